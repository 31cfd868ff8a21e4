/**
 * Cells out of pasted text: tabs, as spreadsheets copy them, or CSV with commas, semicolons or bars; quoted cells may run
 * over lines. Nothing is guessed about what the cells mean. Tests: test/tables/pastedPupils.test.ts
 */
import Papa from 'papaparse';

export interface PastedRow {
  /** Line of the text on which the row begins, from 1. */
  readonly line: number;
  /** As they came, spaces at the ends included. */
  readonly cells: readonly string[];
}

export const SEPARATORS = ['\t', ',', ';', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

// A byte order mark, zero-width spaces and control characters come along with some files; no name needs them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u2060\ufeff]/g;
/** Stands for "no quotes": it cannot occur in cleaned text. */
const NO_QUOTE = '\u0001';

export function cleanPaste(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\u00a0/g, ' ');
}

/** @param text cleaned */
export function cellsOf(text: string, separator: Separator): readonly PastedRow[] {
  const quoted = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', quoteChar: '"' });
  // A name such as "Con" Reilly begins with a quote that closes nothing: it would swallow the lines that follow.
  const isBroken = quoted.errors.some(({ type }) => type === 'Quotes');
  const { data } = isBroken
    ? Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', quoteChar: NO_QUOTE })
    : quoted;
  const rows: PastedRow[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
  }
  return rows;
}

/** One line, single spaces, none at the ends. */
export function plainText(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
