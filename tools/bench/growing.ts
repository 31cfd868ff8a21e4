/** How what a batch of documents computes grows with its documents: in one school, and in schools that grow with them. */
import type { Host } from '../../local/host';
import type { Compared } from './compared';
import { makeBatch } from './computing';
import { largeSchool, type PlainTabs, type Size } from './largeSchool';
import { exactly, type Result } from './results';
import { growth, type Rounds, type Spread, spreadOf } from './spread';
import { table } from './table';

/** IEPs from one template, each of a pupil's plan. */
const BATCHES = [50, 100, 200, 400] as const;
/** Two pupils in five then have a plan with targets; a third have their IEP made. */
const schoolFor = (documents: number): Size => ({
  pupils: documents * 3,
  interventions: 18,
  provisions: documents * 15,
});
const LARGEST = schoolFor(Math.max(...BATCHES));

/** Each round makes every batch in turn, so that what else the machine does falls on all of them alike. */
function times(schools: readonly PlainTabs[], today: string, { rounds, warmUp }: Rounds): Spread[] {
  const took: number[][] = BATCHES.map(() => []);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    BATCHES.forEach((documents, at) => {
      const batch = makeBatch(schools[at] as PlainTabs, today, documents);
      if (round >= warmUp) took[at]?.push(batch.took);
    });
  }
  return took.map(spreadOf);
}

/** @param host with the made-up school in it, refreshed */
export function growingDocuments(host: Host, today: string, rounds: Rounds): Compared {
  const largest = largeSchool(host, LARGEST);
  const rows: string[][] = [];
  const lines: string[] = [];
  const results: Result[] = [];
  for (const [words, schools] of [
    [`${LARGEST.pupils} pupils`, BATCHES.map(() => largest)],
    ['pupils in proportion', BATCHES.map((documents) => largeSchool(host, schoolFor(documents)))],
  ] as const) {
    const found = times(schools, today, rounds);
    BATCHES.forEach((documents, at) => {
      const { median, least, most } = found[at] as Spread;
      const each = (median / documents).toFixed(1);
      rows.push([words, String(documents), median.toFixed(0), `${least.toFixed(0)} to ${most.toFixed(0)}`, each]);
    });
    const grown = growth(BATCHES.map((documents, at) => [documents, found[at]?.median ?? Number.NaN]));
    lines.push(`Exponent with ${words}: ${grown.toFixed(2)}.`);
    results.push(
      exactly(`A batch’s growth with documents, ${words}`, grown, 'an exponent of 1, which is linear', 'measured'),
    );
  }
  lines.push('In one school the refresh at the end takes the same whatever the batch, so that exponent is below 1.');
  return { lines: [table(['pupils', 'IEPs', 'ms', 'range', 'ms each'], rows), ...lines], results };
}
