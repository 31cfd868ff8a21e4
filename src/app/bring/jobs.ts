/**
 * One job at a time that brings rows in: written down in `_undo` first, then done, so that a run that is cut off at any point can be
 * carried on or taken back, and one that was finished can be taken back too. Hold the lock. Tests: test/app/bring/settle.test.ts
 */
import { answered, type Result } from '../../domain/result';
import type { Rectangle } from '../../tables/cell';
import type { Direction, LeftAlone } from '../../tables/changePlan';
import { findColumns } from '../../tables/headings';
import { highestId, makeId, numberInId } from '../../tables/ids';
import { idInLabel } from '../../tables/pupilLabel';
import type { SheetProblem, TabName } from '../../tables/tab';
import { TABS, tabSpec } from '../../tables/tabs';
import { textOf } from '../../tables/typedText';
import { type Job, type JobKind, readUndo, type SheetChange, STATE_PLACE, undoCells } from '../../tables/undoRecord';
import { underLock } from '../busy';
import { highestNumbers, readRegister } from '../documents/register';
import type { World } from '../ports';
import { notThereFor, refreshUnderLock } from '../refresh';
import { refusal, tabProblem } from '../refusal';
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
  return [tabProblem('Pupils', says)];
}

function readJob(world: World): Job | null {
  return ownJob(world, world.workbook.read('_undo') ?? []);
}

/** @returns null where there is none, or it was done in the sheet that this one is a copy of */
function ownJob({ workbook }: World, rows: Rectangle): Job | null {
  const job = readUndo(rows);
  return job?.workbookId === workbook.id() ? job : null;
}

function isCutOff(job: Job | null): boolean {
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

/** A job that may begin. What `_undo` held is read once: it may be long. */
export interface OpenJob {
  /** IDs for rows to come: after the highest that was ever given, in the tab, in a document or by a job that was taken back. */
  idMaker(tab: TabName, sheet: Rectangle): () => string;
  /** @returns what was left as it is, in sentences */
  run(kind: JobKind, changes: readonly SheetChange[]): SheetProblem[];
}

/** @returns why it cannot begin, otherwise */
export function openJob(world: World, tabs: readonly TabName[]): Result<OpenJob, SheetProblem> {
  const { workbook } = world;
  const old = workbook.read('_undo') ?? [];
  const last = ownJob(world, old);
  if (isCutOff(last)) {
    return refusal(
      '',
      'The last time that something was brought in, it was cut off half-way. Open “Bring in, take out” in the sidebar and choose Carry on or Undo first.',
    );
  }
  // Found after the rows were brought in, it would be told as if nothing had been changed.
  const missing = notThereFor(workbook);
  if (missing.length > 0) return { ok: false, problems: missing };
  const locked = tabs.filter((tab) => workbook.has(tab) && !workbook.canEdit(tab));
  if (locked.length > 0) {
    const why = 'so nothing was brought in. Ask the owner of this sheet for leave to edit it.';
    return { ok: false, problems: locked.map((tab) => tabProblem(tab, `You cannot edit "${tab}", ${why}`)) };
  }
  return answered({
    idMaker: (tab, sheet) => idMaker(world, last, tab, sheet),
    run: (kind, changes) => runJob(world, old, kind, changes),
  });
}

function runJob(world: World, old: Rectangle, kind: JobKind, changes: readonly SheetChange[]): SheetProblem[] {
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
  workbook.write('_undo', 1, 1, undoCells(job, old));
  world.shared.set(UNDER_WAY, job.state);
  workbook.flush();
  return finish(world, job, 'FORWARD');
}

/** Carries on what was cut off, in the direction in which it was going; or takes the last job back. */
export function settleLastJob(world: World, wish: 'CARRY_ON' | 'UNDO'): Result<{ left: SheetProblem[] }, SheetProblem> {
  return underLock(world, () => {
    const job = readJob(world);
    if (!job || job.state === 'UNDONE') return refusal('', NOTHING_TO_UNDO);
    const direction: Direction = wish === 'UNDO' || job.state === 'BACK' ? 'BACK' : 'FORWARD';
    if (direction === 'FORWARD' && job.state === 'DONE') return answered({ left: [] });
    const locked = [...notThereFor(world.workbook), ...mayNotEdit(world, job)];
    if (locked.length > 0) return { ok: false, problems: locked };
    if (direction === 'BACK') {
      world.shared.set(UNDER_WAY, direction);
      say(world, 'BACK');
    }
    return answered({ left: finish(world, job, direction) });
  });
}

const NOTHING_TO_UNDO = 'There is nothing to undo: nothing was brought into this sheet, or it was taken back already.';

function mayNotEdit({ workbook }: World, job: Job): SheetProblem[] {
  const tabs = [...new Set(job.changes.map(({ tab }) => tab))];
  return tabs
    .filter((tab) => !workbook.has(tab) || !workbook.canEdit(tab))
    .map((tab) =>
      tabProblem(
        tab,
        `"${tab}" is not there, or you cannot edit it, so nothing was changed. Ask the owner of this sheet.`,
      ),
    );
}

function finish(world: World, job: Job, direction: Direction): SheetProblem[] {
  const { workbook, shared } = world;
  // Only what is taken away can be missed elsewhere.
  const left = settle(workbook, job.changes, direction, (tab) =>
    direction === 'BACK' ? pointedTo(world, tab) : new Set(),
  );
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

function idMaker({ workbook }: World, last: Job | null, tab: TabName, sheet: Rectangle): () => string {
  const spec = tabSpec(tab);
  const floor = highestNumbers(workbook.read('_documents') ?? [])[tab] ?? 0;
  let next = Math.max(floor, highestId(spec, sheet));
  for (const change of last?.changes ?? []) {
    if (change.kind === 'ADD' && change.tab === tab) next = Math.max(next, numberInId(spec.idPrefix, change.rowId));
  }
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
