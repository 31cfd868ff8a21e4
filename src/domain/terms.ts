/**
 * A school's terms: which one holds a date, its halves, and how many school days lie between two dates.
 * The window of a term runs from its start to the day before the next one's start, so a holiday belongs to the term
 * before it. School days are Mondays to Fridays of term outside the half-term break; five make a school
 * week, as in "38 pupil weeks a year" for 190 days. Bank holidays within a term count. Tests: test/domain/terms.test.ts
 */
import { addDays, compareDates, dateOfDay, dayNumber, type IsoDate, weekdayOf } from './isoDate';
import type { Term } from './school';

/** First and last school day of a half of a term; a term without a break typed is one piece. */
export interface HalfTerm {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

export interface TermCalendar {
  /** In order of start; terms that end before they start are left out. */
  readonly terms: readonly Term[];
  readonly halfTerms: readonly HalfTerm[];
  /** Day number of the first term's start. */
  readonly firstDay: number;
  /** School days from `firstDay` up to and with each day. */
  readonly daysSoFar: Int32Array;
}

/** A start or end this close to the terms we know lies in their holidays; further off we know too little. */
export const LONGEST_HOLIDAY_DAYS = 56;
/** No school's list is longer; keeps a mistyped year (2914) from filling the memory. */
const MOST_DAYS = 366 * 60;

export function termCalendar(rows: readonly Term[]): TermCalendar {
  const terms = rows.filter((term) => term.start <= term.end).sort((a, b) => compareDates(a.start, b.start));
  const firstDay = terms[0] === undefined ? 0 : dayNumber(terms[0].start);
  const lastDay = terms.reduce((last, term) => Math.max(last, dayNumber(term.end)), firstDay - 1);
  const daysSoFar = new Int32Array(Math.min(lastDay - firstDay + 1, MOST_DAYS));
  for (const half of halvesOf(terms)) {
    const last = Math.min(dayNumber(half.end) - firstDay, daysSoFar.length - 1);
    for (let day = dayNumber(half.start) - firstDay; day <= last; day++) {
      if (weekdayOf(firstDay + day) <= 5) daysSoFar[day] = 1;
    }
  }
  for (let day = 1; day < daysSoFar.length; day++) daysSoFar[day] = (daysSoFar[day] ?? 0) + (daysSoFar[day - 1] ?? 0);
  return { terms, halfTerms: halvesOf(terms), firstDay, daysSoFar };
}

function halvesOf(terms: readonly Term[]): HalfTerm[] {
  return terms.flatMap((term) => {
    if (!hasBreak(term)) return [{ start: term.start, end: term.end }];
    return [
      { start: term.start, end: addDays(term.breakFrom, -1) },
      { start: addDays(term.breakTo, 1), end: term.end },
    ];
  });
}

/** A break that lies within its term; one day may be both its first and its last. */
export function hasBreak(term: Term): term is Term & { readonly breakFrom: IsoDate; readonly breakTo: IsoDate } {
  return (
    term.breakFrom !== null &&
    term.breakTo !== null &&
    term.start < term.breakFrom &&
    term.breakFrom <= term.breakTo &&
    term.breakTo < term.end
  );
}

/** Place of the last of `pieces` (in order of start) that starts on or before `date`; -1 before the first. */
export function windowHolding(pieces: readonly { readonly start: IsoDate }[], date: IsoDate): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.start <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function daysUpTo(calendar: TermCalendar, day: number): number {
  const last = calendar.daysSoFar.length - 1;
  return day < calendar.firstDay ? 0 : (calendar.daysSoFar[Math.min(day - calendar.firstDay, last)] ?? 0);
}

/** Both days count. 0 where `to` is before `from`, or outside every term. */
export function schoolDays(calendar: TermCalendar, from: IsoDate, to: IsoDate): number {
  return to < from ? 0 : daysUpTo(calendar, dayNumber(to)) - daysUpTo(calendar, dayNumber(from) - 1);
}

/** Whether the Terms tab reaches from one date to the other, so that `schoolDays` counts all there are. */
export function knowsTerms(calendar: TermCalendar, from: IsoDate, to: IsoDate): boolean {
  const lastDay = calendar.firstDay + calendar.daysSoFar.length - 1;
  return (
    calendar.terms.length > 0 &&
    dayNumber(from) >= calendar.firstDay - LONGEST_HOLIDAY_DAYS &&
    dayNumber(to) <= lastDay + LONGEST_HOLIDAY_DAYS
  );
}

/** The day by whose end `days` school days have passed, the first day counted; null where the Terms tab ends before. */
export function dayAfterSchoolDays(calendar: TermCalendar, from: IsoDate, days: number): IsoDate | null {
  const goal = daysUpTo(calendar, dayNumber(from) - 1) + days;
  const counts = calendar.daysSoFar;
  if (days <= 0 || (counts[counts.length - 1] ?? 0) < goal) return null;
  let low = 0;
  let high = counts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((counts[middle] ?? 0) >= goal) high = middle;
    else low = middle + 1;
  }
  return dateOfDay(calendar.firstDay + low);
}
