/**
 * Twelve days on which a review's status was worked out by hand from the terms of two school years.
 */
import { expect, test } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { reviewVerdict } from '../../src/domain/reviews';
import { termCalendar } from '../../src/domain/terms';
import { aPlan, aPupil, aReview, aSchool, terms } from './anySchool';

const stage = aSchool().stages.find(({ code }) => code === 'P') ?? null;

test.each([
  { why: 'inside the term after the review', today: '2014-02-10', held: '2013-11-20', plan: null, status: 'DUE' },
  { why: 'its last day still counts', today: '2014-04-11', held: '2013-11-20', plan: null, status: 'DUE' },
  {
    why: 'the first day of the holiday is too late',
    today: '2014-04-12',
    held: '2013-11-20',
    plan: null,
    status: 'OVERDUE',
  },
  { why: 'a new term changes nothing', today: '2014-04-28', held: '2013-11-20', plan: null, status: 'OVERDUE' },
  {
    why: 'reviewed in the term that the holiday belongs to',
    today: '2014-08-15',
    held: '2014-06-30',
    plan: null,
    status: 'UP_TO_DATE',
  },
  { why: 'a summer term went by without one', today: '2014-08-15', held: '2014-03-05', plan: null, status: 'OVERDUE' },
  { why: 'the last day of the term after', today: '2014-12-19', held: '2014-06-30', plan: null, status: 'DUE' },
  { why: 'the holiday after that term', today: '2014-12-31', held: '2014-06-30', plan: null, status: 'OVERDUE' },
  {
    why: 'six months to the day, before the term ends',
    today: '2014-03-05',
    held: '2013-09-05',
    plan: null,
    status: 'DUE',
  },
  {
    why: 'a plan begun before the half-term break',
    today: '2014-02-10',
    held: null,
    plan: '2014-01-20',
    status: 'UP_TO_DATE',
  },
  { why: 'a plan begun after the break', today: '2014-02-10', held: null, plan: '2013-11-04', status: 'DUE' },
  { why: 'nothing to count from', today: '2014-06-10', held: null, plan: null, status: 'NO_REVIEW_YET' },
])('$today: $why', ({ today, held, plan, status }) => {
  const facts = {
    pupil: aPupil(),
    stage,
    framework: 'eng-2001-bwd',
    reviews: held === null ? [] : [aReview({ heldOn: isoDate(held) })],
    plans: plan === null ? [] : [aPlan({ start: isoDate(plan) })],
    runs: [],
  };
  expect(reviewVerdict(facts, termCalendar(terms), isoDate(today)).status).toBe(status);
});
