/** Plays seeds one after another, each on a copy of one school. A seed and a planted bug's name say all that there is to say. */
import { endInPeace } from './ending';
import { PLANTS } from './planted';
import { type Kept, newSchool } from './school';
import { Simulation } from './simulation';

export interface Played {
  readonly seeds: number;
  readonly runs: number;
  /** Tabs after a run of which nothing more could be asked: see `Run.excused`. */
  readonly excused: number;
  readonly failed: readonly { readonly seed: number; readonly says: string }[];
}

let kept: Kept | null = null;

/** @param plant the name of a planted bug; '' = none */
export function playSeed(seed: number, plant = ''): Simulation {
  kept ??= newSchool();
  const simulation = new Simulation(seed, kept, plant === '' ? null : (PLANTS[plant] ?? null));
  simulation.play(endInPeace);
  return simulation;
}

export function playSeeds(from: number, seeds: number, plant = '', tell: (line: string) => void = () => {}): Played {
  const failed: { seed: number; says: string }[] = [];
  let [runs, excused] = [0, 0];
  for (let seed = from; seed < from + seeds; seed++) {
    const simulation = playSeed(seed, plant);
    runs += simulation.runs;
    excused += simulation.excused;
    const [says] = simulation.violations;
    if (says === undefined) continue;
    failed.push({ seed, says });
    tell(replayLine(seed, says, plant));
  }
  return { seeds, runs, excused, failed };
}

/** One seed, told from its beginning. @returns whether all was as it must be */
export function replay(seed: number, plant: string, tell: (line: string) => void): boolean {
  const { history, violations } = playSeed(seed, plant);
  history.forEach(tell);
  return violations.length === 0;
}

export function replayLine(seed: number, says: string, plant = ''): string {
  return `✗ npm run simulate -- --seed ${seed}${plant && ` --plant ${plant}`}   ${says}`;
}
