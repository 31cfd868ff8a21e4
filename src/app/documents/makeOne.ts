/**
 * One document of a lane: looked for where it may be there, else filled and created, and its PDF beside it. What Drive surely
 * did not make goes back to be made later; what nobody can be sure of stays STARTED. Tests: test/app/documents/
 */
import { contentFor } from '../../documents/contents/contentFor';
import type { Fill } from '../../documents/fill';
import { type DocumentKind, kindSpec } from '../../documents/kinds';
import { withInitials } from '../../documents/withInitials';
import type { Assessment } from '../../domain/assessment';
import { NotMade, type StoredDocument, type World } from '../ports';
import type { Claim } from './claim';
import { planDates, plannedDay } from './recordPlans';
import { type DocumentRow, hasWish } from './register';

/** What all of a lane share. */
export interface Bench {
  readonly world: World;
  readonly assessment: Assessment;
  /** Its template is read once for each kind. */
  readonly fillerOf: (kind: DocumentKind) => Fill;
  /** What is in the folder, by key; listed once. */
  readonly thereIn: (folderId: string) => ReadonlyMap<string, StoredDocument>;
}

export interface Outcome {
  readonly row: DocumentRow;
  readonly is: 'done' | 'failed' | 'waiting';
  readonly says: string;
  /** Nothing more can be made for now, by anybody's trying: why. */
  readonly stop?: string;
}

/** Before Drive was asked: it cannot be made from what is there. */
class Refused extends Error {}

export function makeOne(bench: Bench, claim: Claim): Outcome {
  const { row } = claim;
  try {
    const stored = row.link ? { fileId: row.fileId, link: row.link } : (found(bench, claim) ?? created(bench, row));
    return withPdf(bench, { ...row, fileId: stored.fileId, link: stored.link });
  } catch (problem) {
    return notMade(claim, problem);
  }
}

/** Not begun: as it was before. */
export function putBack({ before, row }: Claim, says: string): Outcome {
  return { row: { ...before, folderId: row.folderId }, is: 'waiting', says };
}

function found(bench: Bench, { row, isUnsure }: Claim): StoredDocument | undefined {
  if (!isUnsure) return undefined;
  try {
    return bench.thereIn(row.folderId).get(row.documentId);
  } catch (problem) {
    throw new NotLooked(problem instanceof Error ? problem.message : String(problem));
  }
}

/** The folder could not be listed, so nobody knows: it is as unsure as it was. */
class NotLooked extends Error {}

function created({ world, assessment, fillerOf }: Bench, row: DocumentRow): StoredDocument {
  const kind = row.kind as DocumentKind;
  const bytes = filled(fillerOf(kind), contentOf(row, assessment));
  const { name, folderId, documentId: key } = row;
  return hasWish(row, 'word')
    ? world.documents.create({ name, folderId, key, bytes, as: 'word', id: row.fileId })
    : world.documents.create({ name, folderId, key, bytes });
}

function contentOf(row: DocumentRow, assessment: Assessment): object {
  const kind = row.kind as DocumentKind;
  const content = contentFor(kind, row.pupilId, assessment, assessment.today, planOf(row, assessment));
  if (content === null) {
    const isPupil = kindSpec(kind).about === 'pupil';
    throw new Refused(isPupil ? 'This pupil is no longer on roll.' : 'Nobody on roll is in this class any more.');
  }
  return hasWish(row, 'initials') ? withInitials(content, assessment.school, row.pupilId) : content;
}

function planOf(row: DocumentRow, { pupils, school, today }: Assessment) {
  const figures = pupils.find(({ pupil }) => pupil.id === row.pupilId);
  if (!figures || !kindSpec(row.kind as DocumentKind).makesPlan) return null;
  const { planNumber: number } = row;
  if (row.planId === '') {
    const plan = school.plans.find((one) => one.pupilId === row.pupilId && one.number === number);
    return { number, start: plan?.start ?? null, end: plan?.end ?? null };
  }
  return { number, ...planDates(figures, school, plannedDay(row, today), number) };
}

function filled(fill: Fill, content: object): Uint8Array {
  try {
    return fill(content);
  } catch {
    throw new Refused('The template could not be filled. Check it in the sidebar, then try again.');
  }
}

function withPdf({ world }: Bench, row: DocumentRow): Outcome {
  const done = { ...row, state: 'DONE' as const, finished: world.clock.now() };
  if (row.pdfId === '' || row.pdfLink !== '') return { row: done, is: 'done', says: '' };
  const { name, folderId, pdfId: id, documentId } = row;
  try {
    const bytes = world.documents.pdfOf(row.fileId);
    const pdf = world.documents.create({ name, folderId, key: `${documentId}-pdf`, bytes, as: 'pdf', id });
    return { row: { ...done, pdfLink: pdf.link }, is: 'done', says: '' };
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    if (problem instanceof NotMade && problem.again === 'NEVER') {
      const says = `The document is there. Its PDF was not made: ${message}.`;
      return { row: { ...done, says }, is: 'done', says };
    }
    const says = `The document is there; its PDF is not yet (${message}). Carry on to make it.`;
    return { row: { ...row, says: message.slice(0, 200) }, is: 'waiting', says, ...stopOf(problem) };
  }
}

function notMade(claim: Claim, problem: unknown): Outcome {
  const message = problem instanceof Error ? problem.message : String(problem);
  const { row, before } = claim;
  if (problem instanceof Refused)
    return { row: { ...row, state: 'FAILED', says: message }, is: 'failed', says: message };
  if (problem instanceof NotMade) {
    if (problem.again !== 'NEVER')
      return { row: { ...row, state: 'PLANNED' }, is: 'waiting', says: message, ...stopOf(problem) };
    const says = `Google did not take this one: ${message}. Check the template in the sidebar, then try again.`;
    return { row: { ...row, state: 'FAILED', says }, is: 'failed', says };
  }
  const says = `Google did not say whether this one was made (${message}). We look again in a few minutes.`;
  const began = problem instanceof NotLooked ? before.began : row.began;
  return { row: { ...row, began, says: message.slice(0, 200) }, is: 'waiting', says };
}

function stopOf(problem: unknown): { stop?: string } {
  return problem instanceof NotMade && problem.again === 'NOT_NOW' ? { stop: problem.message } : {};
}
