/**
 * Words, places and dates as an .xlsx writes them. Tests: test/files/bookFile.test.ts
 */
import { dayNumber, type IsoDate, parseIsoDate } from '../domain/isoDate';
import { cleanText } from './cleanText';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param column from 1 */
export function letters(column: number): string {
  let out = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    out = String.fromCharCode(65 + ((rest - 1) % 26)) + out;
  }
  return out;
}

export function escaped(text: string): string {
  return cleanText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A break in an attribute would otherwise be read as a space. */
export function escapedAttribute(text: string): string {
  return escaped(text).replace(/\n/g, '&#10;');
}

/** The most that Excel keeps in a cell; a file with more it calls damaged. */
const LONGEST_TEXT = 32_767;

/** A cell's text: what looks like a code of the format's own, `_x000D_`, is kept from being read as one. */
export function escapedCell(text: string): string {
  const whole = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return escaped(whole.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

export function tabInFormula(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

const DAY_ZERO = dayNumber('1899-12-30' as IsoDate);
/** 1 March 1900: before it the programs count a day that never was. */
const FIRST_CERTAIN = 61;

/** @returns null for what is no date, or one that spreadsheets disagree about */
export function serialOf(date: string): number | null {
  const known = parseIsoDate(date);
  const serial = known === null ? 0 : dayNumber(known) - DAY_ZERO;
  return serial >= FIRST_CERTAIN ? serial : null;
}
