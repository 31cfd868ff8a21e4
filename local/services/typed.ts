/**
 * What Google Sheets makes of text that is written into a cell: as if someone had typed it. "12" is a number,
 * "3-4" the third of April, "=A1" a formula, and a leading ' keeps the rest as text.
 * For an English (UK) spreadsheet, or an American one, which reads the month first. Stricter where Google's rule is not published: text that begins with + or - and is
 * no number becomes a formula. Tests: test/local/typed.test.ts
 */
import type { CellSnapshot } from '../snapshot';
import { type DateFields, serialOf } from './serial';

export interface Typed {
  readonly cell: CellSnapshot;
  /** The format that Sheets gives with it; '' = none. */
  readonly pattern: string;
}

/** Clears whatever stood in the cell before: formula, shared formula, rich text. */
export const EMPTY: Readonly<CellSnapshot> = { v: null, f: null, si: null, p: null, ref: null };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export interface Reading {
  /** For dates without a year. */
  readonly thisYear: number;
  readonly isMonthFirst: boolean;
}

/** @param isPlain the cell's format is "plain text" */
export function typed(text: string, isPlain: boolean, reading: Reading): Typed {
  if (text === '') return { cell: { ...EMPTY }, pattern: '' };
  if (text.startsWith("'")) return asText(text.slice(1));
  if (isPlain) return asText(text);
  if (/^=./s.test(text)) return asFormula(text);
  const trimmed = text.trim();
  const number = asNumber(trimmed) ?? asDate(trimmed, reading);
  if (number) return number;
  if (/^(true|false)$/i.test(trimmed)) {
    return { cell: { ...EMPTY, v: /^t/i.test(trimmed) ? 1 : 0, t: 3 }, pattern: '' };
  }
  return /^[+-]./s.test(text) ? asFormula(`=${text}`) : asText(text);
}

export function asText(text: string): Typed {
  if (text === '') return { cell: { ...EMPTY }, pattern: '' };
  // Type 4 keeps what looks like a number or a truth value as text, whatever is done to the cell later.
  const looksOtherwise = text.trim() !== '' && (!Number.isNaN(Number(text)) || /^(true|false)$/i.test(text.trim()));
  return { cell: { ...EMPTY, v: text, t: looksOtherwise ? 4 : 1 }, pattern: '' };
}

export function asFormula(formula: string): Typed {
  return { cell: { ...EMPTY, f: formula }, pattern: '' };
}

function numberCell(value: number, pattern: string): Typed {
  return { cell: { ...EMPTY, v: value, t: 2 }, pattern };
}

function asNumber(text: string): Typed | null {
  const match = /^([+-]?)\s*([£$€]?)\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s*(%?)$/i.exec(text);
  if (!match) return null;
  const [, sign, currency, digits = '', power = '', percent] = match;
  const value = Number(digits.replace(/,/g, '') + power) * (sign === '-' ? -1 : 1);
  if (!Number.isFinite(value)) return null;
  const decimals = /\.\d/.test(digits) ? '0.00' : '0';
  if (percent) return numberCell(value / 100, `${decimals}%`);
  if (currency) return numberCell(value, `${currency}#,##${decimals}`);
  return numberCell(value, digits.includes(',') ? `#,##${decimals}` : '');
}

function asDate(text: string, reading: Reading): Typed | null {
  const [, day = '', hour, minute, second = '0', half] =
    /^(.*?)(?:(?:^|[\sT]+)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?$/i.exec(text) ?? [];
  const time = hour === undefined ? null : hours(Number(hour), Number(minute), Number(second), half);
  if (hour !== undefined && time === null) return null;
  if (day === '') return time === null ? null : numberCell(time, 'h:mm');
  const date = calendarDate(day.trim(), reading);
  if (!date) return null;
  const dayPattern = reading.isMonthFirst ? 'm/d/yyyy' : 'dd/mm/yyyy';
  return numberCell(serialOf(date) + (time ?? 0), time === null ? dayPattern : `${dayPattern} hh:mm:ss`);
}

function hours(hour: number, minute: number, second: number, half: string | undefined): number | null {
  if (minute > 59 || second > 59 || hour > (half ? 12 : 23)) return null;
  const whole = half ? (hour % 12) + (/p/i.test(half) ? 12 : 0) : hour;
  return (whole * 3600 + minute * 60 + second) / 86_400;
}

function calendarDate(text: string, { thisYear, isMonthFirst }: Reading): DateFields | null {
  const months = `(${MONTHS.join('|')})[a-z]*`;
  const tries: [RegExp, (parts: string[]) => [string | undefined, string | undefined, string | undefined]][] = [
    [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, ([y, , m, d]) => [y, m, d]],
    [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/, ([d, , m, y]) => (isMonthFirst ? [y, d, m] : [y, m, d])],
    [/^(\d{1,2})[-/](\d{1,2})$/, ([d, m]) => (isMonthFirst ? [undefined, d, m] : [undefined, m, d])],
    [new RegExp(`^(\\d{1,2})[-\\s]?${months}(?:[-,\\s]+(\\d{4}|\\d{2}))?$`, 'i'), ([d, m, y]) => [y, m, d]],
    [new RegExp(`^${months}[-\\s]+(\\d{4})$`, 'i'), ([m, y]) => [y, m, '1']],
  ];
  for (const [pattern, order] of tries) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, month = '', day] = order(match.slice(1));
    const found = {
      year: year === undefined ? thisYear : Number(year) + (year.length === 2 ? (Number(year) < 50 ? 2000 : 1900) : 0),
      month: /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
      day: Number(day),
    };
    const check = new Date(Date.UTC(found.year, found.month - 1, found.day));
    if (check.getUTCMonth() === found.month - 1 && check.getUTCDate() === found.day) return found;
  }
  return null;
}
