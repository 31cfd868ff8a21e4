/**
 * The text of a CSV or of copied cells → its cells. Commas, semicolons, tabs or bars, found by how evenly they stand; a first
 * line `sep=;` says which. Quoted cells may run over lines; a quote that closes nothing is a letter like others, so that it
 * never takes the lines after it along. Limits: a quoted cell may have 50,000 letters, as in Google Sheets; one that holds twenty
 * lines as wide as the table itself is taken for an open quote.
 * Tests: test/files/csvText.test.ts
 */
import { MOST_CELLS, MOST_ROWS, Refusal, TOO_MANY_CELLS } from './read';

export type Separator = '\t' | ',' | ';' | '|';
/** The rarer in running text, the earlier: where two stand equally evenly, the first is taken. */
const SEPARATORS: readonly Separator[] = ['\t', ';', '|', ','];
const ANY = SEPARATORS.join('');
const LONGEST_QUOTED = 50_000;
const LINES_LOOKED_AT = 200;
/** So many lines in one cell that all look like rows are rows: a quote was left open. */
const LINES_OF_ROWS = 20;
const ALIKE = 0.9;

export interface CsvRow {
  /** Line of the text on which the row begins, from 1. */
  readonly line: number;
  /** As they stand, spaces at the ends included; breaks within a cell are `\n`. None for an empty line. */
  readonly cells: readonly string[];
}
export interface CsvText {
  readonly rows: (readonly string[])[];
  readonly separator: Separator;
}

export function readCsvText(text: string): CsvText {
  const said = /^sep=([,;\t|])(?:\r\n?|\n|$)/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const separator = (said?.[1] as Separator | undefined) ?? separatorOf(body);
  const rows = csvRows(body, separator, { cells: MOST_CELLS, rows: MOST_ROWS }).map(({ cells }) => cells);
  return { rows, separator };
}

const NO_END = { cells: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY };

/** @throws Refusal where there are more than `most` */
export function csvRows(text: string, separator: Separator, most = NO_END): CsvRow[] {
  const rows: CsvRow[] = [];
  let [count, line, at] = [0, 1, 0];
  while (at < text.length) {
    const begun = at;
    const cells: string[] = [];
    while (cells.length > 0 || !isBreak(text[at])) {
      const { cell, end } = cellAt(text, at, separator, (rows[0]?.cells ?? []).length - 1);
      cells.push(cell);
      if (++count > most.cells) throw new Refusal(TOO_MANY_CELLS);
      at = end;
      if (text[at] !== separator) break;
      at++;
    }
    if (rows.push({ line, cells }) > most.rows) throw new Refusal(TOO_MANY_CELLS);
    at = afterBreak(text, at);
    line += breaksIn(text, begun, at);
  }
  return rows;
}

/**
 * @param width how many separators the first row has
 * @returns the cell, and where the sign stands that ends it: the separator, a break, or the text's end
 */
function cellAt(text: string, start: number, separators: string, width = 0): { cell: string; end: number } {
  const open = afterSpaces(text, start);
  if (text[open] === '"') {
    const close = closing(text, open, separators);
    if (close >= 0 && !holdsRows(text.slice(open, close), separators, width)) {
      const cell = text
        .slice(open + 1, close)
        .replace(/""/g, '"')
        .replace(/\r\n?/g, '\n');
      return { cell, end: afterSpaces(text, close + 1) };
    }
  }
  let end = start;
  while (end < text.length && !endsCell(text, end, separators)) end++;
  return { cell: text.slice(start, end), end };
}

/** @returns where the quote that opens at `open` closes; -1 where it closes nothing and is a letter */
function closing(text: string, open: number, separators: string): number {
  let isStray = false;
  let from = open + 1;
  for (let at = text.indexOf('"', from); at >= 0 && at - open <= LONGEST_QUOTED; at = text.indexOf('"', from)) {
    // "He said "yes" to it", on one line: the quotes within should have been doubled.
    if (isStray && (holdsBreak(text, from, at) || separators.includes(text[at - 1] ?? ''))) return -1;
    if (text[at + 1] === '"') from = at + 2;
    else if (endsCell(text, afterSpaces(text, at + 1), separators)) return at;
    else {
      if (!isStray && holdsBreak(text, open, at)) return -1;
      isStray = true;
      from = at + 1;
    }
  }
  return -1;
}

function holdsRows(quoted: string, separator: string, width: number): boolean {
  if (width < 1 || !holdsBreak(quoted, 0, quoted.length)) return false;
  const whole = quoted.split(/\r\n?|\n/).slice(1, -1);
  const alike = whole.filter((line) => line.split(separator).length - 1 === width).length;
  return alike >= LINES_OF_ROWS && alike >= whole.length * ALIKE;
}

function holdsBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isBreak(text[at])) return true;
  return false;
}

function endsCell(text: string, at: number, separators: string): boolean {
  return at >= text.length || isBreak(text[at]) || separators.includes(text[at] as string);
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count++;
  return count;
}

const isBreak = (sign: string | undefined): boolean => sign === '\n' || sign === '\r';

function afterBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

/** The one that stands equally often in the most lines, outside of quotes; a comma where none does. */
function separatorOf(text: string): Separator {
  const lines = countsOfLines(text);
  let best: Separator = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line[SEPARATORS.indexOf(separator)] as number;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    for (const [count, alike] of counts) {
      const score = alike / lines.length + count / 1e6;
      if (score > most) [best, most] = [separator, score];
    }
  }
  return best;
}

/** For each of the first lines that are not empty, how often each separator stands in it. */
function countsOfLines(text: string): number[][] {
  const lines: number[][] = [];
  let line = SEPARATORS.map(() => 0);
  let isEmpty = true;
  for (let at = 0; at < text.length && lines.length < LINES_LOOKED_AT; ) {
    const { end } = cellAt(text, at, ANY);
    if (end > at) isEmpty = false;
    const which = SEPARATORS.indexOf(text[end] as Separator);
    at = end + 1;
    if (which >= 0) {
      line[which] = (line[which] as number) + 1;
      isEmpty = false;
      if (at < text.length) continue;
    }
    if (!isEmpty) lines.push(line);
    line = SEPARATORS.map(() => 0);
    isEmpty = true;
  }
  return lines;
}
