/**
 * What the host keeps inside the workbook itself, because Univer or an .xlsx has no place for it: protections, Google's
 * numbers for sheets, and how many rows and columns a sheet has. Tests: test/local/host.test.ts
 */
import { HOST_RESOURCE, type HostResource, type SheetSnapshot, type Snapshot } from './snapshot';

export function readKept(snapshot: Snapshot): HostResource {
  const data = snapshot.resources.find(({ name }) => name === HOST_RESOURCE)?.data;
  const kept = (data ? JSON.parse(data) : {}) as Partial<HostResource>;
  return { sizes: {}, ...kept, protections: kept.protections ?? {}, sheetNumbers: kept.sheetNumbers ?? {} };
}

export function keepSizes(snapshot: Snapshot, kept: HostResource): HostResource {
  const sizes = Object.values(snapshot.sheets).map((sheet) => [sheet.id, [sheet.rowCount, sheet.columnCount]]);
  return { ...kept, sizes: Object.fromEntries(sizes) };
}

/** A file gives each sheet some spare rows; without this it would grow each time that it is opened and saved. */
export function withKeptSizes(snapshot: Snapshot): Snapshot {
  const { sizes = {} } = readKept(snapshot);
  const sheets = Object.entries(snapshot.sheets).map(([id, sheet]): [string, SheetSnapshot] => {
    const [rows, columns] = sizes[id] ?? [];
    const used = extentOf(sheet);
    if (rows === undefined || columns === undefined || rows < used.rows || columns < used.columns) return [id, sheet];
    return [id, { ...sheet, rowCount: rows, columnCount: columns }];
  });
  return { ...snapshot, sheets: Object.fromEntries(sheets) };
}

/** Formatted cells count: another program may have put them there. */
function extentOf({ cellData = {}, mergeData = [] }: SheetSnapshot): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of Object.entries(cellData)) {
    rows = Math.max(rows, Number(row) + 1);
    for (const column of Object.keys(cells)) columns = Math.max(columns, Number(column) + 1);
  }
  for (const merge of mergeData) {
    rows = Math.max(rows, merge.endRow + 1);
    columns = Math.max(columns, merge.endColumn + 1);
  }
  return { rows, columns };
}
