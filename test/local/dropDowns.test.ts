/** Checks on cells, and rectangles cut out of rectangles. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, rectangles, without } from '../../local/services/area';
import { smallHost } from './smallHost';

const host = await smallHost(`
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function list(values) { return SpreadsheetApp.newDataValidation().requireValueInList(values).setAllowInvalid(false).setHelpText('Choose one').build(); }
function say(rule) { return rule && [String(rule.getCriteriaType()), rule.getCriteriaValues().map(function (v) { return v && v.getA1Notation ? v.getSheet().getName() + '!' + v.getA1Notation() : v; }), rule.getHelpText(), rule.getAllowInvalid()]; }
function all(a1) { return sheet().getRange(a1).getDataValidations().map(function (row) { return row.map(say); }); }
function set() { sheet().getRange('A2:A10').setDataValidation(list(['a, b', 'c'])); return all('A1:A3'); }
function over() { sheet().getRange('A4').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build()); return all('A3:A5'); }
function clear() { sheet().getRange('A2:A5').setDataValidation(null); return all('A2:A6').map(function (row) { return row[0] && row[0][0]; }); }
function inRange() { SpreadsheetApp.getActiveSpreadsheet().insertSheet("Ann's list");
  var from = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Ann's list").getRange('B2:B50');
  sheet().getRange('C2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(from, true).build()); return all('C2')[0][0]; }
function copy() { return say(list(['x']).copy().requireCheckbox().build()); }
function empty() { SpreadsheetApp.newDataValidation().build(); }
`);

describe('drop-downs', () => {
  const choice = ['VALUE_IN_LIST', [['a, b', 'c'], true], 'Choose one', false];
  test('stand on their cells, commas and all', () => expect(host.call('set')).toEqual([[null], [choice], [choice]]));
  test('a new one replaces the old where it stands', () =>
    expect(host.call('over')).toEqual([[choice], [['DATE_IS_VALID_DATE', [], null, true]], [choice]]));
  test('null takes away', () => expect(host.call('clear')).toEqual([null, null, null, null, 'VALUE_IN_LIST']));
  test('a range of another tab comes back as a range', () =>
    expect(host.call('inRange')).toEqual(['VALUE_IN_RANGE', ["Ann's list!B2:B50", true], null, true]));
  test('the last criteria wins', () => expect(host.call('copy')).toEqual(['CHECKBOX', [], 'Choose one', false]));
  test('one without criteria is refused', () => expect(() => host.call('empty')).toThrow(/no criteria/));
});

const anyRange = fc.tuple(fc.nat(8), fc.nat(8), fc.nat(6), fc.nat(6)).map(([startRow, startColumn, down, across]) => ({
  startRow,
  startColumn,
  endRow: startRow + down,
  endColumn: startColumn + across,
}));
const anyCell = fc.tuple(fc.nat(16), fc.nat(16));

test('what is left without a hole: each cell once, none of the hole', () =>
  fc.assert(
    fc.property(anyRange, anyRange, anyCell, (from, hole, [row, column]) => {
      const times = without(from, hole).filter((part) => contains(part, row, column)).length;
      return times === (contains(from, row, column) && !contains(hole, row, column) ? 1 : 0);
    }),
  ));
test('cells as rectangles: each cell once, no other', () =>
  fc.assert(
    fc.property(fc.uniqueArray(anyCell, { selector: String }), anyCell, (cells, [row, column]) => {
      const times = rectangles(cells).filter((part) => contains(part, row, column)).length;
      return times === (cells.some(([r, c]) => r === row && c === column) ? 1 : 0);
    }),
  ));
