/**
 * Dates as spreadsheets keep them: days since 30 December 1899, the time of day as the fraction, without a zone.
 * A Date of the add-on is that wall-clock time in the spreadsheet's zone, which is the process's (clock.ts).
 * Tests: test/local/range.test.ts
 */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

export interface DateFields {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

export function serialOf({ year, month, day }: DateFields): number {
  return (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
}

export function toSerial(date: Date): number {
  const wall = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    date.getMilliseconds(),
  );
  return (wall - EPOCH) / DAY;
}

export function fromSerial(serial: number): Date {
  const wall = new Date(Math.round(serial * DAY) + EPOCH);
  const date = new Date(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate());
  // Set apart from the day: on the night when the clocks change, midnight plus hours is another time.
  date.setHours(wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds(), wall.getUTCMilliseconds());
  return date;
}

const known = new Map<string, boolean>();
/** Whether a number format shows a date or a time. */
export function isDatePattern(pattern: string): boolean {
  let isDate = known.get(pattern);
  if (isDate === undefined) {
    const bare = pattern.replace(/\[(?![hms]+\])[^\]]*\]|"[^"]*"|\\.|_.|\*./gi, '');
    isDate = /[ymdhs]/i.test(bare) && !/general/i.test(bare);
    known.set(pattern, isDate);
  }
  return isDate;
}
