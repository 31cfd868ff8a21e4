/**
 * Dates that are not date cells: what a text means day first, and what a number stands for.
 * Only to say what is meant; such cells are never read as dates. Tests: test/tables/dateText.test.ts
 */
import { dateOfDay, dayNumber, type IsoDate, parseIsoDate } from '../domain/isoDate';

const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DAY_FIRST = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const MONTH_IN_WORDS = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/i;

/** Spreadsheets count days from 30 December 1899. */
const SERIAL_ZERO = dayNumber('1899-12-30' as IsoDate);
/** 1 January 1990 and 31 December 2100, in that count. */
const FIRST_SERIAL = 32874;
const LAST_SERIAL = 73415;

/** "13/02/2026" */
export function dateInFigures(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function toDate(year: string | undefined, month: number, day: string | undefined): IsoDate | null {
  const full = year?.length === 2 ? `20${year}` : (year ?? '');
  return parseIsoDate(`${full}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`);
}

/** @returns the date that a British reader would take from the text, or null */
export function dateFromText(text: string): IsoDate | null {
  const trimmed = text.trim();
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst !== null) return toDate(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst !== null) return toDate(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const inWords = MONTH_IN_WORDS.exec(trimmed);
  if (inWords === null) return null;
  const month = MONTH_STARTS.indexOf((inWords[2] ?? '').slice(0, 3).toLowerCase());
  return toDate(inWords[3], month + 1, inWords[1]);
}

/** @returns the date that a bare number would show if its cell had a date format; null outside 1990 to 2100 */
export function dateFromSerial(serial: number): IsoDate | null {
  const day = Math.floor(serial);
  return day < FIRST_SERIAL || day > LAST_SERIAL ? null : dateOfDay(SERIAL_ZERO + day);
}
