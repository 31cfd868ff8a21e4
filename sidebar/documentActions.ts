/**
 * The buttons about documents: make them, stop, carry on, try again, give up the rest.
 * Tests: test/sidebar/actions.test.ts
 */
import type { Asking, World } from './asking';
import { makeLanes } from './lanes';
import { ofPupil, tickedOf, whoNeedsPlan } from './lists';
import { notMade, startMaking } from './making';
import { isBusy } from './state';
import { counted } from './words';

export interface DocumentActions {
  makePlans(): Promise<void>;
  /** For one pupil, whether a plan is needed or not: a review may lead to the next one. */
  makePlanOf(pupilId: string): Promise<void>;
  tryAgain(): Promise<void>;
  stop(): void;
  carryOn(): Promise<void>;
  dropDocuments(): Promise<void>;
}

export function makeDocumentActions(world: World, { ask, attempt, lookHome, refreshAndLook }: Asking): DocumentActions {
  const { state, dispatch } = world;

  const lanes = makeLanes({
    call: world.call,
    later: world.later,
    now: world.now,
    making: () => state().making,
    dispatch: (event) => dispatch({ type: 'making', event }),
    close: async () => {
      const refreshed = await refreshAndLook('counting', 'Bringing the sheet up to date…');
      const finished = await attempt('', '', 'finishDocuments', {});
      return { stillNeeded: refreshed?.planNeeded ?? null, finished: finished.ok ? finished.value : null };
    },
  });

  /** @param again by ID: the number of the plan that was seen to come next, for whom one may be in use */
  async function plan(pupilIds: readonly string[], again: Readonly<Record<string, number>> = {}): Promise<void> {
    const initials = state().typed.initials.trim();
    const planned = await ask('makePlans', 'Getting ready…', 'planDocuments', {
      kind: 'iep',
      pupilIds: [...pupilIds],
      ...(initials ? { initials } : {}),
      ...(Object.keys(again).length > 0 ? { again } : {}),
    });
    if (!planned) return;
    dispatch({ type: 'makingBegan', making: startMaking({ ...planned, what: state().home?.planName || 'plan' }) });
    lanes.go();
  }

  return {
    async makePlans() {
      if (isBusy(state())) return;
      const chosen = tickedOf(state(), whoNeedsPlan(ofPupil(state().pupils ?? [], state().only)).canBeMade);
      if (chosen.length === 0) {
        dispatch({ type: 'refused', lines: [{ says: 'Select at least one pupil.', field: 'all' }] });
        return;
      }
      await plan(chosen.map((pupil) => pupil.pupilId));
    },

    async makePlanOf(pupilId) {
      const { preview } = state();
      if (isBusy(state())) return;
      await plan([pupilId], preview?.pupilId === pupilId ? { [pupilId]: preview.number } : {});
    },

    async tryAgain() {
      const { making } = state();
      if (making && !isBusy(state())) await plan(notMade(making).map((one) => one.pupilId));
    },

    stop() {
      dispatch({ type: 'making', event: { type: 'stopPressed' } });
      lanes.go();
    },

    async carryOn() {
      if (isBusy(state())) return;
      const { making } = state();
      if (making === null || making.phase === 'done') {
        const mine = await ask('carryOn', 'Looking for what was left…', 'unfinishedDocuments', {});
        if (!mine) return;
        if (mine.intents.length === 0) {
          await lookHome();
          dispatch({ type: 'finished', key: 'carryOn', says: 'Nothing was left to carry on with.' });
          return;
        }
        dispatch({ type: 'makingBegan', making: startMaking({ ...mine, refused: [] }) });
      } else {
        dispatch({ type: 'making', event: { type: 'carriedOn' } });
        if (state().screen !== 'making') dispatch({ type: 'opened', screen: 'making' });
      }
      lanes.go();
    },

    async dropDocuments() {
      if (isBusy(state())) return;
      const gone = await ask('dropDocuments', 'Giving up the rest…', 'dropDocuments', {
        batch: state().making?.batch ?? '',
      });
      if (!gone) return;
      dispatch({ type: 'makingForgotten' });
      dispatch({ type: 'opened', screen: 'home' });
      await lookHome();
      dispatch({ type: 'finished', key: 'dropDocuments', says: `${counted(gone.dropped, 'document')} given up.` });
    },
  };
}
