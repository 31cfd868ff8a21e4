/**
 * Pupils from the school's system: pasted cells or a file. First the differences, each with a tick: who joins, who is not in the list
 * any more, what it says otherwise, what has to be asked. Then, on "apply", those that are ticked, as one job that can be undone.
 * Nobody is ever deleted. Tests: test/app/bring/importPupils.test.ts
 */
import { answered, type Result } from '../../domain/result';
import type { Pupil, School } from '../../domain/school';
import type { Cell, Rectangle } from '../../tables/cell';
import { cellChanger } from '../../tables/changePlan';
import { textHash } from '../../tables/contentHash';
import { findColumns } from '../../tables/headings';
import { type Answers, matchPasted } from '../../tables/matchPasted';
import { LEFT_EMPTY, type PastedPupil, STAGE_KEPT } from '../../tables/pastedLine';
import {
  columnMeanings,
  knownHeadings,
  type PastedPupils,
  readPastedPupils,
  readPupilCells,
} from '../../tables/pastedPupils';
import { type Difference, differencesOf } from '../../tables/pupilDifferences';
import { shownName } from '../../tables/pupilLabel';
import { pupilsTab } from '../../tables/pupils';
import type { SheetProblem } from '../../tables/tab';
import type { SheetChange } from '../../tables/undoRecord';
import { yearCell } from '../../tables/yearGroup';
import { underLock } from '../busy';
import type { World } from '../ports';
import { type Read, readWorkbook } from '../readWorkbook';
import { refusal } from '../refusal';
import { type Sent, sheetOf } from './givenFile';
import { type OpenJob, openJob } from './jobs';
import { isAnotherList, sayChanged, type TickedWish } from './ticks';

