/**
 * Fills blank ID cells, one write a tab. People may sort while we write and no lock of ours stops them, so each tab is
 * read again afterwards: a row whose ID became another's gets its own back, and the person is told. Tests: test/app/giveIds.test.ts
 */

import type { Cell, Rectangle } from '../tables/cell';
import { findColumns } from '../tables/headings';
import { missingIds } from '../tables/ids';
import { headingsMoved, type WroteCell } from '../tables/movedColumns';
import type { SheetProblem, TabName } from '../tables/tab';
import { holdsAnything, typedPlaces } from '../tables/table';
import { tabSpec } from '../tables/tabs';
import { columnsMoved, giveBack } from './movedColumns';
import type { Workbook } from './ports';
import { tabProblem } from './refusal';

const TABS_WITH_IDS = ['Pupils', 'Provision list', 'Targets', 'Reviews', 'Plans', 'Funding'] as const;

export interface Given {
  readonly sheets: { readonly [tab in TabName]?: Rectangle | null };
  readonly problems: readonly SheetProblem[];
}

/** @param floors the highest number ever given for a tab, so that no ID is used twice */
export function giveIds(
  workbook: Workbook,
  sheets: Given['sheets'],
  floors: { readonly [tab in TabName]?: number },
): Given {
  const after: { [tab in TabName]?: Rectangle | null } = { ...sheets };
  const problems: SheetProblem[] = [];
  const touched = new Map<TabName, readonly WroteCell[]>();
  for (const tab of TABS_WITH_IDS) {
    const before = sheets[tab];
    if (!before) continue;
    const { column, rows } = missingIds(tabSpec(tab), before, floors[tab] ?? 0);
    if (column === null || rows.length === 0) continue;
    if (!workbook.canEdit(tab)) {
      problems.push(
        tabProblem(tab, `${tab} is protected, so new rows could not get their IDs. Ask its owner to let you edit it.`),
      );
      continue;
    }
    touched.set(tab, writeIds(workbook, tab, before, column, rows));
  }
  if (touched.size > 0) workbook.flush();
  for (const [tab, wrote] of touched) {
    const now = workbook.read(tab);
    if (!now) continue;
    const before = sheets[tab] as Rectangle;
    after[tab] = now;
    if (headingsMoved(before, now)) {
      if (!giveBack(workbook, tab, { before, now }, wrote)) continue;
      problems.push(columnsMoved(tab, 'its new rows got their IDs'));
      after[tab] = workbook.read(tab);
      continue;
    }
    const { column, rows } = missingIds(tabSpec(tab), before, floors[tab] ?? 0);
    const typed = typedPlaces(tabSpec(tab), findColumns(tabSpec(tab), before).columns);
    const given = new Set(rows.map(({ id }) => id));
    const restored = column === null ? null : putBack(before, now, column, typed, given);
    if (restored) {
      workbook.write(
        tab,
        1,
        column as number,
        restored.map((id) => [id]),
      );
      const says = `${tab} was sorted or changed while its new rows got their IDs, so they were put right again. Refresh once more to be sure.`;
      problems.push(tabProblem(tab, says));
      after[tab] = now.map((row, index) =>
        row.map((cell, at) => (at + 1 === column ? (restored[index] ?? cell) : cell)),
      );
    }
  }
  return { sheets: after, problems };
}

function writeIds(
  workbook: Workbook,
  tab: TabName,
  before: Rectangle,
  column: number,
  rows: readonly { row: number; id: string }[],
): WroteCell[] {
  const first = rows[0] as { row: number };
  const last = rows[rows.length - 1] as { row: number };
  const given = new Map(rows.map(({ row, id }) => [row, id]));
  const wrote: WroteCell[] = [];
  for (let row = first.row; row <= last.row; row++) {
    wrote.push({ row, column, cell: given.get(row) ?? before[row - 1]?.[column - 1] ?? '' });
  }
  workbook.write(
    tab,
    first.row,
    column,
    wrote.map(({ cell }) => [cell]),
  );
  return wrote;
}

/**
 * @param typed where people type, 0-based: rows are known by these cells, as those of ours follow from the ID
 * @param given IDs that new rows were to get
 * @returns the ID column as it should be, or null where every row that had an ID still has it.
 * Two rows alike in all that was typed need no telling apart.
 */
export function putBack(
  before: Rectangle,
  now: Rectangle,
  column: number,
  typed: readonly number[],
  given: ReadonlySet<string>,
): Cell[] | null {
  const rest = (row: readonly Cell[]) => JSON.stringify(typed.map((at) => row[at] ?? ''));
  const idOf = (row: readonly Cell[]): Cell => row[column - 1] ?? '';
  const had = new Map<string, Cell[]>();
  for (const row of before.slice(1)) {
    if (idOf(row) === '') continue;
    const alike = had.get(rest(row));
    if (alike) alike.push(idOf(row));
    else had.set(rest(row), [idOf(row)]);
  }
  // Those that have their own keep it; what is left over goes to rows alike that have lost theirs.
  const isRight = now.map((row, index) => {
    if (index === 0) return true;
    const alike = had.get(rest(row)) ?? [];
    const at = alike.indexOf(idOf(row));
    if (at >= 0) alike.splice(at, 1);
    return at >= 0;
  });
  const owned = new Set<Cell>();
  const ids = now.map((row, index) => {
    const own = isRight[index] ? undefined : had.get(rest(row))?.shift();
    if (own !== undefined || isRight[index]) owned.add(own ?? idOf(row));
    return own ?? idOf(row);
  });
  now.forEach((row, index) => {
    if (isRight[index] || ids[index] !== idOf(row)) return;
    // Another's ID, or one that was meant for a row which stands elsewhere now: the next refresh gives a new one.
    const isStray = given.has(String(ids[index])) && !holdsAnything(row, typed);
    if (owned.has(ids[index] as Cell) || isStray) ids[index] = '';
  });
  return ids.every((id, index) => id === idOf(now[index] as readonly Cell[])) ? null : ids;
}
