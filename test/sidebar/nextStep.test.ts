/** The one primary action of the first screen. */
import { expect, test } from 'vitest';
import { nextStep } from '../../sidebar/nextStep';
import * as replies from './replies';

test.each([
  { why: 'no term dates for today', home: { ...replies.home, reviews: null }, says: 'Set your term dates' },
  { why: 'terms before pupils', home: replies.noPupils, says: 'Set your term dates' },
  { why: 'terms, no pupils', home: { ...replies.noPupils, reviews: replies.home.reviews }, says: 'Add pupils' },
  { why: 'plans that can be made', home: replies.home, says: 'Choose and make IEPs' },
  { why: 'plans wait for targets', home: { ...replies.home, plansReady: 0 }, says: 'See overdue reviews' },
  {
    why: 'nothing overdue, something due',
    home: { ...replies.home, plansReady: 0, counts: { ...replies.home.counts, overdue: 0 } },
    says: 'See what to do',
  },
  { why: 'all is well', home: replies.allWell, says: undefined },
])('$why: $says', ({ home, says }) => expect(nextStep(home)?.says).toBe(says));
