/**
 * Understands a school's own provision map, whatever its layout, out of the texts that its cells show. What is not sure is
 * asked, never guessed: each reading that was taken is said, and each cell that is not empty is accounted for.
 * Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import { textHash } from '../contentHash';
import { plainText } from '../pastedCells';
import { plainKey } from '../words';
import { type Column, columnsOf } from './columns';
import { gathering } from './gathering';
import { type Grid, gridOf, ledgerOf } from './grid';
import { type Block, blocksOf } from './headingRows';
import { interventionIn } from './interventionText';
import { knownFrom } from './known';
import { layoutOf } from './layout';
import { readTable, type Table } from './readTable';
import { partsOf } from './sideBySide';
import { isTurned, turn, turnBack } from './turned';
import type { MapContext, UnderstoodColumn, UnderstoodMap } from './understood';

export { MEANINGS, type Meaning, type MeaningId } from './meanings';
export type * from './understood';

const MOST_EXAMPLES = 3;

/** @param cells as shown, row by row; rows may differ in length */
export function recogniseMap(cells: readonly (readonly string[])[], context: MapContext): UnderstoodMap {
  return isTurned(cells) ? turnBack(readUpright(turn(cells), context), cells) : readUpright(cells, context);
}

function readUpright(cells: readonly (readonly string[])[], context: MapContext): UnderstoodMap {
  const grid = gridOf(cells);
  const known = knownFrom(context);
  const ledger = ledgerOf(grid);
  const tables = blocksOf(grid, known)
    .flatMap((block) => partsOf(grid, block))
    .map((part): Table => ({ ...part, columns: columnsOf(part.grid, part.block, known, context.corrections) }));
  const gather = gathering(known, standAlone(grid, tables));
  for (const table of tables) readTable({ grid: table.grid, known, ledger, gather }, table);
  const { account, unread } = ledger.close();
  const [interventions, { provisions, rates: staffRates }] = [gather.interventions(), gather];
  return {
    ...layoutOf(tables, interventions, provisions),
    isTurned: false,
    columns: tables.flatMap(({ columns, block }) => columns.map((column) => shown(grid, block, column))),
    interventions,
    provisions,
    staffRates,
    unmatched: gather.unmatched(),
    unread,
    account,
  };
}

/** The same for the same headings, whatever the rows under them: corrections are kept by it. It tells nothing of the words. */
export function headingsKey(cells: readonly (readonly string[])[], context: MapContext): string {
  const grid = gridOf(isTurned(cells) ? turn(cells) : cells);
  const [block] = blocksOf(grid, knownFrom(context));
  const heads = block?.heads ?? [];
  return textHash(
    heads
      .map((row) =>
        grid
          .filled(row)
          .map((column) => plainKey(grid.at(row, column)))
          .join('|'),
      )
      .join('\n'),
  );
}

function shown(grid: Grid, { from, to }: Block, { index, key, heading, meaning, why }: Column): UnderstoodColumn {
  const examples = new Set<string>();
  for (let row = from; row < to && examples.size < MOST_EXAMPLES; row++) {
    const text = plainText(grid.at(row, index));
    if (text !== '') examples.add(text);
  }
  return { index, key, heading, meaning, why, examples: [...examples] };
}

/** Interventions that have a cell or a heading to themselves: known when they stand in a list with others. */
function standAlone(grid: Grid, tables: readonly Table[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { block, columns } of tables) {
    for (const { subjects } of columns)
      for (const subject of subjects)
        if (subject.kind === 'INTERVENTION') names.add(plainKey(interventionIn(subject.text).name));
    for (const { meaning, index } of columns) {
      if (meaning !== 'INTERVENTION') continue;
      for (let row = block.from; row < block.to; row++) {
        const text = grid.at(row, index);
        if (text !== '' && !/[\n;,]/.test(text)) names.add(plainKey(interventionIn(text).name));
      }
    }
  }
  return names;
}
