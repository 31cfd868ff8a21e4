/** The Education Endowment Foundation's table, each row by its first and last value. */
import { expect, test } from 'vitest';
import { monthsOfEffectSize } from '../../src/domain/effectSize';

test.each([
  [0, 0],
  [0.01, 0],
  [0.02, 1],
  [0.09, 1],
  [0.1, 2],
  [0.18, 2],
  [0.19, 3],
  [0.26, 3],
  [0.27, 4],
  [0.35, 4],
  [0.36, 5],
  [0.44, 5],
  [0.45, 6],
  [0.52, 6],
  [0.53, 7],
  [0.61, 7],
  [0.62, 8],
  [0.69, 8],
  [0.7, null],
  [-0.1, 0],
])('%s is %s months', (size, months) => expect(monthsOfEffectSize(size)).toBe(months));
