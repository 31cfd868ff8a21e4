/**
 * Whether a plan has its contents (R11): targets, strategies, provision, review date, how we will know, and the starting
 * point; and no more targets than can be kept in mind. The sixth of the 2001 Code's contents, results at review, is in
 * planResults.ts. Advice in plain words, never a block. How well a target is worded is not judged here. Tests: test/domain/advice.test.ts
 */
import { type AdviceFacts, type AdviceRule, type FoundAdvice, NOTHING } from './adviceRule';
import { planInView, targetsOfPlan } from './planInView';
import type { Plan, Target } from './school';
import { isOutsideSupport } from './stages';
import { compareText } from './words';

/** 2001 Code: three or four at most. */
export const MOST_TARGETS = 4;

interface PlanContents {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly hasProvision: boolean;
  readonly hasReviewDate: boolean;
}

interface Content {
  readonly what: string;
  /** @param name "IEP 2". @returns null where it is there */
  readonly missing: (contents: PlanContents, name: string) => FoundAdvice | null;
}

const ofTargets =
  (
    field: 'strategy' | 'successCriterion' | 'startingPoint',
    says: (name: string, what: string, does: string) => string,
  ) =>
  ({ targets }: PlanContents, name: string): FoundAdvice | null => {
    const without = targets.filter((target) => target.result !== 'MET' && target[field].trim() === '');
    // The same one whatever the order of the tab.
    const first = [...without].sort((a, b) => compareText(a.id, b.id))[0];
    if (first === undefined) return null;
    const [what, does] = without.length === 1 ? ['1 target', 'does'] : [`${without.length} targets`, 'do'];
    return { says: says(name, what, does), subject: 'target', rowId: first.id, field };
  };

const contents: readonly Content[] = [
  {
    what: 'targets',
    missing: ({ plan, targets }, name) =>
      targets.length > 0
        ? null
        : { says: `${name} has no targets yet.`, subject: 'plan', rowId: plan.id, field: 'number' },
  },
  {
    what: 'how each target is taught',
    missing: ofTargets('strategy', (name, what, does) => `${name}: ${what} ${does} not say how we will teach it.`),
  },
  {
    what: 'provision',
    missing: ({ plan, hasProvision }, name) =>
      hasProvision
        ? null
        : { says: `${name}: no provision is listed for its time.`, subject: 'plan', rowId: plan.id, field: 'number' },
  },
  {
    what: 'a review date',
    missing: ({ plan, hasReviewDate }, name) =>
      hasReviewDate
        ? null
        : { says: `${name} has no end, and no review is booked.`, subject: 'plan', rowId: plan.id, field: 'end' },
  },
  {
    what: 'how we will know that a target is met',
    missing: ofTargets(
      'successCriterion',
      (name, what, does) => `${name}: ${what} ${does} not say how we will know when it is met.`,
    ),
  },
  {
    what: 'a starting point',
    missing: ofTargets(
      'startingPoint',
      (name, what, does) => `${name}: ${what} ${does} not say where the pupil starts from.`,
    ),
  },
  {
    what: `no more than ${MOST_TARGETS} targets`,
    missing: ({ plan, targets }, name) => {
      const live = targets.filter(({ result }) => result !== 'MET').length;
      if (live <= MOST_TARGETS) return null;
      const says = `${name} has ${live} targets. Three or four are easier to keep in mind.`;
      return { says, subject: 'plan', rowId: plan.id, field: 'number' };
    },
  },
];

export const planContent: AdviceRule = {
  id: 'R11',
  code: 'PLAN_CONTENT',
  source: '2001 Code and LA guide: what an IEP holds',
  says: `The plan in use, or the next one, should have ${contents.map(({ what }) => what).join('; ')}.`,
  find: (facts) => {
    const plan = planInView(facts.plan);
    if (plan === null || facts.stage === null || isOutsideSupport(facts.stage)) return NOTHING;
    const found = contentsOf(plan, facts);
    const name = `${facts.plan.planName} ${plan.number}`;
    return contents.flatMap(({ missing }) => missing(found, name) ?? []);
  },
  examples: [
    {
      when: 'A plan in use with nothing but its dates.',
      given: { stage: 'P', since: '2013-09-02', plans: [['2014-01-13', '2014-04-11']] },
      says: ['IEP 1 has no targets yet.', 'IEP 1: no provision is listed for its time.'],
    },
    {
      when: 'A plan without an end, one of whose two targets is only a sentence.',
      given: {
        stage: 'P',
        since: '2013-09-02',
        plans: [['2014-01-13', null]],
        hasProvision: true,
        targets: [
          [1, '3 of 20', 'Word cards', '15 of 20'],
          [1, '', '', ''],
        ],
      },
      says: [
        'IEP 1: 1 target does not say how we will teach it.',
        'IEP 1 has no end, and no review is booked.',
        'IEP 1: 1 target does not say how we will know when it is met.',
        'IEP 1: 1 target does not say where the pupil starts from.',
      ],
    },
    {
      when: 'All six, but five targets.',
      given: {
        stage: 'P',
        since: '2013-09-02',
        plans: [['2014-01-13', '2014-04-11']],
        hasProvision: true,
        targets: [1, 2, 3, 4, 5].map((n) => [1, `${n} of 20`, 'Word cards', '15 of 20'] as const),
      },
      says: ['IEP 1 has 5 targets. Three or four are easier to keep in mind.'],
    },
  ],
};

function contentsOf(plan: Plan, { plan: verdict, targets, placements, review, today }: AdviceFacts): PlanContents {
  return {
    plan,
    targets: targetsOfPlan(targets, plan, verdict.inUse),
    hasProvision: placements.some(
      ({ row, isRunning }) =>
        isRunning || (row.start !== null && row.start > today && (plan.end === null || row.start <= plan.end)),
    ),
    // A draft gets its dates when it is made.
    hasReviewDate: plan.start === null || plan.end !== null || review.bookedFor !== null,
  };
}
