/**
 * Our conditional formatting: colours that follow dates and TODAY() with no script running, beside words that say the same.
 * A rule has no name of its own, so each of ours carries a signature that adds nothing to its formula; the user's own rules
 * can then be told apart and kept. Pure. Tests: test/tables/highlights.test.ts
 */
import { columnLetters, type Rectangle } from './cell';
import { findColumns } from './headings';
import { PLAN_STATUS_WORDS, REFRESH, REVIEW_WORDS } from './liveWord';
import { PLACE_NEEDED } from './planWord';
import type { TabName } from './tab';
import { tabSpec } from './tabs';

export interface HighlightRule {
  /** An A1 formula relative to the first cell of the column's data, signed as ours. */
  readonly formula: string;
  readonly background: string;
  readonly fontColor: string;
  readonly bold: boolean;
  /** 1-based column; the rule covers rows 2 to the sheet's end. */
  readonly column: number;
}

/** Letters on their ground keep at least 7 : 1. */
export const HIGHLIGHT_COLORS = {
  red: { background: '#fbdcd9', fontColor: '#7a1410', bold: true },
  amber: { background: '#fdeac4', fontColor: '#5c3c00', bold: false },
  blue: { background: '#dbe8f7', fontColor: '#143a5c', bold: false },
  grey: { background: '#eceef1', fontColor: '#43494f', bold: false },
} as const;

/** @param rect the tab's cells, headings first @param amberDays how long before the last day a review turns amber */
export function highlightsFor(tab: TabName, rect: Rectangle, amberDays: number): readonly HighlightRule[] {
  const { columns } = findColumns(tabSpec(tab), rect);
  const at = (key: string) => columns.column(key);
  if (tab === 'Pupils') return pupilRules(at('plan'), at('review'), at('reviewDueBy'), amberDays);
  const status = tab === 'Plans' ? at('status') : null;
  if (status === null) return [];
  return [rule('ended', status, `${first(status)}="${PLAN_STATUS_WORDS.ended}"`, 'grey')];
}

type Color = keyof typeof HIGHLIGHT_COLORS;

function pupilRules(
  plan: number | null,
  review: number | null,
  dueBy: number | null,
  amberDays: number,
): HighlightRule[] {
  const rules: HighlightRule[] = [];
  if (plan !== null) {
    const word = first(plan);
    rules.push(rule('map', plan, `${word}="${PLACE_NEEDED}"`, 'amber'));
    rules.push(rule('needs', plan, `LEFT(${word},6)="Needs "`, 'red'));
    rules.push(rule('refresh', plan, `${word}="${REFRESH}"`, 'blue'));
  }
  if (review !== null) {
    const word = first(review);
    const asks = [REFRESH, REVIEW_WORDS.NO_REVIEW_YET, REVIEW_WORDS.SET_TERM_DATES].map((says) => `${word}="${says}"`);
    rules.push(rule('asks', review, `OR(${asks.join(',')})`, 'blue'));
  }
  if (review !== null && dueBy !== null) {
    const date = first(dueBy);
    const word = first(review);
    // The word decides as well, so that colour and word never disagree.
    const overdue = starts(word, REVIEW_WORDS.OVERDUE);
    const due = starts(word, REVIEW_WORDS.DUE);
    const late = `AND(ISNUMBER(${date}),TODAY()>${date},${overdue})`;
    const soon = `AND(ISNUMBER(${date}),TODAY()<=${date},${date}-TODAY()<=${amberDays},${due})`;
    // Column by column, the order in which a file keeps them: else they would look changed each time.
    for (const column of [review, dueBy]) {
      rules.push(rule('overdue', column, late, 'red'));
      rules.push(rule('due', column, soon, 'amber'));
    }
  }
  return rules;
}

const SIGNATURE = 'N("pm:';

/** N() of text is 0 in every spreadsheet, so the term is always true. */
function rule(name: string, column: number, test: string, color: Color): HighlightRule {
  return { formula: `=AND(${SIGNATURE}${name}:1")=0,${test})`, column, ...HIGHLIGHT_COLORS[color] };
}

/** Whether a rule is one of ours, of this or another version. */
export function isOurs(formula: string): boolean {
  return /N\(\s*"pm:[a-z]+:\d+"\s*\)/i.test(formula);
}

function first(column: number): string {
  return `$${columnLetters(column)}2`;
}

function starts(cell: string, word: string): string {
  return `LEFT(${cell},${word.length})="${word}"`;
}
