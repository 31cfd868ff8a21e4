/**
 * Plain calendar dates, `YYYY-MM-DD`: no clock, no zone, so no day is ever lost to summer time.
 * They sort as text, so `<` compares them. Sums are done on day numbers (0 = 1 January 1970),
 * by Howard Hinnant's "days from civil". Years 1 to 9999. Tests: test/domain/isoDate.test.ts
 */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** @returns null where the text is no date that exists */
export function parseIsoDate(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as IsoDate) : null;
}

/** For dates that are right by construction. @throws on anything else: that is a bug, not a data problem */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === null) throw new RangeError(`Not a calendar date: ${text}`);
  return date;
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Reads digits in place: this runs some hundred thousand times in a refresh, and a cache was no faster. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

export function yearOf(date: IsoDate): number {
  return digits(date, 0, 4);
}

/** @returns 1 to 12 */
export function monthOf(date: IsoDate): number {
  return digits(date, 5, 7);
}

/** Days since 1 January 1970. */
export function dayNumber(date: IsoDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(date, 8, 10) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function dateOfDay(day: number): IsoDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return compose(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

function compose(year: number, month: number, day: number): IsoDate {
  const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as IsoDate;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day of another month, or that month's last day where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return compose(year, month, Math.min(digits(date, 8, 10), daysInMonth(year, month)));
}

/** Positive where `to` is later. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** @returns 1 (Monday) to 7 (Sunday) of a day number */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** For `sort`; blanks last. */
export function compareDates(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** The earliest of those that are there. */
export function earliest(dates: Iterable<IsoDate | null>): IsoDate | null {
  let first: IsoDate | null = null;
  for (const date of dates) if (date !== null && (first === null || date < first)) first = date;
  return first;
}

/** "20 December 2026" */
export function sayDate(date: IsoDate): string {
  return `${digits(date, 8, 10)} ${MONTHS[monthOf(date) - 1]} ${yearOf(date)}`;
}
