/**
 * SpreadsheetApp.Sheet: its name and size, and how it looks as a whole. What is in it: sheet.ts, which builds on this.
 * Tests: test/local/sheet.test.ts
 */
import { type Book, sheetNumber } from './book';
import { mustExist } from './range';
import { Service, wrongArguments } from './service';
import { colour } from './style';

export abstract class SheetLooks extends Service {
  readonly path = 'SpreadsheetApp.Sheet';
  constructor(
    readonly book: Book,
    readonly sheetId: string,
  ) {
    super();
  }

  getName(): string {
    return worksheet(this).getName();
  }
  setName(name: unknown): this {
    if (typeof name !== 'string' || name === '') wrongArguments(`${this.path}.setName`, [name]);
    this.book.engine.run('sheet.mutation.set-worksheet-name', { subUnitId: this.sheetId, name });
    return this;
  }
  getSheetId(): number {
    return sheetNumber(this.book, this.sheetId);
  }
  getIndex(): number {
    return this.book.engine.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === this.sheetId) + 1;
  }
  getMaxRows(): number {
    return worksheet(this).getRowCount();
  }
  getMaxColumns(): number {
    return worksheet(this).getColumnCount();
  }

  setFrozenRows(rows: unknown): void {
    if (!isWhole(rows) || rows < 0) wrongArguments(`${this.path}.setFrozenRows`, [rows]);
    freeze(this, { ySplit: rows, startRow: rows > 0 ? rows : -1 });
  }
  setFrozenColumns(columns: unknown): void {
    if (!isWhole(columns) || columns < 0) wrongArguments(`${this.path}.setFrozenColumns`, [columns]);
    freeze(this, { xSplit: columns, startColumn: columns > 0 ? columns : -1 });
  }
  getFrozenRows(): number {
    return worksheet(this).getConfig().freeze.ySplit;
  }
  getFrozenColumns(): number {
    return worksheet(this).getConfig().freeze.xSplit;
  }
  setColumnWidth(column: unknown, pixels: unknown): this {
    return this.setColumnWidths(column, 1, pixels);
  }
  setColumnWidths(column: unknown, howMany: unknown, pixels: unknown): this {
    if (!isWhole(column) || !isWhole(howMany) || !isWhole(pixels)) {
      wrongArguments(`${this.path}.setColumnWidths`, [column, howMany, pixels]);
    }
    mustExist({ row: 0, column: column - 1, rows: 1, columns: howMany }, this.getMaxRows(), this.getMaxColumns());
    const across = { startColumn: column - 1, endColumn: column + howMany - 2 };
    const ranges = [{ startRow: 0, endRow: this.getMaxRows() - 1, ...across }];
    this.book.engine.run('sheet.mutation.set-worksheet-col-width', {
      subUnitId: this.sheetId,
      ranges,
      colWidth: pixels,
    });
    return this;
  }
  getColumnWidth(column: unknown): number {
    if (!isWhole(column)) wrongArguments(`${this.path}.getColumnWidth`, [column]);
    return worksheet(this).getColumnWidth(column - 1);
  }
  setRowHeight(row: unknown, pixels: unknown): this {
    return this.setRowHeights(row, 1, pixels);
  }
  setRowHeights(row: unknown, howMany: unknown, pixels: unknown): this {
    if (!isWhole(row) || !isWhole(howMany) || !isWhole(pixels)) {
      wrongArguments(`${this.path}.setRowHeights`, [row, howMany, pixels]);
    }
    mustExist({ row: row - 1, column: 0, rows: howMany, columns: 1 }, this.getMaxRows(), this.getMaxColumns());
    const down = { startRow: row - 1, endRow: row + howMany - 2 };
    const ranges = [{ ...down, startColumn: 0, endColumn: this.getMaxColumns() - 1 }];
    const subUnitId = this.sheetId;
    this.book.engine.run('sheet.mutation.set-worksheet-row-height', { subUnitId, ranges, rowHeight: pixels });
    this.book.engine.run('sheet.mutation.set-worksheet-row-is-auto-height', { subUnitId, ranges, autoHeightInfo: 0 });
    return this;
  }
  setTabColor(value: unknown): this {
    const color = colour(value)?.rgb ?? '';
    this.book.engine.run('sheet.mutation.set-tab-color', { subUnitId: this.sheetId, color });
    return this;
  }
  setHiddenGridlines(hide: unknown): this {
    if (typeof hide !== 'boolean') wrongArguments(`${this.path}.setHiddenGridlines`, [hide]);
    this.book.engine.run('sheet.mutation.toggle-gridlines', { subUnitId: this.sheetId, showGridlines: hide ? 0 : 1 });
    return this;
  }
  hideSheet(): this {
    const shown = this.book.engine.workbook.getSheets().filter((sheet) => sheet.getConfig().hidden !== 1);
    if (shown.length === 1 && shown[0]?.getSheetId() === this.sheetId) {
      throw new Error("You can't hide all the sheets in a document.");
    }
    setHidden(this, 1);
    return this;
  }
  showSheet(): this {
    setHidden(this, 0);
    return this;
  }
  isSheetHidden(): boolean {
    return worksheet(this).getConfig().hidden === 1;
  }
}

export const worksheet = ({ book, sheetId }: SheetLooks) => book.engine.sheet(sheetId);

function freeze(sheet: SheetLooks, change: object): void {
  const now = worksheet(sheet).getConfig().freeze;
  sheet.book.engine.run('sheet.mutation.set-frozen', { subUnitId: sheet.sheetId, ...now, ...change });
}

function setHidden(sheet: SheetLooks, hidden: 0 | 1): void {
  sheet.book.engine.run('sheet.mutation.set-worksheet-hidden', { subUnitId: sheet.sheetId, hidden });
}

export function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}
