/**
 * Where a pupil stands with reviews: what to count from, when the next is due, and what that means today.
 * A status follows from the two dates and the day alone, so that a cell can work it out each morning;
 * R9, R10, R19. Tests: test/domain/reviews.test.ts
 */
import type { ReviewStatus, ReviewVerdict } from './assessment';
import { addDays, compareDates, earliest, type IsoDate, sayDate } from './isoDate';
import { neverLongerThan } from './neverLonger';
import type { Run } from './onTheMap';
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
  const base = countFrom(facts, counting, today);
  const goodUntil = earliest([base.goodUntil, bookedFor, dayBefore(nextHeld(counting, today))]);
  const { last, lastWas } = base;
  if (last === null) {
    const says = `No review yet, and nothing to count from.${sayBooked(bookedFor)}`;
    return { ...NOT_REVIEWED, status: 'NO_REVIEW_YET', bookedFor, says, goodUntil };
  }
  const due = dueDates(
    {
      last,
      isFromStart: lastWas === 'PLAN_START' || lastWas === 'PROVISION_START',
      cadence,
      neverLongerThanMonths: neverLongerThan(stage, pupil, facts.framework),
      nextReviewBy: base.nextReviewBy,
    },
    calendar,
  );
  if (due === null) {
    const says = `Add term dates: the next review falls outside the Terms tab.${sayBooked(bookedFor)}`;
    return { ...NOT_REVIEWED, status: 'SET_TERM_DATES', last, lastWas, bookedFor, says, goodUntil };
  }
  const status = statusOn(due.dueFrom, due.dueBy, today);
  const says = `${sayStatus(status, due.dueFrom, due.dueBy)}${sayBooked(bookedFor)}`;
  return { status, last, lastWas, dueFrom: due.dueFrom, dueBy: due.dueBy, bookedFor, says, goodUntil };
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

function sayBooked(bookedFor: IsoDate | null): string {
  return bookedFor === null ? '' : ` Booked for ${sayDate(bookedFor)}.`;
}

interface Base {
  readonly last: IsoDate | null;
  readonly lastWas: ReviewVerdict['lastWas'];
  readonly nextReviewBy: IsoDate | null;
  readonly goodUntil: IsoDate | null;
}

function countFrom(facts: ReviewCase, counting: readonly Review[], today: IsoDate): Base {
  const base = { nextReviewBy: null, goodUntil: null };
  let held: IsoDate | null = null;
  for (const review of counting) {
    if (review.heldOn !== null && review.heldOn <= today && (held === null || review.heldOn > held)) {
      held = review.heldOn;
    }
  }
  if (held !== null) {
    const latest = counting.filter((review) => review.heldOn === held);
    const nextReviewBy = earliest(latest.map((review) => review.nextReviewBy));
    return { ...base, last: held, lastWas: 'REVIEW', nextReviewBy };
  }
  const typed = facts.pupil.lastReviewed;
  if (typed !== null && typed <= today) return { ...base, last: typed, lastWas: 'LAST_REVIEWED' };
  const changes = [dayBefore(typed), dayBefore(nextStart(facts.plans, today))];
  const plan = facts.plans
    .filter((row) => isRunning(row, today))
    .sort((a, b) => compareDates(b.start, a.start) || compareDates(b.end, a.end))[0];
  if (plan !== undefined) {
    return { ...base, last: plan.start, lastWas: 'PLAN_START', goodUntil: earliest([...changes, plan.end]) };
  }
  const running = facts.runs.filter((run) => isRunning(run, today));
  const last = earliest(running.map((run) => run.start));
  if (last !== null) {
    const ends = running.filter((run) => run.start === last).map((run) => run.end);
    const lastEnd = ends.some((end) => end === null) ? null : (ends.sort(compareDates)[ends.length - 1] ?? null);
    return { ...base, last, lastWas: 'PROVISION_START', goodUntil: earliest([...changes, lastEnd]) };
  }
  return {
    ...base,
    last: null,
    lastWas: null,
    goodUntil: earliest([...changes, dayBefore(nextStart(facts.runs, today))]),
  };
}

function isRunning(row: { readonly start: IsoDate | null; readonly end: IsoDate | null }, today: IsoDate): boolean {
  return row.start !== null && row.start <= today && (row.end === null || row.end >= today);
}

function isStillBooked(review: Review, today: IsoDate): boolean {
  return review.heldOn === null && review.bookedFor !== null && review.bookedFor >= today;
}

function nextStart(rows: readonly { readonly start: IsoDate | null }[], today: IsoDate): IsoDate | null {
  return earliest(rows.map((row) => (row.start !== null && row.start > today ? row.start : null)));
}

/** A date of holding that is still to come was typed ahead; it counts from that day on. */
function nextHeld(reviews: readonly Review[], today: IsoDate): IsoDate | null {
  return earliest(reviews.map((review) => (review.heldOn !== null && review.heldOn > today ? review.heldOn : null)));
}

function dayBefore(date: IsoDate | null): IsoDate | null {
  return date === null ? null : addDays(date, -1);
}
