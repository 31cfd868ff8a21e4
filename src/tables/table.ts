/**
 * A tab opened for reading: its columns found, its rows with anything in them, each with its ID or a made key.
 * Rows that hold nothing that was typed are passed over. Tests: test/tables/readSchool.test.ts
 */
import type { Rectangle } from './cell';
import type { Columns } from './headings';
import { findColumns } from './headings';
import type { ReadingProblem } from './readingProblem';
import { listed, Row } from './row';
import { madeKey } from './rowKey';
import type { Column, TabSpec } from './tab';

export interface Table {
  readonly spec: TabSpec;
  readonly columns: Columns;
  readonly rows: readonly Row[];
  /** The tab is there and has headings. */
  readonly isThere: boolean;
}

/** Characters that look-ups read as "anything". */
const WILD = /[*?~]/;

/** 0-based places of the columns that people fill in; IDs and starred cells alone make no row. */
export function typedPlaces(spec: TabSpec, columns: Columns): readonly number[] {
  return spec.columns.flatMap((column) => {
    const at = column.starred || column.kind === 'id' ? null : columns.column(column.key);
    return at === null ? [] : [at - 1];
  });
}

/** 0-based, like `typedPlaces`: where our own look-up formulas stand. */
export function starredPlaces(spec: TabSpec, rect: Rectangle): ReadonlySet<number> {
  const { columns } = findColumns(spec, rect);
  const starred = spec.columns.flatMap((column) => (column.starred ? (columns.column(column.key) ?? []) : []));
  return new Set(starred.map((column) => column - 1));
}

export function holdsAnything(cells: Rectangle[number], places: readonly number[]): boolean {
  for (const place of places) {
    const cell = cells[place];
    // An unticked box is no content: Sheets fills whole columns with them.
    if (cell === undefined || cell === '' || cell === false) continue;
    if (typeof cell !== 'string' || cell.trim() !== '') return true;
  }
  return false;
}

export function openTable(spec: TabSpec, rect: Rectangle | null, tell: (problem: ReadingProblem) => void): Table {
  const { columns, problems } = findColumns(spec, rect);
  problems.forEach(tell);
  const places = new Map<string, number>();
  const byKey = new Map<string, Column>();
  for (const column of spec.columns) {
    byKey.set(column.key, column);
    const at = columns.column(column.key);
    if (at !== null) places.set(column.key, at - 1);
  }
  const source = { spec, places, byKey, tell };
  const typed = typedPlaces(spec, columns);
  const rows: Row[] = [];
  const cells = rect ?? [];
  for (let index = 1; index < cells.length; index++) {
    const line = cells[index];
    if (line !== undefined && holdsAnything(line, typed)) rows.push(new Row(source, line, index + 1));
  }
  if (spec.idPrefix !== '') nameRows(rows);
  return { spec, columns, rows, isThere: places.size > 0 };
}

/**
 * Gives each row its ID. Where two rows have one ID the first keeps it; later ones get a made key, so that both count.
 */
function nameRows(rows: readonly Row[]): void {
  const holders = new Map<string, Row[]>();
  for (const row of rows) {
    row.ownId = row.text('id');
    row.id = row.ownId === '' ? madeKey(row.number) : row.ownId;
    if (row.ownId === '') continue;
    if (WILD.test(row.ownId)) row.tell('ID_CHARACTERS', 'id', row.ownId);
    const key = row.ownId.toUpperCase();
    const same = holders.get(key);
    if (same === undefined) {
      holders.set(key, [row]);
    } else {
      same.push(row);
      row.id = madeKey(row.number);
      row.repeatsId = true;
    }
  }
  for (const same of holders.values()) {
    const [first, ...copies] = same;
    if (first === undefined) continue;
    const numbers = `rows ${listed(
      same.map((row) => String(row.number)),
      'and',
    )}`;
    for (const copy of copies) {
      if (copy.ownId === first.ownId) copy.tell('SAME_ID', 'id', copy.ownId, numbers);
      else copy.tell('ID_BY_CASE', 'id', copy.ownId, first.ownId, `row ${first.number}`);
    }
  }
}
