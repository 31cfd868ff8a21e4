/**
 * Refresh: reads every tab once, works everything out, and writes only tabs and cells of ours.
 * Results travel by ID, never by row, so people may sort and type meanwhile. `_status` goes first and says what each of our
 * tabs should hold: a run that dies half-way leaves tabs that say "Refresh again". Tests: test/app/refresh.test.ts
 */

import { assess } from '../domain/assess';
import type { Assessment } from '../domain/assessment';
import { answered, type Result } from '../domain/result';
import type { Rectangle } from '../tables/cell';
import { lookHash, stampOf } from '../tables/contentHash';
import { derivedTabs } from '../tables/derived';
import { highlightsFor } from '../tables/highlights';
import type { DerivedTab } from '../tables/look';
import { sameCells } from '../tables/sameCells';
import { stampsIn, statusTab } from '../tables/statusTab';
import type { SheetProblem, TabName } from '../tables/tab';
import { allProblems } from './answers';
import { underLock } from './busy';
import { documentLinks, highestNumbers } from './documents/register';
import { unfinishedLines } from './documents/unfinished';
import { giveIds } from './giveIds';
import { linkTo } from './linkTo';
import { isMadeUp } from './madeUpMark';
import { bringUpToDate } from './migrations/upToDate';
import type { Workbook, World } from './ports';
import { SCHOOL_TABS, understand } from './readWorkbook';
import { tabProblem } from './refusal';
import { repairStarred } from './starredCells';

export interface Refreshed {
  readonly pupils: number;
  readonly planNeeded: number;
  readonly notOnMap: number;
  readonly overdue: number;
  readonly due: number;
  readonly costPence: number;
  readonly problems: SheetProblem[];
  /** Tabs of ours that had changed. */
  readonly written: string[];
}

/** Under this name all who edit share which look each tab of ours was given last; '' while tabs are being painted. */
const LOOKS = 'looks';
/** Ends the fingerprint of a look with merged cells or turned letters. */
const UNEVEN = '^';
/** Between the fingerprint of a look and the stamp of the tab that was given it. */
const OF = '|';
/** Written by every refresh; without leave to edit them there is nothing to do. */
const OURS: readonly TabName[] = ['_status', 'To do', 'Provision map', 'Impact', 'Start here'];

export function refresh(world: World): Result<Refreshed, SheetProblem> {
  const done = refreshAfter(world, [], () => []);
  return done.ok ? answered(done.value.answer) : done;
}

interface RefreshedNow {
  readonly answer: Refreshed;
  readonly assessment: Assessment;
}

/**
 * Changes something, then refreshes, under one lock. Where anything speaks against it, nothing is written.
 * @param tabs that the change writes, besides ours
 * @param change does it, or says why not
 */
export function refreshAfter(
  world: World,
  tabs: readonly TabName[],
  change: () => readonly SheetProblem[],
): Result<RefreshedNow, SheetProblem> {
  const { workbook } = world;
  const missing = notThereFor(workbook, tabs);
  if (missing.length > 0) return { ok: false, problems: missing };
  return underLock(world, () => {
    const locked = [...OURS, ...tabs].filter((tab) => !workbook.canEdit(tab));
    if (locked.length > 0) return { ok: false, problems: locked.map(notEditable) };
    const problems = change();
    return problems.length > 0 ? { ok: false, problems: [...problems] } : answered(refreshNow(world));
  });
}

/** What a job that ends with a refresh asks before it changes anything. @returns a problem for each tab that is not there */
export function notThereFor(workbook: Workbook, tabs: readonly TabName[] = []): SheetProblem[] {
  return [...OURS, ...tabs].filter((tab) => !workbook.has(tab)).map(notThere);
}

export function notThere(tab: TabName): SheetProblem {
  return tabProblem(
    tab,
    `There is no tab "${tab}". Choose Extensions, Provision map, Set up this sheet: it makes what is missing and changes nothing else.`,
  );
}

function notEditable(tab: TabName): SheetProblem {
  return tabProblem(
    tab,
    `You cannot edit "${tab}", so nothing was refreshed. Ask the owner of this sheet for leave to edit it.`,
  );
}

/** For jobs that hold the lock already. */
export function refreshUnderLock(world: World): Refreshed {
  return refreshNow(world).answer;
}

