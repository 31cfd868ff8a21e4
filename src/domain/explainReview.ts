/**
 * Why a review is due when it is: what is counted from, the term after, what makes it sooner, and today.
 * Tests: test/domain/explain.test.ts
 */
import type { Assessment, PupilFigures, ReviewVerdict } from './assessment';
import { nameOf } from './explainParts';
import { EACH, reviewInputs } from './explainReviewInputs';
import type { Explanation } from './explanation';
import { addMonths, earliest, type IsoDate, sayDate } from './isoDate';
import { longestRules, neverLongerThan } from './neverLonger';
import { usualDates } from './reviewDates';
import type { Review, School, Term } from './school';
import { progressReview, reviewCadence } from './standingRules';
import { type TermCalendar, termCalendar, windowHolding } from './terms';

const COUNTED_FROM: Readonly<Record<NonNullable<ReviewVerdict['lastWas']>, string>> = {
  REVIEW: 'Last review',
  LAST_REVIEWED: 'Last reviewed, as typed on the Pupils tab',
  PLAN_START: 'No review yet. Start of the plan in use',
  PROVISION_START: 'No review yet. Start of the earliest provision running now',
};

const OWED = 'No review yet, and one has been overdue since a plan or provision that began then';

export function explainReview(assessment: Assessment, id: string): Explanation | null {
  const figures = assessment.pupils.find(({ pupil }) => pupil.id === id);
  if (figures === undefined) return null;
  const { school, today } = assessment;
  const { pupil, stage, review } = figures;
  const reviews = school.reviews.filter((row) => row.pupilId === id && row.kind !== 'SPECIALIST_ADVICE');
  const latest = reviews.filter(({ heldOn }) => review.lastWas === 'REVIEW' && heldOn === review.last);
  const rule = figures.plan.inUse === null ? progressReview : reviewCadence;
  const isReviewed = review.status !== null;
  return {
    of: 'review',
    id,
    title: `Review of ${nameOf(pupil)}`,
    result: isReviewed ? review.says : 'Not reviewed.',
    inputs: reviewInputs(figures, reviews, latest, school),
    steps: isReviewed
      ? reviewSteps(figures, latest, school, today)
      : [
          stage === null
            ? 'Choose a stage for this pupil.'
            : `${stage.label}: no review at this stage, or for this pupil.`,
        ],
    doubts: [],
    rule: isReviewed ? rule.id : '',
    source: isReviewed ? rule.source : '',
  };
}

function reviewSteps(figures: PupilFigures, latest: readonly Review[], school: School, today: IsoDate): string[] {
  const { pupil, stage, review } = figures;
  const { last, lastWas, isOwed, dueFrom, dueBy } = review;
  if (last === null || lastWas === null) return ['There is no review, plan or provision to count from.'];
  const steps = [`${isOwed ? OWED : COUNTED_FROM[lastWas]}: ${sayDate(last)}.`];
  const own = pupil.cadence ?? stage?.reviewed ?? 'TERM';
  if (own === 'NEVER') return steps;
  const calendar = termCalendar(school.terms);
  const isFromStart = lastWas === 'PLAN_START' || lastWas === 'PROVISION_START';
  const usual = usualDates({ last, isFromStart, cadence: own }, calendar);
  if (usual === null || dueFrom === null || dueBy === null) {
    return [...steps, 'The term that is needed is not on the Terms tab.'];
  }
  steps.push(
    `Reviewed ${EACH[own]}${sayWhere(last, calendar)}: due from ${sayDate(usual.dueFrom)}, by ${sayDate(usual.dueBy)}.`,
  );
  const months = neverLongerThan(stage, pupil, school.settings.framework);
  let by = usual.dueBy;
  const sooner = (what: string, day: IsoDate) => {
    steps.push(
      `${what}: ${sayDate(day)}, ${day < by ? 'which is sooner, so it is due by then' : 'which changes nothing'}.`,
    );
    if (day < by) by = day;
  };
  if (months !== null) {
    const early = months === stage?.neverLongerThanMonths ? '' : ` (${longestRules[0]?.source ?? ''})`;
    sooner(`Never longer than ${months} months${early}`, addMonths(last, months));
  }
  const typed = earliest(latest.map((row) => row.nextReviewBy));
  if (typed !== null && typed > last) sooner('“Next review by” on that review', typed);
  steps.push(`Today is ${sayDate(today)}: ${sayToday(today, dueFrom, dueBy)}.`);
  return steps;
}

function sayWhere(last: IsoDate, { terms }: TermCalendar): string {
  const term: Term | undefined = terms[windowHolding(terms, last)];
  return term === undefined ? '' : `, counted from ${term.name}`;
}

function sayToday(today: IsoDate, dueFrom: IsoDate, dueBy: IsoDate): string {
  if (today < dueFrom) return 'before the first of these days, so it is up to date';
  return today <= dueBy ? 'between these days, so it is due' : 'after the last of these days, so it is overdue';
}
