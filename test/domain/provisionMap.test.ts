import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import type { School, SchoolSettings } from '../../src/domain/school';
import { anIntervention, anyDay, anySchool, aProvision, aPupil, aSchool, shuffled } from './anySchool';

const today = isoDate('2014-02-10');

const school = aSchool({
  interventions: [
    anIntervention({ name: 'Speech steps', wave: 3, groupSize: 1, measure: 'POINTS' }),
    anIntervention({ name: 'Quiet start', row: 3, wave: 2 }),
    anIntervention({ name: 'Écriture club', row: 4, wave: 2 }),
    anIntervention({ name: 'Nobody’s', row: 5, wave: 2 }),
  ],
  pupils: [
    aPupil({ id: 'P001', surname: "O'Neill", forename: 'Zoë' }),
    aPupil({ id: 'P002', row: 3, surname: 'Élan', yearGroup: 'R', className: 'Acorn' }),
    aPupil({ id: 'P003', row: 4, surname: 'Khan', className: '4A', stageCode: 'N' }),
    aPupil({ id: 'P004', row: 5, surname: 'Khan', className: '4B', stageCode: 'A' }),
    aPupil({ id: 'P005', row: 6, surname: 'Gone', leftOn: isoDate('2014-02-01') }),
    aPupil({ id: 'P006', row: 7, surname: 'Older', yearGroup: '10', className: '' }),
  ],
  provisions: [
    aProvision({ id: 'V001', interventionName: 'Quiet start', group: 'Red', end: isoDate('2014-04-04') }),
    aProvision({
      id: 'V002',
      row: 3,
      pupilId: 'P002',
      interventionName: 'Quiet start',
      group: 'Red',
      end: isoDate('2014-04-04'),
    }),
    aProvision({
      id: 'V003',
      row: 4,
      pupilId: 'P005',
      interventionName: 'Quiet start',
      group: 'Red',
      end: isoDate('2014-04-04'),
    }),
    aProvision({
      id: 'V004',
      row: 5,
      interventionName: 'speech steps',
      start: isoDate('2013-09-09'),
      end: isoDate('2013-11-22'),
      entry: { value: 4, text: '4' },
      exit: { value: 7, text: '7' },
    }),
    aProvision({
      id: 'V005',
      row: 6,
      interventionName: 'Speech steps',
      end: isoDate('2014-04-04'),
      entry: { value: 7, text: '7' },
      overrides: { minutesPerSession: 10 },
    }),
    aProvision({
      id: 'V006',
      row: 7,
      pupilId: 'P002',
      interventionName: 'Écriture club',
      start: isoDate('2012-09-10'),
      end: isoDate('2012-12-14'),
    }),
    aProvision({
      id: 'V007',
      row: 8,
      pupilId: 'P002',
      interventionName: 'Speech steps',
      start: isoDate('2013-09-09'),
      end: isoDate('2013-11-22'),
    }),
  ],
});

const { map } = assess(school, today);

test('columns by wave, then name; only those that someone is on this year', () => {
  expect(map.interventions.map(({ name, wave }) => [name, wave])).toEqual([
    ['Quiet start', 2],
    ['Speech steps', 3],
  ]);
  expect([map.from, map.to]).toEqual(['2013-09-01', '2014-08-31']);
});

test('reception first, then year and class, rows by surname; gaps are rows too, no SEN without provision is not', () => {
  const shown = map.sections.map(({ yearGroup, className, rows }) => [
    yearGroup,
    className,
    ...rows.map(({ pupil }) => pupil.id),
  ]);
  expect(shown).toEqual([
    ['R', 'Acorn', 'P002'],
    ['4', '4B', 'P004', 'P001'],
    ['10', '', 'P006'],
  ]);
});

test('cells: minutes of what runs, pounds of the year, both provisions behind them', () => {
  const row = map.sections[1]?.rows[1];
  expect(row?.cells).toEqual([
    {
      minutesPerWeek: 100,
      pence: 8600,
      provisionIds: ['V001'],
      isRunning: true,
      entryToExit: '',
      isExitMissing: false,
      result: null,
    },
    {
      minutesPerWeek: 50,
      pence: 28_667 + 17_200,
      provisionIds: ['V004', 'V005'],
      isRunning: true,
      entryToExit: '4 → 7',
      isExitMissing: false,
      result: { gain: 3, measure: 'POINTS', aimMet: null },
    },
  ]);
  expect(row).toMatchObject({ totalMinutesPerWeek: 150, totalPence: 8600 + 28_667 + 17_200 });
});

