/**
 * Counts of pupils for people who must not be able to tell who is meant: none below five, and none that can be worked out
 * from the total and the counts beside it. What is left out is not told apart from what is left out to protect it.
 * Five is our decision, as national tables of schools have it. Tests: test/domain/smallCounts.test.ts
 */
export const FEWEST_SHOWN = 5;

export interface Counted {
  readonly name: string;
  readonly pupils: number;
}

export interface ShownCount {
  readonly name: string;
  /** null = left out. */
  readonly pupils: number | null;
}

export function isSmall(pupils: number): boolean {
  return pupils > 0 && pupils < FEWEST_SHOWN;
}

/**
 * @param parts of one whole whose sum is shown too: each pupil is in one of them, in none, or unknown; parts without pupils are dropped
 * @returns in their order; [] where nothing could be shown, or where the left-out ones could be worked out all the same
 */
export function withoutSmall(parts: readonly Counted[]): ShownCount[] {
  const counted = parts.filter(({ pupils }) => pupils > 0);
  const hidden = new Set(counted.filter(({ pupils }) => isSmall(pupils)));
  if (hidden.size === 0) return [...counted];
  const rest = counted.filter((part) => !hidden.has(part)).sort((a, b) => a.pupils - b.pupils);
  while (!isUncertain([...hidden])) {
    const next = rest.shift();
    if (next === undefined) return [];
    hidden.add(next);
  }
  if (hidden.size === counted.length) return [];
  return counted.map((part) => ({ name: part.name, pupils: hidden.has(part) ? null : part.pupils }));
}

/**
 * Their sum can be worked out. One alone would be told by it; a small sum, or one that makes each of them one pupil, would
 * tell nearly as much.
 */
function isUncertain(hidden: readonly Counted[]): boolean {
  const sum = hidden.reduce((all, { pupils }) => all + pupils, 0);
  return hidden.length > 1 && sum >= FEWEST_SHOWN && sum >= 2 * hidden.length;
}
