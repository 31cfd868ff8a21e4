/**
 * Advice on the view of parents or carers: recorded for each review, or asked for (R12). Tests: test/domain/advice.test.ts
 */
import { type AdviceFacts, type AdviceRule, heldReviews, NOTHING } from './adviceRule';
import { sayDate } from './isoDate';
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
