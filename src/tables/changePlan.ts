/**
 * What still has to be done to a tab so that a list of changes holds, or no longer holds. Works from the tab as it stands: done twice it
 * finds nothing to do, so a job that was cut off is carried on by doing it again. A cell that says something else than
 * before and after, or a row that somebody wrote in since, is left and told. Pure. Tests: test/tables/changePlan.test.ts
 */
import { type Cell, columnLetters, type Rectangle } from './cell';
import { findColumns } from './headings';
import { idColumn } from './ids';
import type { TabSpec } from './tab';
import { saysStill, textOf } from './typedText';
import type { CellChange, NewRow, SheetChange } from './undoRecord';
import { plainKey } from './words';

export type Direction = 'FORWARD' | 'BACK';

export interface CellToSet {
  readonly rowId: string;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}
export interface LeftAlone {
  /** 'F14'; '' where the row is gone. */
  readonly cell: string;
  readonly rowId: string;
  readonly why: 'ROW_GONE' | 'CHANGED_SINCE' | 'COLUMN_GONE' | 'WRITTEN_IN' | 'IN_USE' | 'FORMULA';
}
export interface ChangePlan {
  readonly sets: readonly CellToSet[];
  readonly adds: readonly NewRow[];
  /** Rows to empty. */
  readonly clears: readonly { readonly rowId: string; readonly row: number }[];
  readonly left: readonly LeftAlone[];
}

/**
 * @param inUse IDs that rows of other tabs point to: such a row is not taken away
 */
export function planChanges(
  spec: TabSpec,
  rect: Rectangle,
  changes: readonly SheetChange[],
  direction: Direction,
  inUse: ReadonlySet<string> = new Set(),
): ChangePlan {
  const sets: CellToSet[] = [];
  const adds: NewRow[] = [];
  const clears: { rowId: string; row: number }[] = [];
  const left: LeftAlone[] = [];
  const { columns } = findColumns(spec, rect);
  const ours = ourPlaces(spec, rect);
  const rowOf = rowFinder(spec, rect);

  const setCell = ({ rowId, key, was, now }: CellChange) => {
    const [from, to] = direction === 'FORWARD' ? [was, now] : [now, was];
    const row = rowOf(rowId);
    const column = columns.column(key);
    if (row === null) left.push({ cell: '', rowId, why: 'ROW_GONE' });
    else if (column === null) left.push({ cell: '', rowId, why: 'COLUMN_GONE' });
    else {
      const there = rect[row - 1]?.[column - 1] ?? '';
      if (isSame(there, to)) return;
      if (isSame(there, from)) sets.push({ rowId, row, column, cell: to });
      else left.push({ cell: `${columnLetters(column)}${row}`, rowId, why: 'CHANGED_SINCE' });
    }
  };

  const takeAway = ({ rowId, values }: NewRow) => {
    const row = rowOf(rowId);
    if (row === null) return;
    const cells = rect[row - 1] ?? [];
    const wrote = new Map(
      Object.entries(values).flatMap(([key, cell]) => {
        const at = columns.column(key);
        return at === null ? [] : [[at - 1, cell] as const];
      }),
    );
    // Columns of the school's own count too: what stands there is not ours to take away.
    const isAsWritten = cells.every((cell, at) => ours.has(at) || isSame(cell, wrote.get(at) ?? ''));
    const place = { cell: `A${row}`, rowId };
    if (!isAsWritten) left.push({ ...place, why: 'WRITTEN_IN' });
    else if (inUse.has(rowId)) left.push({ ...place, why: 'IN_USE' });
    else clears.push({ rowId, row });
  };

  for (const change of changes) {
    if (change.tab !== spec.name) continue;
    if (change.kind === 'SET') setCell(change);
    else if (direction === 'BACK') takeAway(change);
    else if (rowOf(change.rowId) === null && Object.keys(change.values).length > 0) adds.push(change);
  }
  return { sets, adds, clears, left };
}

/** What a cell of this tab held, kept beside what it is to hold. */
export function cellChanger(spec: TabSpec, rect: Rectangle): (rowId: string, key: string, now: Cell) => CellChange {
  const { columns } = findColumns(spec, rect);
  const rowOf = rowFinder(spec, rect);
  return (rowId, key, now) => {
    const was = rect[(rowOf(rowId) ?? 0) - 1]?.[(columns.column(key) ?? 0) - 1] ?? '';
    return { kind: 'SET', tab: spec.name, rowId, key, was, now };
  };
}

/** 1-based rows by ID; on a tab without IDs, by what stands in its first column, case and spacing forgiven. */
function rowFinder(spec: TabSpec, rect: Rectangle): (rowId: string) => number | null {
  const hasIds = spec.idPrefix !== '';
  const keyOf = hasIds ? (text: string) => text.trim().toUpperCase() : plainKey;
  const at = namingColumn(spec, rect);
  const rows = new Map<string, number>();
  if (at !== null) {
    rect.forEach((cells, index) => {
      const key = keyOf(textOf(cells[at - 1] ?? ''));
      if (index > 0 && key !== '' && !rows.has(key)) rows.set(key, index + 1);
    });
  }
  return (rowId) => rows.get(keyOf(rowId)) ?? null;
}

/** 1-based; null where the heading is gone. */
export function namingColumn(spec: TabSpec, rect: Rectangle): number | null {
  if (spec.idPrefix !== '') return idColumn(spec, rect);
  const [first] = spec.columns;
  return first ? findColumns(spec, rect).columns.column(first.key) : null;
}

/** 0-based: IDs and starred cells, which nobody types. */
function ourPlaces(spec: TabSpec, rect: Rectangle): ReadonlySet<number> {
  const { columns } = findColumns(spec, rect);
  return new Set(
    spec.columns.flatMap(({ key, kind, starred }) => {
      const at = starred || kind === 'id' ? columns.column(key) : null;
      return at === null ? [] : [at - 1];
    }),
  );
}

/** As a sheet gives it back: "4" may be a number there, and an unticked box is nothing. */
export function isSame(cell: Cell, other: Cell): boolean {
  if (cell === false || other === false) return (cell === '' || cell === false) && (other === '' || other === false);
  return textOf(cell) === textOf(other) || (textOf(other) !== '' && saysStill(cell, textOf(other)));
}
