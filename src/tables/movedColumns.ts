/**
 * What was written while somebody put in, took away or moved a column of the tab: told by the headings, and put right where it stands
 * over another column's cell. Pure. Tests: test/tables/movedColumns.test.ts
 */
import { type Cell, isDateCell, type Rectangle } from './cell';
import { isSame, namingColumn } from './changePlan';
import type { TabSpec } from './tab';
import { starredPlaces } from './table';
import { textOf } from './typedText';

type Line = readonly Cell[];

/** Row and column from 1, by the headings as they were read. */
export interface WroteCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export function headingsMoved([before = []]: Rectangle, [now = []]: Rectangle): boolean {
  const width = Math.max(before.length, now.length);
  return Array.from({ length: width }).some((_, at) => textOf(before[at] ?? '') !== textOf(now[at] ?? ''));
}

/** A date below another's heading may show as a number: cells keep the look of their column. */
export function standsAs(there: Cell, wrote: Cell): boolean {
  return isSame(there, wrote) || (isDateCell(wrote) && typeof there === 'number');
}

/** @returns for each column of today, 0-based, the place that it had; -1 for one that is new */
export function placesBefore([before = []]: Rectangle, [now = []]: Rectangle): readonly number[] {
  const same = (at: number, old: number) => textOf(now[at] ?? '') === textOf(before[old] ?? '');
  const narrower = Math.min(before.length, now.length);
  const wider = now.length - before.length;
  let first = 0;
  while (first < narrower && same(first, first)) first += 1;
  let last = 0;
  while (last < narrower - first && same(now.length - 1 - last, before.length - 1 - last)) last += 1;
  return now.map((heading, at) => {
    if (at < first) return at;
    if (at >= now.length - last) return at - wider;
    return textOf(heading) === '' ? -1 : before.findIndex((_, old) => same(at, old));
  });
}

/** A line that was made for the headings as they were, for those of today. */
export function underHeadings(line: Line, before: Rectangle, now: Rectangle): Cell[] {
  return placesBefore(before, now).map((old) => (old < 0 ? '' : (line[old] ?? '')));
}

/**
 * @param before the tab as it was read, `now` as it is after the writing
 * @param wrote by the columns of `before`
 * @param stands whether it is still there, where a formula was written: what it shows does not tell
 * @returns what has to be written to give the cells of other columns back what they held
 */
export function cellsOfOthers(
  spec: TabSpec,
  before: Rectangle,
  now: Rectangle,
  wrote: readonly WroteCell[],
  stands: ((one: WroteCell) => boolean) | null = null,
): WroteCell[] {
  const places = placesBefore(before, now);
  const isHere = stands ?? (({ row, column, cell }) => standsAs(now[row - 1]?.[column - 1] ?? '', cell));
  const wrongly = wrote.filter((one) => places[one.column - 1] !== one.column - 1 && isHere(one));
  const starred = starredPlaces(spec, before);
  const linesBefore = whoWasThere(spec, before, now, places, wrongly, starred);
  return wrongly.flatMap(({ row, column }) => {
    const old = places[column - 1] ?? -1;
    // A starred cell that is empty gets its formula with the next refresh.
    const held = old < 0 || starred.has(old) ? '' : (linesBefore.get(row)?.[old] ?? '');
    return !stands && isSame(now[row - 1]?.[column - 1] ?? '', held) ? [] : [{ row, column, cell: held }];
  });
}

/** For each row that was written in, the line that it was: by its ID, or by all that was not written over. */
function whoWasThere(
  spec: TabSpec,
  before: Rectangle,
  now: Rectangle,
  places: readonly number[],
  wrongly: readonly WroteCell[],
  starred: ReadonlySet<number>,
): ReadonlyMap<number, Line> {
  const width = before[0]?.length ?? 0;
  const today = Array.from({ length: width }, (_, old) => places.indexOf(old));
  const over = new Set(wrongly.map(({ column }) => places[column - 1] ?? -1));
  const idAt = (namingColumn(spec, before) ?? 0) - 1;
  const hasId = idAt >= 0 && !over.has(idAt);
  // A column that was taken away tells nothing either.
  const telling = today.flatMap((at, old) =>
    at < 0 || over.has(old) || starred.has(old) || old === idAt ? [] : [old],
  );
  const rest = (cellOf: (old: number) => Cell) => JSON.stringify(telling.map((old) => cellOf(old)));
  const lines = before.map((line, index) => ({ line, index, rest: rest((old) => line[old] ?? '') }));
  const free = new Set(lines.slice(1));
  const found = new Map<number, Line>();
  for (const row of new Set(wrongly.map((one) => one.row))) {
    const cellOf = (old: number) => now[row - 1]?.[today[old] ?? -1] ?? '';
    const id = hasId ? textOf(cellOf(idAt)) : '';
    const fits = (one: (typeof lines)[number]) =>
      id === '' ? one.rest === rest(cellOf) : textOf(one.line[idAt] ?? '') === id;
    const inPlace = lines[row - 1];
    const isThere = inPlace !== undefined && free.has(inPlace);
    // Who has lost even the ID most likely stands where it stood.
    const one = isThere && fits(inPlace) ? inPlace : ([...free].find(fits) ?? (isThere && !hasId ? inPlace : null));
    if (!one) continue;
    free.delete(one);
    found.set(row, one.line);
  }
  return found;
}

/**
 * @param cells what was written, by the columns of `before`
 * @param was the row as it was read, `line` as it stands now
 * @returns what has to be written to put right the cells of other columns; null where all of it stands below its own headings
 */
export function takenBack(
  before: Rectangle,
  now: Rectangle,
  cells: ReadonlyMap<number, Cell>,
  was: Line,
  line: Line,
): ReadonlyMap<number, Cell> | null {
  const places = placesBefore(before, now);
  const stands = (index: number, cell: Cell) => textOf(line[index] ?? '') === textOf(cell);
  if ([...cells].every(([column, cell]) => stands(places.indexOf(column - 1), cell))) return null;
  const back = new Map<number, Cell>();
  for (const [column, cell] of cells) {
    if (!stands(column - 1, cell)) continue;
    // A column that is new had nothing in this row yet.
    const there = places[column - 1] ?? -1;
    back.set(column, there < 0 ? '' : (was[there] ?? ''));
  }
  return back;
}
