/**
 * `npm run simulate`: several people on one workbook, from a seed; a line for each seed in which something is not as it must be.
 *   npm run simulate -- --seeds 100000 --from 1    so many seeds, on all cores
 *   npm run simulate -- --seed 17                  one of them, with its history
 *   npm run simulate -- --plant lockDropped        with a planted bug: lockDropped, intentSkipped, createRetried
 */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { bundleSimulator } from './bundle';
import type { Played } from './play';

process.env['TZ'] = 'Europe/London';
/** Seeds that a thread plays before it asks for more. */
const CHUNK = 250;

/** What each thread does. */
const THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  const ready = import(workerData.simulator);
  parentPort.on('message', async ({ from, seeds, plant }) => {
    const { playSeeds } = await ready;
    parentPort.postMessage(playSeeds(from, seeds, plant, (line) => parentPort.postMessage(line)));
  });
`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string' },
    plant: { type: 'string', default: '' },
  },
});
const { plant } = values;
const simulator = await bundleSimulator();
try {
  process.exitCode =
    values.seed === undefined ? await playAll(Number(values.from), Number(values.seeds)) : await replay();
} finally {
  rmSync(fileURLToPath(simulator), { force: true });
}

/** @returns how the process ends */
async function replay(): Promise<number> {
  const { playSeed } = (await import(simulator)) as typeof import('./play');
  const { history, violations } = playSeed(Number(values.seed), plant);
  for (const line of history) console.log(line);
  return violations.length > 0 ? 1 : 0;
}

async function playAll(from: number, seeds: number): Promise<number> {
  const began = Date.now();
  let next = from;
  let [runs, excused, failed, done] = [0, 0, 0, 0];
  const chunk = () => {
    const size = Math.min(CHUNK, from + seeds - next);
    next += size;
    return { from: next - size, seeds: size, plant };
  };
  const inThread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(THREAD, { eval: true, workerData: { simulator } });
      const give = () => {
        const wanted = chunk();
        if (wanted.seeds > 0) worker.postMessage(wanted);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('error', reject);
      worker.on('message', (said: Played | string) => {
        if (typeof said === 'string') {
          console.log(said);
          return;
        }
        runs += said.runs;
        excused += said.excused;
        failed += said.failed.length;
        done += said.seeds;
        if (done % 10_000 === 0) console.log(`${done} seeds, ${failed} with something wrong`);
        give();
      });
      give();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), Math.ceil(seeds / CHUNK)) }, inThread));
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `${done} seeds, ${runs} runs, ${excused} tabs not judged, ${failed} seeds with something wrong (${seconds} s)`,
  );
  return failed > 0 ? 1 : 0;
}
