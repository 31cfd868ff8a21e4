/**
 * Saves what somebody typed in the sidebar: a few rows of Reviews, Targets, Provision list or Plans, by their IDs.
 * All of it or nothing; what a colleague changed meanwhile is never written over. People may sort while we write and no lock
 * of ours stops them, so the tab is read again, and a row that moved gets its own cells back. Tests: test/app/saveRows.test.ts
 */

import { answered, type Result } from '../domain/result';
import type { Cell, Rectangle } from '../tables/cell';
import { idColumn } from '../tables/ids';
import { headingsMoved, takenBack } from '../tables/movedColumns';
import { pupilLabel } from '../tables/pupilLabel';
import { readSchool, type Sheets } from '../tables/readSchool';
import { type EditedTab, planEdits, type RowEdit, type RowWrite, type Texts } from '../tables/rowEdits';
import { goneWithoutId, rowAsItWas } from '../tables/rowWithoutId';
import type { SheetProblem, TabName } from '../tables/tab';
import { tabSpec } from '../tables/tabs';
import { textOf } from '../tables/typedText';
import { underLock } from './busy';
import { unknownPupil } from './explain';
import { appendRows } from './movedColumns';
import type { Workbook, World } from './ports';
import { tabProblem } from './refusal';

export interface RowToSave {
  readonly tab: EditedTab;
  readonly rowId: string;
  /** Whose row a new one is. */
  readonly pupilId?: string | undefined;
  readonly was?: Texts | undefined;
  readonly set: Texts;
  readonly unless?: Texts | undefined;
  readonly remove?: boolean | undefined;
}
export interface SavedRow {
  readonly tab: EditedTab;
  readonly rowId: string;
}

/** How often a row that keeps moving is put right before we say so. */
const MOST_TRIES = 3;

export function saveRows(world: World, rows: readonly RowToSave[]): Result<{ rows: SavedRow[] }, SheetProblem> {
  return underLock(world, () => saveUnderLock(world, rows));
}

function saveUnderLock(world: World, rows: readonly RowToSave[]): Result<{ rows: SavedRow[] }, SheetProblem> {
  const { workbook } = world;
  const tabs = [...new Set(rows.map(({ tab }) => tab))];
  const sheets = readFor(workbook, tabs);
  const locked = tabs.filter((tab) => workbook.has(tab) && !workbook.canEdit(tab));
  if (locked.length > 0) return { ok: false, problems: locked.map(notEditable) };
  const { pupils } = readSchool({ Pupils: sheets.Pupils ?? null }, new Map()).school;
  const edits: RowEdit[] = [];
  for (const { tab, rowId, pupilId = '', was = {}, set, unless = {}, remove = false } of rows) {
    const pupil = pupils.find(({ id }) => id === pupilId);
    if (rowId === '' && !pupil) return unknownPupil(pupilId);
    edits.push({ tab, rowId, pupil: rowId === '' && pupil ? pupilLabel(pupil) : '', was, set, unless, remove });
  }
  const planned = planEdits(sheets, edits);
  if (!planned.ok) return { ok: false, problems: [...planned.problems] };
  const moved = writeRows(workbook, sheets, planned.writes);
  if (moved.length > 0) return { ok: false, problems: moved };
  world.log(`save: ${tabs.map((tab) => `${rows.filter((row) => row.tab === tab).length} in ${tab}`).join(', ')}`);
  return answered({ rows: planned.writes.map(({ tab, rowId }) => ({ tab, rowId })) });
}

function notEditable(tab: TabName): SheetProblem {
  const says = `You cannot edit "${tab}", so nothing was saved. Ask the owner of this sheet for leave to edit it.`;
  return tabProblem(tab, says);
}

/** Only what saving needs: a call that people wait for while they type. */
function readFor(workbook: Workbook, tabs: readonly EditedTab[]): Sheets {
  const sheets: { [tab in TabName]?: Rectangle | null } = { Pupils: workbook.read('Pupils') };
  for (const tab of tabs) sheets[tab] = workbook.read(tab);
  if (tabs.includes('Provision list')) sheets.Interventions = workbook.read('Interventions');
  return sheets;
}

/**
 * For rows that were read as `sheets` has them.
 * @returns the rows that would not stay where they were
 */
