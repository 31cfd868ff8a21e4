/**
 * When the next review is due, counted from the last one or from a start.
 * Dates are the school's own terms; the answer never depends on today. Tests: test/domain/reviews.test.ts
 */
import { addDays, addMonths, earliest, type IsoDate } from './isoDate';
import type { Cadence } from './school';
import { type HalfTerm, hasBreak, type TermCalendar, windowHolding } from './terms';

export interface DueDates {
  readonly dueFrom: IsoDate;
  readonly dueBy: IsoDate;
}

export interface DueFacts {
  readonly last: IsoDate;
  /** Counted from the start of a plan or provision, not from a review: the first review comes sooner. */
  readonly isFromStart: boolean;
  readonly cadence: Exclude<Cadence, 'NEVER'>;
  readonly neverLongerThanMonths: number | null;
  /** Typed on the latest review. */
  readonly nextReviewBy: IsoDate | null;
}

/** @returns null where the term needed is not in the Terms tab */
export function dueDates(facts: DueFacts, calendar: TermCalendar): DueDates | null {
  const usual = usualDates(facts, calendar);
  if (usual === null) return null;
  let dueBy = usual.dueBy;
  if (facts.neverLongerThanMonths !== null) {
    const longest = addMonths(facts.last, facts.neverLongerThanMonths);
    if (longest < dueBy) dueBy = longest;
  }
  // A date on or before the review itself was typed for an earlier one.
  if (facts.nextReviewBy !== null && facts.nextReviewBy > facts.last && facts.nextReviewBy < dueBy) {
    dueBy = facts.nextReviewBy;
  }
  return { dueFrom: earliest([usual.dueFrom, dueBy]) ?? dueBy, dueBy };
}

/** By the terms alone, before anything makes it sooner. */
export function usualDates(
  facts: Pick<DueFacts, 'last' | 'isFromStart' | 'cadence'>,
  calendar: TermCalendar,
): DueDates | null {
  switch (facts.cadence) {
    case 'HALF_TERM':
      return nextPiece(calendar.halfTerms, facts.last);
    case 'TERM':
      return facts.isFromStart ? fromStart(facts.last, calendar) : nextPiece(calendar.terms, facts.last);
    case 'YEAR':
      return yearly(facts.last, calendar);
  }
}

/** From the first to the last day of the piece after the one whose window holds `last`. */
function nextPiece(pieces: readonly HalfTerm[], last: IsoDate): DueDates | null {
  const index = windowHolding(pieces, last);
  const next = index < 0 ? undefined : pieces[index + 1];
  return next === undefined ? null : { dueFrom: next.start, dueBy: next.end };
}

/** What starts before the half-term break is first reviewed in the half after it. */
function fromStart(start: IsoDate, calendar: TermCalendar): DueDates | null {
  const term = calendar.terms[windowHolding(calendar.terms, start)];
  if (term !== undefined && hasBreak(term) && start < term.breakFrom) {
    return { dueFrom: addDays(term.breakTo, 1), dueBy: term.end };
  }
  return nextPiece(calendar.terms, start);
}

/** Twelve months on, and due from the start of the term before the one that holds that day. */
function yearly(last: IsoDate, calendar: TermCalendar): DueDates | null {
  const dueBy = addMonths(last, 12);
  const index = windowHolding(calendar.terms, dueBy);
  const isPastTheTab = index === calendar.terms.length - 1 && dueBy > (calendar.terms[index]?.end ?? dueBy);
  const before = calendar.terms[index - 1];
  return before === undefined || isPastTheTab ? null : { dueFrom: before.start, dueBy };
}
