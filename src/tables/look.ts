/**
 * How a tab of ours is to look, beside its cells: lists parallel to the rectangle's rows and columns.
 */
import type { WrittenRectangle } from './cell';
import type { TabSpec } from './tab';

export type Area = readonly [row: number, column: number, rows: number, columns: number];

export interface Look {
  /** '#rrggbb', or null for none. */
  readonly backgrounds: readonly (readonly (string | null)[])[];
  readonly fontColors: readonly (readonly (string | null)[])[];
  readonly fontWeights: readonly (readonly ('bold' | 'normal')[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly alignments: readonly (readonly ('left' | 'center' | 'right')[])[];
  /** Pixels, one for each column. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Areas count from 1. */
  readonly merges: readonly Area[];
  /** Headings that stand upright, to keep a wide map on the page. */
  readonly upright: readonly Area[];
  /** Areas whose text runs on to further lines. */
  readonly wrapped: readonly Area[];
  /** Areas in letters of another size, in points; all else is 10. */
  readonly sized: readonly (readonly [area: Area, points: number])[];
  /** Rows whose height is not left to the sheet, in pixels. */
  readonly rowHeights: readonly (readonly [row: number, pixels: number])[];
  readonly hasGridlines: boolean;
}

/** A tab of ours, ready to write. */
export interface DerivedTab {
  readonly tab: string;
  /** Formulas are in A1. */
  readonly cells: WrittenRectangle;
  readonly look: Look;
}

/** Of headings that people type below, and of those whose column is ours. */
export const HEADING = { background: '#1f3a5f', starredBackground: '#4a5a6a', text: '#ffffff' } as const;

/** Columns that stay in sight beside the last of twenty: the names. */
export function frozenColumns({ name, isHidden, columns }: TabSpec): number {
  if (name === 'Pupils') return 2;
  return !isHidden && columns[0]?.kind === 'pupil' ? 1 : 0;
}
