/**
 * What was read of each term, piece by piece, made into terms: two halves make one with the gap as its break; what
 * contradicts itself becomes a question and is left open. Pure. Tests: test/tables/pastedTerms.test.ts
 */
import { addDays, dayNumber, daysBetween, type IsoDate, monthOf, sayDate, weekdayOf, yearOf } from '../domain/isoDate';
import { isAutumn, type TermLabel } from './termWords';

/** A line, and what it leaves open, in a sentence. */
export interface PastedAsk {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly says: string;
}

export interface PastedTerm {
  readonly name: string;
  /** null = not understood: to be typed. */
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly breakFrom: IsoDate | null;
  readonly breakTo: IsoDate | null;
  readonly asks: readonly PastedAsk[];
}

export interface PastedBreak {
  from: IsoDate | null;
  to: IsoDate | null;
  readonly line: number;
  readonly text: string;
}

/** A term while its lines are read. */
export interface TermPieces {
  readonly label: TermLabel;
  /** 2026 for 2026/27. */
  schoolYear: number | null;
  readonly starts: IsoDate[];
  readonly ends: IsoDate[];
  readonly breaks: PastedBreak[];
  readonly asks: PastedAsk[];
  readonly line: number;
  readonly text: string;
}

/** No term is longer, and no half-term break. */
const LONGEST_TERM_DAYS = 150;
const LONGEST_BREAK_DAYS = 23;

export function schoolYearOf(date: IsoDate): number {
  return yearOf(date) - (monthOf(date) < 8 ? 1 : 0);
}

/** A break goes from a weekday to a weekday: "closes Friday, reopens Monday week" is Monday to Friday. */
export function dayAfterClosing(date: IsoDate): IsoDate {
  const next = addDays(date, 1);
  const weekday = weekdayOf(dayNumber(next));
  return weekday > 5 ? addDays(next, 8 - weekday) : next;
}
export function dayBeforeOpening(date: IsoDate): IsoDate {
  const last = addDays(date, -1);
  const weekday = weekdayOf(dayNumber(last));
  return weekday > 5 ? addDays(last, 5 - weekday) : last;
}

export interface TermsMade {
  readonly terms: readonly PastedTerm[];
  /** About no term in particular. */
  readonly asks: readonly PastedAsk[];
}

/** @param loose breaks that stood under no term */
export function makeTerms(all: readonly TermPieces[], loose: readonly PastedBreak[]): TermsMade {
  const whole = joinNumbered(all).map(({ name, pieces }) => ({ pieces, ...firstAndLast(name, pieces) }));
  const asks: PastedAsk[] = [];
  const breaks = [...loose, ...whole.flatMap(({ pieces }) => pieces.breaks)];
  for (const one of breaks) {
    const own = whole.find(({ pieces }) => pieces.breaks.includes(one));
    const place = placeOf(one, own, whole);
    if (place === null) (own?.asks ?? asks).push({ line: one.line, text: one.text, says: sayAstray(one) });
    else place.breaks.push(one);
  }
  const terms = whole.map(({ name, start, end, gap, breaks: theirs, asks: own }): PastedTerm => {
    const distinct = theirs.filter(
      (one, at) => theirs.findIndex(({ from, to }) => from === one.from && to === one.to) === at,
    );
    const [only, other] = distinct;
    if (other)
      own.push({
        line: other.line,
        text: other.text,
        says: 'There is a second half-term break in this term. Look which is right.',
      });
    const half = other ? { from: null, to: null } : (only ?? gap);
    return { name, start, end, breakFrom: half.from, breakTo: half.to, asks: own };
  });
  return { terms: terms.sort(byStart), asks };
}

function byStart(a: PastedTerm, b: PastedTerm): number {
  if (a.start === null || b.start === null) return 0;
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}

interface Joined {
  readonly name: string;
  readonly pieces: TermPieces;
}

/** Terms 1 to 6 are halves: 1 and 2 make one term, and so on. */
function joinNumbered(all: readonly TermPieces[]): Joined[] {
  const joined: Joined[] = [];
  for (const one of all) {
    if (typeof one.label === 'string') {
      joined.push({ name: seasonName(one), pieces: one });
      continue;
    }
    const year = one.schoolYear;
    const said = year === null ? '' : ` ${year}/${String((year + 1) % 100).padStart(2, '0')}`;
    const siblings = all.filter(({ label, schoolYear }) => typeof label === 'number' && schoolYear === year);
    if (!areHalves(siblings)) {
      joined.push({ name: `Term ${one.label}${said}`, pieces: one });
      continue;
    }
    const first = one.label % 2 === 0 ? one.label - 1 : one.label;
    const name = `Terms ${first} and ${first + 1}${said}`;
    const before = joined.find((other) => other.name === name);
    if (!before)
      joined.push({
        name,
        pieces: both(
          one,
          siblings.find(({ label }) => label === (first === one.label ? first + 1 : first)),
          first,
        ),
      });
  }
  return joined;
}

