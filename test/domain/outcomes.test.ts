/** Gains, months between, ratio and bands. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { bandOf, DAYS_A_MONTH, isLongEnough, monthsOf, outcomeOf, ratioGain } from '../../src/domain/outcomes';
import type { Intervention, Provision } from '../../src/domain/school';
import { anIntervention, aProvision, aPupil, aSchool } from './anySchool';

const score = (value: number) => ({ value, text: String(value) });

test.each([
  // Brooks, 3rd ed. 2007, prints gains in months and times in months; days are months × 30.4375, rounded.
  {
    source: 'Catch Up Literacy, n = 3,134: about 19 months in 7',
    gained: 19.2,
    months: 7,
    ratio: 2.74,
    band: 'MEDIUM',
  },
  { source: 'Toe by Toe, n = 91: 6 months at 2.3', gained: 13.8, months: 6, ratio: 2.3, band: 'MEDIUM' },
])('$source', ({ gained, months, ratio, band }) => {
  const days = Math.round(months * DAYS_A_MONTH);
  expect(ratioGain(gained, days)).toBeCloseTo(ratio, 2);
  expect(bandOf(gained, days)).toBe(band);
});

test.each([
  { why: 'no gain', gained: 0, days: 487, band: 'VERY_SMALL' },
  { why: 'a loss', gained: -4, days: 487, band: 'VERY_SMALL' },
  { why: 'just under 1.4', gained: 22.39, days: 487, band: 'VERY_SMALL' },
  { why: '1.4 belongs to small', gained: 22.4, days: 487, band: 'SMALL' },
  { why: 'just under 2', gained: 31.99, days: 487, band: 'SMALL' },
  { why: '2 belongs to medium', gained: 32, days: 487, band: 'MEDIUM' },
  { why: 'just under 3', gained: 47.99, days: 487, band: 'MEDIUM' },
  { why: '3 belongs to large', gained: 48, days: 487, band: 'LARGE' },
])('16 months: $why', ({ gained, days, band }) => {
  expect(monthsOf(days)).toBe(16);
  expect(bandOf(gained, days)).toBe(band);
});

test('a band never falls as the gain grows', () => {
  const order = ['VERY_SMALL', 'SMALL', 'MEDIUM', 'LARGE'];
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), fc.nat(20), fc.integer({ min: 1, max: 900 }), (gain, more, days) => {
      expect(order.indexOf(bandOf(gain + more, days))).toBeGreaterThanOrEqual(order.indexOf(bandOf(gain, days)));
    }),
  );
});

test.each([
  { days: 60, enough: false },
  { days: 61, enough: true },
])('$days days are two months: $enough', ({ days, enough }) => {
  expect(isLongEnough(days)).toBe(enough);
});

test.each([
  { why: 'both scores', own: {}, measure: {}, outcome: { gain: 9, days: 88 } },
  { why: 'no exit', own: { exit: null }, measure: {}, outcome: null },
  { why: 'no entry', own: { entry: null }, measure: {}, outcome: null },
  { why: 'nothing is measured', own: {}, measure: { measure: 'NONE' }, outcome: null },
  {
    why: 'decimals differ as people see them',
    own: { entry: score(2.1), exit: score(3.7) },
    measure: { measure: 'POINTS' },
    outcome: { gain: 1.6, days: 88 },
  },
  {
    why: 'dates of their own come first',
    own: { entryDate: isoDate('2014-01-13'), exitDate: isoDate('2014-04-01') },
    measure: {},
    outcome: { gain: 9, days: 78 },
  },
  {
    why: 'exit dated before entry',
    own: { exitDate: isoDate('2014-01-01') },
    measure: {},
    outcome: { gain: 9, days: null },
  },
  { why: 'no dates at all', own: { start: null, end: null }, measure: {}, outcome: { gain: 9, days: null } },
] satisfies {
  why: string;
  own: Partial<Omit<Provision, 'overrides'>>;
  measure: Partial<Intervention>;
  outcome: unknown;
}[])('$why', ({ own, measure, outcome }) => {
  const row = aProvision({ end: isoDate('2014-04-04'), entry: score(86), exit: score(95), ...own });
  expect(outcomeOf(row, anIntervention(measure))).toEqual(outcome);
});

test.each([
  { why: 'an age over two months or more', end: '2014-04-04', measure: 'READING_AGE' as const, rated: true },
  { why: 'an age over less', end: '2014-02-14', measure: 'READING_AGE' as const, rated: false },
  { why: 'no age', end: '2014-04-04', measure: 'STANDARD_SCORE' as const, rated: false },
])('a pupil has a ratio for $why: $rated', ({ end, measure, rated }) => {
  const school = aSchool({
    interventions: [anIntervention({ measure })],
    pupils: [aPupil()],
    provisions: [aProvision({ end: isoDate(end), entry: score(86), exit: score(95) })],
  });
  const figures = assess(school, isoDate('2014-06-10')).pupils[0]?.provisions[0];
  expect(figures?.gain).toBe(9);
  expect(figures?.ratioGain).toEqual(rated ? 9 / (88 / 30.4375) : null);
  expect(figures?.band).toBe(rated ? 'LARGE' : null);
});
