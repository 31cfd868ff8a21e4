/**
 * A whole workbook as plain data: the part of Univer's IWorkbookData that the local host reads and writes.
 * JSON through and through. Rows and columns count from 0 here, and only here and in the engine.
 * What stands in `resources` (rules, drop-downs, notes, protections) is JSON text, one entry a plugin.
 */
export interface Snapshot {
  id: string;
  name: string;
  appVersion: string;
  locale: string;
  sheetOrder: string[];
  sheets: Record<string, SheetSnapshot>;
  styles: Record<string, StyleSnapshot | null>;
  resources: { name: ResourceName | (string & {}); data: string }[];
}

export type ResourceName =
  | 'SHEET_CONDITIONAL_FORMATTING_PLUGIN'
  | 'SHEET_DATA_VALIDATION_PLUGIN'
  | 'SHEET_NOTE_PLUGIN'
  | 'SHEET_FILTER_PLUGIN'
  | 'SHEET_HYPER_LINK_PLUGIN'
  | typeof HOST_RESOURCE;

/** Our own: what Univer has no place for. Its data is a `HostResource`. */
export const HOST_RESOURCE = 'PROVISION_MAP_HOST';
export interface HostResource {
  /** By sheet id. Protection here only remembers and warns: see services/protection.ts. */
  protections: Record<string, ProtectionSnapshot[]>;
  /** Google's numbers for sheets (0 for the first), by sheet id. */
  sheetNumbers: Record<string, number>;
  /** Rows and columns of each sheet, by sheet id: an .xlsx does not say them. */
  sizes?: Record<string, readonly [rows: number, columns: number]>;
  /** File › Settings; what is left out is British. */
  settings?: { readonly locale?: string; readonly zone?: string };
  /** Columns of Google's own tables that have a type, in A1, by sheet id. */
  typedColumns?: Record<string, readonly string[]>;
}

export interface ProtectionSnapshot {
  description: string;
  warningOnly: boolean;
  /** Part of the sheet; null = all of it. */
  a1: string | null;
  /** Who set it and may edit in spite of it. */
  owner?: string;
}

export interface SheetSnapshot {
  id: string;
  name: string;
  /** '' = none, else '#rrggbb'. */
  tabColor?: string;
  /** 1 = hidden. */
  hidden?: 0 | 1;
  rowCount: number;
  columnCount: number;
  defaultRowHeight?: number;
  defaultColumnWidth?: number;
  /** Splits count rows and columns; 0 = none. `startRow` and `startColumn` repeat them, or are -1. */
  freeze?: { xSplit: number; ySplit: number; startRow: number; startColumn: number };
  mergeData?: RangeSnapshot[];
  cellData?: Record<string, Record<string, CellSnapshot | null>>;
  /** `h` in pixels. */
  rowData?: Record<string, { h?: number; hd?: 0 | 1; ia?: 0 | 1 }>;
  /** `w` in pixels. */
  columnData?: Record<string, { w?: number; hd?: 0 | 1 }>;
  showGridlines?: 0 | 1;
}

export interface RangeSnapshot {
  startRow: number;
  startColumn: number;
  /** Inclusive. */
  endRow: number;
  endColumn: number;
}

export interface CellSnapshot {
  /** Value; booleans are 1 and 0 with `t: 3`; dates are serial numbers with a date pattern in the style. */
  v?: string | number | boolean | null;
  /** 1 text, 2 number, 3 boolean, 4 text that must not become a number. */
  t?: 1 | 2 | 3 | 4 | null;
  /** Formula with its "=". */
  f?: string | null;
  /** Id of a formula that several cells share; the first of them holds `f`. */
  si?: string | null;
  /** Steps from the cell that holds the shared formula. */
  ref?: string | null;
  /** A key of `styles`, or the style itself. */
  s?: string | StyleSnapshot | null;
  /** Rich text; `body.dataStream` is the text and '\r\n'. */
  p?: { body?: { dataStream: string } } | null;
}

type Line = { s: 0 | 1 };
type Edge = { s: number; cl: { rgb: string } } | null;

export interface StyleSnapshot {
  /** Number format. */
  n?: { pattern: string } | null;
  /** Background, font colour: '#rrggbb'. */
  bg?: { rgb?: string | null } | null;
  cl?: { rgb?: string | null } | null;
  /** Bold, italic. */
  bl?: 0 | 1 | null;
  it?: 0 | 1 | null;
  /** Points. */
  fs?: number | null;
  ff?: string | null;
  /** Underline, strike-through. */
  ul?: Line | null;
  st?: Line | null;
  /** 1 left, 2 centre, 3 right. */
  ht?: 0 | 1 | 2 | 3 | null;
  /** 1 top, 2 middle, 3 bottom. */
  vt?: 0 | 1 | 2 | 3 | null;
  /** 1 overflow, 2 clip, 3 wrap. */
  tb?: 0 | 1 | 2 | 3 | null;
  /** Degrees; `v: 1` = upright letters one below the other. */
  tr?: { a: number; v?: 0 | 1 } | null;
  /** Edges: top, bottom, left, right. `s` 1 thin, 7 double, 8 medium, 13 thick. */
  bd?: { t?: Edge; b?: Edge; l?: Edge; r?: Edge } | null;
}

/** One change of the workbook, as the engine tells it and takes it. `params` is JSON. */
export interface Mutation {
  id: string;
  params: unknown;
}

/** Google's own row height and column width, in pixels. */
const GOOGLE_SIZES = { defaultRowHeight: 21, defaultColumnWidth: 100 };

export function emptySnapshot(id: string, name: string): Snapshot {
  const sheet: SheetSnapshot = {
    id: 'sheet-1',
    name: 'Sheet1',
    rowCount: 1000,
    columnCount: 26,
    cellData: {},
    ...GOOGLE_SIZES,
  };
  return {
    id,
    name,
    appVersion: '0.25.1',
    locale: 'enUS',
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
    styles: {},
    resources: [],
  };
}
