/**
 * One lane's work: up to five documents. The lock is held while they are claimed and while they are recorded, not while Drive
 * works. A run can die anywhere: what is only STARTED may or may not exist, so it is left alone for seven minutes (a killed or
 * closed run may live for six) and then looked for by its key before anything is made. Tests: test/app/documents/
 */

import { planContent } from '../../documents/content';
import { fillTemplate } from '../../documents/fill';
import { starterTemplate } from '../../documents/starters';
import type { Assessment, PupilFigures } from '../../domain/assessment';
import { answered, type Result } from '../../domain/result';
import type { School } from '../../domain/school';
import type { SheetProblem } from '../../tables/tab';
import { now } from '../answers';
import { BUSY } from '../busy';
import type { StoredDocument, World } from '../ports';
import { myFolder } from './myFolder';
import { me } from './owner';
import { planDates, recordPlans } from './recordPlans';
import { type DocumentRow, readRegister, updateRegister } from './register';

export const UNSURE_MS = 7 * 60 * 1000;
export interface LaneAnswer {
  readonly done: { documentId: string; pupilId: string; name: string; file: string }[];
  readonly failed: { documentId: string; pupilId: string; pupil: string; says: string }[];
  readonly waiting: { documentId: string; says: string }[];
}

interface Claim {
  readonly row: DocumentRow;
  /** Begun before, long enough ago: look for it first. */
  readonly isUnsure: boolean;
}

export function makeLane(
  world: World,
  wanted: { batch: string; documentIds: readonly string[] },
): Result<LaneAnswer, SheetProblem> {
  const answer: LaneAnswer = { done: [], failed: [], waiting: [] };
  const claimed = world.lock.hold(() => claim(world, wanted.documentIds, answer));
  if (!claimed) {
    return answered({ ...answer, waiting: wanted.documentIds.map((documentId) => ({ documentId, says: BUSY })) });
  }
  const claims = claimed.value;
  if (claims.length === 0) return answered(answer);

  const assessment = now(world).assessment;
  const finished = makeAll(world, claims, assessment, answer);
  const recorded = world.lock.hold(() => {
    recordPlans(
      world,
      finished.filter((row) => row.state === 'DONE'),
      assessment,
    );
    updateRegister(world.workbook, finished);
  });
  if (!recorded) {
    // The files are there and their keys are on them: carrying on later adopts them.
    return answered({ ...answer, done: [], waiting: finished.map(({ documentId }) => ({ documentId, says: BUSY })) });
  }
  world.log(`lane: ${answer.done.length} done, ${answer.failed.length} failed, ${answer.waiting.length} waiting`);
  return answered(answer);
}

/** Marks mine as STARTED; says of the others why not. */
function claim(world: World, documentIds: readonly string[], answer: LaneAnswer): Claim[] {
  const owner = me(world);
  const asked = new Set(documentIds);
  const now = world.clock.now();
  const claims: Claim[] = [];
  const known = new Set<string>();
  for (const row of readRegister(world.workbook.read('_documents') ?? [])) {
    if (!asked.has(row.documentId)) continue;
    known.add(row.documentId);
    const { documentId, pupilId, pupil, name, link } = row;
    if (row.state === 'DONE') answer.done.push({ documentId, pupilId, name, file: link });
    else if (row.owner !== owner.id)
      answer.failed.push({
        documentId,
        pupilId,
        pupil,
        says: `${row.initials || 'A colleague'} began this one; it is theirs to finish.`,
      });
    else if (row.state === 'DROPPED')
      answer.failed.push({
        documentId,
        pupilId,
        pupil,
        says: 'This one was given up. Choose the pupil again to begin anew.',
      });
    else if (row.state === 'STARTED' && now - row.began < UNSURE_MS)
      answer.waiting.push({
        documentId,
        says: 'Google may still be making this one. We look again in a few minutes, so that it is not made twice.',
      });
    else claims.push({ row: { ...row, state: 'STARTED', began: now, says: '' }, isUnsure: row.state === 'STARTED' });
  }
  for (const documentId of documentIds) {
    if (!known.has(documentId))
      answer.failed.push({
        documentId,
        pupilId: '',
        pupil: '',
        says: 'This document is not in the record any more. Choose the pupil again.',
      });
  }
  updateRegister(
    world.workbook,
    claims.map(({ row }) => row),
  );
  return claims;
}

function makeAll(world: World, claims: readonly Claim[], assessment: Assessment, answer: LaneAnswer): DocumentRow[] {
  const figuresOf = new Map(assessment.pupils.map((figures) => [figures.pupil.id, figures]));
  const folderId = myFolder(world, assessment.school);
  const there = claims.some(({ isUnsure }) => isUnsure)
    ? world.documents.byKey(folderId)
    : new Map<string, StoredDocument>();
  const template = starterTemplate('iep');
  return claims.map(({ row, isUnsure }) => {
    const figures = figuresOf.get(row.pupilId);
    try {
      if (!figures) throw new Refused('This pupil is no longer on roll.');
      const stored =
        (isUnsure ? there.get(row.documentId) : undefined) ??
        create(world, row, figures, assessment.school, template, folderId);
      answer.done.push({ documentId: row.documentId, pupilId: row.pupilId, name: row.name, file: stored.link });
      return { ...row, state: 'DONE', finished: world.clock.now(), fileId: stored.fileId, link: stored.link } as const;
    } catch (problem) {
      return notMade(row, problem, answer);
    }
  });
}

function create(
  world: World,
  row: DocumentRow,
  figures: PupilFigures,
  school: School,
  template: Uint8Array,
  folderId: string,
): StoredDocument {
  const today = world.clock.today();
  const dates = planDates(figures, school, today);
  const bytes = fill(template, planContent(figures, school, { number: row.planNumber, ...dates }, today));
  return world.documents.create({ name: row.name, folderId, key: row.documentId, bytes });
}

function fill(template: Uint8Array, content: object): Uint8Array {
  try {
    return fillTemplate(template, content);
  } catch {
    throw new Refused('The template could not be filled. Check it in the sidebar, then try again.');
  }
}

/** A refusal before Drive was asked is final; after it nobody can be sure, so the row stays STARTED. */
class Refused extends Error {}

function notMade(row: DocumentRow, problem: unknown, answer: LaneAnswer): DocumentRow {
  const { documentId, pupilId, pupil } = row;
  const message = problem instanceof Error ? problem.message : String(problem);
  if (problem instanceof Refused) {
    answer.failed.push({ documentId, pupilId, pupil, says: message });
    return { ...row, state: 'FAILED', says: message };
  }
  answer.waiting.push({
    documentId,
    says: `Google did not say whether this one was made (${message}). We look again in a few minutes.`,
  });
  return { ...row, says: message.slice(0, 200) };
}
