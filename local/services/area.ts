/**
 * Rectangles of cells, 0-based: cutting one out of another, and Univer's way to write them.
 * Tests: test/local/dropDowns.test.ts
 */
import type { Area } from '../engine/engine';
import type { RangeSnapshot } from '../snapshot';

export function toRange({ row, column, rows, columns }: Area): RangeSnapshot {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function toArea(range: RangeSnapshot): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

export function overlaps(a: RangeSnapshot, b: RangeSnapshot): boolean {
  return (
    a.startRow <= b.endRow && b.startRow <= a.endRow && a.startColumn <= b.endColumn && b.startColumn <= a.endColumn
  );
}

export function contains(range: RangeSnapshot, row: number, column: number): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}

/** What is left of `from` without `hole`: up to four rectangles. */
export function without(from: RangeSnapshot, hole: RangeSnapshot): RangeSnapshot[] {
  if (!overlaps(from, hole)) return [from];
  const top = Math.max(from.startRow, hole.startRow);
  const bottom = Math.min(from.endRow, hole.endRow);
  const parts = [
    { ...from, endRow: top - 1 },
    { ...from, startRow: bottom + 1 },
    { ...from, startRow: top, endRow: bottom, endColumn: hole.startColumn - 1 },
    { ...from, startRow: top, endRow: bottom, startColumn: hole.endColumn + 1 },
  ];
  return parts.filter((part) => part.startRow <= part.endRow && part.startColumn <= part.endColumn);
}

/** Cells that share something, as few rectangles as runs down each column allow, joined across where they match. */
export function rectangles(cells: readonly (readonly [row: number, column: number])[]): RangeSnapshot[] {
  const runs: RangeSnapshot[] = [];
  for (const [row, column] of [...cells].sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const last = runs[runs.length - 1];
    if (last && last.startColumn === column && last.endRow === row - 1) last.endRow = row;
    else runs.push({ startRow: row, startColumn: column, endRow: row, endColumn: column });
  }
  const joined: RangeSnapshot[] = [];
  for (const run of runs) {
    const left = joined.find(
      (other) =>
        other.endColumn === run.startColumn - 1 && other.startRow === run.startRow && other.endRow === run.endRow,
    );
    if (left) left.endColumn = run.endColumn;
    else joined.push(run);
  }
  return joined;
}
