/** Sheets and the spreadsheet: tabs, rows, sorting, protection. */
import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Host } from '../../local/host';
import { smallHost } from './smallHost';

const CODE = `
function book() { return SpreadsheetApp.getActiveSpreadsheet(); }
function names() { return book().getSheets().map(function (s) { return s.getName(); }); }
function insert(name, at) { return (at === undefined ? book().insertSheet(name) : book().insertSheet(name, at)).getIndex(); }
function ids() { return book().getSheets().map(function (s) { return s.getSheetId(); }); }
function remove(name) { return locked(function () { book().deleteSheet(book().getSheetByName(name)); return names(); }); }
function find(name) { var s = book().getSheetByName(name); return s && s.getName(); }
function move(name, at) { book().setActiveSheet(book().getSheetByName(name)); book().moveActiveSheet(at); return names(); }
function facts() { var b = book(); return [b.getSpreadsheetTimeZone(), b.getSpreadsheetLocale(), b.getId()]; }
function fill() { return locked(function (s) {
  s.getRange('A1:C5').setValues([['Name', 'N', 'Twice'], ['Cy', 3, '=B2*2'], ['Al', 10, '=B3*2'], ['', '', ''], ['bo', 2, '=B5*2']]);
  s.getRange('A2').setBackground('#ff0000');
}); }
function sort(spec) { return locked(function (s) { s.getRange('A2:C5').sort(spec); SpreadsheetApp.flush();
  return [s.getRange('A2:C5').getValues(), s.getRange('C2:C5').getFormulas(), s.getRange('A2:A5').getBackgrounds()]; }); }
function append() { return locked(function (s) { s.getRange(s.getMaxRows(), 1).setValue('last'); s.appendRow(['after', 1]); return [s.getLastRow(), s.getMaxRows()]; }); }
function rows() { return locked(function (s) { s.insertRowsAfter(2, 2); s.deleteRow(1); return [s.getMaxRows(), s.getRange('A1:A5').getValues()]; }); }
function frozen() { return locked(function (s) { s.setFrozenRows(2); s.setFrozenColumns(1); return [s.getFrozenRows(), s.getFrozenColumns()]; }); }
function hide() { return locked(function (s) { s.hideSheet(); return s.isSheetHidden(); }); }
function guard(only) { var s = book().getSheets()[0]; s.protect().setDescription('ours').setWarningOnly(only);
  return s.getProtections(SpreadsheetApp.ProtectionType.SHEET).map(function (p) { return [p.getDescription(), p.isWarningOnly()]; }); }
function unguard() { book().getSheets()[0].getProtections(SpreadsheetApp.ProtectionType.SHEET).forEach(function (p) { p.remove(); }); }
function edit() { return locked(function (s) { var can = s.getRange('A1').canEdit(); try { s.getRange('A1').setValue('x'); return [can, 'written']; } catch (e) { return [can, e.message]; } }); }
function look() { book().getSheets()[0].getRange('B3').activate(); return book().getActiveRange().getA1Notation(); }
function merge() { return locked(function (s) { s.getRange('A1:B2').merge(); var m = s.getRange('A1:D4').getMergedRanges().map(function (r) { return r.getA1Notation(); }); s.getRange('B2').breakApart(); return [m, s.getRange('A1:D4').getMergedRanges().length]; }); }
`;
let host: Host;
beforeEach(async () => {
  host = await smallHost(CODE);
});

describe('tabs', () => {
  test('are inserted where asked, found without case, moved and deleted', () => {
    expect(host.call('insert', 'Plans')).toBe(2);
    expect(host.call('insert', 'First', 0)).toBe(1);
    expect(host.call('names')).toEqual(['First', 'Sheet1', 'Plans']);
    expect(host.call('find', 'PLANS')).toBe('Plans');
    expect(host.call('find', 'Nowhere')).toBeNull();
    expect(host.call('move', 'Plans', 1)).toEqual(['Plans', 'First', 'Sheet1']);
    expect(host.call('remove', 'First')).toEqual(['Plans', 'Sheet1']);
  });
  test('a name that is taken throws', () => expect(() => host.call('insert', 'sheet1')).toThrow(/already exists/));
  test('the last tab stays', () => expect(() => host.call('remove', 'Sheet1')).toThrow(/can't remove all the sheets/));
  test('and is not hidden', () => expect(() => host.call('hide')).toThrow(/can't hide all the sheets/));
  test('keep their numbers: 0 for the first', () => {
    host.call('insert', 'A', 0);
    const ids = host.call('ids') as number[];
    expect(ids[1]).toBe(0);
    expect(new Set(ids).size).toBe(2);
    expect(host.call('ids')).toEqual(ids);
  });
  test('zone and locale are British', () =>
    expect(host.call('facts')).toEqual(['Europe/London', 'en_GB', expect.any(String)]));
});

describe('sorting', () => {
  beforeEach(() => host.call('fill'));
  it.each([
    { why: 'numbers as numbers, blanks last', spec: 2, names: ['bo', 'Cy', 'Al', ''] },
    { why: 'downwards, blanks still last', spec: { column: 2, ascending: false }, names: ['Al', 'Cy', 'bo', ''] },
    { why: 'text without case', spec: [{ column: 1 }], names: ['Al', 'bo', 'Cy', ''] },
  ])('$why', ({ spec, names }) => {
    const [values] = host.call('sort', spec) as [unknown[][]];
    expect(values.map((row) => row[0])).toEqual(names);
  });
  test('formulas point beside themselves, colours go along', () => {
    const [values, formulas, colours] = host.call('sort', 2) as unknown[][][];
    expect(values?.map((row) => row[2])).toEqual([4, 6, 20, '']);
    expect(formulas).toEqual([['=B2*2'], ['=B3*2'], ['=B4*2'], ['']]);
    expect(colours).toEqual([['#ffffff'], ['#ff0000'], ['#ffffff'], ['#ffffff']]);
  });
});

describe('rows', () => {
  test('are appended below the last, and the sheet grows', () => expect(host.call('append')).toEqual([1001, 1001]));
  test('inserted and deleted', () => {
    host.call('fill');
    expect((host.call('rows') as unknown[])[0]).toBe(1001);
    expect(
      host.workbook
        .sheet('Sheet1')
        .values()
        .map((row) => row[0]),
    ).toEqual(['Cy', '', '', 'Al', '', 'bo']);
  });
  test('an inserted row moves formulas with their cells', () => {
    host.call('fill');
    host.workbook.insertRow('Sheet1', 2);
    expect(host.workbook.sheet('Sheet1').formulas()[2]?.[2]).toBe('=B3*2');
  });
});

test('frozen rows and columns', () => expect(host.call('frozen')).toEqual([2, 1]));
test('merged cells', () => expect(host.call('merge')).toEqual([['A1:B2'], 0]));
test('what is active', () => {
  expect(host.call('look')).toBe('B3');
  expect(host.view()).toMatchObject({ sheet: 'Sheet1', area: { row: 2, column: 1 } });
});

describe('protection', () => {
  test('of warning only stops nobody', () => {
    expect(host.call('guard', true)).toEqual([['ours', true]]);
    expect(host.asUser('Bea').call('edit')).toEqual([true, 'written']);
  });
  test('of one person stops another, until it is removed', () => {
    host.call('guard', false);
    expect(host.call('guard', false)).toHaveLength(1);
    expect(host.call('edit')).toEqual([true, 'written']);
    expect(host.asUser('Bea').call('edit')).toEqual([false, expect.stringContaining('edit a protected cell')]);
    host.call('unguard');
    expect(host.asUser('Bea').call('edit')).toEqual([true, 'written']);
  });
});
