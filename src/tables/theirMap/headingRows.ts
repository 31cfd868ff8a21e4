/**
 * Where the headings of a school's own map stand: not always in row 1, at times in two rows, at times again further down
 * for another table. Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import { timeWithin } from '../timePhrase';
import { isDate, isNothing, isNumber, isTick, moneyIn } from './cellKinds';
import type { Grid } from './grid';
import { isSurePupil, type Known, subjectOf } from './known';
import { isLabelRow } from './labels';
import { headingKey, type MeaningId, meaningOfHeading } from './meanings';

/** A table in the sheet: its rows of headings, and the rows under them. */
export interface Block {
  /** Lines above the headings. */
  readonly titles: readonly number[];
  readonly heads: readonly number[];
  readonly from: number;
  /** One past the last. */
  readonly to: number;
}

interface RowLook {
  readonly filled: number;
  /** Headings known whole. */
  readonly whole: number;
  /** Different meanings among all headings that are known. */
  readonly meanings: ReadonlySet<MeaningId>;
  readonly known: number;
  readonly data: number;
  /** Most subjects of one kind: three terms, two waves. */
  readonly alike: number;
  readonly pupils: number;
  readonly firstIsKey: boolean;
  readonly firstIsPupil: boolean;
  readonly long: number;
  /** "Led by:" */
  readonly hasLabels: boolean;
}

const KEYS: ReadonlySet<MeaningId> = new Set([
  'PUPILS',
  'FORENAME',
  'SURNAME',
  'INTERVENTION',
  'AREA',
  'YEAR',
  'WAVE',
  'CLASS',
]);
const ROWS_ABOVE = 25;

export function blocksOf(grid: Grid, known: Known): readonly Block[] {
  const first = firstHead(grid, known) ?? strangeHead(grid, known);
  if (first === null) {
    const from = firstOf(grid, (row) => grid.filled(row).length > 1) ?? 0;
    return [{ titles: rowsBetween(0, from), heads: [], from, to: grid.height }];
  }
  const blocks: Block[] = [];
  let heads = headsFrom(grid, known, first);
  let titles = rowsBetween(0, heads[0] ?? 0);
  let from = last(heads) + 1;
  for (let row = from; row < grid.height; row++) {
    if (!isLaterHead(grid, known, row) || isRepeated(grid, row, heads)) continue;
    const above = titlesAbove(grid, row, from);
    blocks.push({ titles, heads, from, to: above });
    heads = headsFrom(grid, known, row);
    titles = rowsBetween(above, heads[0] ?? row);
    from = last(heads) + 1;
    row = from - 1;
  }
  blocks.push({ titles, heads, from, to: grid.height });
  return blocks;
}

/** Lines right above a table are its titles: by themselves, or "Led by: | Mrs Shah". */
function titlesAbove(grid: Grid, row: number, from: number): number {
  let above = row;
  while (above > from && (grid.filled(above - 1).length === 1 || isLabelRow(grid, above - 1))) above -= 1;
  return above;
}

export function isRepeated(grid: Grid, row: number, heads: readonly number[]): boolean {
  return heads.some((head) => {
    const filled = grid.filled(head);
    const same = filled.filter((column) => headingKey(grid.at(row, column)) === headingKey(grid.at(head, column)));
    return filled.length > 1 && same.length === filled.length && grid.filled(row).length === filled.length;
  });
}

function last(heads: readonly number[]): number {
  return heads[heads.length - 1] ?? -1;
}

function rowsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function firstOf(grid: Grid, is: (row: number) => boolean): number | null {
  for (let row = 0; row < grid.height; row++) if (is(row)) return row;
  return null;
}

function firstHead(grid: Grid, known: Known): number | null {
  for (let row = 0; row < Math.min(grid.height, ROWS_ABOVE); row++) {
    if (grid.filled(row).length > 1 && isHead(lookOf(grid, row, known))) return row;
  }
  return null;
}

/** Headings of which we know none: words, right above a row that has pupils, interventions or figures. */
function strangeHead(grid: Grid, known: Known): number | null {
  const row = firstOf(grid, (at) => grid.filled(at).length > 1);
  if (row === null || row + 1 >= grid.height) return null;
  const [head, next] = [lookOf(grid, row, known), lookOf(grid, row + 1, known)];
  const isWords = head.data === 0 && head.pupils === 0 && head.alike === 0 && head.long === 0;
  return isWords && next.pupils + next.data + next.alike > 0 ? row : null;
}

