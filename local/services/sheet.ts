/**
 * SpreadsheetApp.Sheet. 1-based for the add-on, 0-based inside. Tests: test/local/sheet.test.ts
 */
import type { Area } from '../engine/engine';
import { readRanges } from '../xlsx/a1';
import { toArea } from './area';
import { type Book, canEdit, requireEditable, sheetNumber } from './book';
import { extent } from './cellValue';
import { ConditionalFormatRule, rulesOn, setRules } from './highlight';
import { PROTECTION_TYPE, Protection, protect } from './protection';
import { mustExist, Range } from './range';
import { EnumValue, Service, wrongArguments } from './service';
import { colour } from './style';

export class Sheet extends Service {
  readonly path = 'SpreadsheetApp.Sheet';
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly findRange: (formula: string) => Service | null,
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
  getLastRow(): number {
    this.book.engine.flush();
    return extent(this.book.engine, this.sheetId).rows;
  }
  getLastColumn(): number {
    this.book.engine.flush();
    return extent(this.book.engine, this.sheetId).columns;
  }
  getMaxRows(): number {
    return worksheet(this).getRowCount();
  }
  getMaxColumns(): number {
    return worksheet(this).getColumnCount();
  }

  getRange(...where: unknown[]): Range {
    const [first] = where;
    if (typeof first === 'string' && where.length === 1) return rangeAt(this, areaOf(this, first));
    if (where.length < 2 || where.length > 4 || !where.every(isWhole)) wrongArguments(`${this.path}.getRange`, where);
    const [row, column, rows = 1, columns = 1] = where as number[];
    return rangeAt(this, { row: (row ?? 0) - 1, column: (column ?? 0) - 1, rows, columns });
  }
  getDataRange(): Range {
    this.book.engine.flush();
    const { rows, columns } = extent(this.book.engine, this.sheetId);
    return rangeAt(this, { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) });
  }

  appendRow(cells: unknown): this {
    if (!Array.isArray(cells)) wrongArguments(`${this.path}.appendRow`, [cells]);
    const row = this.getLastRow();
    growTo(this, row + 1, cells.length);
    if (cells.length > 0) rangeAt(this, { row, column: 0, rows: 1, columns: cells.length }).setValues([cells]);
    return this;
  }
  insertRowsAfter(after: unknown, howMany: unknown): this {
    if (!isWhole(after) || !isWhole(howMany)) wrongArguments(`${this.path}.insertRowsAfter`, [after, howMany]);
    if (after < 1 || after > this.getMaxRows()) throw new Error('Those rows are out of bounds.');
    facade(this).insertRowsAfter(after - 1, howMany);
    return this;
  }
  insertColumnsAfter(after: unknown, howMany: unknown): this {
    if (!isWhole(after) || !isWhole(howMany)) wrongArguments(`${this.path}.insertColumnsAfter`, [after, howMany]);
    if (after < 1 || after > this.getMaxColumns()) throw new Error('Those columns are out of bounds.');
    facade(this).insertColumnsAfter(after - 1, howMany);
    return this;
  }
  deleteRows(row: unknown, howMany: unknown): void {
    if (!isWhole(row) || !isWhole(howMany)) wrongArguments(`${this.path}.deleteRows`, [row, howMany]);
    requireEditable(this.book, this.sheetId);
    if (row < 1 || howMany < 1 || row + howMany - 1 > this.getMaxRows()) {
      throw new Error('Those rows are out of bounds.');
    }
    if (howMany >= this.getMaxRows()) throw new Error('It is not possible to delete all the rows on the sheet.');
    facade(this).deleteRows(row - 1, howMany);
  }
  deleteRow(row: unknown): this {
    this.deleteRows(row, 1);
    return this;
  }
  clear(): this {
    whole(this).clear();
    return this;
  }
  clearContents(): this {
    whole(this).clearContent();
    return this;
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

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const make = (range: Parameters<typeof toArea>[0]) => rangeAt(this, toArea(range));
    return rulesOn(this.book, this.sheetId).map(
      ({ cfId: _, ...rule }) => new ConditionalFormatRule(rule, this.sheetId, make),
    );
  }
  setConditionalFormatRules(rules: unknown): void {
    if (!Array.isArray(rules) || !rules.every((rule) => rule instanceof ConditionalFormatRule)) {
      wrongArguments(`${this.path}.setConditionalFormatRules`, [rules]);
    }
    setRules(this.book, this.sheetId, rules as ConditionalFormatRule[]);
  }
  clearConditionalFormatRules(): void {
    setRules(this.book, this.sheetId, []);
  }
  protect(): Protection {
    return protectionOf(this, protect(this.book, this.sheetId, null));
  }
  getProtections(type: unknown): Protection[] {
    if (!(type instanceof EnumValue)) wrongArguments(`${this.path}.getProtections`, [type]);
    const isWholeSheet = type === PROTECTION_TYPE.values.SHEET;
    return (this.book.kept.protections[this.sheetId] ?? [])
      .filter((one) => (one.a1 === null) === isWholeSheet)
      .map((one) => protectionOf(this, one));
  }
  canEdit(): boolean {
    return canEdit(this.book, this.sheetId);
  }

  activate(): this {
    const { view } = this.book;
    if (view.sheetId === this.sheetId) return this;
    view.sheetId = this.sheetId;
    view.area = { row: 0, column: 0, rows: 1, columns: 1 };
    return this;
  }
  getActiveCell(): Range {
    const { view } = this.book;
    const at = view.sheetId === this.sheetId ? view.area : { row: 0, column: 0 };
    return rangeAt(this, { row: at.row, column: at.column, rows: 1, columns: 1 });
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  getActiveRange(): Range {
    const { view } = this.book;
    return view.sheetId === this.sheetId ? rangeAt(this, view.area) : this.getActiveCell();
  }
  setActiveRange(range: unknown): Range {
    if (!(range instanceof Range)) wrongArguments(`${this.path}.setActiveRange`, [range]);
    return range.activate();
  }
}

