/**
 * `_documents`: the permanent record of what was made, by whom, and of what is under way. One row a document, found by its
 * ID; rows are added and their own cells changed, never taken away. Tests: test/app/documents/
 */
import { isKind, kindSpec } from '../../documents/kinds';
import type { Cell, Rectangle, WrittenCell } from '../../tables/cell';
import { isDateCell } from '../../tables/cell';
import type { TabName } from '../../tables/tab';
import { tabSpec } from '../../tables/tabs';
import type { Workbook } from '../ports';

/** PLANNED: claimed by a person, not begun. STARTED: begun, and until it is DONE nobody can be sure. */
export type DocumentState = 'PLANNED' | 'STARTED' | 'DONE' | 'FAILED' | 'DROPPED';

export interface DocumentRow {
  readonly documentId: string;
  readonly kind: string;
  /** Whom it is about: a pupil's ID, a class's name, '' for the whole school. */
  readonly pupilId: string;
  readonly pupil: string;
  /** '' and 0 where it makes no plan. */
  readonly planId: string;
  readonly planNumber: number;
  readonly name: string;
  readonly state: DocumentState;
  /** A random id from the person's own properties: there is no e-mail scope. */
  readonly owner: string;
  readonly initials: string;
  readonly batch: string;
  /** Milliseconds since 1970, as text in the sheet; 0 = not yet. */
  readonly began: number;
  readonly finished: number;
  readonly fileId: string;
  readonly link: string;
  readonly workbookId: string;
  readonly says: string;
  /** Words of `Wish`, with spaces between. */
  readonly wishes: string;
  /** Where it was begun: it is looked for there. */
  readonly folderId: string;
  /** Made beforehand, so that the PDF beside the document cannot be there twice; '' = none is wished for. */
  readonly pdfId: string;
  readonly pdfLink: string;
  /** The day on which its plan starts, or that of the review that it is about; '' where it is about none. */
  readonly day: string;
}

/** How a document is wished for: kept as a Word file, a PDF beside it, initials for names. */
export type Wish = 'word' | 'pdf' | 'initials';

export const hasWish = ({ wishes }: Pick<DocumentRow, 'wishes'>, wish: Wish): boolean =>
  wishes.split(' ').includes(wish);

const KEYS = [
  'documentId',
  'kind',
  'pupilId',
  'pupil',
  'planId',
  'planNumber',
  'name',
  'state',
  'owner',
  'initials',
  'batch',
  'began',
  'finished',
  'fileId',
  'link',
  'workbookId',
  'says',
  'wishes',
  'folderId',
  'pdfId',
  'pdfLink',
  'day',
] as const satisfies readonly (keyof DocumentRow)[];
const NUMBERS: ReadonlySet<string> = new Set(['planNumber', 'began', 'finished']);

export function isUnderWay({ state }: Pick<DocumentRow, 'state'>): boolean {
  return state === 'PLANNED' || state === 'STARTED';
}

/** The tab is ours and hidden, so its columns stand where set-up put them. */
export function readRegister(rows: Rectangle): DocumentRow[] {
  return rows.slice(1).map((row) => {
    const read: Record<string, string | number> = {};
    KEYS.forEach((key, column) => {
      const cell = row[column] ?? '';
      read[key] = NUMBERS.has(key) ? Number(plain(cell)) || 0 : plain(cell);
    });
    return read as unknown as DocumentRow;
  });
}

function plain(cell: Cell): string {
  return isDateCell(cell) ? cell.date : String(cell);
}

export function registerCells(row: DocumentRow): WrittenCell[] {
  return KEYS.map((key) => row[key]);
}

export function addToRegister(workbook: Workbook, rows: readonly DocumentRow[]): void {
  if (rows.length === 0) return;
  const there = workbook.read('_documents') ?? [];
  workbook.write('_documents', Math.max(there.length, 1) + 1, 1, rows.map(registerCells));
}

/** Changes whole rows of ours, found afresh by their IDs; neighbours go in one write. */
export function updateRegister(workbook: Workbook, changed: readonly DocumentRow[]): void {
  const present = readRegister(workbook.read('_documents') ?? []);
  const at = new Map(present.map((row, index) => [row.documentId, index + 2]));
  const placed = changed
    .map((row) => ({ row, line: at.get(row.documentId) }))
    .filter((one): one is { row: DocumentRow; line: number } => one.line !== undefined)
    .sort((a, b) => a.line - b.line);
  let from = 0;
  for (let index = 1; index <= placed.length; index++) {
    const here = placed[index];
    const before = placed[index - 1];
    if (here && before && here.line === before.line + 1) continue;
    const run = placed.slice(from, index);
    if (run[0])
      workbook.write(
        '_documents',
        run[0].line,
        1,
        run.map(({ row }) => registerCells(row)),
      );
    from = index;
  }
}

/** Else its `pupilId` holds a class's name or nothing. A kind of an older version was about a pupil. */
export function isAboutPupil({ kind }: DocumentRow): boolean {
  return !isKind(kind) || kindSpec(kind).about === 'pupil';
}

/** Plan ID → link of its newest document. */
export function documentLinks(register: Rectangle): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const row of readRegister(register))
    if (row.state === 'DONE' && row.link && row.planId) links.set(row.planId, row.link);
  return links;
}

/** The highest plan number that a pupil ever had in a document: a number once used is never used again. */
export function highestPlanNumber(register: readonly DocumentRow[], pupilId: string): number {
  return register.reduce((highest, row) => (row.pupilId === pupilId ? Math.max(highest, row.planNumber) : highest), 0);
}

/** The highest number among IDs that documents hold, by tab: rows may be gone, their IDs are not given again. */
export function highestNumbers(register: Rectangle): { readonly [tab in TabName]?: number } {
  const rows = readRegister(register);
  const highest = (prefix: string, ids: readonly string[]) =>
    ids.reduce((most, id) => (id.startsWith(prefix) ? Math.max(most, Number(id.slice(prefix.length)) || 0) : most), 0);
  return {
    Plans: highest(
      tabSpec('Plans').idPrefix,
      rows.map((row) => row.planId),
    ),
    // A class may be called P5.
    Pupils: highest(
      tabSpec('Pupils').idPrefix,
      rows.filter(isAboutPupil).map((row) => row.pupilId),
    ),
  };
}
