import { expect, it } from 'vitest';
import { rowAsItWas } from '../../src/tables/rowWithoutId';

const TYPED = ['Khan, Ava', '', 'Reads daily'];

it.each([
  { why: 'a row that was just inserted', before: [TYPED], now: ['', 'ours', ''], was: [] },
  {
    why: 'one that was just typed',
    before: [['', 'x', ''], TYPED],
    now: ['Khan, Ava', 'ours', 'Reads daily'],
    was: TYPED,
  },
  { why: 'one on a tab that is wider now', before: [TYPED], now: [...TYPED, ''], was: TYPED },
  { why: 'one that nobody had typed when we read', before: [TYPED], now: ['Ali, Omar', 'ours', ''], was: null },
])('$why', ({ before, now, was }) => expect(rowAsItWas(before, now, new Set([2]))).toEqual(was));
