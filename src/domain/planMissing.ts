/**
 * Which of a pupil's plans counts today, and why none does where none does.
 * State comes from the dates alone: no start or a start to come is a draft, started is in use, past its end is ended.
 * Tests: test/domain/planVerdict.test.ts, planNeeded.test.ts
 */
import type { PlanReason } from './assessment';
import { addDays, compareDates, type IsoDate } from './isoDate';
import { planLastDay, startsOfNext } from './planLastDay';
import type { Plan, Stage } from './school';
import { compareText } from './words';

/** R15: a plan begun this long before the move was written with the move in mind. */
export const GRACE_DAYS = 14;

export interface PlanShelf {
  /** In use by its dates; the one that counts where there is one. */
  readonly inUse: Plan | null;
  /** In use, and begun for this stage. */
  readonly counting: Plan | null;
  readonly draft: Plan | null;
  /** The last one to end, with the day on which it did. */
  readonly ended: Plan | null;
}

export const NO_PLANS: PlanShelf = { inUse: null, counting: null, draft: null, ended: null };

function isDraft(plan: Plan, today: IsoDate): boolean {
  return plan.start === null || plan.start > today;
}

/** R15, at stages that ask for a new plan on joining. A blank "Stage since" flags nobody. */
export function predatesStage(start: IsoDate, stage: Stage | null, stageSince: IsoDate | null): boolean {
  return stage?.newPlanOnJoining === true && stageSince !== null && start < addDays(stageSince, -GRACE_DAYS);
}

export function shelvePlans(
  plans: readonly Plan[],
  stage: Stage | null,
  stageSince: IsoDate | null,
  today: IsoDate,
): PlanShelf {
  if (plans.length === 0) return NO_PLANS;
  // Two plans with one number stand in the order of their IDs, wherever their rows are.
  const newestFirst = [...plans].sort(
    (a, b) => b.number - a.number || compareDates(b.start, a.start) || compareText(a.id, b.id),
  );
  const started = newestFirst.filter((plan) => !isDraft(plan, today)).sort((a, b) => compareDates(b.start, a.start));
  const next = startsOfNext(plans);
  const lastDay = (plan: Plan) => planLastDay(plan, next.get(plan) ?? null);
  const isOver = (plan: Plan) => compareDates(lastDay(plan), today) < 0;
  const inUse = started.filter((plan) => !isOver(plan));
  const counting = inUse.find((plan) => plan.start !== null && !predatesStage(plan.start, stage, stageSince)) ?? null;
  return {
    inUse: counting ?? inUse[0] ?? null,
    counting,
    draft: newestFirst.find((plan) => isDraft(plan, today)) ?? null,
    ended:
      started
        .filter(isOver)
        .map((plan) => ({ ...plan, end: lastDay(plan) }))
        .sort((a, b) => compareDates(b.end, a.end))[0] ?? null,
  };
}

export interface MissingReason {
  readonly id: string;
  readonly source: string;
  readonly says: string;
  readonly reason: Exclude<PlanReason, 'NOT_ON_MAP'>;
  readonly applies: (shelf: PlanShelf) => boolean;
  /** On 10 February 2014, at School Action Plus since 2 September 2013: start and end of the pupil's plans. */
  readonly examples: readonly {
    readonly when: string;
    readonly plans: readonly (readonly [start: string | null, end: string | null])[];
  }[];
}

/** In order: what a person would have to know first comes first. For shelves on which no plan counts. */
export const missingReasons: readonly MissingReason[] = [
  {
    id: 'R15',
    source: 'LA guide, School Action Plus: outside specialists advise, strategies change and the plan is updated',
    says: `The plan in use was begun before the move to this stage. One begun in the ${GRACE_DAYS} days before it counts.`,
    reason: 'PREDATES_STAGE',
    applies: (shelf) => shelf.inUse !== null,
    examples: [
      { when: 'The plan began on 3 June 2013, the move was on 2 September.', plans: [['2013-06-03', '2014-07-21']] },
      { when: 'It began on 18 August 2013, 15 days before the move.', plans: [['2013-08-18', '2014-07-21']] },
    ],
  },
  {
    id: 'DRAFT',
    source: 'our decision',
    says: 'There is only a draft: no start date, or one to come.',
    reason: 'DRAFT_ONLY',
    applies: (shelf) => shelf.draft !== null,
    examples: [
      { when: 'A plan without a start.', plans: [[null, null]] },
      {
        when: 'The next plan starts on 24 February; the last one has ended.',
        plans: [
          ['2013-09-09', '2014-01-31'],
          ['2014-02-24', null],
        ],
      },
    ],
  },
  {
    id: 'ENDED',
    source: 'our decision',
    says: 'The last plan is past its end.',
    reason: 'EXPIRED',
    applies: (shelf) => shelf.ended !== null,
    examples: [{ when: 'The only plan ended on 31 January.', plans: [['2013-09-09', '2014-01-31']] }],
  },
  {
    id: 'NONE',
    source: 'our decision',
    says: 'There has been none.',
    reason: 'NONE',
    applies: () => true,
    examples: [{ when: 'No plan on the Plans tab.', plans: [] }],
  },
];

/** @returns null where a plan counts */
export function missingReason(shelf: PlanShelf): MissingReason['reason'] | null {
  if (shelf.counting !== null) return null;
  return missingReasons.find((row) => row.applies(shelf))?.reason ?? 'NONE';
}
