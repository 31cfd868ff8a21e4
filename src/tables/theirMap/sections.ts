/**
 * Lines that stand by themselves: titles above a table, lines that head a section of it, notes under it.
 * Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import { plainText } from '../pastedCells';
import { timeWithin } from '../timePhrase';
import { isGrownUp, isTerm, yearsIn } from './cellKinds';
import { type Column, has } from './columns';
import { copyFacts, type Facts, noFacts, type Place, takeIn, takePhrase } from './facts';
import { interventionIn, looksLikeIntervention } from './interventionText';
import { type Subject, subjectOf } from './known';
import { forNewGroup, labelsOf, opensGroup } from './labels';
import type { MeaningId } from './meanings';
import { namesInCell } from './namesInCell';
import { NO_HINT } from './pupilMatch';
import { type Reading, type Table, takeRateInWords } from './readTable';
import { isNote } from './rowKinds';

export interface Section {
  /** What holds for all rows under it; null where nothing does. */
  readonly facts: Facts | null;
}

const TITLE_TERM = /\b(?:autumn|spring|summer)(?:\s+terms?)?(?:\s+[12]\b)?(?:\s+20\d\d)?/i;
/** Whose week a timetable is. */
const TITLE_STAFF = /\b(?:Mr|Mrs|Miss|Ms)\.? \p{Lu}[\p{L}'-]+(?: \((?:TA|LSA|HLTA|SENCO|teacher)\))?/u;
const TITLE_YEAR = /\b(?:years?|yr|y)\s?\d{1,2}(?:\s?[/&]\s?\d{1,2})?\b|\bKS[1-4]\b|\breception\b/i;

export function takeTitles(reading: Reading, rows: readonly number[], columns: readonly Column[]): Section {
  const { grid, ledger, known } = reading;
  const facts = noFacts();
  const hasWork = has(columns, 'INTERVENTION', 'MARK', 'LIST');
  const hasPupils = has(columns, 'PUPILS', 'PUPIL_ID', 'FORENAME', 'SURNAME');
  for (const row of rows) {
    if (takeLabels(reading, row, facts)) continue;
    for (const column of grid.filled(row)) {
      const text = plainText(grid.at(row, column));
      if (takeRateInWords(reading, row, column)) continue;
      ledger.mark(row, column, 'title');
      const term = TITLE_TERM.exec(text)?.[0] ?? '';
      if (facts.term === '' && isTerm(term)) facts.term = term;
      const years = yearsIn(TITLE_YEAR.exec(text)?.[0] ?? '');
      if (years !== null && facts.years.length === 0) facts.years = years;
      const intervention = hasWork ? null : known.interventionNamedIn(text);
      if (intervention !== null && facts.interventions.length === 0)
        facts.interventions.push({ row, column, text: intervention });
      const pupil = hasPupils ? null : known.pupilNamedIn(text);
      if (pupil !== null && facts.pupils.length === 0) facts.pupils.push({ row, column, text: pupil });
      const staff = TITLE_STAFF.exec(text)?.[0];
      const isWeek = columns.some(({ subjects }) => subjects.some(({ kind }) => kind === 'DAY'));
      if (staff !== undefined && isWeek) facts.runBy = staff;
      const subject = subjectOf(text, known);
      if (subject?.kind === 'WAVE') facts.wave = subject.wave;
      if (subject?.kind === 'AREA') facts.area = subject.area;
      if (subject?.kind === 'CLASS') facts.className = subject.text;
    }
  }
  return { facts };
}

/** @returns whether the row is labels and their values */
function takeLabels({ grid, ledger }: Reading, row: number, facts: Facts): boolean {
  const labels = labelsOf(grid, row);
  if (labels.length === 0) return false;
  for (const column of grid.filled(row)) ledger.mark(row, column, 'title');
  for (const { meaning, label, value } of labels) {
    const why = takeIn(facts, labelColumn(meaning, label, value.column), value);
    ledger.change(row, value.column, why === '' ? 'used' : 'unread', why);
  }
  return true;
}

function labelColumn(meaning: MeaningId, label: string, index: number): Column {
  return {
    ...{
      index,
      meaning,
      key: '',
      heading: label,
      leaf: label,
      top: '',
      why: '',
      subjects: [],
      set: -1,
      headRow: 0,
      unit: 0,
    },
  };
}

/** @returns null where the row is one of the table; else what holds from here on */
export function sectionOf(reading: Reading, table: Table, row: number, before: Section): Section | null {
  const { grid, ledger, known } = reading;
  const labels = labelsOf(grid, row);
  if (labels.length > 0) {
    const facts =
      before.facts === null ? noFacts() : opensGroup(labels) ? forNewGroup(before.facts) : copyFacts(before.facts);
    takeLabels(reading, row, facts);
    return { facts };
  }
  const filled = grid.filled(row);
  const [column = 0] = filled;
  const text = grid.at(row, column);
  const aside = asideOf(reading, table, row, before);
  if (aside !== null) return aside;
  if (filled.some((other) => grid.at(row, other) !== text)) return null;
  if (takeRateInWords(reading, row, column)) return before;
  const place: Place = { row, column, text: plainText(text) };
  const subject = subjectOf(text, known) ?? newIntervention(reading, table, place);
  const heads = subject === null ? null : under(before, subject, place, table);
  if (heads !== null) {
    for (const other of filled) ledger.mark(row, other, 'heading', 'It heads the rows under it.');
    return { facts: heads };
  }
  if (subject === null && isNote(text)) {
    for (const other of filled) ledger.mark(row, other, 'ignored', 'A note, not a row of the table.');
    return before;
  }
  if (subject === null && standsApart(reading, table, row)) {
    for (const other of filled) ledger.mark(row, other, 'unread', 'It stands by itself, apart from the table.');
    return before;
  }
  return null;
}

/** "Year 4 | Mr Todd", "Toe by Toe | 3 x 20 mins": a section with one thing said of it. */
function asideOf(reading: Reading, table: Table, row: number, before: Section): Section | null {
  const { grid, ledger, known } = reading;
  const [first = 0, second = 0, ...more] = grid.filled(row);
  if (second === 0 || more.length > 0 || table.columns.length < 4) return null;
  const text = plainText(grid.at(row, second));
  const { time, rest } = timeWithin(text);
  const isTime = time !== null && rest === '';
  const subject = subjectOf(grid.at(row, first), known);
  if (subject === null || subject.kind === 'PUPIL' || !(isTime || isGrownUp(text))) return null;
  const facts = under(before, subject, { row, column: first, text: plainText(grid.at(row, first)) }, table);
  if (facts === null) return null;
  ledger.mark(row, first, 'heading', 'It heads the rows under it.');
  if (isTime) takePhrase(facts, time, text);
  else if (subject.kind === 'INTERVENTION') facts.runBy = text;
  ledger.mark(
    row,
    second,
    isTime || subject.kind === 'INTERVENTION' ? 'used' : 'ignored',
    isTime ? '' : 'The grown-up of this section.',
  );
  return { facts };
}

function under(before: Section, subject: Subject, place: Place, { columns }: Table): Facts | null {
  const facts = before.facts === null ? noFacts() : copyFacts(before.facts);
  const meaning = columns.find(({ index }) => index === place.column)?.meaning;
  switch (subject.kind) {
    case 'WAVE':
      facts.wave = subject.wave;
      return facts;
    case 'AREA':
      facts.area = subject.area;
      return facts;
    case 'TERM':
      facts.term = subject.text;
      return facts;
    case 'YEAR':
      facts.years = subject.years;
      facts.className = '';
      return facts;
    case 'CLASS':
      facts.className = subject.text;
      facts.years = [];
      return facts;
    case 'DAY':
      return null;
    case 'INTERVENTION':
      if (has(columns, 'INTERVENTION', 'MARK', 'LIST') || !has(columns, 'PUPILS', 'FORENAME')) return null;
      facts.interventions = [place];
      return facts;
    case 'PUPIL':
      if (meaning === 'PUPILS' || has(columns, 'PUPILS', 'FORENAME', 'MARK') || !has(columns, 'INTERVENTION'))
        return null;
      facts.pupils = [place];
      return facts;
  }
}

/** A name above pupils in a table that has no column for interventions. */
function newIntervention({ grid, known }: Reading, { columns, block }: Table, { row, text }: Place): Subject | null {
  if (has(columns, 'INTERVENTION', 'MARK', 'LIST') || !looksLikeIntervention(interventionIn(text).name) || isNote(text))
    return null;
  const pupils = columns.find(({ meaning }) => meaning === 'PUPILS' || meaning === 'FORENAME');
  if (pupils === undefined || row + 1 >= block.to) return null;
  const isPupil = (cell: string) =>
    namesInCell(cell, known.matcher, NO_HINT).named.some(({ match }) => match.id !== null || match.how !== null);
  let next = row + 1;
  while (next < block.to && grid.filled(next).length === 0) next += 1;
  return !isPupil(text) && isPupil(grid.at(next, pupils.index)) ? { kind: 'INTERVENTION', text } : null;
}

/** After a blank row, in a table whose rows have more than one cell. */
function standsApart({ grid }: Reading, { block }: Table, row: number): boolean {
  if (row <= block.from || grid.filled(row - 1).length > 0) return false;
  let [rows, wide] = [0, 0];
  for (let other = block.from; other < row; other++) {
    const { length } = grid.filled(other);
    if (length > 0) rows += 1;
    if (length > 2) wide += 1;
  }
  return wide * 2 > rows;
}
