/**
 * The record of a review: the pupil's newest that was held, be it of the plan, of progress or the annual one, with the
 * targets of the plan that it looked back on and the provision of that time. Where none was held yet, the form for the first.
 * No other child, no money. Tests: test/documents/contents/records.test.ts
 */
import type { PupilFigures } from '../../domain/assessment';
import type { IsoDate } from '../../domain/isoDate';
import type { Provision, Review, School } from '../../domain/school';
import { type FieldList, field } from '../field';
import { type Edges, edgeFields, edgesOf } from './edges';
import { type PlanCycle, planCycles, reviewedCycle, targetsWaiting } from './planCycles';
import { interventionOf, type ProvisionRecord, provisionRecord, rowOf } from './provisionInWords';
import { type PupilWords, pupilFields, pupilInWords } from './pupilInWords';
import { heldReviews } from './reviewsInWords';
import { type TargetContent, targetContent } from './targetInWords';
import { PROGRESS, planInFull, sayDate, sayReviewKind, tidy } from './words';

export interface ReviewedTarget extends TargetContent {
  readonly comment: string;
}

export interface ReviewContent extends Edges {
  readonly pupil: PupilWords;
  readonly review: {
    readonly type: string;
    readonly heldOn: string;
    readonly attended: string;
    readonly progress: string;
    readonly parentsView: string;
    readonly pupilsView: string;
    readonly nextSteps: string;
    readonly nextReviewBy: string;
    readonly bookedFor: string;
    readonly targetCount: number;
    readonly provisionCount: number;
  };
  readonly plan: {
    readonly title: string;
    readonly name: string;
    /** '' where there was none to look back on. */
    readonly number: number | '';
    readonly start: string;
    readonly end: string;
  };
  readonly targets: readonly ReviewedTarget[];
  readonly provisions: readonly ProvisionRecord[];
}

export function reviewContent(figures: PupilFigures, school: School, today: IsoDate): ReviewContent {
  const { pupil, plan: verdict } = figures;
  const [review, before] = heldReviews(school, pupil.id, today).filter(({ kind }) => kind !== 'SPECIALIST_ADVICE');
  const heldOn = review?.heldOn ?? null;
  const cycles = planCycles(school, pupil.id, verdict, today);
  const cycle = heldOn === null ? inUse(cycles) : reviewedCycle(cycles, heldOn);
  const planName = tidy(verdict.planName);
  const usualKind = verdict.inUse === null ? 'PROGRESS_REVIEW' : 'PLAN_REVIEW';
  const targets = cycle?.targets ?? (verdict.inUse === null ? targetsWaiting(school, pupil.id, cycles) : []);
  const from = before?.heldOn ?? cycle?.plan.start ?? heldOn ?? today;
  const provisions = figures.provisions.filter((one) => {
    const row = rowOf(one, school);
    const isForAll = interventionOf(one, school)?.wave === 1;
    return row !== undefined && !isForAll && ranBetween(row, from, heldOn ?? today);
  });
  return {
    ...edgesOf(school, today),
    pupil: pupilInWords(figures, school),
    review: {
      type: sayReviewKind(review?.kind ?? usualKind, planName),
      heldOn: sayDate(heldOn),
      attended: tidy(review?.attended ?? ''),
      progress: review?.progress ? PROGRESS[review.progress] : '',
      parentsView: tidy(review?.parentsView ?? ''),
      pupilsView: tidy(review?.pupilsView ?? ''),
      nextSteps: tidy(review?.nextSteps ?? ''),
      nextReviewBy: review ? nextReviewBy(figures, review) : '',
      bookedFor: sayDate(figures.review.bookedFor),
      targetCount: targets.length,
      provisionCount: provisions.length,
    },
    plan: {
      title: planInFull(planName),
      name: planName,
      number: cycle?.plan.number ?? '',
      start: sayDate(cycle?.plan.start ?? null),
      end: sayDate(cycle?.lastDay ?? null),
    },
    targets: targets.map((target, at) => ({ ...targetContent(target, at), comment: tidy(target.comment) })),
    provisions: provisions.map((one) => provisionRecord(one, school)),
  };
}

function inUse(cycles: readonly PlanCycle[]): PlanCycle | null {
  return cycles.find(({ state }) => state === 'In use') ?? null;
}

/** What was agreed at the review; else the day that the To do list counts to. */
function nextReviewBy({ review: { dueBy } }: PupilFigures, { nextReviewBy: typed, heldOn }: Review): string {
  return sayDate(typed ?? (dueBy !== null && heldOn !== null && dueBy > heldOn ? dueBy : null));
}

/** Since the review before; a row without a start is in no time. */
function ranBetween({ start, end }: Provision, from: IsoDate, to: IsoDate): boolean {
  return start !== null && start <= to && (end === null || end >= from);
}

export const reviewFields: FieldList = {
  lists: [
    { name: 'targets', holds: 'the targets of the plan that was reviewed' },
    { name: 'provisions', holds: 'the provision since the review before' },
  ],
  fields: [
    ...edgeFields,
    ...pupilFields('name', 'className', 'stage'),
    field('review.type', 'Review of the IEP, Progress review or Annual review', true),
    field('review.heldOn', 'the day of the review', true),
    field('review.attended', 'who was there', true),
    field('review.progress', 'Enough, Some or Not enough', true),
    field('review.parentsView', 'what parents or carers said', true),
    field('review.pupilsView', 'what the pupil said', true),
    field('review.nextSteps', 'what was agreed, and who does it', true),
    field('review.nextReviewBy', 'the day by which the next review is to be held', true),
    field('review.bookedFor', 'the day for which the next review is booked'),
    field('review.targetCount', 'how many targets; {#review.targetCount} stands before what is left out without any'),
    field('review.provisionCount', 'how much provision; {#review.provisionCount} is used in the same way'),
    field('plan.title', 'what the plan is called, in full: Individual Education Plan'),
    field('plan.name', 'what the plan is called for short: IEP'),
    field('plan.number', 'the number of the plan that was reviewed'),
    field('plan.start', 'the day on which that plan started'),
    field('plan.end', 'the last day of that plan'),
    field('targets.number', 'the number of the target on the page: 1, 2, 3'),
    field('targets.target', 'the target', true),
    field('targets.startingPoint', 'where the pupil started from'),
    field('targets.strategy', 'how it was taught'),
    field('targets.howOften', 'how often'),
    field('targets.whoHelps', 'who helped'),
    field('targets.howOftenAndWho', 'how often, and below it who helped'),
    field('targets.successCriterion', 'how we would know'),
    field('targets.result', 'Met, Partly met or Not met', true),
    field('targets.comment', 'the comment beside the result'),
    field('provisions.name', 'the name of the intervention', true),
    field('provisions.minutes', '60 minutes a week'),
    field('provisions.group', 'in a group of 4, or one to one'),
    field('provisions.how', 'both: 60 minutes a week, in a group of 4'),
    field('provisions.runBy', 'who runs it'),
    field('provisions.when', 'from when to when'),
    field('provisions.aim', 'what it is meant to achieve'),
    field('provisions.aimMet', 'whether that was Met, Partly met or Not met'),
    field('provisions.scores', 'the scores before and after, and the difference'),
    field('provisions.outcome', 'the scores, and below them whether the aim was met'),
  ],
};
