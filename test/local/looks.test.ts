/** How cells look: what Google's words become. */
import { expect, it, test } from 'vitest';
import { smallHost } from './smallHost';

const host = await smallHost(`
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function set(method, value) { var r = sheet().getRange('A1:B2'); r.clearFormat(); r[method](value); }
function wrap(name) { sheet().getRange('A1:B2').setWrapStrategy(SpreadsheetApp.WrapStrategy[name]); }
function border() { var r = sheet().getRange('A1:B2'); r.clearFormat(); r.setBorder(true, null, true, null, null, false, '#00ff00', SpreadsheetApp.BorderStyle.SOLID_MEDIUM); }
function notes() { var r = sheet().getRange('D1:D2'); r.setNotes([['one'], ['']]); r.setNotes([['two'], ['three']]); sheet().getRange('D1').setNote(null); return r.getNotes(); }
function formats() { var r = sheet().getRange('E1:F1'); r.setNumberFormats([['dd/mm/yyyy', '£#,##0.00']]); return r.getNumberFormats(); }
function sizes() { var s = sheet(); s.setColumnWidths(2, 3, 77); s.setRowHeights(2, 2, 33); return [s.getColumnWidth(2), s.getColumnWidth(4), s.getColumnWidth(5)]; }
`);
const look = (row: number, column: number) => {
  const snapshot = host.snapshot();
  const cell = snapshot.sheets['sheet-1']?.cellData?.[row]?.[column];
  return (typeof cell?.s === 'string' ? snapshot.styles[cell.s] : cell?.s) ?? null;
};

it.each([
  { method: 'setBackground', value: '#fff', is: { bg: { rgb: '#ffffff' } } },
  { method: 'setBackground', value: null, is: null },
  {
    method: 'setBackgrounds',
    value: [
      ['#111111', null],
      [null, '#222222'],
    ],
    is: { bg: { rgb: '#222222' } },
  },
  { method: 'setFontColor', value: 'red', is: { cl: { rgb: '#ff0000' } } },
  { method: 'setFontWeight', value: 'bold', is: { bl: 1 } },
  { method: 'setFontSize', value: 14, is: { fs: 14 } },
  { method: 'setFontFamily', value: 'Arial', is: { ff: 'Arial' } },
  { method: 'setFontLine', value: 'underline', is: { ul: { s: 1 } } },
  { method: 'setHorizontalAlignment', value: 'center', is: { ht: 2 } },
  { method: 'setVerticalAlignment', value: 'middle', is: { vt: 2 } },
  { method: 'setWrap', value: true, is: { tb: 3 } },
  { method: 'setTextRotation', value: 90, is: { tr: { a: -90 } } },
  { method: 'setNumberFormat', value: '0.0', is: { n: { pattern: '0.0' } } },
])('$method $value', ({ method, value, is }) => {
  host.call('set', method, value);
  expect(look(1, 1)).toEqual(is);
});

it.each([
  { method: 'setBackground', value: 'reddish', says: /Invalid color/ },
  { method: 'setFontWeight', value: 'heavy', says: /Invalid font weight/ },
  { method: 'setBackgrounds', value: [['#fff']], says: /does not match the range/ },
  { method: 'setTextRotation', value: 120, says: /Invalid text rotation/ },
])('$method refuses $value', ({ method, value, says }) => expect(() => host.call('set', method, value)).toThrow(says));

test('wrapping by Google’s enumeration', () => {
  host.call('wrap', 'CLIP');
  expect(look(0, 0)).toMatchObject({ tb: 2 });
});
test('borders: true sets, false takes away, null leaves', () => {
  host.call('border');
  const edge = { s: 8, cl: { rgb: '#00ff00' } };
  expect(look(0, 0)).toEqual({ bd: { t: edge } });
  expect(look(1, 1)).toEqual({ bd: { b: edge } });
});
test('notes', () => expect(host.call('notes')).toEqual([[''], ['three']]));
test('number formats come back', () => expect(host.call('formats')).toEqual([['dd/mm/yyyy', '£#,##0.00']]));
test('widths', () => expect(host.call('sizes')).toEqual([77, 77, 100]));
