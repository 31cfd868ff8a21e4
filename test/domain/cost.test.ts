/** What a group costs: published figures, blanks, noughts, overrides and groups that disagree. */
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import type { Intervention, Overrides, Provision, StaffRate } from '../../src/domain/school';
import { anIntervention, aProvision, aPupil, aSchool } from './anySchool';

const today = isoDate('2014-02-10');

interface Case {
  readonly intervention?: Partial<Intervention>;
  /** One for each listed pupil. */
  readonly rows?: readonly (Partial<Omit<Provision, 'overrides'>> & { readonly overrides?: Partial<Overrides> })[];
  readonly rates?: readonly StaffRate[];
}

const rate = (role: string, ourPencePerHour: number | null): StaffRate => ({
  role,
  row: 2,
  ourPencePerHour,
  laPencePerHour: null,
});

function assessed({ intervention = {}, rows = [{}], rates = [rate('TA', 1720)] }: Case) {
  const ids = rows.map((_, index) => `P00${index + 1}`);
  return assess(
    aSchool({
      rates,
      interventions: [anIntervention(intervention)],
      pupils: ids.map((id, index) => aPupil({ id, row: index + 2 })),
      provisions: rows.map((row, index) =>
        aProvision({ id: `V00${index + 1}`, row: index + 2, pupilId: ids[index] ?? '', group: 'Red', ...row }),
      ),
    }),
    today,
  );
}

const costs = (facts: Case) => assessed(facts).pupils.map(({ provisions }) => provisions[0]?.costPence ?? null);
const problems = (facts: Case) =>
  assessed(facts).problems.map(({ code, subject, field, id, detail }) =>
    [code, subject, field, id, ...detail].join(' '),
  );

const four = [{}, {}, {}, {}];
const hourAWeek = { sessionsPerWeek: 1, minutesPerSession: 60 };

test.each([
  { source: 'by hand: 20 min × 5 × 12 weeks at £17.20 for 4', intervention: {}, rows: four, each: 8600 },
  {
    source: 'forum: a year of one TA hour a week is £653.60',
    intervention: { ...hourAWeek, weeks: 38 },
    rows: [{ group: '' }],
    each: 65_360,
  },
  {
    source: 'forum: a quarter share of it is £163.40',
    intervention: { ...hourAWeek, weeks: 38 },
    rows: four,
    each: 16_340,
  },
  {
    source: 'forum: 12 weeks of it are £206.40',
    intervention: { ...hourAWeek, weeks: 12 },
    rows: [{ group: '' }],
    each: 20_640,
  },
])('$source', ({ intervention, rows, each }) => expect(costs({ intervention, rows })).toEqual(rows.map(() => each)));

