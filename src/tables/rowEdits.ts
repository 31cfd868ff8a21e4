/**
 * Changes to single rows, as the sidebar asks for them: found by ID, held against what the person saw, read as any typing
 * is read. Says what to write and where, or what speaks against it; writes nothing. Tests: test/app/saveRows.test.ts
 */
import type { Cell, Rectangle } from './cell';
import { columnLetters } from './cell';
import { type Columns, findColumns } from './headings';
import { highestId, idColumn, makeId } from './ids';
import { AIM_MET } from './provisionList';
import { readSchool, type Sheets } from './readSchool';
import { PROGRESS, REVIEW_KIND } from './reviews';
import { isMadeKey } from './rowKey';
import type { SheetProblem, TabSpec } from './tab';
import { typedPlaces } from './table';
import { tabSpec } from './tabs';
import { TARGET_RESULT } from './targets';
import { cellOf, saysStill, textOf } from './typedText';
import type { Words } from './words';

export const EDITED_TABS = ['Reviews', 'Targets', 'Provision list', 'Plans'] as const;
export type EditedTab = (typeof EDITED_TABS)[number];

/** Where there is a list here, nothing else of the tab may be changed from the sidebar. */
const ONLY: { readonly [tab in EditedTab]?: readonly string[] } = {
  'Provision list': ['entry', 'entryDate', 'exit', 'exitDate', 'aimMet', 'sessionsGiven', 'comment'],
  Plans: ['helpAtHome'],
};

/** By column key. */
export type Texts = Readonly<Record<string, string>>;

export interface RowEdit {
  readonly tab: EditedTab;
  /** '' = a new row. */
  readonly rowId: string;
  /** The label that a new row's Pupil gets; '' where the row is there. */
  readonly pupil: string;
  /** What she saw in the cells that she changes. */
  readonly was: Texts;
  readonly set: Texts;
  /** Takes a row of hers away again, where it still says only `was`. */
  readonly remove: boolean;
}

export interface RowProblem extends SheetProblem {
  /** The key of the column; '' = the row. */
  readonly field: string;
}

/** A row as it was read, and what it is to hold: by 1-based column. */
export interface RowWrite {
  readonly tab: EditedTab;
  readonly rowId: string;
  /** 1-based; null = a new row. */
  readonly row: number | null;
  readonly cells: ReadonlyMap<number, Cell>;
}

export type PlannedEdits =
  | { readonly ok: true; readonly writes: readonly RowWrite[] }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** @param sheets the edited tabs, with Pupils and, for scores, Interventions */
export function planEdits(sheets: Sheets, edits: readonly RowEdit[]): PlannedEdits {
  const problems: RowProblem[] = [];
  const writes: RowWrite[] = [];
  const given = new Map<EditedTab, number>();
  for (const edit of edits) {
    const spec = tabSpec(edit.tab);
    const sheet = sheets[edit.tab] ?? [];
    const planned = planOne(edit, spec, sheet, given);
    if ('problems' in planned) {
      problems.push(...planned.problems);
      continue;
    }
    writes.push(planned.write);
    if (!edit.remove) problems.push(...misread(sheets, edit, spec, planned.write));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, writes };
}

type Planned = { readonly write: RowWrite } | { readonly problems: readonly RowProblem[] };

function planOne(edit: RowEdit, spec: TabSpec, sheet: Rectangle, given: Map<EditedTab, number>): Planned {
  const { tab, rowId } = edit;
  const say = (says: string, field = '', cell = ''): Planned => ({ problems: [{ tab, cell, says, rowId, field }] });
  const { columns } = findColumns(spec, sheet);
  const idAt = idColumn(spec, sheet);
  if (idAt === null || columns.column('pupilId') === null) {
    return say(`The tab ${tab} is not as it was set up. Choose Set up this sheet, then try again.`);
  }
  for (const key of Object.keys(edit.set)) {
    const column = spec.columns.find((one) => one.key === key);
    if (!column || !mayChange(tab, key, spec)) throw new Error(`${tab}: ${key} is not for the sidebar to change`);
    if (columns.column(key) === null) {
      return say(
        `${tab} has no column called ${column.heading}. Choose Set up this sheet to add it, then try again.`,
        key,
      );
    }
  }
  if (rowId === '') return { write: newRow(edit, spec, sheet, columns, idAt, given) };
  if (isMadeKey(rowId)) return say('This row has no ID yet. Refresh, then try again.');
  const found = sheet.flatMap((cells, index) => (index > 0 && textOf(cells[idAt - 1] ?? '') === rowId ? [index] : []));
  const [at] = found;
  if (at === undefined) return say(`We could not find ${rowId} in ${tab} any more. Somebody may have removed the row.`);
  if (found.length > 1)
    return say(`${rowId} stands in more than one row of ${tab}. See to that first, then try again.`);
  const cells = sheet[at] as readonly Cell[];
  for (const [key, seen] of Object.entries(edit.was)) {
    const column = columns.column(key);
    const cell = column === null ? '' : (cells[column - 1] ?? '');
    if (saysStill(cell, seen) || isSameChoice(tab, key, cell, seen)) continue;
    const place = column === null ? '' : `${columnLetters(column)}${at + 1}`;
    const heading = spec.columns.find((one) => one.key === key)?.heading ?? key;
    return say(
      `${heading} was changed meanwhile. ${nowSays(cell)} Look at it, then change it if you still want to.`,
      key,
      place,
    );
  }
  const changed = edit.remove ? emptied(edit, spec, columns, idAt, cells) : setCells(edit.set, spec, columns);
  if (changed === null) return say(`Somebody has typed more in this row, so it was left as it is.`);
  return { write: { tab, rowId, row: at + 1, cells: changed } };
}

