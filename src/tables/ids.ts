/**
 * Which rows of a tab still need an ID, and which IDs they get: the next ones after the highest ever used.
 * Rows that hold nothing typed get none. Tests: test/tables/ids.test.ts
 */
import type { RowNumber } from '../domain/school';
import type { Rectangle } from './cell';
import { findColumns } from './headings';
import type { TabSpec } from './tab';
import { holdsAnything, typedPlaces } from './table';

/** Digits after the prefix, so that IDs sort as text: P001, V0001, PL001. */
const DIGITS: Readonly<Record<string, number>> = { P: 3, V: 4, T: 4, R: 4, PL: 3, F: 3 };
/** Numbers beyond this were never ours; they are left alone, not counted on from. */
const LONGEST_NUMBER = 7;

export interface MissingIds {
  /** 1-based column of the IDs; null where the heading is missing or the tab has none. */
  readonly column: number | null;
  /** In the order of the rows. */
  readonly rows: readonly { readonly row: RowNumber; readonly id: string }[];
}

/** @param number 1 or more @returns 'P017' */
export function makeId(prefix: string, number: number): string {
  return prefix + String(number).padStart(DIGITS[prefix] ?? 3, '0');
}

/** @returns the number in an ID of ours, 0 where it is none: 'P017' and 'p17' are 17 */
export function numberInId(prefix: string, id: string): number {
  const text = id.trim();
  if (text.slice(0, prefix.length).toUpperCase() !== prefix) return 0;
  const digits = text.slice(prefix.length);
  return digits.length <= LONGEST_NUMBER && /^\d+$/.test(digits) ? Number(digits) : 0;
}

/** @returns the highest number in use on a tab, 0 where there is none */
export function highestId(spec: TabSpec, rect: Rectangle): number {
  const column = idColumn(spec, rect);
  if (column === null) return 0;
  return rect.reduce(
    (highest, cells, index) =>
      index === 0 ? highest : Math.max(highest, numberInId(spec.idPrefix, String(cells[column - 1] ?? ''))),
    0,
  );
}

/** @returns the 1-based column of the tab's IDs, or null */
export function idColumn(spec: TabSpec, rect: Rectangle): number | null {
  const key = spec.idPrefix === '' ? undefined : spec.columns.find((column) => column.kind === 'id')?.key;
  return key === undefined ? null : findColumns(spec, rect).columns.column(key);
}

/** @param floor the highest number ever given on this tab: IDs of rows that are gone are not given again */
export function missingIds(spec: TabSpec, rect: Rectangle, floor = 0): MissingIds {
  const column = idColumn(spec, rect);
  if (column === null) return { column, rows: [] };
  const typed = typedPlaces(spec, findColumns(spec, rect).columns);
  let next = Math.max(floor, highestId(spec, rect));
  const rows: { row: RowNumber; id: string }[] = [];
  for (let index = 1; index < rect.length; index++) {
    const cells = rect[index];
    if (cells === undefined || String(cells[column - 1] ?? '').trim() !== '' || !holdsAnything(cells, typed)) continue;
    next += 1;
    rows.push({ row: index + 1, id: makeId(spec.idPrefix, next) });
  }
  return { column, rows };
}
