/** After a batch: what was made twice goes into the bin, what somebody wrote in never does, and the folder is named. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ask, keep, open, temporaryFolder } from '../oakfield';
import { allIn, type File, filesIn, foldersIn, needing, register } from './made';

const MINUTE = 60_000;

/** As another run that nobody knew of would have made it. */
function doubled(
  driveFolder: string,
  change: Partial<File & { createdTime: string; modifiedTime: string }> = {},
): string {
  const index = path.join(driveFolder, '.drive.json');
  const kept = JSON.parse(readFileSync(index, 'utf8')) as { files: File[] };
  const first = filesIn(driveFolder)[0] as File;
  const place = first.path.replace('.docx', ' again.docx');
  writeFileSync(path.join(driveFolder, place), readFileSync(path.join(driveFolder, first.path)));
  const id = `2${first.id}`;
  kept.files.push({ ...first, id, path: place, ...{ writtenAt: 0 }, ...change } as File);
  writeFileSync(index, JSON.stringify(kept));
  return id;
}

/** Opened anew, so that the folder is read from disc. */
async function withDouble(change: Parameters<typeof doubled>[1] = {}) {
  const driveFolder = temporaryFolder();
  const stateFile = path.join(temporaryFolder(), 'state.json');
  const first = await needing(driveFolder, { stateFile });
  ask(first, 'makeDocuments', { kind: 'iep', pupilIds: ['P001', 'P002'], initials: 'SB' });
  const kept = keep(first, stateFile);
  first.close();
  const id = doubled(driveFolder, change);
  return { host: await open(kept, { driveFolder }), driveFolder, id };
}

const isBinned = (driveFolder: string, id: string) => allIn(driveFolder).find((file) => file.id === id)?.trashed;

describe('an extra', () => {
  test('of mine that nobody touched goes into the bin; the ones in the record stay', async () => {
    const { host, driveFolder, id } = await withDouble();
    expect(ask(host, 'finishDocuments', {})).toMatchObject({ binned: 1, extras: [] });
    expect(isBinned(driveFolder, id)).toBe(true);
    expect(
      filesIn(driveFolder)
        .map((file) => file.id)
        .sort(),
    ).toEqual(
      register(host)
        .map((row) => row['File ID'])
        .sort(),
    );
    expect(ask(host, 'finishDocuments', {})).toMatchObject({ binned: 0, extras: [] });
    host.close();
  });
  test('that somebody wrote in is told, and left', async () => {
    const { host, driveFolder, id } = await withDouble({ modifiedTime: '2026-11-23T12:00:00.000Z' });
    const { binned, extras } = ask(host, 'finishDocuments', {});
    expect(binned).toBe(0);
    expect(extras.map(({ says }) => says)).toEqual([expect.stringMatching(/somebody has written in it/)]);
    expect(isBinned(driveFolder, id)).toBe(false);
    host.close();
  });
  test('that the record does not know is never binned: an earlier version of the sheet may have been put back', async () => {
    const { host, driveFolder } = await withDouble({ appProperties: { provisionMapKey: 'D000000000000' } });
    expect(ask(host, 'finishDocuments', {}).extras).toHaveLength(1);
    expect(filesIn(driveFolder)).toHaveLength(3);
    host.close();
  });
});

describe('another person’s claim', async () => {
  const driveFolder = temporaryFolder();
  const ann = await needing(driveFolder);
  const bob = ann.asUser('bob');
  const wanted = { kind: 'iep' as const, pupilIds: ['P001'], initials: 'BK' };
  const hers = ask(ann, 'planDocuments', { ...wanted, initials: 'AM' });
  const lane = { batch: hers.batch, documentIds: hers.intents.map(({ documentId }) => documentId) };
  // Hers is made, and her run ends before it is recorded.
  ann.gate.reset();
  ann.gate.after(
    ({ name, args }) => name === 'Drive.Files.create' && args.length > 1,
    () => {
      throw new Error('Empty response');
    },
  );
  ask(ann, 'makeLane', lane);
  ann.gate.reset();

  it('is not to be taken over while a run may live', () => {
    const { intents, refused } = ask(bob, 'planDocuments', { ...wanted, fresh: true });
    expect(intents).toEqual([]);
    expect(refused[0]).not.toHaveProperty('canBeFresh');
  });
  it('then is offered, and taken only by its name', () => {
    ann.clock.pass(8 * MINUTE);
    expect(ask(bob, 'planDocuments', wanted)).toMatchObject({ intents: [], refused: [{ canBeFresh: true }] });
    const his = ask(bob, 'planDocuments', { ...wanted, fresh: true });
    expect(his.intents).toHaveLength(1);
    ask(bob, 'makeLane', { batch: his.batch, documentIds: his.intents.map(({ documentId }) => documentId) });
  });
  it('is hers no more: she makes none, her own copy is cleared away, and no number is there twice', () => {
    expect(ask(ann, 'makeLane', lane).failed[0]?.says).toMatch(/given up\. BK made a fresh copy\./);
    expect(filesIn(driveFolder)).toHaveLength(2);
    expect(ask(ann, 'finishDocuments', {})).toMatchObject({ binned: 1, extras: [], left: 0 });
    expect(filesIn(driveFolder).map(({ owner }) => owner)).toEqual(['bob']);
    const numbers = register(ann).map((row) => row['Plan number']);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

test('the folder is the person’s own, by name and link; somebody who made nothing has none', async () => {
  const driveFolder = temporaryFolder();
  const host = await needing(driveFolder);
  expect(ask(host, 'finishDocuments', {}).folder).toBeNull();
  ask(host, 'makeDocuments', { kind: 'iep', pupilIds: ['P001'] });
  const { folder } = ask(host, 'finishDocuments', {});
  expect(folder?.name).toMatch(/^Provision Map documents – /);
  expect(folder?.link).toContain(folder?.name);
  expect(ask(host.asUser('bob'), 'finishDocuments', {}).folder).toBeNull();
  host.close();
});

test('a folder that is gone is made again, for what was planned before too', async () => {
  const driveFolder = temporaryFolder();
  const host = await needing(driveFolder);
  const { batch, intents } = ask(host, 'planDocuments', { kind: 'iep', pupilIds: ['P001'] });
  const [innermost] = foldersIn(driveFolder).slice(-1);
  rmSync(path.join(driveFolder, innermost?.path ?? ''), { recursive: true });
  const { done } = ask(host, 'makeLane', { batch, documentIds: intents.map(({ documentId }) => documentId) });
  expect(done).toHaveLength(1);
  expect(filesIn(driveFolder)[0]?.path).toContain(innermost?.name);
  host.close();
});