const worksheet = ({ book, sheetId }: Sheet) => book.engine.sheet(sheetId);

function facade({ book, sheetId }: Sheet) {
  const found = book.engine.facade.getSheetBySheetId(sheetId);
  if (!found) throw new Error(`Sheet ${sheetId} not found`);
  return found;
}

export function rangeAt(sheet: Sheet, area: Area): Range {
  const { book, sheetId, findRange } = sheet;
  mustExist(area, worksheet(sheet).getRowCount(), worksheet(sheet).getColumnCount());
  return new Range(book, sheetId, area, findRange, () => sheet);
}

function areaOf(sheet: Sheet, a1: string): Area {
  const [, name, place = ''] = /^(?:('(?:[^']|'')+'|[^!']+)!)?(.*)$/s.exec(a1) ?? [];
  const own = name?.replace(/^'|'$/g, '').replace(/''/g, "'");
  const [range] = readRanges(place, sheet.getMaxRows(), sheet.getMaxColumns());
  if (!range || (own !== undefined && own !== sheet.getName())) throw new Error('Range not found');
  return toArea(range);
}

function whole(sheet: Sheet): Range {
  const { rows, columns } = extent(sheet.book.engine, sheet.sheetId);
  return rangeAt(sheet, { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) });
}

function growTo(sheet: Sheet, rows: number, columns: number): void {
  const missingRows = rows - sheet.getMaxRows();
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

function freeze(sheet: Sheet, change: object): void {
  const now = worksheet(sheet).getConfig().freeze;
  sheet.book.engine.run('sheet.mutation.set-frozen', { subUnitId: sheet.sheetId, ...now, ...change });
}

function setHidden(sheet: Sheet, hidden: 0 | 1): void {
  sheet.book.engine.run('sheet.mutation.set-worksheet-hidden', { subUnitId: sheet.sheetId, hidden });
}

function protectionOf(sheet: Sheet, snapshot: ConstructorParameters<typeof Protection>[2]): Protection {
  return new Protection(sheet.book, sheet.sheetId, snapshot, (range) => rangeAt(sheet, toArea(range)));
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}
