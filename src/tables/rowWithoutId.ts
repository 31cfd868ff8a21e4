/**
 * A row that came to stand where we wrote, and that has no ID to be known by: one that somebody inserted, or has just typed.
 * Pure. Tests: test/tables/rowWithoutId.test.ts
 */
import type { Cell } from './cell';

/**
 * @param before rows without an ID, as they were read
 * @param now the row with what we wrote in it
 * @param ours 1-based columns that we wrote
 * @returns the row as it was; [] where it was empty; null where nothing tells
 */
export function rowAsItWas(
  before: readonly (readonly Cell[])[],
  now: readonly Cell[],
  ours: ReadonlySet<number>,
): readonly Cell[] | null {
  const known = restOf(now, ours);
  if (known === restOf([], ours)) return [];
  return before.find((line) => restOf(line, ours) === known) ?? null;
}

/** Without trailing blanks: a tab may be wider by now. */
function restOf(line: readonly Cell[], ours: ReadonlySet<number>): string {
  const rest = line.map((cell, at) => (ours.has(at + 1) ? '' : cell));
  while (rest.length > 0 && rest[rest.length - 1] === '') rest.pop();
  return JSON.stringify(rest);
}
