import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import type { Intervention, Provision } from '../../src/domain/school';
import { anIntervention, anyDay, anySchool, aProvision, aPupil, aSchool, oneGroup } from './anySchool';

const today = isoDate('2014-06-10');
const score = (value: number) => ({ value, text: String(value) });
type Row = Partial<Omit<Provision, 'overrides'>>;

/** Twelve school weeks, £344.00 a group of four. */
function figures(rows: readonly Row[], own: Partial<Intervention> = {}) {
  const school = oneGroup(rows, own);
  const found = assess(school, today).interventions[0];
  if (found === undefined) throw new Error('The intervention is there');
  return found;
}

const gaining = (months: number): Row => ({ entry: score(84), exit: score(84 + months) });

test('pupils, groups, places and cost of a group with a place to spare', () => {
  expect(figures([{}, {}, {}])).toMatchObject({
    pupils: 3,
    groups: 1,
    costPence: 34_400,
    costPerPupilPence: 8600,
    otherPlacesPence: 8600,
  });
});

test('provisions for one pupil are groups of their own', () => {
  expect(figures([{ group: '' }, {}, {}])).toMatchObject({
    pupils: 3,
    groups: 2,
    costPence: 68_800,
    costPerPupilPence: 13_760,
  });
});

test('nobody is on it: it costs nothing', () => {
  expect(figures([])).toMatchObject({ pupils: 0, groups: 0, costPence: 0, costPerPupilPence: null, tooFewToSay: true });
});

test('no group can be costed: blank, never nought', () => {
  expect(figures([{}], { minutesPerSession: null })).toMatchObject({
    groups: 1,
    costPence: null,
    costPerPupilPence: null,
  });
});

test('another money year’s groups are not in the cost, but their gains are', () => {
  const lastYear = [4, 5, 6].map(
    (months): Row => ({ ...gaining(months), start: isoDate('2013-01-07'), end: isoDate('2013-04-05') }),
  );
  expect(figures(lastYear)).toMatchObject({ pupils: 0, groups: 0, costPence: 0, withExit: 3, gain: 5 });
});

test('ratio is the sum of gains over the sum of months', () => {
  const shown = figures([
    gaining(9),
    gaining(3),
    { ...gaining(6), exitDate: isoDate('2014-02-14') },
    { entry: score(80) },
  ]);
  const days = 88 + 88 + 39;
  expect(shown).toMatchObject({ withExit: 3, missingExit: 1, tooFewToSay: false, gain: 6, band: 'MEDIUM' });
  expect(shown.ratioGain).toBeCloseTo(18 / (days / 30.4375), 10);
  expect(shown.costPerStepPence).toBe(Math.round((3 * 8600) / 18));
});

test.each([
  {
    why: 'two pupils are too few to say',
    rows: [gaining(9), gaining(3), {}],
    own: {},
    expected: { withExit: 2, tooFewToSay: true, gain: null, ratioGain: null, band: null, costPerStepPence: null },
  },
  {
    why: 'no cost for a step at nought',
    rows: [gaining(1), gaining(-1), gaining(0)],
    own: {},
    expected: { gain: 0, costPerStepPence: null, band: 'VERY_SMALL' },
  },
  {
    why: 'points have a gain and no ratio',
    rows: [gaining(2), gaining(4), gaining(6)],
    own: { measure: 'POINTS' },
    expected: { gain: 4, ratioGain: null, band: null, costPerStepPence: 2150 },
  },
  {
    why: 'no band under two months',
    rows: [9, 9, 9].map((months) => ({ ...gaining(months), exitDate: isoDate('2014-02-14') })),
    own: {},
    expected: { gain: 9, band: null },
  },
  {
    why: 'a running one misses no exit yet',
    rows: [{ entry: score(80), end: isoDate('2014-07-04') }],
    own: {},
    expected: { missingExit: 0 },
  },
  {
    why: 'one that ends today misses no exit yet',
    rows: [{ entry: score(80), end: today }],
    own: {},
    expected: { missingExit: 0 },
  },
  {
    why: 'aims answered and met',
    rows: [{ aimMet: 'YES' }, { aimMet: 'PARTLY' }, { aimMet: 'NO' }, {}],
    own: {},
    expected: { aimsMet: 1, aimsAnswered: 3 },
  },
  {
    why: 'a licence counts once',
    rows: [{}, {}, {}, {}],
    own: { licence: pence(1001) },
    expected: { costPence: 35_401, costPerPupilPence: 8850 },
  },
] satisfies { why: string; rows: Row[]; own: Partial<Intervention>; expected: object }[])(
  '$why',
  ({ rows, own, expected }) => {
    expect(figures(rows, own)).toMatchObject(expected);
  },
);

test('one pupil in two blocks is one pupil', () => {
  const school = aSchool({
    interventions: [anIntervention({ measure: 'POINTS' })],
    pupils: [aPupil()],
    provisions: [1, 2, 3].map((n) =>
      aProvision({ id: `V00${n}`, row: n + 1, end: isoDate('2014-04-04'), ...gaining(n) }),
    ),
  });
  expect(assess(school, today).interventions[0]).toMatchObject({
    pupils: 1,
    groups: 3,
    withExit: 1,
    tooFewToSay: true,
  });
});

test('the interventions’ costs are the map’s columns', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const { interventions, map, counts } = assess(school, day);
      for (const { name, costPence } of interventions) {
        const column = map.interventions.findIndex((row) => row.name === name);
        expect(costPence ?? 0).toBe(map.totalPence[column] ?? 0);
      }
      expect(interventions.reduce((sum, { costPence }) => sum + (costPence ?? 0), 0)).toBe(counts.costPence);
    }),
  );
});
