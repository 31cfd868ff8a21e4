/**
 * The workbook as people touch it: reading it, typing into it, sorting and inserting rows, outside the add-on and
 * outside its counts. For the page and for tests. Tests: test/local/host.test.ts
 */
import { toRange } from './services/area';
import type { Book } from './services/book';
import { type CellValue, extent } from './services/cellValue';
import { followRows } from './services/movedRows';
import type { Range } from './services/range';
import type { Sheet } from './services/sheet';
import { Spreadsheet } from './services/spreadsheet';

export interface Desk {
  names(): string[];
  sheet(name: string): SheetOnDesk;
  /** Typed as a person types: "12" is a number, "=A1" a formula, a leading ' keeps text. */
  setCell(tab: string, a1: string, value: string | number | boolean | Date): void;
  /** Sorts the rows below the headings. @param column 1-based, or its heading */
  sort(tab: string, column: number | string, ascending?: boolean): void;
  /** An empty row before that row. @param row 1-based */
  insertRow(tab: string, row: number): void;
  deleteRow(tab: string, row: number): void;
  /** @param column 1-based: an empty one comes before it */
  insertColumn(tab: string, column: number): void;
  deleteColumn(tab: string, column: number): void;
  /** Cut and paste: formulas go as they are and keep pointing where they pointed. */
  cutPaste(tab: string, from: string, to: string): void;
  /** @param row 1-based */
  hideRow(tab: string, row: number): void;
  /** Shows only the rows in which the column shows one of these. @param column its heading */
  filter(tab: string, column: string, shows: readonly string[]): void;
  /** File › Settings. */
  settings(change: { readonly locale?: string; readonly zone?: string }): void;
  /** "Convert to table", with a type for each column of this range. */
  makeTable(tab: string, a1: string): void;
}
export interface SheetOnDesk {
  readonly id: string;
  values(): CellValue[][];
  display(): string[][];
  formulas(): string[][];
  cell(a1: string): CellValue;
  isHidden(): boolean;
  /** The service's own object, for what is not here. */
  readonly service: Sheet;
}

export function openDesk(book: Book): Desk {
  const spreadsheet = new Spreadsheet(book);
  const find = (name: string): Sheet => {
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) throw new Error(`There is no tab “${name}”.`);
    return sheet;
  };
  const facadeOf = (tab: string) => book.engine.facade.getSheetBySheetId(find(tab).sheetId);
  const used = (sheet: Sheet): Range | null =>
    extent(book.engine, sheet.sheetId).rows === 0 ? null : sheet.getDataRange();
  return {
    names: () => spreadsheet.getSheets().map((sheet) => sheet.getName()),
    sheet: (name) => {
      const sheet = find(name);
      return {
        id: sheet.sheetId,
        values: () => used(sheet)?.getValues() ?? [],
        display: () => used(sheet)?.getDisplayValues() ?? [],
        formulas: () => used(sheet)?.getFormulas() ?? [],
        cell: (a1) => sheet.getRange(a1).getValue(),
        isHidden: () => sheet.isSheetHidden(),
        service: sheet,
      };
    },
    setCell: (tab, a1, value) => {
      find(tab).getRange(a1).setValue(value);
      book.engine.flush();
    },
    sort: (tab, column, ascending = true) => {
      const sheet = find(tab);
      const rows = sheet.getLastRow() - 1;
      const columns = sheet.getLastColumn();
      if (rows < 1) return;
      const headings = sheet.getRange(1, 1, 1, columns).getValues()[0] ?? [];
      const at = typeof column === 'number' ? column : headings.indexOf(column) + 1;
      if (at < 1) throw new Error(`“${tab}” has no column “${column}”.`);
      sheet.getRange(2, 1, rows, columns).sort({ column: at, ascending });
      book.engine.flush();
    },
    insertRow: (tab, row) => {
      const sheet = find(tab);
      const facade = book.engine.facade.getSheetBySheetId(sheet.sheetId);
      facade?.insertRowsBefore(row - 1, 1);
      followRows(book, sheet.sheetId, row - 1, 1);
      book.engine.flush();
    },
    deleteRow: (tab, row) => {
      find(tab).deleteRow(row);
      book.engine.flush();
    },
    insertColumn: (tab, column) => {
      facadeOf(tab)?.insertColumnsBefore(column - 1, 1);
      book.engine.flush();
    },
    deleteColumn: (tab, column) => {
      facadeOf(tab)?.deleteColumns(column - 1, 1);
      book.engine.flush();
    },
    cutPaste: (tab, from, to) => {
      const source = find(tab).getRange(from);
      const [values, formulas] = [source.getValues(), source.getFormulas()];
      source.clearContent();
      find(tab)
        .getRange(to)
        .setValues(values.map((row, down) => row.map((value, across) => formulas[down]?.[across] || value)));
      book.engine.flush();
    },
    hideRow: (tab, row) => {
      facadeOf(tab)?.hideRows(row - 1, 1);
    },
    filter: (tab, column, shows) => {
      const sheet = find(tab);
      const headings = sheet.getDataRange().getDisplayValues()[0] ?? [];
      const col = headings.indexOf(column);
      const subUnitId = sheet.sheetId;
      const { engine } = book;
      engine.run('sheet.mutation.set-filter-range', { subUnitId, range: toRange(sheet.getDataRange().area) });
      const criteria = { colId: col, filters: { filters: [...shows] } };
      engine.run('sheet.mutation.set-filter-criteria', { subUnitId, col, criteria });
    },
    settings: (change) => {
      book.kept.settings = { ...book.kept.settings, ...change };
    },
    makeTable: (tab, a1) => {
      const { sheetId } = find(tab);
      book.kept.typedColumns = {
        ...book.kept.typedColumns,
        [sheetId]: [...(book.kept.typedColumns?.[sheetId] ?? []), a1],
      };
    },
  };
}
