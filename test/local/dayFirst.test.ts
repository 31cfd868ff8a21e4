/** Dates as they are typed into the page's grid: days before months. */
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../local/dayFirst';

describe('days before months', () => {
  test.each([
    ['11/12/2026', 46_367, 'd mmm yyyy', 'a day that could be a month'],
    ['14/09/2026', 46_279, 'd mmm yyyy', 'a day that cannot be one'],
    ['14/9/26', 46_279, 'd mmm yyyy', 'a year of two figures'],
    ['11-12-2026', 46_367, 'd mmm yyyy', 'hyphens'],
    ['11.12.2026', 46_367, 'd mmm yyyy', 'full stops'],
    ['11/12/2026 12:00', 46_367.5, 'd mmm yyyy hh:mm', 'with a time'],
    ['2026-12-11', 46_367, 'yyyy-mm-dd', 'the year first'],
    ['11 Dec 2026', 46_367, 'd mmm yyyy', 'the month in letters'],
  ])('%s', (text, v, z) => expect(parseDate(text)).toEqual({ v, z }));

  test.each([
    ['09/14/2026', 'there is no month 14'],
    ['31/02/2026', 'no such day'],
    ['1.2.3', 'the number of a paragraph'],
    ['1.5', 'a number'],
  ])('%s is no date', (text) => expect(parseDate(text)).toBeNull());
});
