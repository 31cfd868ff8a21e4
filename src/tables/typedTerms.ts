/**
 * Terms as somebody types them in the sidebar, or as they were read from pasted text: what they mean, what is wrong with each
 * field, and which of them the Terms tab has already. Writes nothing. Tests: test/tables/typedTerms.test.ts
 */
import { type IsoDate, sayDate } from '../domain/isoDate';
import type { Term } from '../domain/school';
import { DATE, plainLine, readLine, settle } from './pastedDates';
import type { PastedTerm } from './termPieces';
import { plainKey } from './words';

/** As typed; '' = not typed. */
export interface TypedTerm {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly breakFrom: string;
  readonly breakTo: string;
}
export type TermField = keyof TypedTerm;

export interface TermAsk {
  /** '' = the term as a whole. */
  readonly field: TermField | '';
  readonly says: string;
}

export interface CheckedTerm extends TypedTerm {
  /** "2 September 2026 to 18 December 2026, half term 26 October 2026 to 30 October 2026"; '' where not all is understood. */
  readonly says: string;
  /** Why it is left as it is; '' = it is new. */
  readonly isThere: string;
  readonly asks: readonly TermAsk[];
  /** null where anything is asked. */
  readonly term: NewTerm | null;
}
export type NewTerm = Omit<Term, 'row'>;

const EXAMPLE = {
  start: '2 September 2026',
  end: '18 December 2026',
  breakFrom: '26 October 2026',
  breakTo: '30 October 2026',
};
type DateField = keyof typeof EXAMPLE;
const IS = {
  start: 'first day of term',
  end: 'last day of term',
  breakFrom: 'first day of the break',
  breakTo: 'last day of the break',
};
const LONGEST_NAME = 60;

/** @param there the terms of the tab */
export function checkTerms(typed: readonly TypedTerm[], there: readonly Term[]): CheckedTerm[] {
  const checked: CheckedTerm[] = [];
  for (const one of typed) checked.push(checkTerm(one, there, checked));
  return checked;
}

function checkTerm(typed: TypedTerm, there: readonly Term[], before: readonly CheckedTerm[]): CheckedTerm {
  const asks: TermAsk[] = [];
  const ask = (field: TermAsk['field'], says: string) => void asks.push({ field, says });
  const date = (field: DateField, isNeeded: boolean): IsoDate | null => {
    const read = readDay(typed[field], field);
    if (read.says !== '' && (isNeeded || typed[field].trim() !== '')) ask(field, read.says);
    return read.date;
  };
  const name = typed.name.trim();
  if (name === '') ask('name', 'Type what the term is called, for example Autumn 2026.');
  if (name.length > LONGEST_NAME) ask('name', `Type a name of at most ${LONGEST_NAME} letters.`);
  const start = date('start', true);
  const end = date('end', true);
  const hasBreak = typed.breakFrom.trim() !== '' || typed.breakTo.trim() !== '';
  const breakFrom = date('breakFrom', hasBreak);
  const breakTo = date('breakTo', hasBreak);
  if (start && end && end <= start) ask('end', `The last day must come after ${sayDate(start)}.`);
  else if (start && end && breakFrom && breakTo) {
    if (breakTo < breakFrom) ask('breakTo', `The break must not end before ${sayDate(breakFrom)}.`);
    else if (breakFrom <= start) ask('breakFrom', `The break must come after ${sayDate(start)}.`);
    else if (breakTo >= end) ask('breakTo', `The break must end before ${sayDate(end)}.`);
  }
  const open = { ...typed, says: '', isThere: '', asks, term: null };
  if (asks.length > 0 || !start || !end) return open;
  const term: NewTerm = { name, start, end, breakFrom, breakTo };
  const same = there.find((other) => isSame(other, term));
  if (same) return { ...open, says: sayTerm(term), isThere: sayThere(same, term) };
  const news = before.flatMap((one) => (one.term && one.isThere === '' ? [one.term] : []));
  const twice = news.find((other) => isSame(other, term));
  if (twice)
    return { ...open, asks: [{ field: 'name', says: `${twice.name} is in this list twice. Leave one of them out.` }] };
  const crossed = [...there, ...news].find((other) => start <= other.end && other.start <= end);
  if (!crossed) return { ...open, says: sayTerm(term), term };
  const says = `This overlaps with ${crossed.name}, ${sayDate(crossed.start)} to ${sayDate(crossed.end)}. Change these dates, or leave the term out.`;
  return { ...open, asks: [{ field: 'start', says }] };
}

function readDay(typed: string, field: DateField): { readonly date: IsoDate | null; readonly says: string } {
  const text = plainLine(typed).trim();
  const { dates, words } = readLine(text);
  const [one] = dates;
  if (text === '') return { date: null, says: `Type the ${IS[field]}, for example ${EXAMPLE[field]}.` };
  if (!one || dates.length > 1 || words.trim() !== DATE) {
    return { date: null, says: `"${text.slice(0, 40)}" is no date that we can read. Type it like ${EXAMPLE[field]}.` };
  }
  if (one.year === null) return { date: null, says: `Type the year too, for example ${EXAMPLE[field]}.` };
  const settled = settle(one, one.year);
  return settled.date === null ? { date: null, says: settled.asks } : { date: settled.date, says: '' };
}

function isSame(other: NewTerm, term: NewTerm): boolean {
  return (other.start === term.start && other.end === term.end) || plainKey(other.name) === plainKey(term.name);
}

function sayThere(there: Term, term: NewTerm): string {
  const isEqual = there.start === term.start && there.end === term.end;
  const says = `${there.name} is in the tab Terms already`;
  return isEqual
    ? `${says}.`
    : `${says}, from ${sayDate(there.start)} to ${sayDate(there.end)}. Change it there if it is wrong.`;
}

export function sayTerm({ start, end, breakFrom, breakTo }: NewTerm): string {
  const half = breakFrom && breakTo ? `half term ${sayDate(breakFrom)} to ${sayDate(breakTo)}` : 'no half-term break';
  return `${sayDate(start)} to ${sayDate(end)}, ${half}`;
}

/** As she would type it. */
export function typedOf({ name, start, end, breakFrom, breakTo }: Omit<PastedTerm, 'asks'>): TypedTerm {
  const say = (date: IsoDate | null) => (date === null ? '' : sayDate(date));
  return { name, start: say(start), end: say(end), breakFrom: say(breakFrom), breakTo: say(breakTo) };
}
