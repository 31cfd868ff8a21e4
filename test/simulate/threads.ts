/**
 * The simulator built as one file, and threads that play seeds with it: twice as fast as from its many sources, and away from what
 * the building of it has loaded. Remove the file when it is done with.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { starters } from '../../tools/bundleAddOn';
import { root } from '../../tools/root';
import type { Played } from './play';

export interface Wanted {
  readonly from: number;
  readonly seeds: number;
  readonly plant: string;
  /** One seed alone, with its history. */
  readonly isReplay?: boolean;
}
export interface Simulator {
  /** @returns null once nothing more is wanted */
  play(next: () => Wanted | null, tell: (line: string) => void, done: (played: Played) => void): Promise<void>;
  remove(): void;
}

export async function buildSimulator(): Promise<Simulator> {
  const outfile = path.join(root, '.cache/run', `simulator.${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(root, 'test/simulate/play.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [starters],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  const simulator = pathToFileURL(outfile).href;
  return {
    play: (next, tell, done) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(THREAD, { eval: true, workerData: { simulator } });
        const give = () => {
          const wanted = next();
          if (wanted) worker.postMessage(wanted);
          else void worker.terminate().then(() => resolve());
        };
        worker.on('error', reject);
        worker.on('message', (said: Played | string) => {
          if (typeof said === 'string') {
            tell(said);
            return;
          }
          done(said);
          give();
        });
        give();
      }),
    remove: () => rmSync(outfile, { force: true }),
  };
}

/** What each thread does. */
const THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  const ready = import(workerData.simulator);
  const tell = (line) => parentPort.postMessage(line);
  parentPort.on('message', async ({ from, seeds, plant, isReplay }) => {
    const { playSeeds, replay } = await ready;
    if (isReplay) replay(from, plant, tell);
    parentPort.postMessage(playSeeds(from, seeds, plant, isReplay ? () => {} : tell));
  });
`;
