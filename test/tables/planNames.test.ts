/** What plans are called where several pupils are spoken of at once. */
import { expect, it } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { stagePreset } from '../../src/domain/presets';
import { planNameForAll, planNames } from '../../src/tables/planNames';
import { aPlan, aPupil, aSchool } from '../domain/anySchool';

const today = isoDate('2014-02-10');
const [, , , plus] = stagePreset('eng-2001-bwd');
if (plus === undefined) throw new Error('School Action Plus is not there');
const own = { ...plus, code: 'TP', label: 'Targeted plus support', planName: 'Individual Support Plan', row: 8 };
const stages = [...stagePreset('eng-2001-bwd'), own];
const at = (code: string, id: string) => aPupil({ id, stageCode: code, stageSince: isoDate('2013-09-02') });
const inUse = (pupilId: string) => aPlan({ id: `L${pupilId}`, pupilId, start: isoDate('2014-01-06') });

it.each([
  { why: 'nobody is there', pupils: [], plans: [], names: ['IEP'], forAll: 'IEP' },
  { why: 'all need one kind', pupils: [at('P', 'P1'), at('S', 'P2')], plans: [], names: ['IEP'], forAll: 'IEP' },
  {
    why: 'only those who still need one count',
    pupils: [at('P', 'P1'), at('P', 'P2'), at('TP', 'P3')],
    plans: [inUse('P1'), inUse('P2')],
    names: ['Individual Support Plan'],
    forAll: 'Individual Support Plan',
  },
  {
    why: 'two kinds are needed, in the order of the stages',
    pupils: [at('TP', 'P3'), at('P', 'P1')],
    plans: [],
    names: ['IEP', 'Individual Support Plan'],
    forAll: 'plan',
  },
  {
    why: 'nobody needs one: the names that their stages have',
    pupils: [at('N', 'P1'), at('TP', 'P3')],
    plans: [inUse('P3')],
    names: ['Individual Support Plan'],
    forAll: 'Individual Support Plan',
  },
])('$why: $forAll', ({ pupils, plans, names, forAll }) => {
  const assessment = assess(aSchool({ stages, pupils, plans }), today);
  expect(planNames(assessment)).toEqual(names);
  expect(planNameForAll(assessment)).toBe(forAll);
});

it('has a name even where the Stages tab gives none', () => {
  expect(planNames({ pupils: [], school: aSchool({ stages: [] }) })).toEqual(['IEP']);
});
