/**
 * A tab of ours while it is being laid out: rows of cells, each with its style, turned at the end into the
 * parallel lists that a spreadsheet takes. Pure. Tests: test/tables/page.test.ts
 */
import type { WrittenCell } from './cell';
import type { DerivedTab, Look } from './look';

export interface Style {
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  /** A number format; 'General' leaves the choice to the spreadsheet. */
  readonly format: string;
  readonly align: 'left' | 'center' | 'right';
}

export interface PageRow {
  readonly cells: readonly WrittenCell[];
  /** One for each cell, or one for them all. */
  readonly styles: readonly Style[] | Style;
}

/** Dark letters on every ground of ours keep at least 4.5 : 1. */
export const INK = '#1f2a37';
export const QUIET = '#5b6470';
export const WARNING = '#9b1c1c';
export const BAND = '#eef1f5';
export const HEADING_GROUND = '#dde3ec';

export const PLAIN: Style = { background: null, color: INK, bold: false, format: 'General', align: 'left' };
export const BOLD: Style = { ...PLAIN, bold: true };
export const NOTE: Style = { ...PLAIN, color: QUIET };
export const SECTION: Style = { ...BOLD, background: BAND };
export const HEADING: Style = { ...BOLD, background: HEADING_GROUND };

export const POUNDS = '£#,##0';
export const COUNT = '#,##0';
export const DAY = 'd mmm yyyy';

/** A row with these cells at its start, and nothing in the rest of its `columns`. */
export function rowOf(columns: number, cells: readonly WrittenCell[], styles: PageRow['styles'] = PLAIN): PageRow {
  const padded: WrittenCell[] = cells.slice();
  while (padded.length < columns) padded.push('');
  if (!isList(styles)) return { cells: padded, styles };
  const last = styles[styles.length - 1] ?? PLAIN;
  const all = styles.slice();
  while (all.length < columns) all.push(last);
  return { cells: padded, styles: all };
}

/** Rows 1 and 2 of every tab of ours. Their last cells stay free for the stamp and its warning (`contentHash.ts`). */
export function titleRows(columns: number, title: string, subtitle: string): readonly [PageRow, PageRow] {
  return [rowOf(columns, [title], BOLD), rowOf(columns, [subtitle], NOTE)];
}

export interface Shape extends Partial<Look> {
  readonly columnWidths: Look['columnWidths'];
  /** false for a plain table, which has no title and no stamp. */
  readonly isPage?: boolean;
}

export function layOut(tab: string, rows: readonly PageRow[], shape: Shape): DerivedTab {
  // Many rows share one list of styles: each is turned once.
  const each = <T>(pick: (style: Style) => T): T[][] => {
    const turned = new Map<PageRow['styles'], T[]>();
    return rows.map(({ cells, styles }) => {
      const known = turned.get(styles);
      if (known?.length === cells.length) return known;
      const list = isList(styles) ? styles.map(pick) : new Array<T>(cells.length).fill(pick(styles));
      turned.set(styles, list);
      return list;
    });
  };
  const columns = shape.columnWidths.length;
  const { sized = [], rowHeights = [], isPage = true, ...rest } = shape;
  return {
    tab,
    cells: rows.map((row) => row.cells),
    look: {
      backgrounds: each((style) => style.background),
      fontColors: each((style) => style.color),
      fontWeights: each((style): 'bold' | 'normal' => (style.bold ? 'bold' : 'normal')),
      numberFormats: each((style) => style.format),
      alignments: each((style) => style.align),
      frozenRows: 0,
      frozenColumns: 0,
      merges: [],
      upright: [],
      wrapped: [],
      hasGridlines: true,
      ...rest,
      sized: isPage ? [[[1, 1, 1, 1], 16], [[1, columns, 1, 1], 7], ...sized] : sized,
      rowHeights: isPage ? [[1, 32], ...rowHeights] : rowHeights,
    },
  };
}

function isList(styles: PageRow['styles']): styles is readonly Style[] {
  return Array.isArray(styles);
}

/** Narrow marks, capitals and the rest, by Arial's widths: enough to keep a number from turning into "###". */
export function pixelsOf(text: string, points: number): number {
  let em = 0;
  for (const letter of text) em += /[ ,.:'ilt]/.test(letter) ? 0.28 : /[A-Zw]/.test(letter) ? 0.7 : 0.556;
  return Math.ceil((em * points * 4) / 3) + 10;
}
