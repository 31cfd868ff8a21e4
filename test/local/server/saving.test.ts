/** The file follows the workbook: whole at every moment, and never over another program's work. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recoveredName, type SavedState, startSaving } from '../../../local/server/saving';
import { emptySnapshot, type Snapshot } from '../../../local/snapshot';
import { readWorkbook } from '../../../local/xlsx/read';
import { writeWorkbook } from '../../../local/xlsx/write';

let folder: string;
let file: string;
let snapshot: Snapshot;
let states: SavedState[];
let said: string[];
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'saving-'));
  file = path.join(folder, 'Oakfield.xlsx');
  snapshot = emptySnapshot('w', 'Oakfield');
  states = [];
  said = [];
  writeFileSync(file, await writeWorkbook(snapshot));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (more: { idle?: number; atMost?: number } = {}) =>
  startSaving({
    file,
    snapshot: () => snapshot,
    onState: (state) => states.push(state),
    say: (line) => said.push(line),
    now: () => new Date(2026, 10, 23, 16, 5),
    idle: 60_000,
    atMost: 600_000,
    ...more,
  });
const type = (text: string): void => {
  const [sheet] = Object.values(snapshot.sheets);
  if (sheet) sheet.cellData = { 0: { 0: { v: text, t: 1 } } };
};
const typedIn = async (where: string) =>
  Object.values((await readWorkbook(readFileSync(where))).sheets)[0]?.cellData?.['0']?.['0']?.v;

test('what changed is in the file, and nothing is left beside it', async () => {
  const saving = await open();
  type('Ava');
  saving.changed();
  expect(await saving.saveNow()).toBe(true);
  expect(await typedIn(file)).toBe('Ava');
  expect(readdirSync(folder)).toEqual(['Oakfield.xlsx']);
  expect(states.map(({ text }) => text)).toEqual(['Saving …', 'Saved to Oakfield.xlsx']);
  saving.stop();
});

test('it saves by itself once nobody types', async () => {
  const saved = new Promise<void>((resolve) => {
    void startSaving({
      file,
      snapshot: () => snapshot,
      onState: ({ text }) => text.startsWith('Saved') && resolve(),
      say: () => undefined,
      idle: 5,
    }).then((saving) => {
      type('Zoë');
      saving.changed();
    });
  });
  await saved;
  expect(await typedIn(file)).toBe('Zoë');
});

test('someone who never stops typing is saved too', async () => {
  const saved = new Promise<void>((resolve) => {
    void startSaving({
      file,
      snapshot: () => snapshot,
      onState: ({ text }) => text.startsWith('Saved') && resolve(),
      say: () => undefined,
      idle: 60_000,
      atMost: 5,
    }).then((saving) => {
      type('on and on');
      saving.changed();
      saving.changed();
    });
  });
  await saved;
  expect(await typedIn(file)).toBe('on and on');
});

test('nothing changed: the file is not touched', async () => {
  const before = readFileSync(file);
  const saving = await open();
  expect(await saving.saveNow()).toBe(true);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a file that another program changed stays; ours goes beside it, and on there', async () => {
  const saving = await open();
  writeFileSync(file, 'theirs, and longer than before so that no clock is needed to tell');
  type('mine');
  saving.changed();
  expect(await saving.saveNow()).toBe(true);
  expect(readFileSync(file, 'utf8')).toMatch(/^theirs/);
  const beside = path.join(folder, 'Oakfield (recovered 2026-11-23 16.05).xlsx');
  expect(await typedIn(beside)).toBe('mine');
  expect(said.join()).toContain('changed by another program');
  type('mine, later');
  saving.changed();
  await saving.saveNow();
  expect(await typedIn(beside)).toBe('mine, later');
  expect(saving.file()).toBe(beside);
  saving.stop();
});

test('a save that fails says so and is made up for', async () => {
  const saving = await open();
  rmSync(folder, { recursive: true });
  type('kept');
  saving.changed();
  expect(await saving.saveNow()).toBe(false);
  expect(saving.state()).toMatchObject({ isFailed: true, text: expect.stringMatching(/^Not saved: the folder/) });
  const { mkdirSync } = await import('node:fs');
  mkdirSync(folder);
  expect(await saving.saveNow()).toBe(true);
  expect(saving.state()).toEqual({ text: 'Saved to Oakfield.xlsx', isFailed: false });
  expect(await typedIn(file)).toBe('kept');
  saving.stop();
});

test('the name of a recovered file', () => {
  expect(recoveredName('/a/My map.xlsx', new Date(2026, 0, 2, 3, 4))).toBe(
    path.join('/a', 'My map (recovered 2026-01-02 03.04).xlsx'),
  );
});
