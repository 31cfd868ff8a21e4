/**
 * What a pupil's next review is counted from: the latest review, else "Last reviewed", else the start of the plan in use,
 * else of the earliest provision that runs. A review that was overdue once is owed until one is held or a new plan begins: that
 * the plan or the provision has ended meanwhile changes nothing. Tests: test/domain/reviews.test.ts
 */
import type { ReviewVerdict } from './assessment';
import { addDays, compareDates, earliest, type IsoDate } from './isoDate';
import type { Run } from './onTheMap';
import type { DueDates } from './reviewDates';
import type { Plan, Pupil, Review } from './school';

export interface BaseFacts {
  readonly pupil: Pick<Pupil, 'lastReviewed' | 'stageSince'>;
  readonly plans: readonly Plan[];
  /** Provisions of any wave that have a start. */
  readonly runs: readonly Run[];
}

export interface ReviewBase {
  readonly last: IsoDate | null;
  readonly lastWas: ReviewVerdict['lastWas'];
  readonly isOwed: boolean;
  readonly nextReviewBy: IsoDate | null;
  /** Last day on which this is what counts, if nobody types anything; null = for good. */
  readonly goodUntil: IsoDate | null;
}

export function isFromStart(lastWas: ReviewVerdict['lastWas']): boolean {
  return lastWas === 'PLAN_START' || lastWas === 'PROVISION_START';
}

/** @param counting the pupil's reviews; advice by a specialist is none */
export function reviewBase(facts: BaseFacts, counting: readonly Review[], today: IsoDate): ReviewBase {
  const base = { isOwed: false, nextReviewBy: null, goodUntil: null };
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
  // One that was replaced is not in use again when the one after it ends.
  const plan = facts.plans
    .filter(({ start }) => start !== null && start <= today)
    .sort((a, b) => compareDates(b.start, a.start) || compareDates(b.end, a.end))[0];
  if (plan !== undefined && isRunning(plan, today)) {
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

/**
 * The start whose review was overdue on an earlier day, and has not been held since; null where there is none. A plan that
 * begins starts the count anew. Days before the move to the present stage do not count: what ran then was not reviewed for it.
 */
export function reviewOwed(
  facts: BaseFacts,
  now: ReviewBase,
  dueOf: (base: ReviewBase) => DueDates | null,
  today: IsoDate,
): ReviewBase | null {
  if (now.lastWas !== 'PROVISION_START' && now.lastWas !== null) return null;
  const since = facts.pupil.stageSince;
  const days = changeDays(facts, today);
  let owed: ReviewBase | null = null;
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    // The last of them begins the time that `now` is about.
    if (next === undefined) break;
    const then = reviewBase(facts, [], day);
    if (then.lastWas === 'PLAN_START' && then.last !== owed?.last) owed = null;
    const due = dueOf(then);
    const lastDay = addDays(next, -1);
    if (owed === null && due !== null && due.dueBy < lastDay && (since === null || since <= lastDay)) owed = then;
  }
  const begins = dayBefore(nextStart(facts.plans, today));
  return owed && { ...owed, isOwed: true, goodUntil: earliest([dayBefore(facts.pupil.lastReviewed), begins]) };
}

/** Days up to today on which a plan or a provision began, or had just ended; in order, each once. */
function changeDays({ plans, runs }: BaseFacts, today: IsoDate): IsoDate[] {
  const days = new Set<IsoDate>();
  for (const { start, end } of [...plans, ...runs]) {
    if (start === null || start > today) continue;
    days.add(start);
    if (end !== null && end < today) days.add(addDays(end, 1));
  }
  return [...days].sort();
}

function isRunning(row: { readonly start: IsoDate | null; readonly end: IsoDate | null }, today: IsoDate): boolean {
  return row.start !== null && row.start <= today && (row.end === null || row.end >= today);
}

function nextStart(rows: readonly { readonly start: IsoDate | null }[], today: IsoDate): IsoDate | null {
  return earliest(rows.map((row) => (row.start !== null && row.start > today ? row.start : null)));
}

export function dayBefore(date: IsoDate | null): IsoDate | null {
  return date === null ? null : addDays(date, -1);
}
