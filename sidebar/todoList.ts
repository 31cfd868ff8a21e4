/**
 * The To do list as she works through it: which lines are shown, what there is to choose from, and where each line is
 * done. Pure. Tests: test/sidebar/todoList.test.ts
 */
import type { TodoItem } from './lists';

/** '' = all. */
export interface Sieve {
  readonly className: string;
  readonly who: string;
}
export const EVERYTHING: Sieve = { className: '', who: '' };

/** The same line in two readings of the list; two lines never share one. */
export const keyOf = ({ kind, tab, cell, rowId, pupilId, why }: TodoItem): string =>
  `todo ${kind} ${tab} ${cell} ${rowId} ${pupilId ?? ''} ${why}`;

/** Lines to be shown, without those that were done here. */
export function shownOf(
  items: readonly TodoItem[],
  kind: string,
  { className, who }: Sieve,
  done: readonly string[],
): readonly TodoItem[] {
  return items.filter(
    (item) =>
      (kind === '' || item.kind === kind) &&
      (className === '' || item.className === className) &&
      (who === '' || item.who === who) &&
      !done.includes(keyOf(item)),
  );
}

export interface Choice {
  readonly value: string;
  readonly items: number;
}

/** What there is to choose between, with how many lines each would show; blanks left out. */
export function choicesIn(items: readonly TodoItem[], by: 'kind' | 'className' | 'who'): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const item of items) if (item[by] !== '') counts.set(item[by], (counts.get(item[by]) ?? 0) + 1);
  const choices = [...counts].map(([value, count]) => ({ value, items: count }));
  // Kinds come worst first; the rest as people look for it.
  return by === 'kind' ? choices : choices.sort((a, b) => a.value.localeCompare(b.value, 'en-GB', { numeric: true }));
}

/** Where a line is done: here, on another screen, or in the sheet. */
export type Way = 'HERE' | 'PLAN' | 'REVIEW' | 'NEW_ROW' | 'SHEET';

const WAYS: { readonly [kind in TodoItem['kind']]?: Way } = {
  PLAN_NEEDED: 'PLAN',
  REVIEW_OVERDUE: 'REVIEW',
  REVIEW_DUE: 'REVIEW',
  NO_REVIEW_YET: 'REVIEW',
  ANNUAL_REVIEW: 'REVIEW',
  EXIT_MISSING: 'HERE',
  VIEWS_MISSING: 'HERE',
  NOT_ON_MAP: 'NEW_ROW',
};

export function wayOf({ kind, pupilId, reason }: TodoItem): Way {
  // The plan is there: its first day is typed in the sheet.
  if (reason === 'DRAFT_ONLY') return 'SHEET';
  return (pupilId !== null && WAYS[kind]) || 'SHEET';
}

/** The line that has the keyboard once this one is gone: the one that takes its place, else the one before. */
export function nextTo(shown: readonly TodoItem[], key: string): TodoItem | null {
  const at = shown.findIndex((item) => keyOf(item) === key);
  return at < 0 ? null : (shown[at + 1] ?? shown[at - 1] ?? null);
}
