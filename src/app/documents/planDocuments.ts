/**
 * Begins a batch: writes an intent for each document at once, under the lock, with its owner. Two people never make two sets:
 * what somebody has begun is refused to everybody else, with who and when. Tests: test/app/documents/documents.test.ts
 */

import { assess } from '../../domain/assess';
import { answered, type Result } from '../../domain/result';
import type { SheetProblem } from '../../tables/tab';
import { underLock } from '../busy';
import type { World } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { refusal } from '../refusal';
import { templateFor } from '../templates/templateFor';
import { termFolder } from './myFolder';
import { me, type Owner } from './owner';
import { addToRegister, type DocumentRow, readRegister, updateRegister, type Wish } from './register';
import { begunElsewhere } from './unfinished';
import { type Candidate, type Refusal, type Wanted, whoGets } from './whoGets';

export interface PlannedBatch {
  readonly batch: string;
  readonly intents: { documentId: string; pupilId: string; pupil: string; name: string }[];
  readonly refused: ({ pupilId: string; pupil: string } & Refusal)[];
  /** What is worth knowing before they are sent anywhere. */
  readonly notes: string[];
}

/** Google gives so many ids in one call. */
const MOST_IDS = 1000;

export function planDocuments(world: World, wanted: Wanted): Result<PlannedBatch, SheetProblem> {
  if (wanted.asWord && wanted.pdf) {
    const says = 'Drive makes PDFs from Google Docs alone. Choose a Word file or a PDF, not both.';
    return refusal('', says);
  }
  return underLock(world, () => answered(planUnderLock(world, wanted)));
}

function planUnderLock(world: World, wanted: Wanted): PlannedBatch {
  const { workbook, chance } = world;
  const owner = me(world, wanted.initials);
  const { reading } = readWorkbook(workbook);
  const assessment = assess(reading.school, world.clock.today());
  const register = readRegister(workbook.read('_documents') ?? []);
  const candidates = whoGets(wanted, {
    assessment,
    register,
    workbookId: workbook.id(),
    owner: owner.id,
    now: world.clock.now(),
  });
  const refused = candidates.flatMap(({ pupilId, label, refusal }) =>
    refusal === null ? [] : [{ pupilId, pupil: label, ...refusal }],
  );
  const wished = candidates.filter(({ refusal }) => refusal === null);
  const mine = wished.flatMap(({ carriesOn }) => carriesOn ?? []);
  const toBegin = wished.filter(({ carriesOn }) => carriesOn === null);
  const batch = chance.id();
  const nextPlan = planIds(
    assessment.school.plans.map(({ id }) => id),
    register.map(({ planId }) => planId),
  );
  const nextFile = wanted.asWord || wanted.pdf ? madeBefore(world, toBegin.length) : () => '';
  const folderId = toBegin.length > 0 ? termFolder(world, assessment.school, assessment.today) : '';
  const rows = toBegin.map((candidate) => ({
    ...intentOf(world, wanted, candidate, owner, nextPlan, nextFile),
    batch,
    folderId,
  }));
  const fresh = `${owner.initials || 'A colleague'} made a fresh copy.`;
  giveUp(
    world,
    toBegin.flatMap(({ replaces }) => replaces ?? []),
    fresh,
  );
  giveUp(world, begunElsewhere(register, workbook.id()), 'Begun in the sheet that this one is a copy of.');
  addToRegister(workbook, rows);
  world.log(`plan ${wanted.kind}: ${rows.length} begun, ${mine.length} carried on, ${refused.length} refused`);
  const intents = [...mine, ...rows].map(({ documentId, pupilId, pupil, name }) => ({
    documentId,
    pupilId,
    pupil,
    name,
  }));
  return { batch, intents, refused, notes: rows.length === 0 ? [] : notesOn(world, wanted) };
}

function notesOn(world: World, { kind, initialsOnly }: Wanted): string[] {
  return [templateFor(world, kind).word, initialsOnly ? LOOK_THROUGH : ''].filter((note) => note !== '');
}

const LOOK_THROUGH =
  'Names of pupils, and of staff that the sheet knows, become initials. Read each copy before you send it: a first name or a place in somebody’s own words may still tell who it is.';

function intentOf(
  { workbook, chance, clock }: World,
  wanted: Wanted,
  { pupilId, label, name, planNumber, draftId, day }: Candidate,
  owner: Owner,
  nextPlan: () => string,
  nextFile: () => string,
): Omit<DocumentRow, 'batch' | 'folderId'> {
  const makesPlan = planNumber > 0 && !wanted.initialsOnly;
  const wishes: Wish[] = [
    ...(wanted.asWord ? (['word'] as const) : []),
    ...(wanted.pdf ? (['pdf'] as const) : []),
    ...(wanted.initialsOnly ? (['initials'] as const) : []),
  ];
  return {
    documentId: `D${chance.id().slice(0, 12)}`,
    kind: wanted.kind,
    pupilId,
    pupil: label,
    planId: makesPlan ? draftId || nextPlan() : '',
    planNumber,
    name,
    state: 'PLANNED',
    owner: owner.id,
    initials: owner.initials,
    began: clock.now(),
    finished: 0,
    fileId: wanted.asWord ? nextFile() : '',
    link: '',
    workbookId: workbook.id(),
    says: '',
    wishes: wishes.join(' '),
    pdfId: wanted.pdf ? nextFile() : '',
    pdfLink: '',
    day,
  };
}

/** Theirs is never made any more: what of it may be in their Drive is an extra there, which their own session clears away. */
function giveUp({ workbook }: World, claims: readonly DocumentRow[], says: string): void {
  if (claims.length === 0) return;
  updateRegister(
    workbook,
    claims.map((row) => ({ ...row, state: 'DROPPED' as const, says })),
  );
}

/** Ids for files that can be there only once, one after another. */
function madeBefore({ documents }: World, count: number): () => string {
  const ids: string[] = [];
  for (let left = count; left > 0; left -= MOST_IDS) ids.push(...documents.ids(Math.min(left, MOST_IDS)));
  return () => ids.shift() ?? '';
}

/** Each the next that neither the tab Plans nor the record ever had. */
function planIds(...ids: readonly (readonly string[])[]): () => string {
  let last = ids.flat().reduce((most, id) => Math.max(most, /^PL\d+$/.test(id) ? Number(id.slice(2)) : 0), 0);
  return () => {
    last += 1;
    return `PL${String(last).padStart(3, '0')}`;
  };
}
