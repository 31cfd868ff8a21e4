/**
 * How each cell of a tab looks, whichever way the tab says it: cell by cell, or column by column. Tests: test/files/bookFile.test.ts
 */
import type { BookArea, BookSheet, CellsLook, ColumnsLook } from './bookModel';
import { type CellStyle, USUAL_POINTS } from './bookStyles';

/** All but what the cell's value decides. */
export type PlaceStyle = Omit<CellStyle, 'isQuoted'>;

export interface SheetLook {
  styleAt(row: number, column: number): PlaceStyle;
  readonly columns: readonly { readonly pixels: number; readonly below: PlaceStyle | null }[];
  readonly heights: ReadonlyMap<number, number>;
}

export function isByCells(look: BookSheet['look']): look is CellsLook {
  return 'backgrounds' in look;
}

export function lookOf({ cells, look }: BookSheet): SheetLook {
  return isByCells(look) ? byCells(cells, look) : byColumns(look);
}

function byCells(cells: BookSheet['cells'], look: CellsLook): SheetLook {
  const points = spread(cells, USUAL_POINTS, look.sized);
  const wrapped = spread<boolean>(cells, false, yes(look.wrapped));
  const upright = spread<boolean>(cells, false, yes(look.upright));
  return {
    styleAt(row, column) {
      const isUpright = upright[row]?.[column] ?? false;
      return {
        background: look.backgrounds[row]?.[column] ?? null,
        color: look.fontColors[row]?.[column] ?? null,
        isBold: look.fontWeights[row]?.[column] === 'bold',
        points: points[row]?.[column] ?? USUAL_POINTS,
        format: look.numberFormats[row]?.[column] ?? 'General',
        align: look.alignments[row]?.[column] ?? 'left',
        stands: isUpright ? 'bottom' : 'center',
        isWrapped: wrapped[row]?.[column] ?? false,
        isUpright,
      };
    },
    columns: look.columnWidths.map((pixels) => ({ pixels, below: null })),
    heights: new Map(look.rowHeights),
  };
}

const PLAIN: PlaceStyle = {
  background: null,
  color: null,
  isBold: false,
  points: USUAL_POINTS,
  format: 'General',
  align: 'general',
  stands: 'bottom',
  isWrapped: false,
  isUpright: false,
};

function byColumns(look: ColumnsLook): SheetLook {
  const headings = look.columns.map(
    ({ heading }): PlaceStyle => ({ ...PLAIN, ...heading, isBold: true, isWrapped: true, stands: 'center' }),
  );
  const below = look.columns.map(
    ({ format, isWrapped, isAtTop }): PlaceStyle => ({
      ...PLAIN,
      format,
      isWrapped,
      stands: isAtTop ? 'top' : 'bottom',
    }),
  );
  return {
    styleAt: (row, column) => (row === 0 ? headings : below)[column] ?? PLAIN,
    columns: look.columns.map(({ pixels }, at) => ({ pixels, below: below[at] ?? null })),
    heights: new Map(),
  };
}

const yes = (areas: readonly BookArea[]) => areas.map((area): [BookArea, boolean] => [area, true]);

/** A value for each cell; later areas lie over earlier ones. */
function spread<T>(
  cells: BookSheet['cells'],
  usual: T,
  places: readonly (readonly [area: BookArea, value: T])[],
): T[][] {
  const all = cells.map((row) => row.map(() => usual));
  for (const [[row, column, down, across], value] of places) {
    for (const line of all.slice(row - 1, row - 1 + down)) line.fill(value, column - 1, column - 1 + across);
  }
  return all;
}
