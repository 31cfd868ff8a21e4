/**
 * An older workbook in the built add-on: brought up to date once, by whoever refreshes first, also where runs are cut off. A newer
 * one is left alone, in words.
 */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { RunKilled } from '../../../local/gate';
import type { Host } from '../../../local/host';
import { versionOf } from '../../../src/app/migrations/migration';
import { MIGRATIONS, NEWER } from '../../../src/app/migrations/upToDate';
import { tabSpec } from '../../../src/tables/tabs';
import { VERSION_LABEL, versionPlace } from '../../../src/tables/workbookVersion';
import { isKilled } from '../documents/made';
import { ask, type Kept, keep, open, refusal, temporaryFolder, typedSchool } from '../oakfield';
import { headingsOf, rowsOf, typedCells, typingLost } from '../typing';
import { makeOlder, rowOfVersion } from './older';

const NEWEST = versionOf(MIGRATIONS[MIGRATIONS.length - 1] as (typeof MIGRATIONS)[number]);
const RECORD = tabSpec('_documents').columns.map(({ heading }) => heading);

const versionRows = (host: Host) => rowsOf(host, 'Settings').filter((row) => row['Setting'] === VERSION_LABEL);

function makeNewer(host: Host): void {
  host.workbook.setCell('Settings', `B${rowOfVersion(host)}`, 20991231);
}

const stateFile = `${temporaryFolder()}/state.json`;
const start = await typedSchool(4, { stateFile });
makeOlder(start);
const older: Kept = keep(start, stateFile);
start.close();

function expectUpToDate(host: Host): void {
  expect(versionRows(host)).toMatchObject([{ Value: NEWEST }]);
  expect(headingsOf(host, '_documents').slice(0, 22)).toEqual(RECORD.slice(0, 22));
}

describe('the steps', () => {
  it('are one a day, the oldest first, each in a file of its day with a test of its own', () => {
    const days = MIGRATIONS.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
    const files = readdirSync('src/app/migrations').filter((file) => /^\d/.test(file));
    expect(files.map((file) => file.slice(0, 10)).sort()).toEqual(days);
    for (const file of files) {
      const test = `test/app/migrations/${file.slice(11).replace('.ts', '.test.ts')}`;
      expect([test, existsSync(test)]).toEqual([test, true]);
    }
  });
});

describe('the version in a workbook', () => {
  const settings = (...rows: (string | number)[][]) => [['Setting', 'Value'], ...rows];
  it.each([
    {
      why: 'none yet: the row below the last',
      sheet: settings(['Map shows', 'Pounds']),
      place: { row: 3, version: 0 },
    },
    { why: 'as we wrote it', sheet: settings([VERSION_LABEL, 20261126]), place: { row: 2, version: 20261126 } },
    { why: 'as text, from a file', sheet: settings([VERSION_LABEL, '20261126']), place: { row: 2, version: 20261126 } },
    { why: 'typed over: begun again', sheet: settings([VERSION_LABEL, 'mine']), place: { row: 2, version: 0 } },
    {
      why: 'columns the other way round',
      sheet: [
        ['Value', 'Setting'],
        [7, VERSION_LABEL],
      ],
      place: { row: 2, version: 7 },
    },
  ])('$why', ({ sheet, place }) => expect(versionPlace(sheet)).toMatchObject(place));
  it('needs the headings', () => expect(versionPlace([['a', 'b']])).toBeNull());
});

describe('an older workbook', () => {
  it('is told to be refreshed, is brought up to date by that, once, and loses nothing that was typed', async () => {
    const host = await open(older);
    const typed = typedCells(host);
    expect(ask(host, 'home', {}).needsRefresh).toBe(true);
    ask(host, 'refresh', {});
    expectUpToDate(host);
    expect(typingLost(host, typed)).toEqual([]);
    host.gate.reset();
    ask(host, 'refresh', {});
    expect(Object.keys(host.gate.stats().calls).filter((name) => /\.set(Values|Formulas)/.test(name))).toEqual([]);
    expect(ask(host, 'home', {}).needsRefresh).toBe(false);
    host.close();
  });

  it('is completed by set-up with no heading beside its column', async () => {
    const host = await open(older);
    host.workbook.sheet('_documents').service.getRange(2, 22).setValue('2026-11-20');
    ask(host, 'setUp', {});
    expectUpToDate(host);
    expect(headingsOf(host, '_documents')).toHaveLength(RECORD.length);
    host.close();
  });

  it('cut off before any call until its version is written: the next refresh finishes, with one version', async () => {
    const calls: string[] = [];
    const watched = await open(older);
    watched.gate.reset();
    watched.gate.before(
      () => true,
      ({ n, name }) => {
        calls[n] = name;
      },
    );
    ask(watched, 'refresh', {});
    watched.close();
    const writes = calls.flatMap((name, at) => (/setValues/.test(name ?? '') ? [at] : []));
    // The headings, the label, the number; then what follows from them.
    const last = writes[2] as number;
    const first = writes[0] as number;
    for (let at = first; at <= last + 1; at++) {
      const host = await open(older);
      host.gate.before(at, () => {
        throw new RunKilled();
      });
      expect(isKilled(() => host.rpc('refresh', {}))).toBe(true);
      host.gate.reset();
      ask(host, 'refresh', {});
      expectUpToDate(host);
      host.close();
    }
  });

  it('whose Settings this person may not edit is refreshed all the same; whoever may writes the version', async () => {
    const host = await open(older);
    const owner = host.asUser('owner');
    owner.workbook.sheet('Settings').service.protect();
    ask(host, 'refresh', {});
    expect(versionRows(host)).toEqual([]);
    ask(owner, 'refresh', {});
    expectUpToDate(host);
    host.close();
  });

  it('put back from its history after an update is brought up to date again', async () => {
    const folder = temporaryFolder();
    const state = `${folder}/state.json`;
    const host = await open(older, { stateFile: state });
    ask(host, 'refresh', {});
    const { state: propertiesOfNow } = keep(host, state);
    host.close();
    // Google puts back the cells; what is kept beside them stays as it is.
    const restored = await open({ snapshot: older.snapshot, state: propertiesOfNow });
    ask(restored, 'refresh', {});
    expectUpToDate(restored);
    restored.close();
  });
});

describe('a workbook that a newer version has written', () => {
  const calls = [
    ['home', {}],
    ['refresh', {}],
    ['setUp', {}],
    ['todo', {}],
    ['showMap', { cells: 'pounds' }],
    ['planDocuments', { kind: 'iep', pupilIds: 'needed', initials: 'SB' }],
    ['importPupils', { text: 'Forename\tSurname\nNew\tComer', apply: true }],
    ['newYear', { apply: true }],
  ] as const;
  test.each(calls)('is left alone by %s, in words', async (call, args) => {
    const host = await typedSchool(4);
    makeNewer(host);
    const cells = () => host.workbook.names().map((name) => [name, host.workbook.sheet(name).values()]);
    const before = JSON.stringify(cells());
    expect(refusal(host.rpc(call, args))).toEqual([NEWER]);
    expect(JSON.stringify(cells())).toBe(before);
    host.close();
  });
  it('says so from the menu too', async () => {
    const host = await typedSchool(4);
    makeNewer(host);
    for (const item of ['refreshFromMenu', 'setUpFromMenu']) host.call(item);
    expect(host.view().toasts.map(({ message }) => message)).toEqual([NEWER, NEWER]);
    host.close();
  });
});
