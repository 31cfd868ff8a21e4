/** Money and numbers as people read them. */
import { expect, test } from 'vitest';
import { sayNumber, sayPounds, sayRate, saySteps } from '../../src/domain/figuresInWords';

test.each([
  { pence: 0, says: '£0.00' },
  { pence: 5, says: '£0.05' },
  { pence: 123_450, says: '£1,234.50' },
  { pence: 100_000_000, says: '£1,000,000.00' },
  { pence: -2000, says: '−£20.00' },
])('$says', ({ pence, says }) => expect(sayPounds(pence)).toBe(says));

test.each([
  { why: 'pence only', rate: 1720, says: '£17.20' },
  { why: 'half a penny', rate: 1720.5, says: '£17.205' },
  { why: 'a volunteer', rate: 0, says: '£0.00' },
])('a rate: $why', ({ rate, says }) => expect(sayRate(rate)).toBe(says));

test.each([
  { value: 5 / 3, places: 2, says: '1.67' },
  { value: 12, places: 2, says: '12' },
  { value: 1.005, places: 2, says: '1.01' },
  { value: -0.5, places: 1, says: '−0.5' },
  { value: -0.001, places: 2, says: '0' },
])('$value to $places places is $says', ({ value, places, says }) => expect(sayNumber(value, places)).toBe(says));

test.each([
  { gain: 1, measure: 'READING_AGE', says: '1 month' },
  { gain: 0, measure: 'LEVELS', says: '0 steps' },
  { gain: -2, measure: 'STANDARD_SCORE', says: '−2 points' },
  { gain: 12.5, measure: 'PERCENT', says: '12.5 percentage points' },
] as const)('$says', ({ gain, measure, says }) => expect(saySteps(gain, measure)).toBe(says));
