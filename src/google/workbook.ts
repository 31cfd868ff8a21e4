/**
 * The open workbook, through `getActiveSpreadsheet()` alone: reading, writing and finding one's way.
 * Each tab's handle and size are fetched once a run. Dressing and highlights stand in files of their own.
 */
import type { Workbook } from '../app/ports';
import type { WrittenRectangle } from '../tables/cell';
import { dateReader, toCell, toValue } from './dates';
import { addTab, checked, dressColumns, notes, protect } from './dress';
import { highlight } from './highlight';
import { makeRoom, paint } from './paint';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function openWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const isoOf = dateReader(spreadsheet.getSpreadsheetTimeZone());
  let sheets: Map<string, Sheet> | null = null;

  /** One call lists all tabs; asking for each by name would be one call each. */
  function handles(): Map<string, Sheet> {
    sheets ??= new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
    return sheets;
  }
  function handle(tab: string): Sheet {
    const sheet = handles().get(tab);
    if (!sheet) throw new Error(`There is no tab "${tab}".`);
    return sheet;
  }

  return {
    id: () => spreadsheet.getId(),
    name: () => spreadsheet.getName(),
    locale: () => spreadsheet.getSpreadsheetLocale(),
    tabs: () => [...handles().keys()],

    read(tab) {
      const sheet = handles().get(tab);
      if (!sheet) return null;
      // One call where last row, last column and range would be three.
      const values = sheet.getDataRange().getValues();
      if (values.length === 1 && values[0]?.length === 1 && values[0][0] === '') return [];
      return values.map((row) => row.map((value) => toCell(value, isoOf)));
    },
    readShown: (tab, firstColumn, columns, rows) =>
      handle(tab).getRange(1, firstColumn, rows, columns).getDisplayValues(),
    readFormulas: (tab, row, column, rows, columns) =>
      handle(tab)
        .getRange(row, column, rows, columns)
        .getFormulasR1C1()
        .map((line) => line.map((formula) => formula ?? '')),

    write(tab, row, column, cells) {
      const columns = cells[0]?.length ?? 0;
      if (columns === 0) return;
      const sheet = handle(tab);
      makeRoom(sheet, row + cells.length - 1, column + columns - 1);
      sheet.getRange(row, column, cells.length, columns).setValues(values(cells));
    },
    writeFormulas(tab, row, column, formulas) {
      const columns = formulas[0]?.length ?? 0;
      if (columns === 0) return;
      const lines = formulas.map((line) => [...line]);
      handle(tab).getRange(row, column, lines.length, columns).setFormulasR1C1(lines);
    },
    append: (tab, row) => void handle(tab).appendRow(row.map(toValue)),
    deleteRows: (tab, row, rows) => handle(tab).deleteRows(row, rows),
    paint: (tab, look, old) => paint(handle(tab), look, old),
    sheetId: (tab) => handle(tab).getSheetId(),
    canEdit: (tab) => handle(tab).getRange(1, 1).canEdit(),
    flush: () => SpreadsheetApp.flush(),

    addTab(spec, position, rows) {
      addTab(spreadsheet, spec, position, rows);
      sheets = null;
    },
    removeTab(tab) {
      spreadsheet.deleteSheet(handle(tab));
      sheets = null;
    },
    dressColumns: (tab, columns) => dressColumns(handle(tab), columns, handle),
    notes: (tab, columns) => notes(handle(tab), columns),
    checked: (tab, columns) => checked(handle(tab), columns),
    protect: (tab, columns) => protect(handle(tab), columns),
    highlight: (tab, rules) => highlight(handle(tab), rules),

    goTo(tab, row, column) {
      const sheet = handles().get(tab);
      if (!sheet) return false;
      if (sheet.isSheetHidden()) sheet.showSheet();
      sheet.getRange(row, column).activate();
      return true;
    },
  };
}

function values(cells: WrittenRectangle): (string | number | boolean)[][] {
  return cells.map((row) => row.map(toValue));
}
