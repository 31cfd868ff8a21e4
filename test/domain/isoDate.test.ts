import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  dateOfDay,
  dayNumber,
  daysBetween,
  daysInMonth,
  earliest,
  isoDate,
  parseIsoDate,
  sayDate,
  weekdayOf,
} from '../../src/domain/isoDate';

const anyDate = fc.integer({ min: -700_000, max: 2_900_000 }).map(dateOfDay);

test.each([
  { why: 'a plain day', text: '2014-02-28', exists: true },
  { why: 'a leap day', text: '2012-02-29', exists: true },
  { why: 'a leap day of a century that has none', text: '1900-02-29', exists: false },
  { why: 'a leap day of a fourth century', text: '2000-02-29', exists: true },
  { why: 'no such day', text: '2014-04-31', exists: false },
  { why: 'no such month', text: '2014-13-01', exists: false },
  { why: 'day nought', text: '2014-01-00', exists: false },
  { why: 'the British order', text: '28/02/2014', exists: false },
  { why: 'an hour after the day', text: '2014-02-28T00:00', exists: false },
  { why: 'nothing', text: '', exists: false },
])('$text: $why', ({ text, exists }) => {
  expect(parseIsoDate(text) !== null).toBe(exists);
  if (!exists) expect(() => isoDate(text)).toThrow(RangeError);
});

test('day numbers agree with the calendar of the machine', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(dayNumber(date) * 86_400_000).toBe(Date.parse(`${date}T00:00:00Z`));
      expect(dateOfDay(dayNumber(date))).toBe(date);
      expect(weekdayOf(dayNumber(date))).toBe(new Date(`${date}T00:00:00Z`).getUTCDay() || 7);
    }),
  );
});

test.each([
  { why: 'the same day', from: '2014-03-05', months: 6, to: '2014-09-05' },
  { why: 'a shorter month gives its last day', from: '2013-08-31', months: 6, to: '2014-02-28' },
  { why: 'a leap February', from: '2011-08-31', months: 6, to: '2012-02-29' },
  { why: 'over the end of a year', from: '2013-11-30', months: 3, to: '2014-02-28' },
  { why: 'back in time', from: '2014-01-31', months: -2, to: '2013-11-30' },
])('$months months from $from: $why', ({ from, months, to }) => {
  expect(addMonths(isoDate(from), months)).toBe(to);
});

test('adding months lands in the month meant, on the same day or the last one', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -48, max: 48 }), (date, months) => {
      const landed = addMonths(date, months);
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      const count = year * 12 + month - 1 + months;
      const expectedDay = Math.min(day, daysInMonth(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1));
      expect(landed).toBe(
        `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((((count % 12) + 12) % 12) + 1).padStart(2, '0')}-${String(expectedDay).padStart(2, '0')}`,
      );
    }),
  );
});

test('days add up, and dates sort as text', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 9000 }), (date, days) => {
      const later = addDays(date, days);
      expect(daysBetween(date, later)).toBe(days);
      expect(compareDates(date, later)).toBe(days === 0 ? 0 : -1);
      expect(earliest([later, null, date])).toBe(date);
    }),
  );
});

test('blank dates sort last, and a date reads as people say it', () => {
  expect([null, isoDate('2014-01-02'), isoDate('2013-01-02')].sort(compareDates)).toEqual([
    '2013-01-02',
    '2014-01-02',
    null,
  ]);
  expect(earliest([null])).toBeNull();
  expect(sayDate(isoDate('2026-12-20'))).toBe('20 December 2026');
  expect(sayDate(isoDate('2027-01-05'))).toBe('5 January 2027');
});
