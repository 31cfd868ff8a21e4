/**
 * What people and Google do to a tab between two refreshes: cut and paste over starred cells, filters, hidden rows, columns put in, tables of
 * Google's own, protection by somebody else. Words stay beside their pupils, and what was typed stays.
 */
import { expect, it, test } from 'vitest';
import type { Host } from '../../local/host';
import { ask, typedSchool } from './oakfield';
import { headingsOf, rowsOf, typedCells, typingLost } from './typing';

const PUPILS = 6;

/** 'F' of 'IEP?' */
const letter = (host: Host, heading: string) => String.fromCharCode(65 + headingsOf(host, 'Pupils').indexOf(heading));
/** Each pupil's word, by ID. */
const words = (host: Host): Record<string, unknown> =>
  Object.fromEntries(
    rowsOf(host, 'Pupils').map((row) => [row['Pupil ID'], [row['IEP?'], row['Review'], row['Review due by']]]),
  );

async function school(): Promise<{ host: Host; before: ReturnType<typeof words> }> {
  const host = await typedSchool(PUPILS);
  // Two that differ from the rest, so that a word in the wrong row shows.
  host.workbook.setCell('Pupils', `${letter(host, 'Stage')}3`, 'School Action');
  host.workbook.setCell('Pupils', `${letter(host, 'No IEP because')}5`, 'Parents said no');
  expect(ask(host, 'refresh', {}).problems).toEqual([]);
  return { host, before: words(host) };
}

test('a starred cell that is cut and pasted over another: each is a pupil’s own again', async () => {
  const { host, before } = await school();
  const star = letter(host, 'IEP?');
  host.workbook.cutPaste('Pupils', `${star}3`, `${star}4`);
  expect(words(host)).not.toEqual(before);
  const typed = typedCells(host);
  expect(ask(host, 'refresh', {}).problems).toEqual([]);
  expect(words(host)).toEqual(before);
  expect(typingLost(host, typed)).toEqual([]);
  host.close();
});

test.each([
  { why: 'rows are filtered', act: (host: Host) => host.workbook.filter('Pupils', 'Stage', ['School Action']) },
  { why: 'rows are hidden', act: (host: Host) => host.workbook.hideRow('Pupils', 4) },
  { why: 'a column is put in before ours', act: (host: Host) => host.workbook.insertColumn('Pupils', 5) },
  { why: 'the tab is sorted', act: (host: Host) => host.workbook.sort('Pupils', 'Surname', false) },
])('$why: every word is beside its pupil, before and after a refresh', async ({ act }) => {
  const { host, before } = await school();
  act(host);
  const typed = typedCells(host);
  expect(words(host)).toEqual(before);
  expect(ask(host, 'refresh', {}).problems).toEqual([]);
  expect(words(host)).toEqual(before);
  expect(typingLost(host, typed)).toEqual([]);
  host.close();
});

it('leaves the checks of a table of Google’s own, and gives back all others', async () => {
  const { host } = await school();
  const { service } = host.workbook.sheet('Provision list');
  const at = (heading: string) => headingsOf(host, 'Provision list').indexOf(heading) + 1;
  const check = (heading: string) => service.getRange(2, at(heading)).getDataValidation();
  expect(check('Pupil')).not.toBeNull();
  for (const heading of ['Pupil', 'Intervention']) {
    service.getRange(2, at(heading), service.getMaxRows() - 1, 1).setDataValidation(null);
  }
  host.workbook.makeTable('Provision list', service.getRange(2, at('Pupil'), 50, 1).getA1Notation());
  expect(ask(host, 'setUp', {}).problems).toEqual([]);
  expect(check('Pupil')).toBeNull();
  expect(check('Intervention')).not.toBeNull();
  host.close();
});

it('works out what it can where somebody else protected a tab that people type in', async () => {
  const { host } = await school();
  const star = letter(host, 'IEP?');
  host.asUser('head').workbook.sheet('Pupils').service.protect();
  host.asUser('head').workbook.setCell('Pupils', `${star}4`, '');
  const typed = typedCells(host);
  const { problems, pupils } = ask(host, 'refresh', {});
  expect(pupils).toBe(PUPILS);
  expect(problems).toEqual([
    expect.objectContaining({ tab: 'Pupils', says: expect.stringMatching(/^Pupils is protected/) }),
  ]);
  expect(typingLost(host, typed)).toEqual([]);
  host.close();
});
