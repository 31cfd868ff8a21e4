/**
 * Ranges as text ("A2:C10", as .xlsx has them) and as numbers counted from 0 (as the snapshot has them).
 * Tests: test/local/xlsx/formulas.test.ts
 */
import type { RangeSnapshot } from '../snapshot';

/** What a file of this format can hold; some say more. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** @param row @param column counted from 0; a reference that was none comes as NaN or -1 */
export function isPlace(row: number, column: number): boolean {
  return Number.isInteger(row) && Number.isInteger(column) && isIn(row, MOST_ROWS) && isIn(column, MOST_COLUMNS);
}
const isIn = (at: number, size: number): boolean => at >= 0 && at < size;

/** @param column counted from 0 @returns 'A', 'Z', 'AA' … */
export function letters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** @param text 'A', 'AA' … @returns the column counted from 0 */
export function columnNumber(text: string): number {
  let column = 0;
  for (const letter of text.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function a1(range: RangeSnapshot): string {
  const first = `${letters(range.startColumn)}${range.startRow + 1}`;
  const last = `${letters(range.endColumn)}${range.endRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export function a1List(ranges: readonly RangeSnapshot[]): string {
  return ranges.map(a1).join(' ');
}

/**
 * Reads "A2:A100 C5 D:D"; what runs past the sheet (other programs write A2:A1048576) is cut to it.
 * @param rows @param columns the size of the sheet
 */
export function readRanges(text: string, rows: number, columns: number): RangeSnapshot[] {
  const ranges: RangeSnapshot[] = [];
  for (const part of text.split(/\s+/)) {
    const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(part);
    if (!match || part === '') continue;
    const [, fromColumn, fromRow, toColumn, toRow] = match;
    const startColumn = fromColumn ? columnNumber(fromColumn) : 0;
    const startRow = fromRow ? Number(fromRow) - 1 : 0;
    const isSingle = !part.includes(':');
    const endColumn = toColumn ? columnNumber(toColumn) : isSingle ? startColumn : columns - 1;
    const endRow = toRow ? Number(toRow) - 1 : isSingle ? startRow : rows - 1;
    if (startRow >= rows || startColumn >= columns) continue;
    ranges.push({
      startRow,
      startColumn,
      endRow: Math.min(endRow, rows - 1),
      endColumn: Math.min(endColumn, columns - 1),
    });
  }
  return ranges;
}
