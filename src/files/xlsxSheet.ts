/**
 * One tab of an .xlsx, and the texts that its tabs share → the texts that a person would see, at their places. Of merged cells
 * the first holds the text; what a formula came to is read, never the formula. Limits: rows and cells as read.ts says.
 * Tests: test/files/xlsx.test.ts
 */
import { damaged } from './fileKinds';
import { MOST_CELLS, MOST_LETTERS, MOST_ROWS, Refusal, TOO_MANY_CELLS } from './read';
import { general, type Shows } from './shownNumber';
import type { XmlReader } from './xml';

/** Hands a part's XML to a reader. */
type Part = (reader: XmlReader) => void;

/** What all tabs of a file may hold together. */
export interface Room {
  /** @throws Refusal */
  take(cells: number, letters: number): void;
}

export function roomForCells(): Room {
  let [cells, letters] = [MOST_CELLS, MOST_LETTERS];
  return {
    take(moreCells, moreLetters) {
      cells -= moreCells;
      letters -= moreLetters;
      if (cells < 0 || letters < 0) throw new Refusal(TOO_MANY_CELLS);
    },
  };
}

/** The text of one cell: pieces in several looks joined, readings above Chinese and Japanese letters left out. */
function textReader() {
  let text = '';
  let isInText = false;
  let isInReading = false;
  return {
    begin() {
      text = '';
    },
    open(name: string) {
      if (name === 'rPh') isInReading = true;
      else if (name === 't') isInText = true;
    },
    text(more: string) {
      if (isInText && !isInReading) text += more;
    },
    close(name: string) {
      if (name === 'rPh') isInReading = false;
      else if (name === 't') isInText = false;
    },
    whole: () => plainLetters(text),
  };
}

/** The format writes what XML may not hold as `_x000D_`. */
function plainLetters(text: string): string {
  if (!text.includes('_') && !text.includes('\r')) return text;
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

export function readSharedTexts(part: Part): string[] {
  const texts: string[] = [];
  const reader = textReader();
  part({
    open(name) {
      if (name === 'si') reader.begin();
      else reader.open(name);
    },
    text: reader.text,
    close(name) {
      if (name === 'si') texts.push(reader.whole());
      else reader.close(name);
    },
  });
  return texts;
}

interface Shared {
  readonly texts: readonly string[];
  /** By a cell's look. */
  readonly formats: readonly Shows[];
  readonly room: Room;
}
interface SheetCells {
  readonly cells: string[][];
  /** Formulas whose answer is not in the file. */
  readonly unanswered: number;
}

/** @throws Refusal */
export function readSheet(part: Part, { texts, formats, room }: Shared): SheetCells {
  const cells: string[][] = [];
  const merges: string[] = [];
  const inline = textReader();
  let [row, column, unanswered] = [-1, -1, 0];
  let [kind, look, value] = ['n', 0, ''];
  let [isInValue, isFormula, hasValue] = [false, false, false];

  const place = (text: string) => {
    if (text === '') return;
    // A cell that says no place and stands outside any row.
    if (row < 0) throw new Refusal(damaged());
    if (row >= MOST_ROWS || column >= LAST_COLUMN) throw new Refusal(TOO_MANY_CELLS);
    while (cells.length <= row) {
      cells.push([]);
      room.take(1, 0);
    }
    const line = cells[row] as string[];
    room.take(Math.max(0, column + 1 - line.length), text.length);
    while (line.length < column) line.push('');
    line[column] = text;
  };
  part({
    open(name, attributes) {
      if (name === 'c') {
        const at = attributes['r'];
        if (at === undefined) column++;
        else ({ row, column } = placeOf(at));
        [kind, look, value] = [attributes['t'] ?? 'n', Number(attributes['s'] ?? 0), ''];
        [isFormula, hasValue] = [false, false];
        inline.begin();
      } else if (name === 'v') [isInValue, hasValue] = [true, true];
      else if (name === 'f') isFormula = true;
      else if (name === 'row') {
        const at = Number(attributes['r'] ?? row + 2);
        if (!Number.isInteger(at) || at < 1) throw new Refusal(damaged());
        [row, column] = [at - 1, -1];
      } else if (name === 'mergeCell') merges.push(attributes['ref'] ?? '');
      else inline.open(name);
    },
    text(more) {
      if (isInValue) value += more;
      else inline.text(more);
    },
    close(name) {
      if (name === 'v') isInValue = false;
      else if (name !== 'c') inline.close(name);
      else {
        if (isFormula && !hasValue && kind !== 'inlineStr') unanswered++;
        place(kind === 'inlineStr' ? inline.whole() : shown(kind, value, texts, formats[look] ?? general));
      }
    },
  });
  emptyUnderMerges(cells, merges);
  return { cells, unanswered };
}

function shown(kind: string, value: string, texts: readonly string[], shows: Shows): string {
  if (value === '') return '';
  if (kind === 's') return texts[Number(value)] ?? '';
  if (kind === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
  if (kind === 'd') return value.slice(0, 10);
  if (kind !== 'n') return plainLetters(value);
  const number = Number(value);
  return Number.isFinite(number) ? shows(number) : value;
}

/** @param at such as 'AB12'; letter by letter, because every cell comes by here @throws Refusal */
function placeOf(at: string): { row: number; column: number } {
  let [row, column, next] = [0, 0, 0];
  for (; next < at.length; next++) {
    const letter = at.charCodeAt(next) & ~CAPITAL_BIT;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  for (; next < at.length; next++) {
    const digit = at.charCodeAt(next) - 48;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  const isPlace = next === at.length && column > 0 && column <= LAST_COLUMN && row > 0 && row <= LAST_ROW;
  if (!isPlace) throw new Refusal(damaged());
  return { row: row - 1, column: column - 1 };
}
const CAPITAL_BIT = 0x20;
/** Excel's own. */
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** Some programs leave texts in cells that nobody sees. */
function emptyUnderMerges(cells: string[][], merges: readonly string[]): void {
  let steps = MOST_CELLS;
  for (const area of merges) {
    const [first = '', last = first] = area.split(':');
    const [from, to] = [placeOf(first), placeOf(last)];
    for (let row = from.row; row <= to.row && row < cells.length && steps > 0; row++) {
      const line = cells[row] as string[];
      steps--;
      for (let column = from.column; column <= to.column && column < line.length; column++, steps--)
        if (row > from.row || column > from.column) line[column] = '';
    }
  }
  for (const line of cells) while (line[line.length - 1] === '') line.pop();
  while (cells[cells.length - 1]?.length === 0) cells.pop();
}
