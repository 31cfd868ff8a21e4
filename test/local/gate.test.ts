/** The gate: counts, modelled time, failures on demand, rights. */
import { beforeEach, describe, expect, it, test } from 'vitest';
import { RunKilled } from '../../local/gate';
import { smallHost } from './smallHost';

const host = await smallHost(`
function fill() { return locked(function (s) { s.getRange('A1:B4').setValues([['Name', 'N'], ['Cy', 3], ['Al', 1], ['Bo', 2]]); }); }
function readAndWrite() { return locked(function (s) {
  var before = s.getRange('A2:B4').getValues();
  s.getRange('C2:C4').setValues(before.map(function (row) { return [row[0]]; }));
  return before;
}); }
function writeAndRead(reads) { return locked(function (s) {
  s.getRange('D1').setValue(1);
  for (var n = 0; n < reads; n++) s.getLastRow();
}); }
function stubborn() { return locked(function (s) {
  try { s.getRange('A1').getValues(); } catch (e) { s.getRange('D1').setValue('caught ' + e.message); }
  return 'went on';
}); }
function hasLock() { var lock = LockService.getDocumentLock(); return lock.tryLock(100); }
function unlocked(method) {
  var s = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  if (method === 'setValue') s.getRange('A1').setValue('x');
  if (method === 'appendRow') s.appendRow(['x']);
  if (method === 'deleteRow') s.deleteRow(1);
  if (method === 'setBackground') s.getRange('A1').setBackground('#ffffff');
}
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'open').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Tidy', 'tidy')).addToUi();
  if (mischief) PropertiesService.getUserProperties().getProperty('x');
}
var mischief = false;
function sleepy() { Utilities.sleep(300000); Utilities.sleep(300000); return SpreadsheetApp.getActiveSpreadsheet().getId(); }
`);
const sheet = () => host.workbook.sheet('Sheet1');

beforeEach(() => {
  host.gate.reset();
  host.call('fill');
  host.gate.reset();
});

test('counts by service and method, and adds modelled time that the clock takes', () => {
  const before = host.clock.now();
  host.call('readAndWrite');
  const { calls, modelledMs } = host.gate.stats();
  expect(calls).toMatchObject({
    'SpreadsheetApp.getValues': 1,
    'SpreadsheetApp.setValues': 1,
    'LockService.waitLock': 1,
  });
  expect(modelledMs).toBeGreaterThanOrEqual(280);
  expect(host.clock.now() - before).toBeCloseTo(modelledMs, -1);
  host.gate.reset();
  expect(host.gate.stats()).toEqual({ calls: {}, modelledMs: 0 });
});

test('calculating takes its time once after a write, however much is read then', () => {
  const modelled = (reads: number) => {
    host.gate.reset();
    host.call('writeAndRead', reads);
    return host.gate.stats().modelledMs;
  };
  const [none, once, often] = [modelled(0), modelled(1), modelled(3)];
  expect(once - none).toBeGreaterThan(500);
  expect(often - once).toBeLessThan(10);
});

test('after a call its work is done, and its answer may be lost', () => {
  host.gate.after(
    ({ name }) => name === 'SpreadsheetApp.setValues',
    () => {
      throw new Error('Empty response');
    },
  );
  expect(() => host.call('readAndWrite')).toThrow('Empty response');
  host.gate.reset();
  expect(
    sheet()
      .values()
      .slice(1)
      .map((row) => row[2]),
  ).toEqual(['Cy', 'Al', 'Bo']);
});

describe('before a call', () => {
  test('another person can sort the tab, outside the count', () => {
    host.gate.before(
      ({ name }) => name === 'SpreadsheetApp.setValues',
      () => host.workbook.sort('Sheet1', 'Name'),
    );
    host.call('readAndWrite');
    expect(
      sheet()
        .values()
        .map((row) => [row[0], row[2]]),
    ).toEqual([
      ['Name', ''],
      ['Al', 'Cy'],
      ['Bo', 'Al'],
      ['Cy', 'Bo'],
    ]);
    expect(host.gate.stats().calls['SpreadsheetApp.setValues']).toBe(1);
  });
  test('the call can fail, as a service does; the add-on may catch that', () => {
    host.gate.before(
      ({ name }) => name === 'SpreadsheetApp.getValues',
      () => {
        throw new Error('Service Spreadsheets timed out');
      },
    );
    expect(host.call('stubborn')).toBe('went on');
    expect(sheet().cell('D1')).toBe('caught Service Spreadsheets timed out');
  });
  test('the run can be killed: nothing is caught, nothing more is done, the lock is free', () => {
    host.workbook.setCell('Sheet1', 'D1', 'before');
    host.gate.before(
      ({ name }) => name === 'SpreadsheetApp.getValues',
      () => {
        throw new RunKilled();
      },
    );
    expect(() => host.call('stubborn')).toThrow(RunKilled);
    expect(sheet().cell('D1')).toBe('before');
    host.gate.reset();
    expect(host.call('hasLock')).toBe(true);
  });
  test('the n-th call only, once', () => {
    const seen: string[] = [];
    host.gate.before(3, ({ name }) => seen.push(name));
    host.call('readAndWrite');
    expect(seen).toEqual(['SpreadsheetApp.getActiveSpreadsheet']);
  });
  test('an action can be taken away', () => {
    let times = 0;
    const stop = host.gate.before(
      () => true,
      () => {
        times += 1;
      },
    );
    stop();
    host.call('hasLock');
    expect(times).toBe(0);
  });
});

describe('the document lock', () => {
  it.each(['setValue', 'appendRow', 'deleteRow'])('is needed for %s', (method) =>
    expect(() => host.call('unlocked', method)).toThrow(/without the document lock/),
  );
  test('is not needed for colours', () => expect(() => host.call('unlocked', 'setBackground')).not.toThrow());
  test('is one for all people', () => {
    const letGo = host.holdLock();
    expect(host.call('hasLock')).toBe(false);
    expect(host.asUser('Bea').call('hasLock')).toBe(false);
    expect(() => host.call('fill')).toThrow(/Lock timeout/);
    letGo();
    expect(host.asUser('Bea').call('hasLock')).toBe(true);
    expect(host.call('hasLock')).toBe(true);
  });
});

describe('onOpen', () => {
  test('builds the menu without authority', () =>
    expect(host.menu()).toEqual([
      { caption: 'Open', functionName: 'open' },
      { caption: '', functionName: '' },
      { caption: 'More', functionName: '', items: [{ caption: 'Tidy', functionName: 'tidy' }] },
    ]));
  test('may touch nothing else', async () => {
    const other = await smallHost('function onOpen() { PropertiesService.getUserProperties(); }');
    expect(() => other.menu()).toThrow(/permission to call PropertiesService.getUserProperties/);
  });
});

test('a run ends after six minutes of virtual time', () => {
  expect(() => host.call('sleepy')).toThrow(/Exceeded maximum execution time/);
});
