/**
 * Two tables beside each other with an empty column between them are read as two. An empty column within a table parts
 * nothing: what stands to its right has no names of its own. Tests: test/tables/theirMap/invented.test.ts
 */
import type { Grid } from './grid';
import { linesOver } from './headingLines';
import type { Block } from './headingRows';
import { type MeaningId, meaningOfHeading } from './meanings';

export interface Part {
  readonly grid: Grid;
  readonly block: Block;
}

const OWN: ReadonlySet<MeaningId> = new Set<MeaningId>(['PUPILS', 'FORENAME', 'INTERVENTION', 'RATE']);

export function partsOf(grid: Grid, block: Block): readonly Part[] {
  const cuts = [0];
  for (let column = 1; column < grid.width; column++) {
    if (isEmpty(grid, block, column) && !isEmpty(grid, block, column + 1) && hasOwn(grid, block, column + 1))
      cuts.push(column);
  }
  if (cuts.length === 1) return [{ grid, block }];
  return cuts.map((from, at) => ({ grid: view(grid, from, cuts[at + 1] ?? grid.width), block }));
}

function isEmpty(grid: Grid, { heads, from, to }: Block, column: number): boolean {
  if (heads.some((head) => grid.at(head, column) !== '')) return false;
  for (let row = from; row < to; row++) if (grid.at(row, column) !== '') return false;
  return true;
}

/** Up to the next empty column: two headings that we know, one of them a name for its rows. */
function hasOwn(grid: Grid, block: Block, from: number): boolean {
  const meanings: MeaningId[] = [];
  for (let column = from; column < grid.width && !isEmpty(grid, block, column); column++) {
    const lines = linesOver(grid, block.heads, column);
    const meaning = meaningOfHeading(lines[lines.length - 1] ?? '');
    if (meaning?.isWhole) meanings.push(meaning.id);
  }
  return (
    meanings.length > 1 && meanings.some((meaning) => OWN.has(meaning)) && !isMoreOfTheSame(grid, block, from, meanings)
  );
}

/** "Intervention 2" beyond a spacer belongs to the pupil on the left. */
function isMoreOfTheSame(grid: Grid, { heads }: Block, from: number, meanings: readonly MeaningId[]): boolean {
  const left: MeaningId[] = [];
  for (let column = 0; column < from; column++) {
    const lines = linesOver(grid, heads, column);
    const meaning = meaningOfHeading(lines[lines.length - 1] ?? '');
    if (meaning !== null) left.push(meaning.id);
  }
  const isPupils = (id: MeaningId) => id === 'PUPILS' || id === 'FORENAME';
  if (meanings.includes('RATE')) return left.includes('RATE');
  return meanings.includes('INTERVENTION') ? left.some(isPupils) && !meanings.some(isPupils) : !left.some(isPupils);
}

function view(grid: Grid, from: number, to: number): Grid {
  return {
    ...grid,
    at: (row, column) => (column >= from && column < to ? grid.at(row, column) : ''),
    filled: (row) => grid.filled(row).filter((column) => column >= from && column < to),
  };
}
