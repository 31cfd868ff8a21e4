/**
 * Shows a row: by its ID where it has one, so that it is the right row after a sort too. Tests: test/app/goTo.test.ts
 */
import type { Rectangle } from '../tables/cell';
import { findColumns } from '../tables/headings';
import { nameOf } from '../tables/lookups';
import { TABS } from '../tables/tabs';
import type { World } from './ports';

export function goTo(
  { workbook }: World,
  {
    tab,
    cell,
    rowId,
    isNewRow = false,
  }: { tab: string; cell: string; rowId?: string | undefined; isNewRow?: boolean | undefined },
): { found: boolean } {
  if (isNewRow) return { found: workbook.has(tab) && workbook.goTo(tab, workbook.extent(tab).rows + 1, 1) };
  const place = parseCell(cell);
  const byId = rowId ? rowOfId(workbook.read(tab) ?? [], tab, rowId) : null;
  // A row that has gone is not the one that stands in its place now.
  if (rowId && byId === null) return { found: false };
  const row = byId ?? place?.row ?? 1;
  return { found: workbook.goTo(tab, row, place?.column ?? 1) };
}

function rowOfId(rows: Rectangle, tab: string, rowId: string): number | null {
  const spec = TABS.find(({ name }) => name === tab);
  if (!spec) return null;
  const { columns } = findColumns(spec, rows);
  const idKey = spec.columns.find(({ kind }) => kind === 'id')?.key;
  const column = columns.column(idKey ?? spec.columns[0]?.key ?? '');
  if (column === null) return null;
  // Tabs without IDs know their rows by name, which people type as they like.
  const plain = (text: string) => (idKey === undefined ? nameOf(text) : text);
  const at = rows.findIndex((row, index) => index > 0 && plain(String(row[column - 1])) === plain(rowId));
  return at < 0 ? null : at + 1;
}

/** 'F14' → row 14, column 6. */
export function parseCell(a1: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(a1);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] as string) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}
