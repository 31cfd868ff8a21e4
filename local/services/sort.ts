/**
 * Sorting rows as Sheets does: whole rows of the range with their looks; formulas go with their row and keep pointing
 * beside themselves; blanks last; numbers before text before truth values. 0-based. Tests: test/local/sheet.test.ts
 */
import type { Area, CellChanges, Engine } from '../engine/engine';
import type { CellSnapshot } from '../snapshot';
import { type CellValue, cellValue, mapCells } from './cellValue';
import { toA1, toR1C1 } from './r1c1';
import { EMPTY } from './typed';

interface SortKey {
  /** Of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

export function sortRows(engine: Engine, sheetId: string, area: Area, keys: readonly SortKey[]): void {
  const rows = mapCells(engine, sheetId, area, (cell, row, column) => ({
    cell,
    value: cellValue(engine, cell),
    r1c1: cell?.f || cell?.si ? toR1C1(engine.formula(sheetId, row, column), row, column) : '',
  }));
  const sorted = [...rows].sort((a, b) => {
    for (const { column, ascending } of keys) {
      const at = column - area.column;
      const order = compare(a[at]?.value ?? '', b[at]?.value ?? '', ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  const changes: CellChanges = {};
  sorted.forEach((cells, down) => {
    if (cells === rows[down]) return;
    const row = area.row + down;
    const changed: Record<number, CellSnapshot> = {};
    changes[row] = changed;
    cells.forEach(({ cell, r1c1 }, across) => {
      const column = area.column + across;
      // What the engine holds for the row that goes here now is replaced: content, type and looks.
      const looks = engine.style(cell);
      const s = looks ? { ...JSON.parse(JSON.stringify(looks)) } : null;
      if (r1c1 !== '') changed[column] = { ...EMPTY, f: toA1(r1c1, row, column), s };
      else changed[column] = { ...EMPTY, v: cell?.v ?? null, t: cell?.t ?? null, p: cell?.p ?? null, s };
    });
  });
  engine.setCells(sheetId, changes);
}

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const order = rank(a) - rank(b) || plain(a, b);
  return ascending ? order : -order;
}
const rank = (value: CellValue) => (typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0);
const plain = (a: CellValue, b: CellValue) =>
  typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'en') : Number(a) - Number(b);