test.each([
  {
    why: 'three listed of four: each still pays a quarter',
    facts: { rows: [{}, {}, {}] },
    expected: [8600, 8600, 8600],
  },
  { why: 'a provision for one pupil carries it whole', facts: { rows: [{ group: ' ' }] }, expected: [34_400] },
  {
    why: 'unless its own row says how many share it',
    facts: { rows: [{ group: '', overrides: { groupSize: 2 } }] },
    expected: [17_200],
  },
  {
    why: 'odd pennies go to the first by ID',
    facts: { intervention: { groupSize: 3, resources: pence(1) }, rows: [{}, {}, {}] },
    expected: [11_467, 11_467, 11_467],
  },
  {
    why: 'a penny that does not divide',
    facts: { intervention: { groupSize: 3, fees: pence(2) }, rows: [{}, {}, {}] },
    expected: [11_468, 11_467, 11_467],
  },
  {
    why: 'resources and fees are for each group',
    facts: { intervention: { resources: pence(400), fees: pence(1000) }, rows: four },
    expected: [8950, 8950, 8950, 8950],
  },
  { why: 'two adults', facts: { intervention: { adults: 2 }, rows: four }, expected: [17_200, 17_200, 17_200, 17_200] },
  {
    why: 'a blank number of adults is one',
    facts: { intervention: { adults: null }, rows: four },
    expected: [8600, 8600, 8600, 8600],
  },
  {
    why: 'adults 0: fees and resources only, no times needed',
    facts: {
      intervention: {
        adults: 0,
        fees: pence(12_000),
        minutesPerSession: null,
        sessionsPerWeek: null,
        weeks: null,
        role: '',
      },
      rows: four,
    },
    expected: [3000, 3000, 3000, 3000],
  },
  { why: 'a typed rate of 0 is right', facts: { rates: [rate('TA', 0)], rows: four }, expected: [0, 0, 0, 0] },
  {
    why: 'a rate with a fraction of a penny',
    facts: { rates: [rate('TA', 1720.5)], rows: [{ group: '' }] },
    expected: [34_410],
  },
  {
    why: 'a role in another spelling',
    facts: { intervention: { role: ' ta' }, rows: [{ group: '' }] },
    expected: [34_400],
  },
  {
    why: 'paid as another role',
    facts: { rates: [rate('TA', 1720), rate('HLTA', 2000)], rows: [{ group: '', overrides: { paidAs: 'HLTA' } }] },
    expected: [40_000],
  },
  {
    why: 'one row carries the group’s timings',
    facts: { rows: [{}, { overrides: { weeks: 6, minutesPerSession: 10 } }, {}, {}] },
    expected: [2150, 2150, 2150, 2150],
  },
  {
    why: 'weeks from the dates: twelve school weeks and a break',
    facts: { intervention: { weeks: 30 }, rows: [{ group: '', end: isoDate('2014-04-04') }] },
    expected: [34_400],
  },
  {
    why: 'weeks from the dates: two days are two fifths',
    facts: { rows: [{ group: '', end: isoDate('2014-01-07') }] },
    expected: [1147],
  },
  {
    why: 'the row’s weeks before its dates',
    facts: { rows: [{ group: '', end: isoDate('2014-01-07'), overrides: { weeks: 12 } }] },
    expected: [34_400],
  },
  {
    why: 'dates outside the Terms tab: the usual weeks',
    facts: { rows: [{ group: '', start: isoDate('2019-01-07'), end: isoDate('2019-04-05') }] },
    expected: [34_400],
  },
  {
    why: 'an end before its start: the usual weeks',
    facts: { rows: [{ group: '', end: isoDate('2013-04-05') }] },
    expected: [34_400],
  },
  {
    why: 'a joiner shares the group that is running',
    facts: { intervention: { groupSize: 2 }, rows: [{}, { start: isoDate('2014-01-20') }] },
    expected: [17_200, 17_200],
  },
  {
    why: 'next term’s group of that name is another',
    facts: { rows: [{ end: isoDate('2014-04-04') }, { start: isoDate('2014-04-28') }] },
    expected: [8600, 8600],
  },
  {
    why: 'more listed than the size: shared by those listed',
    facts: { intervention: { groupSize: 3 }, rows: four },
    expected: [8600, 8600, 8600, 8600],
  },
  {
    why: 'wave 1 without times has no cost',
    facts: { intervention: { wave: 1, minutesPerSession: null } },
    expected: [null],
  },
  {
    why: 'wave 1 without times, but bought',
    facts: { intervention: { wave: 1, minutesPerSession: null, groupSize: null, fees: pence(900) } },
    expected: [900],
  },
] satisfies { why: string; facts: Case; expected: (number | null)[] }[])('$why', ({ facts, expected }) =>
  expect(costs(facts)).toEqual(expected),
);

