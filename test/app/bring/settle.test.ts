/**
 * Changes brought in as one job, over the built bundle: killed at each call of the service and carried on or taken back, sorted in
 * the middle, typed over since.
 */

import path from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { RunKilled } from '../../../local/gate';
import type { Host } from '../../../local/host';
import { isKilled } from '../documents/made';
import { ask, type Kept, keep, open, refusal, temporaryFolder, typedSchool } from '../oakfield';
import { column, rowsOf, typedCells } from '../typing';

const LIST = [
  'Forename,Surname,Class,Date of birth,SEN status',
  'Forename1,Surname1,5X,,',
  'Forename3,Surname3,5X,,',
  'Tobi,Adeyemi,4B,14/03/2018,School Action Plus',
  "Zoë,O'Neill,RH,02/12/2021,School Action",
].join('\n');

/** Two cells of pupils who are there, and two who are not. */
const TICKED = ['P001|className', 'P003|className', 'new|4', 'new|5'];

const pupilCells = (host: Host): string[] =>
  [...typedCells(host)]
    .filter(([place]) => place.startsWith('Pupils'))
    .map(([place, text]) => `${place}=${text}`)
    .sort();

test('one click takes it back: every typed cell is as it was', async () => {
  const host = await typedSchool(6);
  const before = pupilCells(host);
  ask(host, 'importPupils', { text: LIST, ticked: TICKED, apply: true });
  expect(column(host, 'Pupils', 'Class').slice(0, 3)).toEqual(['5X', expect.anything(), '5X']);
  expect(pupilCells(host)).not.toEqual(before);
  expect(ask(host, 'lastImport', {}).last).toMatchObject({ kind: 'PUPILS', state: 'DONE', rows: 2, cells: 2 });
  expect(ask(host, 'settleImport', { wish: 'UNDO' }).left).toEqual([]);
  expect(pupilCells(host)).toEqual(before);
  expect(rowsOf(host, 'Pupils').filter((row) => row['Surname'] === 'Adeyemi')).toEqual([]);
  host.close();
});

test('where a tab of ours has another name, nothing is brought in or taken back, and that is said', async () => {
  const host = await typedSchool(6);
  const before = pupilCells(host);
  const impact = host.workbook.sheet('Impact').service;
  const wanted = { text: LIST, ticked: TICKED, apply: true };
  impact.setName('Impact of ours');
  expect(refusal(host.rpc('importPupils', wanted)).join()).toMatch(/There is no tab "Impact"/);
  expect(pupilCells(host)).toEqual(before);
  impact.setName('Impact');
  ask(host, 'importPupils', wanted);
  const brought = pupilCells(host);
  impact.setName('Impact of ours');
  expect(refusal(host.rpc('settleImport', { wish: 'UNDO' })).join()).toMatch(/There is no tab "Impact"/);
  expect(pupilCells(host)).toEqual(brought);
  host.close();
});

test('what somebody typed since is left, and told', async () => {
  const host = await typedSchool(6);
  ask(host, 'importPupils', { text: LIST, ticked: TICKED, apply: true });
  const { service } = host.workbook.sheet('Pupils');
  const headings = host.workbook.sheet('Pupils').display()[0] ?? [];
  const at = (heading: string) => headings.indexOf(heading) + 1;
  service.getRange(2, at('Class')).setValue('6Y');
  service.getRange(8, at('Strengths')).setValue('Kind to others');
  const { left } = ask(host, 'settleImport', { wish: 'UNDO' });
  expect(left.map(({ rowId }) => rowId).sort()).toEqual(['P001', 'P007']);
  expect(column(host, 'Pupils', 'Class')[0]).toBe('6Y');
  expect(rowsOf(host, 'Pupils').filter((row) => row['Surname'] === 'Adeyemi')).toHaveLength(1);
  expect(rowsOf(host, 'Pupils').filter((row) => row['Surname'] === "O'Neill")).toEqual([]);
  host.close();
});

