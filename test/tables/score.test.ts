/** Scores as schools write them, by what is measured. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MeasureKind } from '../../src/domain/school';
import type { Cell } from '../../src/tables/cell';
import { ageInMonths, LEVELS, readScore } from '../../src/tables/score';
import { day } from './madeSheets';

describe('an age is read', () => {
  it.each([
    ['years.months', '9.11', 119],
    ['a tenth month, as shown', '9.10', 118],
    ['a first month', '9.1', 109],
    ['a first month in two digits', '9.01', 109],
    ['years and months in letters', '9y11m', 119],
    ['with spaces', '9 y 11 m', 119],
    ['with a colon', '9:11', 119],
    ['as a time that a spreadsheet made of it', '9:11:00', 119],
    ['with a dash', '9-11', 119],
    ['with a long dash', '9–11', 119],
    ['with a semicolon, as reports have it', '9;11', 119],
    ['in words', '9 years 11 months', 119],
    ['in words with "and"', '9 years and 11 months', 119],
    ['shortened', '9 yrs 11 mths', 119],
    ['one year', '1 year 1 month', 13],
    ['years alone', '9 years', 108],
    ['a bare number of years', '9', 108],
    ['no months', '9.0', 108],
    ['months alone', '119 months', 119],
  ])('%s', (_why, text, months) => expect(ageInMonths(text)).toBe(months));
});

describe('an age is refused', () => {
  it.each([
    ['twelve months', '9.12', 'TOO_MANY_MONTHS'],
    ['ninety-nine months', '9y99m', 'TOO_MANY_MONTHS'],
    ['three digits behind the point', '9.110', 'NOT_AN_AGE'],
    ['a year that no pupil has', '99', 'NOT_AN_AGE'],
    ['nought', '0.8', 'NOT_AN_AGE'],
    ['a sign before it', '<6.0', 'NOT_AN_AGE'],
    ['words', 'below the test', 'NOT_AN_AGE'],
    ['nothing', '', 'NOT_AN_AGE'],
  ])('%s', (_why, text, code) => expect(ageInMonths(text)).toBe(code));
});

describe('a score is read', () => {
  it.each<[string, MeasureKind, Cell, string, number, string]>([
    ['an age that the cell keeps as 9.1 and shows as 9.10', 'READING_AGE', 9.1, '9.10', 118, '9.10'],
    ['an age whose format rounds it away', 'READING_AGE', 9.11, '9.1', 119, '9.11'],
    ['an age of another row, sorted meanwhile', 'SPELLING_AGE', 7.5, '9.10', 89, '7.5'],
    ['an age that was not read as shown', 'NUMBER_AGE', 8.4, '', 100, '8.4'],
    ['an age that became a date but still shows as typed', 'READING_AGE', day('2026-11-09'), '9-11', 119, '9-11'],
    ['points', 'POINTS', 24, '24', 24, '24'],
    ['points as text', 'POINTS', '24', '24', 24, '24'],
    ['points below zero', 'POINTS', -3, '-3', -3, '-3'],
    ['percent with its sign', 'PERCENT', 0.655, '66%', 65.5, '66%'],
    ['percent as text', 'PERCENT', '65%', '65%', 65, '65%'],
    ['percent without its sign', 'PERCENT', 65, '65', 65, '65'],
    ['a standard score', 'STANDARD_SCORE', 87, '87', 87, '87'],
    ['a rating', 'RATING', 10, '10', 10, '10'],
    ['the lowest level', 'LEVELS', 'P1(i)', 'P1(i)', 0, 'P1(i)'],
    ['a level in capitals', 'LEVELS', 'Level 2B', 'Level 2B', 15, 'Level 2B'],
    ['the highest level', 'LEVELS', '8a', '8a', 34, '8a'],
    ['the first level after the P scales', 'LEVELS', '1c', '1c', 11, '1c'],
  ])('%s', (_why, measure, cell, shown, value, text) => {
    expect(readScore(cell, shown, measure)).toEqual({ score: { value, text }, code: null });
  });
});

describe('a score is refused', () => {
  it.each<[string, MeasureKind, Cell, string, readonly string[]]>([
    ['a percentage over 100', 'PERCENT', 120, 'SCORE_OUT_OF_RANGE', ['120', '0', '100']],
    ['a rating of 11', 'RATING', 11, 'SCORE_OUT_OF_RANGE', ['11', '1', '10']],
    ['a raw mark among standard scores', 'STANDARD_SCORE', 12, 'SCORE_OUT_OF_RANGE', ['12', '20', '200']],
    ['a level without its letter', 'LEVELS', 2, 'NOT_A_LEVEL', ['2']],
    ['a tick', 'POINTS', true, 'NOT_A_NUMBER', ['true', '24']],
    ['a date', 'POINTS', day('2026-02-01'), 'DATE_FOR_NUMBER', ['1 February 2026']],
    ['anything where nothing is measured', 'NONE', 24, 'NOTHING_MEASURED', []],
  ])('%s', (_why, measure, cell, code, detail) => {
    expect(readScore(cell, '', measure)).toEqual({ score: null, code, detail: [...detail] });
  });
});

test('levels are steps: each is one above the one before', () => {
  const values = LEVELS.map((level) => readScore(level, '', 'LEVELS').score?.value);
  expect(values).toEqual(LEVELS.map((_, index) => index));
});

test('every way of writing an age says the same', () => {
  const age = fc.record({ years: fc.integer({ min: 3, max: 19 }), months: fc.integer({ min: 0, max: 11 }) });
  const ways = [
    (y: number, m: number) => `${y}y${m}m`,
    (y: number, m: number) => `${y}:${m}`,
    (y: number, m: number) => `${y}-${m}`,
    (y: number, m: number) => `${y}.${m}`,
    (y: number, m: number) => `${y} years ${m} months`,
    (y: number, m: number) => `${y * 12 + m} months`,
  ];
  fc.assert(
    fc.property(age, fc.constantFrom(...ways), ({ years, months }, write) => {
      expect(ageInMonths(write(years, months))).toBe(years * 12 + months);
    }),
  );
});
