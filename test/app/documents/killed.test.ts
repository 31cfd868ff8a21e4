/**
 * Runs that end anywhere: before each call of Google's services, and after it took effect and before its answer. Carried on with,
 * no document is there twice and none is missing. The record, the files and the tab Plans are compared each time.
 */
import { describe, expect, it, test } from 'vitest';
import { RunKilled } from '../../../local/gate';
import type { Host } from '../../../local/host';
import { ask, type Kept, keep, open, temporaryFolder } from '../oakfield';
import { rowsOf } from '../typing';
import { filesIn, foldersIn, isKilled, keyOf, needing, register } from './made';

const MINUTE = 60_000;
/** What is different afterwards: a run that ends between two of these is as one that ends after the first. */
const CHANGES = /Drive\.Files\.(create|update|generateIds)|flush|releaseLock|\.(set|append|insert)/;

type Call = 'planDocuments' | 'makeLane' | 'finishDocuments';

/** What each call of a run is called, by its number. */
function calledIn(host: Host, call: Call, args: unknown): string[] {
  const names: string[] = [];
  host.gate.reset();
  host.gate.before(
    () => true,
    ({ n, name }) => {
      names[n] = name;
    },
  );
  host.rpc(call, args);
  host.gate.reset();
  return names;
}

/** Before anything is changed, and after each change: which is before the call that follows. */
function placesOf(names: readonly string[]) {
  const changes = names.flatMap((name, at) => (CHANGES.test(name) ? [at] : []));
  const [first = 1] = changes;
  return [{ at: first, after: 'nothing' }, ...changes.map((at) => ({ at: at + 1, after: names[at] ?? '' }))].filter(
    ({ at }) => at < names.length,
  );
}

function kill(host: Host, at: number, call: Call, args: unknown): void {
  host.gate.reset();
  host.gate.before(at, () => {
    throw new RunKilled();
  });
  expect(isKilled(() => host.rpc(call, args))).toBe(true);
  host.gate.reset();
}

/** It takes effect, and its answer never comes. */
function loseAnswer(host: Host, at: number, call: Call, args: unknown): void {
  host.gate.reset();
  host.gate.after(at, () => {
    throw new Error('Empty response');
  });
  host.rpc(call, args);
  host.gate.reset();
}

