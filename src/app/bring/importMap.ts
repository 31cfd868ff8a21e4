/**
 * A school's own provision map, from a tab of this workbook or from a file: first what was understood of it, with a way to correct each
 * column and each name; then, on "apply", new rows on Interventions, Provision list and Staff rates, as one job that can be undone. The original
 * is never written to. What was corrected is remembered for a map with the same headings. Tests: test/app/bring/importMap.test.ts
 */
import { answered, type Result } from '../../domain/result';
import type { School } from '../../domain/school';
import { isOnRoll } from '../../domain/stages';
import type { Rectangle } from '../../tables/cell';
import { textHash } from '../../tables/contentHash';
import { type MapRow, mapToRows } from '../../tables/mapToRows';
import type { SheetProblem, TabName } from '../../tables/tab';
import { MEANINGS, type MeaningId } from '../../tables/theirMap/meanings';
import { headingsKey, recogniseMap } from '../../tables/theirMap/recogniseMap';
import type { MapContext, UnderstoodMap } from '../../tables/theirMap/understood';
import type { SheetChange } from '../../tables/undoRecord';
import { plainKey } from '../../tables/words';
import { underLock } from '../busy';
import type { World } from '../ports';
import { type Read, readWorkbook } from '../readWorkbook';
import { refusal } from '../refusal';
import { type GivenSheet, type Sent, sheetOf } from './givenFile';
import { type OpenJob, openJob } from './jobs';
import { ownTabs } from './tabsHere';
import { isAnotherList, sayChanged, type TickedWish } from './ticks';

