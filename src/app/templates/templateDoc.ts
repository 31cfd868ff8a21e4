/**
 * A template as a Google Doc: made from the one in use, changed there, and taken over with "Use my edits". Its maker only: nobody
 * else's session sees it. A Doc that this person has of the same version is opened again, with what was changed in it.
 * One Drive write at most. Tests: test/app/templates/
 */

import { type DocumentKind, kindSpec } from '../../documents/kinds';
import { answered, type Result } from '../../domain/result';
import type { SheetProblem } from '../../tables/tab';
import { busy } from '../busy';
import { myFolder } from '../documents/myFolder';
import type { World } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { refusal } from '../refusal';
import { keepDoc, keptDocs } from './keptDocs';
import { keepTemplate, type StoreAnswer } from './storeTemplate';
import { templateFor } from './templateFor';
import type { Chosen } from './useVersion';

export interface OpenedDoc {
  readonly link: string;
  readonly name: string;
  /** false = one that was made before, with what was changed in it. */
  readonly isNew: boolean;
  /** Why it is not the school's own template; '' = as expected. */
  readonly word: string;
}

export function openAsDoc(world: World, { kind }: Pick<Chosen, 'kind'>): Result<OpenedDoc, SheetProblem> {
  const { bytes, version, word } = templateFor(world, kind);
  const name = nameOf(kind);
  const kept = keptDocs(world.own)[kind];
  const mine = kept?.version === version ? kept : null;
  const known = mine && mine.fileId !== '' ? world.drafts.link(mine.fileId) : null;
  if (known !== null) return answered({ link: known, name, isNew: false, word });

  const { school } = readWorkbook(world.workbook).reading;
  const folder = world.lock.hold(() => myFolder(world, school));
  if (!folder) return busy();
  const folderId = folder.value;
  // A run that ended before it could keep the file's id may have left one, with the key that it kept first.
  const left = mine?.fileId === '' ? world.drafts.find(folderId, mine.key) : null;
  const key = left ? (mine?.key ?? '') : `template-${world.chance.id()}`;
  if (!left) keepDoc(world.own, kind, { key, fileId: '', link: '', version });
  const doc = left ?? world.documents.create({ name, folderId, key, bytes });
  keepDoc(world.own, kind, { ...doc, key, version });
  world.log(`template opened as a document: ${kind} version ${version}`);
  return answered({ link: doc.link, name, isNew: left === null, word });
}

export function useMyEdits(world: World, { kind, initials }: Chosen): Result<StoreAnswer, SheetProblem> {
  const kept = keptDocs(world.own)[kind];
  const name = nameOf(kind);
  if (!kept || kept.fileId === '') {
    return refusal(
      '',
      'You have not opened this template as a Google Doc. Choose “Open as a Google Doc” first. A colleague who changed it there presses “Use my edits” in their own sidebar.',
    );
  }
  if (world.drafts.link(kept.fileId) === null) {
    return refusal(
      '',
      `Your Google Doc “${name}” is in the bin or not there any more. Nothing was changed. Take it out of the bin, or choose “Open as a Google Doc” again.`,
    );
  }
  const done = keepTemplate(world, { kind, initials, fileName: 'Google Doc', bytes: world.drafts.asWord(kept.fileId) });
  if (done.ok && done.value.stored) keepDoc(world.own, kind, { ...kept, version: done.value.version });
  return done;
}

const nameOf = (kind: DocumentKind): string => `Template – ${kindSpec(kind).name}`;
