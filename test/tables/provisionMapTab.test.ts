import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import type { School } from '../../src/domain/school';
import type { WrittenCell } from '../../src/tables/cell';
import type { DerivedTab } from '../../src/tables/look';
import type { MapShows } from '../../src/tables/mapCells';
import { provisionMapTab } from '../../src/tables/provisionMapTab';
import { anIntervention, anyDay, anySchool, aProvision, aPupil, aSchool, bigSchool } from '../domain/anySchool';
import { expectSound, firstCells, rowStarting } from './derivedTab';

const today = isoDate('2014-02-10');

function mapOf(school: School, show: MapShows = 'minutes', day = today): DerivedTab {
  return provisionMapTab(assess(school, day).map, school, show, day);
}

describe('one pupil on one intervention', () => {
  const on = (start: string | null, end: string | null, minutes: number | null = 20) =>
    aSchool({
      interventions: [anIntervention({ minutesPerSession: minutes })],
      pupils: [aPupil()],
      provisions: [
        aProvision({ start: start === null ? null : isoDate(start), end: end === null ? null : isoDate(end) }),
      ],
    });
  const PLACE = 2;

  it.each([
    { why: 'it runs today', school: on('2014-01-06', null), cell: 100, format: '#,##0', bold: 'bold' },
    { why: 'its last day is today', school: on('2014-01-06', '2014-02-10'), cell: 100, format: '#,##0', bold: 'bold' },
    { why: 'it ended', school: on('2014-01-06', '2014-02-09'), cell: 100, format: '"was "#,##0', bold: 'normal' },
    { why: 'it is to come', school: on('2014-04-28', null), cell: 100, format: '"next "#,##0', bold: 'normal' },
    { why: 'nobody typed its times', school: on('2014-01-06', null, null), cell: 'yes', format: '#,##0', bold: 'bold' },
    {
      why: 'it ended, without times',
      school: on('2014-01-06', '2014-02-09', null),
      cell: 'was',
      format: '"was "#,##0',
      bold: 'normal',
    },
  ])('$why', ({ school, cell, format, bold }) => {
    const tab = mapOf(school);
    const row = rowStarting(tab, 'Khan, Ava');
    const at = tab.cells.indexOf(row);
    expect(row[PLACE]).toBe(cell);
    expect(tab.look.numberFormats[at]?.[PLACE]).toBe(format);
    expect(tab.look.fontWeights[at]?.[PLACE]).toBe(bold);
  });

  it('shows pounds when asked, "?" where the cost is not known', () => {
    expect(rowStarting(mapOf(on('2014-01-06', null), 'pounds'), 'Khan, Ava')[PLACE]).toBeGreaterThan(0);
    expect(rowStarting(mapOf(on('2014-01-06', null, null), 'pounds'), 'Khan, Ava')[PLACE]).toBe('?');
  });

  it('leaves money out where the school has chosen so', () => {
    const school = on('2014-01-06', null);
    const tab = mapOf({ ...school, settings: { ...school.settings, showPoundsOnMap: false } }, 'pounds');
    expect(JSON.stringify([tab.cells, tab.look.numberFormats])).not.toContain('£');
    expect(firstCells(tab)).not.toContain('Whole cost');
    expect(rowStarting(tab, 'Khan, Ava')[PLACE]).toBe(100);
  });
});

it('puts sections, stages and waves in words', () => {
  const school = aSchool({
    interventions: [
      anIntervention({ wave: 1, name: 'Visual timetable' }),
      anIntervention({ name: 'Paired reading', wave: 2 }),
    ],
    pupils: [aPupil({ stageCode: 'Q' }), aPupil({ id: 'P002', surname: 'Zając', yearGroup: 'R', className: '' })],
    provisions: [aProvision({ interventionName: 'Visual timetable' }), aProvision({ id: 'V2' })],
  });
  const tab = mapOf(school);
  expect(firstCells(tab)).toEqual(
    expect.arrayContaining(['Reception (1 pupil)', 'Year 4 · 4B (1 pupil)', 'Zając, Ava']),
  );
  expect(rowStarting(tab, 'Khan, Ava')[1]).toBe('Action Plus (Q)');
  expect(tab.cells[2]?.slice(2, 4)).toEqual(['Wave 1', 'Wave 2']);
  expect(firstCells(tab)).toContain('Wave 1 · quality first teaching; Wave 2 · small group.');
});

it('says so when nobody is there', () => {
  const tab = mapOf(aSchool());
  expect(firstCells(tab)).toContain('Nobody is on the Pupils tab yet.');
  expectSound(tab);
});

it('fits 18 interventions on about 1,300 pixels', () => {
  const names = Array.from({ length: 18 }, (_, index) => `Speech and language programme ${index}`);
  const school = aSchool({
    interventions: names.map((name, index) => anIntervention({ name, row: index + 2 })),
    pupils: [aPupil()],
    provisions: names.map((interventionName, index) => aProvision({ id: `V${index}`, interventionName })),
  });
  const { look } = mapOf(school);
  expect(look.columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1300);
});

test('is sound, and its totals agree to the penny, whatever the school', () => {
  fc.assert(
    fc.property(anySchool, anyDay, fc.constantFrom<MapShows>('minutes', 'pounds'), (school, day, show) => {
      const tab = mapOf(school, show, day);
      expectSound(tab);
      const money = (cell: WrittenCell | undefined) => Math.round(Number(cell) * 100);
      const sumOf = (row: readonly WrittenCell[]) =>
        row.slice(2, -2).reduce((sum: number, cell) => sum + money(cell), 0);
      const last = (row: readonly WrittenCell[]) => money(row[row.length - 1]);
      const named = rowStarting(tab, 'Pupils named here');
      const other = rowStarting(tab, 'Other places (not named here)');
      const whole = rowStarting(tab, 'Whole cost');
      for (const row of [named, other, whole]) expect(sumOf(row)).toBe(last(row));
      expect(last(named) + last(other)).toBe(last(whole));
      const foot = tab.cells.indexOf(rowStarting(tab, 'Pupils on it'));
      const pupils = tab.cells.slice(5, foot).filter(([, stage]) => stage !== '');
      expect(pupils.reduce((sum, row) => sum + last(row), 0)).toBe(last(named));
    }),
  );
});

test('2,000 pupils by 60 interventions in a quarter of a second', () => {
  const day = isoDate('2015-02-10');
  const { map, school } = assess(bigSchool(2000, 60, 20_000), day);
  const times = [1, 2, 3].map(() => {
    const begun = performance.now();
    provisionMapTab(map, school, 'minutes', day);
    return performance.now() - begun;
  });
  expect(Math.min(...times)).toBeLessThan(250);
});
