/**
 * Whether a tab of ours still holds what we would write. Formulas are passed over: what they show follows the calendar, and the
 * stamp beside them tells their text apart. Tests: test/tables/sameCells.test.ts
 */
import { type Cell, isDateCell, isFormulaCell, type Rectangle, type WrittenCell, type WrittenRectangle } from './cell';

export function sameCells(wanted: WrittenRectangle, there: Rectangle): boolean {
  if (there.length > wanted.length) return false;
  return wanted.every((row, index) => sameRow(row, there[index] ?? []));
}

function sameRow(wanted: readonly WrittenCell[], there: readonly Cell[]): boolean {
  for (let column = 0; column < Math.max(wanted.length, there.length); column++) {
    if (!sameCell(wanted[column] ?? '', there[column] ?? '')) return false;
  }
  return true;
}

function sameCell(wanted: WrittenCell, there: Cell): boolean {
  if (isFormulaCell(wanted)) return true;
  if (isDateCell(wanted)) return isDateCell(there) && there.date === wanted.date;
  return wanted === there;
}
