/**
 * The frame of a tab, between a file and the snapshot: column widths, row heights, frozen panes, merged cells, colour,
 * and how it is printed. The tabs that one prints (`PRINTED`) are one page wide.
 * Tests: test/local/xlsx/roundTrip.test.ts
 */
import type { ColumnDef, PageSetup, RowDef, Sheet, WriteSheet } from 'hucre';
import type { SheetSnapshot } from '../snapshot';
import { isPlace } from './a1';
import { colourForFile, colourFromFile } from './colours';

/** Tab → paper. Headings repeat on each page where the tab is a table. */
const PRINTED: Record<string, PageSetup> = {
  'Start here': { paperSize: 'a4', orientation: 'portrait', fitToHeight: 1 },
  'Provision map': { paperSize: 'a3' },
  // hucre writes the name of a tab with a space unquoted into its print titles, which Excel calls damage.
  'To do': { paperSize: 'a4' },
  Impact: { paperSize: 'a4', printTitlesRow: '$1:$1' },
};
const ONE_PAGE_WIDE: PageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };

/** Of a provision map: still readable on one sheet of A3. */
const ROWS_ON_A_PAGE = 60;

/** A new sheet of Google's has this many; files do not say how large a sheet is. */
const ROWS = 1000;
const COLUMNS = 26;
/** Room below and beside what a file holds. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 2;

/** A file counts a column's width in characters of the standard font: 7 pixels each, and 5 around. */
const charactersOf = (pixels: number): number => Math.max(0, (pixels - 5) / 7);
const pixelsOf = (characters: number): number => Math.round(characters * 7 + 5);
const pointsOf = (pixels: number): number => pixels * 0.75;

export function frameForFile(sheet: SheetSnapshot): Partial<WriteSheet> {
  const frame: Partial<WriteSheet> = {};
  const columns: ColumnDef[] = [];
  for (const [at, column] of Object.entries(sheet.columnData ?? {})) {
    columns[Number(at)] = {
      ...(column.w === undefined ? {} : { width: charactersOf(column.w) }),
      ...(column.hd ? { hidden: true } : {}),
    };
  }
  if (columns.length > 0) frame.columns = Array.from(columns, (column) => column ?? {});
  const rows = new Map<number, RowDef>();
  for (const [at, row] of Object.entries(sheet.rowData ?? {})) {
    // A row that fits itself to its text is left to do so in the other program too.
    const isSet = row.h !== undefined && row.ia !== 1;
    if (isSet || row.hd) {
      rows.set(Number(at), { ...(isSet ? { height: pointsOf(row.h ?? 0) } : {}), ...(row.hd ? { hidden: true } : {}) });
    }
  }
  if (rows.size > 0) frame.rowDefs = rows;
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
  if (xSplit > 0 || ySplit > 0) frame.freezePane = { rows: ySplit, columns: xSplit };
  const tabColor = colourForFile(sheet.tabColor);
  frame.view = { ...(tabColor ? { tabColor } : {}), ...(sheet.showGridlines === 0 ? { showGridLines: false } : {}) };
  if (sheet.mergeData?.length) {
    frame.merges = sheet.mergeData.map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    }));
  }
  if (sheet.hidden) frame.hidden = true;
  const printed = PRINTED[sheet.name];
  if (printed) {
    const isShort = sheet.name === 'Provision map' && lastFilledRow(sheet) < ROWS_ON_A_PAGE;
    frame.pageSetup = { ...ONE_PAGE_WIDE, ...printed, ...(isShort ? { fitToHeight: 1 } : {}) };
  }
  return frame;
}

/** Counted from 0; -1 = none. */
function lastFilledRow(sheet: SheetSnapshot): number {
  let last = -1;
  for (const [row, line] of Object.entries(sheet.cellData ?? {})) {
    const isFilled = Object.values(line ?? {}).some(
      (cell) => cell?.f || (cell?.v !== undefined && cell?.v !== null && cell.v !== ''),
    );
    if (isFilled) last = Math.max(last, Number(row));
  }
  return last;
}

/** Two whole columns and more: the engine lists the cells of merged ranges one by one, and a whole tab's fill the memory. */
const MOST_MERGED = 3_000_000;

/** @returns those that lie on the tab, up to a size in all; the rest are left out, and their cells stay single */
function mergesFromFile(sheet: Sheet): NonNullable<Sheet['merges']> {
  let left = MOST_MERGED;
  return (sheet.merges ?? []).filter(({ startRow, startCol, endRow, endCol }) => {
    if (!isPlace(startRow, startCol) || !isPlace(endRow, endCol) || endRow < startRow || endCol < startCol)
      return false;
    const size = (endRow - startRow + 1) * (endCol - startCol + 1);
    if (size > left) return false;
    left -= size;
    return true;
  });
}

/** @param used rows and columns that hold anything */
export function frameFromFile(
  sheet: Sheet,
  used: { readonly rows: number; readonly columns: number },
  theme: readonly string[] | undefined,
): Omit<SheetSnapshot, 'id' | 'name'> {
  const merges = mergesFromFile(sheet);
  const lastMerged = (key: 'endRow' | 'endCol'): number =>
    merges.reduce((last, merge) => Math.max(last, merge[key]), -1);
  const rowCount = Math.max(ROWS, Math.max(used.rows, lastMerged('endRow') + 1) + SPARE_ROWS);
  const columnCount = Math.max(COLUMNS, Math.max(used.columns, lastMerged('endCol') + 1) + SPARE_COLUMNS);
  const columnData: NonNullable<SheetSnapshot['columnData']> = {};
  (sheet.columns ?? []).slice(0, columnCount).forEach((column, at) => {
    if (!column || (column.width === undefined && !column.hidden)) return;
    columnData[at] = {
      ...(column.width === undefined ? {} : { w: pixelsOf(column.width) }),
      ...(column.hidden ? { hd: 1 as const } : {}),
    };
  });
  const rowData: NonNullable<SheetSnapshot['rowData']> = {};
  for (const [at, row] of sheet.rowDefs ?? []) {
    if (at >= rowCount || (row.height === undefined && !row.hidden)) continue;
    rowData[at] = {
      ...(row.height === undefined ? {} : { h: Math.round(row.height / 0.75) }),
      ...(row.hidden ? { hd: 1 as const } : {}),
    };
  }
  // Frozen beyond the tab's end, it could not be saved again.
  const { rows = 0, columns = 0 } = isPlace(sheet.freezePane?.rows ?? 0, sheet.freezePane?.columns ?? 0)
    ? (sheet.freezePane ?? {})
    : {};
  const tabColor = colourFromFile(sheet.view?.tabColor, theme);
  return {
    rowCount,
    columnCount,
    columnData,
    rowData,
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    ...(tabColor ? { tabColor } : {}),
    ...(sheet.view?.showGridLines === false ? { showGridlines: 0 as const } : {}),
    ...(rows || columns
      ? { freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 } }
      : {}),
    mergeData: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      startColumn: startCol,
      endRow,
      endColumn: endCol,
    })),
  };
}
