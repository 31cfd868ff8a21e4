/**
 * What a cell can hold once it is out of the spreadsheet, and rectangles of cells.
 * Calendar dates are their own kind, so that no zone or clock reaches the rules.
 */
import type { IsoDate } from '../domain/isoDate';

/** A cell that the spreadsheet keeps as a date (an hour, if any, is dropped). */
export interface DateCell {
  readonly date: IsoDate;
}
/** A formula to write, in A1 or R1C1 as the writer says. Never read: reads give what the formula shows. */
export interface FormulaCell {
  readonly formula: string;
}
/** '' is an empty cell. Text is text even where it begins with "=". */
export type Cell = string | number | boolean | DateCell;
export type WrittenCell = Cell | FormulaCell;

/** Rows of equal length, row 1 (the headings) first. */
export type Rectangle = readonly (readonly Cell[])[];
export type WrittenRectangle = readonly (readonly WrittenCell[])[];

export function isDateCell(cell: WrittenCell): cell is DateCell {
  return typeof cell === 'object' && 'date' in cell;
}
export function isFormulaCell(cell: WrittenCell): cell is FormulaCell {
  return typeof cell === 'object' && 'formula' in cell;
}
/** @param column 1-based @returns 'A', 'Z', 'AA' … */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
