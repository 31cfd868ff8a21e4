/**
 * What goes into a pupil's plan: this pupil's own rows in words, nothing of money, no UPN, no other child.
 * A group's name stays out, because schools name groups after children. Free text is taken as it is typed.
 * Fields that templates may use: fields.ts. Tests: test/documents/content.test.ts
 */
import type { PupilFigures } from '../domain/assessment';
import type { IsoDate } from '../domain/isoDate';
import type { School } from '../domain/school';
import { isExtra, type ProvisionContent, provisionContent } from './contents/provisionInWords';
import { type PupilWords, pupilInWords } from './contents/pupilInWords';
import { heldReviews, newest } from './contents/reviewsInWords';
import { type TargetContent, targetContent } from './contents/targetInWords';
import { planInFull, sayDate, tidy } from './contents/words';
import { liveTargets } from './liveTargets';

export type { TargetContent } from './contents/targetInWords';
export { targetsForNextPlan } from './liveTargets';

/** The plan that the document is for; dates null where they are not known yet. */
export interface PlanToMake {
  readonly number: number;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

export interface PlanContent {
  readonly school: { readonly name: string };
  readonly plan: {
    readonly title: string;
    readonly name: string;
    readonly number: number;
    readonly start: string;
    readonly end: string;
    readonly reviewBy: string;
    readonly helpAtHome: string;
    readonly madeOn: string;
  };
  readonly pupil: PupilWords & { readonly advice: string; readonly view: string };
  readonly parents: { readonly view: string };
  readonly targets: readonly TargetContent[];
  readonly provisions: readonly ProvisionContent[];
}

/** @param figures of the pupil, from the same `school` and day */
export function planContent(figures: PupilFigures, school: School, plan: PlanToMake, today: IsoDate): PlanContent {
  const { pupil } = figures;
  const reviews = heldReviews(school, pupil.id, today);
  return {
    school: { name: tidy(school.settings.schoolName) },
    plan: {
      title: planInFull(tidy(figures.plan.planName)),
      name: tidy(figures.plan.planName),
      number: plan.number,
      start: sayDate(plan.start),
      end: sayDate(plan.end),
      reviewBy: sayDate(earlier(plan.end, laterThan(figures.review.dueBy, plan.start ?? today))),
      helpAtHome: helpAtHome(school, pupil.id, plan.number),
      madeOn: sayDate(today),
    },
    pupil: {
      ...pupilInWords(figures, school),
      advice: newest(reviews, (review) => (review.kind === 'SPECIALIST_ADVICE' ? review.nextSteps : '')),
      view: newest(reviews, (review) => review.pupilsView),
    },
    parents: { view: newest(reviews, (review) => review.parentsView) },
    targets: liveTargets(school, pupil.id, plan.number, figures.plan.inUse).map(targetContent),
    provisions: figures.provisions
      .filter((provision) => isExtra(provision, school))
      .map((p) => provisionContent(p, school)),
  };
}

/** What this plan's own row says: an earlier plan's agreement may have lapsed, and only its row would show where it came from. */
function helpAtHome(school: School, pupilId: string, number: number): string {
  return tidy(school.plans.find((plan) => plan.pupilId === pupilId && plan.number === number)?.helpAtHome ?? '');
}

/** The review that the To do list asks for may come before the plan's end: the page and the list name one day. */
function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function laterThan(date: IsoDate | null, other: IsoDate): IsoDate | null {
  return date !== null && date > other ? date : null;
}
