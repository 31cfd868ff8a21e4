/**
 * Which review takes a parents' or pupil's view that comes in today (R12). Tests: test/domain/reviewForViews.test.ts
 *
 * A view told after this term's review belongs to that review: it is what R12 asks for. A view told before it is for the
 * review that is booked. Where neither is there, people expect the words to be kept for the next review: in a row without
 * any date, which is found again for the next view. A row without "Held on" never counts as held, so nobody's clock moves.
 * A review of an earlier term is finished: today's view is no part of it.
 */
import { addDays, compareDates, type IsoDate } from './isoDate';
import type { Review, Term } from './school';
import { termCalendar, windowHolding } from './terms';

/** Where no term is typed that holds today, about as long as one. */
const DAYS_OF_A_TERM = 91;

/** @param reviews one pupil's @returns null where a new row is needed */
export function reviewForViews(reviews: readonly Review[], terms: readonly Term[], today: IsoDate): Review | null {
  const since = startOfTerm(terms, today);
  const meetings = reviews.filter(({ kind }) => kind !== 'SPECIALIST_ADVICE');
  const held = meetings
    .filter(({ heldOn }) => heldOn !== null && heldOn >= since && heldOn <= today)
    .sort((a, b) => compareDates(b.heldOn, a.heldOn));
  if (held[0] !== undefined) return held[0];
  const open = meetings.filter(({ heldOn }) => heldOn === null);
  const booked = open
    .filter(({ bookedFor }) => bookedFor !== null && bookedFor >= since)
    .sort((a, b) => compareDates(a.bookedFor, b.bookedFor));
  // A day that has gone by without the review may still be typed up; the next one to come is likelier.
  const next = booked.find(({ bookedFor }) => bookedFor !== null && bookedFor >= today) ?? booked[booked.length - 1];
  return next ?? open.find(({ bookedFor }) => bookedFor === null) ?? null;
}

function startOfTerm(terms: readonly Term[], today: IsoDate): IsoDate {
  const ordered = termCalendar(terms).terms;
  return ordered[windowHolding(ordered, today)]?.start ?? addDays(today, -DAYS_OF_A_TERM);
}
