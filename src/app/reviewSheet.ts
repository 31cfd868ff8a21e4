/**
 * All that a review of one pupil needs, in one reading: the row to write in, the targets with what was said of them, what runs.
 * A review that is booked and not held yet is taken up; so is one of today, so that a sidebar that was closed in the meeting
 * comes back to it. Texts stand as `saveRows` compares them. Changes nothing. Tests: test/app/reviewSheet.test.ts
 */
import { targetsForNextPlan } from '../documents/content';
import type { PupilFigures } from '../domain/assessment';
import { compareDates, type IsoDate } from '../domain/isoDate';
import { planInView, targetsOfPlan } from '../domain/planInView';
import { answered } from '../domain/result';
import type { Review, School } from '../domain/school';
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
    planNumber: plan.inUse?.number ?? null,
    nextNumber,
    targets: targetsToReview(school, figures).map(({ id, row: at, target }) => ({
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

/** Of the plan in use, those that were just marked among them; else of the next one. */
function targetsToReview(school: School, { pupil, plan }: PupilFigures) {
  const inView = planInView(plan);
  const own = school.targets.filter(({ pupilId }) => pupilId === pupil.id);
  return inView === null ? targetsForNextPlan(school, pupil.id, plan) : targetsOfPlan(own, inView, plan.inUse);
}

/** Held today, else booked: the day nearest to today. */
function rowToTakeUp(school: School, pupilId: string, today: IsoDate): Review | null {
  const own = school.reviews.filter((row) => row.pupilId === pupilId && row.kind !== 'SPECIALIST_ADVICE');
  const heldToday = own.find(({ heldOn }) => heldOn === today);
  if (heldToday) return heldToday;
  const booked = own
    .filter(({ heldOn, bookedFor }) => heldOn === null && bookedFor !== null)
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
