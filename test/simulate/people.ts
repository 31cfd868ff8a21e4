/**
 * What people do at the sheet itself, while no run of theirs goes on or in the middle of somebody's: typing, sorting, rows and
 * columns in and out, copies of rows, other names for tabs. No lock of ours stops them.
 */
import { isoDate } from '../../src/domain/isoDate';
import { typeRow } from './school';
import { isFormula, type Sheet, type Stored, spelt } from './sheet';
import type { Simulation } from './simulation';
import { layoutOf } from './typed';

/** Tabs that are worked in all day. */
const BUSY = ['Pupils', 'Provision list', 'Targets', 'Reviews', 'Plans'] as const;
const OURS = ['To do', 'Provision map', 'Impact', 'Start here'] as const;

const WEIGHTS = {
  typeCell: 30,
  typeNewRow: 8,
  sortRows: 14,
  insertRow: 6,
  deleteRow: 3,
  copyRow: 4,
  typeOverOurs: 2,
  insertColumn: 2,
  deleteColumn: 1,
  renameTab: 1,
} as const;
export type SheetAct = keyof typeof WEIGHTS;
/** A run keeps the tabs that it has found. */
const ONLY_BETWEEN: ReadonlySet<SheetAct> = new Set(['renameTab']);

const ACTS: Readonly<Record<SheetAct, (simulation: Simulation, sheet: Sheet | null) => string | null>> = {
  typeCell,
  typeNewRow,
  sortRows,
  insertRow,
  deleteRow,
  copyRow,
  typeOverOurs,
  insertColumn,
  deleteColumn,
  renameTab,
};

/** @returns what was done, for the history; null where it came to nothing */
export function actAtSheet(simulation: Simulation, isBetween: boolean, where?: Sheet): string | null {
  const act = simulation.place.random.weighed(WEIGHTS);
  return !isBetween && ONLY_BETWEEN.has(act) ? null : ACTS[act](simulation, where ?? anySheet(simulation));
}

export function isBusy(tab: string): boolean {
  return BUSY.some((name) => name === tab);
}

function anySheet({ place: { random, book } }: Simulation): Sheet | null {
  return book.find(random.pick(BUSY) ?? '') ?? null;
}

/** A row below the headings that holds anything. */
function anyRow({ place: { random } }: Simulation, sheet: Sheet): number | null {
  const { rows } = sheet.extent();
  return rows < 2 ? null : random.between(2, rows);
}

/** What is worth typing in a column; undefined where it had better stay as it is. */
function somethingFor({ place: { random } }: Simulation, key: string): Stored | undefined {
  const note = `Note ${random.between(1, 999)}`;
  const day = { date: isoDate(`2026-${random.pick(['10', '11', '12'])}-${random.between(10, 28)}`) };
  const fit: Readonly<Record<string, Stored | undefined>> = {
    className: `${random.between(1, 6)}${random.pick(['B', 'C', 'D'])}`,
    stageCode: random.pick(['School Action', 'School Action Plus']),
    entry: random.between(20, 29),
    exit: random.pick<Stored>([random.between(30, 39), '']),
    heldOn: day,
    bookedFor: day,
    end: day,
    number: undefined,
    planNumber: undefined,
    result: random.pick(['Met', 'Not met', '']),
  };
  if (key in fit) return fit[key];
  return /comment|strengths|strategy|target|nextSteps|attended|helpAtHome|startingPoint|^$/.test(key)
    ? note
    : undefined;
}

function typeCell(simulation: Simulation, sheet: Sheet | null): string | null {
  const { random } = simulation.place;
  const layout = sheet && layoutOf(sheet);
  const row = sheet && anyRow(simulation, sheet);
  if (!sheet || !layout || !row) return null;
  const columns = layout.keys.flatMap((key, at) => (key === null || at === layout.idAt ? [] : [{ key, at }]));
  const fits = columns.flatMap(({ key, at }) => {
    const cell = somethingFor(simulation, key);
    return cell === undefined ? [] : [{ key, at, cell }];
  });
  const chosen = random.pick(fits);
  // A row that somebody's run is filling just now has no typing of its own yet.
  if (!chosen || !simulation.typed.isSettled(sheet, row)) return null;
  simulation.touch(sheet, false);
  // Who types what stands there already leaves no trace; nor who types over what is being emptied at that very moment.
  const there = spelt(sheet.cell(row, chosen.at + 1));
  if (simulation.isTakingBack && chosen.key === 'className') simulation.brought.classNames.add(spelt(chosen.cell));
  if (there !== spelt(chosen.cell) && (there === '' || !simulation.isTakingBack)) {
    simulation.typedIn.add(`${sheet.id}/${sheet.rows[row - 1]?.key}`);
  }
  sheet.put(row, chosen.at + 1, chosen.cell);
  simulation.typed.takeCell(sheet, row, chosen.at + 1);
  return `types ${spelt(chosen.cell) || 'nothing'} in ${sheet.name}, row ${row}, ${chosen.key || 'own column'}`;
}

