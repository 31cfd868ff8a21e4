/**
 * Batches that were not finished: mine to carry on with or give up, others' to be seen and left alone.
 */
import { answered, type Result } from '../../domain/result';
import type { SheetProblem } from '../../tables/tab';
import { busy } from '../busy';
import type { World } from '../ports';
import { me } from './owner';
import { isUnderWay } from './planDocuments';
import { type DocumentRow, readRegister, updateRegister } from './register';
import { sayTime } from './sayTime';

function underWay({ workbook }: World): DocumentRow[] {
  return readRegister(workbook.read('_documents') ?? []).filter(
    (row) => isUnderWay(row) && row.workbookId === workbook.id(),
  );
}

/** Mine, whatever their batch: they are carried on with together. */
export function unfinishedDocuments(world: World) {
  const owner = world.own.get('owner');
  const mine = owner ? underWay(world).filter((row) => row.owner === owner) : [];
  return {
    batch: mine[0]?.batch ?? '',
    intents: mine.map(({ documentId, pupilId, pupil, name }) => ({ documentId, pupilId, pupil, name })),
  };
}

export function unfinishedByPerson(world: World) {
  const owner = world.own.get('owner');
  const batches = new Map<string, DocumentRow[]>();
  for (const row of underWay(world)) batches.set(row.owner, [...(batches.get(row.owner) ?? []), row]);
  return [...batches].map(([who, rows]) => ({
    initials: rows[0]?.initials ?? '',
    at: sayTime(Math.min(...rows.map((row) => row.began))),
    documents: rows.length,
    mine: who === owner,
  }));
}

/** Those not begun are given up; what may exist already is kept, to be looked for. */
export function dropDocuments(world: World, { batch }: { batch: string }): Result<{ dropped: number }, SheetProblem> {
  const dropped = world.lock.hold(() => {
    const owner = me(world);
    const mine = underWay(world).filter(
      (row) => row.owner === owner.id && row.state === 'PLANNED' && (batch === '' || row.batch === batch),
    );
    updateRegister(
      world.workbook,
      mine.map((row) => ({ ...row, state: 'DROPPED' as const, says: 'Given up before it was begun.' })),
    );
    return mine.length;
  });
  return dropped ? answered({ dropped: dropped.value }) : busy();
}
