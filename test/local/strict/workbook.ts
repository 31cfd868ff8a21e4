/** The workbook around the cells: tabs, locale, zone, and what people do to a tab meanwhile. */
import { assumed, method, refused, stricter, type Topic } from './behaviour';

const fill = "sheet.getRange('A1:B4').setValues([['Name', 'N'], ['Cy', 3], ['Al', 1], ['Bo', 2]]); ";
const put =
  "sheet.getRange('A1').setValues([['03/02/2026']]); return Utilities.formatDate(sheet.getRange('A1').getValues()[0][0], ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd')";

/** British again for whoever comes next. */
export const BRITISH = { locale: 'en_GB', zone: 'Europe/London' };

export const WORKBOOK: Topic = {
  title: 'Tabs, dates and what people do',
  behaviours: [
    {
      says: 'A name that no tab has gives null.',
      by: method('Spreadsheet.getSheetByName', 'Returns null if there is no sheet with the given name.'),
      code: "return ss.getSheetByName('Nowhere')",
      gives: null,
    },
    {
      says: 'Names are found whatever their letter case, as no two tabs differ by case alone.',
      by: assumed('what Sheets refuses in its own window; no step needs the answer'),
      code: 'return ss.getSheetByName(sheet.getName().toUpperCase()).getName() === sheet.getName()',
      gives: true,
    },
    {
      says: 'A new tab is the active one.',
      by: method('Spreadsheet.insertSheet', 'The new sheet becomes the active sheet.'),
      code: "ss.insertSheet('Made ' + sheet.getName()); return ss.getActiveSheet().getName() === 'Made ' + sheet.getName()",
      gives: true,
    },
    {
      says: 'The last tab that can be seen cannot be hidden.',
      by: method('Sheet.hideSheet', 'If this method is called on the only visible sheet, it throws an exception.'),
      code: 'ss.getSheets().forEach(function (one) { one.hideSheet(); })',
      gives: refused(/can't hide all the sheets/),
    },
    {
      says: 'Not all rows can be deleted, nor rows that are not there.',
      by: stricter('Google’s page of deleteRows says neither'),
      code: 'return [function () { sheet.deleteRows(1, sheet.getMaxRows()); }, function () { sheet.deleteRows(1000, 2); }].map(said)',
      gives: ['It is not possible to delete all the rows on the sheet.', 'Those rows are out of bounds.'],
    },
    {
      says: 'A British sheet reads 03/02/2026 as 3 February.',
      by: assumed('D9'),
      code: put,
      gives: '2026-02-03',
    },
    {
      says: 'An American one reads it as 2 March.',
      by: assumed('D9'),
      before: (host) => host.workbook.settings({ locale: 'en_US' }),
      code: put,
      gives: '2026-03-02',
    },
    {
      says: 'And leaves 13/02/2026 as text.',
      by: assumed('D9'),
      before: (host) => host.workbook.settings({ locale: 'en_US' }),
      code: "sheet.getRange('A1').setValues([['13/02/2026']]); return [ss.getSpreadsheetLocale(), sheet.getRange('A1').getValues()]",
      gives: ['en_US', [['13/02/2026']]],
    },
    {
      says: 'A date is midnight in the workbook’s zone, in winter and in summer.',
      by: method(
        'Session.getScriptTimeZone',
        'Spreadsheet time zones that differ from the script time zone are a frequent source of scripting bugs.',
      ),
      before: (host) => host.workbook.settings({ zone: 'America/Los_Angeles' }),
      code: "sheet.getRange('A1:A2').setValues([['15/01/2026'], ['15/07/2026']]); return sheet.getRange('A1:A2').getValues().map(function (row) { return row[0].toISOString(); })",
      gives: ['2026-01-15T08:00:00.000Z', '2026-07-15T07:00:00.000Z'],
    },
    {
      says: 'A British date in summer is the day before in UTC.',
      by: assumed('D4'),
      code: "sheet.getRange('A1').setValues([['01/06/2026']]); return sheet.getRange('A1').getValues()[0][0].toISOString()",
      gives: '2026-05-31T23:00:00.000Z',
    },
    {
      says: 'The days on which the clocks change begin at midnight too.',
      by: assumed('D4'),
      code: "sheet.getRange('A1:A4').setValues([['29/03/2026'], ['30/03/2026'], ['25/10/2026'], ['26/10/2026']]); return sheet.getRange('A1:A4').getValues().map(function (row) { return row[0].toISOString().slice(5, 13); })",
      gives: ['03-29T00', '03-29T23', '10-24T23', '10-26T00'],
    },
    {
      says: 'A date that is written back is the same day, in another zone too.',
      by: assumed('D4'),
      before: (host) => host.workbook.settings({ zone: 'Asia/Tokyo' }),
      code: "sheet.getRange('A1').setValues([['01/06/2026']]); sheet.getRange('A2').setValues(sheet.getRange('A1').getValues()); return sheet.getRange('A1:A2').getDisplayValues()",
      gives: [['01/06/2026'], ['01/06/2026']],
    },
    {
      says: 'Rows that are hidden are read and written like others.',
      by: method('Sheet.getDataRange', 'Returns a Range corresponding to the dimensions in which data is present.'),
      code: `${fill}return sheet.getDataRange().getValues().length`,
      before: (host, tab) => host.workbook.hideRow(tab, 3),
      gives: 4,
    },
    {
      says: 'A tab that somebody sorted has its values elsewhere; formulas went with their rows.',
      by: method('Range.sort', 'Sorts the cells in the given range, by column and order specified.'),
      before: (host, tab) => {
        const { service } = host.workbook.sheet(tab);
        service.getRange('A1:C4').setValues([
          ['Name', 'N', 'Twice'],
          ['Cy', 3, '=B2*2'],
          ['Al', 1, '=B3*2'],
          ['Bo', 2, '=B4*2'],
        ]);
        host.workbook.sort(tab, 'Name');
      },
      code: "return [sheet.getRange('A2:C4').getValues(), sheet.getRange('C2:C4').getFormulasR1C1()]",
      gives: [
        [
          ['Al', 1, 2],
          ['Bo', 2, 4],
          ['Cy', 3, 6],
        ],
        [['=R[0]C[-1]*2'], ['=R[0]C[-1]*2'], ['=R[0]C[-1]*2']],
      ],
    },
    {
      says: 'Filtered rows too are read, wherever the filter hides them.',
      by: method('Sheet.getLastRow', 'Returns the position of the last row that has content.'),
      before: (host, tab) => {
        const { service } = host.workbook.sheet(tab);
        service.getRange('A1:B3').setValues([
          ['Name', 'Class'],
          ['Al', 'Elm'],
          ['Bo', 'Oak'],
        ]);
        host.workbook.filter(tab, 'Class', ['Elm']);
      },
      code: 'return [sheet.getLastRow(), sheet.getDataRange().getValues()[2]]',
      gives: [3, ['Bo', 'Oak']],
    },
    {
      says: 'A column that somebody puts in moves what is right of it; formulas still point where they did.',
      by: assumed('20'),
      before: (host, tab) => {
        const { service } = host.workbook.sheet(tab);
        service.getRange('A1:B2').setValues([
          ['Name', 'Said'],
          ['Al', '=A2&"!"'],
        ]);
        host.workbook.insertColumn(tab, 2);
      },
      code: "return [sheet.getRange('A2:C2').getValues(), sheet.getRange('C2').getFormulasR1C1()]",
      gives: [[['Al', '', 'Al!']], [['=R[0]C[-2]&"!"']]],
    },
    {
      says: 'A cell that is cut and pasted takes its formula as it is: it keeps pointing at its old row.',
      by: assumed('19'),
      before: (host, tab) => {
        const { service } = host.workbook.sheet(tab);
        service.getRange('A1:B3').setValues([
          ['Name', 'Said'],
          ['Al', '=A2&"!"'],
          ['Bo', '=A3&"!"'],
        ]);
        host.workbook.cutPaste(tab, 'B2', 'B3');
      },
      code: "return [sheet.getRange('B2:B3').getValues(), sheet.getRange('B3').getFormulasR1C1()]",
      gives: [[[''], ['Al!']], [['=R[-1]C[-1]&"!"']]],
    },
    {
      says: 'What is selected is given as a list of blocks; here people select one at a time.',
      by: method(
        'Spreadsheet.getActiveRangeList',
        'If there is a single range selected, this behaves as a getActiveRange() call.',
      ),
      code: "sheet.getRange('B2:C3').activate(); return ss.getActiveRangeList().getRanges().map(function (one) { return one.getA1Notation(); })",
      gives: ['B2:C3'],
    },
  ],
};
