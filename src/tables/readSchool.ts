/**
 * Reads a school out of its tabs: every bad cell is told with its tab and place, and everything else is read.
 * Pure, and linear in the number of rows. Tests: test/tables/readSchool.test.ts, test/tables/awkwardCells.test.ts
 */
import { stagePreset } from '../domain/presets';
import type { School } from '../domain/school';
import type { Rectangle } from './cell';
import { fundingTab, readFunding } from './funding';
import { findColumns } from './headings';
import { interventionsTab, readIntervention } from './interventions';
import type { Lookups } from './lookups';
import { namedBy, nameOf, stagesByWord } from './lookups';
import type { Places } from './places';
import { placesIn } from './places';
import { plansTab, readPlan } from './plans';
import { provisionListTab, readProvision } from './provisionList';
import { pupilFinder } from './pupilFinder';
import { pupilsTab, readPupil } from './pupils';
import type { ReadingProblem } from './readingProblem';
import { explainReadingProblem } from './readingProblem';
import { readReview, reviewsTab } from './reviews';
import type { Row } from './row';
import { listed } from './row';
import { frameworkOf, readSettings, settingsTab } from './settings';
import { readStaffRate, staffRatesTab } from './staffRates';
import { readStage, stagesTab } from './stages';
import type { SheetProblem, TabName, TabSpec } from './tab';
import type { Table } from './table';
import { openTable } from './table';
import { readTarget, targetsTab } from './targets';
import { readTerms, termsTab } from './terms';

/** A tab that is not there is null or left out. */
export type Sheets = { readonly [tab in TabName]?: Rectangle | null };

/**
 * What the cells of Provision list show, by 1-based column, row 1 (the heading) first: the columns that `shownColumns` names.
 * Where a column was not read, numbers count as they are.
 */
export type Shown = ReadonlyMap<number, readonly string[]>;

export interface Reading {
  readonly school: School;
  readonly problems: readonly SheetProblem[];
  readonly places: Places;
}

/** The tabs that `readSchool` reads. */
export const TYPED_TABS: readonly TabSpec[] = [
  ...[pupilsTab, provisionListTab, targetsTab, reviewsTab, plansTab, interventionsTab],
  ...[fundingTab, staffRatesTab, termsTab, stagesTab, settingsTab],
];

const SCORES = ['entry', 'exit'] as const;

/**
 * Columns of Provision list whose shown text must be read besides: an age of 9 years 10 months is shown as 9.10 and kept as 9.1.
 * @returns 1-based columns, entry before exit
 */
export function shownColumns(provisionList: Rectangle | null): readonly number[] {
  const { columns } = findColumns(provisionListTab, provisionList);
  return SCORES.flatMap((key) => columns.column(key) ?? []);
}

