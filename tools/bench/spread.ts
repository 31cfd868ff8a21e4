/**
 * Rounds of a measurement and what they say: the middle one, the quickest and the slowest. The first rounds only warm up.
 */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export interface Rounds {
  readonly rounds: number;
  /** Rounds that are thrown away. */
  readonly warmUp: number;
}

/** @param measure one round, in any unit */
export async function spread({ rounds, warmUp }: Rounds, measure: () => number | Promise<number>): Promise<Spread> {
  const found: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const value = await measure();
    if (round >= warmUp) found.push(value);
  }
  return spreadOf(found);
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (place: number) => sorted[place] ?? Number.NaN;
  const half = (sorted.length - 1) / 2;
  return { median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2, least: at(0), most: at(sorted.length - 1) };
}

/** @returns how many ms `work` takes */
export async function msOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Least squares through the logarithms: 1 = twice the size takes twice as long, 2 = four times as long. */
export function growth(points: readonly (readonly [size: number, ms: number])[]): number {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)] as const);
  const mean = (pick: 0 | 1) => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const across = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return across / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** One after the other. */
export function plus(one: Spread, other: Spread): Spread {
  return { median: one.median + other.median, least: one.least + other.least, most: one.most + other.most };
}
