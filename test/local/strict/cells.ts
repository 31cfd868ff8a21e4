/** What is in cells: shapes, sizes, and what comes back of what went in. */
import { assumed, method, page, refused, reported, stricter, type Topic } from './behaviour';

const FILE_LIMITS = 'https://support.google.com/drive/answer/37603';

export const CELLS: Topic = {
  title: 'Cells',
  behaviours: [
    {
      says: 'Values that do not have the shape of their range are refused.',
      by: method('Range.setValues', 'must match dimensions of this range'),
      code: "sheet.getRange('A1:B2').setValues([[1, 2]])",
      gives: refused(/number of rows in the data does not match.*data has 1 but the range has 2/),
    },
    {
      says: 'So are rows of different lengths.',
      by: method('Range.setValues', 'must match dimensions of this range'),
      code: "sheet.getRange('A1:B2').setValues([[1, 2], [3]])",
      gives: refused(/number of columns in the data does not match.*data has 1 but the range has 2/),
    },
    {
      says: 'And looks, notes, formats and checks of another shape.',
      by: method('Range.setNotes', 'must match dimensions of this range'),
      code: "sheet.getRange('A1:B2').setNotes([['a', 'b']])",
      gives: refused(/number of rows or columns in the data does not match/),
    },
    {
      says: 'Text that begins with "=" becomes a formula.',
      by: method('Range.setValues', "If a value begins with =, it's interpreted as a formula."),
      code: "sheet.getRange('A1').setValues([['=1+1']]); return [sheet.getRange('A1').getValues(), sheet.getRange('A1').getFormulasR1C1()]",
      gives: [[[2]], [['=1+1']]],
    },
    {
      says: 'So does what is appended.',
      by: method('Sheet.appendRow', "If a cell's content begins with =, it's interpreted as a formula."),
      code: "sheet.appendRow(['=1+1']); return sheet.getRange('A1').getFormulasR1C1()",
      gives: [['=1+1']],
    },
    {
      says: 'Text that begins with "+" or "-" and is no number becomes a formula too.',
      by: stricter('Google’s pages name "=" alone; people who type "-Bob" in a sheet get a formula'),
      code: "sheet.getRange('A1:A2').setValues([['+A9'], ['-A9']]); return sheet.getRange('A1:A2').getFormulasR1C1().map(function (row) { return row[0] !== ''; })",
      gives: [true, true],
    },
    {
      says: 'An apostrophe in front keeps what follows as text, and does not come back.',
      by: assumed('D2'),
      code: "sheet.getRange('A1:A3').setValues([[\"'=1+1\"], [\"'9.10\"], [\"'03/02/2026\"]]); return [sheet.getRange('A1:A3').getValues(), sheet.getRange('A1:A3').getFormulasR1C1()]",
      gives: [
        [['=1+1'], ['9.10'], ['03/02/2026']],
        [[''], [''], ['']],
      ],
    },
    {
      says: 'Text that looks like a number comes back as a number: 9.10 as 9.1.',
      by: assumed('D1'),
      code: "sheet.getRange('A1').setValues([['9.10']]); return sheet.getRange('A1').getValues()",
      gives: [[9.1]],
    },
    {
      says: 'A column that is formatted as plain text keeps it.',
      by: assumed('D1'),
      code: "sheet.getRange('A1').setNumberFormat('@'); sheet.getRange('A1').setValues([['9.10']]); return sheet.getRange('A1').getValues()",
      gives: [['9.10']],
    },
    {
      says: 'Text that looks like a date comes back as a date, "3-4" too.',
      by: assumed('D2'),
      code: "sheet.getRange('A1').setValues([['3-4']]); return Object.prototype.toString.call(sheet.getRange('A1').getValues()[0][0])",
      gives: '[object Date]',
    },
    {
      says: 'A number of days under a date format comes back as a date, and without one as a number.',
      by: assumed('D4'),
      code: "sheet.getRange('A1:A2').setValues([[46174], [46174]]); sheet.getRange('A1').setNumberFormat('dd/mm/yyyy'); return sheet.getRange('A1:A2').getValues().map(function (row) { return Object.prototype.toString.call(row[0]); })",
      gives: ['[object Date]', '[object Number]'],
    },
    {
      says: 'An empty cell comes back as empty text.',
      by: method('Range.getValues', 'Empty cells are represented by an empty string in the array.'),
      code: "sheet.getRange('A1').setValues([[null]]); return sheet.getRange('A1:B1').getValues()",
      gives: [['', '']],
    },
    {
      says: 'Cells come back as numbers, truth values, dates or text, by what is in them; an error as its text.',
      by: method('Range.getValues', 'The values may be of type Number, Boolean, Date, or String'),
      code: "sheet.getRange('A1:D1').setValues([[1, true, 'a', '=1/0']]); return sheet.getRange('A1:D1').getValues()",
      gives: [[1, true, 'a', '#DIV/0!']],
    },
    {
      says: 'What is shown is always text, with the cell’s format.',
      by: method('Range.getDisplayValues', 'The displayed value takes into account date, time and currency formatting'),
      code: "sheet.getRange('A1:B1').setValues([[1, true]]); sheet.getRange('A1').setNumberFormat('£0.00'); return sheet.getRange('A1:B1').getDisplayValues()",
      gives: [['£1.00', 'TRUE']],
    },
    {
      says: 'A cell holds 50,000 characters.',
      by: page(FILE_LIMITS, 'more than 50,000 characters'),
      code: "sheet.getRange('A1').setValues([[new Array(50001).join('x')]]); sheet.getRange('A1').setValues([[new Array(50002).join('x')]])",
      gives: refused(/more than the maximum of 50000 characters in a single cell/),
    },
    {
      says: 'A workbook holds ten million cells, empty ones too.',
      by: page(FILE_LIMITS, 'Up to 10 million cells or 18,278 columns'),
      code: 'sheet.insertRowsAfter(1, 400000)',
      gives: refused(/above the limit of 10000000 cells/),
    },
    {
      says: 'A place beyond the sheet’s last row or column is refused, and so is one before its first.',
      by: stricter('Google’s page of getRange does not say what happens; its error is widely published'),
      code: 'return [function () { sheet.getRange(1001, 1); }, function () { sheet.getRange(0, 1); }, function () { sheet.getRange(1, 27); }].map(said)',
      gives: [
        'The coordinates of the range are outside the dimensions of the sheet.',
        'The starting row of the range is too small.',
        'The coordinates of the range are outside the dimensions of the sheet.',
      ],
    },
    {
      says: 'Clearing contents leaves formats.',
      by: method('Range.clearContent', 'Clears the content of the range, leaving the formatting intact.'),
      code: "sheet.getRange('A1').setNumberFormat('@'); sheet.getRange('A1').clearContent(); sheet.getRange('A1').setValues([['9.10']]); return sheet.getRange('A1').getValues()",
      gives: [['9.10']],
    },
    {
      says: 'Formulas in R1C1 point where they were told to; they come back with R[0] for the row itself.',
      by: method('Range.setFormulasR1C1', 'The given formulas must be in R1C1 notation.'),
      code: "sheet.getRange('B2:B3').setFormulasR1C1([['=RC[-1]&\"\"'], ['=RC[-1]&\"\"']]); return [sheet.getRange('B2:B3').getFormulasR1C1(), sheet.getRange('B3').getValues()]",
      gives: [[['=R[0]C[-1]&""'], ['=R[0]C[-1]&""']], [['']]],
    },
    {
      says: 'A cell without a formula gives empty text, where Google’s page says null: what we write takes both.',
      by: method('Range.getFormulasR1C1', 'Entries in the 2D array are null for cells with no formula.'),
      code: "return sheet.getRange('A1').getFormulasR1C1()",
      gives: [['']],
    },
    {
      says: 'The last row is the last with content; a formula that shows nothing counts.',
      by: assumed('D6'),
      code: "sheet.getRange('A1').setValues([['x']]); sheet.getRange('A5').setFormulasR1C1([['=\"\"']]); return sheet.getLastRow()",
      gives: 5,
    },
    {
      says: 'A look or a check alone is no content.',
      by: method('Sheet.getLastRow', 'Returns the position of the last row that has content.'),
      code: "sheet.getRange('A9').setBackgrounds([['#ff0000']]); return sheet.getLastRow()",
      gives: 0,
    },
    {
      says: 'An empty sheet’s block of data is its first cell.',
      by: method('Sheet.getDataRange', 'Range bounded by A1 and'),
      code: 'return sheet.getDataRange().getA1Notation()',
      gives: 'A1',
    },
    {
      says: 'Cells are written under the document lock only.',
      by: stricter('Google lets two people’s runs write at once, and one of them loses rows'),
      code: "LockService.getDocumentLock().releaseLock(); sheet.getRange('A1').setValues([['x']])",
      gives: refused(/was called without the document lock/),
    },
    {
      says: 'What waits to be written is written when the lock is let go, or before.',
      by: method(
        'Lock.releaseLock',
        'to commit all pending changes to the spreadsheet while you still have exclusive access to it',
      ),
      code: "sheet.getRange('A1').setValues([['=1+1']]); SpreadsheetApp.flush(); return sheet.getRange('A1').getValues()",
      gives: [[2]],
    },
    {
      says: 'Merging keeps the value at the top left alone.',
      by: method('Range.merge', 'Merges the cells in the range together into a single block.'),
      code: "sheet.getRange('A1:B1').setValues([['a', 'b']]); sheet.getRange('A1:B1').merge(); return sheet.getRange('A1:B1').getValues()",
      gives: [['a', '']],
    },
    {
      says: 'A method, property or service that is not written here throws its full name.',
      by: stricter('a slip must not look like a sheet that is empty'),
      code: 'sheet.autoResizeColumn(1)',
      gives: refused(/SpreadsheetApp\.Sheet\.autoResizeColumn is not written in the local host/),
    },
    {
      says: 'A check of a column with a type, in a table of Google’s own, cannot be set.',
      by: reported('several projects on GitHub', 'This operation is not allowed on cells in typed columns.'),
      before: (host, tab) => host.workbook.makeTable(tab, 'B2:B50'),
      code: "sheet.getRange('A2:A9').setDataValidation(null); sheet.getRange('B2:B9').setDataValidation(null)",
      gives: refused(/not allowed on cells in typed columns/),
    },
  ],
};
