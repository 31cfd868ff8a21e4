/**
 * A fault here and there in each job, so that what carries one on is run every day; `npm run faults` tries each at every call. What
 * must hold afterwards: faults.ts.
 */
import { describe, expect, it } from 'vitest';
import { faultsAt, type Undisturbed, undisturbed, violations } from './faults';
import { JOBS } from './jobs';

const PLACES = 4;

/** Evenly from the first call to the last, each with another of the faults that can happen there. */
function some(run: Undisturbed) {
  const last = run.calls.length - 1;
  return Array.from({ length: PLACES }, (_, index) => {
    const at = Math.max(1, Math.round((last * (index + 1)) / (PLACES + 1)));
    const faults = faultsAt(run, at);
    return { at, fault: faults[index % faults.length] ?? 'refused' };
  });
}

describe.each(JOBS.map((job) => [job.name, job] as const))('%s', (_, job) => {
  it('loses nothing and ends as it should, whatever call fails', async () => {
    const run = await undisturbed(job);
    expect(run.calls.length).toBeGreaterThan(20);
    for (const { at, fault } of some(run)) expect(await violations(run, at, fault)).toEqual([]);
  });
});

describe('the check itself', () => {
  it('tells of typing that a job loses, and of an end that differs', async () => {
    const [refresh] = JOBS.filter(({ name }) => name === 'refresh');
    if (!refresh) throw new Error('There is no such job.');
    const run = await undisturbed(refresh);
    const careless = {
      ...refresh,
      goOn: (host: Parameters<typeof refresh.goOn>[0], prepared: unknown) => {
        host.workbook.setCell('Pupils', 'B2', 'Overwritten');
        refresh.goOn(host, prepared);
      },
    };
    const found = await violations({ ...run, job: careless }, 3, 'refused');
    expect(found.join()).toMatch(/Pupils!P001,2 holds string Overwritten|Pupils!P001,2 holds Overwritten/);
  });
});
