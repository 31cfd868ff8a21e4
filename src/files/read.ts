/**
 * What a reader of a file gives: tables of the texts that a person would see in it, whatever the file was; or one sentence that
 * says what the file is instead, and what to do. Tests: test/files/
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

/** How a sentence begins that is about one tab of the file. */
export const ofTab = (name: string): string => `Tab ${name}: `;

export interface FileProblem {
  readonly says: string;
}

/**
 * Ends the reading from deep inside a file that is still being unpacked. It never leaves the room: `readFile` turns it into a
 * problem.
 */
export class Refusal extends Error {
  constructor(readonly says: string) {
    super('The file is refused.');
  }
}

export const GET_AGAIN = 'Get it again from where it came, or open it in Excel, save it as .xlsx and choose that file.';

/**
 * A school of 3,000 pupils, the largest there are, with 40 columns and three lines a pupil fills 360,000 cells in 9,000 rows.
 * More than this is another kind of file, and what is made of it would no longer fit into a script's memory and six minutes.
 */
export const MOST_CELLS = 400_000;
export const MOST_ROWS = 100_000;
/** A long text that stands in many cells is kept once, but written out as often as it stands. */
export const MOST_LETTERS = 20_000_000;

export const TOO_MANY_CELLS =
  'The file holds more than 400,000 cells or 100,000 rows, far more than a list of pupils needs. Delete the rows, columns and tabs that are not needed, save it and choose it again.';
