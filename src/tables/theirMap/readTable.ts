/**
 * Reads one table of a school's own map row by row: lines that head a section, totals and notes aside, the rest into
 * interventions and provisions. Every cell is accounted for. Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import { plainText } from '../pastedCells';
import { isNothing, moneyIn } from './cellKinds';
import { type Column, has } from './columns';
import { copyFacts, type Facts, noFacts, type Place, takeIn } from './facts';
import type { Gathering } from './gathering';
import { cellName, type Grid, type Ledger } from './grid';
import { type Block, isRepeated } from './headingRows';
import type { Known } from './known';
import { takeMark } from './marks';
import type { MeaningId } from './meanings';
import { isTotalRow, rateInWords } from './rowKinds';
import { type Section, sectionOf, takeTitles } from './sections';
import type { CellUse } from './understood';

export interface Reading {
  readonly grid: Grid;
  readonly known: Known;
  readonly ledger: Ledger;
  readonly gather: Gathering;
}

export interface Table {
  readonly grid: Grid;
  readonly block: Block;
  readonly columns: readonly Column[];
}

const CARRIED: readonly MeaningId[] = [
  'PUPILS',
  'PUPIL_ID',
  'FORENAME',
  'SURNAME',
  'INTERVENTION',
  'AREA',
  'WAVE',
  'YEAR',
  'CLASS',
  'TERM',
];
const NAMES: readonly MeaningId[] = ['PUPILS', 'PUPIL_ID', 'FORENAME', 'SURNAME', 'INTERVENTION'];
const LEFT_OUT: Readonly<Partial<Record<MeaningId, string>>> = {
  WORKED_OUT: 'Provision Map works this out itself.',
  STAGE: 'It stands on the tab Pupils.',
  IGNORE: 'The column is left out.',
};

export function readTable(reading: Reading, table: Table): void {
  const { grid, ledger } = reading;
  const { block, columns } = table;
  for (const head of block.heads) for (const column of grid.filled(head)) ledger.mark(head, column, 'heading');
  let section: Section = takeTitles(reading, block.titles, columns);
  const labels = columns.filter(({ meaning }) => NAMES.includes(meaning)).map(({ index }) => index);
  const carried = new Map<number, Place>();
  let hasRowsAbove = false;
  for (let row = block.from; row < block.to; row++) {
    const filled = grid.filled(row);
    if (filled.length === 0) {
      for (const column of labels) carried.delete(column);
      continue;
    }
    if (isRepeated(grid, row, block.heads)) for (const column of filled) ledger.mark(row, column, 'heading');
    else if (isTotalRow(grid, row, labels, hasRowsAbove))
      for (const column of filled) ledger.mark(row, column, 'total');
    else {
      const next = sectionOf(reading, table, row, section);
      if (next !== null) {
        section = next;
        carried.clear();
        continue;
      }
      readRow(reading, table, row, section, carried);
      hasRowsAbove = true;
    }
  }
}

function readRow(
  reading: Reading,
  { columns }: Table,
  row: number,
  section: Section,
  carried: Map<number, Place>,
): void {
  const { grid, ledger, gather } = reading;
  const placeOf = (column: Column): Place => ({ row, column: column.index, text: grid.at(row, column.index) });
  carry(columns, placeOf, carried);
  const base = section.facts === null ? noFacts() : copyFacts(section.facts);
  const [pupilsAbove, workAbove] = [base.pupils, base.interventions];
  [base.pupils, base.interventions] = [[], []];
  const own = columns.filter(({ set }) => set === -1);
  for (const column of own) take(reading, base, column, placeOf(column), carried);
  // What the row names itself goes before what a line above says of all.
  if (base.pupils.length === 0 && base.forename === null && base.surname === null) base.pupils = pupilsAbove;
  if (base.interventions.length === 0) base.interventions = workAbove;
  // A name carried down from above: what stands in this row is the work.
  const isCarried = base.pupils.length > 0 && base.pupils.every((place) => place.row !== row);
  if (isCarried) base.at = base.interventions.find((place) => place.row === row) ?? null;
  if (base.rate !== null) addRate(reading, base, columns, row);

  const made: boolean[] = [];
  const sets = new Map<number, Column[]>();
  for (const column of columns) {
    if (column.set === -1 || grid.at(row, column.index) === '') continue;
    const set = sets.get(column.set);
    if (set === undefined) sets.set(column.set, [column]);
    else set.push(column);
  }
  const names = columns.filter(({ meaning, index }) => NAMES.includes(meaning) && grid.at(row, index) !== '');
  for (const set of sets.values()) made.push(readSet(reading, base, set, placeOf, carried, columns));
  if (made.some((isMade) => isMade)) return;
  const hasSaid = sets.size > 0 && has(columns, 'MARK', 'LIST') && base.interventions.length === 0;
  if (!hasSaid && (names.length > 0 || section.facts?.pupils.length || section.facts?.interventions.length)) {
    const { isMade, left } = gather.add(base);
    sayLeft(reading, left);
    if (isMade) return;
  }
  leaveOut(reading, row, columns, base, ledger);
}

function take(reading: Reading, facts: Facts, column: Column, place: Place, carried: ReadonlyMap<number, Place>): void {
  const { ledger } = reading;
  const text = place.text === '' ? carried.get(column.index) : place;
  if (text === undefined) return;
  if (place.text === '') {
    if (CARRIED.includes(column.meaning)) takeIn(facts, column, text);
    return;
  }
  const { use, why } = usedAs(facts, column, place);
  ledger.mark(place.row, place.column, use, why);
}

function usedAs(facts: Facts, column: Column, place: Place): { readonly use: CellUse; readonly why: string } {
  const leftOut = LEFT_OUT[column.meaning];
  if (leftOut !== undefined) return { use: 'ignored', why: leftOut };
  if (column.meaning === 'TOTAL') return { use: 'total', why: '' };
  if (isNothing(plainText(place.text)) && !/^\d/.test(place.text))
    return { use: 'ignored', why: 'It says that there is nothing.' };
  const why = takeIn(facts, column, place);
  return { use: why === '' ? 'used' : 'unread', why };
}

/** A name above stands for the blank cell below it, unless something to its left is new. */
function carry(columns: readonly Column[], placeOf: (column: Column) => Place, carried: Map<number, Place>): void {
  let isNewToTheLeft = false;
  for (const column of columns) {
    if (!CARRIED.includes(column.meaning)) continue;
    const place = placeOf(column);
    if (place.text !== '') {
      carried.set(column.index, place);
      isNewToTheLeft = true;
    } else if (isNewToTheLeft) carried.delete(column.index);
  }
}

