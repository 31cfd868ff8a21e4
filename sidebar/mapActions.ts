/**
 * The buttons of "What the map shows". Tests: test/sidebar/actions.test.ts
 */
import type { Request } from '../src/rpc/contract';
import type { Asking, World } from './asking';
import { isBusy } from './state';
import { counted } from './words';

export interface MapActions {
  lookAtMapChoices(): Promise<void>;
  /** Chooses for the map; nothing is shown before she says so. */
  wish(wishes: Request<'showMap'>): void;
  showMap(): Promise<void>;
}

export function makeMapActions({ state, dispatch }: World, { ask }: Asking): MapActions {
  async function look(): Promise<void> {
    const map = await ask('map', 'Reading the sheet…', 'mapChoices', {}, true);
    if (map) dispatch({ type: 'mapArrived', map });
  }

  return {
    lookAtMapChoices: look,
    wish: (wishes) => dispatch({ type: 'wished', wishes }),

    async showMap() {
      if (isBusy(state())) return;
      const shown = await ask('showMap', 'Writing the map…', 'showMap', state().wishes);
      if (!shown) return;
      await look();
      await ask('goToMap', 'Going to the map…', 'goTo', { tab: 'Provision map', cell: 'A1' }, true);
      const says = `The map shows ${counted(shown.pupils, 'pupil')} and ${counted(shown.interventions, 'intervention')}.`;
      dispatch({ type: 'finished', key: 'showMap', says });
    },
  };
}
