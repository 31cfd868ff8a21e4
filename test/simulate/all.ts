/**
 * `npm run simulate`: several people on one workbook, from a seed; a line for each seed in which something is not as it must be.
 *   npm run simulate -- --seeds 100000 --from 1    so many seeds, on all cores
 *   npm run simulate -- --seed 17                  one of them, with its history
 *   npm run simulate -- --plant lockDropped        with a planted bug: lockDropped, intentSkipped, createRetried
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Played } from './play';
import { buildSimulator, type Wanted } from './threads';

process.env['TZ'] = 'Europe/London';
/** Seeds that a thread plays before it asks for more. */
const CHUNK = 250;
/** Seeds after which it is said how far it got. */
const LEAP = 10_000;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string' },
    plant: { type: 'string', default: '' },
  },
});
const { plant, seed } = values;
const isReplay = seed !== undefined;
const [from, seeds] = isReplay ? [Number(seed), 1] : [Number(values.from), Number(values.seeds)];

const began = Date.now();
let next = from;
let [runs, excused, failed, played] = [0, 0, 0, 0];

function chunk(): Wanted | null {
  const size = Math.min(CHUNK, from + seeds - next);
  next += size;
  return size > 0 ? { from: next - size, seeds: size, plant, isReplay } : null;
}

function add(done: Played): void {
  runs += done.runs;
  excused += done.excused;
  failed += done.failed.length;
  played += done.seeds;
  if (played % LEAP === 0) console.log(`${played} seeds, ${failed} with something wrong`);
}

const simulator = await buildSimulator();
const threads = Math.min(availableParallelism(), Math.ceil(seeds / CHUNK));
const tell = (line: string) => console.log(line);
await Promise.all(Array.from({ length: threads }, () => simulator.play(chunk, tell, add)));
simulator.remove();

const seconds = Math.round((Date.now() - began) / 1000);
if (!isReplay) {
  const wrong = `${failed} seeds with something wrong`;
  console.log(`${played} seeds, ${runs} runs, ${excused} tabs not judged, ${wrong} (${seconds} s)`);
}
process.exitCode = failed > 0 ? 1 : 0;
