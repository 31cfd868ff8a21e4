/**
 * Begins a batch: writes an intent for each pupil at once, under the lock, with its owner. Two people never make two sets:
 * a pupil whose document somebody has begun is refused to everybody else, with who and when.
 * Tests: test/app/documents/documents.test.ts
 */

import { targetsForNextPlan } from '../../documents/content';
import { assess } from '../../domain/assess';
import type { PupilFigures } from '../../domain/assessment';
import { answered, type Result } from '../../domain/result';
import { shownName } from '../../tables/pupilLabel';
import type { SheetProblem } from '../../tables/tab';
import { busy } from '../busy';
import type { World } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { nextPlanNumber } from './nextPlanNumber';
import { me } from './owner';
import { addToRegister, type DocumentRow, readRegister } from './register';
import { sayTime } from './sayTime';

export interface PlannedBatch {
  readonly batch: string;
  readonly intents: { documentId: string; pupilId: string; pupil: string; name: string }[];
  readonly refused: { pupilId: string; pupil: string; says: string }[];
}

export interface Wanted {
  readonly kind: 'iep';
  readonly pupilIds: 'needed' | readonly string[];
  readonly initials?: string | undefined;
}

export function planDocuments(world: World, wanted: Wanted): Result<PlannedBatch, SheetProblem> {
  const done = world.lock.hold(() => planUnderLock(world, wanted));
  return done ? answered(done.value) : busy();
}

function planUnderLock(world: World, wanted: Wanted): PlannedBatch {
  const { workbook, chance } = world;
  const owner = me(world, wanted.initials);
  const { reading } = readWorkbook(workbook);
  const { pupils, school } = assess(reading.school, world.clock.today());
  const register = readRegister(workbook.read('_documents') ?? []);
  const underWay = new Map(
    register.filter((row) => isUnderWay(row) && row.workbookId === workbook.id()).map((row) => [row.pupilId, row]),
  );
  const byId = new Map(pupils.map((figures) => [figures.pupil.id, figures]));
  const chosen =
    wanted.pupilIds === 'needed'
      ? pupils.filter(({ plan }) => plan.needed).map(({ pupil }) => pupil.id)
      : [...new Set(wanted.pupilIds)];

  const batch = chance.id();
  const rows: DocumentRow[] = [];
  const mine: DocumentRow[] = [];
  const refused: PlannedBatch['refused'] = [];
  let lastPlan = nextPlanId(
    school.plans.map((plan) => plan.id),
    register.map((row) => row.planId),
  );
  for (const pupilId of chosen) {
    const figures = byId.get(pupilId);
    const pupil = figures ? shownName(figures.pupil) : pupilId;
    const already = underWay.get(pupilId);
    const reason = whyNot(figures, pupilId, reading.school, already, owner.id);
    if (reason !== null || !figures) {
      refused.push({ pupilId, pupil, says: reason ?? '' });
      continue;
    }
    if (already) {
      mine.push(already);
      continue;
    }
    const draft = figures.plan.draft;
    const planNumber = nextPlanNumber(figures, school, register);
    const planId = draft ? draft.id : `PL${String(++lastPlan).padStart(3, '0')}`;
    rows.push({
      documentId: `D${chance.id().slice(0, 12)}`,
      kind: wanted.kind,
      pupilId,
      pupil,
      planId,
      planNumber,
      name: `${figures.plan.planName} ${planNumber} – ${pupil}`,
      state: 'PLANNED',
      owner: owner.id,
      initials: owner.initials,
      batch,
      began: world.clock.now(),
      finished: 0,
      fileId: '',
      link: '',
      workbookId: workbook.id(),
      says: '',
    });
  }
  addToRegister(workbook, rows);
  world.log(`plan documents: ${rows.length} begun, ${mine.length} carried on, ${refused.length} refused`);
  const intents = [...mine, ...rows].map(({ documentId, pupilId, pupil, name }) => ({
    documentId,
    pupilId,
    pupil,
    name,
  }));
  return { batch, intents, refused };
}

/** @returns why this pupil cannot have a document now, in a sentence; null where nothing is in the way */
function whyNot(
  figures: PupilFigures | undefined,
  pupilId: string,
  school: Parameters<typeof targetsForNextPlan>[0],
  already: DocumentRow | undefined,
  owner: string,
): string | null {
  if (!figures) return `No pupil on roll has the ID ${pupilId}. Look at the tab Pupils, then try again.`;
  const { pupil, plan, stage } = figures;
  if (!stage) return `${shownName(pupil)} has no stage that we know. Choose one in the tab Pupils, column Stage.`;
  if (already && already.owner !== owner) {
    return `${already.initials || 'A colleague'} began a document for ${shownName(pupil)} at ${sayTime(already.began)}. Ask them first, so that there are not two.`;
  }
  if (targetsForNextPlan(school, pupil.id, plan).length === 0) {
    return `${shownName(pupil)} has no targets for the next ${plan.planName}. Type one or more in the tab Targets, then try again.`;
  }
  return null;
}

export function isUnderWay(row: DocumentRow): boolean {
  return row.state === 'PLANNED' || row.state === 'STARTED';
}

function nextPlanId(...ids: readonly (readonly string[])[]): number {
  return ids.flat().reduce((most, id) => Math.max(most, /^PL\d+$/.test(id) ? Number(id.slice(2)) : 0), 0);
}