function areHalves(siblings: readonly TermPieces[]): boolean {
  return siblings.some(({ label, starts, ends }) => {
    const [start, end] = [starts[0], ends[0]];
    return Number(label) > 3 || (start !== undefined && end !== undefined && daysBetween(start, end) < 60);
  });
}

function both(one: TermPieces, other: TermPieces | undefined, first: number): TermPieces {
  if (other === undefined) {
    const missing = one.label === first ? first + 1 : first;
    const says = `Term ${missing} is not in this text. Type the ${missing === first ? 'first' : 'last'} day of the two together.`;
    const [starts, ends] = missing === first ? [[], one.ends] : [one.starts, []];
    return { ...one, starts, ends, asks: [...one.asks, { line: one.line, text: one.text, says }] };
  }
  return {
    ...one,
    starts: [...one.starts, ...other.starts],
    ends: [...one.ends, ...other.ends],
    breaks: [...one.breaks, ...other.breaks],
    asks: [...one.asks, ...other.asks],
  };
}

function seasonName({ label, schoolYear, starts, ends }: TermPieces): string {
  const date = starts[0] ?? ends[0];
  if (date !== undefined) return `${label} ${yearOf(date)}`;
  return schoolYear === null ? `${label}` : `${label} ${schoolYear + (isAutumn(label) ? 0 : 1)}`;
}

interface Whole {
  readonly name: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** Between its halves. */
  readonly gap: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  readonly breaks: PastedBreak[];
  readonly asks: PastedAsk[];
}

const NO_BREAK = { from: null, to: null } as const;

function firstAndLast(name: string, pieces: TermPieces): Whole {
  const starts = [...new Set(pieces.starts)].sort();
  const ends = [...new Set(pieces.ends)].sort();
  const asks = [...pieces.asks];
  const open = { name, gap: NO_BREAK, breaks: [], asks };
  const ask = (says: string) => asks.push({ line: pieces.line, text: pieces.text, says });
  const [start, second] = starts;
  const [firstEnd, lastEnd] = ends;
  if (starts.length === 2 && ends.length === 2 && isInOrder([start, firstEnd, second, lastEnd])) {
    const gap = { from: dayAfterClosing(firstEnd as IsoDate), to: dayBeforeOpening(second as IsoDate) };
    return { ...open, start: start ?? null, end: lastEnd ?? null, gap: gap.from <= gap.to ? gap : NO_BREAK };
  }
  if (starts.length > 1) ask(`Two first days are given: ${starts.map(sayDate).join(' and ')}. Type the right one.`);
  if (ends.length > 1) ask(`Two last days are given: ${ends.map(sayDate).join(' and ')}. Type the right one.`);
  const from = starts.length === 1 ? (start ?? null) : null;
  const to = ends.length === 1 ? (firstEnd ?? null) : null;
  if (asks.length === 0 && from === null) ask('The first day of this term is not in the text. Type it.');
  if (asks.length === 0 && to === null) ask('The last day of this term is not in the text. Type it.');
  if (from !== null && to !== null && (to <= from || daysBetween(from, to) > LONGEST_TERM_DAYS)) {
    ask(`${sayDate(from)} to ${sayDate(to)} cannot be one term. Type the last day.`);
    return { ...open, start: from, end: null };
  }
  return { ...open, start: from, end: to };
}

function isInOrder(days: readonly (IsoDate | undefined)[]): boolean {
  return days.every((day, at) => at === 0 || (day !== undefined && (days[at - 1] as IsoDate) < day));
}

/** The term that the break lies in; its own where that is not known yet; null where none can be. */
function placeOf<T extends Whole>(one: PastedBreak, own: T | undefined, whole: readonly T[]): T | null {
  const { from, to } = one;
  if (from === null || to === null || to < from || daysBetween(from, to) > LONGEST_BREAK_DAYS) return null;
  const holds = ({ start, end }: T) => start !== null && end !== null && start < from && to < end;
  const isOpen = own !== undefined && (own.start === null || own.end === null);
  const fits = isOpen && (own.start === null || own.start < from) && (own.end === null || to < own.end);
  return (own && (holds(own) || fits) ? own : whole.find(holds)) ?? null;
}

function sayAstray({ from, to }: PastedBreak): string {
  if (from === null) return 'The first day of this half-term break is not in the text. Type it.';
  if (to === null) return 'The last day of this half-term break is not in the text. Type it.';
  if (to < from) return 'This half-term break ends before it begins. Type its days.';
  return 'This half-term break lies in none of these terms. Type its days where they belong.';
}
