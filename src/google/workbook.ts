/**
 * The open workbook, through `getActiveSpreadsheet()` alone: reading, writing and finding one's way.
 * Each tab's handle and size are fetched once a run. Dressing and highlights stand in files of their own.
 */
import type { Workbook } from '../app/ports';
import { columnLetters, type WrittenRectangle } from '../tables/cell';
import { dateReader, toCell, toValue } from './dates';
import { addTab, checked, dressColumns, notes, protect } from './dress';
import { highlight } from './highlight';
import { makeRoom, paint } from './paint';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** @param zone the spreadsheet's */
export function openWorkbook(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, zone: string): Workbook {
  const isoOf = dateReader(zone);
  /** By name in small letters, as Sheets compares them; null for a tab that is not there. */
  const sheets = new Map<string, Sheet | null>();
  /** Where a tab held anything when it was read. */
  const readAs = new Map<string, Range>();

  function find(tab: string): Sheet | null {
    const key = tab.toLowerCase();
    const known = sheets.get(key);
    if (known !== undefined) return known;
    const sheet = spreadsheet.getSheetByName(tab);
    sheets.set(key, sheet);
    return sheet;
  }
  function handle(tab: string): Sheet {
    const sheet = find(tab);
    if (!sheet) throw new Error(`There is no tab "${tab}".`);
    return sheet;
  }
  /** One call where last row, last column and range would be three. Never kept to be read later: people add rows and columns. */
  const dataRange = (tab: string): Range => handle(tab).getDataRange();

  /** The same block is often painted and then written, or read and then written. Makes room where there is none. */
  const last = new Map<string, { readonly place: string; readonly range: Range }>();
  function block(tab: string, row: number, column: number, rows: number, columns: number): Range {
    const place = [row, column, rows, columns].join();
    const known = last.get(tab);
    if (known?.place === place) return known.range;
    const sheet = handle(tab);
    const range = rangeMadeRoomFor(sheet, row, column, rows, columns);
    last.set(tab, { place, range });
    return range;
  }

  const editable = new Map<string, boolean>();
  function canEdit(tab: string): boolean {
    const can = editable.get(tab) ?? (readAs.get(tab) ?? dataRange(tab)).canEdit();
    editable.set(tab, can);
    return can;
  }

  return {
    id: () => spreadsheet.getId(),
    name: () => spreadsheet.getName(),
    locale: () => spreadsheet.getSpreadsheetLocale(),
    zone: () => zone,
    tabs() {
      const names = spreadsheet.getSheets().map((sheet) => {
        const name = sheet.getName();
        sheets.set(name.toLowerCase(), sheet);
        return name;
      });
      return names;
    },
    has: (tab) => find(tab) !== null,

    read(tab) {
      if (!find(tab)) return null;
      const range = dataRange(tab);
      readAs.set(tab, range);
      const values = range.getValues();
      if (values.length === 1 && values[0]?.length === 1 && values[0][0] === '') return [];
      return values.map((row) => row.map((value) => toCell(value, isoOf)));
    },
    extent: (tab) => lastCell(dataRange(tab).getA1Notation()),
    readShown: (tab, firstColumn, columns, rows) =>
      handle(tab).getRange(1, firstColumn, rows, columns).getDisplayValues(),
    readFormulas: (tab, row, column, rows, columns) =>
      block(tab, row, column, rows, columns)
        .getFormulasR1C1()
        .map((line) => line.map((formula) => formula ?? '')),

    write(tab, row, column, cells) {
      const columns = cells[0]?.length ?? 0;
      if (columns === 0) return;
      block(tab, row, column, cells.length, columns).setValues(values(cells));
    },
    writeFormulas(tab, row, column, formulas) {
      const columns = formulas[0]?.length ?? 0;
      if (columns === 0) return;
      const lines = formulas.map((line) => [...line]);
      block(tab, row, column, lines.length, columns).setFormulasR1C1(lines);
    },
    append(tab, row) {
      handle(tab).appendRow(row.map(toValue));
    },
    deleteRows(tab, row, rows) {
      last.delete(tab);
      handle(tab).deleteRows(row, rows);
    },
    paint: (tab, look, before) => paint(handle(tab), look, before, (rows, columns) => block(tab, 1, 1, rows, columns)),
    sheetId: (tab) => handle(tab).getSheetId(),
    canEdit,
    flush: () => SpreadsheetApp.flush(),

    addTab(spec, position, rows) {
      addTab(spreadsheet, spec, position, rows);
      sheets.delete(spec.name.toLowerCase());
    },
    removeTab(tab) {
      spreadsheet.deleteSheet(handle(tab));
      sheets.delete(tab.toLowerCase());
    },
    dressColumns: (tab, columns) => dressColumns(handle(tab), columns, handle),
    notes: (tab, columns) => notes(handle(tab), columns),
    checked: (tab, columns) => checked(handle(tab), columns),
    protect: (tab, columns) => protect(handle(tab), columns),
    highlight: (tab, rules) => highlight(handle(tab), rules, () => canEdit(tab)),

    goTo(tab, row, column) {
      const sheet = find(tab);
      if (!sheet) return false;
      if (sheet.isSheetHidden()) sheet.showSheet();
      sheet.getRange(row, column).activate();
      return true;
    },
    selectedRow() {
      // The spreadsheet's own method: `SpreadsheetApp`'s may need more than the sheet we live in.
      const cell = spreadsheet.getCurrentCell();
      if (!cell) return null;
      const sheet = cell.getSheet();
      const [tab, row, columns] = [sheet.getName(), cell.getRow(), sheet.getLastColumn()];
      if (row === 1 || columns === 0) return { tab, row, headings: [], cells: [] };
      const line = (at: number) => sheet.getRange(at, 1, 1, columns).getDisplayValues()[0] ?? [];
      return { tab, row, headings: line(1), cells: line(row) };
    },
    selectedRows() {
      const ranges = spreadsheet.getActiveRangeList()?.getRanges() ?? [];
      const sheet = ranges[0]?.getSheet();
      if (!sheet) return [];
      const [tab, columns, lastRow] = [sheet.getName(), sheet.getLastColumn(), sheet.getLastRow()];
      const wanted = new Set<number>();
      for (const range of ranges) {
        const last = Math.min(range.getLastRow(), lastRow);
        for (let row = Math.max(2, range.getRow()); row <= last; row++) wanted.add(row);
      }
      if (wanted.size === 0 || columns === 0) return [];
      const rows = [...wanted].sort((a, b) => a - b);
      const [first = 2, end = first] = [rows[0], rows[rows.length - 1]];
      const headings = sheet.getRange(1, 1, 1, columns).getDisplayValues()[0] ?? [];
      const block = sheet.getRange(first, 1, end - first + 1, columns).getDisplayValues();
      return rows.map((row) => ({ tab, row, headings, cells: block[row - first] ?? [] }));
    },
    hiddenTabs: () =>
      spreadsheet
        .getSheets()
        .filter((sheet) => sheet.isSheetHidden())
        .map((sheet) => sheet.getName()),
    hide: (tab) => void handle(tab).hideSheet(),
    noted: (tab) =>
      (readAs.get(tab) ?? dataRange(tab))
        .getNotes()
        .flatMap((line, row) =>
          line.flatMap((note, column) => (note === '' ? [] : [`${columnLetters(column + 1)}${row + 1}`])),
        ),
  };
}

function values(cells: WrittenRectangle): (string | number | boolean)[][] {
  return cells.map((row) => row.map(toValue));
}

/** Asking for the size first would be two calls each time; there is nearly always room. */
function rangeMadeRoomFor(sheet: Sheet, row: number, column: number, rows: number, columns: number): Range {
  try {
    return sheet.getRange(row, column, rows, columns);
  } catch {
    makeRoom(sheet, row + rows - 1, column + columns - 1);
    return sheet.getRange(row, column, rows, columns);
  }
}

/** 'A1:H30' → 30 rows, 8 columns. */
function lastCell(a1: string): { rows: number; columns: number } {
  const [, letters = 'A', row = '1'] = /([A-Z]+)(\d+)$/.exec(a1) ?? [];
  let columns = 0;
  for (const letter of letters) columns = columns * 26 + letter.charCodeAt(0) - 64;
  return { rows: Number(row), columns };
}
