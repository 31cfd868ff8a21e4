/**
 * One row of a tab as it is read: each method gives a cell in the kind that its column asks for, or tells what is wrong.
 * A column that is not there reads as blank and is not told of again. Tests: test/tables/awkwardCells.test.ts
 */
import { type IsoDate, sayDate } from '../domain/isoDate';
import type { Pence } from '../domain/money';
import type { RowNumber } from '../domain/school';
import type { Cell } from './cell';
import { isDateCell } from './cell';
import { dateFromSerial, dateFromText, dateInFigures } from './dateText';
import type { ReadingProblem, ReadingProblemCode } from './readingProblem';
import type { Column, TabSpec } from './tab';
import type { Words } from './words';

/** Excel and LibreOffice cut a cell after this many characters. */
const LONGEST_TEXT = 32_767;
const EARLIEST = '1990-01-01';
const LATEST = '2100-12-31';
const MOST_POUNDS = 10_000_000;

const NUMBER_TEXT = /^-?\d+(?:\.\d+)?$/;
const POUNDS_TEXT = /[£,\s]/g;
const ERROR_TEXT = /^(?:#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|GETTING_DATA)|Err:\d{3})$/;

export interface Limits {
  readonly most: number;
  readonly whole?: boolean;
  /** A number that would be right, for the sentence. */
  readonly example: string;
}

/** What all rows of a tab share. */
export interface RowSource {
  readonly spec: TabSpec;
  /** 0-based places in a row's cells, by column key. */
  readonly places: ReadonlyMap<string, number>;
  readonly byKey: ReadonlyMap<string, Column>;
  readonly tell: (problem: ReadingProblem) => void;
}

export function isFormulaError(text: string): boolean {
  const first = text.charCodeAt(0);
  // '#' or 'E': most texts are let through without the pattern.
  return (first === 35 || first === 69) && ERROR_TEXT.test(text);
}

export class Row {
  /** The row's ID, or a made key where it has none. */
  id = '';
  /** '' where it has no ID of its own. */
  ownId = '';
  /** An earlier row has the same ID. */
  repeatsId = false;

  constructor(
    readonly source: RowSource,
    readonly cells: readonly Cell[],
    readonly number: RowNumber,
  ) {}

  /** '' where the cell or its column is not there. */
  cell(key: string): Cell {
    const place = this.source.places.get(key);
    return place === undefined ? '' : (this.cells[place] ?? '');
  }

  tell(code: ReadingProblemCode, key: string, ...detail: string[]): void {
    const place = this.source.places.get(key);
    if (place === undefined) return;
    const { spec, byKey, tell } = this.source;
    const heading = byKey.get(key)?.heading ?? key;
    tell({ code, tab: spec.name, row: this.number, column: place + 1, heading, rowId: this.ownId, detail });
  }

  isBlank(key: string): boolean {
    const cell = this.cell(key);
    return cell === '' || (typeof cell === 'string' && cell.trim() === '');
  }

  /** Tells of a blank cell, and what to do about it. */
  need(key: string, whatToDo: string): void {
    if (this.isBlank(key)) this.tell('BLANK', key, whatToDo);
  }

  /** Trimmed; numbers and dates as they would be typed. */
  text(key: string): string {
    const cell = this.cell(key);
    if (cell === '') return '';
    if (typeof cell === 'string') {
      const text = cell.trim();
      if (isFormulaError(text)) {
        this.tell('FORMULA_ERROR', key, text);
        return '';
      }
      if (text.length > LONGEST_TEXT) this.tell('TEXT_TOO_LONG', key, text.length.toLocaleString('en-GB'));
      return text;
    }
    return writtenOut(cell);
  }

  /** 0 or more; null where blank or wrong. */
  figure(key: string, limits: Limits): number | null {
    return this.numeric(key, limits, false);
  }

  /** Pounds in the cell, pence out, with fractions of a penny kept. */
  pence(key: string): number | null {
    const pounds = this.numeric(key, { most: MOST_POUNDS, example: '17.20' }, true);
    // The nearest millionth takes back what floating point adds: 17.2 × 100 is 1719.9999999999998.
    return pounds === null ? null : Number((pounds * 100).toFixed(6));
  }

  /** Pounds in the cell, whole pence out, half-up. */
  wholePence(key: string): Pence | null {
    const pence = this.pence(key);
    return pence === null ? null : (Math.round(pence) as Pence);
  }

  date(key: string): IsoDate | null {
    const cell = this.cell(key);
    if (typeof cell === 'object') {
      if (cell.date >= EARLIEST && cell.date <= LATEST) return cell.date;
      this.tell('DATE_OUT_OF_SENSE', key, sayDate(cell.date));
      return null;
    }
    if (cell === '') return null;
    if (typeof cell === 'number') {
      const meant = dateFromSerial(cell);
      this.tell('NUMBER_FOR_DATE', key, String(cell), ...(meant === null ? [] : [sayDate(meant)]));
      return null;
    }
    const text = this.text(key);
    if (text === '') return null;
    const meant = dateFromText(text);
    if (meant === null) this.tell('NOT_A_DATE', key, text);
    else this.tell('DATE_AS_TEXT', key, text, sayDate(meant));
    return null;
  }

  choice<V>(key: string, words: Words<V>): V | null {
    const text = this.text(key);
    if (text === '') return null;
    const value = words.read(text);
    if (value === null) this.tell('NOT_A_CHOICE', key, text, oneOf(words.choices));
    return value;
  }

  private numeric(key: string, limits: Limits, isMoney: boolean): number | null {
    const cell = this.cell(key);
    if (cell === '') return null;
    if (isDateCell(cell)) {
      this.tell('DATE_FOR_NUMBER', key, sayDate(cell.date));
      return null;
    }
    let value: number;
    if (typeof cell === 'number') {
      value = cell;
    } else {
      const text = this.text(key);
      if (text === '') return null;
      const bare = isMoney ? text.replace(POUNDS_TEXT, '') : text;
      if (!NUMBER_TEXT.test(bare)) {
        this.tell('NOT_A_NUMBER', key, text, limits.example);
        return null;
      }
      value = Number(bare);
    }
    if (value >= 0 && value <= limits.most && (limits.whole !== true || Number.isInteger(value))) return value;
    if (value < 0) this.tell('NEGATIVE', key, String(value));
    else if (value > limits.most)
      this.tell('TOO_LARGE', key, value.toLocaleString('en-GB'), limits.most.toLocaleString('en-GB'));
    else this.tell('NOT_WHOLE', key, String(value));
    return null;
  }
}

function writtenOut(cell: Exclude<Cell, string>): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return dateInFigures(cell.date);
}

/** "Yes, Partly or No" */
export function oneOf(choices: readonly string[]): string {
  // Where a choice has a comma in it, commas cannot part the choices.
  return choices.some((choice) => choice.includes(',')) ? `one of: ${choices.join('; ')}` : listed(choices, 'or');
}
/** "P004 and P017" */
export function listed(parts: readonly string[], word: 'and' | 'or'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts[parts.length - 1] ?? ''}`;
}
