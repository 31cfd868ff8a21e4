/**
 * Makes a list of changes hold in the sheet, or takes it back. People may sort and type meanwhile and no lock of ours stops
 * them: each tab is read again after it was written, a row that moved gets its own cells, and what stands in its place, or where a
 * column of somebody's came to stand, gets back what it held. Tests: test/app/bring/settle.test.ts, test/app/movedColumns.test.ts
 */
import type { Cell, Rectangle } from '../../tables/cell';
import {
  type CellToSet,
  type ChangePlan,
  type Direction,
  isSame,
  type LeftAlone,
  namingColumn,
  planChanges,
} from '../../tables/changePlan';
import { headingsMoved, underHeadings, type WroteCell } from '../../tables/movedColumns';
import { goneWithoutId, rowAsItWas } from '../../tables/rowWithoutId';
import type { TabName } from '../../tables/tab';
import { starredPlaces } from '../../tables/table';
import { tabSpec } from '../../tables/tabs';
import { textOf } from '../../tables/typedText';
import type { SheetChange } from '../../tables/undoRecord';
import { type BeforeAndNow, giveBack, layUnderHeadings } from '../movedColumns';
import type { Workbook } from '../ports';
import { addRows, byColumn, clearRows, placeOf, writeCells } from './writeChanges';

export interface Left extends LeftAlone {
  readonly tab: TabName;
}

/** How often what keeps moving is put right. */
const MOST_TRIES = 4;

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
    const added = addRows(workbook, tab, before, plan);
    // Rows are emptied on their own, right after they were read: what somebody types in one meanwhile would be lost.
    const cleared = wrote.length + added.length > 0 ? [] : clearRows(workbook, tab, before, plan);
    workbook.flush();
    const now = workbook.read(tab) ?? [];
    const sheets = { before, now };
    const isRestored = headingsMoved(before, now)
      ? settleColumns(workbook, tab, sheets, cleared.length > 0 ? plan.clears : [], {
          wrote: [...wrote, ...cleared],
          added,
        })
      : rowsMoved(tab, sheets, plan)
        ? restoreOthers(workbook, tab, sheets, plan, [...wrote, ...cleared])
        : keepTypedIn(workbook, tab, sheets, cleared);
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

/** After a column came between: what is another's is given back, new rows stand right, and rows to be emptied are empty. */
function settleColumns(
  workbook: Workbook,
  tab: TabName,
  sheets: BeforeAndNow,
  toClear: ChangePlan['clears'],
  { wrote, added }: { readonly wrote: readonly WroteCell[]; readonly added: readonly (readonly Cell[])[] },
): boolean {
  const isGiven = giveBack(workbook, tab, sheets, wrote);
  const isLaid = layUnderHeadings(workbook, tab, sheets, added);
  // Half emptied, they would look as if somebody had written in them.
  const clears = halfCleared(tab, sheets, toClear);
  if (clears.length > 0) clearRows(workbook, tab, workbook.read(tab) ?? [], { clears });
  return isGiven || isLaid || clears.length > 0;
}

function halfCleared(tab: TabName, { before, now }: BeforeAndNow, clears: ChangePlan['clears']): ChangePlan['clears'] {
  const spec = tabSpec(tab);
  const [named, starred] = [namingColumn(spec, now), starredPlaces(spec, now)];
  return clears.flatMap(({ rowId, row }) => {
    const byId = now.findIndex((cells, index) => index > 0 && textOf(cells[(named ?? 0) - 1] ?? '') === rowId);
    if (byId > 0) return [{ rowId, row: byId + 1 }];
    const was = underHeadings(before[row - 1] ?? [], before, now);
    const isLeft = now[row - 1]?.every((cell, at) => cell === '' || starred.has(at) || isSame(cell, was[at] ?? ''));
    return isLeft ? [{ rowId, row }] : [];
  });
}

/** Whether rows stand elsewhere than before; those that we empty may be nowhere. */
function rowsMoved(tab: TabName, { before, now }: BeforeAndNow, { clears }: ChangePlan): boolean {
  const named = namingColumn(tabSpec(tab), before);
  const idIn = (row: readonly Cell[] | undefined) => (named === null ? '' : textOf(row?.[named - 1] ?? ''));
  const emptied = new Set(clears.map(({ row }) => row - 1));
  return before.some((row, index) => {
    if (emptied.has(index)) return false;
    const isBeyond = index >= now.length && row.some((cell) => cell !== '');
    return isBeyond || (idIn(row) !== '' && idIn(row) !== idIn(now[index]));
  });
}

/**
 * Somebody typed in a row while it was being emptied: it gets back what it held, and the next look leaves it. Where no row was moved.
 * @returns whether any did
 */
function keepTypedIn(workbook: Workbook, tab: TabName, { before, now }: BeforeAndNow, cleared: readonly WroteCell[]) {
  const named = namingColumn(tabSpec(tab), before);
  const starred = starredPlaces(tabSpec(tab), before);
  const places = new Set(cleared.map(({ row, column }) => `${row},${column}`));
  const isTypedIn = (row: number) => {
    const left = (now[row - 1] ?? []).flatMap((cell, at) => (cell === '' || starred.has(at) ? [] : [at + 1]));
    const wasEmpty = (column: number) => (before[row - 1]?.[column - 1] ?? '') === '' || places.has(`${row},${column}`);
    return left.length > 0 && !left.includes(named ?? 0) && left.every(wasEmpty);
  };
  const typedIn = new Set([...new Set(cleared.map(({ row }) => row))].filter(isTypedIn));
  for (const { row, column } of cleared) {
    const held = before[row - 1]?.[column - 1] ?? '';
    const isEmpty = (now[row - 1]?.[column - 1] ?? '') === '';
    if (typedIn.has(row) && isEmpty && held !== '' && !starred.has(column - 1))
      workbook.write(tab, row, column, [[held]]);
  }
  return typedIn.size > 0;
}

/** Rows that took the place of one of ours between our reading and our writing get back what they held. @returns whether any did */
function restoreOthers(
  workbook: Workbook,
  tab: TabName,
  { before, now }: { readonly before: Rectangle; readonly now: Rectangle },
  plan: ChangePlan,
  wrote: readonly WroteCell[],
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
  const nameless = goneWithoutId(
    before.slice(1).filter((row) => idIn(row) === ''),
    now,
  );
  const columnsIn = (row: number) => new Set(wrote.flatMap((one) => (one.row === row ? [one.column] : [])));
  const whoWas = new Map<number, readonly Cell[]>();
  for (const row of new Set(wrote.map((one) => one.row))) {
    const isNameless = idIn(now[row - 1]) === '';
    const fits = isNameless ? rowAsItWas(nameless, now[row - 1] ?? [], columnsIn(row)) : held.get(idIn(now[row - 1]));
    const whose = (isNameless ? lost.shift() : null) ?? fits;
    const used = whose ? nameless.indexOf(whose) : -1;
    if (used >= 0) nameless.splice(used, 1);
    if (whose) whoWas.set(row, whose);
  }
  // Refresh gives these their formulas again; what they showed is no value to write.
  const starred = starredPlaces(spec, before);
  let isRestored = false;
  for (const { row, column, cell } of wrote) {
    const whose = whoWas.get(row);
    const isNow = now[row - 1]?.[column - 1] ?? '';
    if (!whose || starred.has(column - 1) || !isSame(isNow, cell)) continue;
    const should = target.get(`${column}|${idIn(whose)}`) ?? whose[column - 1] ?? '';
    if (isSame(isNow, should)) continue;
    workbook.write(tab, row, column, [[should]]);
    isRestored = true;
  }
  return isRestored;
}
