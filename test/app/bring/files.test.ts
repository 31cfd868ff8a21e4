/** Lists of pupils in files of every form: what is understood of each through the door, and that what is saved comes back as it was. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Host } from '../../../local/host';
import { toBase64 } from '../../../src/files/base64';
import { readable } from '../../files/invented';
import { refused } from '../../files/refused';
import { ask, oakfield, refusal, typedSchool } from '../oakfield';
import { rowsOf, typedCells, typingLost } from '../typing';

let host: Host;
beforeAll(async () => {
  host = await typedSchool(0);
});
afterAll(() => host.close());

const sent = ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => ({
  fileName: name,
  base64: toBase64(bytes),
});

describe('every invented list', () => {
  it.each(readable.map((file) => ({ why: file.why, file })))('$why', ({ file }) => {
    const reply = ask(host, 'importPupils', { ...sent(file), apply: false });
    // Each line below the headings is somebody, or it is said why not.
    const lines = file.cells.filter((row) => row.some((cell) => cell.trim() !== '')).length;
    expect(reply.added.length + reply.unreadable.length + reply.asks.length).toBeGreaterThan(0);
    expect(reply.added.length).toBeLessThanOrEqual(lines);
    for (const { name } of reply.added) expect(name).toMatch(/^\S.*, \S/);
  });
});

it('refuses what is no list in the file’s own words, and writes nothing', () => {
  const before = typedCells(host);
  for (const file of refused.slice(0, 6)) {
    expect(
      refusal(host.rpc('importPupils', { ...sent({ name: file.name, bytes: file.bytes() }), apply: true })),
    ).toEqual([file.says]);
  }
  expect(typingLost(host, before)).toEqual([]);
});

test('what is saved as a CSV is what is there: brought in again, nothing is different', async () => {
  const school = await oakfield();
  const { name, base64 } = ask(school, 'exportTable', { tab: 'Pupils' });
  expect(name).toMatch(/Pupils\.csv$/);
  const again = ask(school, 'importPupils', { fileName: name, base64, apply: false });
  expect(again).toMatchObject({ added: [], changes: [], leavers: [], asks: [], unreadable: [] });
  expect(again.alreadyThere).toHaveLength(rowsOf(school, 'Pupils').filter((row) => row['Surname'] !== '').length);
  school.close();
});

test('saved from one school and brought into an empty one, every pupil is there with the same cells', async () => {
  const school = await oakfield();
  const file = ask(school, 'exportTable', { tab: 'Pupils' });
  const empty = await typedSchool(0);
  ask(empty, 'importPupils', { fileName: file.name, base64: file.base64, apply: true });
  const shown = (one: Host) =>
    rowsOf(one, 'Pupils')
      .filter((row) => row['Surname'] !== '')
      .map((row) =>
        [
          'Forename',
          'Surname',
          'Class',
          'Year',
          'Date of birth',
          'Stage',
          'Stage since',
          'Main need',
          'Other needs',
          'UPN',
        ].map((heading) => JSON.stringify(row[heading])),
      );
  expect(shown(empty)).toEqual(shown(school));
  school.close();
  empty.close();
});
