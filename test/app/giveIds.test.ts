/** IDs: nobody types them, nobody's is changed, and no sort while we write gives one to the wrong row. */
import { describe, expect, it, test } from 'vitest';
import { ask, typedSchool } from './oakfield';
import { column, headingsOf, rowsOf, typedCells, typeRows, typingLost } from './typing';

const newPupils = [
  { Forename: 'Ana', Surname: 'Zajac', Stage: 'School Action', 'Stage since': '01/09/2026' },
  { Forename: 'Bea', Surname: 'Adams', Stage: 'School Action', 'Stage since': '01/09/2026' },
];

test('new rows get the next ones, in the order of the rows; no other cell changes', async () => {
  const host = await typedSchool(6);
  typeRows(host, 'Pupils', newPupils);
  typeRows(host, 'Targets', [{ Pupil: 'Adams, Bea', Target: 'Ties a bow, four days in five' }]);
  const before = typedCells(host);
  ask(host, 'refresh', {});
  expect(column(host, 'Pupils', 'Pupil ID').slice(6)).toEqual(['P007', 'P008']);
  expect(column(host, 'Targets', 'Target ID').at(-1)).toBe('T0007');
  expect(typingLost(host, before)).toEqual([]);
  host.close();
});

test('a row with nothing typed in it gets none', async () => {
  const host = await typedSchool(6);
  host.workbook.insertRow('Pupils', 3);
  ask(host, 'refresh', {});
  expect(column(host, 'Pupils', 'Pupil ID').filter(Boolean)).toHaveLength(6);
  expect(column(host, 'Pupils', 'Pupil ID')[1]).toBe('');
  host.close();
});

test('a copied row is named together with the first, and keeps what it has', async () => {
  const host = await typedSchool(6);
  const { service } = host.workbook.sheet('Provision list');
  const width = service.getLastColumn();
  const copied = service.getRange(3, 1, 1, width).getValues();
  service.getRange(service.getLastRow() + 1, 1, 1, width).setValues(copied);
  const before = typedCells(host);
  const { problems } = ask(host, 'refresh', {});
  expect(problems).toEqual([
    expect.objectContaining({ tab: 'Provision list', says: expect.stringMatching(/V0002 stands in rows? 3 and 14/) }),
  ]);
  expect(typingLost(host, before)).toEqual([]);
  host.close();
});

describe('rows that move between the reading and the writing of IDs', () => {
  it.each([
    {
      why: 'sorted by surname',
      move: (host: Awaited<ReturnType<typeof typedSchool>>) => host.workbook.sort('Pupils', 'Surname', false),
    },
    {
      why: 'a row put in above',
      move: (host: Awaited<ReturnType<typeof typedSchool>>) => host.workbook.insertRow('Pupils', 2),
    },
    {
      why: 'a row deleted above',
      move: (host: Awaited<ReturnType<typeof typedSchool>>) => host.workbook.deleteRow('Pupils', 3),
      gone: 'P002',
    },
  ])('$why', async ({ move, gone }) => {
    const host = await typedSchool(6);
    typeRows(host, 'Pupils', newPupils);
    const idOf = () =>
      new Map(rowsOf(host, 'Pupils').map((row) => [`${row['Forename']} ${row['Surname']}`, String(row['Pupil ID'])]));
    const had = [...idOf()].filter(([, id]) => id !== '' && id !== gone);
    host.gate.reset();
    const stop = host.gate.before(
      ({ name, args }) => name === 'SpreadsheetApp.setValues' && JSON.stringify(args).includes('P007'),
      () => {
        stop();
        move(host);
      },
    );
    const { problems } = ask(host, 'refresh', {});
    for (const [name, id] of had) expect(idOf().get(name)).toBe(id);
    expect(problems).toContainEqual(
      expect.objectContaining({ tab: 'Pupils', says: expect.stringMatching(/sorted or changed while/) }),
    );
    ask(host, 'refresh', {});
    const ids = [...idOf()].filter(([name]) => name.trim() !== '').map(([, id]) => id);
    expect(ids.every((id) => /^P\d{3}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    host.close();
  });
});

test('the ID of a pupil whose row is gone is not given again while a document or another row holds it', async () => {
  const host = await typedSchool(6);
  const [mine] = ask(host, 'pupils', {}).slice(-1);
  expect(mine?.pupilId).toBe('P006');
  ask(host, 'planDocuments', { kind: 'iep', pupilIds: ['P006'], initials: 'SB' });
  host.workbook.deleteRow('Pupils', 7);
  typeRows(host, 'Pupils', newPupils.slice(0, 1));
  ask(host, 'refresh', {});
  expect(column(host, 'Pupils', 'Pupil ID').at(-1)).toBe('P007');
  expect(headingsOf(host, 'Pupils')).toContain('Pupil ID');
  host.close();
});
