/** A template changed as a Google Doc, over the built bundle: opened, edited on disc as a person would, taken over. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RunKilled } from '../../../local/gate';
import type { Host } from '../../../local/host';
import { BODY, changed, openDocx } from '../../documents/docx';
import { ask, keep, oakfield, open, refusal, temporaryFolder } from '../oakfield';

interface File {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly mimeType: string;
  readonly trashed: boolean;
  readonly appProperties: Record<string, string>;
}
const KEY = 'provisionMapKey';
const indexOf = (folder: string) => path.join(folder, '.drive.json');
const docsIn = (folder: string): File[] =>
  (JSON.parse(readFileSync(indexOf(folder), 'utf8')) as { files: File[] }).files.filter(
    ({ mimeType, trashed }) => mimeType.endsWith('.document') && !trashed,
  );
/** What a person does in the document. */
function edit(folder: string, from: string, to: string): void {
  const file = path.join(folder, docsIn(folder)[0]?.path ?? '');
  writeFileSync(file, changed(new Uint8Array(readFileSync(file)), BODY, from, to));
}
const inUse = (host: Host) =>
  openDocx(new Uint8Array(Buffer.from(ask(host, 'downloadTemplate', { kind: 'iep' }).base64, 'base64'))).body;
const iep = (host: Host) => ask(host, 'templates', {}).templates[0];

describe('a template opened as a Google Doc', async () => {
  const driveFolder = temporaryFolder();
  const host = await oakfield({ driveFolder });
  const opened = ask(host, 'openAsDoc', { kind: 'iep' });

  it('is one document with its key, made from what is in use', () => {
    expect(opened).toMatchObject({ name: 'Template – Plan', isNew: true, word: '' });
    expect(docsIn(driveFolder)).toMatchObject([
      { name: 'Template – Plan', appProperties: { [KEY]: expect.stringMatching(/^template-[0-9a-f]+$/) } },
    ]);
    expect(
      openDocx(new Uint8Array(readFileSync(path.join(driveFolder, docsIn(driveFolder)[0]?.path ?? '')))).body,
    ).toEqual(inUse(host));
    expect(iep(host)?.myDoc).toBe(opened.link);
  });
  it('is opened again, not made again', () => {
    expect(ask(host, 'openAsDoc', { kind: 'iep' })).toMatchObject({ link: opened.link, isNew: false });
    expect(docsIn(driveFolder)).toHaveLength(1);
  });
  it('edits with a slip are refused with their place, and the template stays', () => {
    edit(driveFolder, '{startingPoint}', '{startingPiont}');
    expect(ask(host, 'useMyEdits', { kind: 'iep' })).toMatchObject({
      stored: false,
      problems: [{ says: 'table 3, row 2, column 3: We do not know {startingPiont}. Did you mean {startingPoint}?' }],
    });
    expect(iep(host)).toMatchObject({ isOwn: false, versions: [] });
  });
  it('edits become the school’s template, with initials', () => {
    edit(driveFolder, '{startingPiont}', '{startingPoint} now');
    expect(ask(host, 'useMyEdits', { kind: 'iep', initials: 'SB' })).toMatchObject({ stored: true, version: 1 });
    expect(inUse(host)).toContain('{startingPoint} now');
    expect(iep(host)).toMatchObject({ isOwn: true, version: 1, initials: 'SB', fileName: 'Google Doc' });
  });
  it('goes on being the same document afterwards', () => {
    expect(ask(host, 'openAsDoc', { kind: 'iep' })).toMatchObject({ link: opened.link, isNew: false });
    edit(driveFolder, '{startingPoint} now', '{startingPoint} today');
    expect(ask(host, 'useMyEdits', { kind: 'iep' })).toMatchObject({ stored: true, version: 2 });
  });
  it('is nobody else’s: a colleague is told, and gets a document of her own', () => {
    const bea = host.asUser('bea');
    expect(refusal(bea.rpc('useMyEdits', { kind: 'iep' }))).toEqual([
      'You have not opened this template as a Google Doc. Choose “Open as a Google Doc” first. A colleague who changed it there presses “Use my edits” in their own sidebar.',
    ]);
    expect(ask(bea, 'openAsDoc', { kind: 'iep' })).toMatchObject({ isNew: true });
    expect(inUse(bea)).toContain('{startingPoint} today');
    expect(docsIn(driveFolder)).toHaveLength(2);
  });
  it('made from another version than the one in use is left, and a new one made', () => {
    ask(host, 'useStarter', { kind: 'iep' });
    const other = ask(host, 'openAsDoc', { kind: 'iep' });
    expect(other.link).not.toBe(opened.link);
    expect(other.isNew).toBe(true);
  });
});

it('one in the bin is said to be there, and opening makes a new one', async () => {
  const driveFolder = temporaryFolder();
  const stateFile = path.join(temporaryFolder(), 'state.json');
  const first = await oakfield({ driveFolder, stateFile });
  const { link } = ask(first, 'openAsDoc', { kind: 'iep' });
  const kept = keep(first, stateFile);
  first.close();
  const index = JSON.parse(readFileSync(indexOf(driveFolder), 'utf8')) as {
    files: { mimeType: string; trashed: boolean }[];
  };
  for (const file of index.files) if (file.mimeType.endsWith('.document')) file.trashed = true;
  writeFileSync(indexOf(driveFolder), JSON.stringify(index));

  const host = await open(kept, { driveFolder });
  expect(refusal(host.rpc('useMyEdits', { kind: 'iep' }))[0]).toMatch(
    /^Your Google Doc “Template – Plan” is in the bin/,
  );
  const again = ask(host, 'openAsDoc', { kind: 'iep' });
  expect(again.isNew).toBe(true);
  expect(again.link).not.toBe(link);
  host.close();
});

it('a run that ended before it could keep the document’s id: the next finds it by its key', async () => {
  const driveFolder = temporaryFolder();
  const host = await oakfield({ driveFolder });
  let isMade = false;
  host.gate.before(
    ({ name, args }) => {
      if (name === 'Drive.Files.create' && args.length > 1) isMade = true;
      return isMade && name === 'PropertiesService.setProperty';
    },
    () => {
      throw new RunKilled();
    },
  );
  expect(() => host.rpc('openAsDoc', { kind: 'iep' })).toThrow(RunKilled);
  host.gate.reset();
  expect(docsIn(driveFolder)).toHaveLength(1);
  expect(ask(host, 'openAsDoc', { kind: 'iep' }).isNew).toBe(false);
  expect(docsIn(driveFolder)).toHaveLength(1);
  host.close();
});
