/** The heading over a column, all its lines. Tests: test/tables/theirMap/recogniseMap.test.ts */
import { plainText } from '../pastedCells';
import type { Grid } from './grid';

/** The heading lines over a column; an upper one that was merged stands over those to its right as well. */
export function linesOver(grid: Grid, heads: readonly number[], column: number): readonly string[] {
  const lines = heads.map((head, level) => {
    const own = grid.at(head, column);
    const below = heads[level + 1];
    if (own !== '' || below === undefined || grid.at(below, column) === '') return own;
    for (let left = column - 1; left >= 0; left--) {
      if (grid.at(head, left) !== '') return grid.at(below, left) === '' ? '' : grid.at(head, left);
      if (grid.at(below, left) === '') return '';
    }
    return '';
  });
  return lines.map(plainText).filter((line) => line !== '');
}