/** Lists whose words may be typed in other ways: "Yes" is Met. */
const CHOICES: { readonly [place: string]: Pick<Words<string>, 'read'> } = {
  'Targets result': TARGET_RESULT,
  'Reviews kind': REVIEW_KIND,
  'Reviews progress': PROGRESS,
  'Provision list aimMet': AIM_MET,
};

function isSameChoice(tab: EditedTab, key: string, cell: Cell, seen: string): boolean {
  const choice = CHOICES[`${tab} ${key}`];
  const now = choice?.read(textOf(cell)) ?? null;
  return now !== null && now === choice?.read(seen);
}

function nowSays(cell: Cell): string {
  const text = textOf(cell);
  if (text === '') return 'It is empty now.';
  return `It now says "${text.length > 60 ? `${text.slice(0, 60)}…` : text}".`;
}

export function mayChange(tab: EditedTab, key: string, spec: TabSpec): boolean {
  const only = ONLY[tab];
  const column = spec.columns.find((one) => one.key === key);
  if (!column || column.starred || column.kind === 'id' || column.kind === 'pupil') return false;
  return only === undefined || only.includes(key);
}

function setCells(set: Texts, spec: TabSpec, columns: Columns): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const column of spec.columns) {
    const text = set[column.key];
    const at = text === undefined ? null : columns.column(column.key);
    if (text !== undefined && at !== null) cells.set(at, cellOf(text, column));
  }
  return cells;
}

/** @param given the highest number given to a new row of each tab in this very change */
function newRow(
  { tab, pupil, set }: RowEdit,
  spec: TabSpec,
  sheet: Rectangle,
  columns: Columns,
  idAt: number,
  given: Map<EditedTab, number>,
): RowWrite {
  const number = (given.get(tab) ?? highestId(spec, sheet)) + 1;
  given.set(tab, number);
  const rowId = makeId(spec.idPrefix, number);
  const cells = setCells(set, spec, columns);
  cells.set(columns.column('pupilId') as number, pupil);
  cells.set(idAt, rowId);
  return { tab, rowId, row: null, cells };
}

/** Every typed cell and the ID, emptied; null where one holds more than she put there. */
function emptied(
  { was }: RowEdit,
  spec: TabSpec,
  columns: Columns,
  idAt: number,
  cells: readonly Cell[],
): Map<number, Cell> | null {
  const hers = new Set([...Object.keys(was), 'pupilId'].map((key) => columns.column(key)));
  const empty = new Map<number, Cell>([[idAt, '']]);
  for (const place of typedPlaces(spec, columns)) {
    if (!hers.has(place + 1) && textOf(cells[place] ?? '') !== '') return null;
    empty.set(place + 1, '');
  }
  return empty;
}

/** What the reading of the tab says of the cells that would be written: the same sentences as for typing in the sheet. */
function misread(sheets: Sheets, edit: RowEdit, spec: TabSpec, { row, cells }: RowWrite): RowProblem[] {
  const sheet = sheets[edit.tab] ?? [];
  const { columns } = findColumns(spec, sheet);
  const width = Math.max(sheet[0]?.length ?? 0, ...cells.keys());
  const before = row === null ? [] : (sheet[row - 1] ?? []);
  const line = Array.from({ length: width }, (_, at) => cells.get(at + 1) ?? before[at] ?? '');
  // Alone under its headings, so that nothing is told of other rows.
  const { problems } = readSchool({ ...sheets, [edit.tab]: [sheet[0] ?? [], line] }, new Map());
  return problems.flatMap((problem) => {
    if (problem.tab !== edit.tab || !problem.cell.endsWith('2')) return [];
    const key = Object.keys(edit.set).find((one) => problem.cell === `${columnLetters(columns.column(one) ?? 0)}2`);
    if (key === undefined) return [];
    const says = problem.says.replace(`${edit.tab}, row 2: `, '');
    return [
      { ...problem, cell: row === null ? '' : `${columnLetters(columns.column(key) ?? 0)}${row}`, says, field: key },
    ];
  });
}
