/**
 * Entry and exit scores, read by what the intervention measures: ages in years and months, levels as steps, numbers.
 * Ages come from the text that the cell shows, because the number 9.1 is both 9.1 and 9.10 to a spreadsheet.
 * Source of the notations: schools' sheets as they are. Tests: test/tables/score.test.ts
 */
import { sayDate } from '../domain/isoDate';
import type { MeasureKind, Score } from '../domain/school';
import type { Cell } from './cell';
import { isDateCell } from './cell';
import type { ReadingProblemCode } from './readingProblem';
import { plainKey } from './words';

/** P scales, then National Curriculum levels, lowest first: a score is the step's place in this list. */
export const LEVELS: readonly string[] = [
  ...['P1i', 'P1ii', 'P2i', 'P2ii', 'P3i', 'P3ii', 'P4', 'P5', 'P6', 'P7', 'P8'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((level) => [`${level}c`, `${level}b`, `${level}a`]),
];
const levelSteps: ReadonlyMap<string, number> = new Map(LEVELS.map((level, index) => [plainKey(level), index]));

export type ScoreReading =
  | { readonly score: Score | null; readonly code: null }
  | { readonly score: null; readonly code: ReadingProblemCode; readonly detail: readonly string[] };

export const AGES: ReadonlySet<MeasureKind> = new Set(['READING_AGE', 'SPELLING_AGE', 'NUMBER_AGE']);

const LEAST_YEARS = 1;
const MOST_YEARS = 25;
const AGE_IN_WORDS =
  /^(\d{1,2})\s*(?:years?|yrs?|y)\.?\s*,?\s*(?:and\s+)?(?:(\d{1,2})\s*(?:months?|mths?|mos?|m)?\.?)?$/i;
const AGE_IN_FIGURES = /^(\d{1,2})(?:\s*[.:;\-–]\s*(\d{1,2})(?::00)?)?$/;
const AGE_IN_MONTHS = /^(\d{2,3})\s*(?:months?|mths?)$/i;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** What scores may be, by measure; ages and levels have rules of their own. */
const RANGES: Readonly<Partial<Record<MeasureKind, readonly [least: number, most: number]>>> = {
  STANDARD_SCORE: [20, 200],
  PERCENT: [0, 100],
  RATING: [1, 10],
  POINTS: [-100_000, 100_000],
};

/** @returns whole months, or what is wrong with the text */
export function ageInMonths(text: string): number | 'NOT_AN_AGE' | 'TOO_MANY_MONTHS' {
  const inMonths = AGE_IN_MONTHS.exec(text);
  const parts = inMonths === null ? (AGE_IN_FIGURES.exec(text) ?? AGE_IN_WORDS.exec(text)) : null;
  if (inMonths === null && parts === null) return 'NOT_AN_AGE';
  const months = inMonths === null ? Number(parts?.[2] ?? 0) : Number(inMonths[1]) % 12;
  const years = inMonths === null ? Number(parts?.[1]) : Math.floor(Number(inMonths[1]) / 12);
  if (months > 11) return 'TOO_MANY_MONTHS';
  return years < LEAST_YEARS || years > MOST_YEARS ? 'NOT_AN_AGE' : years * 12 + months;
}

function refuse(code: ReadingProblemCode, ...detail: string[]): ScoreReading {
  return { score: null, code, detail };
}

/**
 * @param cell what the cell holds; never blank, never a formula's error
 * @param shown what the cell shows, '' where that was not read
 */
export function readScore(cell: Cell, shown: string, measure: MeasureKind): ScoreReading {
  if (measure === 'NONE') return refuse('NOTHING_MEASURED');
  const text = textOf(cell, shown);
  if (AGES.has(measure)) {
    const months = ageInMonths(text);
    if (typeof months === 'number') return { score: { value: months, text }, code: null };
    return isDateCell(cell) ? refuse('DATE_FOR_NUMBER', sayDate(cell.date)) : refuse(months, text);
  }
  if (isDateCell(cell)) return refuse('DATE_FOR_NUMBER', sayDate(cell.date));
  if (measure === 'LEVELS') {
    const step = levelSteps.get(plainKey(text).replace(/^level/, ''));
    return step === undefined ? refuse('NOT_A_LEVEL', text) : { score: { value: step, text }, code: null };
  }
  const value = numberOf(cell, text);
  if (value === null) return refuse('NOT_A_NUMBER', text, '24');
  const [least, most] = RANGES[measure] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (value < least || value > most) return refuse('SCORE_OUT_OF_RANGE', text, String(least), String(most));
  return { score: { value, text }, code: null };
}

/** A format may round what a number shows (9.11 as 9.1), so the shown text counts only where it is the same number. */
function textOf(cell: Cell, shown: string): string {
  const seen = shown.trim();
  if (isDateCell(cell)) return seen;
  if (typeof cell !== 'number') return String(cell).trim();
  if (seen === '') return String(cell);
  if (seen.endsWith('%')) return seen;
  return NUMBER.test(seen) && Math.abs(Number(seen) - cell) > 1e-9 ? String(cell) : seen;
}

function numberOf(cell: Cell, text: string): number | null {
  const isPercent = text.endsWith('%');
  if (typeof cell === 'number') return isPercent ? Number((cell * 100).toFixed(6)) : cell;
  const bare = isPercent ? text.slice(0, -1).trim() : text;
  return NUMBER.test(bare) ? Number(bare) : null;
}
