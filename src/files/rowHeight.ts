/**
 * How high a row has to be for the wrapped texts in it. Excel works it out when a file is opened; LibreOffice and Google take what
 * the file says. An estimate: letters of the usual font on average. Tests: test/files/bookFile.test.ts
 */

import type { PlaceStyle } from './bookLook';
import type { BookCell } from './bookModel';

/** Pixels of an average letter, by points of the font, and of what stands at the sides of a cell. */
const LETTER_A_POINT = 0.62;
const SIDES = 8;
const LINE_A_POINT = 1.75;
/** No row of a sheet is higher, in pixels. */
const HIGHEST = 540;

/** @returns pixels; null where the usual height does */
export function rowHeight(
  line: readonly BookCell[],
  styleAt: (column: number) => PlaceStyle,
  pixelsAt: (column: number) => number,
): number | null {
  let most = 0;
  line.forEach((cell, column) => {
    const style = styleAt(column);
    const text = style.isWrapped ? shownText(cell) : '';
    if (text === '') return;
    const letters = Math.max(
      1,
      Math.floor((pixelsAt(column) - SIDES) / (style.points * LETTER_A_POINT * (style.isBold ? 1.08 : 1))),
    );
    const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / letters)), 0);
    if (lines > 1) most = Math.max(most, Math.ceil(lines * style.points * LINE_A_POINT) + 4);
  });
  return most === 0 ? null : Math.min(most, HIGHEST);
}

/** Numbers and dates stand on one line. */
function shownText(cell: BookCell): string {
  const value = typeof cell === 'object' && 'formula' in cell ? cell.shows : cell;
  return typeof value === 'string' ? value : '';
}
