/** What we rely on of the spreadsheet service: the workbook, its sheets and their ranges. */
import { assumed, documented, type GoogleClass, measured, reference } from './entry';

const WHOLE = 'Takes one value for each cell of the range, and refuses another shape.';

const spreadsheetApp: GoogleClass = {
  page: reference('spreadsheet/spreadsheet-app'),
  local: 'spreadsheetApp.ts',
  methods: {
    getActiveSpreadsheet: documented(
      'Gives the workbook that the script is bound to or runs in; the narrow scope is enough.',
    ),
    flush: documented('Applies all that waits to be written, and calculates, before the next line runs.'),
    getUi: documented('Gives the menu and the dialogs of the sheet that is open.'),
    newConditionalFormatRule: documented('Begins a rule that belongs to no sheet until it is set.'),
    newDataValidation: documented('Begins a drop-down that belongs to no cell until it is set.'),
  },
};

const spreadsheet: GoogleClass = {
  page: reference('spreadsheet/spreadsheet'),
  local: 'spreadsheet.ts',
  methods: {
    getId: documented('Names the workbook; a copy has another.'),
    getName: documented('The name of the file.'),
    getSheets: documented('All sheets in their order, hidden ones too.'),
    getSheetByName: assumed(
      'Finds a sheet by its name; null where there is none. Whether letter case matters is not said.',
    ),
    getSpreadsheetLocale: documented('The locale by which typed dates are read: en_GB reads day first.'),
    getSpreadsheetTimeZone: documented('The zone in which a date cell is a day.'),
    getCurrentCell: documented('The cell that the person is in; null where there is none.'),
    getActiveRangeList: documented(
      'All that is selected; of the workbook, for the one of the service needs a wider scope.',
    ),
    insertSheet: documented('Makes a sheet of that name at that place, and makes it the active one.'),
    deleteSheet: documented('Takes a sheet away.'),
    toast: documented('Shows a sentence in the corner for so many seconds.'),
  },
};

const sheet: GoogleClass = {
  page: reference('spreadsheet/sheet'),
  local: 'sheet.ts',
  methods: {
    appendRow: documented(
      'Writes below the last row with content, in one step; no other writer lands in the same row.',
    ),
    deleteRows: documented('Takes rows out; those below move up.'),
    getConditionalFormatRules: documented('All rules of the sheet, in their order.'),
    getDataRange: documented('From A1 to the last row and column with content.'),
    getLastColumn: documented('The last column with content.'),
    getLastRow: measured('The last row with content; a formula that shows nothing counts.'),
    getMaxColumns: documented('How many columns there are, empty ones too.'),
    getMaxRows: documented('How many rows there are, empty ones too.'),
    getName: documented('The name on the tab.'),
    getProtections: documented('The protections of that kind on the sheet.'),
    getRange: documented('A block by row, column, rows and columns, from 1; refuses one beyond the sheet.'),
    getSheetId: documented('The number that a link to the sheet carries.'),
    hideSheet: documented('Hides the sheet; refuses to hide the last that can be seen.'),
    insertColumnsAfter: documented('Puts empty columns after that one.'),
    insertRowsAfter: documented('Puts empty rows after that one, with its look.'),
    isSheetHidden: documented('Whether the sheet is hidden.'),
    protect: documented('Protects the sheet; until editors are taken off, all of them may still write.'),
    setColumnWidths: documented('Sets as many columns to one width in pixels.'),
    setConditionalFormatRules: documented('Replaces all rules of the sheet at once.'),
    setFrozenColumns: documented('Keeps so many columns in view.'),
    setFrozenRows: documented('Keeps so many rows in view.'),
    setHiddenGridlines: documented('Hides the lines between cells, or shows them.'),
    setRowHeight: documented('Sets a row to so many pixels.'),
    setTabColor: documented('Colours the tab.'),
    showSheet: documented('Shows a sheet that was hidden.'),
  },
};

const range: GoogleClass = {
  page: reference('spreadsheet/range'),
  local: 'range.ts',
  methods: {
    activate: documented('Moves the person to these cells, and to their sheet.'),
    breakApart: documented('Undoes merged cells that lie in the range.'),
    canEdit: documented('Whether the person who runs it may write in every cell of the range.'),
    clearFormat: documented('Takes the look away and leaves the content.'),
    getA1Notation: assumed(
      'Spells a range as “B2:B400”. Whether one that reaches the sheet’s end is spelt so as well is not said.',
    ),
    getColumn: documented('The first column.'),
    getDataValidations: documented('The check of each cell; null where there is none.'),
    getDisplayValues: documented('Each cell as people see it.'),
    getFormulasR1C1: documented('Each formula with relative places; empty text where a cell has none.'),
    getLastRow: documented('The last row of the range.'),
    getNotes: documented('Each cell’s note; empty text where a cell has none.'),
    getRow: documented('The first row.'),
    getSheet: documented('The sheet of the range.'),
    getValues: documented('Numbers, texts, true and false, and dates as instants; empty text for an empty cell.'),
    merge: documented('Makes one cell of the range; the first cell’s content stays.'),
    protect: documented('Protects the range; until editors are taken off, all of them may still write.'),
    setBackgrounds: documented(WHOLE),
    setDataValidation: measured(
      'Sets one check on every cell. Refused on a typed column of one of Google’s own tables.',
    ),
    setFontColor: documented('One colour for every cell.'),
    setFontColors: documented(WHOLE),
    setFontSizes: documented(WHOLE),
    setFontWeight: documented('Bold or normal, for every cell.'),
    setFontWeights: documented(WHOLE),
    setFormulasR1C1: documented('Writes a formula in each cell; the look-ups stand the same in every row.'),
    setHorizontalAlignments: documented(WHOLE),
    setNotes: documented(WHOLE),
    setNumberFormat: documented('One number format for every cell; “@” keeps text as text.'),
    setNumberFormats: documented(WHOLE),
    setTextRotation: documented('Turns the text by so many degrees.'),
    setValues: documented(
      'Writes each cell; text that begins with “=” becomes a formula, so ours has an apostrophe before it.',
    ),
    setVerticalAlignment: documented('Top, middle or bottom, for every cell.'),
    setWrap: documented('Whether long text goes on in the next line, for every cell.'),
    setWraps: documented(WHOLE),
  },
};

const rangeList: GoogleClass = {
  page: reference('spreadsheet/range-list'),
  local: 'spreadsheet.ts',
  methods: { getRanges: documented('The pieces of a selection.') },
};

const protection: GoogleClass = {
  page: reference('spreadsheet/protection'),
  local: 'protection.ts',
  methods: {
    getDescription: documented('The words by which ours is known again.'),
    getRange: documented('The range that is protected.'),
    setDescription: documented('Gives the protection its words.'),
    setWarningOnly: documented('Only asks “are you sure?”; it stops nobody.'),
  },
};

export const SHEET_CLASSES = {
  SpreadsheetApp: spreadsheetApp,
  Spreadsheet: spreadsheet,
  Sheet: sheet,
  Range: range,
  RangeList: rangeList,
  Protection: protection,
} as const;
