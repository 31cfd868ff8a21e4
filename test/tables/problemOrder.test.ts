import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrderOfRows } from '../../src/tables/problemOrder';
import type { SheetProblem } from '../../src/tables/tab';

const problem = (tab: string, cell: string, rowId: string, says = 'It is empty.'): SheetProblem => ({
  tab,
  cell,
  rowId,
  says,
});

/** As the lines should stand: by tab, ID and column; rows without an ID by their number, before those that have one. */
const inOrder = [
  problem('Pupils', 'C9', ''),
  problem('Pupils', 'C10', ''),
  problem('Pupils', 'D7', 'P001'),
  problem('Pupils', 'Z7', 'P001'),
  problem('Pupils', 'AA7', 'P001'),
  problem('Pupils', 'D2', 'P002'),
  problem('Provision list', 'E3', 'V0001'),
  problem('Terms', '', ''),
];
const places = (problems: readonly SheetProblem[]) => problems.map(({ tab, cell }) => `${tab} ${cell}`);

it('is the same however they were found', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (found) => {
      expect(places(inOrderOfRows(found))).toEqual(places(inOrder));
    }),
  );
});
