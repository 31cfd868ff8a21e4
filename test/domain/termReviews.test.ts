/** This term's reviews: whom each of the three numbers counts, by its definition, and that nobody is counted twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { explainTermReviews, termReviews } from '../../src/domain/termReviews';
import { anyDay, anySchool, aPlan, aPupil, aReview, aSchool, terms } from './anySchool';

/** In the spring term, 6 January to 27 April 2014 with its holiday. */
const today = isoDate('2014-02-10');
const day = isoDate;

function reviewsOf(rows: Parameters<typeof aSchool>[0], on = today) {
  const school = aSchool({ pupils: [aPupil()], plans: [], ...rows });
  return termReviews(school, assess(school, on).pupils, on);
}

describe('each pupil is', () => {
  test.each([
    {
      why: 'held: reviewed this term, the next falls in another',
      rows: { reviews: [aReview({ heldOn: day('2014-01-20') })] },
      in: 'HELD',
    },
    {
      why: 'to do: reviewed last term, due by the end of this one',
      rows: { reviews: [aReview({ heldOn: day('2013-11-20') })] },
      in: 'TO_DO',
    },
    {
      why: 'to do: overdue since an earlier term',
      rows: { reviews: [aReview({ heldOn: day('2013-07-01') }), aReview({ id: 'R002', heldOn: day('2013-09-10') })] },
      in: 'TO_DO',
    },
    {
      why: 'booked: due, and there is a date for it',
      rows: {
        reviews: [aReview({ heldOn: day('2013-11-20') }), aReview({ id: 'R002', bookedFor: day('2014-03-03') })],
      },
      in: 'BOOKED',
    },
    {
      why: 'to do: the booked day has passed and nothing was held',
      rows: {
        reviews: [aReview({ heldOn: day('2013-11-20') }), aReview({ id: 'R002', bookedFor: day('2014-02-03') })],
      },
      in: 'TO_DO',
    },
    {
      why: 'to do: the booking is in another term',
      rows: {
        reviews: [aReview({ heldOn: day('2013-11-20') }), aReview({ id: 'R002', bookedFor: day('2014-05-05') })],
      },
      in: 'TO_DO',
    },
    {
      why: 'to do again: half-termly, held in the first half and due in the second',
      rows: { pupils: [aPupil({ cadence: 'HALF_TERM' })], reviews: [aReview({ heldOn: day('2014-01-20') })] },
      in: 'TO_DO',
    },
    {
      why: 'in none: once a year, and the six months of the stage end in another term',
      rows: { pupils: [aPupil({ cadence: 'YEAR' })], reviews: [aReview({ heldOn: day('2013-12-10') })] },
      in: undefined,
    },
    {
      why: 'in none: advice from a specialist is no review',
      rows: {
        pupils: [aPupil({ cadence: 'YEAR', lastReviewed: day('2013-12-10') })],
        reviews: [aReview({ kind: 'SPECIALIST_ADVICE', heldOn: day('2014-01-20') })],
      },
      in: undefined,
    },
    { why: 'in none: this stage has no reviews', rows: { pupils: [aPupil({ stageCode: 'N' })] }, in: undefined },
    {
      why: 'in none: left',
      rows: { pupils: [aPupil({ leftOn: day('2014-01-31') })], reviews: [aReview({ heldOn: day('2014-01-20') })] },
      in: undefined,
    },
  ] as const)('$why', ({ rows, in: expected }) => {
    expect(reviewsOf(rows as Parameters<typeof aSchool>[0]).of.get('P001')).toBe(expected);
  });
});

test.each([
  { why: 'a holiday belongs to the term before it', on: '2014-04-20', term: 'Spring 2014', until: '2014-04-27' },
  { why: 'the first day of term is the new one', on: '2014-04-28', term: 'Summer 2014', until: '2014-08-31' },
  { why: 'the last term on the tab ends with itself', on: '2015-07-25', term: 'Summer 2015', until: '2015-07-20' },
  { why: 'long after the last term there is no term', on: '2016-01-10', term: undefined, until: null },
  { why: 'nor before the first', on: '2013-06-01', term: undefined, until: null },
])('$why', ({ on, term, until }) => {
  const found = reviewsOf({ terms }, isoDate(on));
  expect([found.term?.name, found.until]).toEqual([term, until]);
});

test('says what it counts with its own numbers, and says who cannot be counted', () => {
  const says = explainTermReviews(reviewsOf({ reviews: [], plans: [aPlan()] })).join(' ');
  expect(says).toContain('Spring 2014 counts from 6 January 2014 to 27 April 2014');
  expect(says).toContain('0 held');
  expect(says).toContain('1 not counted');
});

test('whatever the school, everyone is counted once at most, and everyone due this term or before is counted', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, on) => {
      const { pupils } = assess(school, on);
      const { held, booked, toDo, of, until } = termReviews(school, pupils, on);
      expect(held + booked + toDo).toBe(of.size);
      for (const { pupil, review } of pupils) {
        if (until !== null && review.dueBy !== null && review.dueBy <= until) {
          expect(['BOOKED', 'TO_DO']).toContain(of.get(pupil.id));
        }
      }
    }),
  );
});
