/**
 * Native highlight rules. Google replaces all of a sheet's rules at once, so the user's own are read and kept, in their order;
 * ours are known by the signature in their formula and written only where they differ.
 */

import { columnLetters } from '../tables/cell';
import { type HighlightRule, isOurs } from '../tables/highlights';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * @param mayWrite is asked only where something differs: without leave the rules stay as they are
 * @returns whether the rules had to be written
 */
export function highlight(sheet: Sheet, rules: readonly HighlightRule[], mayWrite: () => boolean): boolean {
  const present = sheet.getConditionalFormatRules().map((rule) => ({ rule, formula: formulaOf(rule) }));
  const theirs = present.filter(({ formula }) => !isOurs(formula)).map(({ rule }) => rule);
  const mine = present.filter(({ formula }) => isOurs(formula));
  const areSame = mine.length === rules.length && rules.every(({ formula }, index) => mine[index]?.formula === formula);
  if (areSame && rules.length === 0) return false;
  const rows = sheet.getMaxRows();
  // Rules of one column are cut and grow together, so one of them is asked.
  const firstOfColumn = rules.flatMap(({ column }, index) =>
    rules.findIndex((rule) => rule.column === column) === index ? [index] : [],
  );
  const doCover = () =>
    firstOfColumn.every((index) => covers(mine[index]?.rule as Rule, reach(rules[index] as HighlightRule, rows)));
  if (areSame && doCover()) return false;
  if (!mayWrite()) return false;
  const ranges = new Map<number, GoogleAppsScript.Spreadsheet.Range>();
  const rangeOf = (column: number) => {
    const range = ranges.get(column) ?? sheet.getRange(2, column, rows - 1, 1);
    ranges.set(column, range);
    return range;
  };
  const made = rules.map((rule, index) => {
    const there = areSame ? mine[index] : undefined;
    const builder = there ? there.rule.copy() : begin(rule);
    return builder.setRanges([rangeOf(rule.column)]).build();
  });
  sheet.setConditionalFormatRules([...theirs, ...made]);
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

function begin(rule: HighlightRule): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(rule.formula)
    .setBackground(rule.background)
    .setFontColor(rule.fontColor)
    .setBold(rule.bold);
}
