/** A problem's or a pupil's row is found by its ID, wherever it stands by now. */
import { expect, test } from 'vitest';
import { ask, oakfield } from './oakfield';
import { rowsOf } from './typing';

test('the row is the pupil’s, after a sort and after rows were put in', async () => {
  const host = await oakfield();
  const items = ask(host, 'todo', {}).items.filter(({ rowId, tab }) => rowId !== '' && tab === 'Pupils');
  expect(items.length).toBeGreaterThan(5);
  host.workbook.sort('Pupils', 'Surname', false);
  host.workbook.insertRow('Pupils', 2);
  for (const { tab, cell, rowId, pupilId } of items) {
    expect(ask(host, 'goTo', { tab, cell, rowId })).toEqual({ found: true });
    const { sheet, area } = host.view();
    expect(sheet).toBe('Pupils');
    expect(rowsOf(host, 'Pupils')[area.row - 1]?.['Pupil ID']).toBe(pupilId);
  }
  host.close();
});

test('a row that has gone is not found, and the one in its place is not shown instead', async () => {
  const host = await oakfield();
  const before = host.view();
  host.workbook.deleteRow('Pupils', 2);
  expect(ask(host, 'goTo', { tab: 'Pupils', cell: 'A2', rowId: 'P001' })).toEqual({ found: false });
  expect(host.view()).toEqual(before);
  expect(ask(host, 'goTo', { tab: 'No such tab', cell: 'A2' })).toEqual({ found: false });
  host.close();
});

test('a hidden tab is shown first', async () => {
  const host = await oakfield();
  expect(host.workbook.sheet('Terms').isHidden()).toBe(true);
  expect(ask(host, 'goTo', { tab: 'Terms', cell: 'B3' })).toEqual({ found: true });
  expect(host.workbook.sheet('Terms').isHidden()).toBe(false);
  expect(host.view()).toMatchObject({ sheet: 'Terms', area: { row: 2, column: 1 } });
  host.close();
});
