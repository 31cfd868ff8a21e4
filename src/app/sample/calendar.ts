/**
 * The made-up school's year around any day: last year's, this year's and next year's terms, and its school days.
 * Limits: no bank holidays, no INSET days. A school year begins on 1 September. Tests: test/app/sample.test.ts
 */
import {
  addDays,
  dayNumber,
  daysBetween,
  type IsoDate,
  isoDate,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../domain/isoDate';
import type { SampleRow } from './row';

export interface SampleTerm {
  readonly name: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly breakFrom: IsoDate;
  readonly breakTo: IsoDate;
}

export interface SampleCalendar {
  readonly today: IsoDate;
  /** 2026 for the school year 2026/27. */
  readonly year: number;
  /** Nine, in order. */
  readonly terms: readonly SampleTerm[];
  /** Place in `terms` of the term that holds today; a holiday belongs to the term before it. 2 to 5. */
  readonly now: number;
}

const MONDAY = 1;
const FRIDAY = 5;

export function sampleCalendar(today: IsoDate): SampleCalendar {
  const year = yearOf(today) - (monthOf(today) < 9 ? 1 : 0);
  const terms = [year - 1, year, year + 1].flatMap(termsOf);
  const next = terms.findIndex((term) => term.start > today);
  return { today, year, terms, now: next - 1 };
}

function termsOf(year: number): SampleTerm[] {
  const springEnd = onOrBefore(isoDate(`${year + 1}-04-02`), FRIDAY);
  // Two weeks of Easter holiday: seventeen days from a Friday to a Monday.
  const summerStart = addDays(springEnd, 17);
  return [
    term(
      `Autumn ${year}`,
      onOrAfter(isoDate(`${year}-09-01`), MONDAY),
      onOrBefore(isoDate(`${year}-12-21`), FRIDAY),
      onOrBefore(isoDate(`${year}-10-29`), MONDAY),
    ),
    term(
      `Spring ${year + 1}`,
      onOrAfter(isoDate(`${year + 1}-01-03`), MONDAY),
      springEnd,
      onOrAfter(isoDate(`${year + 1}-02-12`), MONDAY),
    ),
    term(
      `Summer ${year + 1}`,
      summerStart,
      onOrBefore(isoDate(`${year + 1}-07-23`), FRIDAY),
      onOrBefore(isoDate(`${year + 1}-05-31`), MONDAY),
    ),
  ];
}

function term(name: string, start: IsoDate, end: IsoDate, breakFrom: IsoDate): SampleTerm {
  return { name, start, end, breakFrom, breakTo: addDays(breakFrom, 4) };
}

function onOrAfter(date: IsoDate, weekday: number): IsoDate {
  return addDays(date, (weekday - weekdayOf(dayNumber(date)) + 7) % 7);
}

function onOrBefore(date: IsoDate, weekday: number): IsoDate {
  return addDays(date, -((weekdayOf(dayNumber(date)) - weekday + 7) % 7));
}

/** @param offset 0 is the term that holds today, -1 the one before */
export function termAt(calendar: SampleCalendar, offset: number): SampleTerm {
  const found = calendar.terms[calendar.now + offset];
  if (!found) throw new RangeError(`No term ${offset} from ${calendar.today}`);
  return found;
}

export function isWeekday(date: IsoDate): boolean {
  return weekdayOf(dayNumber(date)) <= FRIDAY;
}

export function isSchoolDay(calendar: SampleCalendar, date: IsoDate): boolean {
  return (
    isWeekday(date) &&
    calendar.terms.some(
      (term) => term.start <= date && date <= term.end && !(term.breakFrom <= date && date <= term.breakTo),
    )
  );
}

export function schoolDayOnOrAfter(calendar: SampleCalendar, date: IsoDate): IsoDate {
  return nearestSchoolDay(calendar, date, 1);
}

/** Before the first term that is known, any weekday. */
export function schoolDayOnOrBefore(calendar: SampleCalendar, date: IsoDate): IsoDate {
  return nearestSchoolDay(calendar, date, -1);
}

function nearestSchoolDay(calendar: SampleCalendar, date: IsoDate, step: 1 | -1): IsoDate {
  const first = calendar.terms[0]?.start ?? date;
  for (let day = date; ; day = addDays(day, step)) {
    if (day < first ? isWeekday(day) : isSchoolDay(calendar, day)) return day;
  }
}

/** A school day some way through a term: 0 its first day, 1 its last. */
export function dayOfTerm(calendar: SampleCalendar, offset: number, fraction: number): IsoDate {
  const { start, end } = termAt(calendar, offset);
  return schoolDayOnOrBefore(calendar, addDays(start, Math.round(daysBetween(start, end) * fraction)));
}

export function isHoliday({ today, terms, now }: SampleCalendar): boolean {
  const term = terms[now];
  return term !== undefined && today > term.end;
}

export function termRows({ terms }: SampleCalendar): SampleRow[] {
  return terms.map(({ name, start, end, breakFrom, breakTo }) => ({
    Term: name,
    Start: { date: start },
    End: { date: end },
    'Half-term break from': { date: breakFrom },
    'Half-term break to': { date: breakTo },
  }));
}

/** A term that the made-up school could have brought in on any day, so that taking it away knows the school's own. */
export function isSampleTerm(name: string, start: IsoDate): boolean {
  const year = /^(Autumn|Spring|Summer) (\d{4})$/.exec(name);
  if (!year) return false;
  const autumnYear = Number(year[2]) - (year[1] === 'Autumn' ? 0 : 1);
  return termsOf(autumnYear).some((term) => term.name === name && term.start === start);
}
