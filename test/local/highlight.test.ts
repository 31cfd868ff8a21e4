/** Rules for colour: order, foreign rules, Google's refusals. */
import { describe, expect, test } from 'vitest';
import { smallHost } from './smallHost';

const host = await smallHost(`
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function rule(formula, a1) { return SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground('#ff0000').setFontColor('#000').setBold(true).setRanges([sheet().getRange(a1)]).build(); }
function say() { return sheet().getConditionalFormatRules().map(function (r) {
  var c = r.getBooleanCondition(); return [c && String(c.getCriteriaType()), c && c.getCriteriaValues()[0], r.getRanges().map(function (x) { return x.getA1Notation(); }).join()]; }); }
function set(list) { sheet().setConditionalFormatRules(list.map(function (x) { return rule(x[0], x[1]); })); return say(); }
function addOurs() { var s = sheet(); s.setConditionalFormatRules(s.getConditionalFormatRules().concat([rule('=A1="ours"', 'A1:A9')])); return say(); }
function copied() { return [sheet().getConditionalFormatRules()[0].copy().whenFormulaSatisfied('=B1=2').build()].map(function (r) { return [r.getBooleanCondition().getCriteriaValues()[0], r.getRanges()[0].getA1Notation()]; }); }
function elsewhere() { var other = SpreadsheetApp.getActiveSpreadsheet().insertSheet(); other.setConditionalFormatRules([rule('=A1=1', 'A1')]); }
function without(what) { var b = SpreadsheetApp.newConditionalFormatRule(); if (what !== 'formula') b.whenFormulaSatisfied('=A1=1'); if (what !== 'ranges') b.setRanges([sheet().getRange('A1')]); b.build(); }
`);

describe('rules', () => {
  test('keep their order: the first wins', () => {
    const rules = [
      ['=A2=1', 'A2:A9'],
      ['=$B2="x"', 'B2:D9'],
    ];
    expect(host.call('set', rules)).toEqual(rules.map(([formula, a1]) => ['CUSTOM_FORMULA', formula, a1]));
  });
  test('replace all that were there', () =>
    expect(host.call('set', [['=A2=3', 'A2']])).toEqual([['CUSTOM_FORMULA', '=A2=3', 'A2']]));
  test('of other kinds, made in the grid, are kept whole', () => {
    const subUnitId = host.workbook.sheet('Sheet1').id;
    const scale = {
      cfId: 'theirs',
      ranges: [{ startRow: 0, startColumn: 4, endRow: 9, endColumn: 4 }],
      stopIfTrue: false,
      rule: { type: 'colorScale', config: [] },
    };
    host.applyMutations([
      { id: 'sheet.mutation.add-conditional-rule', params: { unitId: host.snapshot().id, subUnitId, rule: scale } },
    ]);
    expect(host.call('addOurs')).toEqual([
      [null, null, 'E1:E10'],
      ['CUSTOM_FORMULA', '=A2=3', 'A2'],
      ['CUSTOM_FORMULA', '=A1="ours"', 'A1:A9'],
    ]);
    const kept = host.snapshot().resources.find(({ name }) => name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')?.data;
    expect(kept).toContain('colorScale');
  });
  test('a copy keeps its ranges', () => {
    host.call('set', [['=A2=3', 'A2']]);
    expect(host.call('copied')).toEqual([['=B1=2', 'A2']]);
  });
});

describe('Google refuses', () => {
  test('another sheet in the formula', () =>
    expect(() => host.call('set', [["='_status'!A1=1", 'A1']])).toThrow(/different sheet/));
  test('but not a mark within text', () => expect(host.call('set', [['=A1="Stop!"', 'A1']])).toHaveLength(1));
  test('ranges of another sheet', () => expect(() => host.call('elsewhere')).toThrow(/different sheet/));
  test('no condition', () => expect(() => host.call('without', 'formula')).toThrow(/must have a condition/));
  test('no range', () => expect(() => host.call('without', 'ranges')).toThrow(/at least one range/));
});
