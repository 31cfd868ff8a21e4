/**
 * Puts the made-up school into an empty workbook, and takes all of it away again: its rows are known by their IDs, so that
 * rows of the school's own stay. Tests: test/app/sampleSchool.test.ts
 */
import { answered, type Result } from '../domain/result';
import type { Cell, DateCell, Rectangle, WrittenCell } from '../tables/cell';
import { isDateCell } from '../tables/cell';
import { findColumns } from '../tables/headings';
import { pupilLabel } from '../tables/pupilLabel';
import { SETTING_ROWS } from '../tables/settings';
import type { SheetProblem, TabName } from '../tables/tab';
import { TABS, tabSpec } from '../tables/tabs';
import { plainKey } from '../tables/words';
import { underLock } from './busy';
import { isMadeUp } from './madeUpMark';
import type { World } from './ports';
import { notThereFor, refreshUnderLock } from './refresh';
import { isSampleTerm } from './sample/calendar';
import { madeUpSchool } from './sample/madeUpSchool';
import { changeSettings, type SettingChanges } from './settingRows';

/** Called by set-up, which holds the lock and has made the tabs. */
export function fillSample({ workbook, clock }: World): void {
  const school = madeUpSchool(clock.today());
  // All is read before anything is written: a read after a write makes Google calculate first.
  const sheets = TABS.flatMap(({ name }) => (school[name] ? [[name, workbook.read(name) ?? []] as const] : []));
  for (const [name, sheet] of sheets) {
    const rows = school[name] ?? [];
    if (name === 'Settings') fillSettings(workbook, sheet, rows);
    else if (name !== 'Stages') addRows(workbook, name, sheet, rows);
  }
}

type Rows = readonly Readonly<Record<string, Cell>>[];

function addRows(workbook: World['workbook'], tab: TabName, sheet: Rectangle, rows: Rows): void {
  const headings = (sheet[0] ?? []).map(String);
  workbook.write(
    tab,
    Math.max(sheet.length, 1) + 1,
    1,
    rows.map((row) => headings.map((heading): WrittenCell => row[heading] ?? '')),
  );
}

/** Settings have rows of their own by now: theirs are changed, what is new is added. */
function fillSettings(workbook: World['workbook'], sheet: Rectangle, rows: Rows): void {
  const { columns } = findColumns(tabSpec('Settings'), sheet);
  const nameAt = columns.column('setting') ?? 1;
  const valueAt = columns.column('value') ?? 2;
  const added: Readonly<Record<string, Cell>>[] = [];
  for (const row of rows) {
    const name = String(row['Setting'] ?? '');
    const at = sheet.findIndex((cells) => plainKey(String(cells[nameAt - 1] ?? '')) === plainKey(name));
    if (at < 0) added.push(row);
    else workbook.write('Settings', at + 1, valueAt, [[row['Value'] ?? '']]);
  }
  if (added.length > 0) addRows(workbook, 'Settings', sheet, added);
}

export function removeSample(world: World): Result<{ removed: number }, SheetProblem> {
  return underLock(world, () => {
    const missing = notThereFor(world.workbook);
    if (missing.length > 0) return { ok: false, problems: missing };
    const removed = removeUnderLock(world);
    refreshUnderLock(world);
    return answered({ removed });
  });
}

const EVERYBODY: SettingChanges = {
  mapPeriod: '',
  mapOnlyClass: '',
  mapOnlyYear: '',
  mapOnlyNeed: '',
  mapOnlyWave: '',
  mapOnlyStage: '',
};

function removeUnderLock({ workbook, clock }: World): number {
  const settings = workbook.read('Settings') ?? [];
  if (!isMadeUp(settings)) return 0;
  const school = madeUpSchool(clock.today());
  const gone = new Set<string>();
  let removed = 0;
  for (const { name } of TABS) {
    const rows = school[name];
    const sheet = workbook.read(name);
    if (!rows || !sheet || name === 'Stages' || name === 'Settings') continue;
    const theirs = sampleRows(name, sheet, rows, gone);
    removed += theirs.length;
    // From the bottom, so that the rows above keep their numbers.
    for (const [first, count] of runs(theirs).reverse()) workbook.deleteRows(name, first, count);
  }
  forgetSchool(workbook, settings, school.Settings ?? []);
  // Its terms and classes are gone: a map that asks for them would show nobody.
  changeSettings(workbook, settings, EVERYBODY);
  return removed;
}

/**
 * @param gone labels of the made-up pupils found so far: Pupils comes first, and whatever was added about them later, as a
 *   plan that was made, goes with them
 */
function sampleRows(tab: TabName, sheet: Rectangle, rows: Rows, gone: Set<string>): number[] {
  const known = new Set(rows.map((row) => identity(tab, row)));
  const headings = (sheet[0] ?? []).map(String);
  const pupilAt = findColumns(tabSpec(tab), sheet).columns.column('pupilId');
  return sheet.flatMap((cells, index) => {
    if (index === 0) return [];
    const row: Record<string, Cell> = {};
    headings.forEach((heading, column) => {
      row[heading] = cells[column] ?? '';
    });
    const isKnown = tab === 'Terms' ? isTheirTerm(row) : known.has(identity(tab, row));
    if (tab === 'Pupils' && isKnown) gone.add(labelOf(row));
    return isKnown || (pupilAt !== null && gone.has(String(cells[pupilAt - 1] ?? ''))) ? [index + 1] : [];
  });
}

function isTheirTerm(row: Readonly<Record<string, Cell>>): boolean {
  const start = row['Start'] ?? '';
  return isDateCell(start as WrittenCell) && isSampleTerm(String(row['Term'] ?? ''), (start as DateCell).date);
}

function labelOf(row: Readonly<Record<string, Cell>>): string {
  return pupilLabel({
    surname: String(row['Surname']),
    forename: String(row['Forename']),
    id: String(row['Pupil ID']),
  });
}

/**
 * What tells the made-up school's rows: the ID together with the pupil, so that a row which somebody typed their own pupil over
 * is theirs and stays; for tabs without an ID, the name in the first column.
 */
function identity(tab: TabName, row: Readonly<Record<string, Cell>>): string {
  const { columns } = tabSpec(tab);
  const telling = columns.filter(
    ({ key, kind }) => kind === 'id' || kind === 'pupil' || key === 'forename' || key === 'surname',
  );
  return (telling.length > 0 ? telling : columns.slice(0, 1))
    .map(({ heading }) => row[heading] ?? '')
    .map((cell) => plainKey(isDateCell(cell) ? cell.date : String(cell)))
    .join('|');
}

/** The mark, the school's name and its roll; choices such as the stages stay, since a school may have made them its own. */
function forgetSchool(workbook: World['workbook'], settings: Rectangle, rows: Rows): void {
  const { columns } = findColumns(tabSpec('Settings'), settings);
  const nameAt = (columns.column('setting') ?? 1) - 1;
  const valueAt = columns.column('value') ?? 2;
  const choices = new Set(SETTING_ROWS.filter(({ key }) => key !== 'schoolName').map(({ label }) => plainKey(label)));
  const values = new Map(rows.map((row) => [plainKey(String(row['Setting'])), row['Value'] ?? '']));
  settings.forEach((cells, index) => {
    const name = plainKey(String(cells[nameAt] ?? ''));
    if (choices.has(name) || !values.has(name) || values.get(name) !== cells[valueAt - 1]) return;
    workbook.write('Settings', index + 1, valueAt, [['']]);
  });
}

/** Neighbouring rows as [first, how many]. */
function runs(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === row) last[1] += 1;
    else found.push([row, 1]);
  }
  return found;
}
