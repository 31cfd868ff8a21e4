/** Every method of Google's that we call refuses what its page does not say that it takes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../tools/root';
import { SIGNATURES_FILE, type Signatures, signatures } from '../../../tools/signatures';
import { smallHost } from '../smallHost';

const SIGNATURES = JSON.parse(readFileSync(path.join(root, SIGNATURES_FILE), 'utf8')) as Signatures;

/** One of each class, as the add-on gets it. */
const ONE_OF = `
var ss = SpreadsheetApp.getActiveSpreadsheet.bind(SpreadsheetApp);
function sheet() { return ss().getSheets()[0]; }
function ruleBuilder() { return SpreadsheetApp.newConditionalFormatRule(); }
function rule() { return ruleBuilder().whenFormulaSatisfied('=A1').setBold(true).setRanges([sheet().getRange('A1')]).build(); }
var oneOf = {
  Blob: function () { return Utilities.newBlob('x'); },
  BooleanCondition: function () { return rule().getBooleanCondition(); },
  ConditionalFormatRule: rule,
  ConditionalFormatRuleBuilder: ruleBuilder,
  DataValidationBuilder: function () { return SpreadsheetApp.newDataValidation().requireValueInList(['a']); },
  HtmlOutput: function () { return HtmlService.createHtmlOutput('x'); },
  HtmlService: function () { return HtmlService; },
  Lock: function () { return LockService.getDocumentLock(); },
  LockService: function () { return LockService; },
  Menu: function () { return SpreadsheetApp.getUi().createMenu('x'); },
  Properties: function () { return PropertiesService.getUserProperties(); },
  PropertiesService: function () { return PropertiesService; },
  Protection: function () { return sheet().protect(); },
  Range: function () { return sheet().getRange('A1'); },
  RangeList: function () { return ss().getActiveRangeList(); },
  Session: function () { return Session; },
  Sheet: sheet,
  Spreadsheet: ss,
  SpreadsheetApp: function () { return SpreadsheetApp; },
  Ui: function () { return SpreadsheetApp.getUi(); },
  Utilities: function () { return Utilities; },
};
/** Wrong on purpose, and undefined cannot cross: '?' stands for it. */
function give(owner, method, args) {
  LockService.getDocumentLock().waitLock(1000);
  var given = args.map(function (one) { return one === '?' ? undefined : one; });
  try { var one = oneOf[owner](); one[method].apply(one, given); return 'taken'; } catch (e) { return e.message; }
}
`;

/** What no parameter of this kind takes; null where any value does. */
function wrong(kind: string): unknown {
  if (kind === 'any') return null;
  if (kind === 'number' || kind === 'boolean' || kind === 'Date' || kind.endsWith('[]')) return 'words';
  return 7.5;
}

interface Trial {
  readonly method: string;
  readonly given: readonly unknown[];
  readonly why: string;
}
const TRIALS: readonly Trial[] = Object.entries(SIGNATURES).flatMap(([method, ways]) => {
  const takesAny = ways.some((kinds) => kinds.includes('any'));
  const longest = Math.max(...ways.map(({ length }) => length));
  const one = ways.find(({ length }) => length === 1)?.[0];
  return [
    { method, given: Array.from({ length: longest + 1 }, () => 1), why: 'one too many' },
    ...(ways.every(({ length }) => length > 0) ? [{ method, given: [], why: 'nothing at all' }] : []),
    ...(longest > 0 ? [{ method, given: ['?'], why: 'undefined' }] : []),
    ...(one !== undefined && ways.length === 1 && !takesAny ? [{ method, given: [wrong(one)], why: `no ${one}` }] : []),
  ];
});

const host = await smallHost(ONE_OF);

describe('a method refuses, in Google’s words', () => {
  it.each(TRIALS)('$method, given $why', ({ method, given }) => {
    const [owner = '', name = ''] = method.split('.');
    expect(host.call('give', owner, name, [...given])).toMatch(
      /^The parameters \(.*\) don't match the method signature for /,
    );
  });
});

it('takes what a page does say', () => {
  expect(host.call('give', 'Range', 'setValues', [[['x']]])).toBe('taken');
  expect(host.call('give', 'Sheet', 'getRange', [1, 1, 2])).toBe('taken');
  expect(host.call('give', 'Range', 'setFontColor', [null])).toBe('taken');
});

it('is in step (write it again with: node tools/run.mjs tools/signatures.ts)', () =>
  expect(SIGNATURES).toEqual(signatures()));
