/** What a date typed as text would mean to a British reader. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, type IsoDate } from '../../src/domain/isoDate';
import { dateFromSerial, dateFromText, dateInFigures } from '../../src/tables/dateText';

describe('a text means a date', () => {
  it.each([
    ['day first', '13/02/2026', '2026-02-13'],
    ['day first where month first would do', '03/02/2026', '2026-02-03'],
    ['with dots and a short year', '3.2.26', '2026-02-03'],
    ['with dashes', '13-2-2026', '2026-02-13'],
    ['year first', '2026-02-13', '2026-02-13'],
    ['year first with an hour', '2026-02-13T09:30:00Z', '2026-02-13'],
    ['a short month', '16 Dec 2025', '2025-12-16'],
    ['a long month', '16 December 2025', '2025-12-16'],
    ['a weekday and an ordinal', 'Tuesday 16th December 2025', '2025-12-16'],
    ['a leap day', '29/02/2028', '2028-02-29'],
    ['a leap day that there was not', '29/02/2027', null],
    ['a thirteenth month', '02/13/2026', null],
    ['a word that is no month', '16 Foo 2025', null],
    ['a date without a year', '13/02', null],
    ['words', 'after half-term', null],
  ])('%s', (_why, text, date) => expect(dateFromText(text)).toBe(date));
});

describe('a number stands for a date', () => {
  it.each([
    ['13 February 2026', 46066, '2026-02-13'],
    ['with an hour', 46066.75, '2026-02-13'],
    ['the first that makes sense', 32874, '1990-01-01'],
    ['the last that makes sense', 73415, '2100-12-31'],
    ['one before', 32873, null],
    ['one after', 73416, null],
    ['a small number', 20, null],
  ])('%s', (_why, serial, date) => expect(dateFromSerial(serial)).toBe(date));
});

test('figures are read back as the day that they say', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const date = addDays('1990-01-01' as IsoDate, days);
      expect(dateFromText(dateInFigures(date))).toBe(date);
      expect(dateFromSerial(32874 + days)).toBe(date);
    }),
  );
});
