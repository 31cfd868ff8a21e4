/**
 * How much of a provision's cost belongs to the days up to a given one: school weeks gone of the weeks planned, so that
 * holidays add nothing. All of it once it has ended. Where the Terms tab does not reach that far, the
 * whole belongs to the day it starts, and what is spent is not known. Counted in school days, five to a week;
 * both numbers are far below 2^53. Tests: test/domain/schoolCosts.test.ts
 */
import type { IsoDate } from './isoDate';
import { knowsTerms, schoolDays, type TermCalendar } from './terms';

export interface PaidPeriod {
  readonly start: IsoDate | null;
  /** null = open. */
  readonly end: IsoDate | null;
  /** School days that the cost pays for; null = not known. */
  readonly plannedDays: number | null;
}

/**
 * Days used up at the end of `day`, of `daysOf(period)`.
 * @returns null where the Terms tab cannot say
 */
export function daysUsed(period: PaidPeriod, calendar: TermCalendar, day: IsoDate): number | null {
  const { start, end } = period;
  const whole = daysOf(period);
  if (start === null) return null;
  if (day < start) return 0;
  if (end !== null && day >= end) return whole;
  if (period.plannedDays === null) return whole;
  if (!knowsTerms(calendar, start, day)) return null;
  return Math.min(schoolDays(calendar, start, day), whole);
}

/** The whole that `daysUsed` is a part of; 1 where no days are planned. */
export function daysOf(period: PaidPeriod): number {
  return period.plannedDays ?? 1;
}
