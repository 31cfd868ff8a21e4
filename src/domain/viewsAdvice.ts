/**
 * Advice on the latest review: whose view is missing (R12). Tests: test/domain/advice.test.ts
 */
import { type AdviceFacts, type AdviceRule, heldReviews, NOTHING } from './adviceRule';
import { sayDate } from './isoDate';
import { compareText } from './words';

const VIEWS = [
  { field: 'parentsView', whose: 'the parents or carers think' },
  { field: 'pupilsView', whose: 'the pupil thinks' },
] as const;
type View = (typeof VIEWS)[number]['field'];

export const viewsMissing: AdviceRule = {
  id: 'R12',
  code: 'VIEWS_MISSING',
  source: 'LA guide: parents contribute to reviews; 2001 Code, chapter 3: so do pupils',
  says: 'The latest plan or progress review should say what the parents or carers think, and what the pupil thinks. Where it does not, ask for their view.',
  find: (facts) => {
    const review = latestReview(facts);
    if (review === null) return NOTHING;
    return VIEWS.filter(({ field }) => review.lacks(field)).map(({ field, whose }) => {
      const says = `The review on ${sayDate(review.heldOn)} does not say what ${whose}.`;
      return { says, subject: 'review', rowId: review.id, field };
    });
  },
  examples: [
    {
      when: 'The review of 20 January has no word from the parents or carers.',
      given: { stage: 'P', since: '2013-09-02', reviews: [['2014-01-20', 'SOME', '']] },
      says: ['The review on 20 January 2014 does not say what the parents or carers think.'],
    },
    {
      when: 'It has no word from the pupil either.',
      given: { stage: 'P', since: '2013-09-02', reviews: [['2014-01-20', 'SOME', '', '']] },
      says: [
        'The review on 20 January 2014 does not say what the parents or carers think.',
        'The review on 20 January 2014 does not say what the pupil thinks.',
      ],
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

/** The latest plan or progress review; null without one, and for pupils who are not reviewed. */
export function latestReview({ review, reviews, today }: Pick<AdviceFacts, 'review' | 'reviews' | 'today'>) {
  if (review.status === null) return null;
  const latest = heldReviews(reviews, today)
    .filter(({ kind }) => kind === 'PLAN_REVIEW' || kind === 'PROGRESS_REVIEW')
    .sort((a, b) => compareText(b.heldOn, a.heldOn) || compareText(a.id, b.id));
  const [last] = latest;
  if (last === undefined) return null;
  // Two forms of one day are one review: a view on either is there.
  const ofThatDay = latest.filter(({ heldOn }) => heldOn === last.heldOn);
  const lacks = (view: View) => ofThatDay.every((form) => form[view].trim() === '');
  return { id: last.id, heldOn: last.heldOn, lacks };
}
