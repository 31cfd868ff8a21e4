/** What the map can be limited to: its numbers are those that the map itself would have. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { mapChoices, showingEverybody } from '../../src/domain/mapChoices';
import type { School, SchoolSettings } from '../../src/domain/school';
import { anIntervention, anyDay, anySchool, aProvision, aPupil, aSchool } from './anySchool';

const today = isoDate('2014-02-10');
const school = aSchool({
  interventions: [
    anIntervention({ name: 'Paired reading', wave: 2 }),
    anIntervention({ name: 'Speech steps', row: 3, wave: 3, groupSize: 1 }),
  ],
  pupils: [
    aPupil({ id: 'P001', className: '10B', yearGroup: '10', mainNeed: 'SLCN', stageCode: 'A' }),
    aPupil({ id: 'P002', className: '4b ', yearGroup: '4', mainNeed: 'SPLD' }),
    aPupil({ id: 'P003', className: '4B', yearGroup: '4', mainNeed: 'dyslexia', stageCode: 'A' }),
    aPupil({ id: 'P004', className: '', yearGroup: 'R', mainNeed: '' }),
    aPupil({ id: 'P005', className: '4B', yearGroup: '4', mainNeed: 'ASD' }),
    aPupil({ id: 'P006', className: '9Z', yearGroup: '9', stageCode: 'N' }),
  ].map((pupil, index) => ({ ...pupil, row: index + 2 })),
  provisions: [
    aProvision({ id: 'V001', pupilId: 'P001' }),
    aProvision({ id: 'V002', pupilId: 'P002', row: 3 }),
    aProvision({ id: 'V003', pupilId: 'P002', row: 4, interventionName: 'Speech steps' }),
  ],
});

function choicesOf(own: Partial<SchoolSettings> = {}, of: School = school) {
  const settings = { ...of.settings, ...own };
  const everybody = assess({ ...of, settings: showingEverybody(settings) }, today).map;
  return mapChoices(everybody, settings, of.stages);
}
const lines = (list: readonly { label: string; pupils: number }[]) =>
  list.map(({ label, pupils }) => `${label}: ${pupils}`);

test('classes by number, each once however it is typed; those without a class are in none', () => {
  expect(lines(choicesOf().choices.className)).toEqual(['4B: 3', '10B: 1']);
});

test('years in the order of a school', () => {
  expect(lines(choicesOf().choices.yearGroup)).toEqual(['Reception: 1', 'Year 4: 3', 'Year 10: 1']);
});

test('needs by type, then words of the school’s own, then whole areas', () => {
  expect(lines(choicesOf().choices.need)).toEqual([
    'SPLD, Specific learning difficulty: 1',
    'SLCN, Speech, language and communication needs: 1',
    'ASD, Autistic spectrum disorder: 1',
    'dyslexia: 1',
    'All of Cognition and learning: 1',
    'All of Communication and interaction: 2',
  ]);
});

test('waves count the pupils on one of theirs, stages are those of somebody', () => {
  const { choices } = choicesOf();
  expect(lines(choices.wave)).toEqual(['Wave 1: 0', 'Wave 2: 2', 'Wave 3: 1']);
  expect(lines(choices.stage)).toEqual(['School Action: 2', 'School Action Plus: 3']);
});

test('nobody at "no SEN" without provision is among all', () =>
  expect(choicesOf()).toMatchObject({ shown: 5, all: 5 }));

describe('what is chosen is said as the lists have it', () => {
  it.each([
    { why: 'a class', settings: { mapOnlyClass: ' 4b' }, chosen: { className: '4B' }, shown: 3 },
    {
      why: 'a need by its words',
      settings: { mapOnlyNeed: 'autistic spectrum disorder' },
      chosen: { need: 'ASD' },
      shown: 1,
    },
    {
      why: 'an area of need',
      settings: { mapOnlyNeed: 'communication and Interaction' },
      chosen: { need: 'Communication and interaction' },
      shown: 2,
    },
    {
      why: 'a need in words of the school’s own',
      settings: { mapOnlyNeed: 'DYSLEXIA' },
      chosen: { need: 'dyslexia' },
      shown: 1,
    },
    { why: 'a stage by its code', settings: { mapOnlyStage: 'a' }, chosen: { stage: 'School Action' }, shown: 2 },
    { why: 'a wave', settings: { mapOnlyWave: 3 as const }, chosen: { wave: '3' }, shown: 1 },
    {
      why: 'two at once',
      settings: { mapOnlyStage: 'School Action', mapOnlyYear: '4' },
      chosen: { stage: 'School Action', yearGroup: '4' },
      shown: 1,
    },
  ])('$why', ({ settings, chosen, shown }) => {
    expect(choicesOf(settings)).toMatchObject({ chosen, shown, all: 5 });
  });

  it('stays in its list where it fits nobody any more', () => {
    const { chosen, choices, shown } = choicesOf({ mapOnlyClass: '6C' });
    expect([chosen.className, shown]).toEqual(['6C', 0]);
    expect(lines(choices.className)).toEqual(['4B: 3', '10B: 1', '6C: 0']);
  });
});

test('for any school and choice, the numbers are those of the map', () => {
  const anyChoice = fc.record({
    mapOnlyClass: fc.constantFrom('', '4B', 'Oak', 'Nobody’s'),
    mapOnlyYear: fc.constantFrom('', '4', 'R'),
    mapOnlyNeed: fc.constantFrom('', 'SPLD', 'Cognition and learning'),
    mapOnlyWave: fc.constantFrom<SchoolSettings['mapOnlyWave']>(null, 2, 3),
    mapOnlyStage: fc.constantFrom('', 'A', 'School Action Plus'),
    mapPeriod: fc.constantFrom('', 'Autumn 2013'),
  });
  fc.assert(
    fc.property(anySchool, anyChoice, anyDay, (any, own, day) => {
      const settings = { ...any.settings, ...own };
      const everybody = assess({ ...any, settings: showingEverybody(settings) }, day).map;
      const { shown, all } = mapChoices(everybody, settings, any.stages);
      const { sections, view } = assess({ ...any, settings }, day).map;
      const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
      expect([shown, all]).toEqual([rows, rows + view.pupilsLeftOut]);
    }),
    { numRuns: 60 },
  );
});
