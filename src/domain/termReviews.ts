/**
 * This term's reviews: how many are held, booked and to do. The term is the one whose window holds today; a holiday belongs to
 * the term before it. Each pupil on roll is counted once, the first that fits:
 *   to do   a review is due by the last day of the window, overdue ones included, and none is booked for this term;
 *   booked  the same, and one is booked for today or a later day of this term; or one is booked though none is due;
 *   held    a review was held in the window, and no other is due or overdue in it.
 * Pupils whose review falls in a later term, and those whose stage has none, are in none of the three. Advice from outside
 * specialists is no review. Pure. Tests: test/domain/termReviews.test.ts
 */
import type { PupilFigures } from './assessment';
import { addDays, daysBetween, type IsoDate, sayDate } from './isoDate';
import type { Review, School, Term } from './school';
import { LONGEST_HOLIDAY_DAYS, termCalendar, windowHolding } from './terms';

export type InTerm = 'HELD' | 'BOOKED' | 'TO_DO';

export interface TermReviews {
  /** null where the Terms tab has no term that holds today. */
  readonly term: Term | null;
  /** Last day of the window; of the last term on the tab its own last day. */
  readonly until: IsoDate | null;
  readonly held: number;
  readonly booked: number;
  readonly toDo: number;
  /** Reviewed at their stage, but there is nothing to count from yet. */
  readonly withoutDate: number;
  /** By Pupil ID. */
  readonly of: ReadonlyMap<string, InTerm>;
}

export function termReviews(
  { terms, reviews }: Pick<School, 'terms' | 'reviews'>,
  pupils: readonly PupilFigures[],
  today: IsoDate,
): TermReviews {
  const { term, until } = termHolding(terms, today);
  const of = new Map<string, InTerm>();
  if (term === null || until === null) return { term, until, held: 0, booked: 0, toDo: 0, withoutDate: 0, of };
  const isInTerm = (date: IsoDate | null) => date !== null && date >= term.start && date <= until;
  const rows = reviews.filter(({ kind }) => kind !== 'SPECIALIST_ADVICE');
  const heldBy = idsOf(rows, ({ heldOn }) => heldOn !== null && heldOn >= term.start && heldOn <= today);
  const bookedBy = idsOf(
    rows,
    (one) => one.heldOn === null && isInTerm(one.bookedFor) && (one.bookedFor ?? '') >= today,
  );
  for (const { pupil, review } of pupils) {
    if (review.status === null) continue;
    const isDue = review.dueBy !== null && review.dueBy <= until;
    if (heldBy.has(pupil.id) && !isDue) of.set(pupil.id, 'HELD');
    else if (bookedBy.has(pupil.id)) of.set(pupil.id, 'BOOKED');
    else if (isDue) of.set(pupil.id, 'TO_DO');
  }
  const all = [...of.values()];
  const many = (what: InTerm) => all.filter((one) => one === what).length;
  const withoutDate = pupils.filter(
    ({ pupil, review }) => review.status === 'NO_REVIEW_YET' && !of.has(pupil.id),
  ).length;
  return { term, until, held: many('HELD'), booked: many('BOOKED'), toDo: many('TO_DO'), withoutDate, of };
}

/** A term that ended longer ago than any holiday lasts is not this term. */
function termHolding(terms: readonly Term[], today: IsoDate): Pick<TermReviews, 'term' | 'until'> {
  const calendar = termCalendar(terms).terms;
  const at = windowHolding(calendar, today);
  const term = calendar[at];
  const next = calendar[at + 1];
  if (term === undefined) return { term: null, until: null };
  if (next !== undefined) return { term, until: addDays(next.start, -1) };
  const isOver = daysBetween(term.end, today) > LONGEST_HOLIDAY_DAYS;
  return isOver ? { term: null, until: null } : { term, until: term.end };
}

function idsOf(rows: readonly Review[], counts: (row: Review) => boolean): ReadonlySet<string> {
  return new Set(rows.filter(counts).map(({ pupilId }) => pupilId));
}

/** What is counted, sentence by sentence, so that it can be checked against the tabs. */
export function explainTermReviews({ term, until, held, booked, toDo, withoutDate }: TermReviews): string[] {
  if (term === null || until === null) return [];
  const lines = [
    `${term.name} counts from ${sayDate(term.start)} to ${sayDate(until)}. Each pupil is counted once.`,
    `${held} held: a review was held in that time, and no other is due in it.`,
    `${booked} booked: a review is booked for today or later in that time.`,
    `${toDo} to do: a review is due by ${sayDate(until)} or overdue, and none is booked.`,
  ];
  if (withoutDate > 0) {
    lines.push(`${withoutDate} not counted: no review, plan or provision to count from yet.`);
  }
  return [...lines, 'Advice from outside specialists is not counted as a review.'];
}
