/**
 * Batches that were not finished: mine to carry on with or give up, others' to be seen and left alone.
 */
import { answered, type Result } from '../../domain/result';
import { compareText, sortKey } from '../../domain/words';
import type { Rectangle } from '../../tables/cell';
import type { SheetProblem } from '../../tables/tab';
import type { UnfinishedDocument } from '../../tables/todoTab';
import { underLock } from '../busy';
import type { World } from '../ports';
import { tabProblem } from '../refusal';
import { me } from './owner';
import { type DocumentRow, isAboutPupil, isUnderWay, readRegister, updateRegister } from './register';
import { dayOf, sayTime } from './sayTime';

function underWay({ workbook }: World): DocumentRow[] {
  return readRegister(workbook.read('_documents') ?? []).filter(
    (row) => isUnderWay(row) && row.workbookId === workbook.id(),
  );
}

/** Begun in the sheet that this one is a copy of: they are made there, and their rows here are nobody's. */
export function begunElsewhere(register: readonly DocumentRow[], workbookId: string): DocumentRow[] {
  return register.filter((row) => isUnderWay(row) && row.workbookId !== workbookId);
}

/** Told until somebody makes documents here, who gives them up for this sheet: see `planDocuments`. */
export function copyProblem(register: Rectangle, workbookId: string): SheetProblem[] {
  const count = begunElsewhere(readRegister(register), workbookId).length;
  if (count === 0) return [];
  const says = `This sheet is a copy, taken while documents were being made (${count} not finished). They are finished in the sheet that it was copied from. Nothing of theirs is carried on here: choose the pupils again if you want documents from this sheet too.`;
  return [tabProblem('Start here', says)];
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

/** A line of To do for each document of this workbook that somebody began: who and when, never whose account. */
export function unfinishedLines(register: Rectangle, workbookId: string): UnfinishedDocument[] {
  return readRegister(register)
    .filter((row) => isUnderWay(row) && row.workbookId === workbookId)
    .map((row) => ({ row, key: [String(row.began).padStart(14, '0'), sortKey(row.pupil), row.documentId].join('|') }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ row }) => {
      const who = row.initials || 'A colleague';
      const unsure =
        row.state === 'STARTED' ? ' It may have been made: the sidebar looks before it makes another.' : '';
      return {
        pupilId: isAboutPupil(row) ? row.pupilId : '',
        pupil: row.pupil,
        who,
        what: `Finish ${row.name.split(' – ')[0] ?? row.name}`,
        why: `${who} began it at ${sayTime(row.began)} and it is not finished. Carry on from the sidebar.${unsure}`,
        reason: row.state,
        since: dayOf(row.began),
      };
    });
}

export function unfinishedByPerson(world: World) {
  const owner = world.own.get('owner');
  const batches = new Map<string, DocumentRow[]>();
  for (const row of underWay(world)) batches.set(row.owner, [...(batches.get(row.owner) ?? []), row]);
  return [...batches].map(([who, rows]) => ({
    initials: rows[0]?.initials ?? '',
    at: sayTime(Math.min(...rows.map((row) => row.began))),
    documents: rows.length,
    /** Begun, and not certain yet whether they were made. */
    unsure: rows.filter(({ state }) => state === 'STARTED').length,
    mine: who === owner,
  }));
}

/** Those not begun are given up; what may exist already is kept, to be looked for. */
export function dropDocuments(world: World, { batch }: { batch: string }): Result<{ dropped: number }, SheetProblem> {
  return underLock(world, () => {
    const owner = me(world);
    const mine = underWay(world).filter(
      (row) => row.owner === owner.id && row.state === 'PLANNED' && (batch === '' || row.batch === batch),
    );
    updateRegister(
      world.workbook,
      mine.map((row) => ({ ...row, state: 'DROPPED' as const, says: 'Given up before it was begun.' })),
    );
    return answered({ dropped: mine.length });
  });
}
