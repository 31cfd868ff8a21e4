/** The year's part, what is spent, licences, and shares that always sum. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { ratesByRole } from '../../src/domain/cost';
import { groupsOf, interventionsByName } from '../../src/domain/groups';
import { addDays, isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import { problemList } from '../../src/domain/problemList';
import type { Intervention, Overrides, Provision, School } from '../../src/domain/school';
import { schoolCosts } from '../../src/domain/schoolCosts';
import { termCalendar } from '../../src/domain/terms';
import { anIntervention, anyDay, anySchool, aProvision, aPupil, aSchool } from './anySchool';

interface Facts {
  readonly own?: Partial<Omit<Provision, 'overrides'>> & { readonly overrides?: Partial<Overrides> };
  readonly intervention?: Partial<Intervention>;
  readonly startsIn?: 4 | 9;
  readonly school?: Partial<School>;
}

function figures({ own = {}, intervention = {}, startsIn = 9, school = {} }: Facts, today: string) {
  const pupil = assess(
    aSchool({
      ...school,
      settings: { yearStartsIn: startsIn },
      interventions: [anIntervention(intervention)],
      pupils: [aPupil()],
      provisions: [aProvision(own)],
    }),
    isoDate(today),
  ).pupils[0];
  return [pupil?.provisions[0]?.costPence, pupil?.provisions[0]?.spentPence, pupil?.costPence, pupil?.spentPence];
}

const spring = { own: { end: isoDate('2014-04-04') } };
/** 16 school days before the summer holiday and 15 after it. */
const overSummer = { own: { start: isoDate('2014-06-30'), end: isoDate('2014-09-19') } };

test.each([
  { why: 'half of twelve weeks gone', facts: spring, today: '2014-02-14', expected: [34_400, 17_200, 34_400, 17_200] },
  { why: 'the break adds nothing', facts: spring, today: '2014-02-23', expected: [34_400, 17_200, 34_400, 17_200] },
  { why: 'not begun', facts: spring, today: '2014-01-05', expected: [34_400, 0, 34_400, 0] },
  { why: 'its last day', facts: spring, today: '2014-04-04', expected: [34_400, 34_400, 34_400, 34_400] },
  { why: 'long ended', facts: spring, today: '2015-06-01', expected: [34_400, 34_400, 0, 0] },
  {
    why: 'ends today with ten weeks typed: all ten are spent',
    facts: { own: { end: isoDate('2014-01-31'), overrides: { weeks: 10 } } },
    today: '2014-01-31',
    expected: [28_667, 28_667, 28_667, 28_667],
  },
  {
    why: 'ended early with ten weeks typed: all ten are spent',
    facts: { own: { end: isoDate('2014-01-31'), overrides: { weeks: 10 } } },
    today: '2014-02-03',
    expected: [28_667, 28_667, 28_667, 28_667],
  },
  {
    why: 'ten weeks typed, five gone',
    facts: { own: { end: isoDate('2014-04-04'), overrides: { weeks: 10 } } },
    today: '2014-02-09',
    expected: [28_667, 14_334, 28_667, 14_334],
  },
  {
    why: 'no end: twelve weeks from its start, then no more',
    facts: {},
    today: '2014-05-30',
    expected: [34_400, 34_400, 34_400, 34_400],
  },
  {
    why: 'across two years by school days: 16 of 31 fall before September',
    facts: overSummer,
    today: '2014-09-05',
    expected: [17_773, 12_040, 8600, 2867],
  },
  {
    why: 'a year from April',
    facts: { ...overSummer, startsIn: 4 as const },
    today: '2014-09-05',
    expected: [17_773, 12_040, 17_773, 12_040],
  },
  {
    why: 'no start: this year’s, nothing spent',
    facts: { own: { start: null } },
    today: '2014-02-10',
    expected: [34_400, 0, 34_400, 0],
  },
  {
    why: 'no terms: what is spent is not known',
    facts: { ...spring, school: { terms: [] } },
    today: '2014-02-10',
    expected: [34_400, null, 34_400, 0],
  },
  {
    why: 'no terms, but it has ended',
    facts: { ...spring, school: { terms: [] } },
    today: '2014-05-10',
    expected: [34_400, 34_400, 34_400, 34_400],
  },
  {
    why: 'next year’s is not this year’s',
    facts: { own: { start: isoDate('2014-09-08'), end: isoDate('2014-11-28') } },
    today: '2014-06-10',
    expected: [31_533, 0, 0, 0],
  },
] satisfies { why: string; facts: Facts; today: string; expected: (number | null)[] }[])(
  '$why',
  ({ facts, today, expected }) => {
    expect(figures(facts, today)).toEqual(expected);
  },
);

