/**
 * Explanations: that every step is right on a calculator, that the last one gives the figure, to the penny, and that each
 * input stands in a cell.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import type { Assessment } from '../../src/domain/assessment';
import { explain } from '../../src/domain/explain';
import type { ExplainOf, Explanation } from '../../src/domain/explanation';
import { sayNumber, sayPounds } from '../../src/domain/figuresInWords';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import { stagePreset } from '../../src/domain/presets';
import type { School } from '../../src/domain/school';
import { anIntervention, anIpra, anyDay, anySchool, aPlan, aProvision, aPupil, aReview, aSchool } from './anySchool';
import { equations, expectRight, lastAmount } from './calculator';

const today = isoDate('2014-02-10');
const whole = { start: isoDate('2014-01-06'), end: isoDate('2014-04-04') };

const twelveWeeks =
  '60 school days from 6 January 2014 to 4 April 2014 by the Terms tab: 60 ÷ 5 = 12 weeks; £17.20 an hour × 20 minutes × 5 a week × 12 weeks × 1 adult ÷ 60 = £344.00';

function explained(rows: Partial<School>, of: ExplainOf, id: string, day = today): Explanation {
  const found = explain(assess(aSchool(rows), day), of, id);
  if (found === null) throw new Error(`Nothing to explain for ${id}`);
  return found;
}

test.each([
  { why: 'from left to right', step: '£344.00 × 36 ÷ 61 school days in this year = £203.02', left: 203.0163 },
  {
    why: 'sums, with words and brackets left aside',
    step: 'Red, 2 pupils: £1,344.00 (of 9) + £2.50 fees = £3',
    left: 1346.5,
  },
  { why: 'differences', step: '95 months (7y11m) − 86 months (7y2m) = 9 months', left: 9 },
])('the calculator: $why', ({ step, left }) => {
  const [found] = equations([step]);
  expect(found?.left).toBeCloseTo(left, 3);
});

test('a provision by hand: 20 minutes × 5 × 12 weeks at £17.20 for 4 pupils is £86.00 each', () => {
  const shown = explained(
    { interventions: [anIntervention()], pupils: [aPupil()], provisions: [aProvision({ group: 'Red' })] },
    'provisionCost',
    'V001',
  );
  expect(shown).toEqual({
    of: 'provisionCost',
    id: 'V001',
    title: 'Cost of Paired reading (Red) for Ava Khan',
    result: '£86.00',
    inputs: [
      input('Minutes each session', '20 minutes', 'intervention', 'Paired reading', 'minutesPerSession'),
      input('Sessions a week', '5 a week', 'intervention', 'Paired reading', 'sessionsPerWeek'),
      input('Weeks', '12 weeks', 'intervention', 'Paired reading', 'weeks'),
      input('Adults', '1', 'intervention', 'Paired reading', 'adults'),
      input('Usually led by', 'TA', 'intervention', 'Paired reading', 'role'),
      input('Our hourly rate for TA', '£17.20 an hour', 'staffRate', 'TA', 'ourPencePerHour'),
      input('Group size', '4', 'intervention', 'Paired reading', 'groupSize'),
    ],
    steps: [
      '20 minutes × 5 a week ÷ 60 = 1.67 hours a week',
      '£17.20 an hour × 20 minutes × 5 a week × 12 weeks × 1 adult ÷ 60 = £344.00',
      '£344.00 ÷ 4 places = £86.00',
    ],
    doubts: [
      '1 pupil is listed in a group of 4.',
      'There is no end date, so the cost is for the weeks that are typed.',
    ],
    rule: '',
    source: '',
  });
});

function input(label: string, value: string, subject: string, rowId: string, field: string) {
  return { label, value, subject, rowId, field };
}

test.each([
  {
    why: 'weeks by the terms name both dates',
    own: whole,
    intervention: {},
    steps: [
      '60 school days from 6 January 2014 to 4 April 2014 by the Terms tab: 60 ÷ 5 = 12 weeks',
      '£17.20 an hour × 20 minutes × 5 a week × 12 weeks × 1 adult ÷ 60 = £344.00',
    ],
  },
  {
    why: 'what is bought',
    own: {},
    intervention: { resources: pence(1200), fees: pence(50_000) },
    steps: ['£344.00 + £12.00 resources + £500.00 outside fees = £856.00'],
  },
  {
    why: 'nobody of ours',
    own: {},
    intervention: { adults: 0, fees: pence(50_000) },
    steps: ['No adult of ours: £0.00 for staff', '£0.00 + £0.00 resources + £500.00 outside fees = £500.00'],
  },
  {
    why: 'a licence',
    own: {},
    intervention: { licence: pence(12_000) },
    steps: ['Licence of the year from September 2013: £120.00 ÷ 1 pupil = £120.00', '£344.00 + £120.00 = £464.00'],
  },
  {
    why: 'what is missing, in place of steps',
    own: {},
    intervention: { minutesPerSession: null },
    steps: ['Type “Minutes each session”. It is empty, so the cost cannot be worked out.'],
  },
])('$why', ({ own, intervention, steps }) => {
  const rows = { interventions: [anIntervention(intervention)], pupils: [aPupil()], provisions: [aProvision(own)] };
  expect(explained(rows, 'provisionCost', 'V001').steps).toEqual(expect.arrayContaining(steps));
});

test('a pupil’s year: one step a provision, and the sum', () => {
  const provisions = [
    aProvision({ id: 'V001', group: 'Red', ...whole }),
    aProvision({ id: 'V002', row: 3, ...whole, overrides: { weeks: 3 } }),
    aProvision({ id: 'V003', row: 4, ...whole, overrides: { minutesPerSession: 0 } }),
  ];
  const shown = explained({ interventions: [anIntervention()], pupils: [aPupil()], provisions }, 'pupilCost', 'P001');
  expect(shown).toMatchObject({
    title: 'Cost of provision for Ava Khan, 1 September 2013 to 31 August 2014',
    result: '£172.00',
    steps: [
      `Paired reading (Red), from 6 January 2014: ${twelveWeeks}; £344.00 ÷ 4 places = £86.00`,
      'Paired reading, from 6 January 2014: £17.20 an hour × 20 minutes × 5 a week × 3 weeks × 1 adult ÷ 60 = £86.00',
      'Paired reading, from 6 January 2014: not known yet, so it is left out',
      '£86.00 + £86.00 = £172.00',
    ],
  });
});

test('an intervention’s year: one step a group, and the places not named', () => {
  const provisions = [
    aProvision({ id: 'V001', group: 'Red', ...whole }),
    aProvision({ id: 'V002', row: 3, pupilId: 'P002', group: 'Red', ...whole }),
    aProvision({ id: 'V003', row: 4, pupilId: 'P003', start: isoDate('2014-06-02'), end: isoDate('2014-10-03') }),
  ];
  const pupils = [aPupil(), aPupil({ id: 'P002', row: 3 }), aPupil({ id: 'P003', row: 4, forename: 'Ben' })];
  const shown = explained(
    { interventions: [anIntervention()], pupils, provisions },
    'interventionCost',
    'paired READING',
  );
  expect(shown.steps).toEqual([
    `Group Red from 6 January 2014, 2 pupils: ${twelveWeeks} (of it £172.00 for 2 places not named here)`,
    'Ben Khan from 2 June 2014: 61 school days from 2 June 2014 to 3 October 2014 by the Terms tab: 61 ÷ 5 = 12.2 weeks; £17.20 an hour × 20 minutes × 5 a week × 12.2 weeks × 1 adult ÷ 60 = £349.73; £349.73 × 36 ÷ 61 school days in this year = £206.40',
    '£344.00 + £206.40 = £550.40',
    '£550.40 ÷ 5 places = £110.08 each',
  ]);
  expectRight(shown.steps);
});

describe('gains', () => {
  const score = (value: number, text: string) => ({ value, text });
  const scored = { ...whole, entry: score(86, '7y2m'), exit: score(95, '7y11m') };

  test('of a provision', () => {
    const rows = { interventions: [anIntervention()], pupils: [aPupil()], provisions: [aProvision(scored)] };
    expect(explained(rows, 'provisionGain', 'V001')).toMatchObject({
      title: 'Gain of Ava Khan from Paired reading',
      result: '9 months, 3.11 in each month: large',
      inputs: [
        input('Entry score', '7y2m', 'provision', 'V001', 'entry'),
        input('Exit score', '7y11m', 'provision', 'V001', 'exit'),
        input('Start', '6 January 2014', 'provision', 'V001', 'start'),
        input('End', '4 April 2014', 'provision', 'V001', 'end'),
        input('What we measure', 'Reading age', 'intervention', 'Paired reading', 'measure'),
      ],
      steps: [
        '95 months (7y11m) − 86 months (7y2m) = 9 months',
        '88 days from entry to exit: 88 ÷ 30.4375 = 2.89 months',
        '9 × 30.4375 ÷ 88 = 3.11 months gained in each month',
        "By Brooks's bands (from 1.4 small, from 2 medium, from 3 large): large",
      ],
    });
  });

  test.each([
    { why: 'no exit', own: { ...scored, exit: null }, measure: 'READING_AGE' as const, result: 'Not known yet' },
    { why: 'points', own: scored, measure: 'POINTS' as const, result: '9 points' },
    {
      why: 'one point down',
      own: { ...scored, exit: score(85, '85') },
      measure: 'POINTS' as const,
      result: '−1 point',
    },
    {
      why: 'one step of a level',
      own: { ...scored, exit: score(87, '2b') },
      measure: 'LEVELS' as const,
      result: '1 step',
    },
    {
      why: 'too short for a band',
      own: { ...scored, exitDate: isoDate('2014-02-14') },
      measure: 'READING_AGE' as const,
      result: '9 months',
    },
  ])('$why', ({ own, measure, result }) => {
    const rows = {
      interventions: [anIntervention({ measure })],
      pupils: [aPupil()],
      provisions: [aProvision(own)],
    };
    expect(explained(rows, 'provisionGain', 'V001').result).toBe(result);
  });

  test('of an intervention', () => {
    const provisions = [95, 89, 85].map((value, index) =>
      aProvision({
        ...scored,
        id: `V00${index + 1}`,
        row: index + 2,
        pupilId: `P00${index + 1}`,
        exit: score(value, 'x'),
      }),
    );
    const shown = explained(
      { interventions: [anIntervention()], pupils: [aPupil()], provisions },
      'interventionGain',
      'Paired reading',
    );
    expect(shown).toMatchObject({
      result: '3.67 months on average, 1.27 in each month: very small',
      steps: [
        '3 pairs of scores, exit − entry: 9 + 3 − 1 = 11 months',
        '11 ÷ 3 pupils = 3.67 months each on average',
        '88 + 88 + 88 = 264 days from entry to exit',
        '11 × 30.4375 ÷ 264 = 1.27 months gained in each month',
        "By Brooks's bands (from 1.4 small, from 2 medium, from 3 large): very small",
        'What these places cost: £344.00 + £344.00 + £344.00 = £1,032.00',
        '£1,032.00 ÷ 11 = £93.82 for each month gained',
      ],
    });
    expectRight(shown.steps);
  });
});

describe('plans', () => {
  test('the map stands in at School Action', () => {
    const rows = {
      interventions: [anIntervention()],
      pupils: [aPupil({ stageCode: 'A' })],
      provisions: [aProvision({ group: 'Red', ...whole })],
    };
    expect(explained(rows, 'plan', 'P001')).toEqual({
      of: 'plan',
      id: 'P001',
      title: 'Plan for Ava Khan',
      result: 'School Action: on the provision map this term, so no IEP is needed.',
      inputs: [
        input('Stage', 'School Action', 'pupil', 'P001', 'stageCode'),
        input('Plan recommended at this stage', 'unless on the map', 'stage', 'A', 'planRecommended'),
        input('The school uses provision mapping', 'yes', 'setting', 'usesProvisionMapping', 'usesProvisionMapping'),
        input('Place on the map', 'Paired reading (Red)', 'provision', 'V001', 'interventionName'),
      ],
      steps: [
        'School Action, and on the provision map this term: no plan is needed.',
        'If nothing is typed, this holds until 18 May 2014.',
      ],
      doubts: [],
      rule: 'R4',
      source: 'LA guide: a school that uses provision mapping well may not need IEPs at School Action',
    });
  });

  test.each([
    { why: 'an IPRA', rows: { funding: [anIpra()] }, rule: 'R3', says: /Resourcing Agreement is in force/ },
    {
      why: 'a reason',
      rows: { pupils: [aPupil({ noPlanBecause: 'By agreement' })] },
      rule: 'R18',
      says: /lifts the recommendation/,
    },
    {
      why: 'a plan from before the move',
      rows: { plans: [aPlan({ start: isoDate('2013-06-03') })] },
      rule: 'R1',
      says: /No plan counts today: the plan in use was begun before the move/,
    },
    {
      why: 'a plan in use',
      rows: { plans: [aPlan({ number: 2, start: isoDate('2014-01-13') })] },
      rule: 'R1',
      says: /^IEP 2 is in use today\.$/,
    },
    {
      why: 'a stage to choose',
      rows: { pupils: [aPupil({ stageCode: null })] },
      rule: 'R7',
      says: /a question to the school/,
    },
  ])('$why', ({ rows, rule, says }) => {
    const shown = explained({ pupils: [aPupil()], ...rows }, 'plan', 'P001');
    expect(shown).toMatchObject({ rule, steps: expect.arrayContaining([expect.stringMatching(says)]) });
  });
});

describe('reviews', () => {
  test('from the last review, by the terms and by hand', () => {
    const reviews = [aReview({ heldOn: isoDate('2013-11-20'), nextReviewBy: isoDate('2014-02-28') })];
    expect(explained({ pupils: [aPupil()], reviews }, 'review', 'P001')).toEqual({
      of: 'review',
      id: 'P001',
      title: 'Review of Ava Khan',
      result: 'The review is due by 28 February 2014.',
      inputs: [
        input('Stage', 'School Action Plus', 'pupil', 'P001', 'stageCode'),
        input('Reviewed', 'each term', 'stage', 'P', 'reviewed'),
        input('Never longer than', '6 months', 'stage', 'P', 'neverLongerThanMonths'),
        input('Held on', '20 November 2013', 'review', 'R001', 'heldOn'),
        input('Next review by', '28 February 2014', 'review', 'R001', 'nextReviewBy'),
        input('Spring 2014: start', '6 January 2014', 'term', 'Spring 2014', 'start'),
      ],
      steps: [
        'Last review: 20 November 2013.',
        'Reviewed each term, counted from Autumn 2013: due from 6 January 2014, by 11 April 2014.',
        'Never longer than 6 months: 20 May 2014, which changes nothing.',
        '“Next review by” on that review: 28 February 2014, which is sooner, so it is due by then.',
        'Today is 10 February 2014: between these days, so it is due.',
      ],
      doubts: [],
      rule: 'R10',
      source: 'LA guide',
    });
  });

  test.each([
    { why: 'no SEN', rows: { pupils: [aPupil({ stageCode: 'N' })] }, result: 'Not reviewed.' },
    {
      why: 'nothing to count from',
      rows: {},
      result: 'No review yet, and no plan, provision or “Last reviewed” date to count from.',
    },
    {
      why: 'terms to add',
      rows: { reviews: [aReview({ heldOn: isoDate('2013-11-20') })], terms: [] },
      result: 'Add term dates: the next review falls outside the Terms tab.',
    },
  ])('$why', ({ rows, result }) => {
    expect(explained({ pupils: [aPupil()], ...rows }, 'review', 'P001').result).toBe(result);
  });

  test('the four months of early years name their source', () => {
    const rows = {
      settings: { ...aSchool().settings, framework: 'eng-2001' },
      stages: stagePreset('eng-2001'),
      pupils: [aPupil({ yearGroup: 'R' })],
      reviews: [aReview({ heldOn: isoDate('2013-11-09') })],
    };
    expect(explained(rows, 'review', 'P001').steps[2]).toMatch(
      /^Never longer than 4 months \(2001 Code, early years.*\): 9 March 2014, which is sooner/,
    );
  });
});

test.each<ExplainOf>([
  'provisionCost',
  'provisionGain',
  'pupilCost',
  'interventionCost',
  'interventionGain',
  'plan',
  'review',
])('%s of nobody is nothing', (of) => {
  expect(explain(assess(aSchool(), today), of, 'X999')).toBeNull();
});

test('steps are right on a calculator, and give the figure to the penny', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const assessment = assess(school, day);
      for (const { shown, pence: figure } of costsShown(assessment)) {
        expectRight(shown.steps);
        if (figure === null) {
          expect(shown.result).toMatch(/^Not (known yet|costed)$/);
          continue;
        }
        expect(shown.result).toBe(sayPounds(figure));
        if (lastAmount(shown.steps) !== undefined && !shown.steps.some((step) => step.endsWith(' each'))) {
          expect(lastAmount(shown.steps), shown.steps.join('\n')).toBe(sayPounds(figure));
        } else if (lastAmount(shown.steps) === undefined) expect(figure).toBe(0);
      }
    }),
    { numRuns: 60 },
  );
});

function costsShown(assessment: Assessment) {
  const { pupils, interventions } = assessment;
  const list: { shown: Explanation; pence: number | null }[] = [];
  const add = (of: ExplainOf, id: string, figure: number | null) => {
    const shown = explain(assessment, of, id);
    expect(shown, `${of} ${id}`).not.toBeNull();
    if (shown !== null) list.push({ shown, pence: figure });
  };
  for (const { pupil, costPence, provisions } of pupils) {
    add('pupilCost', pupil.id, costPence);
    for (const own of provisions) add('provisionCost', own.provisionId, own.costPence);
  }
  for (const { name, costPence } of interventions) add('interventionCost', name, costPence);
  return list;
}

test('gains, plans and reviews say what the figures say, of rows that are there', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const assessment = assess(school, day);
      const ids = {
        pupil: school.pupils.map(({ id }) => id),
        provision: school.provisions.map(({ id }) => id),
        review: school.reviews.map(({ id }) => id),
        plan: school.plans.map(({ id }) => id),
        funding: school.funding.map(({ id }) => id),
        intervention: school.interventions.map(({ name }) => name),
        staffRate: school.rates.map(({ role }) => role),
        term: school.terms.map(({ name }) => name),
        stage: school.stages.map(({ code }) => code),
      } as const;
      const all: Explanation[] = costsShown(assessment).map(({ shown }) => shown);
      const add = (of: ExplainOf, id: string) => {
        const shown = explain(assessment, of, id);
        if (shown !== null) all.push(shown);
        return shown;
      };
      for (const { pupil, plan, review, provisions } of assessment.pupils) {
        expect(add('plan', pupil.id)).toMatchObject({ result: plan.says, rule: plan.rule });
        expect(add('review', pupil.id)?.result).toBe(review.status === null ? 'Not reviewed.' : review.says);
        for (const { provisionId, gain } of provisions) {
          const shown = add('provisionGain', provisionId);
          expect(shown?.result).toMatch(
            gain === null ? /^Not (known yet|measured)$/ : new RegExp(`^${sayNumber(gain, 6)} `),
          );
          expectRight(shown?.steps ?? []);
        }
      }
      for (const { name, gain } of assessment.interventions) {
        const shown = add('interventionGain', name);
        expect(shown?.result).toMatch(
          gain === null ? /^(Too few to say|Not measured)$/ : new RegExp(`^${sayNumber(gain, 2)} `),
        );
        expectRight(shown?.steps ?? []);
      }
      for (const { inputs, steps, doubts, title } of all) {
        for (const { subject, rowId, field } of inputs) {
          if (subject in ids) expect(ids[subject as keyof typeof ids]).toContain(rowId);
          expect(field).not.toBe('');
        }
        expect([title, ...steps, ...doubts].join(' ')).not.toMatch(/undefined|null|NaN|\d{4}-\d{2}-\d{2}|!/);
      }
    }),
    { numRuns: 60 },
  );
});
