/**
 * SpreadsheetApp.Range: what is in its cells. How they look is in rangeLooks.ts, which this builds on.
 * 0-based inside, 1-based in what the add-on sees. Tests: test/local/range.test.ts
 */
import type { Area, CellChanges } from '../engine/engine';
import type { CellSnapshot } from '../snapshot';
import { a1 } from '../xlsx/a1';
import { toArea, toRange } from './area';
import { type Book, canEdit, requireEditable } from './book';
import { type CellValue, cellValue, displayOf, mapCells } from './cellValue';
import { checkAt, checksOn, layChecks } from './checks';
import { DataValidation, type FindRange } from './dropDown';
import { Protection, protect } from './protection';
import { toA1, toR1C1 } from './r1c1';
import { mergesIn, RangeLooks } from './rangeLooks';
import { isDatePattern, toSerial } from './serial';
import { wrongArguments } from './service';
import { sortRows } from './sort';
import { asFormula, EMPTY, type Typed, typed } from './typed';

const MOST_CHARACTERS = 50_000;

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
    engine.flush();
    const isBox = boxes(this);
    return mapCells(engine, this.sheetId, this.area, (cell, row, column) =>
      displayOf(engine, cell, isBox(row, column)),
    );
  }
  getFormulas(): string[][] {
    return formulas(this, (formula) => formula);
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
    requireEditable(this.book, this.sheetId);
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
    return canEdit(this.book, this.sheetId);
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

function values(range: Range): CellValue[][] {
  const { engine } = range.book;
  engine.flush();
  const isBox = boxes(range);
  return mapCells(engine, range.sheetId, range.area, (cell, row, column) =>
    cellValue(engine, cell, isBox(row, column)),
  );
}

/** The grid writes 1 and 0 for tick boxes. */
function boxes(range: Range): (row: number, column: number) => boolean {
  const checks = checksOn(range.book, range.sheetId).filter((check) => check.type === 'checkbox');
  return checks.length === 0 ? () => false : (row, column) => checkAt(checks, row, column) !== null;
}

function formulas(range: Range, write: (formula: string, row: number, column: number) => string): string[][] {
  const { engine } = range.book;
  return mapCells(engine, range.sheetId, range.area, (cell, row, column) => {
    const formula = cell?.f || cell?.si ? engine.formula(range.sheetId, row, column) : '';
    return formula === '' ? '' : write(formula, row, column);
  });
}

function everywhere(range: Range, value: unknown): unknown[][] {
  return Array.from({ length: range.area.rows }, () => Array.from({ length: range.area.columns }, () => value));
}

function mustFit(range: Range, rows: unknown, method: string): unknown[][] {
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) wrongArguments(`${range.path}.${method}`, [rows]);
  const { rows: wantedRows, columns: wantedColumns } = range.area;
  if (rows.length !== wantedRows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${wantedRows}.`,
    );
  }
  for (const row of rows as unknown[][]) {
    if (row.length === wantedColumns) continue;
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${wantedColumns}.`,
    );
  }
  return rows as unknown[][];
}

function cellOf(range: Range, value: unknown): Typed | ((isPlain: boolean) => Typed) {
  if (value === null || value === undefined) return { cell: { ...EMPTY }, pattern: '' };
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new Error('A date that is no date was written to a cell.');
    return { cell: { ...EMPTY, v: toSerial(value), t: 2 }, pattern: 'dd/mm/yyyy' };
  }
  if (typeof value === 'boolean') return { cell: { ...EMPTY, v: value ? 1 : 0, t: 3 }, pattern: '' };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`The number ${value} was written to a cell.`);
    return { cell: { ...EMPTY, v: value, t: 2 }, pattern: '' };
  }
  if (typeof value !== 'string') wrongArguments(`${range.path}.setValues`, [value]);
  if (value.length > MOST_CHARACTERS) {
    throw new Error(`Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`);
  }
  const year = new Date(range.book.clock.now()).getFullYear();
  return (isPlain) => typed(value, isPlain, year);
}

/** Google takes formulas with or without "=". */
function formulaOf(range: Range, value: unknown): Typed {
  if (typeof value !== 'string') wrongArguments(`${range.path}.setFormula`, [value]);
  if (value === '') return { cell: { ...EMPTY }, pattern: '' };
  return asFormula(value.startsWith('=') ? value : `=${value}`);
}

/** One mutation for the whole rectangle. */
function put<R extends Range>(
  range: R,
  rows: readonly (readonly unknown[])[],
  make: (value: unknown, row: number, column: number) => Typed | ((isPlain: boolean) => Typed),
): R {
  requireEditable(range.book, range.sheetId);
  const { engine } = range.book;
  const matrix = engine.cells(range.sheetId);
  const changes: CellChanges = {};
  rows.forEach((cells, down) => {
    const row = range.area.row + down;
    const changed: Record<number, CellSnapshot> = {};
    changes[row] = changed;
    cells.forEach((value, across) => {
      const column = range.area.column + across;
      const old = matrix.getValue(row, column) ?? null;
      const ready = make(value, row, column);
      const pattern = old ? engine.pattern(old) : '';
      const { cell, pattern: given } = typeof ready === 'function' ? ready(pattern === '@') : ready;
      if (old || cell.v !== null || cell.f !== null) changed[column] = cell;
      // A format that a person or set-up chose stays; a date where none was gets one, as in Sheets.
      const needsFormat = given !== '' && (pattern === '' || (isDatePattern(given) && !isDatePattern(pattern)));
      if (needsFormat) changed[column] = { ...cell, s: { n: { pattern: given } } };
    });
  });
  engine.setCells(range.sheetId, changes);
  return range;
}
