/** Services are stricter than Google: what is not written says so, by its full name. */
import { describe, expect, it, test } from 'vitest';
import { smallHost } from './smallHost';

const host = await smallHost(`
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
var tries = {
  range: function () { return sheet().getRange(1, 1).getFoo(); },
  sheet: function () { return sheet().autoResizeColumns(1, 2); },
  app: function () { return SpreadsheetApp.openById('x'); },
  drive: function () { return Drive.Files.copy({}, 'x'); },
  property: function () { return Drive.Permissions; },
  enumeration: function () { return SpreadsheetApp.BorderStyle.WAVY; },
  inner: function () { return sheet().book; },
  object: function () { return sheet().hasOwnProperty('getName'); },
  set: function () { sheet().name = 'x'; },
};
function attempt(name) { try { tries[name](); return 'no error'; } catch (e) { return [e.message, e instanceof Error]; } }
function own() {
  var v = sheet().getRange(1, 1, 2, 2).getValues();
  return [v instanceof Array, v[0] instanceof Array, String(sheet()), typeof sheet().then, Object.keys(sheet()).length];
}
function same() { return SpreadsheetApp.WrapStrategy.WRAP === SpreadsheetApp.WrapStrategy.WRAP && String(SpreadsheetApp.WrapStrategy.WRAP) === 'WRAP'; }
`);

describe('a name that is not written', () => {
  it.each([
    ['range', 'SpreadsheetApp.Range.getFoo is not written in the local host.'],
    ['sheet', 'SpreadsheetApp.Sheet.autoResizeColumns is not written in the local host.'],
    ['app', 'SpreadsheetApp.openById is not written in the local host.'],
    ['drive', 'Drive.Files.copy is not written in the local host.'],
    ['property', 'Drive.Permissions is not written in the local host.'],
    ['enumeration', 'SpreadsheetApp.BorderStyle.WAVY is not written in the local host.'],
    ['inner', 'SpreadsheetApp.Sheet.book is not written in the local host.'],
    ['object', 'SpreadsheetApp.Sheet.hasOwnProperty is not written in the local host.'],
    ['set', 'SpreadsheetApp.Sheet.name cannot be set.'],
  ])('%s', (name, says) => expect(host.call('attempt', name)).toEqual([says, true]));
});

test('what is handed out is of the add-on’s realm', () =>
  expect(host.call('own')).toEqual([true, true, 'Sheet', 'undefined', 0]));
test('enumerations compare', () => expect(host.call('same')).toBe(true));
