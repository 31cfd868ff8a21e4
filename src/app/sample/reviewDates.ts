/**
 * When each pupil of Oakfield Primary is reviewed, so that on any day some are up to date, some due, one amber and three late.
 * Limits: in a holiday nothing is due, because every due-by date is a term's end. Tests: test/app/sample.test.ts
 */
import { addDays, type IsoDate } from '../../domain/isoDate';
import { dayOfTerm, isHoliday, type SampleCalendar, schoolDayOnOrAfter, schoolDayOnOrBefore, termAt } from './calendar';

/**
 * A number: held once a term, that far through it. WAITING: not yet this term. SOONER: the last review asked for an early one.
 * MISSED: it did too, and the day has passed. LATE: not held for two terms. TWICE: each half-term. NEW: never yet.
 */
export type Rhythm = number | 'WAITING' | 'SOONER' | 'MISSED' | 'LATE' | 'TWICE' | 'NEW';

const RHYTHMS: Readonly<Record<number, Rhythm>> = {
  1: 0.22,
  3: 0.45,
  4: 0.3,
  5: 0.36,
  7: 'WAITING',
  8: 0.4,
  9: 'LATE',
  10: 0.26,
  11: 0.2,
  12: 'WAITING',
  13: 'WAITING',
  14: 0.33,
  16: 'SOONER',
  17: 0.24,
  18: 'WAITING',
  19: 0.42,
  20: 0.18,
  21: 0.28,
  22: 'MISSED',
  23: 'LATE',
  24: 'WAITING',
  25: 0.38,
  26: 0.31,
  27: 0.48,
  29: 0.15,
  30: 0.35,
  31: 'TWICE',
  32: 0.27,
  33: 0.21,
  34: 'NEW',
};

/** So late in a term that half a year on is past the next term's end, which then decides. */
const LATE_IN_TERM = 0.82;
const DAYS_UNTIL_SOONER = 10;
const DAYS_UNTIL_MISSED = 28;

export interface HeldReviews {
  /** Latest first; two, or one for those who are late. */
  readonly dates: readonly IsoDate[];
  readonly nextReviewBy: IsoDate | null;
}

export function rhythmOf(pupil: number): Rhythm | null {
  return RHYTHMS[pupil] ?? null;
}

/** @param pupil 17 for P017 */
export function heldReviews(calendar: SampleCalendar, pupil: number): HeldReviews {
  const rhythm = rhythmOf(pupil);
  if (rhythm === null || rhythm === 'NEW') return { dates: [], nextReviewBy: null };
  if (rhythm === 'LATE') return { dates: [dayOfTerm(calendar, -2, 0.7)], nextReviewBy: null };
  if (rhythm === 'MISSED') return missedReviews(calendar);
  if (rhythm === 'TWICE') {
    const turns = [
      [-1, 0.3],
      [-1, 0.8],
      [0, 0.3],
      [0, 0.8],
    ] as const;
    const dates = turns.map(([offset, fraction]) => dayOfTerm(calendar, offset, fraction));
    return {
      dates: dates
        .filter((date) => date <= calendar.today)
        .reverse()
        .slice(0, 2),
      nextReviewBy: null,
    };
  }
  if (typeof rhythm === 'number') {
    const isHeld = dayOfTerm(calendar, 0, rhythm) <= calendar.today;
    return { dates: pair(calendar, isHeld ? 0 : -1, rhythm), nextReviewBy: null };
  }
  // Those still waiting when a term ends were seen in its last days: otherwise a holiday would make them all late.
  if (isHoliday(calendar)) return { dates: pair(calendar, 0, 0.95), nextReviewBy: null };
  const nextReviewBy = rhythm === 'SOONER' ? soonerBy(calendar) : null;
  return { dates: pair(calendar, -1, LATE_IN_TERM), nextReviewBy };
}

function pair(calendar: SampleCalendar, offset: number, fraction: number): IsoDate[] {
  return [dayOfTerm(calendar, offset, fraction), dayOfTerm(calendar, offset - 1, fraction)];
}

function soonerBy(calendar: SampleCalendar): IsoDate {
  return inThisTerm(calendar, schoolDayOnOrAfter(calendar, addDays(calendar.today, DAYS_UNTIL_SOONER)));
}

function missedReviews(calendar: SampleCalendar): HeldReviews {
  const latest = schoolDayOnOrBefore(calendar, addDays(termAt(calendar, -1).end, -35));
  return {
    dates: [latest, dayOfTerm(calendar, -2, 0.6)],
    nextReviewBy: schoolDayOnOrBefore(calendar, addDays(latest, DAYS_UNTIL_MISSED)),
  };
}

/** Booked reviews do not run past the term that today is in, while it lasts. */
function inThisTerm(calendar: SampleCalendar, date: IsoDate): IsoDate {
  const { end } = termAt(calendar, 0);
  return !isHoliday(calendar) && date > end ? end : date;
}

/** @param days from today, at the least */
export function bookedIn(calendar: SampleCalendar, days: number): IsoDate {
  return inThisTerm(calendar, schoolDayOnOrAfter(calendar, addDays(calendar.today, days)));
}

/** The early review is booked for its last day or just before. */
export function bookedSooner(calendar: SampleCalendar): IsoDate {
  const by = soonerBy(calendar);
  const before = schoolDayOnOrBefore(calendar, addDays(by, -1));
  return before > calendar.today ? before : by;
}

/** A booking that came to nothing. */
export function bookedAndMissed(calendar: SampleCalendar): IsoDate {
  return schoolDayOnOrBefore(calendar, addDays(calendar.today, -6));
}

/** The day by which the Statement's annual review is to be held: a school day within eight weeks. */
export function annualReviewSoon(calendar: SampleCalendar): IsoDate {
  const wished = addDays(calendar.today, 33);
  const after = schoolDayOnOrAfter(calendar, wished);
  return after <= addDays(calendar.today, 52) ? after : schoolDayOnOrBefore(calendar, wished);
}

export function latestHeld(calendar: SampleCalendar, pupil: number): IsoDate {
  const [latest] = heldReviews(calendar, pupil).dates;
  if (latest === undefined) throw new Error(`No review of pupil ${pupil}`);
  return latest;
}

/** A school day that many days ago, or the last before it; before the terms that are known, a weekday. */
export function daysAgo(calendar: SampleCalendar, days: number): IsoDate {
  return schoolDayOnOrBefore(calendar, addDays(calendar.today, -days));
}
