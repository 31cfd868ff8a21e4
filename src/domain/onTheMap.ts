/**
 * R4: whether a pupil has a place on the school's provision map this term.
 * A wave 2 or 3 provision must overlap this term's window; in a term's first three weeks last term's counts too,
 * while the new term's groups are being set up. Source: LA guide. Tests: test/domain/onTheMap.test.ts
 */
import { addDays, type IsoDate } from './isoDate';
import { type TermCalendar, windowHolding } from './terms';

/** When a provision runs; null end = still running. */
export interface Run {
  readonly start: IsoDate;
  readonly end: IsoDate | null;
}

const SETTLING_IN_DAYS = 21;

/** The days in which a provision must run to count today. `to` null = no end is known. */
export interface CountingWindow {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Without a term that holds today, only what runs today counts. */
export function countingWindow(calendar: TermCalendar, today: IsoDate): CountingWindow {
  const index = windowHolding(calendar.terms, today);
  const term = calendar.terms[index];
  if (term === undefined) return { from: today, to: today };
  const before = calendar.terms[index - 1];
  const isSettlingIn = today < addDays(term.start, SETTLING_IN_DAYS);
  const next = calendar.terms[index + 1];
  return {
    from: isSettlingIn && before !== undefined ? before.start : term.start,
    to: next === undefined ? null : addDays(next.start, -1),
  };
}

export function isOnMap(runs: readonly Run[], window: CountingWindow): boolean {
  return runs.some(
    (run) =>
      (window.to === null || run.start <= window.to) &&
      (run.end === null || (run.end >= window.from && run.end >= run.start)),
  );
}

/** Days after today on which the counting window changes by the calendar alone. */
export function mapChangeDays(calendar: TermCalendar, today: IsoDate): IsoDate[] {
  const index = windowHolding(calendar.terms, today);
  return calendar.terms
    .slice(Math.max(index, 0))
    .flatMap((term) => [term.start, addDays(term.start, SETTLING_IN_DAYS)])
    .filter((day) => day > today);
}
