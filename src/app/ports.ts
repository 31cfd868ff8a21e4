/**
 * What the use cases need from the world, in their own words. `src/google` gives it from Google's services.
 * Rows and columns count from 1, as people see them.
 */
import type { IsoDate } from '../domain/isoDate';
import type { Rectangle, WrittenCell, WrittenRectangle } from '../tables/cell';
import type { HighlightRule } from '../tables/highlights';
import type { Look } from '../tables/look';
import type { ShownRow } from '../tables/pupilInRow';
import type { TabSpec } from '../tables/tab';

/** What a column offers, and for a new one its look, from row 2 to the sheet's end. */
export interface ColumnDress {
  readonly column: number;
  readonly dropDown: DropDown | null;
  /** On the heading; '' = none. */
  readonly note: string;
  /** null = as people have it. */
  readonly style: {
    readonly width: number;
    /** '' = as it is. */
    readonly numberFormat: string;
    readonly wrap: boolean;
    /** Text stands at the top of the cell, not at its foot. */
    readonly atTop: boolean;
    readonly starred: boolean;
  } | null;
}
/** How far down and across a tab of ours held anything before, and how it looked. */
export interface Painted {
  readonly rows: number;
  readonly columns: number;
  /** It may hold merged cells or turned letters: those must be undone first. */
  readonly isUneven: boolean;
  /** It was never painted. */
  readonly isNew: boolean;
}
export interface DropDown {
  readonly from: readonly string[] | { readonly tab: string; readonly column: number };
  readonly help: string;
}

/** The one workbook that the person has open. */
export interface Workbook {
  id(): string;
  name(): string;
  locale(): string;
  /** In which a date cell is a day: 'Europe/London'. */
  zone(): string;
  /** Names, in the order in which they stand. */
  tabs(): readonly string[];
  has(tab: string): boolean;
  /** Every cell down to the last that holds anything; null for a tab that is not there. */
  read(tab: string): Rectangle | null;
  /** How far down and across a tab holds anything, without reading it. */
  extent(tab: string): { readonly rows: number; readonly columns: number };
  /** As people see it: the block from the first to the last of the columns, row 1 first. */
  readShown(tab: string, firstColumn: number, columns: number, rows: number): readonly (readonly string[])[];
  readFormulas(tab: string, row: number, column: number, rows: number, columns: number): readonly (readonly string[])[];
  /** Makes room as needed. */
  write(tab: string, row: number, column: number, cells: WrittenRectangle): void;
  /** R1C1; '' empties a cell. */
  writeFormulas(tab: string, row: number, column: number, formulas: readonly (readonly string[])[]): void;
  /** Below the last row that holds anything. */
  append(tab: string, row: readonly WrittenCell[]): void;
  deleteRows(tab: string, row: number, rows: number): void;
  /** The look of a tab of ours, laid on as a whole. */
  paint(tab: string, look: Look, before: Painted): void;
  /** For links to a tab's rows. */
  sheetId(tab: string): number;
  canEdit(tab: string): boolean;
  flush(): void;

  addTab(spec: TabSpec, position: number, rows: number): void;
  removeTab(tab: string): void;
  dressColumns(tab: string, columns: readonly ColumnDress[]): void;
  notes(tab: string, columns: number): readonly string[];
  /** For each column, whether row 2 has a drop-down or another check. */
  checked(tab: string, columns: number): readonly boolean[];
  /** Warning only: reminds, never stops. */
  protect(tab: string, columns: 'all' | readonly number[]): boolean;
  /** @returns whether anything had to change */
  highlight(tab: string, rules: readonly HighlightRule[]): boolean;

  goTo(tab: string, row: number, column: number): boolean;
  /** The row of the cell that the person has in view; row 1 without its cells. null where there is none. */
  selectedRow(): ShownRow | null;
  /** All rows of what is selected, the headings left out: one block, however many pieces it has. */
  selectedRows(): readonly ShownRow[];

