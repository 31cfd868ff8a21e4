import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { anIntervention, anyDay, anySchool, aPlan, aProvision, aPupil, aSchool } from './anySchool';

const today = isoDate('2014-02-10');

test('an empty workbook is an empty answer', () => {
  const { pupils, interventions, map, todo, problems, counts } = assess(
    aSchool({ terms: [], stages: [], rates: [] }),
    today,
  );
  expect([pupils, interventions, map.sections, todo, problems]).toEqual([[], [], [], [], []]);
  expect(counts).toEqual({
    pupils: 0,
    planNeeded: 0,
    notOnMap: 0,
    lifted: 0,
    overdue: 0,
    due: 0,
    noReviewYet: 0,
    costPence: 0,
  });
});

test('nothing on the tabs makes it throw, and its counts are those of its lists', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const { pupils, counts, todo } = assess(school, day);
      const kinds = (kind: string) => todo.filter((item) => item.kind === kind).length;
      expect(counts).toMatchObject({
        pupils: pupils.length,
        planNeeded: kinds('PLAN_NEEDED'),
        notOnMap: kinds('NOT_ON_MAP'),
        overdue: kinds('REVIEW_OVERDUE'),
        due: kinds('REVIEW_DUE'),
        noReviewYet: kinds('NO_REVIEW_YET'),
      });
    }),
  );
});

test('rows that name nobody, or nothing that is there, are left out', () => {
  const school = aSchool({
    interventions: [anIntervention()],
    pupils: [aPupil()],
    provisions: [
      aProvision({ pupilId: 'P999', group: 'Red' }),
      aProvision({ id: 'V002', row: 3, interventionName: 'Unheard of' }),
    ],
    plans: [aPlan({ pupilId: 'P999' })],
  });
  const { pupils, map, counts } = assess(school, today);
  expect(pupils[0]?.provisions).toEqual([]);
  // A group is paid for whoever is in it.
  expect(map.otherPlacesPence).toEqual([34_400]);
  expect(counts.costPence).toBe(34_400);
});

test('two rows with one ID: what is theirs goes to the first, and is counted once', () => {
  const school = aSchool({
    interventions: [anIntervention()],
    pupils: [aPupil(), aPupil({ row: 3, forename: 'Ben' })],
    provisions: [aProvision()],
  });
  const { pupils, map } = assess(school, today);
  expect(pupils.map(({ costPence }) => costPence)).toEqual([34_400, 0]);
  expect(map.grandTotalPence).toBe(34_400);
});

test('pupils stay in the order of the tab', () => {
  const ids = ['P003', 'P001', 'P002'];
  const school = aSchool({ pupils: ids.map((id, index) => aPupil({ id, row: index + 2 })) });
  expect(assess(school, today).pupils.map(({ pupil }) => pupil.id)).toEqual(ids);
});

test.each([
  { why: 'not begun', start: '2014-02-11', end: null, isRunning: false },
  { why: 'begins today', start: '2014-02-10', end: null, isRunning: true },
  { why: 'ends today', start: '2014-01-06', end: '2014-02-10', isRunning: true },
  { why: 'ended yesterday', start: '2014-01-06', end: '2014-02-09', isRunning: false },
  { why: 'no start', start: null, end: null, isRunning: false },
])('running: $why', ({ start, end, isRunning }) => {
  const date = (text: string | null) => (text === null ? null : isoDate(text));
  const school = aSchool({
    interventions: [anIntervention()],
    pupils: [aPupil()],
    provisions: [aProvision({ start: date(start), end: date(end) })],
  });
  expect(assess(school, today).pupils[0]?.provisions[0]?.isRunning).toBe(isRunning);
});

test('nothing given is changed', () => {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  };
  fc.assert(
    fc.property(anySchool, (school) => {
      freeze(school);
      expect(assess(school, today)).toEqual(assess(school, today));
    }),
    { numRuns: 20 },
  );
});
