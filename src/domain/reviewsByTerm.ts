/**
 * The picture of reviews by term. Of pupils on roll whose stage is reviewed, each counts once in a term, by the first that fits:
 *   held     a review was held in the term, by the day by which it was due, or nothing says when that was
 *   late     one was held in the term, but after that day
 *   booked   none was held in the term, and one is booked for a day of it that is still to come
 *   missing  none was held in the term or is booked for it, and one was due by a day of it
 * A term's days reach to the day before the next one starts. Specialist advice is no review. When a review was due follows from
 * the one before it by the pupil's cadence of today; what stands open is due as everywhere else (`reviews.ts`).
 * Shown are the term that holds today and the three before it. Tests: test/domain/reviewsByTerm.test.ts
 */
import type { Assessment, PupilFigures } from './assessment';
import { addDays, compareDates, earliest, type IsoDate } from './isoDate';
import { neverLongerThan } from './neverLonger';
import { dueDates } from './reviewDates';
import type { Review, SchoolSettings, Term } from './school';
import { LONGEST_HOLIDAY_DAYS, type TermCalendar, termCalendar, windowHolding } from './terms';
import { count } from './words';

export type ReviewMark = 'held' | 'late' | 'booked' | 'missing';

export interface TermOfReviews extends Readonly<Record<ReviewMark, number>> {
  readonly name: string;
  readonly from: IsoDate;
  /** The term's own last day. */
  readonly to: IsoDate;
}

export interface ReviewsByTerm {
  /** What the picture shows, for those who cannot see it. */
  readonly says: string;
  /** In order of time; terms before the first that says anything are left out. */
  readonly terms: readonly TermOfReviews[];
}

const MOST_TERMS = 4;

export function reviewsByTerm({ school, pupils, today, counts }: Assessment): ReviewsByTerm {
  const calendar = termCalendar(school.terms);
  const last = windowHolding(calendar.terms, today);
  const first = Math.max(0, last - MOST_TERMS + 1);
  const reviews = countingReviews(school.reviews);
  const histories = pupils
    .filter(({ review }) => review.status !== null)
    .map((figures) => historyOf(figures, reviews.get(figures.pupil.id) ?? [], school.settings, calendar, today));
  const terms: TermOfReviews[] = [];
  for (let index = first; index <= last; index++) {
    const term = calendar.terms[index];
    if (term === undefined) continue;
    const window = { from: term.start, to: lastDay(calendar.terms, index) };
    const marks = { held: 0, late: 0, booked: 0, missing: 0 };
    for (const history of histories) {
      const mark = markOf(history, window);
      if (mark !== null) marks[mark] += 1;
    }
    const isEmpty = Object.values(marks).every((many) => many === 0);
    if (terms.length > 0 || !isEmpty) terms.push({ name: term.name, from: term.start, to: term.end, ...marks });
  }
  return { says: sayReviews(terms, counts.overdue), terms };
}

interface History {
  /** Each review with the day by which it was due; null = nothing says. */
  readonly held: readonly { readonly on: IsoDate; readonly dueBy: IsoDate | null }[];
  readonly openDueBy: IsoDate | null;
  readonly booked: readonly IsoDate[];
}

function historyOf(
  { pupil, stage, review }: PupilFigures,
  reviews: readonly Review[],
  { framework }: SchoolSettings,
  calendar: TermCalendar,
  today: IsoDate,
): History {
  const days = [...new Set(reviews.map(({ heldOn }) => heldOn))]
    .filter((day): day is IsoDate => day !== null && day <= today)
    .sort(compareDates);
  const cadence = pupil.cadence ?? stage?.reviewed ?? 'NEVER';
  const held = days.map((on, index) => {
    const before = days[index - 1];
    if (before === undefined || cadence === 'NEVER') return { on, dueBy: null };
    const due = dueDates(
      {
        last: before,
        isFromStart: false,
        cadence,
        neverLongerThanMonths: neverLongerThan(stage, pupil, framework),
        nextReviewBy: earliest(reviews.filter(({ heldOn }) => heldOn === before).map((one) => one.nextReviewBy)),
      },
      calendar,
    );
    return { on, dueBy: due?.dueBy ?? null };
  });
  const booked = reviews
    .filter(({ heldOn }) => heldOn === null)
    .map(({ bookedFor }) => bookedFor)
    .filter((day): day is IsoDate => day !== null && day >= today);
  return { held, openDueBy: review.dueBy, booked };
}

interface Window {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function markOf({ held, openDueBy, booked }: History, { from, to }: Window): ReviewMark | null {
  const isWithin = (day: IsoDate | null) => day !== null && from <= day && day <= to;
  const first = held.find(({ on }) => isWithin(on));
  if (first !== undefined) return first.dueBy !== null && first.on > first.dueBy ? 'late' : 'held';
  if (booked.some(isWithin)) return 'booked';
  // What was due in one term and held in a later one was missing in the first.
  const wasDue = isWithin(openDueBy) || held.some(({ on, dueBy }) => isWithin(dueBy) && on > to);
  return wasDue ? 'missing' : null;
}

function lastDay(terms: readonly Term[], index: number): IsoDate {
  const next = terms[index + 1];
  const term = terms[index] as Term;
  return next === undefined ? addDays(term.end, LONGEST_HOLIDAY_DAYS) : addDays(next.start, -1);
}

function countingReviews(reviews: readonly Review[]): ReadonlyMap<string, Review[]> {
  const byPupil = new Map<string, Review[]>();
  for (const review of reviews) {
    if (review.kind === 'SPECIALIST_ADVICE') continue;
    const there = byPupil.get(review.pupilId);
    if (there === undefined) byPupil.set(review.pupilId, [review]);
    else there.push(review);
  }
  return byPupil;
}

function sayReviews(terms: readonly TermOfReviews[], overdue: number): string {
  const now = terms[terms.length - 1];
  if (now === undefined) return 'No review was due, held or booked in a term so far.';
  const { name, held, late, booked, missing } = now;
  const all = held + late + booked + missing;
  const open =
    overdue === 0
      ? 'None is overdue today.'
      : `${count(overdue, 'review')} ${overdue === 1 ? 'is' : 'are'} overdue today.`;
  return `${name}: of ${count(all, 'pupil')}, ${held} had a review in time and ${late} late, ${booked} ${booked === 1 ? 'has' : 'have'} one booked, and for ${missing} none was held or is booked. ${open}`;
}
