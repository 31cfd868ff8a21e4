/**
 * Of a phrase about time: how often ("daily", "pw", "every other week"), hours of the clock, and words that leave it open.
 * Tests: test/tables/timePhrase.test.ts
 */
export type Period =
  | { readonly kind: 'DAY' }
  | { readonly kind: 'WEEKS'; readonly weeks: number; readonly isAdverb: boolean }
  /** Of no fixed number of weeks. */
  | { readonly kind: 'OTHER'; readonly word: string }
  | { readonly kind: 'UNCLEAR'; readonly word: string };

/** Every match of a pattern, in order; each is taken out of the text unless `found` answers false. */
export type Take = (pattern: string, found: (match: RegExpExecArray) => unknown) => void;

export const WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
export const LONG_WEEKS = '(?:school\\s+|teaching\\s+)?(?:weeks?|wks?)\\b\\.?';

export function numberIn(text: string): number {
  const word = WORDS.indexOf(text.trim());
  if (word !== -1) return word + 1;
  const half = /[½¼¾]/.exec(text)?.[0];
  const part = half === '½' ? 0.5 : half === '¼' ? 0.25 : half === '¾' ? 0.75 : 0;
  return Number(text.replace(/[½¼¾\s]/g, '') || 0) + part;
}

export const OPEN =
  '\\b(?:t\\.?b\\.?[ca]\\.?|to be (?:confirmed|arranged|agreed)|continuous(?:ly)?|on-?\\s?going|as (?:and when|needed|required|necessary|appropriate)(?: (?:needed|required|necessary))?|when (?:needed|required|necessary|possible)|if (?:needed|required)|ad[\\s-]?hoc|throughout(?: the)?(?: school)? ?(?:day|lessons?|week|year)?|all day|full[\\s-]?time|part[\\s-]?time|in (?:all )?(?:class|lessons)|regular(?:ly)?|flexible|varie[sd]|various|variable|drop[\\s-]?in|permanent(?:ly)?|constant(?:ly)?|always|at all times|during lessons?|little and often)(?![a-z])';

export interface ClockSpan {
  readonly text: string;
  readonly minutes: number;
}

export function clockIn(take: Take): ClockSpan | null {
  let clock: ClockSpan | null = null;
  const hour = '(\\d{1,2})[:.](\\d{2})\\s*(?:am|pm)?(?![\\d])';
  take(`\\b${hour}\\s*(?:-|to|until|till)\\s*${hour}(?!\\s*(?:min|hour|hr))`, ([text, h1, m1, h2, m2]) => {
    const from = Number(h1) * 60 + Number(m1);
    let to = Number(h2) * 60 + Number(m2);
    if (to <= from) to += 12 * 60;
    if (Number(m1) > 59 || Number(m2) > 59 || Number(h1) > 23 || to - from > 360) return false;
    clock ??= { text: text.trim(), minutes: to - from };
    return true;
  });
  // "at 2pm", "(9.30am)" says when, not how long.
  take('(?:\\bat |@ ?)?\\b\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm)\\b', () => true);
  return clock;
}

export function periodsIn(take: Take): Period[] {
  const periods: Period[] = [];
  const add = (period: Period) => {
    periods.push(period);
  };
  const adverb = (weeks: number): Period => ({ kind: 'WEEKS', weeks, isAdverb: true });
  const PER = '(?:\\b(?:per|each|every|an?|in an?)\\s+|/\\s?)';
  take(
    `\\b(?:every|each)\\s+(?:(\\d+|${WORDS.slice(1).join('|')})|(other|second|2nd|alternate))\\s+${LONG_WEEKS}`,
    ([, many]) => add(adverb(many === undefined ? 2 : numberIn(many))),
  );
  take(`\\balternate\\s+${LONG_WEEKS}|${PER}fortnight\\b|\\bfortnightly\\b|\\bp/?f\\b`, () => add(adverb(2)));
  take('\\bbi-?\\s?weekly\\b', ([word]) => add({ kind: 'UNCLEAR', word }));
  const others: readonly (readonly [string, string])[] = [
    ['half-?\\s?term(?:ly)?', 'half-term'],
    ['half a term', 'half-term'],
    ['term(?:ly)?', 'term'],
    ['month(?:ly)?', 'month'],
    ['(?:school |academic )?year(?:ly)?|annum', 'year'],
  ];
  for (const [pattern, word] of others)
    take(`${PER}(?:${pattern})\\b`, ([found]) => (/ly$/.test(found) ? false : add({ kind: 'OTHER', word })));
  take('\\bhalf-?\\s?termly\\b', () => add({ kind: 'OTHER', word: 'half-term' }));
  take('\\btermly\\b', () => add({ kind: 'OTHER', word: 'term' }));
  take('\\bmonthly\\b|\\bpcm\\b', () => add({ kind: 'OTHER', word: 'month' }));
  take('\\bannual(?:ly)?\\b|\\byearly\\b|\\bp\\.?a\\.?(?![a-z])', () => add({ kind: 'OTHER', word: 'year' }));
  take(`${PER}(?:school )?(?:day|morning|afternoon|am|pm)\\b|\\bdaily\\b|\\beveryday\\b`, () => add({ kind: 'DAY' }));
  take(`\\bweekly\\b|\\bwkly\\b|\\b(?:each|every) (?:week|wk)\\b`, () => add(adverb(1)));
  take(`${PER}(?:school )?(?:week|wk)\\b|\\bp[./ ]?w\\b\\.?`, () => add({ kind: 'WEEKS', weeks: 1, isAdverb: false }));
  return periods;
}
