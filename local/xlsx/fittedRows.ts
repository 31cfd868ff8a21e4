/**
 * Heights for rows whose text wraps and that nobody gave a height. Google, Excel and the grid fit such rows by themselves;
 * LibreOffice shows them one line high when it opens a file, so that lines lie over each other. The heights are a guess
 * by Arial's widths, and are written as no choice of anybody's (`ht` without `customHeight`): the row still fits itself to
 * what is typed later, and comes back into the host without a height. Tests: test/local/xlsx/fittedRows.test.ts
 */
import type { CellSnapshot, SheetSnapshot, Snapshot, StyleSnapshot } from '../snapshot';
import { textOf } from './links';

/** Univer's number for "wrap". */
const WRAP = 3;
const USUAL_POINTS = 10;
const USUAL_PIXELS = 100;
/** Of a cell's width, left and right of the text. */
const MARGIN_PIXELS = 8;
/** Points of a line for each point of its letters. */
const LINE = 1.28;
/** Excel and LibreOffice allow no more. Points. */
const TALLEST = 409;

/** @returns row, counted from 0 → points; rows of one line are left out */
export function fittedRows(sheet: SheetSnapshot, styles: Snapshot['styles']): Map<number, number> {
  const heights = new Map<number, number>();
  const isMerged = mergedCells(sheet);
  for (const [at, cells] of Object.entries(sheet.cellData ?? {})) {
    const row = Number(at);
    const own = sheet.rowData?.[row];
    if (own?.hd || (own?.h !== undefined && own.ia !== 1)) continue;
    let points = 0;
    for (const [place, cell] of Object.entries(cells ?? {})) {
      const column = Number(place);
      const style = cell ? styleOf(cell, styles) : undefined;
      if (!cell || style?.tb !== WRAP || isMerged(row, column)) continue;
      const size = style.fs ?? USUAL_POINTS;
      const room = (sheet.columnData?.[column]?.w ?? USUAL_PIXELS) - MARGIN_PIXELS;
      const lines = linesOf(shownText(cell), room, size, style.bl === 1);
      if (lines > 1) points = Math.max(points, lines * size * LINE + 2);
    }
    if (points > 0) heights.set(row, Math.min(TALLEST, Math.round(points * 4) / 4));
  }
  return heights;
}

/** Takes `customHeight` off the rows that were fitted. */
export function asFitted(xml: string, rows: ReadonlyMap<number, number>): string {
  return xml.replace(/<row r="(\d+)" ht="([^"]*)" customHeight="1"/g, (whole, number: string, height: string) =>
    rows.has(Number(number) - 1) ? `<row r="${number}" ht="${height}"` : whole,
  );
}

function styleOf({ s }: CellSnapshot, styles: Snapshot['styles']): StyleSnapshot | null | undefined {
  return typeof s === 'string' ? styles[s] : s;
}

function shownText(cell: CellSnapshot): string {
  if (cell.p) return textOf(cell.p);
  return cell.v === undefined || cell.v === null ? '' : String(cell.v);
}

/** Words are kept whole where they fit. */
function linesOf(text: string, room: number, points: number, isBold: boolean): number {
  if (text === '') return 0;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const wide = pixelsOf(word, points, isBold);
      if (used > 0 && used + pixelsOf(word.trimEnd(), points, isBold) > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(wide / room) - 1);
      used += wide % room;
    }
  }
  return lines;
}

/** Narrow marks, wide letters and the rest, by Arial's widths. */
function pixelsOf(text: string, points: number, isBold: boolean): number {
  let em = 0;
  for (const letter of text) em += /[ ,.:;'|ijltI]/.test(letter) ? 0.27 : /[A-Zmw—–]/.test(letter) ? 0.72 : 0.55;
  return (em * points * 4 * (isBold ? 1.07 : 1)) / 3;
}

function mergedCells({ mergeData = [] }: SheetSnapshot): (row: number, column: number) => boolean {
  return (row, column) =>
    mergeData.some(
      ({ startRow, endRow, startColumn, endColumn }) =>
        row >= startRow && row <= endRow && column >= startColumn && column <= endColumn,
    );
}
