/** What a review's record and a pupil's record draw on, case by case. */
import { describe, expect, it, test } from 'vitest';
import { planCycles, reviewedCycle, targetsWaiting } from '../../../src/documents/contents/planCycles';
import { pupilRecordContent } from '../../../src/documents/contents/pupilRecord';
import { reviewContent } from '../../../src/documents/contents/review';
import type { Assessment, PupilFigures } from '../../../src/domain/assessment';
import type { Pence } from '../../../src/domain/money';
import type { Plan, Review, School } from '../../../src/domain/school';
import { ava, day, figures, figuresOf, school, TODAY } from '../oakfield';
import { NOVEMBER, sample, sampleSchool } from './sample';

const plan = (number: number, start: string | null, end: string | null): Plan => ({
  id: `PL${number}`,
  row: number,
  pupilId: 'P017',
  number,
  start: start === null ? null : day(start),
  end: end === null ? null : day(end),
  helpAtHome: '',
});
const two = [plan(1, '2025-01-06', '2025-07-18'), plan(2, '2025-06-12', null)];
const inUse = { ...figures.plan, inUse: two[1] ?? null };

describe('plans one after the other', () => {
  const cycles = planCycles({ ...school, plans: two }, 'P017', inUse, TODAY);
  test('the first one first; one that was replaced ended on the day before the next began', () =>
    expect(cycles.map(({ plan: { number }, lastDay, state }) => [number, lastDay, state])).toEqual([
      [1, '2025-06-11', 'Ended'],
      [2, null, 'In use'],
    ]));
  test('targets without a number belong to the plan in use, what was met among them', () =>
    expect(cycles.map(({ targets }) => targets.map(({ id }) => id))).toEqual([['T1'], ['T2', 'T3', 'T4']]));
  test('without a plan they wait for the next one', () => {
    const none = planCycles({ ...school, plans: two.slice(0, 1) }, 'P017', figures.plan, TODAY);
    expect(targetsWaiting(school, 'P017', none).map(({ id }) => id)).toEqual(['T2', 'T3', 'T4']);
    expect(targetsWaiting(school, 'P017', cycles)).toEqual([]);
  });
  it.each([
    { why: 'held while plan 1 ran', heldOn: '2025-03-01', number: 1 },
    { why: 'held on the day on which plan 2 began: it looked back on plan 1', heldOn: '2025-06-12', number: 1 },
    { why: 'held while plan 2 ran', heldOn: '2025-09-01', number: 2 },
    { why: 'held before any plan', heldOn: '2024-12-01', number: undefined },
  ])('a review $why', ({ heldOn, number }) => expect(reviewedCycle(cycles, day(heldOn))?.plan.number).toBe(number));
});

describe('the record of a review', () => {
  const of = (more: Partial<School>, one: PupilFigures = figures) => reviewContent(one, { ...school, ...more }, TODAY);
  const [first] = school.reviews;
  const held = (more: Partial<Review>): Review => ({ ...(first as Review), ...more });

  test('is of the newest that was held; advice and days to come are none', () => {
    expect(of({}).review).toMatchObject({
      type: 'Review of the IEP',
      heldOn: '12 June 2025',
      attended: 'Mrs Khan, SENCO',
      progress: 'Some',
      pupilsView: 'I like small groups.',
      parentsView: 'She is happier.',
    });
  });
  it.each([
    { kind: 'PLAN_REVIEW', planName: 'IEP', type: 'Review of the IEP' },
    { kind: 'PLAN_REVIEW', planName: 'SEN support plan', type: 'Review of the SEN support plan' },
    { kind: 'PROGRESS_REVIEW', planName: 'IEP', type: 'Progress review' },
    { kind: 'ANNUAL_REVIEW', planName: 'IEP', type: 'Annual review' },
  ] as const)('$kind with $planName is called $type', ({ kind, planName, type }) =>
    expect(of({ reviews: [held({ kind })] }, { ...figures, plan: { ...figures.plan, planName } }).review.type).toBe(
      type,
    ),
  );

  test('holds the targets of the plan that it looked back on, with their comments', () => {
    const targets = school.targets.map((target) => ({ ...target, comment: `About ${target.id}` }));
    const content = of({ plans: two, targets }, { ...figures, plan: inUse });
    expect(content.plan).toMatchObject({ number: 1, start: '6 January 2025', end: '11 June 2025' });
    expect(content.targets.map(({ target, comment }) => [target, comment])).toEqual([['An old target', 'About T1']]);
  });
  test('"Next review by" is what was agreed, else the day that the To do list counts to', () => {
    expect(of({}).review.nextReviewBy).toBe('19 December 2025');
    expect(of({ reviews: [held({ nextReviewBy: day('2025-10-10') })] }).review.nextReviewBy).toBe('10 October 2025');
  });
  test('provision is that of the time since the review before, and nothing for everyone', () => {
    const rows = school.provisions.map((row) => ({ ...row, start: day('2025-04-28') }));
    const names = of({ provisions: rows }).provisions.map(({ name }) => name);
    // Visual timetable is wave 1.
    expect(names).toEqual(['Paired reading', 'Sounds together', 'Talk group']);
    const later = school.provisions.map((row) => ({ ...row, start: day('2025-06-13') }));
    expect(of({ provisions: later }).provisions).toEqual([]);
  });
  test('before the first review it is a form to write in, with what is worked on now', () => {
    const content = of({ reviews: [], plans: two }, { ...figures, plan: inUse });
    expect(content.review).toMatchObject({ type: 'Review of the IEP', heldOn: '', progress: '', nextReviewBy: '' });
    expect(content.targets.map(({ target }) => target)).toContain('Spell 20 words');
    expect(of({ reviews: [] }).review.type).toBe('Progress review');
  });
});

