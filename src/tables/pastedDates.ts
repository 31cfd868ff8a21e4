/**
 * The dates in a line of pasted text, as people write them: "Wednesday 2nd September 2026", "26 – 30 October", "2/9/26", day first.
 * A year that is not written stays open, a weekday is kept to be checked. Pure. Tests: test/tables/pastedTerms.test.ts
 */
import { dayNumber, type IsoDate, parseIsoDate, weekdayOf, yearOf } from '../domain/isoDate';

export interface PastedDate {
  /** 1 to 31 as written; there may be no such day in that month. */
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | null;
  /** 1 (Monday) to 7 (Sunday); null where none is written. */
  readonly weekday: number | null;
  /** As written. */
  readonly text: string;
}

export interface PastedLine {
  readonly dates: readonly PastedDate[];
  /** What is written around the dates, in small letters, each date replaced by `DATE`. */
  readonly words: string;
}

/** Stands for a date in `words`: no letter, digit or space. */
export const DATE = '§';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const WEEKDAY = '(?:(mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\b[.,]?\\s*(?:the\\s+)?)?';
const DAY = '(\\d{1,2})(?:\\s?(?:st|nd|rd|th)\\b)?';
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
/** Two figures count as a year only where no hour, day or month can be meant. */
const YEAR =
  "(?:[\\s,-]*(20\\d\\d)\\b|[\\s,-]*['’](\\d\\d)\\b|[ -](2\\d|3\\d)\\b(?!\\s*[:.]?\\d|\\s*(?:am|pm|st|nd|rd|th)\\b|\\s*[a-z]{3}))?";

const FORMS = {
  dayFirst: `${WEEKDAY}${DAY}(?:\\s+of)?[\\s-]*${MONTH}${YEAR}`,
  monthFirst: `${WEEKDAY}${MONTH}\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*[/:.]\\d)(?:,?\\s+(20\\d\\d)\\b)?`,
  yearFirst: '\\b(20\\d\\d)-(\\d{1,2})-(\\d{1,2})\\b',
  figures: `${WEEKDAY}\\b(\\d{1,2})([/.-])(\\d{1,2})\\3(20\\d\\d|\\d\\d)\\b`,
  /** "26" of "26 – 30 October": the month comes with the next date. */
  dayAlone: `${WEEKDAY}\\b${DAY}(?=\\s*(?:-|to\\b|until\\b|till\\b|and\\b|&)\\s*${WEEKDAY}${DAY}(?:\\s+of)?[\\s-]*${MONTH})`,
} as const;

const PATTERNS = {
  dayFirst: new RegExp(FORMS.dayFirst, 'iy'),
  monthFirst: new RegExp(FORMS.monthFirst, 'iy'),
  yearFirst: new RegExp(FORMS.yearFirst, 'iy'),
  figures: new RegExp(FORMS.figures, 'iy'),
  dayAlone: new RegExp(FORMS.dayAlone, 'iy'),
};

type Open = Omit<PastedDate, 'month'> & { readonly month: number | null };

/** Kinds of dash, space and apostrophe made one. */
export function plainLine(line: string): string {
  return line
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'");
}

/** @param line made plain */
export function readLine(line: string): PastedLine {
  const found: Open[] = [];
  let words = '';
  for (let at = 0; at < line.length; ) {
    const before = line[at - 1] ?? ' ';
    const one = /[a-z0-9]/i.test(before) ? null : dateAt(line, at);
    if (one === null) {
      words += line[at];
      at += 1;
      continue;
    }
    found.push(one);
    words += DATE;
    at += one.text.length;
  }
  return { dates: withMonths(found), words: words.toLowerCase() };
}

function withMonths(found: readonly Open[]): PastedDate[] {
  const dates: PastedDate[] = [];
  for (let at = found.length - 1; at >= 0; at--) {
    const one = found[at] as Open;
    const next = dates[0];
    const month = one.month ?? next?.month;
    if (month !== undefined)
      dates.unshift({ ...one, month, year: one.year ?? (one.month === null ? (next?.year ?? null) : null) });
  }
  return dates;
}

function match(form: keyof typeof PATTERNS, line: string, at: number): RegExpExecArray | null {
  PATTERNS[form].lastIndex = at;
  return PATTERNS[form].exec(line);
}

function dateAt(line: string, at: number): Open | null {
  const yearFirst = match('yearFirst', line, at);
  if (yearFirst) {
    const [text, year, month, day] = yearFirst;
    return { text, day: Number(day), month: Number(month), year: Number(year), weekday: null };
  }
  const figures = match('figures', line, at);
  if (figures) {
    const [text, weekday, day, , month, year] = figures;
    return { text, day: Number(day), month: Number(month), year: fullYear(year), weekday: weekdayIn(weekday) };
  }
  const dayFirst = match('dayFirst', line, at);
  if (dayFirst) {
    const [text, weekday, day, month, year, short, shorter] = dayFirst;
    const written = year ?? short ?? shorter;
    return { text, day: Number(day), month: monthIn(month), year: fullYear(written), weekday: weekdayIn(weekday) };
  }
  const monthFirst = match('monthFirst', line, at);
  if (monthFirst) {
    const [text, weekday, month, day, year] = monthFirst;
    return { text, day: Number(day), month: monthIn(month), year: fullYear(year), weekday: weekdayIn(weekday) };
  }
  const dayAlone = match('dayAlone', line, at);
  // "Term 1 – 2 September": the 1 is the term's.
  const isTerms = /^[1-6]\b/.test(line.slice(at)) && /(?:term|half|autumn|spring|summer)\s*$/i.test(line.slice(0, at));
  if (dayAlone && !isTerms) {
    const [text, weekday, day] = dayAlone;
    return { text, day: Number(day), month: null, year: null, weekday: weekdayIn(weekday) };
  }
  return null;
}

function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function monthIn(text: string | undefined): number {
  return MONTHS.indexOf((text ?? '').slice(0, 3).toLowerCase()) + 1;
}

function weekdayIn(text: string | undefined): number | null {
  return text === undefined ? null : WEEKDAYS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

const FULL_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const FULL_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // biome-ignore format: two lines read better than twelve

export type Settled =
  | { readonly date: IsoDate; readonly asks?: undefined }
  | { readonly date: null; readonly asks: string };

/** The date in that year; a question where there is no such day, or where its weekday is another. */
export function settle({ day, month, weekday, text }: PastedDate, year: number): Settled {
  const two = (n: number) => String(n).padStart(2, '0');
  const date = parseIsoDate(`${year}-${two(month)}-${two(day)}`);
  if (date === null) return { date: null, asks: `There is no day like "${text.trim()}". Which did they mean?` };
  const is = weekdayOf(dayNumber(date));
  if (weekday !== null && weekday !== is) {
    const said = `${day} ${FULL_MONTHS[month - 1]} ${yearOf(date)} is a ${FULL_WEEKDAYS[is - 1]}, not a ${FULL_WEEKDAYS[weekday - 1]}.`;
    return { date: null, asks: `${said} Look which of the two is right.` };
  }
  return { date };
}