function isHead({
  hasLabels,
  filled,
  whole,
  meanings,
  known,
  data,
  alike,
  pupils,
  firstIsKey,
  firstIsPupil,
  long,
}: RowLook): boolean {
  if (hasLabels) return false;
  if (firstIsPupil && pupils * 2 <= filled) return false;
  if (long * 2 > filled) return false;
  // "Pupil: | Omar Hussain" is a line about one pupil.
  if (pupils === 1 && known > 0) return false;
  if (meanings.size >= 2 && known * 2 >= filled && data === 0) return true;
  if (meanings.size >= 2 && whole >= 2 && known + alike >= 3 && data * 4 <= filled) return true;
  if (firstIsKey && whole >= 1 && data === 0) return true;
  if (alike >= 2 && filled - alike <= 1 && data === 0) return true;
  return pupils >= 2 && filled - pupils <= known && data === 0;
}

/** Further down a row of headings must say so by itself. */
function isLaterHead(grid: Grid, known: Known, row: number): boolean {
  if (grid.filled(row).length < 2) return false;
  const { filled, whole, meanings, data, pupils, hasLabels } = lookOf(grid, row, known);
  return !hasLabels && meanings.size >= 2 && whole >= 2 && whole * 5 >= filled * 3 && data === 0 && pupils === 0;
}

/** The row that was found, with the one above or below it where a heading has two rows. */
function headsFrom(grid: Grid, known: Known, row: number): readonly number[] {
  const heads = [row];
  for (let below = row + 1; below < row + 3 && below < grid.height && isSubHead(grid, known, below); below++)
    heads.push(below);
  const above = row - 1;
  if (above >= 0 && heads.length === 1 && grid.filled(above).length > 1 && !isLabelRow(grid, above)) {
    const { data, long, firstIsPupil } = lookOf(grid, above, known);
    if (data === 0 && long === 0 && !firstIsPupil && !isTitle(grid, known, above, row)) heads.unshift(above);
  }
  return heads;
}

/** "Intervention tracker | Autumn term" over headings that need no line above them. */
function isTitle(grid: Grid, known: Known, above: number, row: number): boolean {
  const [first = 0] = grid.filled(above);
  const text = grid.at(above, first);
  const { filled, known: all } = lookOf(grid, row, known);
  return (
    first === grid.filled(row)[0] &&
    all === filled &&
    meaningOfHeading(text)?.isWhole !== true &&
    subjectOf(text, known) === null
  );
}

function isSubHead(grid: Grid, known: Known, row: number): boolean {
  const filled = grid.filled(row);
  if (filled.length < 2) return false;
  const { known: all, whole, data, alike, pupils, firstIsPupil, meanings } = lookOf(grid, row, known);
  if (data > 0 || firstIsPupil || pupils > 0) return false;
  // "Wave 2" and "Wave 3" by themselves stand over the headings proper.
  const above = lookOf(grid, row - 1, known);
  if (above.alike === above.filled && isHead(lookOf(grid, row, known))) return true;
  const isLikeHeadings = (whole >= 2 && all * 5 >= filled.length * 3) || alike === filled.length;
  // "TA | Year 3 | Autumn" is a row of the table.
  return isLikeHeadings && (meanings.size >= 2 || alike === filled.length);
}

function lookOf(grid: Grid, row: number, known: Known): RowLook {
  const kinds = new Map<string, number>();
  const meanings = new Set<MeaningId>();
  let [whole, all, data, pupils, long] = [0, 0, 0, 0, 0];
  let [firstIsKey, firstIsPupil] = [false, false];
  const filled = grid.filled(row);
  const hasLabels = isLabelRow(grid, row);
  for (const [at, column] of filled.entries()) {
    const text = grid.at(row, column);
    const meaning = meaningOfHeading(text);
    const subject = meaning?.isWhole ? null : subjectOf(text, known);
    if (text.length > 60) long += 1;
    if (subject !== null) kinds.set(subject.kind, (kinds.get(subject.kind) ?? 0) + 1);
    if (subject?.kind === 'PUPIL' || isSurePupil(text, known)) {
      pupils += 1;
      firstIsPupil ||= at === 0;
    } else if (meaning !== null && subject === null) {
      all += 1;
      whole += meaning.isWhole ? 1 : 0;
      meanings.add(meaning.id);
      firstIsKey ||= at === 0 && meaning.isWhole && KEYS.has(meaning.id);
    } else if (subject === null && isData(text)) data += 1;
  }
  return {
    filled: filled.length,
    whole,
    meanings,
    known: all,
    data,
    alike: Math.max(0, ...kinds.values()),
    pupils,
    firstIsKey,
    firstIsPupil,
    long,
    hasLabels,
  };
}

function isData(text: string): boolean {
  if (isNumber(text) || isTick(text) || isNothing(text) || isDate(text) || moneyIn(text) !== null) return true;
  const { time, rest } = timeWithin(text);
  return time !== null && rest === '';
}
