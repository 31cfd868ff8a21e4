/**
 * The new school year: first what is proposed, each with a tick; then, on "apply", a copy of the sheet as it was last year, and what is
 * ticked as one job that can be undone. A year is moved up once: for a second time nothing is proposed.
 * Tests: test/app/bring/newYear.test.ts
 */
import { sayDate } from '../../domain/isoDate';
import { type MoveUp, type NewYear, newYear as newYearOf, nextYearName, type RunsOn } from '../../domain/newYear';
import { answered, type Result } from '../../domain/result';
import type { School } from '../../domain/school';
import { cellChanger } from '../../tables/changePlan';
import { textHash } from '../../tables/contentHash';
import { provisionListTab } from '../../tables/provisionList';
import { shownName } from '../../tables/pupilLabel';
import { pupilsTab } from '../../tables/pupils';
import type { SheetProblem } from '../../tables/tab';
import type { SheetChange } from '../../tables/undoRecord';
import { yearCell } from '../../tables/yearGroup';
import { underLock } from '../busy';
import { myFolder } from '../documents/myFolder';
import type { StoredCopy, World } from '../ports';
import { type Read, readWorkbook } from '../readWorkbook';
import { openJob } from './jobs';
import { isAnotherList, sayChanged, type TickedWish } from './ticks';
import { workbookFile } from './workbookFile';

/** Under this name all who edit share which year was moved up last, "2026/27". */
const MOVED_UP = 'movedUpFor';

export function newYear(world: World, wish: TickedWish): Result<Reply, SheetProblem> {
  if (!wish.apply) return answered(reply(offered(world), null, false, []));
  return underLock(world, () => applyUnderLock(world, wish));
}

interface Offer {
  readonly sheets: Read['sheets'];
  readonly school: School;
  readonly year: NewYear;
  readonly isDone: boolean;
}

function offered(world: World): Offer {
  const { sheets, reading } = readWorkbook(world.workbook);
  const { school } = reading;
  const today = world.clock.today();
  const isDone = world.shared.get(MOVED_UP) === nextYearName(today);
  return { sheets, school, year: newYearOf(school, today, isDone), isDone };
}

function applyUnderLock(world: World, wish: TickedWish): Result<Reply, SheetProblem> {
  const job = openJob(world, ['Pupils', 'Provision list']);
  if (!job.ok) return job;
  const offer = offered(world);
  if (isAnotherList(wish, seenOf(offer.year))) {
    return answered({ ...reply(offer, null, false, []), says: [sayChanged('changed')] });
  }
  const changes = changesOf(offer, new Set(wish.ticked));
  if (changes.length === 0) return answered(reply(offer, null, true, []));
  // The copy first: where it cannot be made, nothing is changed.
  const copy = copyOfYear(world, offer);
  const left = job.value.run('NEW_YEAR', changes);
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

function changesOf({ sheets, year }: Offer, ticked: ReadonlySet<string>): SheetChange[] {
  const setPupil = cellChanger(pupilsTab, sheets.Pupils ?? []);
  const setProvision = cellChanger(provisionListTab, sheets['Provision list'] ?? []);
  return [
    ...year.moves
      .filter((move) => ticked.has(moveKey(move)))
      .map(({ pupil, key, now }) => setPupil(pupil.id, key, key === 'yearGroup' ? yearCell(now) : now)),
    ...year.leavers
      .filter(({ pupil }) => ticked.has(leaveKey(pupil.id)))
      .map(({ pupil }) => setPupil(pupil.id, 'leftOn', { date: year.lastDay })),
    ...year.runsOn
      .filter((one) => ticked.has(endKey(one)))
      .map(({ provision }) => setProvision(provision.id, 'end', { date: year.lastDay })),
  ];
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
      name: shownName(move.pupil),
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
