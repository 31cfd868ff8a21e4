/** Range: values, formulas and what Google refuses. */
import { describe, expect, it, test } from 'vitest';
import { smallHost } from './smallHost';

const host = await smallHost(`
function put(a1, rows) { return locked(function (s) { s.getRange(a1).setValues(rows); }); }
function get(a1) { return locked(function (s) { return s.getRange(a1).getValues(); }); }
function shape(a1, rows) { try { put(a1, rows); return 'no error'; } catch (e) { return e.message; } }
function dates() { return locked(function (s) {
  var days = [[2026, 2, 28], [2026, 2, 29], [2026, 2, 30], [2026, 9, 24], [2026, 9, 25], [2026, 9, 26], [2026, 5, 1]];
  s.getRange(1, 10, days.length, 1).setValues(days.map(function (d) { return [new Date(d[0], d[1], d[2])]; }));
  return s.getRange(1, 10, days.length, 1).getValues().map(function (row) {
    return [row[0] instanceof Date, Utilities.formatDate(row[0], 'Europe/London', 'yyyy-MM-dd HH:mm'), row[0].toISOString()].join(' ');
  });
}); }
function numberAsDate() { return locked(function (s) {
  s.getRange('K1').setValue(46174).setNumberFormat('dd/mm/yyyy');
  var v = s.getRange('K1').getValue();
  s.getRange('K1').setNumberFormat('0');
  return [v instanceof Date, Utilities.formatDate(v, 'Europe/London', 'dd MMM'), s.getRange('K1').getValue()];
}); }
function longest(n) { return shape('A1', [[new Array(n + 1).join('x')]]); }
function lasts() { return locked(function (s) {
  var t = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Lasts');
  t.getRange('B2').setValue('x'); t.getRange('A9').setBackground('#ff0000');
  var plain = [t.getLastRow(), t.getLastColumn()];
  t.getRange('E7').setFormula('=IF(TRUE,"","x")');
  return [plain, [t.getLastRow(), t.getLastColumn()], t.getRange('E7').getValue()];
}); }
function atOnce() { return locked(function (s) {
  var t = SpreadsheetApp.getActiveSpreadsheet().insertSheet('At once');
  t.getRange('A1').setValue(4);
  var plain = t.getRange('A1').getValue();
  s.getRange('P1').setFormula("='At once'!A1*2");
  t.getRange('A1').setValue(5);
  t.getRange('A1').getValue();
  var follows = s.getRange('P1').getValue();
  t.getRange('C1').setFormula('=SEQUENCE(3)');
  return [plain, follows, t.getRange('C3').getValue(), t.getRange('C2').getDisplayValues()[0][0]];
}); }
function merged() { return locked(function (s) {
  s.getRange('W1:X2').setValues([['kept', 'gone'], [1, '=1+1']]);
  s.getRange('Y1').setValue('beside');
  s.getRange('W1:X2').merge().breakApart();
  return s.getRange('W1:Y2').getValues();
}); }
function kept() { return locked(function (s) {
  s.getRange('M1').setValue("'12"); s.getRange('M1').setBackground('#ff0000').setFontWeight('bold');
  SpreadsheetApp.flush();
  return [s.getRange('M1').getValue(), s.getRange('M1').getBackgrounds()[0][0]];
}); }
function box(value) { return locked(function (s) {
  s.getRange('N1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build()).setValue(value);
  return [s.getRange('N1').getValue(), s.getRange('N1').getDisplayValues()[0][0]];
}); }
function place(args) { return locked(function (s) { try { s.getRange.apply(s, args); return 'found'; } catch (e) { return e.message; } }); }
function r1c1() { return locked(function (s) {
  s.getRange('P1:P3').setFormulasR1C1([['=RC[1]*2'], ['=RC[1]*2'], ['']]);
  s.getRange('Q1:Q2').setValues([[3], [4]]);
  return [s.getRange('P1:P3').getFormulas(), s.getRange('P1:P3').getFormulasR1C1(), s.getRange('P1:P3').getValues()];
}); }
function text12() { return locked(function (s) {
  s.getRange('R1:S2').setValues([["'12", 'a'], [12, 'b']]);
  s.getRange('T1').setFormula('=VLOOKUP("12",R1:S2,2,FALSE)');
  return s.getRange('T1').getValue();
}); }
`);

