import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDate } from '../../src/domain/isoDate';
import { moneyYearHolding, moneyYearOf } from '../../src/domain/moneyYear';
import { dayAfterSchoolDays, knowsTerms, schoolDays, termCalendar, windowHolding } from '../../src/domain/terms';
import { anyDay, terms } from './anySchool';

const calendar = termCalendar(terms);

test.each([
  { why: 'before the first term', day: '2013-09-01', index: -1 },
  { why: 'the first day', day: '2013-09-02', index: 0 },
  { why: 'a holiday belongs to the term before', day: '2014-01-05', index: 0 },
  { why: 'summer too', day: '2014-08-31', index: 2 },
  { why: 'after the last term', day: '2015-09-01', index: 5 },
])('$day: $why', ({ day, index }) => expect(windowHolding(calendar.terms, isoDate(day))).toBe(index));

test.each([
  { why: 'a whole week', from: '2014-01-06', to: '2014-01-12', days: 5 },
  { why: 'a week-end', from: '2014-01-11', to: '2014-01-12', days: 0 },
  { why: 'the half-term break', from: '2014-02-15', to: '2014-02-23', days: 0 },
  { why: 'a term of 15 weeks less its break', from: '2013-09-02', to: '2013-12-20', days: 75 },
  { why: 'a holiday adds nothing', from: '2013-12-16', to: '2014-01-10', days: 10 },
  { why: 'twelve weeks with a break between', from: '2014-01-06', to: '2014-04-04', days: 60 },
  { why: 'a year of terms', from: '2013-09-01', to: '2014-08-31', days: 196 },
  { why: 'backwards', from: '2014-01-12', to: '2014-01-06', days: 0 },
  { why: 'long before and long after', from: '1990-01-01', to: '2040-01-01', days: 196 + 75 + 55 + 66 },
])('$why: $days school days', ({ from, to, days }) =>
  expect(schoolDays(calendar, isoDate(from), isoDate(to))).toBe(days),
);

test('school days add up wherever a period is cut', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
      const [from, cut, to] = [a, b, c].sort() as [typeof a, typeof a, typeof a];
      expect(schoolDays(calendar, from, cut) + schoolDays(calendar, addDays(cut, 1), to)).toBe(
        schoolDays(calendar, from, to),
      );
    }),
  );
});

test('the day after so many school days is the first by which they have passed', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 200 }), (from, days) => {
      const day = dayAfterSchoolDays(calendar, from, days);
      if (day === null) {
        expect(schoolDays(calendar, from, isoDate('2030-01-01'))).toBeLessThan(days);
        return;
      }
      expect(schoolDays(calendar, from, day)).toBe(days);
      expect(schoolDays(calendar, from, addDays(day, -1))).toBe(days - 1);
    }),
  );
});

test.each([
  { why: 'inside the terms', from: '2013-09-02', to: '2015-07-20', knows: true },
  { why: 'into the last holiday', from: '2014-09-01', to: '2015-08-31', knows: true },
  { why: 'a term that is not there', from: '2014-09-01', to: '2015-10-20', knows: false },
  { why: 'before the first', from: '2013-05-01', to: '2013-10-01', knows: false },
])('$why', ({ from, to, knows }) => expect(knowsTerms(calendar, isoDate(from), isoDate(to))).toBe(knows));

test.each([
  { why: 'no terms at all', rows: [] },
  {
    why: 'a term that ends before it starts',
    rows: terms.slice(0, 1).map((term) => ({ ...term, end: isoDate('2013-08-01') })),
  },
])('$why: nothing is known, and nothing throws', ({ rows }) => {
  const empty = termCalendar(rows);
  expect(windowHolding(empty.terms, isoDate('2014-01-01'))).toBe(-1);
  expect(schoolDays(empty, isoDate('2013-01-01'), isoDate('2015-01-01'))).toBe(0);
  expect(knowsTerms(empty, isoDate('2014-01-01'), isoDate('2014-01-02'))).toBe(false);
  expect(dayAfterSchoolDays(empty, isoDate('2014-01-01'), 5)).toBeNull();
});

test.each([
  { why: 'a break beyond its term is no break', from: '2013-12-30', to: '2014-01-03', days: 80 },
  { why: 'half a break is no break', from: '2013-10-28', to: null, days: 80 },
])('$why', ({ from, to, days }) => {
  const [autumn] = terms;
  if (autumn === undefined) throw new Error('There is an autumn term');
  const odd = termCalendar([{ ...autumn, breakFrom: isoDate(from), breakTo: to === null ? null : isoDate(to) }]);
  expect(schoolDays(odd, autumn.start, autumn.end)).toBe(days);
});

test('the order of the rows does not matter, and a mistyped year does no harm', () => {
  expect(termCalendar([...terms].reverse()).terms).toEqual(calendar.terms);
  const [autumn] = terms;
  if (autumn === undefined) throw new Error('There is an autumn term');
  const long = termCalendar([{ ...autumn, end: isoDate('9999-12-20') }]);
  expect(schoolDays(long, isoDate('2013-09-02'), isoDate('2013-09-08'))).toBe(5);
});

test.each([
  { day: '2014-08-31', startsIn: 9 as const, year: 2013, from: '2013-09-01', to: '2014-08-31' },
  { day: '2014-09-01', startsIn: 9 as const, year: 2014, from: '2014-09-01', to: '2015-08-31' },
  { day: '2014-03-31', startsIn: 4 as const, year: 2013, from: '2013-04-01', to: '2014-03-31' },
  { day: '2014-04-01', startsIn: 4 as const, year: 2014, from: '2014-04-01', to: '2015-03-31' },
])('$day is of the money year from $from', ({ day, startsIn, year, from, to }) => {
  expect(moneyYearOf(isoDate(day), startsIn)).toBe(year);
  expect(moneyYearHolding(isoDate(day), startsIn)).toEqual({ from, to });
});
