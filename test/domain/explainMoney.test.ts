/**
 * Why so much is spent, what the LA's rates make of it, how Funding differs from what is given, what lies above £6,000, and
 * what the whole school costs: steps that hold on a calculator, and the very figures.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import type { Assessment } from '../../src/domain/assessment';
import { explain } from '../../src/domain/explain';
import type { ExplainOf, Explanation } from '../../src/domain/explanation';
import { sayPounds } from '../../src/domain/figuresInWords';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import type { School } from '../../src/domain/school';
import { anIntervention, anIpra, anyDay, anySchool, aProvision, aPupil, aSchool } from './anySchool';
import { expectRight, lastAmount } from './calculator';

const spring = { start: isoDate('2014-01-06'), end: isoDate('2014-04-04') };
const halfway = isoDate('2014-02-14');

function explained(rows: Partial<School>, of: ExplainOf, id: string, day = halfway): Explanation {
  const base = { interventions: [anIntervention()], pupils: [aPupil()], provisions: [aProvision(spring)] };
  const found = explain(assess(aSchool({ ...base, ...rows }), day), of, id);
  if (found === null) throw new Error(`Nothing to explain for ${id}`);
  return found;
}

describe('what is spent', () => {
  const overSummer = aProvision({ start: isoDate('2014-06-30'), end: isoDate('2014-09-19') });
  test.each([
    {
      why: 'half of it',
      rows: {},
      day: '2014-02-14',
      steps: ['£344.00 × 30 ÷ 60 school days = £172.00'],
      is: '£172.00',
    },
    {
      why: 'holidays add nothing',
      rows: {},
      day: '2014-02-23',
      steps: ['£344.00 × 30 ÷ 60 school days = £172.00'],
      is: '£172.00',
    },
    {
      why: 'not begun',
      rows: {},
      day: '2014-01-05',
      steps: ['Nothing of it has been given yet, of £344.00 planned: £0.00'],
      is: '£0.00',
    },
    { why: 'ended', rows: {}, day: '2014-05-01', steps: ['All of it has been given: £344.00'], is: '£344.00' },
    {
      why: 'no terms',
      rows: { terms: [] },
      day: '2014-02-14',
      steps: ['The Terms tab does not reach so far, so nobody can say how much is spent'],
      is: 'Not known yet',
    },
    {
      why: 'everyday teaching without times',
      rows: { interventions: [anIntervention({ wave: 1, minutesPerSession: null })] },
      day: '2014-02-14',
      steps: ['Everyday teaching without times, not costed'],
      is: 'Not costed',
    },
    {
      why: 'no cost',
      rows: { interventions: [anIntervention({ minutesPerSession: null })] },
      day: '2014-02-14',
      steps: ['The cost is not known, so neither is what is spent'],
      is: 'Not known yet',
    },
  ])('of a provision: $why', ({ rows, day, steps, is }) => {
    expect(explained(rows, 'provisionSpent', 'V001', isoDate(day))).toMatchObject({ steps, result: is });
  });

  test('of a pupil’s year, across its turn: the days of this year alone', () => {
    const shown = explained({ provisions: [overSummer] }, 'pupilSpent', 'P001', isoDate('2014-09-05'));
    expect(shown).toMatchObject({
      title: 'Spent this year by 5 September 2014 for Ava Khan',
      result: '£28.67',
      steps: ['Paired reading, from 30 June 2014: £86.00 × 5 ÷ 15 school days = £28.67'],
    });
  });

  test('rests on the first and last day, even where the weeks are typed', () => {
    const provisions = [aProvision({ ...spring, overrides: { weeks: 10 } })];
    const fields = explained({ provisions }, 'provisionSpent', 'V001').inputs.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['weeks', 'start', 'end']));
  });
});

test('the LA’s ledger: its own rate, in its own cell', () => {
  const rates = [{ role: 'TA', row: 2, ourPencePerHour: 1720, laPencePerHour: 1655 }];
  const shown = explained({ rates }, 'pupilLaCost', 'P001');
  expect(shown.result).toBe('£331.00');
  expect(shown.title).toMatch(/^Cost at LA rates of provision for Ava Khan/);
  expect(shown.inputs).toContainEqual({
    label: 'LA hourly rate for TA',
    value: '£16.55 an hour',
    subject: 'staffRate',
    rowId: 'TA',
    field: 'laPencePerHour',
  });
});

describe('agreements', () => {
  test('hours and money, counted by the days of the money year', () => {
    const funding = [anIpra({ yearly: pence(100_000), hoursPerWeek: 2, starts: isoDate('2014-01-06') })];
    expect(explained({ funding }, 'funding', 'F001')).toMatchObject({
      title: 'The IPRA of Ava Khan against what is given, 1 September 2013 to 31 August 2014',
      result: '−£308.05; 1.67 hours of 2 a week',
      steps: [
        'Paired reading, from 6 January 2014: 100 minutes a week × 1 adult ÷ 60 = 1.6667 hours',
        'Money of the IPRA: £1,000.00 × 238 ÷ 365 days of this money year = £652.05',
        '£344.00 that the provisions cost this year − £652.05 = −£308.05',
      ],
      rule: 'R16',
    });
  });

  test('nothing runs, and no money is typed', () => {
    const shown = explained({ funding: [anIpra({ hoursPerWeek: 1 })] }, 'funding', 'F001', isoDate('2014-05-01'));
    expect(shown).toMatchObject({
      result: 'Not known yet',
      steps: [
        'Nothing that runs today gives hours of an adult of ours',
        'No money a year is typed, so there is no difference in money',
      ],
    });
  });

  test('what a school meets first in 2015: cost − £6,000 − top-up', () => {
    const settings = { ...aSchool().settings, framework: 'eng-2015' };
    const interventions = [anIntervention({ fees: pence(800_000) })];
    const funding = [anIpra({ kind: 'TOP_UP', yearly: pence(150_000) })];
    expect(explained({ settings, interventions, funding }, 'aboveElement2', 'P001')).toMatchObject({
      result: '£844.00',
      steps: [
        'Money of the top-up, in force all of this money year: £1,500.00',
        '£8,344.00 that the provisions cost this year − £6,000.00 − £1,500.00 of top-up = £844.00',
        'Above nought: more than the school is expected to meet',
      ],
    });
    expect(explained({ interventions, funding }, 'aboveElement2', 'P001').result).toBe('Not shown');
  });
});

test('the whole school: one step an intervention', () => {
  const interventions = [
    anIntervention(),
    anIntervention({ name: 'Calm corner', wave: 1, minutesPerSession: null, row: 3 }),
  ];
  const provisions = [
    aProvision({ group: 'Red', ...spring }),
    aProvision({ id: 'V002', row: 3, ...spring }),
    aProvision({ id: 'V003', row: 4, interventionName: 'Calm corner', ...spring }),
  ];
  expect(explained({ interventions, provisions }, 'schoolCost', '')).toMatchObject({
    result: '£688.00',
    steps: [
      'Paired reading, 2 groups, of it £258.00 for places not named here: £688.00',
      'Calm corner: everyday teaching without times, not costed',
    ],
  });
});

test('every one of them gives the figure, to the penny, by steps that hold on a calculator', () => {
  fc.assert(
    fc.property(anySchool, anyDay, fc.constantFrom('eng-2001-bwd', 'eng-2015'), (any, day, framework) => {
      const assessment = assess({ ...any, settings: { ...any.settings, framework } }, day);
      for (const { of, id, figure } of figuresOf(assessment)) {
        const shown = explain(assessment, of, id);
        expect(shown?.result, `${of} ${id}`).toMatch(
          figure === null ? /^Not (known yet|costed|shown)$/ : start(figure),
        );
        expectRight(shown?.steps ?? []);
        const last = lastAmount((shown?.steps ?? []).filter((step) => !step.endsWith(' each')));
        if (figure !== null && last !== undefined) expect(last, shown?.steps.join('\n')).toBe(sayPounds(figure));
      }
    }),
    { numRuns: 60 },
  );
});

const start = (figure: number) => new RegExp(`^${sayPounds(figure).replace('.', '\\.')}(;|$)`);

function figuresOf({ pupils, interventions, counts }: Assessment) {
  return [
    { of: 'schoolCost' as const, id: '', figure: counts.costPence },
    ...interventions.map(({ name, laCostPence }) => ({
      of: 'interventionLaCost' as const,
      id: name,
      figure: laCostPence,
    })),
    ...pupils.flatMap(({ pupil: { id }, spentPence, laCostPence, aboveElement2Pence, provisions, funding }) => [
      { of: 'pupilSpent' as const, id, figure: spentPence },
      { of: 'pupilLaCost' as const, id, figure: laCostPence },
      { of: 'aboveElement2' as const, id, figure: aboveElement2Pence },
      ...provisions.map((own) => ({ of: 'provisionSpent' as const, id: own.provisionId, figure: own.spentPence })),
      ...funding.map((row) => ({ of: 'funding' as const, id: row.funding.id, figure: row.differencePence })),
    ]),
  ];
}

test.each<ExplainOf>([
  'provisionSpent',
  'pupilSpent',
  'pupilLaCost',
  'aboveElement2',
  'funding',
  'interventionLaCost',
  'schoolCost',
])('%s of nobody is nothing', (of) => {
  expect(explain(assess(aSchool(), halfway), of, 'X999')).toBeNull();
});
