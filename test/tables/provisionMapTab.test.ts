import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import type { Intervention, MapShows, School, SchoolSettings } from '../../src/domain/school';
import type { WrittenCell } from '../../src/tables/cell';
import type { DerivedTab } from '../../src/tables/look';
import { gainWords } from '../../src/tables/mapWords';
import { provisionMapTab } from '../../src/tables/provisionMapTab';
import { anIntervention, anyDay, anySchool, aProvision, aPupil, aSchool } from '../domain/anySchool';
import { expectSound, firstCells, rowStarting } from './derivedTab';

const today = isoDate('2014-02-10');

function mapOf(school: School, mapShows: MapShows = 'minutes', day = today): DerivedTab {
  return viewOf(school, { mapShows }, day);
}

function viewOf(school: School, view: Partial<SchoolSettings>, day = today): DerivedTab {
  const viewed = { ...school, settings: { ...school.settings, ...view } };
  return provisionMapTab(assess(viewed, day).map, viewed, day);
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

describe('result, and entry → exit', () => {
  const scored = (own: Parameters<typeof aProvision>[0], measure: Intervention['measure'] = 'READING_AGE') =>
    aSchool({
      interventions: [anIntervention({ measure })],
      pupils: [aPupil()],
      provisions: [aProvision({ end: isoDate('2014-02-01'), ...own })],
    });
  const entry = { value: 110, text: '9y2m' };
  const exit = { value: 117, text: '9y9m' };

  it.each([
    { why: 'months of an age', school: scored({ entry, exit }), result: '+7m', scores: '9y2m → 9y9m', bold: true },
    {
      why: 'months lost',
      school: scored({ entry: exit, exit: entry }),
      result: '−7m',
      scores: '9y9m → 9y2m',
      bold: true,
    },
    {
      why: 'and the aim',
      school: scored({ entry, exit, aimMet: 'YES' }),
      result: '+7m · met',
      scores: '9y2m → 9y9m',
      bold: true,
    },
    { why: 'an aim alone', school: scored({ aimMet: 'NO' }, 'NONE'), result: 'not met', scores: 'was', bold: false },
    { why: 'no exit score', school: scored({ entry }), result: 'no exit', scores: '9y2m →', bold: true },
    {
      why: 'no exit score yet, and it runs',
      school: scored({ entry, end: null }),
      result: 'yes',
      scores: '9y2m →',
      bold: true,
    },
    { why: 'points', school: scored({ entry, exit }, 'POINTS'), result: '+7', scores: '9y2m → 9y9m', bold: true },
    {
      why: 'it runs, and nothing is to be shown yet',
      school: scored({ end: null }),
      result: 'yes',
      scores: 'yes',
      bold: false,
    },
  ])('$why', ({ school, result, scores, bold }) => {
    expect(rowStarting(mapOf(school, 'result'), 'Khan, Ava')[2]).toBe(result);
    const tab = mapOf(school, 'scores');
    const row = rowStarting(tab, 'Khan, Ava');
    expect(row[2]).toBe(scores);
    expect(tab.look.fontWeights[tab.cells.indexOf(row)]?.[2]).toBe(bold ? 'bold' : 'normal');
    expectSound(tab);
  });

  it.each([
    [0.04, 'POINTS', '0'],
    [2.25, 'STANDARD_SCORE', '+2.3'],
    [-1, 'LEVELS', '−1 step'],
    [12, 'PERCENT', '+12%'],
  ] as const)('%s %s is %s', (gain, measure, words) => expect(gainWords(gain, measure)).toBe(words));

  it('says "too few" under a column, until three pupils have both scores', () => {
    const many = (pupils: number) =>
      aSchool({
        interventions: [anIntervention()],
        pupils: Array.from({ length: pupils }, (_, n) => aPupil({ id: `P00${n}`, row: n + 2 })),
        provisions: Array.from({ length: pupils }, (_, n) =>
          aProvision({ id: `V00${n}`, row: n + 2, pupilId: `P00${n}`, entry, exit, aimMet: n > 0 ? 'YES' : 'PARTLY' }),
        ),
      });
    expect(rowStarting(mapOf(many(2), 'result'), 'Gained on average')[2]).toBe('too few');
    expect(rowStarting(mapOf(many(3), 'scores'), 'Gained on average')[2]).toBe('+7m');
    expect(rowStarting(mapOf(many(3), 'result'), 'Aims met, of those answered')[2]).toBe('2 of 3');
    expect(firstCells(mapOf(many(3)))).not.toContain('Gained on average');
  });
});

describe('the title says what is shown and what is left out', () => {
  const two = aSchool({
    interventions: [anIntervention(), anIntervention({ name: 'Number club', row: 3, wave: 3, fees: pence(500) })],
    pupils: [
      aPupil(),
      aPupil({ id: 'P002', row: 3, surname: 'Zając', className: '5A', yearGroup: '5', mainNeed: 'ASD' }),
    ],
    provisions: [
      aProvision({ start: isoDate('2013-09-09'), end: isoDate('2013-11-22') }),
      aProvision({ id: 'V002', row: 3, pupilId: 'P002', interventionName: 'Number club' }),
    ],
  });

  it.each([
    {
      why: 'the money year',
      view: {},
      says: 'Minutes a week. 1 September 2013 to 31 August 2014, as on 10 February 2014.',
      third: 'Shown: everybody on the register or on an intervention, and every wave.',
    },
    {
      why: 'a term that is past: no "now", no "was"',
      view: { mapPeriod: 'Autumn 2013', mapShows: 'pounds' as const },
      says: 'Pounds in the term. Autumn 2013, 2 September 2013 to 20 December 2013, as on 10 February 2014.',
      third: 'Shown: everybody on the register or on an intervention, and every wave.',
    },
    {
      why: 'a class and a wave',
      view: { mapOnlyClass: '5A', mapOnlyWave: 3 as const },
      says: 'Minutes a week. 1 September 2013 to 31 August 2014, as on 10 February 2014.',
      third: 'Only class 5A, wave 3. Left out: 1 pupil, 1 intervention.',
    },
    {
      why: 'a filter that leaves nobody out',
      view: { mapOnlyStage: 'P' },
      says: 'Minutes a week. 1 September 2013 to 31 August 2014, as on 10 February 2014.',
      third: 'Only stage P. Nobody is left out.',
    },
  ])('$why', ({ view, says, third }) => {
    const tab = viewOf(two, view);
    expect(tab.cells[1]?.[0]).toBe(says);
    expect(tab.cells[2]).toContain(third);
    expectSound(tab);
  });

  it('gives a past term its minutes and its words', () => {
    const tab = viewOf(two, { mapPeriod: 'Autumn 2013' });
    expect(rowStarting(tab, 'Khan, Ava').slice(2, 4)).toEqual([100, 100]);
    expect(tab.cells[5]?.slice(-2)).toEqual(['then', '£']);
    expect(tab.cells[4]?.slice(-1)).toEqual(['Cost in the term']);
    expect(JSON.stringify(tab.cells)).not.toContain('ended earlier');
  });

  it('has the class beside the name where rows are grouped by something else', () => {
    const tab = viewOf(two, { mapGroupedBy: 'need' });
    expect(firstCells(tab)).toEqual(
      expect.arrayContaining(['ASD · Autistic spectrum disorder (1 pupil)', 'Zając, Ava · 5A', 'Khan, Ava · 4B']),
    );
  });

  it('says so where nobody fits', () => {
    const tab = viewOf(two, { mapOnlyClass: '1C' });
    expect(firstCells(tab)).toContain(
      'Nobody fits what is asked for. Choose something else in the sidebar, or show all.',
    );
    expectSound(tab);
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
  expect(tab.cells[3]?.slice(2, 4)).toEqual(['Wave 1', 'Wave 2']);
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

const anyView = fc.record({
  mapShows: fc.constantFrom<MapShows>('minutes', 'pounds', 'result', 'scores'),
  mapPeriod: fc.constantFrom('', '', 'Spring 2014'),
  mapGroupedBy: fc.constantFrom<SchoolSettings['mapGroupedBy']>('class', 'need', 'wave'),
  mapOnlyClass: fc.constantFrom('', '', '4B'),
  mapOnlyWave: fc.constantFrom(null, null, 2 as const),
});

test('is sound, and its totals agree to the penny, whatever the school', () => {
  fc.assert(
    fc.property(anySchool, anyDay, anyView, (school, day, view) => {
      const tab = viewOf(school, view, day);
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
      const head = tab.cells.indexOf(rowStarting(tab, 'Pupil'));
      const pupils = tab.cells.slice(head + 1, foot).filter(([, stage]) => stage !== '');
      expect(pupils.reduce((sum, row) => sum + last(row), 0)).toBe(last(named));
    }),
  );
});
