/**
 * Words that stay true each morning with no script running: rules as data, from which come both the formula in the cell
 * and the same answer in code, so that the two cannot drift apart.
 * Formulas use only what Google, LibreOffice 7.4 and Univer all have. Pure. Tests: test/tables/liveWord.test.ts
 */
import type { IsoDate } from '../domain/isoDate';
import { sayDay } from './sayings';

/** The cells of a row of `_status` that rules look at; a missing date is null, a missing word ''. */
export interface LiveFacts {
  readonly word: string;
  readonly reviewWord: string;
  readonly dueFrom: IsoDate | null;
  readonly dueBy: IsoDate | null;
  readonly goodUntil: IsoDate | null;
  readonly reviewGoodUntil: IsoDate | null;
  readonly bookedFor: IsoDate | null;
}
type WordFact = 'word' | 'reviewWord';
type DateFact = Exclude<keyof LiveFacts, WordFact>;

export interface LiveRule {
  /** Holds where the date is given and today is past it, or before it; where it is missing; where the word is given. */
  readonly when:
    | { readonly past: DateFact }
    | { readonly before: DateFact }
    | { readonly missing: DateFact }
    | { readonly given: WordFact }
    | 'otherwise';
  readonly says: string | { readonly fact: WordFact };
  /** Adds ", booked 14 Nov" while the booked day is today or to come. */
  readonly saysBooked?: true;
}

export const REFRESH = 'Refresh';
export const REVIEW_WORDS = {
  NO_REVIEW_YET: 'No review yet',
  UP_TO_DATE: 'Up to date',
  DUE: 'Due',
  OVERDUE: 'Overdue',
  SET_TERM_DATES: 'Set term dates',
} as const;

/** "IEP?" on Pupils: true until a date passes, then it asks for a refresh. */
export const PLAN_WORD_RULES: readonly LiveRule[] = [
  { when: { past: 'goodUntil' }, says: REFRESH },
  { when: 'otherwise', says: { fact: 'word' } },
];

/** "Review" on Pupils, by the two dates. */
export const REVIEW_RULES: readonly LiveRule[] = [
  { when: { past: 'reviewGoodUntil' }, says: REFRESH },
  { when: { given: 'reviewWord' }, says: { fact: 'reviewWord' } },
  { when: { missing: 'dueBy' }, says: '' },
  { when: { past: 'dueBy' }, says: REVIEW_WORDS.OVERDUE, saysBooked: true },
  { when: { before: 'dueFrom' }, says: REVIEW_WORDS.UP_TO_DATE },
  { when: 'otherwise', says: REVIEW_WORDS.DUE, saysBooked: true },
];

export const PLAN_STATUS_WORDS = { draft: 'Draft', inUse: 'In use', ended: 'Ended' } as const;

/** "Status" on Plans: dueFrom holds the plan's start, dueBy its end. A plan without a start is a draft. */
export const PLAN_STATUS_RULES: readonly LiveRule[] = [
  { when: { missing: 'dueFrom' }, says: PLAN_STATUS_WORDS.draft },
  { when: { before: 'dueFrom' }, says: PLAN_STATUS_WORDS.draft },
  { when: { past: 'dueBy' }, says: PLAN_STATUS_WORDS.ended },
  { when: 'otherwise', says: PLAN_STATUS_WORDS.inUse },
];

/** What the first rule that holds says on a day. */
export function wordOn(rules: readonly LiveRule[], facts: LiveFacts, today: IsoDate): string {
  const rule = rules.find(({ when }) => holds(when, facts, today));
  if (!rule) return '';
  const word = typeof rule.says === 'string' ? rule.says : facts[rule.says.fact];
  const isBooked = rule.saysBooked === true && facts.bookedFor !== null && today <= facts.bookedFor;
  return isBooked ? `${word}, booked ${sayDay(facts.bookedFor as IsoDate)}` : word;
}

function holds(when: LiveRule['when'], facts: LiveFacts, today: IsoDate): boolean {
  if (when === 'otherwise') return true;
  if ('given' in when) return facts[when.given] !== '';
  if ('missing' in when) return facts[when.missing] === null;
  if ('past' in when) {
    const date = facts[when.past];
    return date !== null && today > date;
  }
  const date = facts[when.before];
  return date !== null && today < date;
}

/**
 * The same rules as a formula, "=" included. Dates are tested with ISNUMBER first: text counts as more than any number.
 * @param cellOf where each fact stands, e.g. '$E7'
 */
export function wordFormula(rules: readonly LiveRule[], cellOf: (fact: keyof LiveFacts) => string): string {
  let formula = '""';
  for (const rule of rules.slice().reverse()) {
    const says = saysFormula(rule, cellOf);
    formula = rule.when === 'otherwise' ? says : `IF(${condition(rule.when, cellOf)},${says},${formula})`;
  }
  return `=${formula}`;
}

function condition(when: Exclude<LiveRule['when'], 'otherwise'>, cellOf: (fact: keyof LiveFacts) => string): string {
  if ('given' in when) return `${cellOf(when.given)}<>""`;
  if ('missing' in when) return `NOT(ISNUMBER(${cellOf(when.missing)}))`;
  const [cell, sign] = 'past' in when ? [cellOf(when.past), '>'] : [cellOf(when.before), '<'];
  return `AND(ISNUMBER(${cell}),TODAY()${sign}${cell})`;
}

function saysFormula(rule: LiveRule, cellOf: (fact: keyof LiveFacts) => string): string {
  const word = typeof rule.says === 'string' ? `"${rule.says}"` : `${cellOf(rule.says.fact)}&""`;
  if (!rule.saysBooked) return word;
  const booked = cellOf('bookedFor');
  return `${word}&IF(AND(ISNUMBER(${booked}),TODAY()<=${booked}),", booked "&TEXT(${booked},"d mmm"),"")`;
}