test.each([
  {
    why: 'minutes blank',
    facts: { intervention: { minutesPerSession: null } },
    says: ['COST_INPUT_BLANK intervention minutesPerSession Paired reading'],
  },
  {
    why: 'sessions blank',
    facts: { intervention: { sessionsPerWeek: null } },
    says: ['COST_INPUT_BLANK intervention sessionsPerWeek Paired reading'],
  },
  {
    why: 'weeks blank',
    facts: { intervention: { weeks: null } },
    says: ['COST_INPUT_BLANK intervention weeks Paired reading'],
  },
  {
    why: 'group size blank',
    facts: { intervention: { groupSize: null } },
    says: ['COST_INPUT_BLANK intervention groupSize Paired reading'],
  },
  {
    why: 'no sessions',
    facts: { intervention: { sessionsPerWeek: 0 } },
    says: ['COST_INPUT_ZERO intervention sessionsPerWeek Paired reading'],
  },
  {
    why: 'a group of nobody',
    facts: { rows: [{ overrides: { groupSize: 0 } }] },
    says: ['COST_INPUT_ZERO provision groupSize V001'],
  },
  {
    why: 'no weeks typed on the row',
    facts: { rows: [{ overrides: { weeks: 0 } }] },
    says: ['COST_INPUT_ZERO provision weeks V001'],
  },
  {
    why: 'all of it in a holiday',
    facts: { rows: [{ start: isoDate('2013-12-23'), end: isoDate('2014-01-03') }] },
    says: ['COST_INPUT_ZERO provision weeks V001'],
  },
  {
    why: 'a role that is not in Staff rates',
    facts: { intervention: { role: 'Mentor' } },
    says: ['RATE_BLANK intervention role Paired reading Mentor'],
  },
  { why: 'no role', facts: { intervention: { role: ' ' } }, says: ['RATE_BLANK intervention role Paired reading '] },
  {
    why: 'a role without a rate',
    facts: { rates: [rate('TA', null)] },
    says: ['RATE_BLANK staffRate ourPencePerHour TA TA'],
  },
  {
    why: 'paid as an unknown role',
    facts: { rows: [{ overrides: { paidAs: 'Mentor' } }] },
    says: ['RATE_BLANK provision paidAs V001 Mentor'],
  },
  {
    why: 'several blanks, each once for all rows',
    facts: { intervention: { minutesPerSession: null, weeks: null }, rows: four },
    says: [
      'COST_INPUT_BLANK intervention minutesPerSession Paired reading',
      'COST_INPUT_BLANK intervention weeks Paired reading',
    ],
  },
  {
    why: 'two values in a group',
    facts: { rows: [{ overrides: { weeks: 10 } }, {}, { overrides: { weeks: 12 } }] },
    says: ['GROUP_CONFLICT provision weeks V003 Red 10 12'],
  },
] satisfies { why: string; facts: Case; says: string[] }[])(
  'no cost, and the cell is named: $why',
  ({ facts, says }) => {
    expect(problems(facts)).toEqual(says);
    expect(new Set(costs(facts))).toEqual(new Set([null]));
  },
);

test.each([
  {
    why: 'wave 1 without times is no problem',
    facts: { intervention: { wave: 1, minutesPerSession: null, role: '', groupSize: null } },
    says: [],
  },
  { why: 'a rate of 0 is no problem', facts: { rates: [rate('TA', 0)] }, says: [] },
  {
    why: 'two rows with the same value agree',
    facts: { rows: [{ overrides: { weeks: 10 } }, { overrides: { weeks: 10 } }] },
    says: [],
  },
  {
    why: 'more listed than the size',
    facts: { intervention: { groupSize: 3 }, rows: four },
    says: ['GROUP_TOO_SMALL provision groupSize V001 4 3'],
  },
  {
    why: 'an intervention that nobody is on is not asked about',
    facts: { intervention: { minutesPerSession: null }, rows: [] },
    says: [],
  },
] satisfies { why: string; facts: Case; says: string[] }[])('$why', ({ facts, says }) =>
  expect(problems(facts)).toEqual(says),
);

test('the steps say how a figure came about', () => {
  expect(assessed({ rows: four, intervention: { resources: pence(400) } }).pupils[0]?.provisions[0]?.steps).toEqual({
    hoursPerWeek: 100 / 60,
    weeks: 12,
    adults: 1,
    pencePerHour: 1720,
    staffPence: 34_400,
    resourcesPence: 400,
    feesPence: 0,
    groupSize: 4,
  });
});
