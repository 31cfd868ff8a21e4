import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import type { School } from '../../src/domain/school';
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
  expect(map.interventions).toEqual([
    { name: 'Quiet start', wave: 2 },
    { name: 'Speech steps', wave: 3 },
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
    { minutesPerWeek: 100, pence: 8600, provisionIds: ['V001'], isRunning: true, entryToExit: '' },
    {
      minutesPerWeek: 50,
      pence: 28_667 + 17_200,
      provisionIds: ['V004', 'V005'],
      isRunning: true,
      entryToExit: '4 → 7',
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
