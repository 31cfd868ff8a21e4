/**
 * Workbooks that other programs saved or wrote. LibreOffice's file lies in test/fixtures beside ours of the same day; where
 * LibreOffice is on the machine, it also opens and saves the school as it is now.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre';
import { describe, expect, it, test } from 'vitest';
import type { Host } from '../../local/host';
import { readWorkbook } from '../../local/xlsx/read';
import { writeWorkbook } from '../../local/xlsx/write';
import { ask, keptOakfield, oakfield, open, temporaryFolder } from './oakfield';
import { column, headingsOf, rowsOf, typedCells, typingLost } from './typing';

const FIXTURES = path.join('test', 'fixtures');

async function openFile(bytes: Uint8Array): Promise<Host> {
  return open(null, { snapshot: await readWorkbook(Buffer.from(bytes)) });
}

/** LibreOffice's own copy; where it is not installed, the one that it saved before. */
async function savedByLibreOffice(): Promise<{ ours: Uint8Array; theirs: Uint8Array }> {
  if (spawnSync('soffice', ['--version']).status !== 0) return fixtures();
  const folder = temporaryFolder();
  const ours = await writeWorkbook((await keptOakfield()).snapshot);
  writeFileSync(path.join(folder, 'school.xlsx'), ours);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const out = path.join(folder, 'out');
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, path.join(folder, 'school.xlsx')],
    { stdio: 'pipe' },
  );
  return { ours, theirs: readFileSync(path.join(out, 'school.xlsx')) };
}
function fixtures(): { ours: Uint8Array; theirs: Uint8Array } {
  const [ours, theirs] = ['oakfield.xlsx', 'oakfield-by-libreoffice.xlsx'].map((file) =>
    readFileSync(path.join(FIXTURES, file)),
  );
  return { ours: ours as Uint8Array, theirs: theirs as Uint8Array };
}

describe.each([
  { name: 'as LibreOffice saved it once', files: fixtures },
  { name: 'as LibreOffice on this machine saves it', files: savedByLibreOffice },
])('Oakfield Primary $name', async ({ files }) => {
  const { ours, theirs } = await files();
  const [mine, host] = [await openFile(ours), await openFile(theirs)];

  it('gives the same pupils, interventions and things to do', () => {
    expect(ask(host, 'pupils', {})).toEqual(ask(mine, 'pupils', {}));
    expect(ask(host, 'pupils', {})).toHaveLength(34);
    expect(ask(host, 'interventions', {})).toEqual(ask(mine, 'interventions', {}));
    expect(ask(host, 'todo', {})).toEqual(ask(mine, 'todo', {}));
  });
  it('shows the same words before any refresh', () => {
    for (const heading of ['IEP?', 'Review'])
      expect(column(host, 'Pupils', heading)).toEqual(column(mine, 'Pupils', heading));
    expect(column(host, 'Plans', 'Status')).toEqual(column(mine, 'Plans', 'Status'));
  });
  it('is refreshed to the same counts, with nothing typed changed', () => {
    const before = typedCells(host);
    const { written: _, ...counts } = ask(host, 'refresh', {});
    const { written: __, ...expected } = ask(mine, 'refresh', {});
    expect(counts).toEqual(expected);
    expect(counts.problems).toEqual([]);
    expect(typingLost(host, before)).toEqual([]);
    expect(column(host, 'Pupils', 'Review')).toEqual(column(mine, 'Pupils', 'Review'));
  });
  it('is whole: set-up finds nothing to make but a tab that came later', () => {
    const { made, problems } = ask(host, 'setUp', {});
    expect([made.filter((tab) => tab !== '_undo'), problems]).toEqual([[], []]);
    expect(ask(host, 'setUp', {})).toMatchObject({ made: [], repaired: [] });
  });
  it('makes documents', () => {
    const { done } = ask(host, 'makeDocuments', { kind: 'iep', pupilIds: 'needed' });
    expect(done.length).toBeGreaterThan(3);
    for (const one of [mine, host]) one.close();
  });
});

test('saved by us and opened again, nothing typed is another', async () => {
  const host = await oakfield();
  const again = await openFile(await writeWorkbook(host.snapshot()));
  expect(typingLost(again, typedCells(host))).toEqual([]);
  expect(ask(again, 'home', {}).needsRefresh).toBe(false);
  host.close();
  again.close();
});

describe('a plain .xlsx that holds three tabs with a few headings', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Pupils',
        rows: [
          ['Surname', 'First name', 'Year group', 'SEN stage', 'Bus'],
          ['Khan', 'Ava', '4', 'School Action Plus', 'Route 7'],
          ["O'Neill", 'Zoë', 'R', 'School Action', null],
          ['Khan', 'Sami', '2', 'School Action', 'Route 7'],
        ],
      },
      {
        name: 'Provision list',
        rows: [
          ['Intervention', 'Pupil', 'Start date', 'End date'],
          ['Paired reading', 'Khan, Ava', new Date(Date.UTC(2026, 8, 14)), new Date(Date.UTC(2026, 11, 11))],
          ['Paired reading', "Zoë O'Neill", new Date(Date.UTC(2026, 8, 14)), new Date(Date.UTC(2026, 11, 11))],
          ['Paired reading', 'Khan', new Date(Date.UTC(2026, 8, 14)), null],
        ],
      },
      {
        name: 'Interventions',
        rows: [
          ['Intervention', 'Wave', 'Minutes', 'Sessions a week', 'Weeks', 'Group size', 'Outside fees'],
          ['Paired reading', 2, 20, 3, 10, 1, 45.5],
        ],
      },
    ],
  });
  const host = await openFile(bytes);
  const before = typedCells(host);
  const done = ask(host, 'setUp', { framework: 'eng-2001-bwd' });

  it('is completed, and its own cells are as they were', () => {
    expect(done.made).toContain('Targets');
    expect(done.repaired).toEqual(['Pupils', 'Provision list', 'Interventions']);
    expect(headingsOf(host, 'Pupils').slice(0, 5)).toEqual(['Surname', 'First name', 'Year group', 'SEN stage', 'Bus']);
    expect(typingLost(host, before).filter((line) => !/: new /.test(line))).toEqual([]);
  });
  it('works: pupils are known under the names that were typed, and what is not clear is told', () => {
    expect(ask(host, 'pupils', {}).map(({ name, stage, provisions }) => [name, stage, provisions.length])).toEqual([
      ['Khan, Ava', 'School Action Plus', 1],
      ["O'Neill, Zoë", 'School Action', 1],
      ['Khan, Sami', 'School Action', 0],
    ]);
    expect(done.problems).toContainEqual(
      expect.objectContaining({ tab: 'Provision list', cell: 'B4', says: expect.stringMatching(/"Khan"/) }),
    );
    expect(rowsOf(host, 'Provision list').map((row) => row['Provision ID'])).toEqual(['V0001', 'V0002', 'V0003']);
    expect(ask(host, 'refresh', {})).toMatchObject({ pupils: 3, planNeeded: 1 });
  });
  it('is complete then', () => expect(ask(host, 'setUp', {})).toMatchObject({ made: [], repaired: [] }));
});
