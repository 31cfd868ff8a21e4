/**
 * After a batch: clears away what this person's runs made beside the record, and says where everything lies. Into the bin goes only
 * a file of theirs whose key is in the record, which the record does not hold, and in which nobody has written; all else that is
 * there beside the record is told. Tests: test/app/documents/finish.test.ts
 */
import { answered, type Result } from '../../domain/result';
import type { SheetProblem } from '../../tables/tab';
import type { FoundDocument, World } from '../ports';
import { type DocumentRow, isUnderWay, readRegister } from './register';
import { dayOf } from './sayTime';

export interface Finished {
  /** The person's own; null where they have made nothing. */
  readonly folder: { name: string; link: string } | null;
  /** How many extras went into the bin. */
  readonly binned: number;
  readonly extras: { name: string; file: string; says: string }[];
  /** Mine, begun and not finished. */
  readonly left: number;
}

export function finishDocuments(world: World): Result<Finished, SheetProblem> {
  const { workbook, documents, own, clock } = world;
  const owner = own.get('owner');
  const register = readRegister(workbook.read('_documents') ?? []);
  const mine = register.filter((row) => owner !== '' && row.owner === owner && row.workbookId === workbook.id());
  const today = clock.today();
  const recent = mine.filter((row) => isUnderWay(row) || dayOf(row.began) === today);
  const byId = new Map(register.map((row) => [row.documentId, row]));
  let binned = 0;
  const extras: Finished['extras'] = [];
  for (const folderId of new Set(recent.map((row) => row.folderId).filter((id) => id !== ''))) {
    if (!documents.isFolderThere(folderId)) continue;
    for (const file of documents.inFolder(folderId)) {
      const fate = fateOf(file, byId.get(documentIdOf(file)), owner);
      if (fate === 'bin') {
        documents.bin(file.fileId);
        binned += 1;
      } else if (fate !== 'keep') extras.push({ name: file.name, file: file.link, says: fate.says });
    }
  }
  world.log(`finish documents: ${binned} binned, ${extras.length} told`);
  return answered({
    folder: documents.ownFolder(),
    binned,
    extras,
    left: mine.filter(isUnderWay).length,
  });
}

const PDF = /-pdf$/;
const documentIdOf = ({ key }: FoundDocument): string => key.replace(PDF, '');

/** @param row what the record says of the file's key */
function fateOf(
  file: FoundDocument,
  row: DocumentRow | undefined,
  owner: string,
): 'keep' | 'bin' | { readonly says: string } {
  // A sheet that was put back to an earlier version has forgotten documents that are in use: those are never binned.
  if (row === undefined)
    return { says: 'The record of documents does not know this one. Keep it, or bin it yourself.' };
  if (isUnderWay(row)) return 'keep';
  const recorded = PDF.test(file.key) ? row.pdfId : row.fileId;
  if (row.state === 'DONE' && recorded === file.fileId) return 'keep';
  if (row.owner === owner && file.isUntouched) return 'bin';
  return {
    says: 'It was made beside the one in the record, and somebody has written in it. Keep what you need of it.',
  };
}