test.each([
  {
    why: 'shared by head',
    rows: [
      ['P001', '2014-01-06'],
      ['P002', '2014-01-06'],
      ['P003', '2014-01-06'],
    ],
    shares: [34, 33, 33],
  },
  {
    why: 'a pupil with two provisions carries one share, on the first',
    rows: [
      ['P001', '2014-04-28'],
      ['P001', '2013-09-09'],
      ['P002', '2014-01-06'],
    ],
    shares: [0, 50, 50],
  },
  {
    why: 'each year has its own licence',
    rows: [
      ['P001', '2014-09-08'],
      ['P002', '2014-01-06'],
      ['P003', '2014-01-06'],
    ],
    shares: [100, 50, 50],
  },
])('a licence is $why', ({ rows, shares }) => {
  const school = aSchool({
    interventions: [anIntervention({ adults: 0, licence: pence(100) })],
    pupils: ['P001', 'P002', 'P003'].map((id, index) => aPupil({ id, row: index + 2 })),
    provisions: rows.map(([pupilId = '', start = ''], index) =>
      aProvision({
        id: `V00${index + 1}`,
        row: index + 2,
        pupilId,
        start: isoDate(start),
        end: addDays(isoDate(start), 30),
      }),
    ),
  });
  const costs = assess(school, isoDate('2014-05-20')).pupils.flatMap(({ provisions }) => provisions);
  expect(rows.map((_, index) => costs.find(({ provisionId }) => provisionId === `V00${index + 1}`)?.costPence)).toEqual(
    shares,
  );
});

function costsOf(school: School, today: ReturnType<typeof isoDate>) {
  const calendar = termCalendar(school.terms);
  const groups = groupsOf(school.provisions, interventionsByName(school.interventions), calendar);
  const basis = { calendar, rateFor: ratesByRole(school.rates), problems: problemList() };
  return schoolCosts(groups, basis, school.settings.yearStartsIn, today);
}

test('shares and other places sum to the group, for the year, to the penny', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (any, today) => {
      const school = { ...any, interventions: any.interventions.map((row) => ({ ...row, licence: pence(0) })) };
      for (const { thisYear, otherPlacesThisYear, costs, cost, group } of costsOf(school, today).groups) {
        expect(cost.places).toBeGreaterThanOrEqual(group.rows.length);
        expect(costs.reduce<number>((sum, own) => sum + (own.thisYear ?? 0), otherPlacesThisYear)).toBe(thisYear ?? 0);
        expect(otherPlacesThisYear).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('spent never exceeds the cost, never falls as days pass, and the years sum to the whole', () => {
  fc.assert(
    fc.property(anySchool, anyDay, fc.nat(200), (any, today, days) => {
      const school = { ...any, interventions: any.interventions.map((row) => ({ ...row, licence: pence(0) })) };
      const later = addDays(today, days);
      const now = costsOf(school, today);
      const then = costsOf(school, later);
      for (const [row, cost] of now.byProvision) {
        const next = then.byProvision.get(row);
        if (cost.all === null) {
          expect([cost.spent, cost.thisYear]).toEqual([null, null]);
          continue;
        }
        if (cost.spent !== null) expect(cost.spent).toBeLessThanOrEqual(cost.all);
        if (cost.spent !== null && next !== undefined && next.spent !== null)
          expect(next.spent).toBeGreaterThanOrEqual(cost.spent);
        const years = ['2012-10-01', '2013-10-01', '2014-10-01', '2015-10-01', '2016-10-01', '2017-10-01'].map((day) =>
          costsOf(
            { ...school, provisions: [row], settings: { ...school.settings, yearStartsIn: 9 } },
            isoDate(day),
          ).byProvision.get(row),
        );
        const sum = years.reduce((total, own) => total + (own?.thisYear ?? 0), 0);
        const alone = years[0]?.all ?? 0;
        // Each year is rounded by itself, and each share may differ by a penny.
        if (row.start !== null) expect(Math.abs(sum - alone)).toBeLessThanOrEqual(6);
      }
    }),
    { numRuns: 40 },
  );
});
