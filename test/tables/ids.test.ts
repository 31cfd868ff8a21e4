/** Which rows get IDs, and which. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell } from '../../src/tables/cell';
import { highestId, idColumn, makeId, missingIds, numberInId } from '../../src/tables/ids';
import { isMadeKey, madeKey } from '../../src/tables/rowKey';
import { tabSpec } from '../../src/tables/tabs';
import { type Cells, sheet } from './madeSheets';

const PUPILS = tabSpec('Pupils');

function given(rows: readonly Cells[], floor?: number) {
  return missingIds(PUPILS, sheet('Pupils', rows), floor).rows.map(({ row, id }) => `${row}: ${id}`);
}

describe('IDs are given', () => {
  it.each<[string, readonly Cells[], number | undefined, readonly string[]]>([
    ['from one, where there is none', [{ forename: 'Ava' }, { forename: 'Mia' }], undefined, ['2: P001', '3: P002']],
    ['after the highest, gaps left', [{ forename: 'Ava' }, { forename: 'Mia', id: 'P017' }], undefined, ['2: P018']],
    ['after those that are gone', [{ forename: 'Ava' }, { forename: 'Mia', id: 'P017' }], 40, ['2: P041']],
    [
      'whatever the case of the highest',
      [{ forename: 'Ava' }, { forename: 'Mia', id: ' p017 ' }],
      undefined,
      ['2: P018'],
    ],
    ['past three digits', [{ forename: 'Ava' }, { forename: 'Mia', id: 'P999' }], undefined, ['2: P1000']],
    ['not to blank rows', [{}, { forename: 'Ava' }, { forename: '   ' }], undefined, ['3: P001']],
    ['not to rows of formulas of ours', [{ plan: 'Needs an IEP', review: 'Overdue' }], undefined, []],
    ['not for an empty tick box', [{ strengths: false }], undefined, []],
    ['not for what is no ID of ours', [{ forename: 'Ava', id: 'Z9' }, { forename: 'Mia' }], undefined, ['3: P001']],
    [
      'not after a number that was never ours',
      [{ forename: 'Ava', id: 'P999999999999' }, { forename: 'B' }],
      undefined,
      ['3: P001'],
    ],
  ])('%s', (_why, rows, floor, ids) => expect(given(rows, floor)).toEqual([...ids]));
});

test('a tab without the heading, or without IDs, gets none', () => {
  expect(missingIds(PUPILS, [['Forename'], ['Ava']])).toEqual({ column: null, rows: [] });
  expect(missingIds(tabSpec('Terms'), [['Term'], ['Autumn']])).toEqual({ column: null, rows: [] });
  expect(missingIds(PUPILS, [])).toEqual({ column: null, rows: [] });
});

test('columns of the school’s own make no row', () => {
  const rect: Cell[][] = [
    ['Forename', 'Bus', 'Pupil ID'],
    ['', 'number 7', ''],
  ];
  expect(missingIds(PUPILS, rect)).toEqual({ column: 3, rows: [] });
  expect(idColumn(PUPILS, rect)).toBe(3);
});

test.each([
  ['P', 'P001', 'P1000'],
  ['V', 'V0001', 'V1000'],
  ['T', 'T0001', 'T1000'],
  ['R', 'R0001', 'R1000'],
  ['PL', 'PL001', 'PL1000'],
  ['F', 'F001', 'F1000'],
])('IDs that begin with %s', (prefix, first, thousandth) => {
  expect(makeId(prefix, 1)).toBe(first);
  expect(makeId(prefix, 1000)).toBe(thousandth);
  expect(numberInId(prefix, thousandth)).toBe(1000);
});

test('a plan’s ID is no pupil’s', () => expect(numberInId('P', 'PL012')).toBe(0));

test('a key made for a row is never an ID of ours', () => {
  expect(isMadeKey(madeKey(14))).toBe(true);
  expect(isMadeKey('P014')).toBe(false);
});

test('no ID is given twice, and none that is there changes', () => {
  const row = fc.record({ forename: fc.constantFrom('', 'Ava'), id: fc.constantFrom('', 'P001', 'P007', 'x', 'P02') });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.nat(20), (rows, floor) => {
      const rect = sheet('Pupils', rows);
      const { rows: missing } = missingIds(PUPILS, rect, floor);
      const ids = missing.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { row: number, id } of missing) {
        expect(rows[number - 2]).toEqual({ forename: 'Ava', id: '' });
        expect(numberInId('P', id)).toBeGreaterThan(Math.max(floor, highestId(PUPILS, rect)));
      }
      expect(missing.length).toBe(rows.filter(({ forename, id }) => forename !== '' && id === '').length);
    }),
  );
});
