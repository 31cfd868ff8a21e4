/** Figures printed by a forum for SENCOs, and one by hand. */
import { expect, test } from 'vitest';
import { PAID_WEEKS, rateFromPay, rateFromWeeklyHour, teacherCoverRate } from '../../src/domain/hourlyRate';
import { productHalfUp } from '../../src/domain/money';

test.each([
  {
    source: 'forum: £653.60 a year buys one TA hour a week for 38 weeks',
    rate: rateFromWeeklyHour(653.6, 38),
    pence: 1720,
  },
  { source: 'forum: a teacher’s cover hour at £22,467', rate: teacherCoverRate(22_467), pence: 4115 },
  { source: 'forum: a teacher’s cover hour at £33,160', rate: teacherCoverRate(33_160), pence: 6073 },
  {
    source: 'by hand: £17,207.19 ÷ 52.143 ÷ 25 is £13.20; a quarter on top',
    rate: rateFromPay(17_207.19, 25, 0.25),
    pence: 1650,
  },
  { source: 'no on-costs', rate: rateFromPay(52_143, 20, 0), pence: 5000 },
])('$source', ({ rate, pence }) => expect(rate).toBe(pence));

test('a year of pay is 52.143 weeks: 365 days ÷ 7, as payroll rounds it', () => {
  expect(PAID_WEEKS).toBe(52.143);
  expect((365 / 7).toFixed(3)).toBe('52.143');
});

test('forum: at £634.53 for a weekly hour, £6,000 buys 9.456 hours', () => {
  expect(productHalfUp([6000, 1000], [634.53])).toBe(9456);
});
