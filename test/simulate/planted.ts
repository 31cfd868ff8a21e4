/**
 * Three bugs, each laid over the ports of a run, never in the add-on: what the simulator must find if it is to be believed.
 */
import type { World } from '../../src/app/ports';
import { NotMade } from '../../src/app/ports';
import type { WrittenRectangle } from '../../src/tables/cell';
import { type Run, RunKilled } from './run';

export type Plant = (world: World, run: Run) => World;

/** Nobody waits for anybody. */
const lockDropped: Plant = (world) => ({ ...world, lock: { hold: (work) => ({ value: work() }) } });

/** A document is begun in Drive first, and written down as begun when Drive has answered. */
const intentSkipped: Plant = (world) => {
  const held: (() => void)[] = [];
  const writeHeld = () => {
    for (const write of held.splice(0)) write();
  };
  const isBegun = (cells: WrittenRectangle) => cells.some((row) => row.includes('STARTED'));
  return {
    ...world,
    workbook: {
      ...world.workbook,
      read: (tab) => world.workbook.read(tab),
      write(tab, row, column, cells) {
        if (tab === '_documents' && isBegun(cells)) held.push(() => world.workbook.write(tab, row, column, cells));
        else world.workbook.write(tab, row, column, cells);
      },
    },
    documents: {
      ...world.documents,
      create(file) {
        const stored = world.documents.create(file);
        writeHeld();
        return stored;
      },
    },
  };
};

/** What was not answered is simply asked for again. */
const createRetried: Plant = (world) => ({
  ...world,
  documents: {
    ...world.documents,
    create(file) {
      try {
        return world.documents.create(file);
      } catch (problem) {
        if (problem instanceof RunKilled || problem instanceof NotMade) throw problem;
        return world.documents.create(file);
      }
    },
  },
});

export const PLANTS: Readonly<Record<string, Plant>> = { lockDropped, intentSkipped, createRetried };
