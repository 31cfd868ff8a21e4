/**
 * The cells that a review's dates rest on: how often, what is counted from, the terms, the booking.
 * Tests: test/domain/explain.test.ts
 */
import type { PupilFigures } from './assessment';
import { dateInput } from './explainParts';
import type { ExplainInput } from './explanation';
import { addDays, type IsoDate } from './isoDate';
import type { Cadence, Review, School, Term } from './school';

export const EACH: Readonly<Record<Cadence, string>> = {
  HALF_TERM: 'each half-term',
  TERM: 'each term',
  YEAR: 'each year',
  NEVER: 'never',
};

/**
 * @param reviews the pupil's, advice left out
 * @param latest those of the day that is counted from
 */
export function reviewInputs(
  figures: PupilFigures,
  reviews: readonly Review[],
  latest: readonly Review[],
  school: School,
): ExplainInput[] {
  return [
    ...cadenceInputs(figures),
    ...lastInput(school, figures, latest),
    ...termInputs(school.terms, [figures.review.dueFrom, figures.review.dueBy]),
    ...bookedInput(figures, reviews),
  ];
}

function cadenceInputs({ pupil, stage }: PupilFigures): ExplainInput[] {
  if (stage === null) return [];
  const inputs: ExplainInput[] = [
    { label: 'Stage', value: stage.label, subject: 'pupil', rowId: pupil.id, field: 'stageCode' },
  ];
  inputs.push(
    pupil.cadence === null
      ? { label: 'Reviewed', value: EACH[stage.reviewed], subject: 'stage', rowId: stage.code, field: 'reviewed' }
      : { label: 'Review how often', value: EACH[pupil.cadence], subject: 'pupil', rowId: pupil.id, field: 'cadence' },
  );
  if (stage.neverLongerThanMonths !== null) {
    const value = `${stage.neverLongerThanMonths} months`;
    inputs.push({
      label: 'Never longer than',
      value,
      subject: 'stage',
      rowId: stage.code,
      field: 'neverLongerThanMonths',
    });
  }
  return inputs;
}

/** The cells of the Terms tab that give the days. */
function termInputs(terms: readonly Term[], days: readonly (IsoDate | null)[]): ExplainInput[] {
  const inputs: ExplainInput[] = [];
  const add = (term: Term, what: string, date: IsoDate | null, field: keyof Term) =>
    inputs.push(dateInput(`${term.name}: ${what}`, date, { subject: 'term', rowId: term.name, field }));
  for (const term of terms) {
    if (days.includes(term.start)) add(term, 'start', term.start, 'start');
    if (term.breakFrom !== null && days.includes(addDays(term.breakFrom, -1))) {
      add(term, 'half-term break from', term.breakFrom, 'breakFrom');
    }
    if (term.breakTo !== null && days.includes(addDays(term.breakTo, 1))) {
      add(term, 'half-term break to', term.breakTo, 'breakTo');
    }
    if (days.includes(term.end)) add(term, 'end', term.end, 'end');
  }
  return inputs;
}

function bookedInput({ review }: PupilFigures, reviews: readonly Review[]): ExplainInput[] {
  const booked = reviews.find((row) => row.heldOn === null && row.bookedFor === review.bookedFor);
  if (review.bookedFor === null || booked === undefined) return [];
  return [dateInput('Booked for', review.bookedFor, { subject: 'review', rowId: booked.id, field: 'bookedFor' })];
}

/** The cell that is counted from. */
function lastInput(school: School, { pupil, review }: PupilFigures, latest: readonly Review[]): ExplainInput[] {
  const { last, lastWas } = review;
  if (last === null || lastWas === null) return [];
  const own = <Row extends { readonly id: string; readonly pupilId: string; readonly start: IsoDate | null }>(
    rows: readonly Row[],
  ) => rows.find((row) => row.pupilId === pupil.id && row.start === last)?.id ?? '';
  switch (lastWas) {
    case 'REVIEW':
      return [
        ...latest
          .slice(0, 1)
          .map((row) => dateInput('Held on', last, { subject: 'review', rowId: row.id, field: 'heldOn' })),
        ...latest
          .filter((row) => row.nextReviewBy !== null)
          .map((row) =>
            dateInput('Next review by', row.nextReviewBy, { subject: 'review', rowId: row.id, field: 'nextReviewBy' }),
          ),
      ];
    case 'LAST_REVIEWED':
      return [dateInput('Last reviewed', last, { subject: 'pupil', rowId: pupil.id, field: 'lastReviewed' })];
    case 'PLAN_START':
      return [dateInput('Start of the plan', last, { subject: 'plan', rowId: own(school.plans), field: 'start' })];
    case 'PROVISION_START':
      return [
        dateInput('Start of the provision', last, {
          subject: 'provision',
          rowId: own(school.provisions),
          field: 'start',
        }),
      ];
  }
}
