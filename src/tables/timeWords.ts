/**
 * The pieces of a phrase about time, each found where it stands: a length ("20 mins"), a count ("3 x"), a period ("a week"),
 * a number of weeks ("for 6 weeks"). What they mean together is for timePhrase.ts. Tests: test/tables/timePhrase.test.ts
 */

import {
  type ClockSpan,
  clockIn,
  LONG_WEEKS,
  numberIn,
  OPEN,
  type Period,
  periodsIn,
  type Take,
  WORDS,
} from './timePeriods';

export type { Period } from './timePeriods';

/** A number, or two of which the phrase leaves open which: "20 to 30", "15/20". */
export interface Amount {
  readonly least: number;
  readonly most: number;
}

export interface TimeWords {
  readonly lengths: readonly Amount[];
  readonly counts: readonly Amount[];
  /** "5x2": the two factors. */
  readonly product: readonly [number, number] | null;
  readonly periods: readonly Period[];
  readonly weeks: readonly Amount[];
  /** "12 sessions over 6 weeks": the count is of all sessions. */
  readonly isInAll: boolean;
  /** "for two terms", "all year": a length without a number of weeks. */
  readonly span: string;
  /** Days of the week that are named. */
  readonly days: number;
  /** "9:15 to 9:45" */
  readonly clock: ClockSpan | null;
  /** The count had no unit after it: "3 x 20". */
  readonly isBare: boolean;
  /** "TBC", "Continuous": about time, with no figure. */
  readonly open: string;
  /** The text with what was found taken out. */
  readonly rest: string;
}

const N = `(?:\\d+(?:\\.\\d+)?\\s?[½¼¾]?|\\.\\d+|[½¼¾]|\\b(?:${WORDS.join('|')})\\b)`;
const UNIT = "(?:hours?\\b|hrs?\\b|h\\b|minutes?\\b|mintues?\\b|mins?\\b|minuets\\b|m\\b|')\\.?";
const HOURS = /^h/;
const BETWEEN = '\\s*(?:-|to|or|/)\\s*';

/** Same length as the text, so that places agree: small letters, one kind of dash, space and "x". */
function plain(text: string): string {
  return text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0\u2007\u202f]/g, ' ')
    .replace(/[×✕]/g, 'x')
    .replace(/(?<=\d\s?)\*(?=\s?\d)/g, 'x')
    .replace(/[’‘′]/g, "'");
}

/** Stands where something was taken out; no keyboard types it. */
const HOLE = '\ue000';
/** The same, where the words stay in the rest: "1:1" is no time, and part of a name. */
const KEPT = '\ue002';

/** Each pattern is made once: a sheet has thousands of cells. */
const made = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const search = made.get(pattern) ?? new RegExp(pattern, 'g');
  made.set(pattern, search);
  search.lastIndex = 0;
  return search;
}

export function timeWords(text: string): TimeWords {
  let left = plain(text);
  const take: Take = (pattern, found) => {
    const search = compiled(pattern);
    for (let match = search.exec(left); match !== null && match[0] !== ''; match = search.exec(left)) {
      if (found(match) === false) continue;
      const after = match.index + match[0].length;
      left = left.slice(0, match.index) + HOLE.repeat(match[0].length) + left.slice(after);
    }
  };
  // How many pupils an adult has is no time: "1:1", "1 to 1", "1:4".
  take(
    '\\b(?:1|one)\\s?(?::|-|to|-to-)\\s?(?:[1-9]|one)\\b(?![:.]?\\d)(?!\\s*(?:min|hour|hr|h\\b|week|wk))',
    () => true,
  );
  left = left.replace(new RegExp(HOLE, 'g'), KEPT);
  const clock = clockIn(take);
  const periods = periodsIn(take);
  const { weeks, isOver, span } = weeksIn(take);
  let product: readonly [number, number] | null = null;
  take(`(${N})\\s*x\\s*(${N})(?=\\s*x\\s*${N})`, ([, first = '', second = '']) => {
    if (product !== null) return false;
    product = [numberIn(first), numberIn(second)];
    return true;
  });
  const lengths = lengthsIn(take);
  const { counts, isSessions, isBare, bare } = countsIn(take, lengths.length > 0 || product !== null);
  const days = daysIn(take);
  let open = '';
  if (
    lengths.length + counts.length + bare.length + periods.length + weeks.length + days === 0 &&
    span === '' &&
    !clock
  )
    take(OPEN, ([word]) => {
      open = word.trim();
    });
  return {
    ...{ lengths: [...lengths, ...bare], counts, product, periods, weeks, span, days, clock, isBare, open },
    isInAll: isOver && isSessions,
    rest: restOf(text, left),
  };
}

