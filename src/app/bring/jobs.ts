/**
 * One job at a time that brings rows in: written down in `_undo` first, then done, so that a run that is cut off at any point can be
 * carried on or taken back, and one that was finished can be taken back too. Hold the lock. Tests: test/app/bring/settle.test.ts
 */
import { answered, type Result } from '../../domain/result';
import type { Direction, LeftAlone } from '../../tables/changePlan';
import { findColumns } from '../../tables/headings';
import { highestId, makeId } from '../../tables/ids';
import { idInLabel } from '../../tables/pupilLabel';
import type { SheetProblem, TabName } from '../../tables/tab';
import { TABS, tabSpec } from '../../tables/tabs';
import { textOf } from '../../tables/typedText';
import { type Job, type JobKind, readUndo, type SheetChange, STATE_PLACE, undoCells } from '../../tables/undoRecord';
import { busy } from '../busy';
import { highestNumbers, readRegister } from '../documents/register';
import type { World } from '../ports';
import { refreshUnderLock } from '../refresh';
import { type Left, settle } from './settle';
import { ownTabs, tablesHere } from './tabsHere';

/** What the last job was, for people. */
export interface LastJob {
  readonly kind: JobKind;
  readonly state: Job['state'];
  readonly at: string;
  /** Rows that were new, and cells that were changed. */
  readonly rows: number;
  readonly cells: number;
}

/** Under this name all who edit share that a job is under way: the first screen asks it without reading the tab. */
const UNDER_WAY = 'bringing';

/** [] unless a job was cut off. */
export function cutOffProblem({ shared }: World): SheetProblem[] {
  if (shared.get(UNDER_WAY) === '') return [];
  const says = 'Bringing in stopped half-way. Open “Bring in, take out” in the sidebar, then choose Carry on or Undo.';
  return [{ tab: 'Pupils', cell: '', rowId: '', says }];
}

/** @returns null where there is none, or it was done in the sheet that this one is a copy of */
export function readJob({ workbook }: World): Job | null {
  const job = readUndo(workbook.read('_undo') ?? []);
  return job?.workbookId === workbook.id() ? job : null;
}

export function isCutOff(job: Job | null): boolean {
  return job?.state === 'FORWARD' || job?.state === 'BACK';
}

export function lastImport(world: World): { last: LastJob | null; ownTabs: string[]; tables: string[] } {
  const job = readJob(world);
  // Cut off before the record itself was there: nothing was begun.
  if (!isCutOff(job) && world.shared.get(UNDER_WAY) !== '') world.shared.set(UNDER_WAY, '');
  return { last: job && aboutJob(job), ownTabs: ownTabs(world.workbook), tables: tablesHere(world.workbook) };
}

function aboutJob({ kind, state, at, changes }: Job): LastJob {
  const rows = changes.filter((change) => change.kind === 'ADD').length;
  return { kind, state, at, rows, cells: changes.length - rows };
}

/** @returns why it cannot begin */
export function mayBegin(world: World, tabs: readonly TabName[]): SheetProblem[] {
  const { workbook } = world;
  if (isCutOff(readJob(world))) {
    const says =
      'The last time that something was brought in, it was cut off half-way. Open “Bring in, take out” in the sidebar and choose Carry on or Undo first.';
    return [{ tab: '', cell: '', rowId: '', says }];
  }
  return tabs
    .filter((tab) => workbook.has(tab) && !workbook.canEdit(tab))
    .map((tab) => ({
      tab,
      cell: '',
      rowId: '',
      says: `You cannot edit "${tab}", so nothing was brought in. Ask the owner of this sheet for leave to edit it.`,
    }));
}

/** @returns what was left as it is, in sentences */
export function runJob(world: World, kind: JobKind, changes: readonly SheetChange[]): SheetProblem[] {
  const { workbook } = world;
  if (!workbook.has('_undo')) workbook.addTab(tabSpec('_undo'), workbook.tabs().length + 1, 2);
  const job: Job = {
    id: world.chance.id(),
    kind,
    state: 'FORWARD',
    at: world.clock.sayNow(),
    workbookId: workbook.id(),
    changes,
  };
  const cells = undoCells(job, workbook.read('_undo') ?? []);
  workbook.write('_undo', 1, 1, cells);
  world.shared.set(UNDER_WAY, job.state);
  workbook.flush();
  return finish(world, job, 'FORWARD');
}