/** Whoever makes them: one file each, recorded, and one row in Plans. */
function expectOneEach(host: Host, driveFolder: string, pupilIds: readonly string[]): void {
  const made = register(host).filter((row) => row['State'] === 'DONE');
  expect(made.map((row) => row['Pupil ID']).sort()).toEqual([...pupilIds].sort());
  expect(filesIn(driveFolder).map(keyOf).sort()).toEqual(made.map((row) => row['Document ID']).sort());
  expect(
    filesIn(driveFolder)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(made.map((row) => row['File ID']).sort());
  for (const { 'Plan ID': planId } of made) {
    expect(rowsOf(host, 'Plans').filter((row) => row['Plan ID'] === planId)).toHaveLength(1);
  }
}

const WANTED = { kind: 'iep' as const, pupilIds: ['P001', 'P002'], initials: 'SB' };
const laneOf = (host: Host, who: Partial<typeof WANTED> = {}) => {
  const { batch, intents } = ask(host, 'planDocuments', { ...WANTED, ...who });
  return { batch, documentIds: intents.map(({ documentId }) => documentId) };
};

const stateFile = `${temporaryFolder()}/state.json`;
const start = await needing(temporaryFolder(), { stateFile });
const kept: Kept = keep(start, stateFile);
const planned = calledIn(start, 'planDocuments', WANTED);
const lane = calledIn(start, 'makeLane', laneOf(start));
start.close();

describe('a plan that is ended at any call', () => {
  const places = placesOf(planned);
  it('there are many such places', () => expect(places.length).toBeGreaterThan(8));

  it.each(places)('before call $at, after $after', async ({ at }) => {
    const driveFolder = temporaryFolder();
    const host = await open(kept, { driveFolder });
    kill(host, at, 'planDocuments', WANTED);
    const wanted = laneOf(host);
    expect(wanted.documentIds).toHaveLength(2);
    expect(ask(host, 'makeLane', wanted).done).toHaveLength(2);
    expectOneEach(host, driveFolder, WANTED.pupilIds);
    expect(foldersIn(driveFolder)).toHaveLength(3);
    host.close();
  });
});

describe('a lane that is ended at any call', () => {
  const places = placesOf(lane);
  it('there are many such places', () => expect(places.length).toBeGreaterThan(8));

  it.each(places)('before call $at, after $after', async ({ at }) => {
    const driveFolder = temporaryFolder();
    const host = await open(kept, { driveFolder });
    const wanted = laneOf(host);
    kill(host, at, 'makeLane', wanted);

    const soon = ask(host, 'makeLane', wanted);
    expect(soon.done.length + soon.waiting.length).toBe(2);
    for (const { says } of soon.waiting) expect(says).toMatch(/may still be making/);
    host.clock.pass(8 * MINUTE);
    const later = ask(host, 'makeLane', wanted);
    expect(later).toMatchObject({ done: [expect.anything(), expect.anything()], failed: [], waiting: [] });
    expectOneEach(host, driveFolder, WANTED.pupilIds);
    expect(ask(host, 'finishDocuments', {})).toMatchObject({ binned: 0, extras: [], left: 0 });
    host.close();
  });
});

describe('a lane that is ended while another person makes theirs', () => {
  const places = placesOf(lane).filter(({ after }) => !/flush/.test(after));

  it.each(places)('before call $at, after $after', async ({ at }) => {
    const driveFolder = temporaryFolder();
    const ann = await open(kept, { driveFolder });
    const bob = ann.asUser('bob');
    const hers = laneOf(ann);
    kill(ann, at, 'makeLane', hers);

    const his = ask(bob, 'planDocuments', { ...WANTED, pupilIds: ['P001', 'P002', 'P003'], initials: 'BK' });
    const free = 3 - register(ann).filter((row) => row['Initials'] === 'SB' && row['State'] !== 'DROPPED').length;
    expect(his.intents.map(({ pupilId }) => pupilId)).toEqual(['P003'].slice(0, free));
    ask(bob, 'makeLane', { batch: his.batch, documentIds: his.intents.map(({ documentId }) => documentId) });
    ann.clock.pass(8 * MINUTE);
    expect(ask(ann, 'makeLane', hers).done).toHaveLength(2);
    expectOneEach(ann, driveFolder, ['P001', 'P002', 'P003']);
    ann.close();
  });
});

const creates = (names: readonly string[]) => names.flatMap((name, at) => (name === 'Drive.Files.create' ? [at] : []));

describe('an answer of Drive’s that is lost', () => {
  it.each(creates(planned))('to call %i of a plan', async (at) => {
    const driveFolder = temporaryFolder();
    const host = await open(kept, { driveFolder });
    loseAnswer(host, at, 'planDocuments', WANTED);
    expect(ask(host, 'makeLane', laneOf(host)).done).toHaveLength(2);
    expectOneEach(host, driveFolder, WANTED.pupilIds);
    expect(foldersIn(driveFolder)).toHaveLength(3);
    host.close();
  });

  it.each(creates(lane))('to call %i of a lane: it is waited for, then found by its key', async (at) => {
    const driveFolder = temporaryFolder();
    const host = await open(kept, { driveFolder });
    const wanted = laneOf(host);
    loseAnswer(host, at, 'makeLane', wanted);
    const soon = ask(host, 'makeLane', wanted);
    expect([soon.done.length, soon.waiting.length]).toEqual([1, 1]);
    host.clock.pass(8 * MINUTE);
    expect(ask(host, 'makeLane', wanted).done).toHaveLength(2);
    expectOneEach(host, driveFolder, WANTED.pupilIds);
    host.close();
  });
});

test('a folder that cannot be listed leaves what is unsure as it was', async () => {
  const driveFolder = temporaryFolder();
  const host = await needing(driveFolder);
  const wanted = laneOf(host, { pupilIds: ['P001'] });
  kill(host, lane.indexOf('Drive.Files.create') + 1, 'makeLane', wanted);
  host.clock.pass(8 * MINUTE);
  host.gate.before(
    ({ name }) => name === 'Drive.Files.list',
    () => {
      throw new Error('We’re sorry, a server error occurred. Please wait a bit and try again.');
    },
  );
  expect(ask(host, 'makeLane', wanted).waiting).toHaveLength(1);
  host.gate.reset();
  expect(ask(host, 'makeLane', wanted).done).toHaveLength(1);
  expectOneEach(host, driveFolder, ['P001']);
  host.close();
});
