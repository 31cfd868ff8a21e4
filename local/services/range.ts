/**
 * SpreadsheetApp.Range: what is in its cells. How they look is in rangeLooks.ts, which this builds on.
 * 0-based inside, 1-based in what the add-on sees. Tests: test/local/range.test.ts
 */
import type { Area } from '../engine/engine';
import { a1 } from '../xlsx/a1';
import { toArea, toRange } from './area';
import { type Book, canEdit, requireEditable } from './book';
import { type CellValue, displayOf, mapCells } from './cellValue';
import { checkAt, checksOn, layChecks } from './checks';
import { DataValidation, type FindRange } from './dropDown';
import { Protection, protect } from './protection';
import { toA1, toR1C1 } from './r1c1';
import { boxes, calculate, cellOf, everywhere, formulaOf, formulas, mustFit, put, values } from './rangeCells';
import { mergesIn, RangeLooks } from './rangeLooks';
import { wrongArguments } from './service';
import { sortRows } from './sort';
import { EMPTY } from './typed';

export class Range extends RangeLooks {
  constructor(
    book: Book,
    sheetId: string,
    area: Area,
    readonly findRange: FindRange,
    readonly showSheet: () => unknown,
  ) {
    super(book, sheetId, area);
  }

  getSheet(): unknown {
    return this.showSheet();
  }
  offset(rows: unknown, columns: unknown, numRows?: unknown, numColumns?: unknown): Range {
    if (typeof rows !== 'number' || typeof columns !== 'number') wrongArguments(`${this.path}.offset`, [rows, columns]);
    const size = (given: unknown, own: number) => (typeof given === 'number' ? given : own);
    return place(this, {
      row: this.area.row + rows,
      column: this.area.column + columns,
      rows: size(numRows, this.area.rows),
      columns: size(numColumns, this.area.columns),
    });
  }

  getValues(): CellValue[][] {
    return values(this);
  }
  getValue(): CellValue {
    return values(first(this))[0]?.[0] ?? '';
  }
  getDisplayValues(): string[][] {
    const { engine } = this.book;
    calculate(this);
    const isBox = boxes(this);
    return mapCells(engine, this.sheetId, this.area, (cell, row, column) =>
      displayOf(engine, cell, isBox(row, column)),
    );
  }
  getFormulas(): string[][] {
    return formulas(this, (formula) => formula);
  }
  getFormula(): string {
    return formulas(first(this), (formula) => formula)[0]?.[0] ?? '';
  }
  getFormulasR1C1(): string[][] {
    return formulas(this, toR1C1);
  }

  setValues(rows: unknown): this {
    return put(this, mustFit(this, rows, 'setValues'), (value) => cellOf(this, value));
  }
  setValue(value: unknown): this {
    return put(this, everywhere(this, value), (one) => cellOf(this, one));
  }
  setFormulas(rows: unknown): this {
    return put(this, mustFit(this, rows, 'setFormulas'), (value) => formulaOf(this, value));
  }
  setFormula(formula: unknown): this {
    return put(this, everywhere(this, formula), (one) => formulaOf(this, one));
  }
  setFormulasR1C1(rows: unknown): this {
    const given = mustFit(this, rows, 'setFormulasR1C1');
    return put(this, given, (value, row, column) =>
      formulaOf(this, typeof value === 'string' ? toA1(value, row, column) : value),
    );
  }
  setFormulaR1C1(formula: unknown): this {
    const given = everywhere(this, formula);
    return put(this, given, (value, row, column) =>
      formulaOf(this, typeof value === 'string' ? toA1(value, row, column) : value),
    );
  }
  clearContent(): this {
    return put(this, everywhere(this, ''), () => ({ cell: { ...EMPTY }, pattern: '' }));
  }
  clear(): this {
    this.clearContent();
    return this.clearFormat();
  }
  /** @param spec a column (1-based, of the sheet), or {column, ascending}, or a list of these */
  sort(spec: unknown): this {
    requireEditable(this.book, this.sheetId, this.area);
    const keys = [spec].flat().map((key) => {
      const { column, ascending = true } = (typeof key === 'number' ? { column: key } : (key ?? {})) as {
        column?: unknown;
        ascending?: unknown;
      };
      if (typeof column !== 'number') return wrongArguments(`${this.path}.sort`, [spec]);
      return { column: column - 1, ascending: ascending !== false };
    });
    this.book.engine.flush();
    sortRows(this.book.engine, this.sheetId, this.area, keys);
    return this;
  }

  setDataValidation(rule: unknown): this {
    return this.setDataValidations(everywhere(this, rule));
  }
  setDataValidations(rows: unknown): this {
    const next = mustFit(this, rows, 'setDataValidations').flatMap((cells, down) =>
      cells.map((rule, across) => {
        if (rule !== null && !(rule instanceof DataValidation))
          wrongArguments(`${this.path}.setDataValidation`, [rule]);
        return [this.area.row + down, this.area.column + across, rule?.check ?? null] as const;
      }),
    );
    layChecks(this.book, this.sheetId, toRange(this.area), next);
    return this;
  }
  getDataValidations(): (DataValidation | null)[][] {
    const checks = checksOn(this.book, this.sheetId);
    return mapCells(this.book.engine, this.sheetId, this.area, (_, row, column) => {
      const found = checkAt(checks, row, column);
      if (!found) return null;
      const { uid: _uid, ranges: _ranges, ...check } = found;
      return new DataValidation(check, this.findRange);
    });
  }
  getDataValidation(): DataValidation | null {
    return first(this).getDataValidations()[0]?.[0] ?? null;
  }

  canEdit(): boolean {
    return canEdit(this.book, this.sheetId, this.area);
  }
  protect(): Protection {
    const snapshot = protect(this.book, this.sheetId, this.getA1Notation());
    return new Protection(this.book, this.sheetId, snapshot, (range) => place(this, toArea(range)));
  }
  getMergedRanges(): Range[] {
    return mergesIn(this).map((range) => place(this, toArea(range)));
  }
  activate(): this {
    const { view } = this.book;
    view.sheetId = this.sheetId;
    view.area = this.area;
    return this;
  }
  getA1Notation(): string {
    return a1(toRange(this.area));
  }
}

export function place(near: Range, area: Area): Range {
  const sheet = near.book.engine.sheet(near.sheetId);
  mustExist(area, sheet.getRowCount(), sheet.getColumnCount());
  return new Range(near.book, near.sheetId, area, near.findRange, near.showSheet);
}

/** Google's words for places that are not on the sheet. */
export function mustExist({ row, column, rows, columns }: Area, maxRows: number, maxColumns: number): void {
  if (row < 0) throw new Error('The starting row of the range is too small.');
  if (column < 0) throw new Error('The starting column of the range is too small.');
  if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  if (row + rows > maxRows || column + columns > maxColumns) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

const first = (range: Range): Range => place(range, { ...range.area, rows: 1, columns: 1 });