describe('a tab that is sorted between the reading and the writing', () => {
  const cellsById = (host: Host) =>
    new Map(
      rowsOf(host, 'Pupils').map((row) => [
        String(row['Pupil ID']),
        JSON.stringify([row['Surname'], row['Class'], row['Main need'], row['Stage']]),
      ]),
    );

  it.each([
    { why: 'bringing in', wish: null },
    { why: 'taking back', wish: 'UNDO' },
  ] as const)('$why: each row has its own, and those of others are as they were', async ({ wish }) => {
    const host = await typedSchool(6);
    const start = cellsById(host);
    if (wish) ask(host, 'importPupils', { text: LIST, ticked: TICKED, apply: true });
    host.gate.reset();
    let writes = 0;
    const stop = host.gate.before(
      ({ name }) => name === 'SpreadsheetApp.setValues' || name === 'SpreadsheetApp.setValue',
      () => {
        writes += 1;
        // The first is the record; the second would write in Pupils.
        if (writes < 2) return;
        stop();
        host.workbook.sort('Pupils', 'Surname', false);
      },
    );
    if (wish) ask(host, 'settleImport', { wish });
    else ask(host, 'importPupils', { text: LIST, ticked: TICKED, apply: true });
    expect(writes).toBe(2);
    const after = cellsById(host);
    const changed = wish ? [] : ['P001', 'P003'];
    for (const [id, cells] of start) if (!changed.includes(id)) expect(after.get(id)).toBe(cells);
    for (const id of changed) expect(after.get(id)).toContain('"5X"');
    host.close();
  });

  it('leaves nothing in a row that was inserted meanwhile', async () => {
    const host = await typedSchool(6);
    let writes = 0;
    const stop = host.gate.before(
      ({ name }) => name === 'SpreadsheetApp.setValues',
      () => {
        writes += 1;
        if (writes < 2) return;
        stop();
        host.workbook.sheet('Pupils').service.insertRowsAfter(1, 1);
      },
    );
    ask(host, 'importPupils', { text: LIST, ticked: TICKED, apply: true });
    expect(host.workbook.sheet('Pupils').display()[1]?.join('')).toBe('');
    for (const id of ['P001', 'P003']) expect(cellsById(host).get(id)).toContain('"5X"');
    host.close();
  });
});

describe('a run that is killed', () => {
  const CHANGES = /flush|releaseLock|\.(set|append|insert)/;
  let kept: Kept;
  let done: string[];
  let start: string[];
  beforeAll(async () => {
    const stateFile = path.join(temporaryFolder(), 'state.json');
    const host = await typedSchool(6, { stateFile });
    kept = keep(host, stateFile);
    start = pupilCells(host);
    ask(host, 'importPupils', { text: LIST, ticked: TICKED, apply: true });
    done = pupilCells(host);
    host.close();
  });

  async function killedAt(at: number): Promise<Host | null> {
    const host = await open(kept);
    host.gate.before(at, () => {
      throw new RunKilled();
    });
    const wasKilled = isKilled(() => host.rpc('importPupils', { text: LIST, ticked: TICKED, apply: true }));
    host.gate.reset();
    if (wasKilled) return host;
    host.close();
    return null;
  }

  it('before any call that changes something is carried on, or taken back, with nothing lost', async () => {
    const host = await open(kept);
    const names: string[] = [];
    host.gate.reset();
    host.gate.before(
      () => true,
      ({ n, name }) => {
        names[n] = name;
      },
    );
    ask(host, 'importPupils', { text: LIST, ticked: TICKED, apply: true });
    host.close();
    const places = names.flatMap((name, at) => (CHANGES.test(name ?? '') ? [at, at + 1] : []));
    expect(places.length).toBeGreaterThan(10);
    // All while the tab is written; of the refresh that follows, which has tests of its own, a few.
    const tried = [...new Set(places)].filter((_, index) => index < 14 || index % 8 === 0);
    for (const [index, at] of tried.entries()) {
      // Both ways where the record and the first rows are written; then in turn.
      const wishes = index < 6 ? (['CARRY_ON', 'UNDO'] as const) : ([index % 2 === 0 ? 'CARRY_ON' : 'UNDO'] as const);
      for (const wish of wishes) {
        const killed = await killedAt(at);
        if (!killed) continue;
        const { last } = ask(killed, 'lastImport', {});
        if (last === null) expect([at, pupilCells(killed)]).toEqual([at, start]);
        else {
          ask(killed, 'settleImport', { wish });
          expect([at, wish, pupilCells(killed)]).toEqual([at, wish, wish === 'UNDO' ? start : done]);
        }
        killed.close();
      }
    }
  }, 300_000);

  it('lets nothing else be brought in until somebody has said what is to be done', async () => {
    const host = await open(kept);
    host.gate.before(
      ({ name, n }) => name === 'SpreadsheetApp.flush' && n > 1,
      () => {
        throw new RunKilled();
      },
    );
    isKilled(() => host.rpc('importPupils', { text: LIST, ticked: TICKED, apply: true }));
    host.gate.reset();
    expect(ask(host, 'home', {}).problems[0]?.says).toContain('stopped half-way');
    expect(host.rpc('importPupils', { text: LIST, ticked: TICKED, apply: true })).toMatchObject({
      ok: false,
      problems: [{ says: expect.stringContaining('Carry on or Undo') }],
    });
    ask(host, 'settleImport', { wish: 'CARRY_ON' });
    expect(ask(host, 'home', {}).problems.filter(({ says }) => says.includes('half-way'))).toEqual([]);
    host.close();
  });
});
