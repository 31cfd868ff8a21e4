/**
 * What a reader of a file gives: tables of the texts that a person would see in it, whatever the file was.
 * Tests: test/files/
 */

export interface FileSheet {
  /** The tab's name; '' where the file has no tabs. */
  readonly name: string;
  /** Row by row; rows may differ in length. Dates as `YYYY-MM-DD`, numbers as they are shown. */
  readonly cells: readonly (readonly string[])[];
  readonly isHidden: boolean;
}

export interface ReadFile {
  readonly kind: 'csv' | 'xlsx' | 'ctf';
  readonly sheets: readonly FileSheet[];
  /** What is worth knowing about how it was read, in sentences. */
  readonly says: readonly string[];
}
