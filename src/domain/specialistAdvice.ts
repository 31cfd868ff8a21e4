/**
 * Advice at stages that ask for outside specialists (R15): somebody from outside advises, and what is done changes.
 * Tests: test/domain/advice.test.ts
 */
import { type AdviceFacts, type AdviceRule, NOTHING } from './adviceRule';
import { compareDates } from './isoDate';
import { planInView, targetsOfPlan } from './planInView';
import { predatesStage } from './planMissing';
import type { Plan, Target } from './school';
import { fold } from './words';

export const specialistMissing: AdviceRule = {
  id: 'R15',
  code: 'SPECIALIST_MISSING',
  source: 'LA guide, School Action Plus: outside specialists advise',
  says: 'At a stage where the Stages tab expects an outside specialist, the Pupils tab should say who it is.',
  find: ({ pupil, stage }) => {
    if (stage?.specialistExpected !== true || pupil.specialists.trim() !== '') return NOTHING;
    const says = `${stage.label}: no outside specialist is recorded.`;
    return [{ says, subject: 'pupil', rowId: pupil.id, field: 'specialists' }];
  },
  examples: [
    {
      when: 'School Action Plus, and “Outside specialists” is empty.',
      given: { stage: 'P', since: '2013-09-02' },
      says: ['School Action Plus: no outside specialist is recorded.'],
    },
    {
      when: 'A specialist is named.',
      given: { stage: 'P', since: '2013-09-02', specialists: 'Speech and language therapist' },
      says: [],
    },
    { when: 'School Action.', given: { stage: 'A', since: '2013-09-02' }, says: [] },
  ],
};

export const sameStrategies: AdviceRule = {
  id: 'R15',
  code: 'SAME_STRATEGIES',
  source: 'LA guide, School Action Plus: strategies change and the plan is updated',
  says: 'Every way of teaching in the plan is one of the last plan from before the move: outside advice should change something.',
  find: (facts) => {
    const plans = plansAcrossTheMove(facts);
    if (plans === null) return NOTHING;
    const { now, then } = plans;
    const before = strategiesOf(facts, then);
    const ways = strategiesOf(facts, now);
    if (ways.size === 0 || [...ways].some((way) => !before.has(way))) return NOTHING;
    const name = `${facts.plan.planName} ${now.number}`;
    const says = `${name} teaches in the same ways as number ${then.number}, from before the move to this stage.`;
    return [{ says, subject: 'plan', rowId: now.id, field: 'number' }];
  },
  examples: [
    {
      when: 'The plan made for School Action Plus teaches as the one at School Action did.',
      given: {
        stage: 'P',
        since: '2014-01-06',
        plans: [
          ['2013-09-09', '2013-12-20'],
          ['2014-01-13', '2014-04-11'],
        ],
        targets: [
          [1, '3 of 20', 'Word cards', '15 of 20'],
          [2, '9 of 20', 'word  cards', '20 of 20'],
        ],
      },
      says: ['IEP 2 teaches in the same ways as number 1, from before the move to this stage.'],
    },
    {
      when: 'One way of teaching is new.',
      given: {
        stage: 'P',
        since: '2014-01-06',
        plans: [
          ['2013-09-09', '2013-12-20'],
          ['2014-01-13', '2014-04-11'],
        ],
        targets: [
          [1, '3 of 20', 'Word cards', '15 of 20'],
          [2, '9 of 20', 'Word cards', '20 of 20'],
          [2, '0 of 5', 'Sound buttons, as the therapist showed us', '5 of 5'],
        ],
      },
      says: [],
    },
  ],
};

/** The plan for this stage and the last one begun before the move; null where either is not there. */
function plansAcrossTheMove({ pupil, stage, plan, plans, today }: AdviceFacts): { now: Plan; then: Plan } | null {
  const since = pupil.stageSince;
  if (stage?.specialistExpected !== true || since === null) return null;
  const isOld = ({ start }: Plan) =>
    start !== null &&
    start <= today &&
    start < since &&
    predatesStage(start, { ...stage, newPlanOnJoining: true }, since);
  const now = planInView(plan);
  const then = [...plans].filter(isOld).sort((a, b) => compareDates(b.start, a.start) || b.number - a.number)[0];
  return now === null || then === undefined || isOld(now) ? null : { now, then };
}

function strategiesOf({ plan, targets }: AdviceFacts, of: Plan): Set<string> {
  const ways = targetsOfPlan(targets, of, plan.inUse).map((target: Target) => fold(target.strategy));
  return new Set(ways.filter((way) => way !== ''));
}