  hiddenTabs(): readonly string[];
  hide(tab: string): void;
  /** Cells with a note, as 'F14'. */
  noted(tab: string): readonly string[];
}

/** One person's own folder of documents; another person's are not to be seen here. */
export interface Documents {
  /**
   * The folder's id; it, and those below it, are made when they are not there. Two calls at once would make two: hold the lock.
   * @param below from the outermost to the one that is asked for
   */
  folder(name: string, ...below: readonly string[]): string;
  /** Not in the bin, and there for me. */
  isFolderThere(folderId: string): boolean;
  /** The person's own folder, if it was made and is there. */
  ownFolder(): { readonly name: string; readonly link: string } | null;
  /** Ids made beforehand: what is created with one can be there only once. */
  ids(count: number): readonly string[];
  /** One write. `key` finds the file again after an answer that never came. @throws NotMade where surely nothing was made */
  create(file: NewDocument): StoredDocument;
  /** My files in a folder that have a key, the oldest first. */
  inFolder(folderId: string): readonly FoundDocument[];
  /** @throws NotMade */
  pdfOf(fileId: string): Uint8Array;
  bin(fileId: string): void;
}
export interface NewDocument {
  readonly name: string;
  readonly folderId: string;
  readonly key: string;
  /** Of a .docx; of a PDF. */
  readonly bytes: Uint8Array;
  /** A Google Doc unless said otherwise. */
  readonly as?: 'doc' | 'word' | 'pdf';
  /** Made beforehand; for Word files and PDFs alone. One that is there already is given back. */
  readonly id?: string;
}
export interface FoundDocument extends StoredDocument {
  readonly key: string;
  readonly name: string;
  /** Nobody has written in it since it was made. */
  readonly isUntouched: boolean;
}
/** Drive refused: surely nothing was made. SOON: ask again; NOT_NOW: nothing more can be made for now; NEVER: not this one. */
export class NotMade extends Error {
  constructor(
    says: string,
    readonly again: 'SOON' | 'NOT_NOW' | 'NEVER',
  ) {
    super(says);
  }
}
export interface StoredDocument {
  readonly fileId: string;
  readonly link: string;
}

/** Google Docs in which a person changes a template; those that this person made. */
export interface Drafts {
  /** Opens it; null where it is in the bin or not there for this person. */
  link(fileId: string): string | null;
  /** The newest with this key. */
  find(folderId: string, key: string): StoredDocument | null;
  /** As a .docx. */
  asWord(fileId: string): Uint8Array;
}

/** Spreadsheets made for other people, in the same folder; those that this person made. */
export interface Copies {
  /** @param copy its bytes are those of an .xlsx; one write */
  create(copy: NewDocument): StoredCopy;
  /** Oldest first; none where there is no folder yet. */
  all(): readonly StoredCopy[];
}
export interface StoredCopy {
  readonly name: string;
  readonly link: string;
}

/** Small texts that belong to the person, not to the workbook. '' = never set. */
export interface Own {
  get(name: string): string;
  set(name: string, value: string): void;
  /** Several at once: one call. */
  setAll(values: Readonly<Record<string, string>>): void;
}

export interface Clock {
  today(): IsoDate;
  /** Milliseconds since 1970. */
  now(): number;
  /** "Monday 23 November 2026, 9:41 pm", by the spreadsheet's zone. */
  sayNow(): string;
}

export interface Lock {
  /** Does the work while nobody else's does theirs; null when it could not be had within its wait. */
  hold<T>(work: () => T): { readonly value: T } | null;
}

export interface Chance {
  /** A random id, letters and digits. */
  id(): string;
}

/** Never a pupil's name: counts, codes and IDs only. */
export type Log = (line: string) => void;

export interface World {
  readonly workbook: Workbook;
  readonly documents: Documents;
  readonly drafts: Drafts;
  readonly copies: Copies;
  readonly own: Own;
  /** Small texts that all who edit the workbook share. */
  readonly shared: Own;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly chance: Chance;
  readonly log: Log;
}