function typeNewRow(simulation: Simulation): string | null {
  const { random, book } = simulation.place;
  const pupil = `P${String(random.between(1, 5)).padStart(3, '0')}`;
  const number = random.between(1, 999);
  const kinds = {
    Pupils: { Forename: `Forename${number}`, Surname: `Surname${number}`, Class: '2B', Stage: 'School Action Plus' },
    Targets: { Pupil: pupil, Target: `Spells ${number} words` },
    'Provision list': { Pupil: pupil, Intervention: 'Number club', Start: { date: isoDate('2026-10-05') } },
    // A draft: its dates are filled in when its document is made.
    Plans: { Pupil: pupil, 'Plan number': 2, 'Help at home': `Read ${number} pages` },
    Reviews: { Pupil: pupil, Type: 'IEP review', 'Held on': { date: isoDate('2026-11-02') } },
  } as const;
  const tab = random.pick(Object.keys(kinds) as (keyof typeof kinds)[]) ?? 'Targets';
  const sheet = book.find(tab);
  if (!sheet) return null;
  simulation.touch(sheet, false);
  if (tab === 'Plans') simulation.papers.numbered(pupil);
  const row = typeRow(book, tab, kinds[tab]);
  for (let column = 1; column <= sheet.columnKeys.length; column++) simulation.typed.takeCell(sheet, row, column);
  return `types a new row on ${tab}, row ${row}`;
}

function sortRows(simulation: Simulation, sheet: Sheet | null): string | null {
  const { random } = simulation.place;
  const layout = sheet && layoutOf(sheet);
  if (!sheet || !layout) return null;
  const at = random.pick(layout.keys.flatMap((key, place) => (key === null ? [] : [place]))) ?? 0;
  const isDown = random.happens(0.5);
  simulation.touch(sheet, true);
  sheet.sort((cells) => spelt(cells[at] ?? ''), isDown);
  return `sorts ${sheet.name} by column ${at + 1}${isDown ? ', downwards' : ''}`;
}

function insertRow(simulation: Simulation, sheet: Sheet | null): string | null {
  const row = sheet && anyRow(simulation, sheet);
  if (!sheet || !row) return null;
  simulation.touch(sheet, true);
  sheet.insertRow(row);
  return `inserts a row on ${sheet.name} above ${row}`;
}

function deleteRow(simulation: Simulation, sheet: Sheet | null): string | null {
  const row = sheet && anyRow(simulation, sheet);
  if (!sheet || !row) return null;
  simulation.touch(sheet, true);
  sheet.deleteRow(row);
  return `deletes row ${row} of ${sheet.name}`;
}

/** With its ID and our formulas, as people do. */
function copyRow(simulation: Simulation, sheet: Sheet | null): string | null {
  const row = sheet && anyRow(simulation, sheet);
  if (!sheet || !row || !simulation.typed.isSettled(sheet, row)) return null;
  simulation.touch(sheet, true);
  sheet.insertRow(row + 1);
  (sheet.rows[row - 1]?.cells ?? []).forEach((cell, at) => sheet.put(row + 1, at + 1, cell));
  simulation.typed.takeRow(sheet, row + 1);
  if (sheet.name === 'Plans') simulation.papers.numbered(String(sheet.cell(row, 1)));
  return `copies row ${row} of ${sheet.name}`;
}

function typeOverOurs(simulation: Simulation): string | null {
  const { random, book } = simulation.place;
  const sheet = book.find(random.pick(OURS) ?? '');
  if (!sheet) return null;
  const { rows, columns } = sheet.extent();
  const [row, column] = [random.between(1, Math.max(1, rows)), random.between(1, Math.max(1, columns))];
  // A link that was taken away comes back when its tab has something else to say.
  if (isFormula(sheet.cell(row, column))) return null;
  simulation.derived.wasTypedOver(sheet.name);
  sheet.put(row, column, random.pick(['', 'typed over']) ?? '');
  return `types in ${sheet.name}, row ${row}, column ${column}`;
}

function insertColumn(simulation: Simulation, sheet: Sheet | null): string | null {
  if (!sheet) return null;
  const column = simulation.place.random.between(1, sheet.extent().columns + 1);
  simulation.touch(sheet, true);
  sheet.insertColumn(column);
  sheet.put(1, column, 'Our own notes');
  // Nobody fills a column between two calls of somebody's run.
  const filled = simulation.isAtRest ? Math.min(4, sheet.extent().rows) : 1;
  for (let row = 2; row <= filled; row++) sheet.put(row, column, `Own ${row}`);
  for (let row = 1; row <= filled; row++) simulation.typed.takeCell(sheet, row, column);
  return `inserts column ${column} on ${sheet.name}`;
}

/** Only one of the school's own. */
function deleteColumn(simulation: Simulation, sheet: Sheet | null): string | null {
  const column = (sheet?.rows[0]?.cells.indexOf('Our own notes') ?? -1) + 1;
  if (!sheet || column < 1) return null;
  simulation.touch(sheet, true);
  sheet.deleteColumn(column);
  return `deletes column ${column} of ${sheet.name}`;
}

/** The name comes back some time later. */
function renameTab(simulation: Simulation): string | null {
  const { random, book } = simulation.place;
  const sheet = random.pick(book.sheets.filter(({ name }) => !name.startsWith('_')));
  if (!sheet) return null;
  const name = /^(.*) of ours$/.exec(sheet.name)?.[1] ?? `${sheet.name} of ours`;
  if (book.find(name)) return null;
  const before = sheet.name;
  simulation.touch(sheet, false);
  sheet.name = name;
  return `calls ${before} ${name}`;
}

export function nameBack({ place: { book } }: Simulation): void {
  for (const sheet of book.sheets) {
    const name = /^(.*) of ours$/.exec(sheet.name)?.[1];
    if (name !== undefined && !book.find(name)) sheet.name = name;
  }
}

/** Below the headings, rows that hold one. */
export function idsOn(sheet: Sheet): string[] {
  const layout = layoutOf(sheet);
  if (!layout || layout.idAt < 0) return [];
  return sheet.rows.slice(1).flatMap(({ cells }) => {
    const id = cells[layout.idAt] ?? '';
    return id === '' || isFormula(id) ? [] : [String(id)];
  });
}
