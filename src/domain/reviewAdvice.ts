/**
 * Advice from reviews: whether it is time to think about the next stage (R14). Views: viewsAdvice.ts.
 * Tests: test/domain/advice.test.ts
 */
import { type AdviceFacts, type AdviceRule, heldReviews, NOTHING } from './adviceRule';
import { type IsoDate, sayDate } from './isoDate';
import type { Review, Stage } from './school';
import { isLastStage, isOutsideSupport } from './stages';
import { compareText } from './words';

export const considerNextStage: AdviceRule = {
  id: 'R14',
  code: 'CONSIDER_NEXT_STAGE',
  source: 'LA guide: too little progress over time leads to School Action Plus; two reviews running is our decision',
  says: 'The last two reviews at this stage both say “Not enough” progress: consider the next stage of the Stages tab. A blank answer never counts, and no pupil is ever moved.',
  find: (facts) => {
    const { pupil, stage } = facts;
    const next = nextStage(stage, facts.stages);
    const days = twoNotEnough(facts);
    if (stage === null || next === null || days === null) return NOTHING;
    const asks = next.specialistExpected && !stage.specialistExpected ? ': ask for outside advice' : '';
    const both = `The reviews on ${sayDate(days[0])} and ${sayDate(days[1])} both say “Not enough” progress.`;
    return [{ says: `Consider ${next.label}${asks}. ${both}`, subject: 'pupil', rowId: pupil.id, field: 'stageCode' }];
  },
  examples: [
    {
      when: 'School Action, and the last two reviews say “Not enough”.',
      given: {
        stage: 'A',
        since: '2013-09-02',
        reviews: [
          ['2013-11-20', 'NOT_ENOUGH', 'Worried'],
          ['2014-01-20', 'NOT_ENOUGH', 'Worried'],
        ],
      },
      says: [
        'Consider School Action Plus: ask for outside advice. The reviews on 20 November 2013 and 20 January 2014 both say “Not enough” progress.',
      ],
    },
    {
      when: 'The first of the two was held before the move to the stage.',
      given: {
        stage: 'P',
        since: '2014-01-06',
        reviews: [
          ['2013-11-20', 'NOT_ENOUGH', 'Worried'],
          ['2014-01-20', 'NOT_ENOUGH', 'Worried'],
        ],
      },
      says: [],
    },
    {
      when: 'The later one was left blank.',
      given: {
        stage: 'A',
        since: '2013-09-02',
        reviews: [
          ['2013-11-20', 'NOT_ENOUGH', 'Worried'],
          ['2014-01-20', null, 'Worried'],
        ],
      },
      says: [],
    },
    {
      when: 'One left blank lies between the two.',
      given: {
        stage: 'A',
        since: '2013-09-02',
        reviews: [
          ['2013-10-14', 'NOT_ENOUGH', 'Worried'],
          ['2013-11-20', null, 'Worried'],
          ['2014-01-20', 'NOT_ENOUGH', 'Worried'],
        ],
      },
      says: [],
    },
    {
      when: 'A statement is the last stage of its framework.',
      given: {
        stage: 'S',
        since: '2013-09-02',
        reviews: [
          ['2013-11-20', 'NOT_ENOUGH', 'Worried'],
          ['2014-01-20', 'NOT_ENOUGH', 'Worried'],
        ],
      },
      says: [],
    },
  ],
};

/** The next row with a plan; null at the last one, and for stages outside support. */
export function nextStage(stage: Stage | null, stages: readonly Stage[]): Stage | null {
  if (stage === null || isOutsideSupport(stage) || isLastStage(stage)) return null;
  const later = stages.slice(stages.findIndex(({ code }) => code === stage.code) + 1);
  return later.find((one) => one.planName.trim() !== '' && !isOutsideSupport(one)) ?? null;
}

/**
 * Earlier and later day; two forms of one day are one review. With "Stage since" blank, all reviews count at a stage that
 * does not ask for it (School Action, SEN support); elsewhere nobody can tell, and the blank is told of.
 */
export function twoNotEnough({
  pupil,
  stage,
  reviews,
  today,
}: Pick<AdviceFacts, 'pupil' | 'stage' | 'reviews' | 'today'>): readonly [IsoDate, IsoDate] | null {
  const since = pupil.stageSince;
  if (since === null && stage?.newPlanOnJoining !== false) return null;
  const byDay = new Map<IsoDate, Review['progress'][]>();
  for (const { heldOn, progress } of heldReviews(reviews, today)) {
    if (since === null || heldOn >= since) byDay.set(heldOn, [...(byDay.get(heldOn) ?? []), progress]);
  }
  const [last, before] = [...byDay.keys()].sort((a, b) => compareText(b, a));
  if (last === undefined || before === undefined) return null;
  const isNotEnough = (day: IsoDate) => {
    const said = (byDay.get(day) ?? []).filter((progress) => progress !== null);
    return said.length > 0 && said.every((progress) => progress === 'NOT_ENOUGH');
  };
  return isNotEnough(last) && isNotEnough(before) ? [before, last] : null;
}