/** In the words of the text itself, each hole a single one for the reader to split at. */
function restOf(text: string, left: string): string {
  let rest = '';
  for (let at = 0; at < text.length; at++) rest += left[at] === HOLE ? HOLE : (text[at] ?? '');
  const kept = rest
    .split(new RegExp(`${HOLE}+`))
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .map((part) =>
      part.replace(
        /^(?:[-,;:/@+()]|x\b|for\b|of\b|and\b|each\b|at\b)+\s*|\s*(?:[-,;:/@+(]|\bx|\bfor|\bof|\band|\bat)+$/gi,
        '',
      ),
    )
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return kept.join(' ');
}

function weeksIn(take: Take): { weeks: Amount[]; isOver: boolean; span: string } {
  const weeks: Amount[] = [];
  let isOver = false;
  let span = '';
  const tail = '(?:\\s*(?:block|programme|cycle|course|long)\\b)?';
  take(
    `(?:\\b(for|over|in|across)\\s+|\\bx\\s*)?(${N})(?:${BETWEEN}(${N}))?\\s*-?\\s*(?:${LONG_WEEKS}|/52\\b)${tail}`,
    ([, word, one = '', two]) => {
      isOver ||= word === 'over' || word === 'in' || word === 'across';
      weeks.push(amount(one, two));
    },
  );
  const piece = '(?:half-?\\s?terms?|terms?|(?:school |academic )?years?|months?)';
  take(
    `\\b(?:for|over|across|throughout|all|whole|the|x)\\s+(?:an?\\s+|the\\s+|one\\s+|whole\\s+|${N}\\s*)?${piece}\\b|${N}\\s*${piece}\\b|\\ball year(?: round)?\\b|\\byear round\\b`,
    ([found]) => {
      span = found.trim();
    },
  );
  return { weeks, isOver, span };
}

function amount(one: string, two: string | undefined): Amount {
  const [first, second] = [numberIn(one), numberIn(two ?? one)];
  return { least: Math.min(first, second), most: Math.max(first, second) };
}

function lengthsIn(take: Take): Amount[] {
  const lengths: Amount[] = [];
  const fixed = (minutes: number) => {
    lengths.push({ least: minutes, most: minutes });
  };
  take('\\b(?:three[ -]quarters of an hour|3/4 (?:of an )?hour)\\b', () => fixed(45));
  take('\\b(?:(?:a )?quarter of an hour|1/4 (?:of an )?hour)\\b', () => fixed(15));
  take('\\b(?:half an hour|(?:a )?half[ -]hour|1/2 (?:an )?hour)s?\\b', () => fixed(30));
  take(
    `(${N})\\s*(?:hours?|hrs?|h)(?![a-z])\\.?\\s*(?:and\\s+|,\\s*)?(\\d{1,2})\\s*(?:minutes?|mins?|m)?\\b`,
    ([, hours = '', minutes]) => fixed(numberIn(hours) * 60 + Number(minutes)),
  );
  take(
    `(${N})(?:\\s*(?:hours?|hrs?|minutes?|mins?))?${BETWEEN}(${N})\\s*-?\\s*(${UNIT})|(${N})\\s*-?\\s*(${UNIT})`,
    (match) => {
      const [, least, most, unit = '', one, alone = ''] = match;
      const times = HOURS.test(unit || alone) ? 60 : 1;
      // Ratios such as "1/2" are a half; "m" and "'" after a small number are metres, levels, anything.
      const read = least === undefined ? amount(one ?? '', undefined) : amount(least, most);
      if (/^[m']/.test(unit || alone) && (unit || alone).length < 3 && read.least < 5) return false;
      lengths.push({ least: read.least * times, most: read.most * times });
      return true;
    },
  );
  take('\\b(?:an|per) hour\\b', () => fixed(60));
  return lengths;
}

function countsIn(take: Take, hasMore: boolean) {
  const counts: Amount[] = [];
  const bare: Amount[] = [];
  let isSessions = false;
  const add = (one: string, two?: string) => {
    counts.push(amount(one, two));
  };
  // "3 x 20": a count and a length without its unit.
  if (!hasMore)
    take('(?<![\\d.])(\\d{1,2})\\s*x\\s*(\\d{1,3})(?![\\d.])', ([, count = '', length = '']) => {
      if (Number(length) < 5) return false;
      add(count);
      bare.push(amount(length, undefined));
      return true;
    });
  take(
    `(${N})(?:${BETWEEN}(${N}))?\\s*(?:x\\s*)?(?:short\\s+|weekly\\s+)?(?:sessions?|lessons?|slots?|visits?|periods?|meetings?)\\b`,
    ([, one = '', two]) => {
      isSessions = true;
      add(one, two);
    },
  );
  take('\\btwice\\b', () => add('2'));
  take('\\bonce\\b', () => add('1'));
  take('\\bthrice\\b', () => add('3'));
  take(`(${N})(?:${BETWEEN}(${N}))?\\s*(?:times?|mornings?|afternoons?|days?|x)(?![a-z])`, ([, one = '', two]) =>
    add(one, two),
  );
  take(`(?<![a-z])x\\s*(${N})(?:${BETWEEN}(${N}))?`, ([, one = '', two]) => add(one, two));
  // "3 a week": the number stands right before a period that was taken out.
  if (counts.length === 0) take(`(${N})(?:${BETWEEN}(${N}))?(?=\\s*${HOLE})`, ([, one = '', two]) => add(one, two));
  return { counts, isSessions, isBare: bare.length > 0, bare };
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

function daysIn(take: Take): number {
  const days = new Set<string>();
  take(
    "(?:\\bevery |\\bon )?\\b(mon|tues?|wed(?:nes)?|thur?s?|fri)(?:day)?s?\\b['.]?(?:\\s+(?:mornings?|afternoons?))?",
    ([, day = '']) => {
      days.add(day.slice(0, 3));
    },
  );
  take('\\b(?:every )?(?:mornings?|afternoons?|lunch ?times?|break ?times?)\\b', () => true);
  return WEEKDAYS.filter((day) => days.has(day)).length;
}
