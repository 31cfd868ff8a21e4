/**
 * What was written into a row while somebody put in, took away or moved a column of its tab: told by the headings, and taken back where it
 * stands over another column's cell. Tests: test/app/saveRows.test.ts
 */
import type { Cell, Rectangle } from '../tables/cell';
import { textOf } from '../tables/typedText';

type Line = readonly Cell[];

export function headingsMoved([before = []]: Rectangle, [now = []]: Rectangle): boolean {
  const width = Math.max(before.length, now.length);
  return Array.from({ length: width }).some((_, at) => textOf(before[at] ?? '') !== textOf(now[at] ?? ''));
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
  const [old = [], headings = []] = [before[0], now[0]];
  const at = (sheet: Line, heading: Cell | undefined) => sheet.findIndex((one) => heading !== '' && one === heading);
  const stands = (index: number, cell: Cell) => textOf(line[index] ?? '') === textOf(cell);
  if ([...cells].every(([column, cell]) => stands(at(headings, old[column - 1]), cell))) return null;
  const back = new Map<number, Cell>();
  for (const [column, cell] of cells) {
    if (!stands(column - 1, cell)) continue;
    // A column that is new had nothing in this row yet.
    const there = at(old, headings[column - 1]);
    back.set(column, there < 0 ? '' : (was[there] ?? ''));
  }
  return back;
}
