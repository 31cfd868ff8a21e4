/**
 * The look of a tab of ours, laid on as a whole: a handful of calls, whatever the number of rows.
 */
import type { Area, Look } from '../tables/look';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** @param old what the tab held before, cleared first so that no colour of it shows through */
export function paint(sheet: Sheet, look: Look, old: Area): void {
  const rows = look.backgrounds.length;
  const columns = look.columnWidths.length;
  makeRoom(sheet, Math.max(rows, old[2]), Math.max(columns, old[3]));
  const before = sheet.getRange(1, 1, Math.max(rows, old[2]), Math.max(columns, old[3]));
  before.breakApart();
  before.clearFormat();
  if (rows === 0 || columns === 0) return;
  if (columns !== old[3]) frame(sheet, look);

  const isSameArea = rows >= old[2] && columns >= old[3];
  const area = isSameArea ? before : sheet.getRange(1, 1, rows, columns);
  area.setBackgrounds(look.backgrounds as string[][]);
  area.setFontColors(look.fontColors as string[][]);
  area.setFontWeights(look.fontWeights as GoogleAppsScript.Spreadsheet.FontWeight[][]);
  area.setNumberFormats(look.numberFormats as string[][]);
  area.setHorizontalAlignments(look.alignments as ('left' | 'center' | 'right')[][]);
  area.setVerticalAlignment('middle');
  for (const [row, column, height, width] of look.merges) sheet.getRange(row, column, height, width).merge();
  for (const [row, column, height, width] of look.upright)
    sheet.getRange(row, column, height, width).setTextRotation(90).setVerticalAlignment('bottom');
  for (const [row, column, height, width] of look.wrapped) sheet.getRange(row, column, height, width).setWrap(true);
  for (const [[row, column, height, width], points] of look.sized)
    sheet.getRange(row, column, height, width).setFontSize(points);
}

/** What stays when only the cells change: widths, frozen headings, gridlines. */
function frame(sheet: Sheet, look: Look): void {
  for (const [row, pixels] of look.rowHeights) sheet.setRowHeight(row, pixels);
  sheet.setHiddenGridlines(!look.hasGridlines);
  setWidths(sheet, look.columnWidths);
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
