/**
 * What a workbook of ours is made of, before it is a file. Rows and columns count from 1; pixels for widths and heights, points
 * for letters, '#rrggbb' for colours. Tests: test/files/bookFile.test.ts
 */

/** `YYYY-MM-DD` */
export interface BookDate {
  readonly date: string;
}
/** '' is an empty cell. Text stays text, whatever it begins with. */
export type BookValue = string | number | boolean | BookDate;
export interface BookFormula {
  /** As in the sheet, with or without "=". */
  readonly formula: string;
  /** What it came to: shown until the program that opens the file works it out anew. */
  readonly shows: BookValue;
}
export type BookCell = BookValue | BookFormula;

export type BookArea = readonly [row: number, column: number, rows: number, columns: number];

/** For a tab that is laid out cell by cell: lists run parallel to the cells. */
export interface CellsLook {
  readonly backgrounds: readonly (readonly (string | null)[])[];
  readonly fontColors: readonly (readonly (string | null)[])[];
  readonly fontWeights: readonly (readonly ('bold' | 'normal')[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly alignments: readonly (readonly ('left' | 'center' | 'right')[])[];
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly BookArea[];
  readonly upright: readonly BookArea[];
  readonly wrapped: readonly BookArea[];
  readonly sized: readonly (readonly [area: BookArea, points: number])[];
  readonly rowHeights: readonly (readonly [row: number, pixels: number])[];
  readonly hasGridlines: boolean;
}

/** For a tab that people fill: headings in row 1, and each column alike all the way down. */
export interface ColumnsLook {
  readonly columns: readonly BookColumn[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
}
export interface BookColumn {
  readonly pixels: number;
  /** '' leaves the choice to the spreadsheet. */
  readonly format: string;
  readonly isWrapped: boolean;
  /** Text stands at the top of the cell, not at its foot. */
  readonly isAtTop: boolean;
  /** Headings are bold and run over lines. */
  readonly heading: { readonly background: string | null; readonly color: string | null };
}

/** Suggests and warns; never refuses what somebody types. */
export interface BookDropDown {
  readonly column: number;
  /** Its words, or the column of a tab that holds them, from row 2. */
  readonly from: readonly string[] | { readonly tab: string; readonly column: number };
  /** Shown beside the cell; '' = nothing. */
  readonly help: string;
}

/** Colours a cell while its formula is true; of several the first one counts. */
export interface BookRule {
  readonly column: number;
  /** For the column's cell in row 2, as a spreadsheet has it for the first of an area. */
  readonly formula: string;
  readonly background: string;
  readonly fontColor: string;
  readonly bold: boolean;
}

export interface BookSheet {
  readonly name: string;
  readonly cells: readonly (readonly BookCell[])[];
  readonly look: CellsLook | ColumnsLook;
  readonly isHidden?: boolean;
  readonly tabColor?: string;
  /** How far down drop-downs and rules go; without it to row 1,000, or to the last row. */
  readonly rows?: number;
  readonly dropDowns?: readonly BookDropDown[];
  readonly rules?: readonly BookRule[];
}

const USUAL_ROWS = 1000;

export function lastRow({ rows, cells }: BookSheet): number {
  return Math.max(2, cells.length, rows ?? USUAL_ROWS);
}
