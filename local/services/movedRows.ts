/**
 * Highlight rules and protections follow their rows when rows come or go: Univer's engine moves cells, drop-downs and
 * notes, and leaves these two where they were. Tests: test/local/movedRows.test.ts
 */
import type { RangeSnapshot } from '../snapshot';
import { a1, readRanges } from '../xlsx/a1';
import type { Book } from './book';
import { type RuleSnapshot, rulesOn } from './highlight';

/** @param at 0-based row @param by rows that came before it, or below 0: rows that went from it on */
export function followRows(book: Book, sheetId: string, at: number, by: number): void {
  const move = (ranges: readonly RangeSnapshot[]) => ranges.flatMap((range) => moved(range, at, by) ?? []);
  for (const rule of [...rulesOn(book, sheetId)]) {
    const params = { subUnitId: sheetId, cfId: rule.cfId };
    const ranges = move(rule.ranges);
    if (ranges.length === 0) book.engine.run('sheet.mutation.delete-conditional-rule', params);
    else if (JSON.stringify(ranges) !== JSON.stringify(rule.ranges)) {
      const next: RuleSnapshot = JSON.parse(JSON.stringify({ ...rule, ranges }));
      book.engine.run('sheet.mutation.set-conditional-rule', { ...params, rule: next });
    }
  }
  const protections = book.kept.protections[sheetId] ?? [];
  for (const one of [...protections]) {
    if (one.a1 === null) continue;
    const [range] = move(readRanges(one.a1, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER));
    if (range) one.a1 = a1(range);
    else protections.splice(protections.indexOf(one), 1);
  }
}

/** null where none of its rows is left. */
export function moved(range: RangeSnapshot, at: number, by: number): RangeSnapshot | null {
  if (by >= 0) {
    const grow = (row: number) => (row >= at ? row + by : row);
    return { ...range, startRow: grow(range.startRow), endRow: grow(range.endRow) };
  }
  const gone = -by;
  const startRow = range.startRow < at ? range.startRow : Math.max(at, range.startRow - gone);
  const endRow = range.endRow < at ? range.endRow : Math.max(at - 1, range.endRow - gone);
  return startRow > endRow ? null : { ...range, startRow, endRow };
}

/** What of a range is on a sheet of this size; null where nothing is. */
export function within(range: RangeSnapshot, rows: number, columns: number): RangeSnapshot | null {
  if (range.startRow >= rows || range.startColumn >= columns) return null;
  return { ...range, endRow: Math.min(range.endRow, rows - 1), endColumn: Math.min(range.endColumn, columns - 1) };
}
