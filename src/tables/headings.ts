/**
 * Finds a tab's columns by the text of their headings, in any order. Case, spacing and punctuation are forgiven, and so
 * are the names that schools use instead. Columns that we do not know are left alone.
 * Limits: headings stand in row 1. Tests: test/tables/headings.test.ts
 */
import type { Cell, Rectangle } from './cell';
import type { ReadingProblem } from './readingProblem';
import type { Column, TabSpec } from './tab';
import { plainKey } from './words';

export interface Columns {
  /** 1-based, or null where no heading says it. */
  column(key: string): number | null;
}

export interface FoundColumns {
  readonly columns: Columns;
  readonly problems: readonly ReadingProblem[];
}

interface Claim {
  readonly column: Column;
  /** The heading itself goes before a name that schools use instead. */
  readonly isExact: boolean;
}

/** By tab, what each heading means; made once, as specs never change. */
const claimsByTab = new Map<TabSpec, ReadonlyMap<string, Claim>>();

function claimsOf(spec: TabSpec): ReadonlyMap<string, Claim> {
  const known = claimsByTab.get(spec);
  if (known !== undefined) return known;
  const claims = new Map<string, Claim>();
  for (const column of spec.columns) claims.set(plainKey(column.heading), { column, isExact: true });
  for (const column of spec.columns) {
    for (const alias of column.aliases) {
      const key = plainKey(alias);
      if (!claims.has(key)) claims.set(key, { column, isExact: false });
    }
  }
  claimsByTab.set(spec, claims);
  return claims;
}

function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

/**
 * @param rect the tab's cells, headings first; [] for an empty tab, null for one that is not there
 * @returns every column that was found, and a problem for each required heading that is missing or heading that is there twice
 */
export function findColumns(spec: TabSpec, rect: Rectangle | null): FoundColumns {
  const problems: ReadingProblem[] = [];
  const found = new Map<string, { at: number; isExact: boolean }>();
  const columns: Columns = { column: (key) => found.get(key)?.at ?? null };
  const say = (code: ReadingProblem['code'], at: number | null, heading: string, detail: readonly string[] = []) =>
    problems.push({ code, tab: spec.name, row: at === null ? null : 1, column: at, heading, rowId: '', detail });

  if (rect === null) {
    say('TAB_MISSING', null, '');
    return { columns, problems };
  }
  const headings = rect[0] ?? [];
  if (headings.every(isBlank)) {
    say('TAB_EMPTY', 1, '');
    return { columns, problems };
  }
  const claims = claimsOf(spec);
  headings.forEach((cell, index) => {
    if (typeof cell !== 'string') return;
    const claim = claims.get(plainKey(cell));
    if (claim === undefined) return;
    const { key, heading } = claim.column;
    const before = found.get(key);
    if (before === undefined || (claim.isExact && !before.isExact)) {
      found.set(key, { at: index + 1, isExact: claim.isExact });
    } else if (claim.isExact === before.isExact) {
      say('HEADING_TWICE', index + 1, heading, [String(before.at)]);
    }
  });
  const missing = spec.columns.filter((column) => column.required && !found.has(column.key));
  // Named at free cells of row 1: that is where the headings can be typed.
  const free = headings.flatMap((cell, index) => (isBlank(cell) ? [index + 1] : []));
  missing.forEach((column, index) => {
    say('HEADING_MISSING', free[index] ?? headings.length + 1 + index - free.length, column.heading);
  });
  return { columns, problems };
}