/** Without `ticked`, what is proposed. */
export interface MapWish extends Sent, TickedWish {
  /** A tab of this workbook, where no file is given. */
  readonly tab?: string | undefined;
  /** Column's key → meaning. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Name as it stands in the map → the pupil's ID; '' = nobody. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
}

/** A property holds 9 KB; maps have some thirty columns. */
const MOST_REMEMBERED = 8000;
/** As many unread cells as somebody will look through. */
const MOST_SHOWN = 200;

export function importMap(world: World, wish: MapWish): Result<Reply, SheetProblem> {
  if (!wish.apply) {
    const offer = understood(world, readWorkbook(world.workbook), wish);
    return offer.ok ? answered(reply(offer.value, false, [])) : offer;
  }
  return underLock(world, () => applyUnderLock(world, wish));
}

function applyUnderLock(world: World, wish: MapWish): Result<Reply, SheetProblem> {
  const job = openJob(world, ['Interventions', 'Provision list', 'Staff rates']);
  if (!job.ok) return job;
  const read = readWorkbook(world.workbook);
  const offer = understood(world, read, wish);
  if (!offer.ok) return offer;
  if (isAnotherList(wish, seenOf(offer.value))) {
    return answered({ ...reply(offer.value, false, []), notes: [sayChanged('brought in')] });
  }
  const keys = wish.ticked === undefined ? null : new Set(wish.ticked);
  const rows = offer.value.rows.filter(({ key, isTicked }) => (keys === null ? isTicked : keys.has(key)));
  const changes = changesOf(job.value, read.sheets['Provision list'] ?? [], rows);
  const left = changes.length > 0 ? job.value.run('MAP', changes) : [];
  remember(world, offer.value);
  return answered(reply({ ...offer.value, rows }, true, left));
}

interface Offer {
  readonly given: GivenSheet;
  readonly found: UnderstoodMap;
  readonly rows: readonly MapRow[];
  readonly school: School;
  readonly corrections: Readonly<Record<string, MeaningId>>;
  /** Under which all who edit share what was corrected. */
  readonly property: string;
}

function understood(world: World, { reading }: Read, wish: MapWish): Result<Offer, SheetProblem> {
  const given = wish.base64 === undefined ? ownTab(world, wish.tab ?? '') : sheetOf(world, wish, filledCells);
  if (!given.ok) return given;
  const { school } = reading;
  const context: MapContext = {
    pupils: school.pupils.filter((pupil) => isOnRoll(pupil, world.clock.today())),
    interventions: school.interventions.map(({ name }) => name),
  };
  const property = `map:${headingsKey(given.value.cells, context)}`;
  const corrections = { ...remembered(world, property), ...meaningsIn(wish.columns ?? {}) };
  const found = recogniseMap(given.value.cells, { ...context, corrections });
  const answers = new Map(Object.entries(wish.answers ?? {}));
  return answered({
    given: given.value,
    found,
    rows: mapToRows(found, school, answers),
    school,
    corrections,
    property,
  });
}

function ownTab(world: World, tab: string): Result<GivenSheet, SheetProblem> {
  const { workbook } = world;
  const name = ownTabs(workbook).find((one) => one.toLowerCase() === tab.trim().toLowerCase());
  if (name === undefined) {
    return refusal(
      '',
      tab === ''
        ? 'Choose the tab where your own map stands, or a file.'
        : `There is no tab “${tab}” of your own. Choose another, or copy your map into this workbook first.`,
    );
  }
  const { rows, columns } = workbook.extent(name);
  const cells = rows === 0 ? [] : workbook.readShown(name, 1, columns, rows);
  return answered({ cells, sheets: [], sheet: name, says: [] });
}

/** The map is where most stands. */
function filledCells(cells: GivenSheet['cells']): number {
  return cells.reduce((sum, row) => sum + row.filter((cell) => cell !== '').length, 0);
}

function meaningsIn(columns: Readonly<Record<string, string>>): Record<string, MeaningId> {
  const known: Record<string, MeaningId> = {};
  for (const [key, wished] of Object.entries(columns)) {
    const meaning = MEANINGS.find(({ id }) => id === wished);
    if (meaning) known[key] = meaning.id;
  }
  return known;
}

function remembered({ shared }: World, property: string): Record<string, MeaningId> {
  const kept = shared.get(property);
  return kept === '' ? {} : meaningsIn(JSON.parse(kept) as Record<string, string>);
}

function remember({ shared }: World, { corrections, property }: Offer): void {
  const text = JSON.stringify(corrections);
  if (text !== '{}' && text.length <= MOST_REMEMBERED) shared.set(property, text);
}

function changesOf(job: OpenJob, list: Rectangle, rows: readonly MapRow[]): SheetChange[] {
  const makeId = job.idMaker('Provision list', list);
  return rows.map(({ tab, title, values }): SheetChange => {
    if (tab !== 'Provision list') return { kind: 'ADD', tab, rowId: title, values };
    const rowId = makeId();
    return { kind: 'ADD', tab: tab satisfies TabName, rowId, values: { ...values, id: rowId } };
  });
}

type Reply = ReturnType<typeof reply>;

function reply(offer: Offer, applied: boolean, left: readonly SheetProblem[]) {
  const { given, found, rows, school } = offer;
  const named = new Map(
    school.pupils.map((pupil) => [pupil.id, `${pupil.forename} ${pupil.surname}, ${pupil.className}`]),
  );
  const counts = { used: 0, heading: 0, total: 0, title: 0, ignored: 0, unread: 0 };
  for (const { use } of found.account) counts[use] += 1;
  return {
    layout: found.layout as string,
    says: found.says,
    sheets: [...given.sheets],
    sheet: given.sheet,
    columns: found.columns.map(({ key, heading, meaning, why, examples }) => ({
      key,
      heading,
      meaning: meaning as string,
      why,
      examples: [...examples],
    })),
    meanings: MEANINGS.filter(({ id }) => id !== 'UNKNOWN').map(({ id, says }) => ({ id: id as string, says })),
    rows: rows.map(({ key, tab, title, says, notes, isTicked }) => ({
      key,
      tab,
      title,
      says,
      notes: [...notes],
      isTicked,
    })),
    /** That are in the school's catalogue already. */
    interventionsThere: found.interventions.filter(({ name, existing }) =>
      school.interventions.some((one) => plainKey(one.name) === plainKey(existing ?? name)),
    ).length,
    asks: found.unmatched.map(({ text, cells, candidates }) => ({
      text,
      cells: [...cells],
      candidates: candidates.map((pupilId) => ({ pupilId, says: named.get(pupilId) ?? pupilId })),
    })),
    unread: found.unread.slice(0, MOST_SHOWN).map((one) => ({ ...one })),
    cells: counts,
    notes: [...given.says],
    seen: seenOf(offer),
    left: [...left],
    applied,
  };
}

function seenOf({ rows }: Offer): string {
  return textHash(JSON.stringify(rows.map(({ key, title, says }) => [key, title, says])));
}
