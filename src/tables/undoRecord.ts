/**
 * `_undo`: what was brought in last, change by change, so that it can be carried on after a cut-off and taken back. It is
 * written before anything else is; only the last job is kept. A cell is kept with its kind, as text that no spreadsheet reads
 * as a number, a date or a formula. Tests: test/tables/undoRecord.test.ts
 */
import { parseIsoDate } from '../domain/isoDate';
import { type Cell, isDateCell, type Rectangle, type WrittenCell } from './cell';
import { undoTab } from './derivedTabs';
import type { TabName } from './tab';
import { TABS } from './tabs';

/** One cell of a row that is there. Rows are known by their ID, or by what stands in their tab's naming column. */
export interface CellChange {
  readonly kind: 'SET';
  readonly tab: TabName;
  readonly rowId: string;
  /** The column's key, e.g. 'className'. */
  readonly key: string;
  readonly was: Cell;
  readonly now: Cell;
}
/** A row that was not there. */
export interface NewRow {
  readonly kind: 'ADD';
  readonly tab: TabName;
  readonly rowId: string;
  /** By the columns' keys; the ID among them where the tab has IDs. */
  readonly values: Readonly<Record<string, Cell>>;
}
export type SheetChange = CellChange | NewRow;

export type JobKind = 'PUPILS' | 'MAP' | 'NEW_YEAR';
/** FORWARD and BACK: begun, and perhaps cut off. */
export type JobState = 'FORWARD' | 'DONE' | 'BACK' | 'UNDONE';

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  /** "Monday 23 November 2026, 9:41 pm" */
  readonly at: string;
  /** A copy of the sheet undoes nothing that was done in the first one. */
  readonly workbookId: string;
  readonly changes: readonly SheetChange[];
}

const HEADINGS = undoTab.columns.map(({ heading }) => heading);
/** Row 2 holds the job itself: its state stands here, 1-based. */
export const STATE_PLACE = { row: 2, column: 3 } as const;
const KINDS: readonly string[] = ['PUPILS', 'MAP', 'NEW_YEAR'] satisfies JobKind[];
const STATES: readonly string[] = ['FORWARD', 'DONE', 'BACK', 'UNDONE'] satisfies JobState[];

/** @param old the tab as it was: what it held beyond the new cells is emptied */
export function undoCells({ id, kind, state, at, workbookId, changes }: Job, old: Rectangle): WrittenCell[][] {
  const rows: WrittenCell[][] = [
    [...HEADINGS],
    [id, kind, state, at, workbookId, ''],
    ...changes.map((change) =>
      change.kind === 'SET'
        ? ['SET', change.tab, `s:${change.rowId}`, change.key, spell(change.was), spell(change.now)]
        : ['ADD', change.tab, `s:${change.rowId}`, '', '', spellRow(change.values)],
    ),
  ];
  while (rows.length < old.length) rows.push(HEADINGS.map(() => ''));
  return rows;
}

/** @returns null where nothing was brought in yet, or what stands there is not ours */
export function readUndo(rows: Rectangle): Job | null {
  const [id = '', kind = '', state = '', at = '', workbookId = ''] = (rows[1] ?? []).map(String);
  if (id === '' || !KINDS.includes(kind) || !STATES.includes(state)) return null;
  const changes = rows.slice(2).flatMap((row) => changeIn(row.map((cell) => (isDateCell(cell) ? '' : String(cell)))));
  return { id, kind: kind as JobKind, state: state as JobState, at, workbookId, changes };
}

function changeIn([kind = '', tab = '', row = '', key = '', was = '', now = '']: readonly string[]): SheetChange[] {
  const spec = TABS.find(({ name }) => name === tab);
  if (!spec) return [];
  const rowId = row.slice(2);
  if (kind === 'SET') return [{ kind, tab: spec.name, rowId, key, was: unspell(was), now: unspell(now) }];
  return kind === 'ADD' ? [{ kind, tab: spec.name, rowId, values: unspellRow(now) }] : [];
}

function spell(cell: Cell): string {
  if (isDateCell(cell)) return `d:${cell.date}`;
  if (typeof cell === 'number') return `n:${cell}`;
  if (typeof cell === 'boolean') return `b:${cell}`;
  return cell === '' ? '' : `s:${cell}`;
}

function unspell(text: string): Cell {
  const rest = text.slice(2);
  if (text.startsWith('d:')) {
    const date = parseIsoDate(rest);
    return date === null ? '' : { date };
  }
  if (text.startsWith('n:')) return Number(rest);
  if (text.startsWith('b:')) return rest === 'true';
  return rest;
}

function spellRow(values: NewRow['values']): string {
  return `r:${JSON.stringify(Object.entries(values).map(([key, cell]) => [key, spell(cell)]))}`;
}

function unspellRow(text: string): NewRow['values'] {
  try {
    const pairs = JSON.parse(text.slice(2)) as [string, string][];
    return Object.fromEntries(pairs.map(([key, cell]) => [key, unspell(cell)]));
  } catch {
    // Somebody typed over it: a row of which nothing is known is neither written nor taken away.
    return {};
  }
}
