/**
 * `npm run faults`: each fault at each call of each job, and a table of what was tried; some thousands, each on a workbook of its
 * own, so all of it takes hours.
 *   npm run faults -- saveRows newYear     only these jobs
 *   npm run faults -- --every 10           every tenth call
 */
import { parseArgs } from 'node:util';
import { faultsAt, undisturbed, violations } from './faults';
import { JOBS } from './jobs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { every: { type: 'string' } } });
const every = Number(values.every ?? 1);
let tried = 0;
let wrong = 0;
for (const job of JOBS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const run = await undisturbed(job);
  const calls = run.calls.length - 1;
  let here = 0;
  let faults = 0;
  const began = Date.now();
  for (let at = Math.ceil(every / 2); at <= calls; at += every) {
    for (const fault of faultsAt(run, at)) {
      const found = await violations(run, at, fault);
      faults += 1;
      if (found.length > 0) here += 1;
      for (const says of found.slice(0, 3)) console.log(`  ${says}`);
    }
  }
  wrong += here;
  tried += faults;
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${job.name}: ${calls} calls, ${faults} faults, ${here} with something wrong (${seconds} s)`);
}
console.log(`${tried} faults, ${wrong} with something wrong`);
process.exitCode = wrong > 0 ? 1 : 0;
