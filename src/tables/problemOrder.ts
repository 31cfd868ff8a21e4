/**
 * What is to be put right, in an order that sorting a tab does not change: by tab, then by the row's ID, then by column.
 * Rows without an ID go by their number. Tests: test/tables/problemOrder.test.ts
 */
import { compareText } from '../domain/words';
import type { SheetProblem } from './tab';
import { TABS } from './tabs';

const placeOfTab: ReadonlyMap<string, number> = new Map(TABS.map(({ name }, index) => [name, index]));

export function inOrderOfRows(problems: readonly SheetProblem[]): SheetProblem[] {
  return problems
    .map((problem) => ({ problem, key: keyOf(problem) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ problem }) => problem);
}

function keyOf({ tab, cell, rowId, says }: SheetProblem): string {
  const [, letters = '', row = ''] = /^([A-Z]*)(\d*)$/.exec(cell) ?? [];
  const place = String(placeOfTab.get(tab) ?? TABS.length).padStart(3, '0');
  // "Z" stands before "AA".
  const byNumber = rowId === '' ? row.padStart(8, '0') : '';
  return [place, rowId, byNumber, letters.padStart(3, ' '), says].join('\u0001');
}
