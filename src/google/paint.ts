/**
 * The look of a tab of ours, laid on as a whole: a handful of calls, whatever the number of rows.
 */
import type { Painted } from '../app/ports';
import type { Area, Look } from '../tables/look';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** @param rangeAt gives the range that the cells are written to as well, so that it is asked for once */
export function paint(
  sheet: Sheet,
  look: Look,
  before: Painted,
  rangeAt: (rows: number, columns: number) => Range,
): void {
  const rows = look.backgrounds.length;
  const columns = look.columnWidths.length;
  const old = rangeAt(Math.max(rows, before.rows), Math.max(columns, before.columns));
  if (before.isUneven) old.breakApart();
  if (before.isUneven || rows < before.rows || columns < before.columns) old.clearFormat();
  if (rows === 0 || columns === 0) return;
  if (before.isNew) frame(sheet, look);
  if (before.isNew || columns !== before.columns) setWidths(sheet, look.columnWidths);

  const area = rangeAt(rows, columns);
  area.setBackgrounds(look.backgrounds as string[][]);
  area.setFontColors(look.fontColors as string[][]);
  area.setFontWeights(look.fontWeights as GoogleAppsScript.Spreadsheet.FontWeight[][]);
  area.setNumberFormats(look.numberFormats as string[][]);
  area.setHorizontalAlignments(look.alignments as ('left' | 'center' | 'right')[][]);
  area.setVerticalAlignment('middle');
  area.setFontSizes(
    spread(
      look,
      USUAL_POINTS,
      look.sized.map(([place, points]) => [place, points]),
    ),
  );
  area.setWraps(
    spread(
      look,
      false,
      look.wrapped.map((place) => [place, true]),
    ),
  );
  for (const [row, column, height, width] of look.merges) sheet.getRange(row, column, height, width).merge();
  for (const [row, column, height, width] of look.upright)
    sheet.getRange(row, column, height, width).setTextRotation(90).setVerticalAlignment('bottom');
}

/** Google's own size for what the look leaves as it is. */
const USUAL_POINTS = 10;

/** A value for each cell, so that one call says it for all. */
function spread<T>(look: Look, usual: T, places: readonly (readonly [Area, T])[]): T[][] {
  const cells = look.backgrounds.map((row) => row.map(() => usual));
  for (const [[row, column, height, width], value] of places) {
    for (const line of cells.slice(row - 1, row - 1 + height)) line.fill(value, column - 1, column - 1 + width);
  }
  return cells;
}

/** What stays as long as the tab does: row heights, frozen headings, gridlines. */
function frame(sheet: Sheet, look: Look): void {
  for (const [row, pixels] of look.rowHeights) sheet.setRowHeight(row, pixels);
  sheet.setHiddenGridlines(!look.hasGridlines);
  sheet.setFrozenRows(look.frozenRows);
  sheet.setFrozenColumns(look.frozenColumns);
}

/** One call for each run of neighbours that are equally wide. */
export function setWidths(sheet: Sheet, widths: readonly number[]): void {
  let from = 0;
  for (let at = 1; at <= widths.length; at++) {
    if (at < widths.length && widths[at] === widths[from]) continue;
    sheet.setColumnWidths(from + 1, at - from, widths[from] as number);
    from = at;
  }
}

export function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const maxRows = sheet.getMaxRows();
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  const maxColumns = sheet.getMaxColumns();
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}
