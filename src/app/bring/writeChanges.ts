/**
 * The writes of a list of changes to one tab, a few calls a column whatever the number of rows; what moves meanwhile is for settle.ts.
 * Tests: test/app/bring/settle.test.ts
 */
import { type Cell, columnLetters, type Rectangle } from '../../tables/cell';
import { type CellToSet, type ChangePlan, namingColumn } from '../../tables/changePlan';
import { findColumns } from '../../tables/headings';
import type { WroteCell } from '../../tables/movedColumns';
import type { TabName } from '../../tables/tab';
import { tabSpec } from '../../tables/tabs';
import { textOf } from '../../tables/typedText';
import { rowOf } from '../firstRows';
import type { Workbook } from '../ports';

/** Runs of neighbouring cells that a column is written in; more are joined over the rows between, which get what they held. */
const MOST_RUNS = 20;
/** Rows that go one by one to where nothing stands, however fast others type there. */
const ROWS_TO_APPEND = 10;

export function placeOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export function byColumn(sets: readonly CellToSet[]): ReadonlyMap<number, CellToSet[]> {
  const columns = new Map<number, CellToSet[]>();
  for (const one of sets) {
    const same = columns.get(one.column);
    if (same) same.push(one);
    else columns.set(one.column, [one]);
  }
  return columns;
}

export function writeCells(
  workbook: Workbook,
  tab: TabName,
  before: Rectangle,
  sets: readonly CellToSet[],
  formulas: ReadonlySet<string>,
): WroteCell[] {
  const named = namingColumn(tabSpec(tab), before);
  const wrote: WroteCell[] = [];
  for (const [column, changed] of byColumn(sets)) {
    const cells = new Map(changed.map(({ row, cell }) => [row, cell]));
    // A row without an ID could not be found again if it moved, and a formula would become its result.
    const isSolid = (row: number) =>
      formulas.has(placeOf(row, column)) || textOf(before[row - 1]?.[(named ?? 1) - 1] ?? '') === '';
    for (const [first, last] of runsOf([...cells.keys()], isSolid)) {
      const block: Cell[][] = [];
      for (let row = first; row <= last; row++) {
        const cell = cells.get(row) ?? before[row - 1]?.[column - 1] ?? '';
        block.push([cell]);
        wrote.push({ row, column, cell });
      }
      workbook.write(tab, first, column, block);
    }
  }
  return wrote;
}

/** Neighbouring rows together; where that makes too many runs, the narrowest gaps are written over with what they held. */
function runsOf(rows: readonly number[], isSolid: (row: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[1] + 1 === row) last[1] = row;
    else runs.push([row, row]);
  }
  if (runs.length <= MOST_RUNS) return runs;
  const gaps = runs.slice(1).map(([first], at) => first - (runs[at]?.[1] ?? 0) - 1);
  const widest = [...gaps].sort((a, b) => b - a)[MOST_RUNS - 1] ?? 0;
  const joined: [number, number][] = [];
  for (const [first, last] of runs) {
    const before = joined[joined.length - 1];
    const isNear = before !== undefined && first - before[1] - 1 <= widest;
    let hasSolid = false;
    for (let row = (before?.[1] ?? first) + 1; isNear && row < first && !hasSolid; row++) hasSolid = isSolid(row);
    if (before && isNear && !hasSolid) before[1] = last;
    else joined.push([first, last]);
  }
  return joined;
}

export function addRows(workbook: Workbook, tab: TabName, before: Rectangle, { adds }: ChangePlan): Cell[][] {
  if (adds.length === 0) return [];
  const { columns } = findColumns(tabSpec(tab), before);
  const width = before[0]?.length ?? 0;
  const rows = adds.map(({ values }) => rowOf(values, columns, width));
  if (rows.length > ROWS_TO_APPEND) workbook.write(tab, before.length + 1, 1, rows);
  else for (const row of rows) workbook.append(tab, row);
  return rows;
}

/**
 * Emptied, not taken out: a row that was sorted to that place meanwhile can still be given back what it held. Columns that held nothing
 * are let be, so that what somebody types there just now stays.
 */
export function clearRows(
  workbook: Workbook,
  tab: TabName,
  before: Rectangle,
  { clears }: Pick<ChangePlan, 'clears'>,
): WroteCell[] {
  const spec = tabSpec(tab);
  const { columns } = findColumns(spec, before);
  const ours = spec.columns.flatMap(({ key }) => columns.column(key) ?? []);
  const wrote: WroteCell[] = [];
  for (const [first, last] of runsOf(
    clears.map(({ row }) => row),
    () => true,
  )) {
    const held = ours.filter((column) =>
      before.slice(first - 1, last).some((cells) => (cells[column - 1] ?? '') !== ''),
    );
    for (const [left, right] of runsOf(held, () => true)) {
      const line = Array.from({ length: right - left + 1 }, () => '');
      workbook.write(
        tab,
        first,
        left,
        Array.from({ length: last - first + 1 }, () => line),
      );
    }
    for (let row = first; row <= last; row++) for (const column of held) wrote.push({ row, column, cell: '' });
  }
  return wrote;
}