export function readSchool(sheets: Sheets, shown: Shown): Reading {
  const told: ReadingProblem[] = [];
  const open = (spec: TabSpec): Table => openTable(spec, sheets[spec.name] ?? null, (problem) => told.push(problem));
  const tables = {
    pupil: open(pupilsTab),
    provision: open(provisionListTab),
    target: open(targetsTab),
    review: open(reviewsTab),
    plan: open(plansTab),
    intervention: open(interventionsTab),
    funding: open(fundingTab),
    staffRate: open(staffRatesTab),
    term: open(termsTab),
    stage: open(stagesTab),
    setting: open(settingsTab),
  };
  tellIfNoRows(tables.term, told, 'Type your term dates: without them no review can be due.');
  tellIfNoRows(tables.stage, told, 'We use the usual stages until then. Choose Set up to write them.');

  const terms = readTerms(tables.term.rows);
  const settings = readSettings(
    tables.setting.rows,
    terms.map(({ name }) => name),
  );
  const readStages = once(tables.stage, 'code', readEach(tables.stage.rows, readStage), ({ code }) => code);
  const stages = readStages.length === 0 ? stagePreset(frameworkOf(settings)) : readStages;
  const rates = once(tables.staffRate, 'role', readEach(tables.staffRate.rows, readStaffRate), ({ role }) => role);
  const roles = namedBy(rates, ({ role }) => [role]);
  const interventions = once(
    tables.intervention,
    'name',
    readEach(tables.intervention.rows, (row) => readIntervention(row, roles)),
    ({ name }) => name,
  );
  const byStage = stagesByWord(stages);
  const pupils = readEach(tables.pupil.rows, (row) => readPupil(row, byStage));
  const lookups: Lookups = {
    pupils: pupilFinder(pupils, repeatedIds(tables.pupil.rows)),
    interventions: namedBy(interventions, ({ name }) => [name]),
    roles,
  };
  const [entryShown, exitShown] = SCORES.map((key) => shown.get(tables.provision.columns.column(key) ?? 0));
  const unmeasured = new Set<string>();
  const school: School = {
    settings,
    terms,
    stages,
    rates,
    interventions,
    pupils,
    provisions: readEach(tables.provision.rows, (row) => {
      const texts = { entry: entryShown?.[row.number - 1] ?? '', exit: exitShown?.[row.number - 1] ?? '' };
      return readProvision(row, lookups, texts, unmeasured);
    }),
    targets: readEach(tables.target.rows, (row) => readTarget(row, lookups)),
    reviews: readEach(tables.review.rows, (row) => readReview(row, lookups)),
    plans: readEach(tables.plan.rows, (row) => readPlan(row, lookups)),
    funding: readEach(tables.funding.rows, (row) => readFunding(row, lookups)),
  };
  const problems = inOrder(told).map(explainReadingProblem);
  return { school, problems, places: placesIn(tables, problems) };
}

function readEach<T>(rows: readonly Row[], read: (row: Row) => T | null): T[] {
  const things: T[] = [];
  for (const row of rows) {
    const thing = read(row);
    if (thing !== null) things.push(thing);
  }
  return things;
}

function repeatedIds(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.filter(({ repeatsId }) => repeatsId).map(({ ownId }) => ownId.toUpperCase()));
}

/** Rows that are known by name: the first of a name counts, later ones are told and left out. */
function once<T extends { readonly row: number }>(
  table: Table,
  key: string,
  things: readonly T[],
  nameIn: (thing: T) => string,
): T[] {
  const firsts = new Map<string, T>();
  const rows = new Map(table.rows.map((row) => [row.number, row]));
  return things.filter((thing) => {
    const first = firsts.get(nameOf(nameIn(thing)));
    if (first === undefined) {
      firsts.set(nameOf(nameIn(thing)), thing);
      return true;
    }
    const both = `rows ${listed([String(first.row), String(thing.row)], 'and')}`;
    rows.get(thing.row)?.tell('SAME_NAME', key, nameIn(thing), both);
    return false;
  });
}

function tellIfNoRows({ spec, isThere, rows }: Table, told: ReadingProblem[], whatToDo: string): void {
  if (!isThere || rows.length > 0) return;
  told.push({ code: 'NO_ROWS', tab: spec.name, row: null, column: null, heading: '', rowId: '', detail: [whatToDo] });
}

const placeOfTab: ReadonlyMap<string, number> = new Map(TYPED_TABS.map(({ name }, index) => [name, index]));

/** By tab, row and column, each cell once for each thing that is wrong with it. */
function inOrder(told: readonly ReadingProblem[]): ReadingProblem[] {
  const seen = new Set<string>();
  return told
    .filter(({ code, tab, row, column, heading }) => {
      const key = `${tab}!${row ?? 0}:${column ?? 0}:${code}:${heading}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort(
      (a, b) =>
        (placeOfTab.get(a.tab) ?? 0) - (placeOfTab.get(b.tab) ?? 0) ||
        (a.row ?? 0) - (b.row ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0),
    );
}
