/**
 * Advice from reviews: whose view is missing (R12), and whether it is time to think about the next stage (R14).
 * Tests: test/domain/advice.test.ts
 */
import { type AdviceFacts, type AdviceRule, heldReviews, NOTHING } from './adviceRule';
import { type IsoDate, sayDate } from './isoDate';
import type { Review, Stage } from './school';
import { isLastStage, isOutsideSupport } from './stages';
import { compareText } from './words';

export const viewsMissing: AdviceRule = {
  id: 'R12',
  code: 'VIEWS_MISSING',
  source: 'LA guide: parents contribute to reviews',
  says: 'The latest plan or progress review should say what the parents or carers think. Where it does not, ask for their view.',
  find: (facts) => {
    const review = reviewWithoutViews(facts);
    if (review === null) return NOTHING;
    const says = `The review on ${sayDate(review.heldOn)} does not say what the parents or carers think.`;
    return [{ says, subject: 'review', rowId: review.id, field: 'parentsView' }];
  },
  examples: [
    {
      when: 'The review of 20 January has no word from the parents or carers.',
      given: { stage: 'P', since: '2013-09-02', reviews: [['2014-01-20', 'SOME', '']] },
      says: ['The review on 20 January 2014 does not say what the parents or carers think.'],
    },
    {
      when: 'An earlier review has none, but the latest one has.',
      given: {
        stage: 'P',
        since: '2013-09-02',
        reviews: [
          ['2013-11-20', 'SOME', ''],
          ['2014-01-20', 'SOME', 'Pleased with her reading'],
        ],
      },
      says: [],
    },
    {
      when: 'The review is still to be held.',
      given: { stage: 'P', since: '2013-09-02', reviews: [['2014-03-20', null, '']] },
      says: [],
    },
  ],
};

export function reviewWithoutViews({ review, reviews, today }: Pick<AdviceFacts, 'review' | 'reviews' | 'today'>) {
  if (review.status === null) return null;
  const latest = heldReviews(reviews, today)
    .filter(({ kind }) => kind === 'PLAN_REVIEW' || kind === 'PROGRESS_REVIEW')
    .sort((a, b) => compareText(b.heldOn, a.heldOn) || compareText(a.id, b.id));
  const last = latest[0]?.heldOn;
  // Two forms of one day are one review: a view on either is there.
  const ofThatDay = latest.filter(({ heldOn }) => heldOn === last);
  return ofThatDay.every(({ parentsView }) => parentsView.trim() === '') ? (ofThatDay[0] ?? null) : null;
}

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
