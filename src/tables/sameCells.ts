/**
 * Whether a tab of ours still holds what we would write, so that it need not be written. Every formula of ours shows text:
 * which text follows the calendar, and the stamp beside them tells their own text apart; a number or an error there is not
 * ours. A link always shows its own words. Cells beyond either rectangle count as empty. Tests: test/tables/sameCells.test.ts
 */
import { type Cell, isDateCell, isFormulaCell, type Rectangle, type WrittenCell, type WrittenRectangle } from './cell';

const LINK = /^=HYPERLINK\(.*,"((?:[^"]|"")*)"\)$/;

export function sameCells(wanted: WrittenRectangle, there: Rectangle): boolean {
  for (let row = 0; row < Math.max(wanted.length, there.length); row++) {
    if (!sameRow(wanted[row] ?? [], there[row] ?? [])) return false;
  }
  return true;
}

function sameRow(wanted: readonly WrittenCell[], there: readonly Cell[]): boolean {
  for (let column = 0; column < Math.max(wanted.length, there.length); column++) {
    if (!sameCell(wanted[column] ?? '', there[column] ?? '')) return false;
  }
  return true;
}

function sameCell(wanted: WrittenCell, there: Cell): boolean {
  if (isFormulaCell(wanted)) {
    const words = LINK.exec(wanted.formula)?.[1];
    return words === undefined
      ? typeof there === 'string' && !there.startsWith('#')
      : there === words.replace(/""/g, '"');
  }
  if (isDateCell(wanted)) return isDateCell(there) && there.date === wanted.date;
  return wanted === there;
}
