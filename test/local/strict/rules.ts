/** What lies on cells: drop-downs, highlight rules, notes and protection. */
import { assumed, method, refused, stricter, type Topic } from './behaviour';

const RULE =
  "function rule(formula, range) { return SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground('#ff0000').setRanges([range]).build(); } ";
const SHOWN =
  'function shown() { return sheet.getConditionalFormatRules().map(function (one) { return [one.getBooleanCondition().getCriteriaValues()[0], one.getRanges()[0].getA1Notation()]; }); } ';
const DROP =
  'function drop(words) { return SpreadsheetApp.newDataValidation().requireValueInList(words, true).build(); } ';

export const RULES: Topic = {
  title: 'Rules, drop-downs and protection',
  behaviours: [
    {
      says: 'Setting rules replaces all that the sheet had; their order stays.',
      by: method(
        'Sheet.setConditionalFormatRules',
        'Replaces all currently existing conditional format rules in the sheet with the input rules.',
      ),
      code: `${RULE}${SHOWN}sheet.setConditionalFormatRules([rule('=A1=1', sheet.getRange('A1'))]); sheet.setConditionalFormatRules([rule('=B1=2', sheet.getRange('B1')), rule('=C1=3', sheet.getRange('C1'))]); return shown()`,
      gives: [
        ['=B1=2', 'B1'],
        ['=C1=3', 'C1'],
      ],
    },
    {
      says: 'A rule without a range is refused.',
      by: method('ConditionalFormatRuleBuilder.setRanges', 'A rule must have at least one range.'),
      code: "SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1').setBold(true).setRanges([]).build()",
      gives: refused(/at least one range/),
    },
    {
      says: 'The second condition of a builder replaces the first.',
      by: stricter('Google’s page does not say which of two wins; the last is what its builder is seen to keep'),
      code: `${SHOWN}sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1').whenFormulaSatisfied('=B1').setBold(true).setRanges([sheet.getRange('A1')]).build()]); return shown()`,
      gives: [['=B1', 'A1']],
    },
    {
      says: 'A rule’s formula may not name another sheet.',
      by: stricter('Sheets takes one with INDIRECT alone; we need none'),
      code: `${RULE}sheet.setConditionalFormatRules([rule("='Sheet1'!A1=1", sheet.getRange('A1'))])`,
      gives: refused(/cannot reference a different sheet/i),
    },
    {
      says: 'A rule keeps its formula as it was spelt.',
      by: assumed('D7'),
      code: `${RULE}${SHOWN}sheet.setConditionalFormatRules([rule('=AND(ISNUMBER($A2), $A2<TODAY())', sheet.getRange('A2:A9'))]); return shown()`,
      gives: [['=AND(ISNUMBER($A2), $A2<TODAY())', 'A2:A9']],
    },
    {
      says: 'A copy of a rule has all that the first says.',
      by: method('ConditionalFormatRule.copy', "Returns a rule builder preset with this rule's settings."),
      code: `${RULE}${SHOWN}sheet.setConditionalFormatRules([rule('=A1=1', sheet.getRange('A1')).copy().setRanges([sheet.getRange('B1:B3')]).build()]); return shown()`,
      gives: [['=A1=1', 'B1:B3']],
    },
    {
      says: 'A drop-down lets other words in, with a warning, unless told otherwise.',
      by: method('DataValidationBuilder.setAllowInvalid', 'The default for new data validation rules is true.'),
      code: `${DROP}sheet.getRange('A1').setDataValidation(drop(['a'])); sheet.getRange('A1').setValues([['other']]); return [sheet.getRange('A1').getValues(), sheet.getRange('A1').getDataValidations()[0][0].getAllowInvalid()]`,
      gives: [[['other']], true],
    },
    {
      says: 'Cells without a check give null.',
      by: method('Range.getDataValidations', 'this method returns null for that cell'),
      code: `${DROP}sheet.getRange('A1').setDataValidation(drop(['a'])); return sheet.getRange('A1:B1').getDataValidations()[0].map(function (one) { return one === null; })`,
      gives: [false, true],
    },
    {
      says: 'A check without a criterion is refused.',
      by: stricter('it would be a check of nothing'),
      code: "SpreadsheetApp.newDataValidation().setHelpText('x').build()",
      gives: refused(/no criteria/),
    },
    {
      says: 'A list has at most 500 words.',
      by: stricter('Sheets’ own limit of a typed list; longer ones are ranges here'),
      code: "var words = []; for (var n = 0; n < 501; n++) words.push('w' + n); SpreadsheetApp.newDataValidation().requireValueInList(words, true)",
      gives: refused(/don't match the method signature/),
    },
    {
      says: 'A protection that only warns stops nobody.',
      by: method('Protection.setWarningOnly', 'every user can edit data in the area'),
      before: (host, tab) => void host.asUser('Bea').workbook.sheet(tab).service.protect().setWarningOnly(true),
      code: "return [sheet.getRange('A1').canEdit(), sheet.getRange('A1').setValues([['x']]).getValues()]",
      gives: [true, [['x']]],
    },
    {
      says: 'A sheet that somebody else protected cannot be written, painted, checked or shortened.',
      by: method('Range.canEdit', 'Determines whether the user has permission to edit every cell in the range.'),
      before: (host, tab) => void host.asUser('Bea').workbook.sheet(tab).service.protect(),
      code: "return [function () { sheet.getRange('A1').setValues([['x']]); }, function () { sheet.getRange('A1').setBackgrounds([['#ff0000']]); }, function () { sheet.getRange('A1').setNotes([['x']]); }, function () { sheet.getRange('A1').setDataValidation(null); }, function () { sheet.deleteRows(2, 1); }, function () { sheet.getRange('A1:B1').merge(); }].map(said).map(function (words) { return /protected cell or object/.test(words); })",
      gives: [true, true, true, true, true, true],
    },
    {
      says: 'Where a part is protected, the rest can be written; a range that touches it cannot.',
      by: method('Range.canEdit', 'every cell in the range'),
      before: (host, tab) => void host.asUser('Bea').workbook.sheet(tab).service.getRange('B2:B9').protect(),
      code: "return ['A2:A9', 'B2', 'A1:C5', 'B1'].map(function (at) { return sheet.getRange(at).canEdit(); })",
      gives: [true, false, false, true],
    },
    {
      says: 'Who protected a sheet may write in it; a second protection of a sheet is the first.',
      by: method(
        'Sheet.protect',
        'If the sheet is already protected, this method returns an object representing its existing protection settings.',
      ),
      code: "sheet.protect(); sheet.protect(); return [sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, sheet.getRange('A1').canEdit()]",
      gives: [1, true],
    },
    {
      says: 'A second protection of a range is another one.',
      by: method('Range.protect', 'this method creates a new protected range that overlaps the existing one.'),
      code: "sheet.getRange('A1').protect(); sheet.getRange('A1').protect(); return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length",
      gives: 2,
    },
  ],
};
