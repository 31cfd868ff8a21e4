/** Every job that changes the workbook or the Drive, as a person begins it and goes on with it. */
import type { Host } from '../../local/host';
import { needing as needingPlans } from '../app/documents/made';
import { makeOlder } from '../app/migrations/older';
import { ask, type Kept, keep, keptOakfield, open, temporaryFolder, typedSchool } from '../app/oakfield';
import { templateOf } from '../documents/docx';
import type { Job } from './faults';

const MINUTE = 60_000;
const PUPILS = 4;

const REGISTER = [
  'Forename,Surname,Class,SEN status',
  'Forename1,Surname1,5X,',
  'Tobi,Adeyemi,4B,School Action Plus',
].join('\n');
const TAKEN = ['P001|className', 'new|3'];
const IEPS = { kind: 'iep' as const, pupilIds: ['P001', 'P002'], initials: 'SB' };

/** A workbook as somebody made it, with what is remembered beside it. */
async function keptOf(make: (options: { readonly stateFile: string }) => Promise<Host>): Promise<Kept> {
  const stateFile = `${temporaryFolder()}/state.json`;
  const host = await make({ stateFile });
  const kept = keep(host, stateFile);
  host.close();
  return kept;
}
/** Four pupils, refreshed. */
const small = (prepare: (host: Host) => void = () => {}): Promise<Kept> =>
  keptOf(async (options) => {
    const host = await typedSchool(PUPILS, options);
    prepare(host);
    return host;
  });
const nothingYet = (): Promise<Kept> => keptOf((options) => open(null, options));
const needing = (): Promise<Kept> => keptOf((options) => needingPlans(temporaryFolder(), options));

/** What carries one on that was cut off, and begins it where nothing was written down. */
function carryOn(host: Host, begin: () => unknown, isThere: () => boolean): void {
  const { last } = ask(host, 'lastImport', {});
  if (last?.state === 'FORWARD' || last?.state === 'BACK') ask(host, 'settleImport', { wish: 'CARRY_ON' });
  else if (!isThere()) begin();
  ask(host, 'refresh', {});
}
const importPupils = (host: Host) => host.rpc('importPupils', { text: REGISTER, ticked: TAKEN, apply: true });
const hasAdeyemi = (host: Host) =>
  host.workbook
    .sheet('Pupils')
    .display()
    .some((row) => row.includes('Adeyemi'));

const refresh = (host: Host) => ask(host, 'refresh', {});

const CHOICES = { framework: 'eng-2015', phase: 'primary', schoolName: 'Oakfield Primary' } as const;
const setUp: Job = {
  name: 'setUp',
  start: nothingYet,
  run: (host) => host.rpc('setUp', CHOICES),
  goOn: (host) => {
    ask(host, 'setUp', CHOICES);
    refresh(host);
  },
};

const refreshJob: Job = {
  name: 'refresh',
  start: () =>
    small((host) => {
      const pupils = host.workbook.sheet('Pupils').service;
      pupils.getRange('C2').setValue('Elm');
      host.workbook.sheet('Plans').service.getRange('D3').setValue('01/11/2026');
      // A copied row without an ID of its own.
      const list = host.workbook.sheet('Provision list');
      const at = (list.display()[0] ?? []).indexOf('Provision ID') + 1;
      list.service.getRange(3, at).setValue('');
    }),
  run: (host) => host.rpc('refresh', {}),
  goOn: refresh,
};

/** An older workbook, brought up to date by whoever refreshes it first. */
const migrationJob: Job = {
  name: 'migration',
  start: () => small(makeOlder),
  run: (host) => host.rpc('refresh', {}),
  goOn: refresh,
};

const planJob: Job = {
  name: 'planDocuments',
  start: needing,
  run: (host) => host.rpc('planDocuments', IEPS),
  goOn: makeAll,
};
const laneJob: Job = {
  name: 'makeDocuments',
  start: needing,
  prepare: planned,
  run: (host, lane) => host.rpc('makeLane', lane),
  goOn: (host, lane) => {
    host.rpc('makeLane', lane);
    host.clock.pass(8 * MINUTE);
    ask(host, 'makeLane', lane as ReturnType<typeof planned>);
    finish(host);
  },
};
function planned(host: Host) {
  const { batch, intents } = ask(host, 'planDocuments', IEPS);
  return { batch, documentIds: intents.map(({ documentId }) => documentId) };
}
/** Plans for whoever has no plan under way yet, then makes what is under way. */
function makeAll(host: Host): void {
  host.rpc('planDocuments', IEPS);
  host.clock.pass(8 * MINUTE);
  const { batch, intents } = ask(host, 'unfinishedDocuments', {});
  if (intents.length > 0) ask(host, 'makeLane', { batch, documentIds: intents.map(({ documentId }) => documentId) });
  finish(host);
}
function finish(host: Host): void {
  ask(host, 'finishDocuments', {});
  refresh(host);
}

const importJob: Job = {
  name: 'importPupils',
  start: small,
  run: importPupils,
  goOn: (host) =>
    carryOn(
      host,
      () => importPupils(host),
      () => hasAdeyemi(host),
    ),
};
const undoJob: Job = {
  name: 'undo',
  start: () => small(importPupils),
  run: (host) => host.rpc('settleImport', { wish: 'UNDO' }),
  goOn: (host) =>
    carryOn(
      host,
      () => host.rpc('settleImport', { wish: 'UNDO' }),
      () => !hasAdeyemi(host),
    ),
};

const REVIEW = [
  { tab: 'Targets' as const, rowId: 'T0002', was: {}, set: { result: 'Met', comment: 'Reads 34 words' } },
  { tab: 'Reviews' as const, rowId: 'R0002', was: {}, set: { progress: 'Good', nextSteps: 'Go on' } },
];
const reviewJob: Job = {
  name: 'saveRows',
  start: small,
  run: (host) => host.rpc('saveRows', { rows: REVIEW }),
  goOn: (host) => {
    ask(host, 'saveRows', { rows: REVIEW });
    refresh(host);
  },
};

const TEMPLATE = {
  kind: 'iep' as const,
  base64: Buffer.from(templateOf(['Our plan', '{pupil.name}'])).toString('base64'),
  initials: 'SB',
  fileName: 'plan.docx',
};
const templateJob: Job = {
  name: 'storeTemplate',
  start: small,
  run: (host) => host.rpc('storeTemplate', TEMPLATE),
  goOn: (host) => {
    ask(host, 'storeTemplate', TEMPLATE);
    refresh(host);
  },
};

const newYearTicked = (host: Host) => ask(host, 'newYear', { apply: false }).moves.map(({ key }) => key);
const yearJob: Job = {
  name: 'newYear',
  start: small,
  prepare: newYearTicked,
  run: (host, ticked) => host.rpc('newYear', { ticked, apply: true }),
  goOn: (host, ticked) =>
    carryOn(
      host,
      () => host.rpc('newYear', { ticked, apply: true }),
      () => ask(host, 'lastImport', {}).last?.kind === 'NEW_YEAR',
    ),
};

const sampleJob: Job = {
  name: 'removeSample',
  start: keptOakfield,
  run: (host) => host.rpc('removeSample', {}),
  goOn: (host) => {
    ask(host, 'removeSample', {});
    refresh(host);
  },
};

export const JOBS: readonly Job[] = [
  setUp,
  refreshJob,
  migrationJob,
  planJob,
  laneJob,
  importJob,
  undoJob,
  reviewJob,
  templateJob,
  yearJob,
  sampleJob,
];