export function writeRows(workbook: Workbook, sheets: Sheets, writes: readonly RowWrite[]): SheetProblem[] {
  for (const { tab, row, cells } of writes) if (row !== null) writeCells(workbook, tab, row, cells);
  for (const tab of new Set(writes.map((one) => one.tab))) {
    const sheet = sheets[tab] ?? [];
    const added = writes.filter((one) => one.tab === tab && one.row === null);
    const lines = added.map(({ cells }) => lineOf(cells, sheet[0]?.length ?? 0));
    appendRows(workbook, tab, sheet, lines);
  }
  const there = writes.filter((one) => one.row !== null);
  if (there.length === 0) return [];
  workbook.flush();
  let wrongly = there;
  const shifted: SheetProblem[] = [];
  for (let tries = 0; wrongly.length > 0 && tries < MOST_TRIES; tries++) {
    const again = new Map<EditedTab, Rectangle>();
    for (const { tab } of wrongly) if (!again.has(tab)) again.set(tab, workbook.read(tab) ?? []);
    wrongly = wrongly.flatMap((one) => {
      const [before, now] = [sheets[one.tab] ?? [], again.get(one.tab) ?? []];
      if (!headingsMoved(before, now)) return putRight(workbook, one, before, now);
      shifted.push(...takeBack(workbook, one, before, now));
      return [];
    });
    if (wrongly.length > 0) workbook.flush();
  }
  const sorted = wrongly.map(({ tab, rowId }) => ({
    tab,
    cell: '',
    rowId,
    says: `${tab} was being sorted while this was saved. Look at ${rowId}, and save again if it does not say what you typed.`,
  }));
  return [...shifted, ...sorted];
}

/** Somebody's column came between: nothing of ours may stand over a cell of theirs. */
function takeBack(
  workbook: Workbook,
  { tab, rowId, cells }: RowWrite,
  before: Rectangle,
  now: Rectangle,
): SheetProblem[] {
  const rowIn = (sheet: Rectangle) => {
    const id = idColumn(tabSpec(tab), sheet) ?? 1;
    return sheet.findIndex((line, index) => index > 0 && textOf(line[id - 1] ?? '') === rowId);
  };
  const [was, at] = [rowIn(before), rowIn(now)];
  if (at < 0) return [];
  const back = takenBack(before, now, cells, before[was] ?? [], now[at] ?? []);
  if (back === null) return [];
  writeCells(workbook, tab, at + 1, back);
  const says = `Columns of ${tab} were being moved while this was saved, so it was not. Save it again.`;
  return [{ tab, cell: '', rowId, says }];
}

/**
 * A row that stands where it stood, or took our cells with it, is right. One that moved away before we wrote gets them now,
 * and the row that stands in its old place gets back what it held.
 * @returns what has to be looked at once more
 */
function putRight(workbook: Workbook, wrote: RowWrite, before: Rectangle, now: Rectangle): RowWrite[] {
  const { tab, rowId, cells } = wrote;
  const row = wrote.row as number;
  const idAt = (idColumn(tabSpec(tab), now) ?? 1) - 1;
  const idOf = (line: readonly Cell[] | undefined) => textOf(line?.[idAt] ?? '');
  const holds = (line: readonly Cell[] | undefined) =>
    [...cells].every(([column, cell]) => textOf(line?.[column - 1] ?? '') === textOf(cell));
  const at = now.findIndex((line, index) => index > 0 && idOf(line) === rowId);
  // A row that was taken away is right once nobody has its ID.
  if (cells.get(idAt + 1) === '' ? at < 0 : at >= 0 && holds(now[at])) return [];
  const ids = new Set(now.map(idOf));
  // A row that lost its ID to us is the one that is nowhere now.
  const stranger = idOf(now[row - 1]) || before.map(idOf).find((id) => id !== '' && !ids.has(id)) || '';
  const nameless = goneWithoutId(
    before.filter((line, index) => index > 0 && idOf(line) === ''),
    now,
  );
  const held =
    stranger === ''
      ? rowAsItWas(nameless, now[row - 1] ?? [], new Set(cells.keys()))
      : before.find((line, index) => index > 0 && idOf(line) === stranger);
  if (held && holds(now[row - 1])) {
    writeCells(workbook, tab, row, new Map([...cells.keys()].map((column) => [column, held[column - 1] ?? ''])));
  }
  if (at < 0) return [wrote];
  const there = { ...wrote, row: at + 1 };
  writeCells(workbook, tab, at + 1, cells);
  return [there];
}

function lineOf(cells: ReadonlyMap<number, Cell>, width: number): Cell[] {
  const length = Math.max(width, ...cells.keys());
  return Array.from({ length }, (_, at) => cells.get(at + 1) ?? '');
}

/** One write for each run of neighbouring columns. */
function writeCells(workbook: Workbook, tab: EditedTab, row: number, cells: ReadonlyMap<number, Cell>): void {
  const columns = [...cells.keys()].sort((a, b) => a - b);
  let run: number[] = [];
  const put = () => {
    const [first] = run;
    if (first !== undefined) workbook.write(tab, row, first, [run.map((column) => cells.get(column) ?? '')]);
    run = [];
  };
  for (const column of columns) {
    if (run.length > 0 && column !== (run[run.length - 1] as number) + 1) put();
    run.push(column);
  }
  put();
}
