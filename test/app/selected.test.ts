/** Whose row is selected: on every tab with pupils, at the cost of a few calls, and nothing is changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../local/host';
import { ask, oakfield, typedSchool } from './oakfield';
import { headingsOf, rowsOf, typedCells, typingLost } from './typing';

let host: Host;
beforeAll(async () => {
  host = await oakfield();
});
afterAll(() => host?.close());

/** @param row 1-based */
function select(school: Host, tab: string, row: number, column = 1): void {
  school.look(school.workbook.sheet(tab).id, { row: row - 1, column: column - 1, rows: 1, columns: 1 });
}
const selected = (tab: string, row: number, column = 1) => {
  select(host, tab, row, column);
  return ask(host, 'selected', {});
};
const idIn = (label: unknown) => String(label).split('·').pop()?.trim();

it.each(['Provision list', 'Targets', 'Reviews', 'Plans', 'Funding'])('%s: by the label in its row', (tab) => {
  const rows = rowsOf(host, tab);
  for (const at of [0, 3, rows.length - 1].filter((index) => rows[index]?.['Pupil'])) {
    const { pupilId, name } = selected(tab, at + 2, 4);
    expect(pupilId).toBe(idIn(rows[at]?.['Pupil']));
    expect(String(rows[at]?.['Pupil'])).toContain(name);
  }
});

it('Pupils: by ID, in whatever column, after a sort', async () => {
  const school = await oakfield();
  school.workbook.sort('Pupils', 'Surname', false);
  const rows = rowsOf(school, 'Pupils');
  for (const at of [0, 5, 11]) {
    select(school, 'Pupils', at + 2, 3);
    expect(ask(school, 'selected', {})).toEqual({
      pupilId: rows[at]?.['Pupil ID'],
      name: `${rows[at]?.['Surname']}, ${rows[at]?.['Forename']}`,
    });
  }
  school.close();
});

it('To do and the map: by name, where it fits one pupil', () => {
  const pupils = ask(host, 'pupils', {});
  for (const tab of ['To do', 'Provision map']) {
    const lines = host.workbook.sheet(tab).display();
    const only = pupils.filter(({ name }) => pupils.filter((one) => one.name === name).length === 1);
    const at = lines.findIndex((line, index) => index > 4 && only.some(({ name }) => line.includes(name)));
    const pupil = only.find(({ name }) => lines[at]?.includes(name));
    expect(selected(tab, at + 1).pupilId).toBe(pupil?.pupilId);
    expect(pupil).toBeDefined();
  }
});

describe('a row that is about nobody', () => {
  it.each([
    { why: 'the headings', tab: 'Pupils', row: 1 },
    { why: 'below the last', tab: 'Targets', row: 900 },
    { why: 'a tab without pupils', tab: 'Interventions', row: 3 },
    { why: 'a tab to read', tab: 'Start here', row: 4 },
  ])('$why', ({ tab, row }) => expect(selected(tab, row)).toEqual({ pupilId: null, name: '' }));

  it('a tab of the school’s own', async () => {
    const school = await oakfield();
    const id = school.workbook.sheet('Pupils').id;
    school.workbook.sheet('Pupils').service.setName('Register of 2025');
    school.look(id, { row: 3, column: 0, rows: 1, columns: 1 });
    expect(ask(school, 'selected', {})).toEqual({ pupilId: null, name: '' });
    school.close();
  });
});

it('a bare ID or a name works as it does in the tab', async () => {
  const school = await typedSchool(6);
  const column = headingsOf(school, 'Targets').indexOf('Pupil');
  for (const typed of ['P003', 'Forename3 Surname3', 'Surname3, Forename3']) {
    school.workbook.setCell('Targets', `${String.fromCharCode(65 + column)}2`, typed);
    select(school, 'Targets', 2);
    expect(ask(school, 'selected', {}).pupilId, typed).toBe('P003');
  }
  school.close();
});

describe('several rows', () => {
  const block = (tab: string, row: number, rows: number) => {
    host.look(host.workbook.sheet(tab).id, { row: row - 1, column: 1, rows, columns: 2 });
    host.gate.reset();
    return ask(host, 'selectedPupils', {}).pupils.map(({ pupilId }) => pupilId);
  };

  it('on Pupils, each in its order; the headings are nobody', () => {
    const ids = rowsOf(host, 'Pupils').map((row) => row['Pupil ID']);
    expect(block('Pupils', 3, 4)).toEqual(ids.slice(1, 5));
    expect(block('Pupils', 1, 3)).toEqual(ids.slice(0, 2));
    expect(block('Pupils', 1, 1)).toEqual([]);
  });
  it('on a tab with several rows of a pupil, each once', () => {
    const ids = rowsOf(host, 'Targets').map((row) => idIn(row['Pupil']));
    expect(block('Targets', 2, 12)).toEqual([...new Set(ids.slice(0, 12))]);
  });
  it('a whole column costs no more calls than two rows', () => {
    block('Pupils', 2, 2);
    const few = host.gate.stats().calls;
    const all = block('Pupils', 1, 400);
    expect(host.gate.stats().calls).toEqual(few);
    expect(all).toHaveLength(rowsOf(host, 'Pupils').filter((row) => row['Pupil ID']).length);
  });
});

it('changes nothing, and asks the same few things however many pupils there are', async () => {
  const calls = async (pupils: number) => {
    const school = await typedSchool(pupils);
    const before = typedCells(school);
    select(school, 'Targets', 3, 5);
    school.gate.reset();
    ask(school, 'selected', {});
    const stats = school.gate.stats().calls;
    expect(typingLost(school, before)).toEqual([]);
    school.close();
    return stats;
  };
  const [few, many] = [await calls(4), await calls(20)];
  expect(many).toEqual(few);
  expect(Object.values(few).reduce((sum, times) => sum + times, 0)).toBeLessThanOrEqual(14);
  expect(few['LockService.getDocumentLock']).toBeUndefined();
});