describe('a pupil’s record', () => {
  const assessment = { ...sample(), school, today: TODAY } satisfies Assessment;
  const of = (one: PupilFigures = figures, more: Partial<School> = {}) =>
    pupilRecordContent(one, { ...assessment, school: { ...school, ...more } }, TODAY);

  test('money is in pounds, to the penny', () =>
    expect(of().cost).toMatchObject({
      year: '1 September 2025 to 31 August 2026',
      planned: '£258.00',
      spent: '£129.00',
      aboveElement2: '',
    }));
  test('what is not known is said, never nought', () => {
    const [row] = school.provisions;
    if (!row) throw new Error('The school has provision.');
    const unknown = figuresOf(row, { costPence: null, spentPence: null });
    expect(of({ ...figures, provisions: [unknown] }).provisions[0]).toMatchObject({ cost: 'Not known yet', spent: '' });
  });
  test('the cost says what it is made of', () => {
    const [row] = school.provisions;
    if (!row) throw new Error('The school has provision.');
    const steps = {
      ...{ hoursPerWeek: 1.5, weeks: 12, adults: 1, pencePerHour: 1720, groupSize: 4 },
      ...{ staffPence: 30960, resourcesPence: 0, feesPence: 0 },
    };
    expect(of({ ...figures, provisions: [figuresOf(row, { steps })] }).provisions[0]?.working).toBe(
      '1.5 hours a week for 12 weeks, 1 adult at £17.20 an hour, shared by 4',
    );
  });
  test('targets that wait for a plan are told under the next one', () =>
    expect(of().plans.map(({ name, state, targetCount }) => [name, state, targetCount])).toEqual([
      ['IEP 1', 'Ended', 1],
      ['Next IEP', 'Not begun', 3],
    ]));
  test('each plan holds its own targets, the list outside all of them', () => {
    const { plans, targets } = of();
    expect(targets).toEqual(plans.flatMap((one) => one.targets));
    expect(new Set(targets.map((one) => one.plan))).toEqual(new Set(['IEP 1', 'Next IEP']));
  });
  test('what is missing is said in sentences, each once', () => {
    const bare = { ...ava, dateOfBirth: null, strengths: ' ', mainNeed: '' };
    const plan = { ...figures.plan, says: 'School Action Plus: an IEP is recommended, and the last one has ended.' };
    expect(of({ ...figures, pupil: bare, plan }).missing.map(({ says }) => says)).toEqual([
      'School Action Plus: an IEP is recommended, and the last one has ended.',
      'The date of birth is not typed.',
      'The main need is not typed.',
      'Nothing is typed about strengths.',
    ]);
  });
  test('an exit score that is missing is told by its intervention', () => {
    const found = sample();
    const samuel = found.pupils.find(({ pupil }) => pupil.id === 'P029') as PupilFigures;
    expect(
      pupilRecordContent(samuel, found, NOVEMBER)
        .missing.map(({ says }) => says)
        .join(),
    ).toContain('Touch typing club: It ended on');
  });
  test('under the 2015 framework it says what is above £6,000', () => {
    const one = { ...figures, aboveElement2Pence: -574_200, costPence: 25_800 as Pence };
    expect(of(one).cost.aboveElement2).toBe('−£5,742.00');
  });
});

test('a year group that is not followed prints nothing', () => {
  const one = { ...figures, pupil: { ...ava, yearGroup: 'X' } };
  expect(reviewContent(one, sampleSchool(), NOVEMBER).pupil.yearGroup).toBe('');
});
