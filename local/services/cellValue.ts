/**
 * What Apps Script hands out for a cell, and what it shows. Rows and columns count from 0.
 * Dates come back as Date at the wall-clock time of the spreadsheet's zone, errors as their text.
 * Tests: test/local/range.test.ts
 */
import type { Area, Engine } from '../engine/engine';
import type { CellSnapshot } from '../snapshot';
import { fromSerial, isDatePattern } from './serial';

export type CellValue = string | number | boolean | Date;

/** Every cell of an area, through a function of ours, row by row. */
export function mapCells<T>(
  engine: Engine,
  sheetId: string,
  area: Area,
  of: (cell: CellSnapshot | null, row: number, column: number) => T,
): T[][] {
  const matrix = engine.cells(sheetId);
  const spilled = engine.spilled(sheetId);
  const rows: T[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells: T[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      let cell = matrix.getValue(row, column) ?? null;
      const over = spilled?.[row]?.[column];
      if (over && !hasContent(cell)) cell = { ...cell, ...over, s: cell?.s ?? null };
      cells.push(of(cell, row, column));
    }
    rows.push(cells);
  }
  return rows;
}

/** A formula that shows nothing counts; so Google counts it for getLastRow. */
export function hasContent(cell: CellSnapshot | null | undefined): boolean {
  if (!cell) return false;
  return (
    Boolean(cell.f || cell.si) || (cell.v !== null && cell.v !== undefined && cell.v !== '') || richText(cell) !== ''
  );
}

export function cellValue(engine: Engine, cell: CellSnapshot | null, isCheckbox = false): CellValue {
  if (!cell) return '';
  const { v, t } = cell;
  if (v === null || v === undefined) return richText(cell);
  if (t === 3 || typeof v === 'boolean') return v === true || v === 1 || v === 'TRUE' || v === '1';
  if (typeof v === 'string' && t !== 2) return v;
  const number = Number(v);
  if (Number.isNaN(number)) return String(v);
  if (isCheckbox && (number === 0 || number === 1)) return number === 1;
  return isDatePattern(engine.pattern(cell)) ? fromSerial(number) : number;
}

/** What a person sees in the cell. */
export function displayOf(engine: Engine, cell: CellSnapshot | null, isCheckbox = false): string {
  const value = cellValue(engine, cell, isCheckbox);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const pattern = engine.pattern(cell);
  const number = typeof value === 'number' ? value : Number(cell?.v);
  if ((pattern === '' || /^general$/i.test(pattern)) && Number.isInteger(number) && Math.abs(number) < 1e15) {
    return String(number);
  }
  return engine.formatNumber(pattern === '' || pattern === '@' ? 'General' : pattern, number);
}

function richText(cell: CellSnapshot): string {
  return cell.p?.body?.dataStream?.replace(/\r\n$/, '') ?? '';
}

/**
 * What a formula shows does not matter for it, so nothing is recalculated, unless an array spreads over this sheet.
 * @returns rows and columns in use, 0 for an empty sheet
 */
export function extent(engine: Engine, sheetId: string): { rows: number; columns: number } {
  const spread = engine.spilled(sheetId);
  if (spread && Object.keys(spread).length > 0) engine.flush();
  let rows = 0;
  let columns = 0;
  const reach = (row: number, column: number) => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  engine.cells(sheetId).forValue((row, column, cell) => {
    if (hasContent(cell)) reach(row, column);
  });
  for (const [row, cells] of Object.entries(engine.spilled(sheetId) ?? {})) {
    for (const [column, cell] of Object.entries(cells)) if (hasContent(cell)) reach(Number(row), Number(column));
  }
  return { rows, columns };
}
