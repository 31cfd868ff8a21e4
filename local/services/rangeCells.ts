/**
 * Reading and writing what is in the cells of a range: Google's checks of shape and size, one change a rectangle.
 * Tests: test/local/range.test.ts
 */
import type { CellChanges } from '../engine/engine';
import type { CellSnapshot } from '../snapshot';
import { localeOf, requireEditable, zoneOf } from './book';
import { type CellValue, cellValue, mapCells } from './cellValue';
import { checkAt, checksOn } from './checks';
import type { RangeLooks } from './rangeLooks';
import { isDatePattern, toSerial } from './serial';
import { wrongArguments } from './service';
import { asFormula, EMPTY, type Typed, typed } from './typed';
import { instantIn, readingIn } from './zone';

const MOST_CHARACTERS = 50_000;

export function values(range: RangeLooks): CellValue[][] {
  const { engine } = range.book;
  calculate(range);
  const isBox = boxes(range);
  const zone = zoneOf(range.book);
  return mapCells(engine, range.sheetId, range.area, (cell, row, column) => {
    const value = cellValue(engine, cell, isBox(row, column));
    return value instanceof Date ? instantIn(zone, value) : value;
  });
}

/** Before values are read; a sheet without formulas shows what was written to it, and waits for nothing. */
export function calculate({ book: { engine }, sheetId }: RangeLooks): void {
  let hasFormulas = false;
  if (engine.isDirty()) {
    engine.cells(sheetId).forValue((_row, _column, cell) => {
      hasFormulas = Boolean(cell?.f || cell?.si);
      return !hasFormulas;
    });
    if (!hasFormulas) return;
  }
  engine.flush();
}

/** The grid writes 1 and 0 for tick boxes. */
export function boxes(range: RangeLooks): (row: number, column: number) => boolean {
  const checks = checksOn(range.book, range.sheetId).filter((check) => check.type === 'checkbox');
  return checks.length === 0 ? () => false : (row, column) => checkAt(checks, row, column) !== null;
}

export function formulas(
  range: RangeLooks,
  write: (formula: string, row: number, column: number) => string,
): string[][] {
  const { engine } = range.book;
  return mapCells(engine, range.sheetId, range.area, (cell, row, column) => {
    const formula = cell?.f || cell?.si ? engine.formula(range.sheetId, row, column) : '';
    return formula === '' ? '' : write(formula, row, column);
  });
}

export function everywhere(range: RangeLooks, value: unknown): unknown[][] {
  return Array.from({ length: range.area.rows }, () => Array.from({ length: range.area.columns }, () => value));
}

export function mustFit(range: RangeLooks, rows: unknown, method: string): unknown[][] {
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

export function cellOf(range: RangeLooks, value: unknown): Typed | ((isPlain: boolean) => Typed) {
  if (value === null || value === undefined) return { cell: { ...EMPTY }, pattern: '' };
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new Error('A date that is no date was written to a cell.');
    return { cell: { ...EMPTY, v: toSerial(readingIn(zoneOf(range.book), value)), t: 2 }, pattern: 'dd/mm/yyyy' };
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
  const isMonthFirst = localeOf(range.book) === 'en_US';
  return (isPlain) => typed(value, isPlain, { thisYear: year, isMonthFirst });
}

/** Google takes formulas with or without "=". */
export function formulaOf(range: RangeLooks, value: unknown): Typed {
  if (typeof value !== 'string') wrongArguments(`${range.path}.setFormula`, [value]);
  if (value === '') return { cell: { ...EMPTY }, pattern: '' };
  return asFormula(value.startsWith('=') ? value : `=${value}`);
}

/** One mutation for the whole rectangle. */
export function put<R extends RangeLooks>(
  range: R,
  rows: readonly (readonly unknown[])[],
  make: (value: unknown, row: number, column: number) => Typed | ((isPlain: boolean) => Typed),
): R {
  requireEditable(range.book, range.sheetId, range.area);
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
