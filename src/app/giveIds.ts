/**
 * Fills blank ID cells, one write a tab. People may sort while we write and no lock of ours stops them, so each tab is
 * read again afterwards: a row whose ID became another's gets its own back, and the person is told. Tests: test/app/giveIds.test.ts
 */
import type { Cell, Rectangle, WrittenCell } from '../tables/cell';
import { missingIds } from '../tables/ids';
import type { SheetProblem, TabName } from '../tables/tab';
import { tabSpec } from '../tables/tabs';
import type { Workbook } from './ports';

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
  const touched: TabName[] = [];
  for (const tab of TABS_WITH_IDS) {
    const before = sheets[tab];
    if (!before) continue;
    const { column, rows } = missingIds(tabSpec(tab), before, floors[tab] ?? 0);
    if (column === null || rows.length === 0) continue;
    if (!workbook.canEdit(tab)) {
      problems.push({
        tab,
        cell: '',
        rowId: '',
        says: `${tab} is protected, so new rows could not get their IDs. Ask its owner to let you edit it.`,
      });
      continue;
    }
    writeIds(workbook, tab, before, column, rows);
    touched.push(tab);
  }
  if (touched.length > 0) workbook.flush();
  for (const tab of touched) {
    const now = workbook.read(tab);
    if (!now) continue;
    const before = sheets[tab] as Rectangle;
    const { column } = missingIds(tabSpec(tab), before, 0);
    const restored = column === null ? null : putBack(before, now, column);
    if (restored) {
      workbook.write(
        tab,
        1,
        column as number,
        restored.map((id) => [id]),
      );
      problems.push({
        tab,
        cell: '',
        rowId: '',
        says: `${tab} was sorted or changed while its new rows got their IDs, so they were put right again. Refresh once more to be sure.`,
      });
      after[tab] = now.map((row, index) =>
        row.map((cell, at) => (at + 1 === column ? (restored[index] ?? cell) : cell)),
      );
    } else {
      after[tab] = now;
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
): void {
  const first = rows[0] as { row: number };
  const last = rows[rows.length - 1] as { row: number };
  const given = new Map(rows.map(({ row, id }) => [row, id]));
  const block: WrittenCell[][] = [];
  for (let row = first.row; row <= last.row; row++) block.push([given.get(row) ?? before[row - 1]?.[column - 1] ?? '']);
  workbook.write(tab, first.row, column, block);
}

/**
 * @returns the ID column as it should be, or null where every row that had an ID still has it.
 * Rows are known by the rest of their cells; two rows alike in all of them need no telling apart.
 */
export function putBack(before: Rectangle, now: Rectangle, column: number): Cell[] | null {
  const had = new Map<string, Cell>();
  for (const row of before.slice(1)) {
    const id = row[column - 1] ?? '';
    if (id !== '') had.set(rest(row, column), id);
  }
  let isWrong = false;
  const ids = now.map((row, index) => {
    const id = row[column - 1] ?? '';
    const own = index === 0 ? undefined : had.get(rest(row, column));
    if (own === undefined || own === id) return id;
    isWrong = true;
    return own;
  });
  if (!isWrong) return null;
  return withoutRepeats(ids, had);
}

/** A row that was given an ID which turns out to be another's loses it again: the next refresh gives it a new one. */
function withoutRepeats(ids: readonly Cell[], had: ReadonlyMap<string, Cell>): Cell[] {
  const owned = new Set([...had.values()].map(String));
  const seen = new Set<string>();
  const out = [...ids];
  for (let index = out.length - 1; index > 0; index--) {
    const id = String(out[index]);
    if (id !== '' && owned.has(id) && seen.has(id)) out[index] = '';
    seen.add(id);
  }
  return out;
}

function rest(row: readonly Cell[], column: number): string {
  return JSON.stringify(row.filter((_, at) => at + 1 !== column));
}