test('what has ended shows its last minutes, outside the total', () => {
  const row = map.sections[0]?.rows[0];
  expect(row?.cells[1]).toMatchObject({ minutesPerWeek: 100, isRunning: false });
  expect(row?.totalMinutesPerWeek).toBe(100);
});

test('other places hold the rest of a group and children who have left', () => {
  expect(map.otherPlacesPence).toEqual([17_200, 0]);
  expect(map.totalPence).toEqual([34_400, 28_667 + 17_200 + 28_667]);
  expect(map.totalPupils).toEqual([2, 2]);
});

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

const anyView: fc.Arbitrary<Partial<SchoolSettings>> = fc.record({
  mapPeriod: fc.constantFrom('', 'Autumn 2013', 'Spring 2014', 'Summer 2015', 'Unheard of'),
  mapGroupedBy: fc.constantFrom('class' as const, 'need' as const, 'wave' as const),
  mapOnlyClass: fc.constantFrom('', '', '4b', 'Nobody’s'),
  mapOnlyYear: fc.constantFrom('', '', '4', 'R'),
  mapOnlyNeed: fc.constantFrom('', '', 'SPLD', 'Cognition and learning', 'ASD'),
  mapOnlyWave: fc.constantFrom(null, null, 1 as const, 2 as const, 3 as const),
  mapOnlyStage: fc.constantFrom('', '', 'P', 'school action'),
});
const withView = (any: School, view: Partial<SchoolSettings>): School => ({
  ...any,
  settings: { ...any.settings, ...view },
});

test('whatever is shown, rows and other places are columns and the whole, to the penny', () => {
  fc.assert(
    fc.property(anySchool, anyView, anyDay, (any, view, day) => {
      const { map: shown } = assess(withView(any, view), day);
      const rows = shown.sections.flatMap((section) => section.rows);
      expect(sum(rows.map((row) => row.totalPence)) + sum(shown.otherPlacesPence)).toBe(shown.grandTotalPence);
      expect(sum(shown.totalPence)).toBe(shown.grandTotalPence);
      shown.totalPence.forEach((total, column) => {
        const cells = rows.map((row) => row.cells[column]?.pence ?? 0);
        expect(sum(cells) + (shown.otherPlacesPence[column] ?? 0)).toBe(total);
        expect(shown.otherPlacesPence[column]).toBeGreaterThanOrEqual(0);
        expect(shown.totalPupils[column]).toBe(rows.filter((row) => row.cells[column]).length);
      });
    }),
  );
});

test('the same pupils stand on it however they are grouped, each once', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (any, day) => {
      const ids = (mapGroupedBy: 'class' | 'need' | 'wave') =>
        assess(withView(any, { mapGroupedBy }), day)
          .map.sections.flatMap((section) => section.rows.map(({ pupil }) => pupil.id))
          .sort();
      expect(ids('need')).toEqual(ids('class'));
      expect(ids('wave')).toEqual(ids('class'));
      expect(new Set(ids('wave')).size).toBe(ids('wave').length);
    }),
  );
});

const viewed = (view: Partial<SchoolSettings>) => assess(withView(school, view), today).map;
const shape = (view: Partial<SchoolSettings>) =>
  viewed(view).sections.map(({ title, rows }) => [title, ...rows.map(({ pupil }) => pupil.id)]);

describe('who is shown', () => {
  it.each<{ why: string; view: Partial<SchoolSettings>; sections: string[][]; out: [number, number]; only: string[] }>([
    {
      why: 'one class, in any case',
      view: { mapOnlyClass: ' 4b ' },
      sections: [['Year 4 · 4B', 'P004', 'P001']],
      out: [2, 0],
      only: ['class 4b'],
    },
    {
      why: 'a year',
      view: { mapOnlyYear: 'R' },
      sections: [['Reception · Acorn', 'P002']],
      out: [3, 0],
      only: ['Reception'],
    },
    {
      why: 'a stage, by its label',
      view: { mapOnlyStage: 'School Action' },
      sections: [['Year 4 · 4B', 'P004']],
      out: [3, 2],
      only: ['stage School Action'],
    },
    {
      why: 'a wave: whoever has none of it is left out, and so are the other columns',
      view: { mapOnlyWave: 3 },
      sections: [
        ['Reception · Acorn', 'P002'],
        ['Year 4 · 4B', 'P001'],
      ],
      out: [2, 1],
      only: ['wave 3'],
    },
    {
      why: 'a term: what ran in it, and everybody on the register',
      view: { mapPeriod: 'Autumn 2013', mapGroupedBy: 'wave' },
      sections: [
        ['Wave 3 is their highest', 'P002', 'P001'],
        ['Not on the map', 'P004', 'P006'],
      ],
      out: [0, 0],
      only: [],
    },
    {
      why: 'by need',
      view: { mapGroupedBy: 'need', mapOnlyWave: 3, mapOnlyNeed: 'Cognition and learning' },
      sections: [['SPLD · Specific learning difficulty', 'P002', 'P001']],
      out: [2, 1],
      only: ['main need Cognition and learning', 'wave 3'],
    },
  ])('$why', ({ view, sections, out, only }) => {
    expect(shape(view)).toEqual(sections);
    const { pupilsLeftOut, interventionsLeftOut, only: words } = viewed(view).view;
    expect([[pupilsLeftOut, interventionsLeftOut], words]).toEqual([out, only]);
  });

  test('the groups are those that someone shown is in', () => {
    const one = viewed({ mapOnlyClass: '4B' });
    // Speech steps: P002's own place is not hers.
    expect(one.totalPence).toEqual([34_400, 28_667 + 17_200]);
    expect(one.otherPlacesPence).toEqual([34_400 - 8600, 0]);
  });
});

