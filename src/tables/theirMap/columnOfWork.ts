/**
 * Which column names the interventions where no heading says so. Tests: test/tables/theirMap/invented.test.ts
 */
import { groupIn, isGrownUp } from './cellKinds';
import { type Column, has } from './columns';
import type { Grid } from './grid';
import type { Block } from './headingRows';
import { interventionIn, looksLikeIntervention } from './interventionText';
import { type Known, subjectOf } from './known';
import type { MeaningId } from './meanings';
import { isMostlyPupils } from './namesInCell';

const MAY_NAME_WORK: ReadonlySet<MeaningId> = new Set<MeaningId>(['GROUP', 'UNKNOWN', 'WHAT_HAPPENS', 'TIME', 'AIM']);

/** Where no column is headed Intervention, one whose cells are your interventions is it, or else that of the groups. */
export function withWork(drafts: Column[], grid: Grid, block: Block, known: Known): Column[] {
  const isNamed = drafts.some(
    ({ meaning, subjects }) =>
      meaning === 'INTERVENTION' || meaning === 'MARK' || subjects.some(({ kind }) => kind === 'INTERVENTION'),
  );
  if (isNamed || !has(drafts, 'PUPILS', 'FORENAME', 'RUN_BY')) return drafts;
  const cells = (column: Column) => cellsOf(grid, block, column.index);
  const known50 = drafts.find(
    (column) =>
      MAY_NAME_WORK.has(column.meaning) &&
      share(cells(column), (text) => known.existing(interventionIn(text).name) !== null) >= 0.5,
  );
  const found =
    known50 ??
    drafts.find(
      (column, at) =>
        (column.meaning === 'GROUP' || (at === 0 && column.meaning === 'UNKNOWN' && column.leaf !== '')) &&
        isNamesOfWork(grid, block, column, known),
    );
  if (found === undefined) return drafts;
  const why = `No column is headed Intervention, and the cells under “${found.heading}” are names.`;
  return drafts.map((draft) => (draft === found ? { ...draft, meaning: 'INTERVENTION', why } : draft));
}

export function cellsOf(grid: Grid, { from, to }: Block, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = from; row < to; row++) if (grid.at(row, column) !== '') texts.push(grid.at(row, column));
  return texts;
}

export function share(cells: readonly string[], is: (text: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

/** Words that are no pupils, sizes, times or grown-ups, mostly each once. */
export function isNamesOfWork(grid: Grid, block: Block, { index, meaning }: Column, known: Known): boolean {
  if (meaning !== 'GROUP' && meaning !== 'UNKNOWN' && meaning !== 'INTERVENTION') return false;
  const cells = cellsOf(grid, block, index);
  const isName = (text: string) =>
    looksLikeIntervention(interventionIn(text).name) &&
    groupIn(text).size === null &&
    !isGrownUp(text) &&
    !isMostlyPupils(text, known) &&
    subjectKind(text, known) &&
    !/^(?:\w+ )?group \w{1,2}$|^\w+ group$/i.test(text);
  return share(cells, isName) >= 0.7;
}

function subjectKind(text: string, known: Known): boolean {
  const subject = subjectOf(text, known);
  return subject === null || subject.kind === 'INTERVENTION';
}