function readSet(
  reading: Reading,
  base: Facts,
  set: readonly Column[],
  placeOf: (column: Column) => Place,
  carried: ReadonlyMap<number, Place>,
  columns: readonly Column[],
): boolean {
  const { gather, ledger } = reading;
  const facts = copyFacts(base);
  let isWanted = false;
  for (const column of set) {
    const place = placeOf(column);
    if (column.meaning === 'MARK' || column.meaning === 'LIST') {
      const { use, why } = takeMark(reading, facts, column, place, columns);
      ledger.mark(place.row, place.column, use, why);
      isWanted ||= use === 'used';
      continue;
    }
    takeSubjects(facts, column);
    take(reading, facts, column, place, carried);
    isWanted ||=
      !isNothing(plainText(place.text)) && LEFT_OUT[column.meaning] === undefined && column.meaning !== 'TOTAL';
  }
  if (!isWanted) return false;
  const { isMade, left } = gather.add(facts);
  sayLeft(reading, left);
  if (!isMade)
    for (const { index } of set)
      if (left.every(({ column }) => column !== index))
        ledger.change(placeOf({ index } as Column).row, index, 'unread', 'It does not say which intervention this is.');
  return isMade;
}

/** What the upper heading says holds for the columns under it. */
export function takeSubjects(facts: Facts, { subjects, index, headRow: row }: Column): void {
  for (const subject of subjects) {
    if (subject.kind === 'WAVE') facts.wave = subject.wave;
    else if (subject.kind === 'AREA') facts.area = subject.area;
    else if (subject.kind === 'TERM') facts.term = subject.text;
    else if (subject.kind === 'YEAR') facts.years = subject.years;
    else if (subject.kind === 'CLASS') facts.className = subject.text;
    else if (subject.kind === 'DAY') facts.day = subject.text;
    else {
      const places = subject.kind === 'PUPIL' ? facts.pupils : facts.interventions;
      if (places.every(({ text }) => text !== subject.text)) places.push({ row, column: index, text: subject.text });
    }
  }
}

function sayLeft({ ledger }: Reading, left: readonly Place[]): void {
  for (const { row, column, text } of left)
    ledger.change(
      row,
      column,
      'unread',
      `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}” does not look like the name of an intervention.`,
    );
}

function addRate(
  { gather }: Reading,
  { rate, role, runBy, pupils, comments }: Facts,
  columns: readonly Column[],
  row: number,
): void {
  const who = role || runBy || (pupils.length === 0 ? (comments[0] ?? '') : '');
  const at = columns.find(({ meaning }) => meaning === 'RATE');
  if (rate === null || who === '' || at === undefined) return;
  const isThere = gather.rates.some((known) => known.role === who && known.pencePerHour === rate);
  if (!isThere) gather.rates.push({ role: who, pencePerHour: rate, cell: cellName(row, at.index) });
}

/** A line of a note that says a rate an hour. */
export function takeRateInWords({ gather, ledger, grid }: Reading, row: number, column: number): boolean {
  const found = rateInWords(grid.at(row, column));
  const amount = found === null ? null : moneyIn(found.money);
  if (found === null || amount === null) return false;
  gather.rates.push({ role: found.role, pencePerHour: amount, cell: cellName(row, column) });
  ledger.mark(row, column, 'used');
  return true;
}

/** Nothing came of the row: says so at each of its cells that was read. */
function leaveOut({ grid }: Reading, row: number, columns: readonly Column[], facts: Facts, ledger: Ledger): void {
  if (facts.rate !== null && facts.interventions.length === 0) return;
  const isPupilAlone = columns.every(
    ({ meaning, index }) =>
      grid.at(row, index) === '' || DESCRIBES_PUPIL.has(meaning) || isNothing(plainText(grid.at(row, index))),
  );
  for (const { meaning, index } of columns) {
    if (
      grid.at(row, index) === '' ||
      LEFT_OUT[meaning] !== undefined ||
      meaning === 'TOTAL' ||
      meaning === 'UNKNOWN' ||
      meaning === 'MARK' ||
      meaning === 'LIST'
    )
      continue;
    if (isNothing(plainText(grid.at(row, index)))) continue;
    if (isPupilAlone) ledger.change(row, index, 'ignored', 'No intervention stands beside this name.');
    else ledger.change(row, index, 'unread', 'The row names no intervention.');
  }
}

const DESCRIBES_PUPIL: ReadonlySet<MeaningId> = new Set<MeaningId>([
  ...(['PUPILS', 'PUPIL_ID', 'FORENAME', 'SURNAME', 'CLASS', 'YEAR', 'STAGE', 'TOTAL', 'IGNORE'] as const),
]);
