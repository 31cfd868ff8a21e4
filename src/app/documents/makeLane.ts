/**
 * One lane's work: up to five documents. The lock is held while they are claimed and while they are recorded, not while Drive
 * works. A run can die anywhere: see claim.ts for what happens then. Tests: test/app/documents/
 */
import { type Fill, fillerOf } from '../../documents/fill';
import type { DocumentKind } from '../../documents/kinds';
import type { Assessment } from '../../domain/assessment';
import { answered, type Result } from '../../domain/result';
import type { SheetProblem } from '../../tables/tab';
import { now } from '../answers';
import { BUSY } from '../busy';
import type { StoredDocument, World } from '../ports';
import { notThere } from '../refresh';
import { templateFor } from '../templates/templateFor';
import { type Claim, claim } from './claim';
import { type Bench, makeOne, type Outcome, putBack } from './makeOne';
import { recordPlans } from './recordPlans';
import { type DocumentRow, isUnderWay, readRegister, updateRegister } from './register';

/** Google ends a run at six minutes: what is left by then goes back, so that it need not be looked for. */
const STOP_AFTER_MS = 4 * 60 * 1000;

export interface LaneAnswer {
  readonly done: { documentId: string; pupilId: string; name: string; file: string; pdf?: string; says?: string }[];
  readonly failed: { documentId: string; pupilId: string; pupil: string; says: string }[];
  readonly waiting: { documentId: string; says: string }[];
  /** Nothing more can be made for now: why, and how many are left. */
  stop?: { says: string; left: number };
}

/** @param materials of the run, where several lanes follow each other in it */
export function makeLane(
  world: World,
  wanted: { batch: string; documentIds: readonly string[] },
  materials: Materials = materialsOf(world),
): Result<LaneAnswer, SheetProblem> {
  // A made plan is recorded there: without it nothing is made.
  if (!world.workbook.has('Plans')) return { ok: false, problems: [notThere('Plans')] };
  const answer: LaneAnswer = { done: [], failed: [], waiting: [] };
  const claimed = world.lock.hold(() => claim(world, wanted.documentIds, answer));
  if (!claimed) {
    return answered({ ...answer, waiting: wanted.documentIds.map((documentId) => ({ documentId, says: BUSY })) });
  }
  const claims = claimed.value;
  if (claims.length === 0) return answered(answer);

  const bench = benchOf(world, materials);
  const outcomes = makeAll(bench, claims);
  const recorded = world.lock.hold(() => record(bench, outcomes));
  if (!recorded) {
    // The files are there and their keys are on them: carrying on later adopts them.
    const waiting = outcomes.map(({ row: { documentId } }) => ({ documentId, says: BUSY }));
    return answered({ ...answer, waiting: [...answer.waiting, ...waiting] });
  }
  for (const outcome of outcomes) tell(answer, outcome, recorded.value.lost);
  const stop = outcomes.find((outcome) => outcome.stop)?.stop;
  if (stop) answer.stop = { says: `${stop} ${sayLeft(recorded.value.left)}`, left: recorded.value.left };
  world.log(`lane: ${answer.done.length} done, ${answer.failed.length} failed, ${answer.waiting.length} waiting`);
  return answered(answer);
}

/** What is read once in a run: the school as it stood when the first lane began, and each kind's template. */
export interface Materials {
  assessment(): Assessment;
  readonly fillerOf: Bench['fillerOf'];
}

export function materialsOf(world: World): Materials {
  let assessment: Assessment | undefined;
  const fillers = new Map<DocumentKind, Fill>();
  return {
    assessment() {
      assessment ??= now(world).assessment;
      return assessment;
    },
    fillerOf(kind) {
      const fill = fillers.get(kind) ?? fillerOf(templateFor(world, kind).bytes);
      fillers.set(kind, fill);
      return fill;
    },
  };
}

function benchOf(world: World, materials: Materials): Bench {
  const folders = new Map<string, ReadonlyMap<string, StoredDocument>>();
  return {
    world,
    assessment: materials.assessment(),
    fillerOf: materials.fillerOf,
    thereIn(folderId) {
      const there = folders.get(folderId) ?? byKey(world, folderId);
      folders.set(folderId, there);
      return there;
    },
  };
}

/** Of two with one key the oldest counts. */
function byKey(world: World, folderId: string): ReadonlyMap<string, StoredDocument> {
  const found = new Map<string, StoredDocument>();
  for (const file of world.documents.inFolder(folderId)) if (!found.has(file.key)) found.set(file.key, file);
  return found;
}

function makeAll(bench: Bench, claims: readonly Claim[]): Outcome[] {
  const { clock } = bench.world;
  const began = clock.now();
  let stop = '';
  return claims.map((one) => {
    if (stop) return putBack(one, stop);
    if (clock.now() - began > STOP_AFTER_MS) return putBack(one, 'Not begun: this run was out of time. Carry on.');
    const outcome = makeOne(bench, one);
    stop = outcome.stop ?? '';
    return outcome;
  });
}

/** Under the lock. @returns those that were given up meanwhile, and how many of mine are left in all */
function record({ world, assessment }: Bench, outcomes: readonly Outcome[]) {
  const register = readRegister(world.workbook.read('_documents') ?? []);
  const present = new Map(register.map((row) => [row.documentId, row]));
  const rows = outcomes.map(({ row }) => row);
  const kept = rows.filter(({ documentId }) => present.get(documentId)?.state === 'STARTED');
  recordPlans(
    world,
    kept.filter(({ link, planId }) => link !== '' && planId !== ''),
    assessment,
  );
  updateRegister(world.workbook, kept);
  const after = new Map<string, DocumentRow>([...present, ...kept.map((row) => [row.documentId, row] as const)]);
  const owner = rows[0]?.owner;
  return {
    lost: new Set(rows.filter((row) => !kept.includes(row)).map(({ documentId }) => documentId)),
    left: [...after.values()].filter((row) => row.owner === owner && isUnderWay(row)).length,
  };
}

function tell(answer: LaneAnswer, { row, is, says }: Outcome, lost: ReadonlySet<string>): void {
  const { documentId, pupilId, pupil, name, link, pdfLink } = row;
  if (lost.has(documentId)) {
    answer.failed.push({
      documentId,
      pupilId,
      pupil,
      says: 'This one was given up meanwhile. Choose the pupil again.',
    });
  } else if (is === 'done') {
    const more = { ...(pdfLink && { pdf: pdfLink }), ...(says && { says }) };
    answer.done.push({ documentId, pupilId, name, file: link, ...more });
  } else if (is === 'failed') answer.failed.push({ documentId, pupilId, pupil, says });
  else answer.waiting.push({ documentId, says });
}

function sayLeft(left: number): string {
  return `${left} ${left === 1 ? 'document is' : 'documents are'} left; nothing of them is lost.`;
}
