/**
 * Cells out of pasted text: tabs, as spreadsheets copy them, or CSV with commas, semicolons or bars; quoted cells may run
 * over lines. Nothing is guessed about what the cells mean. Tests: test/tables/pastedPupils.test.ts
 */
import { type CsvRow, csvRows, type Separator } from '../files/csvText';

export type { Separator } from '../files/csvText';

/** Cells as they came, and the line of the text on which they begin. */
export type PastedRow = CsvRow;

export const SEPARATORS: readonly Separator[] = ['\t', ',', ';', '|'];

// A byte order mark, zero-width spaces and control characters come along with some files; no name needs them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u2060\ufeff]/g;

export function cleanPaste(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\u00a0/g, ' ');
}

/** @param text cleaned */
export function cellsOf(text: string, separator: Separator): readonly PastedRow[] {
  return csvRows(text, separator).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** One line, single spaces, none at the ends. */
export function plainText(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
