/** Held, late, booked, missing: each pupil once in a term. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { reviewsByTerm } from '../../src/domain/reviewsByTerm';
import type { Pupil, Review } from '../../src/domain/school';
import { termCalendar, windowHolding } from '../../src/domain/terms';
import { anyDay, anySchool, aPupil, aReview, aSchool } from './anySchool';

/** Summer 2014, five weeks before its end. */
const TODAY = '2014-06-16';
const held = (day: string, own: Partial<Review> = {}) => aReview({ heldOn: isoDate(day), ...own });
const booked = (day: string) => aReview({ bookedFor: isoDate(day) });

function byTerm(reviews: readonly Review[], own: Partial<Pupil> = {}, today = TODAY) {
  const rows = reviews.map((review, index) => ({ ...review, id: `R${index}`, row: index + 2 }));
  return reviewsByTerm(assess(aSchool({ pupils: [aPupil(own)], reviews: rows }), isoDate(today)));
}
/** "Autumn 2013 held" … */
function marks(...args: Parameters<typeof byTerm>): string[] {
  return byTerm(...args).terms.flatMap((term) =>
    (['held', 'late', 'booked', 'missing'] as const)
      .filter((mark) => term[mark] > 0)
      .map((mark) => `${term.name} ${mark} ${term[mark]}`),
  );
}

describe('one pupil', () => {
  it.each([
    {
      why: 'reviewed each term, with the next one booked',
      reviews: [held('2013-11-20'), held('2014-03-12'), booked('2014-07-02')],
      found: ['Autumn 2013 held 1', 'Spring 2014 held 1', 'Summer 2014 booked 1'],
    },
    {
      why: 'nothing booked for this term: missing, though not late yet',
      reviews: [held('2014-03-12')],
      found: ['Spring 2014 held 1', 'Summer 2014 missing 1'],
    },
    {
      why: 'a term without one, then held too late',
      reviews: [held('2013-11-20'), held('2014-05-07')],
      found: ['Autumn 2013 held 1', 'Spring 2014 missing 1', 'Summer 2014 late 1'],
    },
    {
      why: 'late within its term, past the date that was typed',
      reviews: [held('2013-11-20', { nextReviewBy: isoDate('2014-01-31') }), held('2014-03-12')],
      found: ['Autumn 2013 held 1', 'Spring 2014 late 1', 'Summer 2014 missing 1'],
    },
    {
      why: 'held on the very day by which it was due',
      reviews: [held('2013-11-20', { nextReviewBy: isoDate('2014-01-31') }), held('2014-01-31')],
      found: ['Autumn 2013 held 1', 'Spring 2014 held 1', 'Summer 2014 missing 1'],
    },
    {
      why: 'two in a term count once, and owe the next term one',
      reviews: [held('2014-02-03'), held('2014-03-12')],
      found: ['Spring 2014 held 1', 'Summer 2014 missing 1'],
    },
    {
      why: 'in the holiday after a term: that term’s',
      reviews: [held('2014-04-20')],
      found: ['Spring 2014 held 1', 'Summer 2014 missing 1'],
    },
    {
      why: 'advice of a specialist is no review',
      reviews: [held('2014-05-07', { kind: 'SPECIALIST_ADVICE' })],
      found: [],
    },
    { why: 'a booked day that has passed is none', reviews: [booked('2014-06-10')], found: [] },
    { why: 'booked, with nothing to count from', reviews: [booked('2014-06-20')], found: ['Summer 2014 booked 1'] },
    {
      why: 'overdue since spring, booked now',
      reviews: [held('2013-11-20'), booked('2014-06-20')],
      found: ['Autumn 2013 held 1', 'Spring 2014 missing 1', 'Summer 2014 booked 1'],
    },
  ])('$why', ({ reviews, found }) => expect(marks(reviews)).toEqual(found));

  it.each([
    { why: 'has left', own: { leftOn: isoDate('2014-05-01') } },
    { why: 'has no SEN', own: { stageCode: 'N' } },
    { why: 'is never reviewed', own: { cadence: 'NEVER' as const } },
  ])('who $why is not counted', ({ own }) => expect(byTerm([held('2014-03-12')], own).terms).toEqual([]));

  it('yearly still owes one within the six months that the stage allows', () => {
    expect(marks([held('2013-09-10')], { cadence: 'YEAR' })).toEqual(['Autumn 2013 held 1', 'Spring 2014 missing 1']);
  });
});

test('four terms at most, the last of them the one that holds today', () => {
  const reviews = ['2013-11-20', '2014-03-12', '2014-06-11', '2014-11-12', '2015-02-04'].map((day) => held(day));
  expect(byTerm(reviews, {}, '2015-02-10').terms.map(({ name }) => name)).toEqual([
    'Spring 2014',
    'Summer 2014',
    'Autumn 2014',
    'Spring 2015',
  ]);
});

test('the sentence tells of this term, and of what is overdue today as the first screen counts it', () => {
  expect(byTerm([held('2013-11-20')]).says).toBe(
    'Summer 2014: of 0 pupils, 0 had a review in time and 0 late, 0 have one booked, and for 0 none was held or is booked. 1 review is overdue today.',
  );
  expect(byTerm([]).says).toBe('No review was due, held or booked in a term so far.');
});

test('for any school: no pupil twice in a term, and each open review is missing, booked or held in its term', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const assessment = assess(school, day);
      const { terms } = reviewsByTerm(assessment);
      const reviewed = assessment.pupils.filter(({ review }) => review.status !== null);
      const calendar = termCalendar(school.terms);
      for (const term of terms) {
        const marked = term.held + term.late + term.booked + term.missing;
        expect(marked).toBeLessThanOrEqual(reviewed.length);
        const at = calendar.terms.findIndex(({ name }) => name === term.name);
        const dueHere = reviewed.filter(
          ({ review }) => review.dueBy !== null && windowHolding(calendar.terms, review.dueBy) === at,
        );
        expect(marked).toBeGreaterThanOrEqual(dueHere.length);
      }
      expect(terms.length).toBeLessThanOrEqual(4);
    }),
    { numRuns: 100 },
  );
});
