/**
 * What each job asks of Google, through the whole host with the made-up school: counted at the gate, with the time that
 * Google would take by the latency model (local/latency.json). That time is modelled, never measured.
 */
import { type Host, openHost } from '../../local/host';
import { exactly, type Result } from './results';

export interface Counted {
  readonly job: string;
  readonly calls: number;
  /** Of these, those that read or write what is in cells. */
  readonly ofCells: number;
  readonly modelledMs: number;
}

const CELL_VALUES = /^SpreadsheetApp\.((get|set)(Display)?(Values?|Formulas?(R1C1)?)|appendRow)$/;
const PUPILS = 6;
/** A second, sustained, for one person: Google's own advice. */
const DRIVE_WRITES = 3;
/** Add-ons that merge a sheet into a document ask for so much, for each document: they replace tag by tag. */
const MERGE = { perDocument: 33, perTag: 4 };

/** @returns the counts, and the host with the school in it */
export async function countJobs(today: string, driveFolder: string): Promise<{ host: Host; counts: Counted[] }> {
  const host = await openHost({ today, driveFolder });
  const counts: Counted[] = [];
  const count = (job: string, call: string, args: object): unknown => {
    host.gate.reset();
    const answer = host.rpc(call, args);
    if (!answer.ok) throw new Error(`${call}: ${answer.problems[0]?.says}`);
    const { calls, modelledMs } = host.gate.stats();
    const sum = (of: RegExp) => Object.entries(calls).reduce((all, [name, n]) => all + (of.test(name) ? n : 0), 0);
    counts.push({ job, calls: sum(/./), ofCells: sum(CELL_VALUES), modelledMs });
    return answer.value;
  };
  count('set up, with the made-up school', 'setUp', { sample: true });
  count('refresh, nothing changed', 'refresh', {});
  host.workbook.setCell('Pupils', 'C2', '9Z');
  count('refresh, one pupil moved class', 'refresh', {});
  count('open the sidebar (home)', 'home', {});
  const pupils = count('list the pupils', 'pupils', {}) as {
    pupilId: string;
    plan: { needed: boolean; targets: number };
  }[];
  const pupilIds = pupils.filter(({ plan }) => plan.needed && plan.targets > 0).map(({ pupilId }) => pupilId);
  count(`make ${PUPILS} IEPs`, 'makeDocuments', { kind: 'iep', pupilIds: pupilIds.slice(0, PUPILS) });
  return { host, counts };
}

/** The batch of documents, which is counted last, beside such an add-on. @param iepTags how many tags the template has */
export function besideMerging(
  counts: readonly Counted[],
  iepTags: number,
): { line: string; results: readonly Result[] } {
  const batch = counts.at(-1);
  if (!batch) throw new Error('No job was counted.');
  const others = PUPILS * (MERGE.perDocument + MERGE.perTag * iepTags);
  return {
    line: `To ${batch.job} asks Google ${batch.calls} times. An add-on that merges tag by tag (${MERGE.perDocument} + ${MERGE.perTag} for each of the ${iepTags} tags, for each document) asks ${others} times: × ${(others / batch.calls).toPrecision(3)} as often.`,
    results: [
      exactly('Six IEPs: calls of Google', batch.calls / others, 'an add-on that merges tag by tag', 'counted'),
      exactly(
        'Six IEPs: Drive writes a second',
        ((PUPILS / batch.modelledMs) * 1000) / DRIVE_WRITES,
        'three a second, which Google lets one person sustain',
        'modelled',
      ),
    ],
  };
}