/** Without `ticked`, those who join and nothing else: a cell changes only where somebody said so. */
export interface Wanted extends Sent, TickedWish {
  /** What somebody said that columns are, by their heading. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Who somebody said that a line is: a pupil's ID, NEW or '' to leave it out. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
}

export function importPupils(world: World, wanted: Wanted): Result<Reply, SheetProblem> {
  if (!wanted.apply) {
    const offer = understood(world, readWorkbook(world.workbook), wanted);
    return offer.ok ? answered(reply(offer.value, false, [])) : offer;
  }
  // Read again under the lock: a colleague may have added the same pupils meanwhile.
  return underLock(world, () => applyUnderLock(world, wanted));
}

function applyUnderLock(world: World, wanted: Wanted): Result<Reply, SheetProblem> {
  const job = openJob(world, ['Pupils']);
  if (!job.ok) return job;
  const read = readWorkbook(world.workbook);
  const sheet = read.sheets.Pupils ?? [];
  const { columns } = findColumns(pupilsTab, sheet);
  if (columns.column('forename') === null || columns.column('surname') === null) {
    return refusal(
      'Pupils',
      'The tab Pupils has no columns Forename and Surname. Choose Extensions, Provision map, Set up this sheet, then try again.',
    );
  }
  const offer = understood(world, read, wanted);
  if (!offer.ok) return offer;
  if (isAnotherList(wanted, seenOf(offer.value))) {
    return answered({ ...reply(offer.value, false, []), says: [sayChanged('brought in')] });
  }
  const taken = onlyTicked(offer.value, wanted.ticked);
  const changes = changesOf(job.value, sheet, taken);
  const left = changes.length > 0 ? job.value.run('PUPILS', changes) : [];
  return answered(reply(taken, true, left));
}

interface Joiner {
  readonly key: string;
  readonly pasted: PastedPupil;
}
interface Change extends Difference {
  readonly column: string;
  readonly name: string;
}
interface Offer {
  readonly joiners: readonly Joiner[];
  readonly changes: readonly Change[];
  readonly leavers: readonly Pupil[];
  readonly matches: ReturnType<typeof matchPasted>;
  readonly list: PastedPupils;
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly says: readonly string[];
  readonly today: Cell;
}

function understood(world: World, { reading }: Read, wanted: Wanted): Result<Offer, SheetProblem> {
  const { school } = reading;
  const given = wanted.base64 === undefined ? null : sheetOf(world, wanted, knownHeadings);
  if (given && !given.ok) return given;
  const columns = wanted.columns ?? {};
  const list = given
    ? readPupilCells(given.value.cells, school.stages, columns)
    : readPastedPupils(wanted.text ?? '', school.stages, columns);
  const answers: Answers = new Map(Object.entries(wanted.answers ?? {}).map(([line, who]) => [Number(line), who]));
  const matches = matchPasted(list.pupils, school.pupils, answers);
  return answered({
    joiners: matches.added.map((pasted) => ({ key: `new|${pasted.line}`, pasted })),
    changes: changesIn(school, matches),
    leavers: leaversIn(school, matches),
    matches,
    list,
    sheets: given?.value.sheets ?? [],
    sheet: given?.value.sheet ?? '',
    says: given?.value.says ?? [],
    today: { date: world.clock.today() },
  });
}

function changesIn({ pupils, stages }: School, { alreadyThere }: ReturnType<typeof matchPasted>): Change[] {
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  return alreadyThere.flatMap((matched) => {
    const pupil = byId.get(matched.pupilId);
    if (!pupil) return [];
    return differencesOf(matched, pupil, stages).map((difference) => ({
      ...difference,
      name: shownName(pupil),
      column: headingOf(difference.key),
    }));
  });
}

/** Those whom a list does not name. A list without anybody who is there is no list of this school's pupils. */
function leaversIn({ pupils }: School, { alreadyThere, asks }: ReturnType<typeof matchPasted>): Pupil[] {
  if (alreadyThere.length === 0) return [];
  const named = new Set([
    ...alreadyThere.map(({ pupilId }) => pupilId),
    ...asks.flatMap(({ candidates }) => candidates.map(({ pupilId }) => pupilId)),
  ]);
  return pupils.filter(({ id, leftOn }) => leftOn === null && !named.has(id));
}

function headingOf(key: string): string {
  return pupilsTab.columns.find((column) => column.key === key)?.heading ?? '';
}

const keyOfChange = ({ pupilId, key }: Pick<Difference, 'pupilId' | 'key'>): string => `${pupilId}|${key}`;
const keyOfLeaver = ({ id }: Pick<Pupil, 'id'>): string => `${id}|left`;

function onlyTicked(offer: Offer, ticked: readonly string[] | undefined): Offer {
  const keys = ticked === undefined ? null : new Set(ticked);
  return {
    ...offer,
    joiners: offer.joiners.filter(({ key }) => keys === null || keys.has(key)),
    changes: offer.changes.filter((change) => keys?.has(keyOfChange(change)) ?? false),
    leavers: offer.leavers.filter((pupil) => keys?.has(keyOfLeaver(pupil)) ?? false),
  };
}

function changesOf(job: OpenJob, sheet: Rectangle, { joiners, changes, leavers, today }: Offer): SheetChange[] {
  const makeId = job.idMaker('Pupils', sheet);
  const set = cellChanger(pupilsTab, sheet);
  return [
    ...changes.map(({ pupilId, key, cell }) => set(pupilId, key, cell)),
    ...leavers.map(({ id }) => set(id, 'leftOn', today)),
    ...joiners.map(({ pasted }): SheetChange => {
      const rowId = makeId();
      return { kind: 'ADD', tab: 'Pupils', rowId, values: { ...cellsOf(pasted), id: rowId } };
    }),
  ];
}

function cellsOf(pupil: PastedPupil): Record<string, Cell> {
  const date = (day: PastedPupil['dateOfBirth']): Cell => (day === null ? '' : { date: day });
  const { forename, surname, className, mainNeed, otherNeeds, upn } = pupil;
  const yearGroup = yearCell(pupil.yearGroup);
  const stage = { stageCode: pupil.stage, stageSince: date(pupil.stageSince) };
  const dateOfBirth = date(pupil.dateOfBirth);
  return { forename, surname, className, ...stage, yearGroup, dateOfBirth, mainNeed, otherNeeds, upn };
}

type Reply = ReturnType<typeof reply>;

function reply(offer: Offer, applied: boolean, left: readonly SheetProblem[]) {
  const { joiners, changes, leavers, matches, list } = offer;
  return {
    added: joiners.map(({ key, pasted }) => ({ key, isTicked: true, ...shown(pasted, pasted.notes.join(' ')) })),
    changes: changes.map((change) => {
      const { pupilId, name, column, was, now, isTicked, says } = change;
      return { key: keyOfChange(change), pupilId, name, column, was, now, isTicked, says };
    }),
    leavers: leavers.map((pupil) => ({
      key: keyOfLeaver(pupil),
      pupilId: pupil.id,
      name: shownName(pupil),
      className: pupil.className,
      isTicked: false,
    })),
    asks: matches.asks.map(({ pasted, says, candidates }) => ({
      line: pasted.line,
      ...shown(pasted, says),
      candidates: candidates.map((one) => ({ ...one })),
    })),
    alreadyThere: matches.alreadyThere.map(({ pasted, says }) => shown(pasted, says)),
    notes: matches.alreadyThere.flatMap(({ pasted, pupilId }) =>
      pasted.notes.map((note) => ({
        line: pasted.line,
        pupilId,
        name: shownName({ ...pasted, id: '' }),
        says: staysAs(note),
      })),
    ),
    unreadable: list.unreadable.map(({ line, says }) => ({ line, says })),
    columns: list.columns.map((column) => ({ ...column })),
    meanings: columnMeanings(),
    sheets: [...offer.sheets],
    sheet: offer.sheet,
    says: [...offer.says],
    seen: seenOf(offer),
    left: [...left],
    applied,
  };
}

/** Changes with anything that somebody could have ticked. */
function seenOf({ joiners, changes, leavers }: Offer): string {
  return textHash(
    JSON.stringify([
      joiners.map(({ key, pasted }) => [key, pasted.surname, pasted.forename]),
      changes.map((change) => [keyOfChange(change), change.was, change.now]),
      leavers.map(keyOfLeaver),
    ]),
  );
}

function shown(pupil: PastedPupil, note: string) {
  return { name: shownName({ ...pupil, id: '' }), className: pupil.className, stage: pupil.stage, note };
}

/** What is said of a cell that makes no sense is said for a new row; of a pupil who is there, the sheet's own stays. */
function staysAs(note: string): string {
  return note
    .replace(LEFT_EMPTY, 'so what your sheet says stays')
    .replace(STAGE_KEPT, 'The stage in your sheet stays.');
}
