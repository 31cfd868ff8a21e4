/** Formulas between a file's spelling and the engine's. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { a1, columnNumber, letters, readRanges } from '../../../local/xlsx/a1';
import { formulaForFile, formulaFromFile, moveFormula } from '../../../local/xlsx/formulas';

test.each([
  { why: 'relative references move', formula: 'A1+B2', to: 'B3+C4' },
  { why: 'locked ones stay', formula: '$A$1+$A1+A$1', to: '$A$1+$A3+B$1' },
  { why: 'ranges move at both ends', formula: 'SUM(A1:B2)', to: 'SUM(B3:C4)' },
  { why: 'text is left alone', formula: 'A1&"A1 ""B2"""', to: 'B3&"A1 ""B2"""' },
  { why: 'tab names are left alone', formula: "'A1 B2'!C1+Tab1!D1", to: "'A1 B2'!D3+Tab1!E3" },
  { why: 'function names are left alone', formula: 'LOG10(A1)', to: 'LOG10(B3)' },
  { why: 'names of the school’s are left alone', formula: 'Rate_A1*A1', to: 'Rate_A1*B3' },
])('$why', ({ formula, to }) => expect(moveFormula(formula, 2, 1)).toBe(to));

test('off the sheet is a lost reference', () => expect(moveFormula('A1+$B$1', -1, 0)).toBe('#REF!+$B$1'));

test.each([
  { why: 'a younger function gets its prefix', ours: '=IFS(A1>1,"IFS(")', file: '_xlfn.IFS(A1>1,"IFS(")' },
  { why: 'two younger ones get two', ours: '=SORT(UNIQUE(A1:A9))', file: '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))' },
  { why: 'older ones are left alone', ours: '=VLOOKUP(A1,B1:C9,2,FALSE)', file: 'VLOOKUP(A1,B1:C9,2,FALSE)' },
])('$why', ({ ours, file }) => {
  expect(formulaForFile(ours)).toBe(file);
  expect(formulaFromFile(file)).toBe(ours);
});

test('columns by letters and back', () => {
  expect(letters(0) + letters(25) + letters(26) + letters(16383)).toBe('AZAAXFD');
  fc.assert(fc.property(fc.nat({ max: 16383 }), (column) => columnNumber(letters(column)) === column));
});

test.each([
  { why: 'one cell', text: 'B3', to: ['B3'] },
  { why: 'several ranges', text: 'A2:A10 $C$2:$C$4', to: ['A2:A10', 'C2:C4'] },
  { why: 'cut to the sheet', text: 'A2:A1048576', to: ['A2:A100'] },
  { why: 'a whole column', text: 'D:D', to: ['D1:D100'] },
  { why: 'beyond the sheet: nothing', text: 'A500:A600', to: [] },
])('ranges: $why', ({ text, to }) => expect(readRanges(text, 100, 26).map(a1)).toEqual(to));
