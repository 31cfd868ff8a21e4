/**
 * The whole batch in one call, for scripts and small batches: plan, lanes one after another, a refresh so that every count
 * agrees with what was made, and what is cleared away. The sidebar does the same in steps, with several lanes at once.
 * Tests: test/app/documents/
 */
import { answered, type Result } from '../../domain/result';
import type { SheetProblem } from '../../tables/tab';
import type { World } from '../ports';
import { refresh } from '../refresh';
import { finishDocuments } from './finishDocuments';
import { makeLane, materialsOf } from './makeLane';
import { planDocuments } from './planDocuments';
import type { Refusal, Wanted } from './whoGets';

export const LANE_SIZE = 5;
/** Google ends a run at six minutes; what is left by then can be carried on with. */
const STOP_AFTER_MS = 4 * 60 * 1000;

export interface MadeDocuments {
  readonly done: { pupilId: string; name: string; file: string; pdf?: string; says?: string }[];
  readonly failed: ({ pupilId: string; pupil: string } & Refusal)[];
}

export function makeDocuments(world: World, wanted: Wanted): Result<MadeDocuments, SheetProblem> {
  const planned = planDocuments(world, wanted);
  if (!planned.ok) return planned;
  const { batch, intents, refused } = planned.value;
  const began = world.clock.now();
  const materials = materialsOf(world);
  const done: MadeDocuments['done'] = [];
  const failed: MadeDocuments['failed'] = [...refused];
  let notBegun = '';
  for (let from = 0; from < intents.length; from += LANE_SIZE) {
    const lane = intents.slice(from, from + LANE_SIZE);
    const intentOf = new Map(lane.map((intent) => [intent.documentId, intent]));
    if (world.clock.now() - began > STOP_AFTER_MS)
      notBegun = 'Not begun: this run was out of time. Carry on from the sidebar.';
    if (notBegun) {
      failed.push(...lane.map(({ pupilId, pupil }) => ({ pupilId, pupil, says: notBegun })));
      continue;
    }
    const made = makeLane(world, { batch, documentIds: lane.map((intent) => intent.documentId) }, materials);
    if (!made.ok) return made;
    done.push(...made.value.done.map(({ documentId: _, ...one }) => one));
    failed.push(...made.value.failed.map(({ pupilId, pupil, says }) => ({ pupilId, pupil, says })));
    failed.push(
      ...made.value.waiting.map(({ documentId, says }) => ({
        pupilId: intentOf.get(documentId)?.pupilId ?? '',
        pupil: intentOf.get(documentId)?.pupil ?? '',
        says,
      })),
    );
    notBegun = made.value.stop?.says ?? '';
  }
  if (done.length > 0) {
    const refreshed = refresh(world);
    if (!refreshed.ok) world.log('make documents: the refresh afterwards did not run');
  }
  if (intents.length > 0) finishDocuments(world);
  return answered({ done, failed });
}
