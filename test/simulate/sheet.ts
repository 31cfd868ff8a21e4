/**
 * One tab in memory: rows and columns that keep who they are through sorting, inserting and deleting, so that what was typed can be
 * followed. Formulas are kept as R1C1 and, of ours, shown by a look in `_status`. Rows and columns count from 1.
 */
import { type Cell, isDateCell } from '../../src/tables/cell';

/** A formula as it stands, R1C1 or A1 as it was written. */
export interface Formula {
  readonly formula: string;
}
export type Stored = Cell | Formula;
export interface SheetRow {
  /** Never another row's. */
  readonly key: number;
  readonly cells: Stored[];
}

export const isFormula = (cell: Stored | undefined): cell is Formula => typeof cell === 'object' && 'formula' in cell;

export class Sheet {
  rows: SheetRow[] = [];
  columnKeys: number[] = [];
  /** How often rows or columns were moved, by people. */
  moves = 0;
  /** How often people did anything here. */
  touches = 0;
  /** Of every row and column that there ever was. */
  private lastKey = 0;

  constructor(
    readonly id: number,
    public name: string,
    public isHidden: boolean,
  ) {}

  copy(): Sheet {
    const copy = new Sheet(this.id, this.name, this.isHidden);
    copy.rows = this.rows.map(({ key, cells }) => ({ key, cells: cells.slice() }));
    copy.columnKeys = this.columnKeys.slice();
    copy.lastKey = this.lastKey;
    return copy;
  }

  cell(row: number, column: number): Stored {
    return this.rows[row - 1]?.cells[column - 1] ?? '';
  }

  put(row: number, column: number, cell: Stored): void {
    while (this.rows.length < row) this.rows.push({ key: ++this.lastKey, cells: [] });
    while (this.columnKeys.length < column) this.columnKeys.push(++this.lastKey);
    const { cells } = this.rows[row - 1] as SheetRow;
    while (cells.length < column) cells.push('');
    cells[column - 1] = cell;
  }

  /** Down and across to the last cell that holds anything; a formula that shows nothing counts. */
  extent(): { rows: number; columns: number } {
    let [rows, columns] = [0, 0];
    this.rows.forEach(({ cells }, at) => {
      let last = cells.length;
      while (last > 0 && cells[last - 1] === '') last -= 1;
      if (last === 0) return;
      rows = at + 1;
      columns = Math.max(columns, last);
    });
    return { rows, columns };
  }

  insertRow(row: number): void {
    this.rows.splice(row - 1, 0, { key: ++this.lastKey, cells: [] });
  }

  deleteRow(row: number): void {
    this.rows.splice(row - 1, 1);
  }

  insertColumn(column: number): void {
    this.columnKeys.splice(column - 1, 0, ++this.lastKey);
    this.shiftColumns(column, 1);
    for (const { cells } of this.rows) if (cells.length >= column) cells.splice(column - 1, 0, '');
  }

  deleteColumn(column: number): void {
    this.columnKeys.splice(column - 1, 1);
    for (const { cells } of this.rows) if (cells.length >= column) cells.splice(column - 1, 1);
    this.shiftColumns(column + 1, -1);
  }

  /** As spreadsheets do it, a formula's own column of the ID moves with that column. */
  private shiftColumns(from: number, by: number): void {
    const shift = (text: string) =>
      text.replace(/\bRC(\d+)/g, (found, digits: string) =>
        Number(digits) >= from ? `RC${Number(digits) + by}` : found,
      );
    for (const { cells } of this.rows) {
      cells.forEach((cell, at) => {
        if (isFormula(cell)) cells[at] = { formula: shift(cell.formula) };
      });
    }
  }

  /** Rows 2 and on; blank cells go last, as everywhere. */
  sort(by: (cells: readonly Stored[]) => string, isDown: boolean): void {
    const last = this.extent().rows;
    const [head, body, rest] = [this.rows.slice(0, 1), this.rows.slice(1, last), this.rows.slice(last)];
    const keyed = body.map((row, at) => ({ row, at, key: by(row.cells) }));
    keyed.sort((a, b) => {
      if (a.key === b.key) return a.at - b.at;
      if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
      return (a.key < b.key ? -1 : 1) * (isDown ? -1 : 1);
    });
    this.rows = [...head, ...keyed.map(({ row }) => row), ...rest];
  }
}

/** The kind goes with it: the number 1 and the text "1" differ. */
export function spelt(cell: Stored): string {
  if (typeof cell === 'string') return cell;
  if (isFormula(cell)) return cell.formula;
  return isDateCell(cell) ? `date ${cell.date}` : `${typeof cell} ${String(cell)}`;
}
