/**
 * Time as people write it: "3 x 20 mins pw", "30 mins pw for 6 weeks", "twice a week". The phrase is kept beside the numbers.
 * Where it could mean two things, one is taken and said (`says`), or the number stays empty and it is said why (`why`).
 * Weeks and fortnights become sessions a week; half-terms, terms and months do not, since their lengths differ.
 * Tests: test/tables/timePhrase.test.ts
 */
import { type Amount, type Period, type TimeWords, timeWords } from './timeWords';

export interface TimePhrase {
  /** As typed, in single spaces. */
  readonly phrase: string;
  /** Of one session. */
  readonly minutes: number | null;
  readonly sessionsPerWeek: number | null;
  readonly weeks: number | null;
  /** Sentences: what was taken where the phrase leaves a choice. */
  readonly says: readonly string[];
  /** Sentences: what stays empty, and why. */
  readonly why: readonly string[];
}

/** What a column's heading adds: "Weekly time" says the week for all its cells. */
export interface TimeHint {
  readonly perWeek?: boolean;
}

export interface TimeWithin {
  readonly time: TimePhrase | null;
  /** The words around it, such as the name of an intervention. */
  readonly rest: string;
}

/** Daily means on school days. */
const SCHOOL_DAYS = 5;
/** More than this many without a period may as well be all that there are. */
const MOST_UNSAID = 5;
/** Longer is no session, unless a period is said. */
const LONGEST_UNSAID_MINUTES = 180;
const MOST = { minutes: 1440, sessionsPerWeek: 100, weeks: 53 } as const;

/** @returns null where the text says nothing about time */
export function readTime(text: string, hint: TimeHint = {}): TimePhrase | null {
  return timeWithin(text, hint).time;
}

/** Most cells repeat a few texts. */
const remembered = new Map<string, TimeWithin>();
const MOST_REMEMBERED = 2000;

export function timeWithin(text: string, hint: TimeHint = {}): TimeWithin {
  const key = `${hint.perWeek === true} ${text}`;
  const before = remembered.get(key);
  if (before !== undefined) return before;
  const within = understood(text, hint);
  if (remembered.size < MOST_REMEMBERED) remembered.set(key, within);
  return within;
}

function understood(text: string, hint: TimeHint): TimeWithin {
  const words = timeWords(text);
  const { lengths, counts, product, periods, weeks, span, days, clock, open, rest } = words;
  const found = lengths.length + counts.length + periods.length + weeks.length + days;
  const phrase = text.replace(/\s+/g, ' ').trim();
  if (found === 0 && product === null && span === '' && clock === null) {
    if (open === '') return { time: null, rest: phrase };
    const why = [`“${phrase}” gives no figures. Type them once they are known.`];
    return { time: { phrase, minutes: null, sessionsPerWeek: null, weeks: null, says: [], why }, rest };
  }
  const says: string[] = [];
  const why: string[] = [];
  const total = weekly(words);
  const minutes = total?.minutes ?? minutesOf(words, hint, says, why);
  const sessionsPerWeek = total?.sessions ?? sessionsOf(words, minutes, hint, says, why);
  const time = {
    phrase,
    minutes: within('minutes', minutes, why),
    sessionsPerWeek: within('sessionsPerWeek', sessionsPerWeek, why),
    weeks: within('weeks', weeksOf(words, says, why), why),
    says,
    why,
  };
  return { time, rest };
}

/** "1 hour a week (3 x 20 mins)" says the same twice. */
function weekly({ lengths, counts, periods }: TimeWords): { minutes: number; sessions: number } | null {
  const [count] = counts;
  const [a, b] = lengths;
  if (lengths.length !== 2 || counts.length !== 1 || periods.length > 1 || !a || !b || !count) return null;
  const [one, whole] = a.most < b.most ? [a, b] : [b, a];
  const agrees = isOne(one) && isOne(whole) && isOne(count) && one.most * count.most === whole.most;
  const [period] = periods;
  return agrees && (period === undefined || (period.kind === 'WEEKS' && period.weeks === 1))
    ? { minutes: one.most, sessions: count.most }
    : null;
}

function isOne({ least, most }: Amount): boolean {
  return least === most;
}

function minutesOf(
  { lengths, clock, isBare, periods }: TimeWords,
  hint: TimeHint,
  says: string[],
  why: string[],
): number | null {
  const [first, ...more] = lengths;
  if (first === undefined) {
    if (clock !== null) says.push(`From ${clock.text} is taken as ${clock.minutes} minutes.`);
    return clock?.minutes ?? null;
  }
  if (more.some(({ least, most }) => least !== first.least || most !== first.most)) {
    why.push('More than one length of time is given. Type the minutes of one session.');
    return null;
  }
  if (!isOne(first)) says.push(`${first.least} to ${first.most} minutes: the longer is taken.`);
  if (isBare) says.push(`${first.most} is taken as minutes.`);
  if (first.most > LONGEST_UNSAID_MINUTES && periods.length === 0 && hint.perWeek !== true) {
    why.push(`${sayHours(first.most)} is too long for one session, and it does not say in what time.`);
    return null;
  }
  return first.most;
}