function refreshNow(world: World): RefreshedNow {
  const { workbook, clock } = world;
  const sheets: { [tab in TabName]?: ReturnType<Workbook['read']> } = {};
  for (const tab of [...SCHOOL_TABS, '_status', '_documents'] as const) sheets[tab] = workbook.read(tab);
  bringUpToDate(world, sheets.Settings ?? []);
  const register = sheets._documents ?? [];
  const given = giveIds(workbook, sheets, highestNumbers(register));
  const { reading } = understand(workbook, given.sheets);
  const assessment = assess(reading.school, clock.today());
  const problems = [...given.problems, ...allProblems(reading, assessment)];

  const at = clock.sayNow();
  const tabs = derivedTabs(assessment, problems, {
    lastRefresh: at,
    isMadeUp: isMadeUp(given.sheets.Settings ?? []),
    link: linkTo(workbook, given.sheets),
    documents: unfinishedLines(register, workbook.id()),
  });
  const status = statusTab(assessment, documentLinks(register), tabs);
  const { written, looks } = writeOurs(world, status, sheets._status ?? [], tabs);
  problems.push(...repairStarred(workbook, given.sheets, status.cells.length));
  for (const tab of ['Pupils', 'Plans', 'Reviews'] as const) {
    const sheet = given.sheets[tab];
    if (sheet) workbook.highlight(tab, highlightsFor(tab, sheet, reading.school.settings.amberDays));
  }
  world.shared.setAll({ lastRefresh: at, ...(written.length > 0 ? { [LOOKS]: looks } : {}) });
  const { pupils, planNeeded, notOnMap, overdue, due, costPence } = assessment.counts;
  world.log(`refresh: ${pupils} pupils, ${problems.length} problems, wrote ${written.join(', ') || 'nothing'}`);
  return { answer: { pupils, planNeeded, notOnMap, overdue, due, costPence, problems, written }, assessment };
}

function writeOurs(
  { workbook, shared }: World,
  status: DerivedTab,
  old: Rectangle,
  tabs: readonly DerivedTab[],
): { written: string[]; looks: string } {
  const written: string[] = [];
  const kept = shared.get(LOOKS);
  const painted = new Map(Object.entries(JSON.parse(kept || '{}') as Record<string, string>));
  const stamps = stampsIn(old);
  // A sheet that was put back to an earlier day has its looks of that day; what is kept beside it was not put back.
  for (const [tab, of] of painted) if (of.split(OF)[1] !== (stamps.get(tab) ?? '')) painted.delete(tab);
  let isForgotten = kept === '';
  // A run that ends between a look and its record must not leave the record of another look behind.
  const forgetLooks = () => {
    if (!isForgotten) shared.setAll({ [LOOKS]: '' });
    isForgotten = true;
  };
  const write = (tab: DerivedTab, extent: Extent) => {
    writeWhole(workbook, tab, extent, painted, forgetLooks);
    written.push(tab.tab);
  };
  if (!sameCells(status.cells, old)) write(status, extentOf(old));
  for (const tab of tabs) {
    // Another stamp says enough; with the same one, somebody may still have typed there.
    const there = stamps.get(tab.tab) === stampOf(tab) ? (workbook.read(tab.tab) ?? []) : null;
    if (there === null) write(tab, workbook.extent(tab.tab));
    else if (!sameCells(tab.cells, there)) write(tab, extentOf(there));
  }
  return { written, looks: JSON.stringify(Object.fromEntries(painted)) };
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}
function extentOf(cells: Rectangle): Extent {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/** Padded over the old extent, so that nothing of the last refresh shows through; painted only where the look is another. */
function writeWhole(
  workbook: Workbook,
  tab: DerivedTab,
  old: Extent,
  painted: Map<string, string>,
  beforePainting: () => void,
): void {
  const rows = Math.max(tab.cells.length, old.rows);
  const columns = Math.max(tab.cells[0]?.length ?? 0, old.columns);
  const padded = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => tab.cells[row]?.[column] ?? ''),
  );
  const { look } = tab;
  const hash = lookHash(look) + (look.merges.length + look.upright.length > 0 ? UNEVEN : '');
  const last = painted.get(tab.tab)?.split(OF)[0];
  // An empty tab counts as one cell. Somebody may have taken away the tab that had this look.
  const isNew = last === undefined || old.columns <= 1;
  if (isNew || rows > tab.cells.length || last !== hash) {
    beforePainting();
    workbook.paint(tab.tab, look, {
      ...old,
      isUneven: last === undefined || last.endsWith(UNEVEN),
      isNew,
    });
  }
  // `_status` has no stamp of its own.
  painted.set(tab.tab, `${hash}${OF}${tab.tab === '_status' ? '' : stampOf(tab)}`);
  workbook.write(tab.tab, 1, 1, padded);
}
