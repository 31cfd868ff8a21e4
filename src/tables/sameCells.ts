/**
 * Whether a tab already holds what would be written, so that a tab that does not change is not written.
 * Formulas of ours all show text; what they show is the spreadsheet's affair. Pure. Tests: test/tables/sameCells.test.ts
 */
import { type Cell, isDateCell, isFormulaCell, type Rectangle, type WrittenCell, type WrittenRectangle } from './cell';

/** Cells beyond either rectangle count as empty. */
export function sameCells(written: WrittenRectangle, present: Rectangle): boolean {
  const rows = Math.max(written.length, present.length);
  for (let row = 0; row < rows; row++) {
    const should = written[row] ?? [];
    const is = present[row] ?? [];
    const columns = Math.max(should.length, is.length);
    for (let column = 0; column < columns; column++) {
      if (!sameCell(should[column] ?? '', is[column] ?? '')) return false;
    }
  }
  return true;
}

function sameCell(should: WrittenCell, is: Cell): boolean {
  if (typeof should !== 'object') return should === is;
  if (isFormulaCell(should)) return typeof is === 'string';
  return isDateCell(is) && is.date === should.date;
}
