/**
 * The new school year: first what is proposed, each with a tick; then, on "apply", a copy of the sheet as it was last year, and what is
 * ticked as one job that can be undone. A year is moved up once: for a second time nothing is proposed.
 * Tests: test/app/bring/newYear.test.ts
 */
import { sayDate } from '../../domain/isoDate';
import { type MoveUp, type NewYear, newYear as newYearOf, type RunsOn } from '../../domain/newYear';
import { answered, type Result } from '../../domain/result';
import type { School } from '../../domain/school';
import type { Cell } from '../../tables/cell';
import { textHash } from '../../tables/contentHash';
import { findColumns } from '../../tables/headings';
import { shownName } from '../../tables/pupilLabel';
import type { SheetProblem, TabName } from '../../tables/tab';
import { tabSpec } from '../../tables/tabs';
import type { SheetChange } from '../../tables/undoRecord';
import { yearCell } from '../../tables/yearGroup';
import { busy } from '../busy';
import { myFolder } from '../documents/myFolder';
import type { StoredCopy, World } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { mayBegin, runJob } from './jobs';
import { workbookFile } from './workbookFile';

/** Under this name all who edit share which year was moved up last, "2026/27". */
const MOVED_UP = 'movedUpFor';

export interface NewYearWish {
  readonly ticked?: readonly string[] | undefined;
  readonly seen?: string | undefined;
  readonly apply: boolean;
}

const CHANGED_MEANWHILE =
  'The sheet has changed since you looked, so nothing was changed yet. Look through the list again, then press Apply.';

export function newYear(world: World, wish: NewYearWish): Result<Reply, SheetProblem> {
  if (!wish.apply) return answered(reply(offered(world), null, false, []));
  const done = world.lock.hold(() => applyUnderLock(world, wish));
  return done?.value ?? busy();
}

interface Offer {
  readonly school: School;
  readonly year: NewYear;
  readonly isDone: boolean;
}

function offered(world: World): Offer {
  const { school } = readWorkbook(world.workbook).reading;
  const today = world.clock.today();
  const first = newYearOf(school, today, false);
  const isDone = world.shared.get(MOVED_UP) === first.name;
  return { school, year: isDone ? newYearOf(school, today, true) : first, isDone };
}

function applyUnderLock(world: World, { ticked = [], seen }: NewYearWish): Result<Reply, SheetProblem> {
  const problems = mayBegin(world, ['Pupils', 'Provision list']);
  if (problems.length > 0) return { ok: false, problems };
  const offer = offered(world);
  if (seen !== undefined && seen !== seenOf(offer.year)) {
    return answered({ ...reply(offer, null, false, []), says: [CHANGED_MEANWHILE] });
  }
  const changes = changesOf(world, offer.year, new Set(ticked));
  if (changes.length === 0) return answered(reply(offer, null, true, []));
  // The copy first: where it cannot be made, nothing is changed.
  const copy = copyOfYear(world, offer);
  const left = runJob(world, 'NEW_YEAR', changes);
  world.shared.set(MOVED_UP, offer.year.name);
  return answered(reply(offer, copy, true, left));
}

function copyOfYear(world: World, { school, year }: Offer): StoredCopy {
  return world.copies.create({
    name: `${world.workbook.name()} – as it was before ${year.name.replace('/', '-')}`,
    folderId: myFolder(world, school),
    key: `year-${world.chance.id()}`,
    bytes: workbookFile(world),
  });
}

const moveKey = ({ pupil, key }: MoveUp): string => `${pupil.id}|${key}`;
const leaveKey = (pupilId: string): string => `${pupilId}|left`;
const endKey = ({ provision }: RunsOn): string => `${provision.id}|end`;

function changesOf({ workbook }: World, year: NewYear, ticked: ReadonlySet<string>): SheetChange[] {
  const set = (tab: TabName, rowId: string, key: string, now: Cell): SheetChange => {
    const rows = sheetOf(tab);
    return { kind: 'SET', tab, rowId, key, was: rows.cell(rowId, key), now };
  };
  const sheets = new Map<TabName, ReturnType<typeof cellsById>>();
  const sheetOf = (tab: TabName) => {
    const known = sheets.get(tab) ?? cellsById(workbook, tab);
    sheets.set(tab, known);
    return known;
  };
  return [
    ...year.moves
      .filter((move) => ticked.has(moveKey(move)))
      .map(({ pupil, key, now }) => set('Pupils', pupil.id, key, key === 'yearGroup' ? yearCell(now) : now)),
    ...year.leavers
      .filter(({ pupil }) => ticked.has(leaveKey(pupil.id)))
      .map(({ pupil }) => set('Pupils', pupil.id, 'leftOn', { date: year.lastDay })),
    ...year.runsOn
      .filter((one) => ticked.has(endKey(one)))
      .map(({ provision }) => set('Provision list', provision.id, 'end', { date: year.lastDay })),
  ];
}

function cellsById(workbook: World['workbook'], tab: TabName) {
  const sheet = workbook.read(tab) ?? [];
  const { columns } = findColumns(tabSpec(tab), sheet);
  const idAt = columns.column('id') ?? 0;
  const rows = new Map(sheet.map((row) => [String(row[idAt - 1] ?? '').trim(), row]));
  return { cell: (rowId: string, key: string): Cell => rows.get(rowId)?.[(columns.column(key) ?? 0) - 1] ?? '' };
}

type Reply = ReturnType<typeof reply>;

function reply(
  { school, year, isDone }: Offer,
  copy: StoredCopy | null,
  applied: boolean,
  left: readonly SheetProblem[],
) {
  const pupils = new Map(school.pupils.map((pupil) => [pupil.id, pupil]));
  const nameOf = (pupilId: string) => {
    const pupil = pupils.get(pupilId);
    return pupil ? shownName(pupil) : pupilId;
  };
  return {
    name: year.name,
    lastDay: year.lastDay as string,
    moves: year.moves.map((move) => ({
      key: moveKey(move),
      isTicked: move.isTicked,
      pupilId: move.pupil.id,
      name: nameOf(move.pupil.id),
      column: move.key === 'yearGroup' ? 'Year' : 'Class',
      was: move.was,
      now: move.now,
      says: move.says,
    })),
    leavers: year.leavers.map(({ pupil, isTicked }) => ({
      key: leaveKey(pupil.id),
      isTicked,
      pupilId: pupil.id,
      name: shownName(pupil),
      className: pupil.className,
    })),
    runsOn: year.runsOn.map((one) => ({
      key: endKey(one),
      isTicked: false,
      name: nameOf(one.provision.pupilId),
      intervention: one.provision.interventionName,
      says: one.says,
    })),
    classesToType: [...year.classesToType],
    hasTerms: year.hasTerms,
    says: [sayYear(year, isDone), `Leavers and support that you tick end on ${sayDate(year.lastDay)}.`],
    seen: seenOf(year),
    copy: copy && { ...copy },
    left: [...left],
    applied,
  };
}

function sayYear({ name, moves }: NewYear, isDone: boolean): string {
  if (isDone) return `Year groups were moved up for ${name} already, so nothing is ticked.`;
  if (moves.length > 0 && moves.every(({ isTicked }) => !isTicked))
    return `By the dates of birth, year groups are right for ${name} already, so nothing is ticked.`;
  return `What is ticked moves pupils up into ${name}.`;
}

function seenOf({ moves, leavers, runsOn }: NewYear): string {
  return textHash(
    JSON.stringify([
      moves.map((move) => [moveKey(move), move.was, move.now]),
      leavers.map(({ pupil }) => leaveKey(pupil.id)),
      runsOn.map(endKey),
    ]),
  );
}
