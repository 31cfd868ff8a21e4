/**
 * Whether each target says what came of it, once its plan has been reviewed or has ended: results at review are one of
 * the six contents of a plan. Advice, never a block. Tests: test/domain/advice.test.ts
 */
import { type AdviceFacts, type AdviceRule, type FoundAdvice, heldReviews, NOTHING } from './adviceRule';
import { type IsoDate, sayDate } from './isoDate';
import { planInView, targetsOfPlan } from './planInView';
import { shelvePlans } from './planMissing';
import type { Plan } from './school';
import { isOutsideSupport } from './stages';
import { compareText } from './words';

export const planResults: AdviceRule = {
  id: 'R11',
  code: 'PLAN_RESULTS',
  source: '2001 Code: a plan holds the results at its review',
  says: 'Once a plan has been reviewed, or has ended, each of its targets should say whether it was met. Of plans that have ended the last one counts.',
  find: (facts) => {
    if (facts.stage === null || isOutsideSupport(facts.stage)) return NOTHING;
    return plansToAnswer(facts).flatMap((asked) => unanswered(facts, asked));
  },
  examples: [
    {
      when: 'The plan in use was reviewed on 3 February; one of its two targets says what came of it.',
      given: {
        stage: 'P',
        since: '2013-09-02',
        plans: [['2014-01-13', '2014-04-11']],
        hasProvision: true,
        reviews: [['2014-02-03', 'SOME', 'Pleased']],
        targets: [
          [1, '3 of 20', 'Word cards', '15 of 20', 'PARTLY_MET'],
          [1, '0 of 5', 'Sound buttons', '5 of 5'],
        ],
      },
      says: ['IEP 1, reviewed on 3 February 2014: 1 target does not say whether it was met.'],
    },
    {
      when: 'The review was held on the day on which the plan began.',
      given: {
        stage: 'P',
        since: '2013-09-02',
        plans: [['2014-01-13', '2014-04-11']],
        hasProvision: true,
        reviews: [['2014-01-13', 'SOME', 'Pleased']],
        targets: [[1, '3 of 20', 'Word cards', '15 of 20']],
      },
      says: [],
    },
    {
      when: 'The plan before ended in December, and neither of its targets says what came of it.',
      given: {
        stage: 'P',
        since: '2013-09-02',
        plans: [
          ['2013-09-09', '2013-12-20'],
          ['2014-01-13', '2014-04-11'],
        ],
        hasProvision: true,
        targets: [
          [1, '3 of 20', 'Word cards', '15 of 20'],
          [1, '0 of 5', 'Sound buttons', '5 of 5'],
          [2, '9 of 20', 'Word cards', '20 of 20'],
        ],
      },
      says: ['IEP 1, which has ended: 2 targets do not say whether they were met.'],
    },
  ],
};

interface Asked {
  readonly plan: Plan;
  readonly since: IsoDate;
  readonly isInUse: boolean;
}

/** The plan in use where it was reviewed since it began, and the last one that has ended. */
function plansToAnswer({ pupil, stage, plan: verdict, plans, reviews, today }: AdviceFacts): Asked[] {
  const plan = planInView(verdict);
  const start = plan?.start ?? null;
  const [review] = heldReviews(reviews, today)
    .filter(({ kind, heldOn }) => kind === 'PLAN_REVIEW' && start !== null && heldOn > start)
    .sort((a, b) => compareText(b.heldOn, a.heldOn));
  const over = shelvePlans(plans, stage, pupil.stageSince, today).ended;
  const ended = over === null || over.end === null ? [] : [{ plan: over, since: over.end, isInUse: false }];
  const inUse = plan === null || review === undefined ? [] : [{ plan, since: review.heldOn, isInUse: true }];
  return [...inUse, ...ended];
}

/** Of a plan that has ended only targets that name it: one without a number goes on to the next plan. */
function unanswered({ plan: verdict, targets }: AdviceFacts, { plan, since, isInUse }: Asked): FoundAdvice[] {
  const without = targetsOfPlan(targets, plan, verdict.inUse)
    .filter(({ planNumber, result }) => (planNumber !== null || isInUse) && result === 'NOT_REVIEWED')
    .sort((a, b) => compareText(a.id, b.id));
  const [first] = without;
  if (first === undefined) return [];
  const which = isInUse ? `reviewed on ${sayDate(since)}` : 'which has ended';
  const says =
    without.length === 1
      ? '1 target does not say whether it was met.'
      : `${without.length} targets do not say whether they were met.`;
  return [
    {
      says: `${verdict.planName} ${plan.number}, ${which}: ${says}`,
      subject: 'target',
      rowId: first.id,
      field: 'result',
      since,
    },
  ];
}
