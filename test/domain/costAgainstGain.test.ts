/** Which interventions are drawn, where, and why others are not. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { costAgainstGain } from '../../src/domain/costAgainstGain';
import { isoDate } from '../../src/domain/isoDate';
import type { Intervention, Provision } from '../../src/domain/school';
import { anyDay, anySchool, oneGroup } from './anySchool';

const today = isoDate('2014-06-10');
const score = (value: number) => ({ value, text: String(value) });
const gaining = (months: number): Partial<Provision> => ({ entry: score(84), exit: score(84 + months) });

function drawnOf(rows: readonly Partial<Provision>[], own: Partial<Intervention> = {}) {
  const school = oneGroup(rows, own);
  return costAgainstGain(assess(school, today));
}

test('an intervention with three pupils is drawn by what a place costs and what was gained in a month', () => {
  const { drawn, notDrawn, says } = drawnOf([gaining(6), gaining(6), gaining(6)]);
  expect(notDrawn).toEqual([]);
  // 88 days are 2.89 months.
  expect(drawn).toMatchObject([{ name: 'Paired reading', pupils: 3, costPerPupilPence: 8600, band: 'MEDIUM' }]);
  expect(drawn[0]?.ratioGain).toBeCloseTo(2.075, 3);
  expect(says).toBe('Pupils gained most on Paired reading (2.1 months in each month, £86 a pupil).');
});

test('two pupils are drawn as too few to say', () => {
  const { drawn, says } = drawnOf([gaining(6), gaining(3), { entry: score(80) }]);
  expect(drawn).toMatchObject([{ pupils: 2, band: null }]);
  expect(says).toBe('1 intervention has too few pupils to say.');
});

describe('why one is not drawn', () => {
  const three = [gaining(6), gaining(6), gaining(6)];
  it.each([
    { rows: three, own: { measure: 'NONE' as const }, why: 'Nothing is measured.' },
    { rows: [{}, {}], own: {}, why: 'No pupil has both scores yet.' },
    { rows: three, own: { measure: 'POINTS' as const }, why: 'Not measured in months. Mean gain 6 points.' },
    {
      rows: three.slice(1),
      own: { measure: 'STANDARD_SCORE' as const },
      why: 'Not measured in months. Too few to say how much.',
    },
    { rows: three.map((row) => ({ ...row, start: null })), own: {}, why: 'The dates of the tests are missing.' },
    {
      rows: three.map((row) => ({ ...row, exitDate: isoDate('2014-02-14') })),
      own: {},
      why: 'Less than two months between the tests: too short to say.',
    },
    {
      rows: three.map((row) => ({ ...row, start: isoDate('2013-01-07'), end: isoDate('2013-04-05') })),
      own: {},
      why: 'It has not run in this money year, so there is no cost to set against the gain.',
    },
    { rows: three, own: { minutesPerSession: null }, why: 'Its cost is not known yet.' },
  ])('$why', ({ rows, own, why }) => {
    const { drawn, notDrawn, says } = drawnOf(rows, own);
    expect(drawn).toEqual([]);
    expect(notDrawn).toEqual([{ name: 'Paired reading', why }]);
    expect(says).toBe('No intervention has both a cost and a gain in months yet.');
  });
});

test('one that nobody has been on is in neither list, and a place that costs nothing is drawn at nothing', () => {
  expect(drawnOf([])).toMatchObject({ drawn: [], notDrawn: [] });
  expect(drawnOf([gaining(6), gaining(6), gaining(6)], { adults: 0 }).drawn).toMatchObject([{ costPerPupilPence: 0 }]);
});

test('for any school, what is drawn agrees with Impact, and nobody is named', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const assessment = assess(school, day);
      const { drawn, notDrawn } = costAgainstGain(assessment);
      const figuresOf = new Map(assessment.interventions.map((figures) => [figures.name, figures]));
      for (const one of drawn) {
        const figures = figuresOf.get(one.name);
        expect(one.costPerPupilPence).toBe(figures?.costPerPupilPence);
        expect(one.band).toBe(figures?.band);
        if (one.band !== null) expect(one.ratioGain).toBeCloseTo(figures?.ratioGain ?? Number.NaN, 9);
        else expect(one.pupils).toBeLessThan(3);
      }
      const used = assessment.interventions.filter(({ pupils, withExit }) => pupils + withExit > 0);
      expect([...drawn, ...notDrawn].map(({ name }) => name).sort()).toEqual(used.map(({ name }) => name).sort());
    }),
    { numRuns: 100 },
  );
});