/** Carries on what was cut off, in the direction in which it was going; or takes the last job back. */
export function settleLastJob(world: World, wish: 'CARRY_ON' | 'UNDO'): Result<{ left: SheetProblem[] }, SheetProblem> {
  const done = world.lock.hold((): Result<{ left: SheetProblem[] }, SheetProblem> => {
    const job = readJob(world);
    if (!job || job.state === 'UNDONE') return nothingThere();
    const direction: Direction = wish === 'UNDO' || job.state === 'BACK' ? 'BACK' : 'FORWARD';
    if (direction === 'FORWARD' && job.state === 'DONE') return answered({ left: [] });
    const locked = mayNotEdit(world, job);
    if (locked.length > 0) return { ok: false, problems: locked };
    if (direction === 'BACK') {
      world.shared.set(UNDER_WAY, direction);
      say(world, 'BACK');
    }
    return answered({ left: finish(world, job, direction) });
  });
  return done?.value ?? busy();
}

function nothingThere(): { ok: false; problems: SheetProblem[] } {
  const says = 'There is nothing to undo: nothing was brought into this sheet, or it was taken back already.';
  return { ok: false, problems: [{ tab: '', cell: '', rowId: '', says }] };
}

function mayNotEdit({ workbook }: World, job: Job): SheetProblem[] {
  const tabs = [...new Set(job.changes.map(({ tab }) => tab))];
  return tabs
    .filter((tab) => !workbook.has(tab) || !workbook.canEdit(tab))
    .map((tab) => ({
      tab,
      cell: '',
      rowId: '',
      says: `"${tab}" is not there, or you cannot edit it, so nothing was changed. Ask the owner of this sheet.`,
    }));
}

function finish(world: World, job: Job, direction: Direction): SheetProblem[] {
  const { workbook, shared } = world;
  const left = settle(workbook, job.changes, direction, (tab) => pointedTo(world, tab));
  say(world, direction === 'FORWARD' ? 'DONE' : 'UNDONE');
  shared.set(UNDER_WAY, '');
  refreshUnderLock(world);
  const { rows, cells } = aboutJob(job);
  world.log(
    `${direction === 'FORWARD' ? 'brought in' : 'took back'}: ${rows} rows, ${cells} cells, left ${left.length}`,
  );
  return left.map(sayLeft);
}

function say({ workbook }: World, state: Job['state']): void {
  workbook.write('_undo', STATE_PLACE.row, STATE_PLACE.column, [[state]]);
  workbook.flush();
}

/** What rows of other tabs, or documents, say of the rows of a tab: those are not taken away. */
function pointedTo({ workbook }: World, tab: TabName): ReadonlySet<string> {
  const kind = tab === 'Pupils' ? 'pupil' : tab === 'Interventions' ? 'intervention' : null;
  const used = new Set<string>();
  if (kind === null) return used;
  for (const spec of TABS) {
    const columns = spec.isDerived ? [] : spec.columns.filter((column) => column.kind === kind);
    if (columns.length === 0) continue;
    const sheet = workbook.read(spec.name) ?? [];
    for (const { key } of columns) {
      const at = findColumns(spec, sheet).columns.column(key);
      if (at === null) continue;
      for (const row of sheet.slice(1)) {
        const text = textOf(row[at - 1] ?? '');
        used.add(kind === 'pupil' ? (idInLabel(text) ?? text) : text);
      }
    }
  }
  if (kind === 'pupil') for (const { pupilId } of readRegister(workbook.read('_documents') ?? [])) used.add(pupilId);
  return used;
}

/** IDs for rows to come: after the highest that was ever given, in the tab, in a document or by a job that was taken back. */
export function idMaker(world: World, tab: TabName): () => string {
  const { workbook } = world;
  const spec = tabSpec(tab);
  const floor = highestNumbers(workbook.read('_documents') ?? [])[tab] ?? 0;
  const given = (readJob(world)?.changes ?? []).flatMap((change) =>
    change.kind === 'ADD' && change.tab === tab ? [Number(change.rowId.slice(spec.idPrefix.length)) || 0] : [],
  );
  let next = given.reduce(
    (most, number) => Math.max(most, number),
    Math.max(floor, highestId(spec, workbook.read(tab) ?? [])),
  );
  return () => makeId(spec.idPrefix, ++next);
}

const WHY: Readonly<Record<LeftAlone['why'], string>> = {
  ROW_GONE: 'its row is not there any more',
  COLUMN_GONE: 'its column is not there any more',
  CHANGED_SINCE: 'somebody has typed something else there since',
  WRITTEN_IN: 'somebody has typed in this row since',
  IN_USE: 'other tabs or documents speak of it by now',
  FORMULA: 'a formula of your own stands there',
};

function sayLeft({ tab, cell, rowId, why }: Left): SheetProblem {
  return { tab, cell, rowId, says: `${rowId} was left as it is: ${WHY[why]}.` };
}
