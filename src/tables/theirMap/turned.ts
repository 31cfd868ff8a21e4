/**
 * Sheets whose headings stand in the first column, one below the other: they are read turned, and the cells are then named
 * as they stand. Tests: test/tables/theirMap/invented.test.ts
 */
import { cellName, gridOf } from './grid';
import { meaningOfHeading } from './meanings';
import type { UnderstoodMap } from './understood';

type Cells = readonly (readonly string[])[];

/** Rows above may be titles; a row that has many headings of its own is the row of headings. */
export function isTurned(cells: Cells): boolean {
  const grid = gridOf(cells);
  const meaningsOf = (texts: readonly string[]) => {
    const known = texts
      .map((text) => meaningOfHeading(text.replace(/:$/, '')))
      .filter((meaning) => meaning?.isWhole && meaning.id !== 'TOTAL');
    return new Set(known.map((meaning) => meaning?.id)).size;
  };
  const wide = cells.flatMap((_row, row) => (grid.filled(row).length > 1 ? [row] : []));
  const first = Math.min(grid.width, ...wide.map((row) => grid.filled(row)[0] ?? grid.width));
  const rows = wide.map((row) =>
    meaningsOf(
      grid
        .filled(row)
        .filter((column) => column !== first)
        .map((column) => grid.at(row, column)),
    ),
  );
  const side = meaningsOf(wide.map((row) => grid.at(row, first)));
  return side >= 3 && Math.max(0, ...rows) <= 1;
}

export function turn(cells: Cells): Cells {
  const width = Math.max(0, ...cells.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? ''));
}

/** Names cells as they stand in the sheet, in its reading order. */
export function turnBack(map: UnderstoodMap, cells: Cells): UnderstoodMap {
  const names = new Map<string, string>();
  const order = new Map<string, number>();
  cells.forEach((row, at) =>
    row.forEach((_text, column) => {
      names.set(cellName(column, at), cellName(at, column));
      order.set(cellName(at, column), order.size);
    }),
  );
  const back = (cell: string) => names.get(cell) ?? cell;
  const inOrder = <T extends { readonly cell: string }>(all: readonly T[]) =>
    all
      .map((one) => ({ ...one, cell: back(one.cell) }))
      .sort((a, b) => (order.get(a.cell) ?? 0) - (order.get(b.cell) ?? 0));
  return {
    ...map,
    says: `The headings stand in the first column. ${map.says}`,
    isTurned: true,
    interventions: map.interventions.map((one) => ({ ...one, cells: one.cells.map(back) })),
    provisions: map.provisions.map((one) => ({ ...one, cell: back(one.cell) })),
    staffRates: map.staffRates.map((one) => ({ ...one, cell: back(one.cell) })),
    unmatched: map.unmatched.map((one) => ({ ...one, cells: one.cells.map(back) })),
    unread: inOrder(map.unread),
    account: inOrder(map.account),
  };
}
