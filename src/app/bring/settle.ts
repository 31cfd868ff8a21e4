/**
 * Makes a list of changes hold in the sheet, or takes it back. People may sort and type meanwhile and no lock of ours stops
 * them: each tab is read again after it was written, a row that moved gets its own cells, and one that stands in its place gets
 * back what it held. Calls: a few for each column that changes, whatever the number of rows. Tests: test/app/bring/settle.test.ts
 */
import type { Cell, Rectangle, WrittenCell } from '../../tables/cell';
import { columnLetters } from '../../tables/cell';
import {
  type CellToSet,
  type ChangePlan,
  type Direction,
  isSame,
  type LeftAlone,
  namingColumn,
  planChanges,
} from '../../tables/changePlan';
import { findColumns } from '../../tables/headings';
import { rowAsItWas } from '../../tables/rowWithoutId';
import type { TabName } from '../../tables/tab';
import { tabSpec } from '../../tables/tabs';
import { textOf } from '../../tables/typedText';
import type { SheetChange } from '../../tables/undoRecord';
import { rowOf } from '../firstRows';
import type { Workbook } from '../ports';

export interface Left extends LeftAlone {
  readonly tab: TabName;
}

/** How often what keeps moving is put right. */
const MOST_TRIES = 3;
/** Runs of neighbouring cells that a column is written in; more are joined over the rows between, which get what they held. */
const MOST_RUNS = 20;
/** Rows that go one by one to where nothing stands, however fast others type there. */
const ROWS_TO_APPEND = 10;

/** @param inUse for going back: per tab, what other tabs point to */
export function settle(
  workbook: Workbook,
  changes: readonly SheetChange[],
  direction: Direction,
  inUse: (tab: TabName) => ReadonlySet<string>,
): Left[] {
  const tabs = [...new Set(changes.map(({ tab }) => tab))];
  const inOrder = direction === 'BACK' ? tabs.reverse() : tabs;
  return inOrder.flatMap((tab) =>
    settleTab(workbook, tab, changes, direction, inUse(tab)).map((one) => ({ ...one, tab })),
  );
}

function settleTab(
  workbook: Workbook,
  tab: TabName,
  changes: readonly SheetChange[],
  direction: Direction,
  inUse: ReadonlySet<string>,
): LeftAlone[] {
  const spec = tabSpec(tab);
  let left: LeftAlone[] = [];
  let before = workbook.read(tab) ?? [];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const planned = planChanges(spec, before, changes, direction, inUse);
    const { plan, formulas } = withoutFormulas(workbook, tab, planned);
    left = [...plan.left];
    if (plan.sets.length + plan.adds.length + plan.clears.length === 0) return left;
    const wrote = writeCells(workbook, tab, before, plan.sets, formulas);
    addRows(workbook, tab, before, plan);
    const cleared = clearRows(workbook, tab, before, plan);
    workbook.flush();
    const now = workbook.read(tab) ?? [];
    const isRestored = restoreOthers(workbook, tab, { before, now }, plan, [...wrote, ...cleared]);
    before = isRestored ? (workbook.read(tab) ?? []) : now;
  }
  return left;
}

/** A cell with a formula of the school's own is theirs to change. */
function withoutFormulas(
  workbook: Workbook,
  tab: TabName,
  plan: ChangePlan,
): { plan: ChangePlan; formulas: ReadonlySet<string> } {
  const formulas = new Set<string>();
  for (const [column, sets] of byColumn(plan.sets)) {
    const rows = sets.map(({ row }) => row);
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    workbook.readFormulas(tab, first, column, last - first + 1, 1).forEach(([formula = ''], at) => {
      if (formula !== '') formulas.add(placeOf(first + at, column));
    });
  }
  const isFormula = ({ row, column }: CellToSet) => formulas.has(placeOf(row, column));
  const left = plan.sets
    .filter(isFormula)
    .map(({ rowId, row, column }) => ({ rowId, cell: placeOf(row, column), why: 'FORMULA' as const }));
  return {
    plan: { ...plan, sets: plan.sets.filter((one) => !isFormula(one)), left: [...plan.left, ...left] },
    formulas,
  };
}

function placeOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

function byColumn(sets: readonly CellToSet[]): ReadonlyMap<number, CellToSet[]> {
  const columns = new Map<number, CellToSet[]>();
  for (const one of sets) {
    const same = columns.get(one.column);
    if (same) same.push(one);
    else columns.set(one.column, [one]);
  }
  return columns;
}

