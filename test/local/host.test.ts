/** The host: sessions, mutations both ways, what a snapshot keeps, a desk beside the add-on. */
import { describe, expect, test } from 'vitest';
import { openHost } from '../../local/host';
import type { Mutation } from '../../local/snapshot';
import { smallHost, temporaryFolder } from './smallHost';

const CODE = `
function rpc(text) { var q = JSON.parse(text); return JSON.stringify(q.call === 'echo' ? { ok: true, value: q.args } : { ok: false, problems: [] }); }
function write() { return locked(function (s) { s.getRange('A1:B2').setValues([['a', 1], ['b', '=B1+1']]); s.setTabColor('#ff0000'); }); }
function read() { return locked(function (s) { return s.getRange('A1:C2').getValues(); }); }
function grow() { return locked(function (s) { s.insertRowsAfter(1000, 500); s.protect().setDescription('ours'); return SpreadsheetApp.getActiveSpreadsheet().insertSheet('B').getSheetId(); }); }
function facts() { return locked(function (s) { return [s.getMaxRows(), s.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getDescription(), SpreadsheetApp.getActiveSpreadsheet().getSheetByName('B').getSheetId(), SpreadsheetApp.getActiveSpreadsheet().getId()]; }); }
function today() { return locked(function (s) { s.getRange('A1').setFormula('=TODAY()'); return Utilities.formatDate(s.getRange('A1').getValue(), 'Europe/London', 'yyyy-MM-dd'); }); }
function reread() { return Utilities.formatDate(SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').getValue(), 'Europe/London', 'yyyy-MM-dd'); }
`;

test('rpc goes through JSON text', async () => {
  const host = await smallHost(CODE);
  expect(host.rpc('echo', { a: [1, null] })).toEqual({ ok: true, value: { a: [1, null] } });
});

describe('mutations', () => {
  test('what the add-on writes is told, and rebuilds the same workbook elsewhere', async () => {
    const here = await smallHost(CODE);
    const there = await openHost({ driveFolder: temporaryFolder(), snapshot: here.snapshot(), today: '2026-03-02' });
    const told: Mutation[] = [];
    here.onMutation((mutation) => told.push(mutation));
    here.call('write');
    there.applyMutations(JSON.parse(JSON.stringify(told)));
    expect(there.workbook.sheet('Sheet1').values()).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(there.snapshot().sheets['sheet-1']?.tabColor).toBe('#ff0000');
  });
  test('what the grid sends is calculated here and not told back', async () => {
    const host = await smallHost(CODE);
    host.call('write');
    const told: Mutation[] = [];
    const stop = host.onMutation((mutation) => told.push(mutation));
    const { id } = host.snapshot();
    host.applyMutations([
      {
        id: 'sheet.mutation.set-range-values',
        params: { unitId: id, subUnitId: 'sheet-1', cellValue: { 0: { 1: { v: 41, t: 2 }, 2: { f: '=B2&"!"' } } } },
      },
    ]);
    expect(host.call('read')).toEqual([
      ['a', 41, '42!'],
      ['b', 42, ''],
    ]);
    expect(told).toEqual([]);
    stop();
  });
});

test('a snapshot keeps sizes, protections and the numbers of sheets', async () => {
  const host = await smallHost(CODE);
  const number = host.call('grow');
  const snapshot = JSON.parse(JSON.stringify(host.snapshot()));
  // As a file reader gives it: with spare rows.
  snapshot.sheets['sheet-1'].rowCount = 1700;
  const again = await smallHost(CODE, { snapshot });
  expect(again.call('facts')).toEqual([1500, 'ours', number, snapshot.id]);
});

describe('TODAY()', () => {
  test('is the host’s day, and another day in a workbook opened later', async () => {
    const host = await smallHost(CODE, { today: '2026-03-02' });
    expect(host.call('today')).toBe('2026-03-02');
    const later = await smallHost(CODE, { today: '2026-07-15', snapshot: host.snapshot() });
    expect(later.call('reread')).toBe('2026-07-15');
  });
  test('turns at midnight in a host that stays open', async () => {
    const host = await smallHost(CODE, { today: '2026-03-28' });
    host.call('today');
    host.clock.pass(24 * 3600_000);
    expect(host.call('reread')).toBe('2026-03-29');
  });
});

test('a day that is none is refused in words', async () => {
  await expect(openHost({ driveFolder: temporaryFolder(), today: '2026-02-30' })).rejects.toThrow(
    /“2026-02-30” is not a date/,
  );
});

test('the desk reads, types, sorts and inserts, outside the gate’s count', async () => {
  const { workbook, gate } = await smallHost(CODE);
  workbook.setCell('Sheet1', 'A1', 'Name');
  workbook.setCell('Sheet1', 'A2', 'b');
  workbook.setCell('Sheet1', 'A3', '12');
  workbook.sort('Sheet1', 'Name');
  workbook.insertRow('Sheet1', 2);
  expect(workbook.sheet('Sheet1').values()).toEqual([['Name'], [''], [12], ['b']]);
  expect(workbook.names()).toEqual(['Sheet1']);
  expect(gate.stats()).toEqual({ calls: {}, modelledMs: 0 });
  expect(() => workbook.sheet('Nowhere')).toThrow('There is no tab “Nowhere”.');
});
