/**
 * SpreadsheetApp.Sheet: what is in it. Its looks: sheetLooks.ts. 1-based for the add-on, 0-based inside. Tests: test/local/sheet.test.ts
 */
import type { Area } from '../engine/engine';
import { readRanges } from '../xlsx/a1';
import { toArea } from './area';
import { type Book, canEdit, mustHoldMore, requireEditable } from './book';
import { extent } from './cellValue';
import { ConditionalFormatRule, rulesOn, setRules } from './highlight';
import { followRows, within } from './movedRows';
import { PROTECTION_TYPE, Protection, protect } from './protection';
import { mustExist, Range } from './range';
import { EnumValue, type Service, wrongArguments } from './service';
import { isWhole, SheetLooks, worksheet } from './sheetLooks';

export class Sheet extends SheetLooks {
  constructor(
    book: Book,
    sheetId: string,
    readonly findRange: (formula: string) => Service | null,
  ) {
    super(book, sheetId);
  }

  getLastRow(): number {
    return extent(this.book.engine, this.sheetId).rows;
  }
  getLastColumn(): number {
    return extent(this.book.engine, this.sheetId).columns;
  }
  getRange(...where: unknown[]): Range {
    const [first] = where;
    if (typeof first === 'string' && where.length === 1) return rangeAt(this, areaOf(this, first));
    if (where.length < 2 || where.length > 4 || !where.every(isWhole)) wrongArguments(`${this.path}.getRange`, where);
    const [row, column, rows = 1, columns = 1] = where as number[];
    return rangeAt(this, { row: (row ?? 0) - 1, column: (column ?? 0) - 1, rows, columns });
  }
  getDataRange(): Range {
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
    mustHoldMore(this.book, howMany * this.getMaxColumns());
    facade(this).insertRowsAfter(after - 1, howMany);
    followRows(this.book, this.sheetId, after, howMany);
    return this;
  }
  insertColumnsAfter(after: unknown, howMany: unknown): this {
    if (!isWhole(after) || !isWhole(howMany)) wrongArguments(`${this.path}.insertColumnsAfter`, [after, howMany]);
    if (after < 1 || after > this.getMaxColumns()) throw new Error('Those columns are out of bounds.');
    mustHoldMore(this.book, howMany * this.getMaxRows());
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
    followRows(this.book, this.sheetId, row - 1, -howMany);
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

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const make = (range: Parameters<typeof toArea>[0]) => rangeAt(this, toArea(range));
    const [rows, columns] = [this.getMaxRows(), this.getMaxColumns()];
    return rulesOn(this.book, this.sheetId).flatMap(({ cfId: _, ...rule }) => {
      const ranges = rule.ranges.flatMap((range) => within(range, rows, columns) ?? []);
      return ranges.length === 0 ? [] : [new ConditionalFormatRule({ ...rule, ranges }, this.sheetId, make)];
    });
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

function protectionOf(sheet: Sheet, snapshot: ConstructorParameters<typeof Protection>[2]): Protection {
  return new Protection(sheet.book, sheet.sheetId, snapshot, (range) => rangeAt(sheet, toArea(range)));
}
