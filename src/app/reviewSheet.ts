/**
 * All that a review of one pupil needs, in one reading: the row to write in, the targets with what was said of them, what runs.
 * A review that is booked and not held yet is taken up; so is one of today, so that a sidebar that was closed in the meeting
 * comes back to it. Texts stand as `saveRows` compares them. Changes nothing. Tests: test/app/reviewSheet.test.ts
 */
import type { PupilFigures } from '../domain/assessment';
import { compareDates, type IsoDate } from '../domain/isoDate';
import { targetsOfPlan } from '../domain/planInView';
import { answered } from '../domain/result';
import type { Plan, Review, School, Target } from '../domain/school';
import type { Rectangle } from '../tables/cell';
import { findColumns } from '../tables/headings';
import { shownName } from '../tables/pupilLabel';
import { PROGRESS, REVIEW_KIND } from '../tables/reviews';
import { tabSpec } from '../tables/tabs';
import { TARGET_RESULT } from '../tables/targets';
import { textOf } from '../tables/typedText';
import { assessed } from './answers';
import { nextPlanNumber } from './documents/nextPlanNumber';
import { readRegister } from './documents/register';
import { unknownPupil } from './explain';
import type { World } from './ports';
import { pupilParts } from './pupilParts';

const REVIEW_FIELDS = [
  'kind',
  'bookedFor',
  'heldOn',
  'attended',
  'progress',
  'parentsView',
  'pupilsView',
  'nextSteps',
  'nextReviewBy',
] as const;
const TARGET_FIELDS = [
  'target',
  'startingPoint',
  'strategy',
  'howOften',
  'whoHelps',
  'successCriterion',
  'result',
  'comment',
  'planNumber',
] as const;

export function reviewSheet(world: World, { pupilId }: { readonly pupilId: string }) {
  const { sheets, assessment } = assessed(world);
  const { school, today } = assessment;
  const figures = assessment.pupils.find(({ pupil }) => pupil.id === pupilId);
  if (figures === undefined) return unknownPupil(pupilId);
  const { pupil, stage, plan, review } = figures;
  const reviewed = planReviewed(school, figures, today);
  const row = rowToTakeUp(school, pupilId, today);
  const read = (tab: 'Reviews' | 'Targets', at: number, keys: readonly string[]) =>
    textsAt(sheets[tab] ?? [], tab, at, keys);
  const nextNumber = nextPlanNumber(figures, school, readRegister(world.workbook.read('_documents') ?? []));
  const suggested = REVIEW_KIND.word(plan.inUse ? 'PLAN_REVIEW' : 'PROGRESS_REVIEW');
  const blank = Object.fromEntries(REVIEW_FIELDS.map((key) => [key, '']));
  return answered({
    pupilId,
    name: shownName(pupil),
    className: pupil.className,
    stage: stage?.label ?? '',
    planName: plan.planName,
    says: review.says,
    today,
    kinds: [...REVIEW_KIND.choices],
    progress: [...PROGRESS.choices],
    results: [...TARGET_RESULT.choices],
    reviewId: row?.id ?? '',
    /** What the cells hold. */
    saved: row ? read('Reviews', row.row, REVIEW_FIELDS) : blank,
    suggestedKind: suggested,
    planNumber: reviewed?.number ?? null,
    nextNumber,
    targets: targetsToReview(school, pupilId, reviewed, nextNumber).map(({ id, row: at, target }) => ({
      targetId: id,
      saved: read('Targets', at, TARGET_FIELDS),
      isCarried: school.targets.some(
        (other) =>
          other.pupilId === pupilId && other.planNumber === nextNumber && other.id !== id && other.target === target,
      ),
    })),
    provisions: pupilParts(assessment)
      .provisionsOf(figures)
      .filter(({ answer }) => answer.isRunning)
      .map(({ answer }) => [answer.intervention, answer.progress].filter(Boolean).join(': ')),
  });
}

/** The plan in use, else the last that was: its review may be what is overdue. */
function planReviewed(school: School, { pupil, plan }: PupilFigures, today: IsoDate): Plan | null {
  if (plan.inUse) return plan.inUse;
  const begun = school.plans.filter(({ pupilId, start }) => pupilId === pupil.id && start !== null && start <= today);
  return begun.sort((a, b) => compareDates(b.start, a.start))[0] ?? null;
}

/** Those that were just marked as met among them; without a plan, those that wait for the first. */
function targetsToReview(
  school: School,
  pupilId: string,
  reviewed: Plan | null,
  nextNumber: number,
): readonly Target[] {
  const own = school.targets.filter((one) => one.pupilId === pupilId);
  if (reviewed) return targetsOfPlan(own, reviewed, reviewed);
  return own.filter(({ target, planNumber }) => target.trim() !== '' && (planNumber ?? nextNumber) === nextNumber);
}

/** Held today, else booked and not followed by a review that was held: the day nearest to today. */
function rowToTakeUp(school: School, pupilId: string, today: IsoDate): Review | null {
  const own = school.reviews.filter((row) => row.pupilId === pupilId && row.kind !== 'SPECIALIST_ADVICE');
  const heldToday = own.find(({ heldOn }) => heldOn === today);
  if (heldToday) return heldToday;
  const lastHeld = own
    .map(({ heldOn }) => heldOn)
    .filter((day) => day !== null && day <= today)
    .sort(compareDates)
    .pop();
  const booked = own
    .filter(({ heldOn, bookedFor }) => heldOn === null && bookedFor !== null && bookedFor >= (lastHeld ?? ''))
    .sort((a, b) => compareDates(a.bookedFor, b.bookedFor));
  return booked.find(({ bookedFor }) => compareDates(bookedFor, today) >= 0) ?? booked[booked.length - 1] ?? null;
}

/** @param row 1-based */
function textsAt(sheet: Rectangle, tab: 'Reviews' | 'Targets', row: number, keys: readonly string[]) {
  const { columns } = findColumns(tabSpec(tab), sheet);
  return Object.fromEntries(
    keys.map((key) => {
      const at = columns.column(key);
      return [key, at === null ? '' : textOf(sheet[row - 1]?.[at - 1] ?? '')];
    }),
  );
}
