/**
 * Cells that Google gives as instants, as plain calendar dates, and back.
 * A date cell is midnight in the spreadsheet's own zone: 1 June in London is 31 May, 23:00 UTC.
 */
import type { IsoDate } from '../domain/isoDate';
import type { Cell, WrittenCell } from '../tables/cell';
import { isDateCell, isFormulaCell } from '../tables/cell';

/** Many cells share few instants, so each is worked out once: no service call, however many rows. */
export function dateReader(zone: string): (date: Date) => IsoDate {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const known = new Map<number, IsoDate>();
  return (date) => {
    const instant = date.getTime();
    let iso = known.get(instant);
    if (iso === undefined) {
      iso = format.format(date) as IsoDate;
      known.set(instant, iso);
    }
    return iso;
  };
}

/** `instanceof` fails on dates that another realm made. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

export function toCell(value: unknown, isoOf: (date: Date) => IsoDate): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isDate(value)) return { date: isoOf(value) };
  return value === null || value === undefined ? '' : String(value);
}

const MS_A_DAY = 864e5;
/** Sheets counts days from 30 December 1899; in whole UTC days no clock change can lose one. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

export function serialOf(date: IsoDate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return (Date.UTC(year, month - 1, day) - DAY_ZERO) / MS_A_DAY;
}

/** What Sheets would take for a formula, number, date or truth value, were it typed. */
const NOT_PLAINLY_TEXT = /^(?:[=+\-@'].*|[£$€(]?\.?\d[\d.,:/\s£$€%)e-]*|\d{1,2}[\s-][A-Za-z]{3,9}.*|true|false)$/is;

/** @returns what `setValues` takes: text stays text, dates go as day numbers and formulas as they are */
export function toValue(cell: WrittenCell): string | number | boolean {
  if (typeof cell === 'string') return NOT_PLAINLY_TEXT.test(cell) ? `'${cell}` : cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (isDateCell(cell)) return serialOf(cell.date);
  if (isFormulaCell(cell)) return cell.formula;
  return cell satisfies never;
}