describe('a term', () => {
  test('that is past counts all that was in it, with its own dates', () => {
    const term = viewed({ mapPeriod: 'autumn 2013' });
    expect([term.view.period, term.from, term.to]).toEqual(['Autumn 2013', '2013-09-02', '2013-12-20']);
    expect(term.interventions.map(({ name }) => name)).toEqual(['Speech steps']);
    const [row] = term.sections.flatMap(({ rows }) => rows).filter(({ pupil }) => pupil.id === 'P001');
    expect(row?.cells[0]).toMatchObject({ minutesPerWeek: 100, pence: 28_667, isRunning: true, entryToExit: '4 → 7' });
    expect(row?.totalMinutesPerWeek).toBe(100);
  });

  test('an entry score whose exit is still to come points onward', () => {
    const term = viewed({ mapPeriod: 'Spring 2014' });
    const [row] = term.sections.flatMap(({ rows }) => rows).filter(({ pupil }) => pupil.id === 'P001');
    expect(row?.cells[1]).toMatchObject({ entryToExit: '7 →', result: null });
  });
});

test('below three pupils with both scores no average is given', () => {
  const scored = (pupils: number) =>
    assess(
      aSchool({
        interventions: [anIntervention({ measure: 'POINTS' })],
        pupils: Array.from({ length: pupils }, (_, n) => aPupil({ id: `P00${n}`, row: n + 2 })),
        provisions: Array.from({ length: pupils }, (_, n) =>
          aProvision({
            id: `V00${n}`,
            row: n + 2,
            pupilId: `P00${n}`,
            entry: { value: 4, text: '4' },
            exit: { value: 6 + n, text: `${6 + n}` },
            aimMet: n === 0 ? 'YES' : 'NO',
          }),
        ),
      }),
      today,
    ).map.interventions[0];
  expect(scored(2)).toMatchObject({ scored: 2, meanGain: null, aimsMet: 1, aimsAnswered: 2 });
  expect(scored(3)).toMatchObject({ scored: 3, meanGain: 3 });
});

test('rows and other places, columns and groups all come to the same, to the penny', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (any, day) => {
      const { map: shown, pupils, counts } = assess(any, day);
      const rows = shown.sections.flatMap((section) => section.rows);
      expect(sum(rows.map((row) => row.totalPence)) + sum(shown.otherPlacesPence)).toBe(shown.grandTotalPence);
      expect(sum(shown.totalPence)).toBe(shown.grandTotalPence);
      expect(counts.costPence).toBe(shown.grandTotalPence);
      expect(sum(pupils.map((pupil) => pupil.costPence))).toBe(sum(rows.map((row) => row.totalPence)));
      shown.totalPence.forEach((total, column) => {
        const cells = rows.map((row) => row.cells[column]?.pence ?? 0);
        expect(sum(cells) + (shown.otherPlacesPence[column] ?? 0)).toBe(total);
        expect(shown.otherPlacesPence[column]).toBeGreaterThanOrEqual(0);
      });
    }),
  );
});

test('the map is the same whatever the order of the tabs', () => {
  const places = (any: School) =>
    assess(any, today).map.sections.map(({ rows }) =>
      rows.map(({ pupil, cells, totalPence }) => [pupil.id, totalPence, ...cells.map((cell) => cell?.pence ?? null)]),
    );
  fc.assert(
    fc.property(anySchool, fc.nat(), (any, seed) => {
      const mixed = { ...any, pupils: shuffled(any.pupils, seed), provisions: shuffled(any.provisions, seed + 1) };
      expect(places(mixed)).toEqual(places(any));
    }),
  );
});