describe('values', () => {
  test('each kind comes back as it went in; errors as their text', () => {
    host.call('put', 'A1:G1', [['x', 1.5, true, '', "'=A1", '=1/0', '=NOSUCH(1)']]);
    expect(host.call('get', 'A1:G1')).toEqual([['x', 1.5, true, '', '=A1', '#DIV/0!', '#NAME?']]);
  });
  test('a formula on a deleted place is #REF!', () => {
    host.call('put', 'A2', [['=#REF!+1']]);
    expect(host.call('get', 'A2')).toEqual([['#REF!']]);
  });
  test('text that looks like a number stays text when it is painted', () =>
    expect(host.call('kept')).toEqual(['12', '#ff0000']));
  test('and a look-up tells it from the number', () => expect(host.call('text12')).toBe('a'));
  test('dates are midnight in London, also where the clocks change', () =>
    expect(host.call('dates')).toEqual([
      'true 2026-03-28 00:00 2026-03-28T00:00:00.000Z',
      'true 2026-03-29 00:00 2026-03-29T00:00:00.000Z',
      'true 2026-03-30 00:00 2026-03-29T23:00:00.000Z',
      'true 2026-10-24 00:00 2026-10-23T23:00:00.000Z',
      'true 2026-10-25 00:00 2026-10-24T23:00:00.000Z',
      'true 2026-10-26 00:00 2026-10-26T00:00:00.000Z',
      'true 2026-06-01 00:00 2026-05-31T23:00:00.000Z',
    ]));
  test('a number with a date format is a date, and without is a number', () =>
    expect(host.call('numberAsDate')).toEqual([true, '01 Jun', 46174]));
  it.each([
    { why: 'the add-on’s own', value: true, is: [true, 'TRUE'] },
    { why: 'the grid’s 1', value: 1, is: [true, 'TRUE'] },
    { why: 'the grid’s 0', value: 0, is: [false, 'FALSE'] },
  ])('a tick box is a truth value: $why', ({ value, is }) => expect(host.call('box', value)).toEqual(is));
});

describe('Google refuses', () => {
  it.each([
    { why: 'too few rows', a1: 'A1:A2', rows: [['x']], says: /The data has 1 but the range has 2/ },
    {
      why: 'too many columns',
      a1: 'A1:A2',
      rows: [
        ['x', 'y'],
        ['x', 'y'],
      ],
      says: /The data has 2 but the range has 1/,
    },
    {
      why: 'one ragged row',
      a1: 'A1:B2',
      rows: [['x', 'y'], ['x']],
      says: /number of columns in the data does not match/,
    },
    {
      why: 'no rectangle',
      a1: 'A1',
      rows: 'x',
      says: /don't match the method signature for SpreadsheetApp.Range.setValues/,
    },
    { why: 'an object in a cell', a1: 'A1', rows: [[{ a: 1 }]], says: /don't match the method signature/ },
  ])('$why', ({ a1, rows, says }) => expect(host.call('shape', a1, rows)).toMatch(says));
  test('a cell over 50,000 characters', () => {
    expect(host.call('longest', 50_000)).toBe('no error');
    expect(host.call('longest', 50_001)).toMatch(/maximum of 50000 characters/);
  });
  it.each([
    { args: [0, 1], says: /starting row of the range is too small/ },
    { args: [1, 1, 0, 1], says: /number of rows in the range must be at least 1/ },
    { args: [1, 27], says: /outside the dimensions of the sheet/ },
    { args: [1.5, 1], says: /method signature/ },
    { args: ['Z1000'], says: /found/ },
    { args: ['AB1'], says: /Range not found/ },
  ])('a place that is not there: $args', ({ args, says }) => expect(host.call('place', args)).toMatch(says));
});

test('the last row counts formulas that show nothing, and no colours', () =>
  expect(host.call('lasts')).toEqual([[2, 2], [7, 5], '']));
test('formulas in R1C1', () =>
  expect(host.call('r1c1')).toEqual([
    [['=Q1*2'], ['=Q2*2'], ['']],
    [['=R[0]C[1]*2'], ['=R[0]C[1]*2'], ['']],
    [[6], [8], ['']],
  ]));

test('what was written is read at once, and so is what formulas make of it, spread ones too', () =>
  expect(host.call('atOnce')).toEqual([4, 10, 3, '2']));

it('keeps the value at the top left alone when cells are merged, as Sheets does', () =>
  expect(host.call('merged')).toEqual([
    ['kept', '', 'beside'],
    ['', '', ''],
  ]));
