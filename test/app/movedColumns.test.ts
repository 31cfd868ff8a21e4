/**
 * A colleague puts a column in, or takes one of the school's own out, just before one of our writes: no typed cell is lost or stands
 * below another heading, and doing it once more ends as it would have ended undisturbed.
 */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../local/host';
import type { TabName } from '../../src/tables/tab';
import { TABS } from '../../src/tables/tabs';
import { needing } from './documents/made';
import { ask, type Kept, keep, open, temporaryFolder, typedSchool } from './oakfield';
import { headingsOf, rowsOf, typeRows } from './typing';

const OWN = 'Bus';
const MINUTE = 60_000;

interface Job {
  readonly why: string;
  readonly tab: TabName;
  readonly start: (stateFile: string) => Promise<Host>;
  readonly run: (host: Host) => unknown;
  readonly goOn: (host: Host) => void;
}

/** A column of the school's own among ours. */
function addOwnColumn(host: Host, tab: TabName): void {
  host.workbook.insertColumn(tab, 3);
  const { service } = host.workbook.sheet(tab);
  const rows = host.workbook.sheet(tab).values().length;
  service.getRange(1, 3, rows, 1).setValues(Array.from({ length: rows }, (_, at) => [at === 0 ? OWN : `Bus ${at}`]));
}

const NEW = { Forename: 'Tobi', Surname: 'Adeyemi', Class: '4B', Stage: 'School Action Plus' };
const REGISTER = 'Forename,Surname,Class,SEN status\nForename1,Surname1,5X,\nTobi,Adeyemi,4B,School Action Plus';
const importPupils = (host: Host) =>
  host.rpc('importPupils', { text: REGISTER, ticked: ['P001|className', 'new|3'], apply: true });
const IEPS = { kind: 'iep' as const, pupilIds: ['P001', 'P002'], initials: 'SB' };
const TARGET = { tab: 'Targets' as const, rowId: '', pupilId: 'P001', set: { target: 'Ties a bow' } };

const JOBS: readonly Job[] = [
  {
    why: 'new rows get their IDs and their formulas',
    tab: 'Pupils',
    start: async (stateFile) => {
      const host = await typedSchool(4, { stateFile });
      typeRows(host, 'Pupils', [NEW]);
      return host;
    },
    run: (host) => host.rpc('refresh', {}),
    goOn: (host) => ask(host, 'refresh', {}),
  },
  {
    why: 'pupils are brought in',
    tab: 'Pupils',
    start: (stateFile) => typedSchool(4, { stateFile }),
    run: importPupils,
    goOn: (host) => ask(host, 'refresh', {}),
  },
  {
    why: 'that is taken back',
    tab: 'Pupils',
    start: async (stateFile) => {
      const host = await typedSchool(4, { stateFile });
      addOwnColumn(host, 'Pupils');
      importPupils(host);
      return host;
    },
    run: (host) => host.rpc('settleImport', { wish: 'UNDO' }),
    goOn: (host) => ask(host, 'refresh', {}),
  },
  {
    why: 'a target is added',
    tab: 'Targets',
    start: (stateFile) => typedSchool(4, { stateFile }),
    run: (host) => host.rpc('saveRows', { rows: [TARGET] }),
    goOn: (host) => ask(host, 'refresh', {}),
  },
  {
    why: 'made documents are recorded',
    tab: 'Plans',
    start: (stateFile) => needing(temporaryFolder(), { stateFile }),
    run: (host) => {
      const { batch, intents } = ask(host, 'planDocuments', IEPS);
      host.rpc('makeLane', { batch, documentIds: intents.map(({ documentId }) => documentId) });
    },
    goOn: (host) => {
      host.clock.pass(8 * MINUTE);
      const { batch, intents } = ask(host, 'unfinishedDocuments', {});
      if (intents.length > 0) {
        ask(host, 'makeLane', { batch, documentIds: intents.map(({ documentId }) => documentId) });
      }
      ask(host, 'finishDocuments', {});
      ask(host, 'refresh', {});
    },
  },
];

const ON_THE_LEFT = 'a column put in on the left';
const MOVES: Readonly<Record<string, (host: Host, tab: TabName) => void>> = {
  [ON_THE_LEFT]: (host, tab) => host.workbook.insertColumn(tab, 2),
  'a column put in beside the ID': (host, tab) => host.workbook.insertColumn(tab, idAt(host, tab) + 1),
  'their own column taken out': (host, tab) => host.workbook.deleteColumn(tab, headingsOf(host, tab).indexOf(OWN) + 1),
};

const specOf = (tab: TabName) => TABS.find(({ name }) => name === tab);
function idAt(host: Host, tab: TabName): number {
  return headingsOf(host, tab).indexOf(specOf(tab)?.columns.find(({ kind }) => kind === 'id')?.heading ?? '');
}

/** What each row says below its headings, in no order. */
function said(host: Host, tab: TabName): string[] {
  const isMoved = ([heading]: [string, unknown]) => heading !== '' && heading !== OWN;
  return rowsOf(host, tab)
    .map((row) => JSON.stringify(Object.entries(row).filter(isMoved).sort()))
    .filter((row) => /[^",[\]]\d/.test(row))
    .sort();
}
const ownCells = (host: Host, tab: TabName) => rowsOf(host, tab).flatMap((row) => (row[OWN] ? [row[OWN]] : []));

async function undisturbed(job: Job, kept: Kept) {
  const host = await open(kept, { driveFolder: temporaryFolder() });
  const writes: number[] = [];
  host.gate.reset();
  host.gate.before(
    ({ name }) => /\.(setValues|setFormulasR1C1|appendRow)$/.test(name),
    ({ n }) => {
      writes.push(n);
    },
  );
  job.run(host);
  host.gate.reset();
  job.goOn(host);
  const after = said(host, job.tab);
  const own = ownCells(host, job.tab);
  host.close();
  return { after, own, writes };
}

describe.each(JOBS)('while $why', async (job) => {
  const stateFile = `${temporaryFolder()}/state.json`;
  const first = await job.start(stateFile);
  if (!headingsOf(first, job.tab).includes(OWN)) addOwnColumn(first, job.tab);
  const kept = keep(first, stateFile);
  first.close();
  const { after, own, writes } = await undisturbed(job, kept);

  it.each(Object.entries(MOVES))('%s', async (why, move) => {
    // One of the moves before each write, the others before every third.
    const tried = writes.filter((_, index) => why === ON_THE_LEFT || index % 3 === 0);
    expect(tried.length).toBeGreaterThan(0);
    for (const at of tried) {
      const host = await open(kept, { driveFolder: temporaryFolder() });
      host.gate.reset();
      host.gate.before(at, () => move(host, job.tab));
      job.run(host);
      host.gate.reset();
      const owned = ownCells(host, job.tab);
      if (headingsOf(host, job.tab).includes(OWN)) expect({ at, owned }).toEqual({ at, owned: own });
      job.goOn(host);
      expect({ at, said: said(host, job.tab) }).toEqual({ at, said: after });
      host.close();
    }
  });
});
