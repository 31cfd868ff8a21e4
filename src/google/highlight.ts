/**
 * Native highlight rules. Google replaces all of a sheet's rules at once, so the user's own are read and kept, in their order;
 * ours are known by the signature in their formula and written only where they differ.
 */

import { columnLetters } from '../tables/cell';
import { type HighlightRule, isOurs } from '../tables/highlights';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** @returns whether the rules had to be written */
export function highlight(sheet: Sheet, rules: readonly HighlightRule[]): boolean {
  const rows = sheet.getMaxRows();
  const present = sheet.getConditionalFormatRules().map((rule) => ({ rule, formula: formulaOf(rule) }));
  const theirs = present.filter(({ formula }) => !isOurs(formula));
  const mine = present.filter(({ formula }) => isOurs(formula));
  const isSame =
    mine.length === rules.length &&
    rules.every(({ formula }, index) => mine[index]?.formula === formula) &&
    rules.every((wanted, index) => covers(mine[index]?.rule as Rule, reach(wanted, rows)));
  if (isSame) return false;
  sheet.setConditionalFormatRules([
    ...theirs.map(({ rule }) => rule),
    ...rules.map((rule) => build(sheet, rule, rows)),
  ]);
  return true;
}

function formulaOf(rule: Rule): string {
  const values = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return typeof values[0] === 'string' ? values[0] : '';
}

function covers(rule: Rule, area: string): boolean {
  const ranges = rule.getRanges();
  return ranges.length === 1 && ranges[0]?.getA1Notation() === area;
}

function reach(rule: HighlightRule, rows: number): string {
  const letters = columnLetters(rule.column);
  return `${letters}2:${letters}${rows}`;
}

function build(sheet: Sheet, rule: HighlightRule, rows: number): Rule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(rule.formula)
    .setBackground(rule.background)
    .setFontColor(rule.fontColor)
    .setBold(rule.bold)
    .setRanges([sheet.getRange(2, rule.column, rows - 1, 1)])
    .build();
}
