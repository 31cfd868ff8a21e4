/** Reviews beyond the twelve days of reviewStatus.test.ts: what is counted from, each cadence, and how a status may change. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { addDays, isoDate } from '../../src/domain/isoDate';
import { stagePreset } from '../../src/domain/presets';
import { type ReviewCase, reviewVerdict } from '../../src/domain/reviews';
import { termCalendar } from '../../src/domain/terms';
import { anyDay, anySchool, aPlan, aPupil, aReview, aSchool, terms } from './anySchool';

const today = isoDate('2014-02-10');
const calendar = termCalendar(terms);
const stage = (code: string) => stagePreset('eng-2001-bwd').find((row) => row.code === code) ?? null;
const run = (start: string, end: string | null = null) => ({
  start: isoDate(start),
  end: end === null ? null : isoDate(end),
});

function verdictFor(own: Partial<ReviewCase>, day = today) {
  const usual = { pupil: aPupil(), stage: stage('P'), framework: 'eng-2001-bwd', reviews: [], plans: [], runs: [] };
  return reviewVerdict({ ...usual, ...own }, calendar, day);
}

const plan = [aPlan({ start: isoDate('2014-01-13') })];
const lastReviewed = aPupil({ lastReviewed: isoDate('2013-10-01') });

test.each([
  {
    why: 'the latest review, of any kind',
    lastWas: 'REVIEW',
    last: '2013-12-02',
    own: {
      pupil: lastReviewed,
      plans: plan,
      reviews: [
        aReview({ heldOn: isoDate('2013-11-20') }),
        aReview({ kind: 'ANNUAL_REVIEW', heldOn: isoDate('2013-12-02') }),
        aReview({ kind: 'SPECIALIST_ADVICE', heldOn: isoDate('2014-01-20') }),
        aReview({ heldOn: isoDate('2014-02-11') }),
      ],
    },
  },
  { why: 'Last reviewed', lastWas: 'LAST_REVIEWED', last: '2013-10-01', own: { pupil: lastReviewed, plans: plan } },
  {
    why: 'Last reviewed, but not to come',
    lastWas: 'PLAN_START',
    last: '2014-01-13',
    own: { pupil: aPupil({ lastReviewed: isoDate('2014-02-11') }), plans: plan },
  },
  {
    why: 'the plan in use',
    lastWas: 'PLAN_START',
    last: '2014-01-13',
    own: { plans: plan, runs: [run('2013-09-09')] },
  },
  {
    why: 'the earliest provision that runs now',
    lastWas: 'PROVISION_START',
    last: '2013-11-04',
    own: { plans: [aPlan()], runs: [run('2014-01-13'), run('2013-11-04'), run('2013-09-09', '2013-12-20')] },
  },
  { why: 'nothing', lastWas: null, last: null, own: { plans: [aPlan()], runs: [run('2014-03-03')] } },
])('counts from $why', ({ own, last, lastWas }) => {
  expect(verdictFor(own)).toMatchObject({
    last,
    lastWas,
    status: last === null ? 'NO_REVIEW_YET' : expect.any(String),
  });
});

const held = (on: string, next: string | null = null) => [
  aReview({ heldOn: isoDate(on), nextReviewBy: next === null ? null : isoDate(next) }),
];

test.each([
  {
    why: 'each term: the whole of the next',
    own: { reviews: held('2013-11-20') },
    from: '2014-01-06',
    by: '2014-04-11',
  },
  { why: 'never longer than six months', own: { reviews: held('2013-09-05') }, from: '2014-01-06', by: '2014-03-05' },
  {
    why: 'six months from the 31st: the month’s last day',
    own: { reviews: held('2014-08-31') },
    from: '2014-09-01',
    by: '2014-12-19',
  },
  {
    why: 'an earlier date typed',
    own: { reviews: held('2013-11-20', '2014-02-14') },
    from: '2014-01-06',
    by: '2014-02-14',
  },
  {
    why: 'typed earlier than the term',
    own: { reviews: held('2013-11-20', '2013-12-13') },
    from: '2013-12-13',
    by: '2013-12-13',
  },
  {
    why: 'typed later changes nothing',
    own: { reviews: held('2013-11-20', '2014-07-01') },
    from: '2014-01-06',
    by: '2014-04-11',
  },
  {
    why: 'typed for a day before the review',
    own: { reviews: held('2013-11-20', '2013-11-01') },
    from: '2014-01-06',
    by: '2014-04-11',
  },
  { why: 'from a start before the break: after it', own: { plans: plan }, from: '2014-02-22', by: '2014-04-11' },
  {
    why: 'from a start in the break: next term',
    own: { plans: [aPlan({ start: isoDate('2013-10-28') })] },
    from: '2014-01-06',
    by: '2014-04-11',
  },
  {
    why: 'half-termly: the next half',
    own: { pupil: aPupil({ cadence: 'HALF_TERM' }), reviews: held('2014-01-20') },
    from: '2014-02-22',
    by: '2014-04-11',
  },
  {
    why: 'half-termly over a holiday',
    own: { pupil: aPupil({ cadence: 'HALF_TERM' }), reviews: held('2013-11-20') },
    from: '2014-01-06',
    by: '2014-02-16',
  },
  {
    why: 'yearly, from the term before',
    from: '2014-04-28',
    by: '2014-11-20',
    own: {
      stage: { ...(stage('S') as NonNullable<ReviewCase['stage']>), reviewed: 'YEAR', neverLongerThanMonths: 12 },
      reviews: held('2013-11-20'),
    },
  },
  {
    why: 'yearly for this pupil, but never longer than six months',
    own: { pupil: aPupil({ cadence: 'YEAR' }), reviews: held('2013-11-20') },
    from: '2014-04-28',
    by: '2014-05-20',
  },
] satisfies { why: string; own: Partial<ReviewCase>; from: string; by: string }[])('$why', ({ own, from, by }) => {
  const day = isoDate('2014-09-10');
  const { dueFrom, dueBy } = verdictFor(own, own.plans === undefined ? day : today);
  expect({ dueFrom, dueBy }).toEqual({ dueFrom: from, dueBy: by });
});

test.each([
  { why: 'the next term is not there', own: { reviews: held('2015-05-12') } },
  { why: 'the last review was before the terms', own: { reviews: held('2012-05-12') } },
  { why: 'a year on is past the tab', own: { pupil: aPupil({ cadence: 'YEAR' }), reviews: held('2014-11-03') } },
] satisfies { why: string; own: Partial<ReviewCase> }[])('asks for term dates: $why', ({ own }) => {
  expect(verdictFor(own, isoDate('2015-06-01'))).toMatchObject({
    status: 'SET_TERM_DATES',
    dueFrom: null,
    dueBy: null,
  });
});

test.each([
  { why: 'no SEN', own: { stage: stage('N') } },
  { why: 'being watched', own: { stage: stage('M') } },
  {
    why: 'being watched, whatever the pupil’s own setting',
    own: { stage: stage('M'), pupil: aPupil({ cadence: 'TERM' }) },
  },
  { why: 'no stage', own: { stage: null } },
  { why: 'never, for this pupil', own: { pupil: aPupil({ cadence: 'NEVER' }) } },
] satisfies { why: string; own: Partial<ReviewCase> }[])('not reviewed: $why', ({ own }) => {
  expect(verdictFor({ ...own, reviews: held('2013-11-20') })).toMatchObject({ status: null, dueBy: null, says: '' });
});

test.each([
  { today: '2014-01-05', says: 'The next review is due from 6 January 2014, by 11 April 2014.' },
  { today: '2014-02-10', says: 'The review is due by 11 April 2014. Booked for 14 March 2014.' },
  { today: '2014-03-14', says: 'The review is due by 11 April 2014. Booked for 14 March 2014.' },
  {
    today: '2014-04-12',
    says: 'The review was due by 11 April 2014. It was booked for 14 March 2014: type when it was held, or another day.',
  },
])('$today: $says', ({ today: day, says }) => {
  const reviews = [
    ...held('2013-11-20'),
    ...(day < '2014-02-01' ? [] : [aReview({ bookedFor: isoDate('2014-03-14') })]),
    aReview({ kind: 'SPECIALIST_ADVICE', bookedFor: isoDate('2014-02-12') }),
  ];
  expect(verdictFor({ reviews }, isoDate(day)).says).toBe(says);
});

test.each([
  {
    why: 'gone by',
    booked: '2014-02-07',
    says: / It was booked for 7 February 2014: type when it was held, or another day\.$/,
  },
  { why: 'today', booked: '2014-02-10', says: / Booked for 10 February 2014\.$/ },
  { why: 'before the last review, which was that one', booked: '2013-11-19', says: /by 11 April 2014\.$/ },
])('a booking: $why', ({ booked, says }) => {
  const reviews = [...held('2013-11-20'), aReview({ id: 'R002', bookedFor: isoDate(booked) })];
  expect(verdictFor({ reviews }).says).toMatch(says);
});

test('a leaver has no status at all', () => {
  const school = aSchool({ pupils: [aPupil({ leftOn: today })], reviews: held('2013-03-20') });
  expect(assess(school, today).pupils).toEqual([]);
  expect(assess(school, isoDate('2014-02-09')).pupils).toHaveLength(1);
});

test('due from is never after due by', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      for (const { review } of assess(school, day).pupils) {
        expect(review.dueFrom === null).toBe(review.dueBy === null);
        if (review.dueFrom !== null && review.dueBy !== null) expect(review.dueFrom <= review.dueBy).toBe(true);
      }
    }),
  );
});

const anyCadence = fc.constantFrom(null, 'HALF_TERM' as const, 'TERM' as const, 'YEAR' as const);

test.each([
  {
    why: 'its plan has ended since',
    own: { plans: [aPlan({ start: isoDate('2013-09-09'), end: isoDate('2014-01-17') })] },
    last: '2013-09-09',
    dueBy: '2013-12-20',
  },
  {
    why: 'its provision has ended since, and another runs',
    own: { runs: [run('2013-09-09', '2014-01-17'), run('2014-01-13')] },
    last: '2013-09-09',
    dueBy: '2013-12-20',
  },
  {
    why: 'it ended before the review was overdue: the next one counts',
    own: { runs: [run('2013-09-09', '2013-12-20'), run('2014-01-13')] },
    last: '2014-01-13',
    dueBy: '2014-04-11',
  },
  {
    why: 'a new plan begins the count anew',
    own: {
      plans: [
        aPlan({ start: isoDate('2013-09-09'), end: isoDate('2014-01-17') }),
        aPlan({ number: 2, start: isoDate('2014-01-20') }),
      ],
    },
    last: '2014-01-20',
    dueBy: '2014-04-11',
  },
  {
    why: 'it was overdue before the move to this stage: only what came after counts',
    own: {
      pupil: aPupil({ stageSince: isoDate('2014-01-20') }),
      runs: [run('2013-09-09', '2014-01-17'), run('2014-01-13')],
    },
    last: '2014-01-13',
    dueBy: '2014-04-11',
  },
] satisfies { why: string; own: Partial<ReviewCase>; last: string; dueBy: string }[])(
  'once overdue: $why',
  ({ own, last, dueBy }) => {
    expect(verdictFor(own)).toMatchObject({ last, dueBy, status: dueBy < today ? 'OVERDUE' : 'UP_TO_DATE' });
  },
);

test('a review that is owed is a review again once one has been held', () => {
  const own = { plans: [aPlan({ start: isoDate('2013-09-09'), end: isoDate('2014-01-17') })] };
  expect(verdictFor(own)).toMatchObject({ status: 'OVERDUE', isOwed: true });
  expect(verdictFor({ ...own, reviews: held('2014-02-10') })).toMatchObject({ status: 'UP_TO_DATE', isOwed: false });
});

const anyRun = fc
  .tuple(anyDay, fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }))
  .map(([start, days]) => ({ start, end: days === null ? null : addDays(start, days) }));

test('as days pass nobody comes back from overdue, whatever ends or begins, but by a review or a new plan', () => {
  let overdue = 0;
  fc.assert(
    fc.property(fc.array(anyRun, { maxLength: 4 }), fc.array(anyRun, { maxLength: 2 }), (runs, drafts) => {
      const plans = drafts.map((own, index) => aPlan({ ...own, number: index + 1 }));
      let wasOverdue = false;
      for (let day = isoDate('2013-09-02'); day < '2015-07-20'; day = addDays(day, 1)) {
        const { status } = verdictFor({ pupil: aPupil({ stageSince: null }), plans, runs }, day);
        if (plans.some(({ start }) => start === day)) wasOverdue = false;
        if (wasOverdue) expect(`${day} ${status}`).toBe(`${day} OVERDUE`);
        wasOverdue = status === 'OVERDUE';
        if (wasOverdue) overdue += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(overdue).toBeGreaterThan(1000);
});

test('without a review nobody comes back from overdue as days pass', () => {
  fc.assert(
    fc.property(anyDay, fc.option(anyDay, { nil: null }), anyCadence, (last, next, cadence) => {
      const facts = { pupil: aPupil({ cadence }), reviews: [aReview({ heldOn: last, nextReviewBy: next })] };
      let wasOverdue = false;
      for (let days = 0; days < 700; days += 3) {
        const { status } = verdictFor(facts, addDays(last, days));
        if (wasOverdue) expect(status).toBe('OVERDUE');
        wasOverdue = status === 'OVERDUE';
      }
    }),
    { numRuns: 40 },
  );
});

test('a review held today never leaves anyone overdue', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const reviews = school.pupils.map(({ id }) => aReview({ id: `T${id}`, pupilId: id, heldOn: day }));
      for (const { review } of assess({ ...school, reviews: [...school.reviews, ...reviews] }, day).pupils) {
        expect(review.status).not.toBe('OVERDUE');
      }
    }),
  );
});
