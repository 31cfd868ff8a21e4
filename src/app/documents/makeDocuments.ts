/**
 * The whole batch in one call, for scripts and small batches: plan, lanes one after another, then a refresh so that every count
 * agrees with what was made. The sidebar does the same in steps, with several lanes at once. Tests: test/app/documents/
 */
import { answered, type Result } from '../../domain/result';
import type { SheetProblem } from '../../tables/tab';
import type { World } from '../ports';
import { refresh } from '../refresh';
import { makeLane } from './makeLane';
import { planDocuments, type Wanted } from './planDocuments';

export const LANE_SIZE = 5;
/** Google ends a run at six minutes; what is left by then can be carried on with. */
const STOP_AFTER_MS = 4.5 * 60 * 1000;

export interface MadeDocuments {
  readonly done: { pupilId: string; name: string; file: string }[];
  readonly failed: { pupilId: string; pupil: string; says: string }[];
}

export function makeDocuments(world: World, wanted: Wanted): Result<MadeDocuments, SheetProblem> {
  const planned = planDocuments(world, wanted);
  if (!planned.ok) return planned;
  const { batch, intents, refused } = planned.value;
  const began = world.clock.now();
  const done: MadeDocuments['done'] = [];
  const failed: MadeDocuments['failed'] = [...refused];
  for (let from = 0; from < intents.length; from += LANE_SIZE) {
    const lane = intents.slice(from, from + LANE_SIZE);
    const nameOf = new Map(lane.map((intent) => [intent.documentId, intent]));
    if (world.clock.now() - began > STOP_AFTER_MS) {
      failed.push(
        ...lane.map(({ pupilId, pupil }) => ({
          pupilId,
          pupil,
          says: 'Not begun: this run was out of time. Carry on from the sidebar.',
        })),
      );
      continue;
    }
    const made = makeLane(world, { batch, documentIds: lane.map((intent) => intent.documentId) });
    if (!made.ok) return made;
    done.push(...made.value.done.map(({ pupilId, name, file }) => ({ pupilId, name, file })));
    failed.push(...made.value.failed.map(({ pupilId, pupil, says }) => ({ pupilId, pupil, says })));
    failed.push(
      ...made.value.waiting.map(({ documentId, says }) => ({
        pupilId: nameOf.get(documentId)?.pupilId ?? '',
        pupil: nameOf.get(documentId)?.pupil ?? '',
        says,
      })),
    );
  }
  if (done.length > 0) {
    const refreshed = refresh(world);
    if (!refreshed.ok) world.log('make documents: the refresh afterwards did not run');
  }
  return answered({ done, failed });
}
