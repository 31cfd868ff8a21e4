/**
 * A row that came to stand where we wrote, and that has no ID to be known by: one that somebody inserted, or has just typed.
 * Pure. Tests: test/tables/rowWithoutId.test.ts
 */
import type { Cell, Rectangle } from './cell';

/**
 * @param before rows without an ID, as they were read, and that stand nowhere now: see `goneWithoutId`
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
  const was = before.find((line) => restOf(line, ours) === known);
  return was ?? (known === restOf([], ours) ? [] : null);
}

/** @param before rows without an ID, as they were read @returns those that hold anything and stand nowhere now */
export function goneWithoutId(before: readonly (readonly Cell[])[], now: Rectangle): (readonly Cell[])[] {
  const here = now.map((line) => restOf(line, NONE));
  return before.filter((line) => {
    const text = restOf(line, NONE);
    const at = here.indexOf(text);
    if (at >= 0) here.splice(at, 1);
    return at < 0 && text !== restOf([], NONE);
  });
}

const NONE: ReadonlySet<number> = new Set();

/** Without trailing blanks: a tab may be wider by now. */
function restOf(line: readonly Cell[], ours: ReadonlySet<number>): string {
  const rest = line.map((cell, at) => (ours.has(at + 1) ? '' : cell));
  while (rest.length > 0 && rest[rest.length - 1] === '') rest.pop();
  return JSON.stringify(rest);
}