function sayHours(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}

function sessionsOf(
  words: TimeWords,
  minutes: number | null,
  hint: TimeHint,
  says: string[],
  why: string[],
): number | null {
  const { counts, product, periods, weeks, isInAll, days, lengths } = words;
  const [period, other] = distinct(periods);
  if (other !== undefined) {
    why.push('Two periods are given. Type the sessions a week.');
    return null;
  }
  const count = countOf(words, says, why);
  if (count === 'UNCLEAR') return null;
  if (period === undefined) {
    if (product !== null || count === null) return count ?? unsaid(words, hint, minutes, says, why);
    if (isInAll) return inAll(count, weeks, says, why);
    if (hint.perWeek || (days > 0 && counts.length === 0)) return count;
    if (count > MOST_UNSAID) {
      why.push(`${count} sessions: in a week, or in all? Type the sessions a week.`);
      return null;
    }
    if (weeks.length === 0) says.push(`${count} is taken as sessions a week: it does not say in what time.`);
    return count;
  }
  if (period.kind === 'DAY') return inDays(count ?? 1, says);
  if (period.kind === 'WEEKS') {
    if (count === null && days === 0 && lengths.length > 0 && !period.isAdverb && minutes !== null)
      says.push(`${minutes} minutes a week is taken as one session.`);
    return round((count ?? 1) / period.weeks);
  }
  why.push(
    period.kind === 'UNCLEAR'
      ? `“${period.word}” is twice a week to some and once a fortnight to others. Type the sessions a week.`
      : `A ${period.word} is no fixed number of weeks. Type the sessions a week: once a fortnight is 0.5.`,
  );
  return null;
}

/** Nobody has five sessions of one thing in a day: "5 x 10 mins daily" says twice that it is each school day. */
function inDays(count: number, says: string[]): number {
  if (count !== SCHOOL_DAYS) return count * SCHOOL_DAYS;
  says.push(`${count} daily is taken as once a day, ${SCHOOL_DAYS} days a week.`);
  return count;
}

function distinct(periods: readonly Period[]): readonly Period[] {
  const seen = new Map(
    periods.map((period) => [`${period.kind} ${period.kind === 'WEEKS' ? period.weeks : ''}`, period]),
  );
  return [...seen.values()];
}

function countOf({ counts, product, days }: TimeWords, says: string[], why: string[]): number | null | 'UNCLEAR' {
  if (product !== null) {
    const all = product[0] * product[1];
    says.push(`${product[0]} x ${product[1]} is taken as ${all} sessions a week.`);
    return all;
  }
  const [first, ...more] = counts;
  if (first === undefined) return days > 0 ? days : null;
  if (more.some(({ least, most }) => least !== first.least || most !== first.most)) {
    why.push('More than one number of sessions is given. Type the sessions a week.');
    return 'UNCLEAR';
  }
  if (!isOne(first)) says.push(`${first.least} to ${first.most} sessions: the larger is taken.`);
  return first.most;
}

function unsaid(
  { lengths, clock, weeks, span }: TimeWords,
  hint: TimeHint,
  minutes: number | null,
  says: string[],
  why: string[],
): number | null {
  if (lengths.length === 0 && clock === null) return null;
  if (hint.perWeek && minutes !== null) {
    says.push(`${minutes} minutes a week is taken as one session.`);
    return 1;
  }
  if (minutes !== null || weeks.length > 0 || span !== '')
    why.push('It does not say how often. Type the sessions a week.');
  return null;
}

function inAll(count: number, weeks: readonly Amount[], says: string[], why: string[]): number | null {
  const [length] = weeks;
  if (length === undefined || !isOne(length) || length.most === 0) {
    why.push(`${count} sessions in all: over how many weeks? Type the sessions a week.`);
    return null;
  }
  const each = round(count / length.most);
  says.push(`${count} sessions over ${length.most} weeks is taken as ${each} a week.`);
  return each;
}

function weeksOf({ weeks, span }: TimeWords, says: string[], why: string[]): number | null {
  const [first, ...more] = weeks;
  if (first === undefined) {
    if (span !== '') why.push(`“${span}” is no fixed number of weeks. Type the weeks, or a start and an end.`);
    return null;
  }
  if (more.some(({ least, most }) => least !== first.least || most !== first.most)) {
    why.push('More than one number of weeks is given. Type the weeks.');
    return null;
  }
  if (!isOne(first)) says.push(`${first.least} to ${first.most} weeks: the longer is taken.`);
  return first.most;
}

/** Once in three weeks is 0.3333. */
function round(number: number): number {
  return Number(number.toFixed(4));
}

function within(what: keyof typeof MOST, number: number | null, why: string[]): number | null {
  if (number === null) return null;
  if (number > 0 && number <= MOST[what]) return number;
  why.push(`${number} cannot be the ${what === 'sessionsPerWeek' ? 'sessions a week' : what}.`);
  return null;
}
