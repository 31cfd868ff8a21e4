/**
 * Where a pupil stands with reviews: when the next is due, and what that means today. What is counted from: reviewBase.ts.
 * A status follows from the two dates and the day alone, so that a cell can work it out each morning;
 * R9, R10. Tests: test/domain/reviews.test.ts, reviewStatus.test.ts
 */
import type { ReviewStatus, ReviewVerdict } from './assessment';
import { earliest, type IsoDate, sayDate } from './isoDate';
import { neverLongerThan } from './neverLonger';
import type { Run } from './onTheMap';
import { dayBefore, isFromStart, type ReviewBase, reviewBase, reviewOwed } from './reviewBase';
import { dueDates } from './reviewDates';
import type { Plan, Pupil, Review, SchoolSettings, Stage } from './school';
import type { TermCalendar } from './terms';

export interface ReviewCase {
  readonly pupil: Pupil;
  readonly stage: Stage | null;
  readonly framework: SchoolSettings['framework'];
  readonly reviews: readonly Review[];
  readonly plans: readonly Plan[];
  /** Provisions of any wave that have a start. */
  readonly runs: readonly Run[];
}

const NOT_REVIEWED: ReviewVerdict = {
  status: null,
  last: null,
  lastWas: null,
  isOwed: false,
  dueFrom: null,
  dueBy: null,
  bookedFor: null,
  says: '',
  goodUntil: null,
};

export function reviewVerdict(facts: ReviewCase, calendar: TermCalendar, today: IsoDate): ReviewVerdict {
  const { pupil, stage } = facts;
  if (stage === null || stage.reviewed === 'NEVER') return NOT_REVIEWED;
  const cadence = pupil.cadence ?? stage.reviewed;
  if (cadence === 'NEVER') return NOT_REVIEWED;
  const counting = facts.reviews.filter((review) => review.kind !== 'SPECIALIST_ADVICE');
  const bookedFor = earliest(counting.map((review) => (isStillBooked(review, today) ? review.bookedFor : null)));
  const dueOf = ({ last, lastWas, nextReviewBy }: ReviewBase) =>
    last === null
      ? null
      : dueDates(
          {
            last,
            isFromStart: isFromStart(lastWas),
            cadence,
            neverLongerThanMonths: neverLongerThan(stage, pupil, facts.framework),
            nextReviewBy,
          },
          calendar,
        );
  const now = reviewBase(facts, counting, today);
  const base = reviewOwed(facts, now, dueOf, today) ?? now;
  const goodUntil = earliest([base.goodUntil, bookedFor, dayBefore(nextHeld(counting, today))]);
  const { last, lastWas, isOwed } = base;
  const missed = missedBooking(counting, isFromStart(lastWas) ? null : last, today);
  if (last === null) {
    const says = `No review yet, and no plan, provision or “Last reviewed” date to count from.${sayBooked(bookedFor, missed)}`;
    return { ...NOT_REVIEWED, status: 'NO_REVIEW_YET', bookedFor, says, goodUntil };
  }
  const due = dueOf(base);
  if (due === null) {
    const says = `Add term dates: the next review falls outside the Terms tab.${sayBooked(bookedFor, missed)}`;
    return { ...NOT_REVIEWED, status: 'SET_TERM_DATES', last, lastWas, bookedFor, says, goodUntil };
  }
  const status = statusOn(due.dueFrom, due.dueBy, today);
  const says = `${sayStatus(status, due.dueFrom, due.dueBy)}${sayBooked(bookedFor, missed)}`;
  return { status, last, lastWas, isOwed, dueFrom: due.dueFrom, dueBy: due.dueBy, bookedFor, says, goodUntil };
}

export function statusOn(dueFrom: IsoDate, dueBy: IsoDate, today: IsoDate): ReviewStatus {
  if (today < dueFrom) return 'UP_TO_DATE';
  return today <= dueBy ? 'DUE' : 'OVERDUE';
}

function sayStatus(status: ReviewStatus, dueFrom: IsoDate, dueBy: IsoDate): string {
  if (status === 'OVERDUE') return `The review was due by ${sayDate(dueBy)}.`;
  if (status === 'DUE') return `The review is due by ${sayDate(dueBy)}.`;
  return `The next review is due from ${sayDate(dueFrom)}, by ${sayDate(dueBy)}.`;
}

function sayBooked(bookedFor: IsoDate | null, missed: IsoDate | null): string {
  const gone = missed === null ? '' : ` It was booked for ${sayDate(missed)}: type when it was held, or another day.`;
  return bookedFor === null ? gone : ` Booked for ${sayDate(bookedFor)}.`;
}

/** The latest day gone for which a review was booked that is neither held nor followed by one. */
function missedBooking(reviews: readonly Review[], last: IsoDate | null, today: IsoDate): IsoDate | null {
  let missed: IsoDate | null = null;
  for (const { heldOn, bookedFor } of reviews) {
    if (heldOn !== null || bookedFor === null || bookedFor >= today || (last !== null && bookedFor <= last)) continue;
    if (missed === null || bookedFor > missed) missed = bookedFor;
  }
  return missed;
}

function isStillBooked(review: Review, today: IsoDate): boolean {
  return review.heldOn === null && review.bookedFor !== null && review.bookedFor >= today;
}

/** A date of holding that is still to come was typed ahead; it counts from that day on. */
function nextHeld(reviews: readonly Review[], today: IsoDate): IsoDate | null {
  return earliest(reviews.map((review) => (review.heldOn !== null && review.heldOn > today ? review.heldOn : null)));
}
