/**
 * What is being brought in: a list of pupils, a map of the school's own, a new year. What somebody ticked or answered is kept beside what
 * was proposed, so that another look keeps it. Pure. Tests: test/sidebar/bringing.test.ts
 */
import type { Reply } from '../src/rpc/contract';

export interface ChosenFile {
  readonly name: string;
  readonly base64: string;
}
export type Texts = Readonly<Record<string, string>>;

export interface Bringing {
  /** Pasted cells of a register. */
  readonly text: string;
  readonly file: ChosenFile | null;
  /** The tab of the file, or of the workbook, that is meant; '' = the likeliest. */
  readonly sheet: string;
  readonly columns: Texts;
  readonly answers: Texts;
  /** What the answer on the screen was asked with: another choice makes it old. */
  readonly asked: Pick<Bringing, 'sheet' | 'columns' | 'answers'> | null;
  /** The tab to save as a CSV. */
  readonly table: string;
  /** Boxes that were ticked or cleared by hand, by key. */
  readonly ticks: Readonly<Record<string, boolean>>;
  /** What would be brought in; null until asked, and again as soon as what is given changes. */
  readonly checked: Reply<'importPupils'> | null;
  readonly added: Reply<'importPupils'> | null;
  readonly map: Reply<'importMap'> | null;
  readonly year: Reply<'newYear'> | null;
  readonly last: Reply<'lastImport'>['last'];
  /** Of the school's own in this workbook. */
  readonly ownTabs: readonly string[];
  /** That can be saved as a CSV. */
  readonly tables: readonly string[];
  /** What could not be taken back. */
  readonly left: Reply<'settleImport'>['left'];
}

export const NOTHING_BROUGHT: Bringing = {
  text: '',
  file: null,
  sheet: '',
  columns: {},
  answers: {},
  asked: null,
  table: '',
  ticks: {},
  checked: null,
  added: null,
  map: null,
  year: null,
  last: null,
  ownTabs: [],
  tables: [],
  left: [],
};

export function bringOf({ bring }: { readonly bring: Partial<Bringing> }): Bringing {
  return { ...NOTHING_BROUGHT, ...bring };
}

/** Another list or file: what was answered of the one before says nothing of it. */
export const ANOTHER: Partial<Bringing> = {
  sheet: '',
  columns: {},
  answers: {},
  ticks: {},
  checked: null,
  added: null,
  map: null,
};

interface Ticked {
  readonly key: string;
  readonly isTicked: boolean;
}

export function isTicked({ ticks }: Bringing, { key, isTicked: proposed }: Ticked): boolean {
  return ticks[key] ?? proposed;
}

/** Everything of the answer that is ticked now. */
export function tickedKeys(bringing: Bringing, ...lists: readonly (readonly Ticked[])[]): string[] {
  return lists.flatMap((list) => list.filter((one) => isTicked(bringing, one)).map(({ key }) => key));
}

/** A column, a name or a tab was chosen since the answer came. */
export function isOld({ asked, sheet, columns, answers }: Bringing): boolean {
  return asked !== null && (asked.sheet !== sheet || asked.columns !== columns || asked.answers !== answers);
}

/** Cut off: it waits for somebody to say what is to be done. */
export function isCutOff({ last }: Bringing): boolean {
  return last?.state === 'FORWARD' || last?.state === 'BACK';
}
