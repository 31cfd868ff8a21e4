/**
 * What of a lane may be made now, by whom: claimed under the lock before anything is made. What is only STARTED may or may not
 * exist, so it is left alone for seven minutes (a killed or closed run may live for six), then looked for before it is made.
 * What has an id made beforehand can be there only once: that need not wait. Tests: test/app/documents/
 */
import { now } from '../answers';
import type { World } from '../ports';
import type { LaneAnswer } from './makeLane';
import { termFolder } from './myFolder';
import { me } from './owner';
import { type DocumentRow, hasWish, readRegister, updateRegister } from './register';

export const UNSURE_MS = 7 * 60 * 1000;

export interface Claim {
  readonly row: DocumentRow;
  readonly before: DocumentRow;
  /** Begun before, long enough ago: look for it first. */
  readonly isUnsure: boolean;
}

/** Under the lock. Marks mine as STARTED; says of the others why not, in `answer`. */
export function claim(world: World, documentIds: readonly string[], answer: LaneAnswer): Claim[] {
  const owner = me(world);
  const asked = new Set(documentIds);
  const began = world.clock.now();
  const wanted: DocumentRow[] = [];
  const known = new Set<string>();
  for (const row of readRegister(world.workbook.read('_documents') ?? [])) {
    if (!asked.has(row.documentId)) continue;
    known.add(row.documentId);
    const { documentId, pupilId, pupil, name, link, pdfLink } = row;
    const notMine = whyNotMine(row, owner.id);
    if (row.state === 'DONE')
      answer.done.push({ documentId, pupilId, name, file: link, ...(pdfLink && { pdf: pdfLink }) });
    else if (notMine !== null) answer.failed.push({ documentId, pupilId, pupil, says: notMine });
    else if (row.state === 'STARTED' && began - row.began < UNSURE_MS && !isSafeToRepeat(row))
      answer.waiting.push({
        documentId,
        says: 'Google may still be making this one. We look again in a few minutes, so that it is not made twice.',
      });
    else wanted.push(row);
  }
  for (const documentId of documentIds) {
    if (known.has(documentId)) continue;
    const says = 'This document is not in the record any more. Choose the pupil again.';
    answer.failed.push({ documentId, pupilId: '', pupil: '', says });
  }
  const folderOf = foldersThere(world);
  const claims = wanted.map((before) => ({
    row: { ...before, state: 'STARTED' as const, began, says: '', folderId: folderOf(before.folderId) },
    before,
    isUnsure: before.state === 'STARTED' && !isSafeToRepeat(before),
  }));
  updateRegister(
    world.workbook,
    claims.map(({ row }) => row),
  );
  return claims;
}

function whyNotMine(row: DocumentRow, owner: string): string | null {
  if (row.state === 'DONE') return null;
  if (row.state === 'DROPPED') {
    const because = row.owner === owner && row.says ? ` ${row.says}` : '';
    return `This one was given up.${because} Choose the pupil again to begin anew.`;
  }
  return row.owner === owner ? null : `${row.initials || 'A colleague'} began this one; it is theirs to finish.`;
}

/** The document is there and only its PDF is missing, or whatever is made has its id already. */
function isSafeToRepeat(row: DocumentRow): boolean {
  return row.link !== '' || hasWish(row, 'word');
}

/** Where it was begun, as long as that is there; else this term's folder. */
function foldersThere(world: World): (folderId: string) => string {
  const known = new Map<string, string>();
  const today = (): string => {
    const { school, today } = now(world).assessment;
    return termFolder(world, school, today);
  };
  return (folderId) => {
    const there = known.get(folderId) ?? (folderId && world.documents.isFolderThere(folderId) ? folderId : today());
    known.set(folderId, there);
    return there;
  };
}
