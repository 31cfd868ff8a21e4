import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell, Rectangle } from '../../src/tables/cell';
import { findColumns } from '../../src/tables/headings';
import { type StarredWrite, starredFormulas, starredRepairs } from '../../src/tables/starred';
import { tabSpec } from '../../src/tables/tabs';
import { functionsIn } from './derivedTab';

const spec = tabSpec('Pupils');
const headings = ['Forename', 'IEP?', 'Review', 'Surname', 'Review due by', 'Stage', 'Pupil ID'];
const { columns } = findColumns(spec, [headings]);
const wanted = starredFormulas('Pupils', columns, 250);
const r1c1 = (column: number) => wanted.find((one) => one.column === column)?.r1c1 ?? '';
const FIRST = 2;

interface TestRow {
  readonly id: string;
  /** Formulas as the spreadsheet gives them back, from IEP? to Review due by. */
  readonly formulas?: readonly [string, string, string];
  readonly values?: readonly [Cell, Cell, Cell];
}
const right = (): [string, string, string] => [r1c1(2), r1c1(3), r1c1(5)];

function repairs(rows: readonly TestRow[]) {
  const sheet: Rectangle = [
    headings,
    ...rows.map(({ id, values = ['', '', ''] }) => ['Ava', values[0], values[1], 'Khan', values[2], 'A', id]),
  ];
  const present = [
    ['', '', '', ''],
    ...rows.map(({ formulas = ['', '', ''] }) => [formulas[0], formulas[1], '', formulas[2]]),
  ];
  return starredRepairs(spec, columns, wanted, sheet, present, FIRST);
}

it('finds the columns where they stand, and looks up the ID of its own row', () => {
  expect(wanted.map(({ key, column }) => [key, column])).toEqual([
    ['plan', 2],
    ['review', 3],
    ['reviewDueBy', 5],
  ]);
  expect(r1c1(2)).toBe('=IFERROR(VLOOKUP(RC7&"",\'_status\'!R2C1:R250C15,11,FALSE)&"","")');
});

it('puts nothing where there is no ID to look up, or nothing to show', () => {
  expect(starredFormulas('Pupils', findColumns(spec, [['Forename', 'IEP?']]).columns, 250)).toEqual([]);
  expect(starredFormulas('Interventions', columns, 250)).toEqual([]);
});

it('uses only functions that every spreadsheet of ours has', () => {
  const known = new Set(['IFERROR', 'IF', 'VLOOKUP', 'HYPERLINK']);
  for (const tab of ['Pupils', 'Targets', 'Reviews', 'Plans', 'Funding'] as const) {
    const all = findColumns(tabSpec(tab), [tabSpec(tab).columns.map(({ heading }) => heading)]).columns;
    const formulas = starredFormulas(tab, all, 250);
    expect(formulas.length).toBe(tabSpec(tab).columns.filter(({ starred }) => starred).length);
    for (const { r1c1: formula } of formulas) for (const name of functionsIn(formula)) expect(known).toContain(name);
  }
});

describe('what is put right', () => {
  it('writes nothing where all is well', () => {
    expect(repairs([{ id: 'P1', formulas: right() }, { id: '' }])).toEqual({ writes: [], problems: [] });
  });

  it("knows its formulas in a spreadsheet's own spelling", () => {
    const spelt = right().map((formula) => formula.replace('RC7', 'R[0]C7').replace("'_status'", '_status')) as [
      string,
      string,
      string,
    ];
    expect(repairs([{ id: 'P1', formulas: spelt }]).writes).toEqual([]);
  });

  it('fills new rows, neighbouring columns in one block', () => {
    const { writes } = repairs([{ id: 'P1', formulas: right() }, { id: 'P2' }, { id: 'P3' }]);
    const two = [r1c1(2), r1c1(3)];
    expect(writes).toEqual([
      { row: 3, column: 2, cells: [two, two] },
      { row: 3, column: 5, cells: [[r1c1(5)], [r1c1(5)]] },
    ]);
  });

  it('puts a formula right that differs', () => {
    const [plan, , dueBy] = right();
    const { writes } = repairs([{ id: 'P1', formulas: [plan, '=1+1', dueBy] }]);
    expect(writes).toEqual([{ row: 2, column: 3, cells: [[r1c1(3)]] }]);
  });

  it("takes ours away where there is no ID, and leaves the user's own", () => {
    expect(repairs([{ id: '', formulas: [r1c1(2), '=1+1', ''] }]).writes).toEqual([
      { row: 2, column: 2, cells: [['']] },
    ]);
  });

  it('leaves what somebody typed, and names the cell', () => {
    const { writes, problems } = repairs([
      { id: 'P1', formulas: ['', '', r1c1(5)], values: ['yes', 'spring', ''] },
      { id: '', values: ['a note', '', ''] },
    ]);
    expect(writes).toEqual([]);
    expect(problems.map(({ tab, cell, rowId }) => [tab, cell, rowId])).toEqual([
      ['Pupils', 'B2', 'P1'],
      ['Pupils', 'C2', 'P1'],
    ]);
    expect(problems[0]?.says).toBe(
      'Pupils, row 2: IEP? is filled in for you, but somebody typed there. Empty the cell and refresh.',
    );
  });
});

const anyRow: fc.Arbitrary<TestRow> = fc.record({
  id: fc.constantFrom('', 'P1', 'P2'),
  formulas: fc.tuple(...[2, 3, 5].map((column) => fc.constantFrom('', '=1+1', r1c1(column)))) as fc.Arbitrary<
    [string, string, string]
  >,
  values: fc.tuple(...[2, 3, 5].map(() => fc.constantFrom('', '', 'typed'))) as fc.Arbitrary<[string, string, string]>,
});

test('after the writes every row with an ID is right, what was typed is untouched, and there is nothing more to write', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
      const { writes } = repairs(rows);
      const after = rows.map((row, index) => written(row, index + 2, writes));
      expect(repairs(after).writes).toEqual([]);
      after.forEach((row, index) => {
        const before = rows[index] as TestRow;
        [2, 3, 5].forEach((column, place) => {
          const wasTyped = before.formulas?.[place] === '' && before.values?.[place] !== '';
          if (wasTyped) expect([row.formulas?.[place], row.values?.[place]]).toEqual(['', 'typed']);
          else if (row.id !== '') expect(row.formulas?.[place]).toBe(r1c1(column));
          else expect(row.formulas?.[place]).not.toBe(r1c1(column));
        });
      });
    }),
  );
});

/** The row as it is once the blocks were written: an empty text empties a cell. */
function written(row: TestRow, at: number, writes: readonly StarredWrite[]): TestRow {
  const formulas = [...(row.formulas ?? [])];
  const values = [...(row.values ?? [])];
  for (const { row: top, column: left, cells } of writes) {
    [2, 3, 5].forEach((column, place) => {
      const formula = cells[at - top]?.[column - left];
      if (formula === undefined) return;
      formulas[place] = formula;
      values[place] = '';
    });
  }
  return { id: row.id, formulas: formulas as [string, string, string], values: values as [Cell, Cell, Cell] };
}
