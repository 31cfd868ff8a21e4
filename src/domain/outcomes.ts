/**
 * What changed between entry and exit: the gain, the months between, and months gained for each month.
 * Bands: G. Brooks, "What works for pupils with literacy difficulties?", 3rd ed. 2007; the lower bound belongs to
 * the band. Scores without a date of their own are taken to be from the provision's start and end.
 * Tests: test/domain/outcomes.test.ts
 */
import type { Band } from './assessment';
import { daysBetween, type IsoDate } from './isoDate';
import type { Intervention, MeasureKind, Provision } from './school';

export interface Outcome {
  /** Whole months for ages, else the score's own difference. */
  readonly gain: number;
  /** Days from entry to exit; null where a date is missing or exit comes first. */
  readonly days: number | null;
}

/** Average month of the calendar: 365.25 ÷ 12. As a fraction 487 ÷ 16, so that ratios compare exactly. */
export const DAYS_A_MONTH = 30.4375;
/** Shorter times say nothing steady. */
export const FEWEST_MONTHS = 2;
/** Fewer pupils than this with both scores: too few to say. */
export const FEWEST_PUPILS = 3;

/** Largest first; `from` in hundredths, so that bounds are whole numbers. */
export const bands: readonly { readonly band: Band; readonly from: number; readonly says: string }[] = [
  { band: 'LARGE', from: 300, says: 'large' },
  { band: 'MEDIUM', from: 200, says: 'medium (useful)' },
  { band: 'SMALL', from: 140, says: 'small' },
  { band: 'VERY_SMALL', from: Number.NEGATIVE_INFINITY, says: 'very small' },
];

export function isAge(measure: MeasureKind): boolean {
  return measure === 'READING_AGE' || measure === 'SPELLING_AGE' || measure === 'NUMBER_AGE';
}

/** Entry and exit dates, or the provision's own. */
export function scoreDates(row: Provision): { readonly entry: IsoDate | null; readonly exit: IsoDate | null } {
  return { entry: row.entryDate ?? row.start, exit: row.exitDate ?? row.end };
}

/** @returns null without both scores, or where nothing is measured */
export function outcomeOf(row: Provision, intervention: Intervention): Outcome | null {
  if (row.entry === null || row.exit === null || intervention.measure === 'NONE') return null;
  const { entry, exit } = scoreDates(row);
  const days = entry === null || exit === null || exit < entry ? null : daysBetween(entry, exit);
  return { gain: tidy(row.exit.value - row.entry.value), days };
}

/** 3.7 - 2.1 is 1.6 to people: differences to six places. */
export function tidy(value: number): number {
  const rounded = Math.round(value * 1_000_000) / 1_000_000;
  return rounded === 0 ? 0 : rounded;
}

export function monthsOf(days: number): number {
  return days / DAYS_A_MONTH;
}

/** Months gained ÷ months elapsed. @param days 1 or more */
export function ratioGain(monthsGained: number, days: number): number {
  return (monthsGained * 487) / (16 * days);
}

/** Compares in whole numbers: gain × 487 × 100 against from × 16 × days. */
export function bandOf(monthsGained: number, days: number): Band {
  const found = bands.find(({ from }) => monthsGained * 48_700 >= from * 16 * days);
  return found?.band ?? 'VERY_SMALL';
}

export function isLongEnough(days: number): boolean {
  return days * 16 >= FEWEST_MONTHS * 487;
}
