/**
 * What the use cases need from the world, in their own words. `src/google` gives it from Google's services.
 */
import type { IsoDate } from '../domain/isoDate';
import type { Rectangle } from "../tables/cell";

export interface HighlightRule {
  /** An A1 formula relative to the first cell of the column's data, signed as ours. */
  readonly formula: string;
  readonly background: string;
  readonly fontColor: string;
  readonly bold: boolean;
  /** 1-based column; the rule covers rows 2 to the sheet's end. */
  readonly column: number;
}

export interface DropDown {
  readonly column: number;
  readonly from: { readonly list: readonly string[] } | { readonly tab: string; readonly column: number };
  readonly help: string;
}

export interface TabState {
  readonly name: string;
  readonly sheetId: number;
  readonly isHidden: boolean;
  readonly maxRows: number;
  readonly maxColumns: number;
}

/** One workbook, the one that the person has open. Rows and columns count from 1. */
export interface Workbook {
  id(): string;
  locale(): string;
  tabs(): readonly TabState[];
  /** Every cell down to the last that holds anything; [] for an empty tab, null for one that is not there. */
  read(tab: string): Rectangle | null;
  /** As `getDisplayValues`, for whole columns, row 1 first. One call a block of neighbouring columns. */
  readShown(tab: string, columns: readonly number[], rows: number): readonly (readonly string[])[];
  /** R1C1 formulas of a block, '' where a cell has none. */
  readFormulas(tab: string, row: number, column: number, rows: number, columns: number): readonly (readonly string[])[];
  /** Values and formulas (text that begins with "=" must be `Formula`); anything else arrives as what it is. */
  write(tab: string, row: number, column: number, cells: Rectangle): void;
  writeFormulas(tab: string, row: number, column: number, r1c1: readonly (readonly string[])[]): void;
  append(tab: string, cells: readonly Cell[]): void;
  paint(tab: string, row: number, column: number, look: Look): void;
  canEdit(tab: string): boolean;
  flush(): void;
  /** The tab and the row to show; makes it the active one. */
  goTo(tab: string, row: number, column: number): void;
  activeTab(): string;
  activeRow(): number;
}
