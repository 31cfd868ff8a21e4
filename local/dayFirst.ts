/**
 * The package `numfmt` as Univer is to see it: all of it, but days before months, as in an English (UK) spreadsheet.
 * numfmt itself reads 11/12/2026 the American way and 14/09/2026 not at all. Univer asks it for what is typed, what is
 * pasted and what DATEVALUE is given. Put in numfmt's place by dayFirstBundle.ts. Tests: test/local/dayFirst.test.ts
 */
import * as numfmt from 'numfmt';

export * from 'numfmt';

interface Read {
  readonly v: number;
  readonly z: string;
}
/** For a cell that has no date format yet. */
const PATTERN = 'd mmm yyyy';
const DAY_MONTH_YEAR = /^\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[\sT]+(\S.*?))?\s*$/;
/** Of this year. */
const DAY_MONTH = /^\s*(\d{1,2}\s*([-/])\s*\d{1,2})\s*$/;
const MS_A_DAY = 86_400_000;
/** Serial numbers count from 30 December 1899. */
const DAY_0 = Date.UTC(1899, 11, 30);

/**
 * Texts that are no dates. The engine asks anew of each name and each ID in every look-up, and numfmt tries all its
 * patterns on each.
 */
const noDates = new Set<string>();
const MOST_KEPT = 50_000;

/** @returns null for what is no date, as numfmt */
export function parseDate(value: string, options?: object): Read | null {
  // 29/2 is a date in some years.
  if (options !== undefined || typeof value !== 'string' || DAY_MONTH.test(value)) return readDate(value, options);
  if (noDates.has(value)) return null;
  const read = readDate(value);
  if (read === null) {
    if (noDates.size >= MOST_KEPT) noDates.clear();
    noDates.add(value);
  }
  return read;
}

function readDate(value: string, options?: object): Read | null {
  const text = String(value).replace(
    DAY_MONTH,
    (_, both: string, mark: string) => `${both}${mark}${new Date().getFullYear()}`,
  );
  const [, day, , month, year, time] = DAY_MONTH_YEAR.exec(text) ?? [];
  if (!day || !month || !year) return numfmt.parseDate(value, options) as Read | null;
  const fullYear = Number(year) + (year.length === 2 ? (Number(year) < 50 ? 2000 : 1900) : 0);
  const at = new Date(Date.UTC(fullYear, Number(month) - 1, Number(day)));
  const isReal = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day) && fullYear >= 1900;
  if (!isReal) return null;
  const v = (at.getTime() - DAY_0) / MS_A_DAY;
  if (time === undefined) return { v, z: PATTERN };
  const clock = numfmt.parseTime(time) as Read | null;
  return clock && { v: v + clock.v, z: `${PATTERN} hh:mm` };
}

/** Dates first, then times, numbers and truth values, as numfmt's own. */
export function parseValue(value: string, options?: object): ReturnType<typeof numfmt.parseValue> {
  const date =
    typeof value === 'string' && (DAY_MONTH_YEAR.test(value) || DAY_MONTH.test(value))
      ? parseDate(value, options)
      : null;
  return date ?? numfmt.parseValue(value, options);
}