interface Wrote {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

function writeCells(
  workbook: Workbook,
  tab: TabName,
  before: Rectangle,
  sets: readonly CellToSet[],
  formulas: ReadonlySet<string>,
): Wrote[] {
  const named = namingColumn(tabSpec(tab), before);
  const wrote: Wrote[] = [];
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

function addRows(workbook: Workbook, tab: TabName, before: Rectangle, { adds }: ChangePlan): void {
  if (adds.length === 0) return;
  const { columns } = findColumns(tabSpec(tab), before);
  const width = before[0]?.length ?? 0;
  const rows: WrittenCell[][] = adds.map(({ values }) => rowOf(values, columns, width));
  if (rows.length > ROWS_TO_APPEND) workbook.write(tab, before.length + 1, 1, rows);
  else for (const row of rows) workbook.append(tab, row);
}

/** Emptied, not taken out: a row that was sorted to that place meanwhile can still be given back what it held. */
function clearRows(workbook: Workbook, tab: TabName, before: Rectangle, { clears }: ChangePlan): Wrote[] {
  const spec = tabSpec(tab);
  const { columns } = findColumns(spec, before);
  const ours = spec.columns.flatMap(({ key }) => columns.column(key) ?? []);
  const wrote: Wrote[] = [];
  for (const [first, last] of runsOf(
    clears.map(({ row }) => row),
    () => true,
  )) {
    for (const [left, right] of runsOf(ours, () => true)) {
      const line = Array.from({ length: right - left + 1 }, () => '');
      workbook.write(
        tab,
        first,
        left,
        Array.from({ length: last - first + 1 }, () => line),
      );
    }
    for (let row = first; row <= last; row++) for (const column of ours) wrote.push({ row, column, cell: '' });
  }
  return wrote;
}

/** Rows that took the place of one of ours between our reading and our writing get back what they held. @returns whether any did */
function restoreOthers(
  workbook: Workbook,
  tab: TabName,
  { before, now }: { readonly before: Rectangle; readonly now: Rectangle },
  plan: ChangePlan,
  wrote: readonly Wrote[],
): boolean {
  const spec = tabSpec(tab);
  const named = namingColumn(spec, before);
  if (named === null) return false;
  const idIn = (row: readonly Cell[] | undefined) => textOf(row?.[named - 1] ?? '').toUpperCase();
  const there = new Set(now.map(idIn));
  const cleared = new Set(plan.clears.map(({ rowId }) => rowId.toUpperCase()));
  const target = new Map(plan.sets.map(({ rowId, column, cell }) => [`${column}|${rowId.toUpperCase()}`, cell]));
  const held = new Map(before.map((row) => [idIn(row), row]));
  // Whoever lost even the ID stands where we emptied a row: those are the ones that are nowhere now.
  const lost = before.slice(1).filter((row) => idIn(row) !== '' && !cleared.has(idIn(row)) && !there.has(idIn(row)));
  const nameless = before.slice(1).filter((row) => idIn(row) === '');
  const columnsIn = (row: number) => new Set(wrote.flatMap((one) => (one.row === row ? [one.column] : [])));
  const whoWas = new Map<number, readonly Cell[]>();
  for (const row of new Set(wrote.map((one) => one.row))) {
    const isNameless = idIn(now[row - 1]) === '';
    const whose = isNameless
      ? (lost.shift() ?? rowAsItWas(nameless, now[row - 1] ?? [], columnsIn(row)))
      : held.get(idIn(now[row - 1]));
    if (whose) whoWas.set(row, whose);
  }
  const { columns } = findColumns(spec, before);
  // Refresh gives these their formulas again; what they showed is no value to write.
  const starred = new Set(spec.columns.flatMap((one) => (one.starred ? (columns.column(one.key) ?? []) : [])));
  let isRestored = false;
  for (const { row, column, cell } of wrote) {
    const whose = whoWas.get(row);
    const isNow = now[row - 1]?.[column - 1] ?? '';
    if (!whose || starred.has(column) || !isSame(isNow, cell)) continue;
    const should = target.get(`${column}|${idIn(whose)}`) ?? whose[column - 1] ?? '';
    if (isSame(isNow, should)) continue;
    workbook.write(tab, row, column, [[should]]);
    isRestored = true;
  }
  return isRestored;
}
