/**
 * The buttons about the provision map: what it should show, and showing it. Tests: test/sidebar/actions.test.ts
 */
import type { Asking, World } from './asking';
import { isBusy, type MapWishes } from './state';
import { counted } from './words';

export interface MapActions {
  wish(wishes: Partial<MapWishes>): void;
  /** Has the map written as wished, and goes to it. */
  showMap(): Promise<void>;
}

export function makeMapActions({ state, dispatch }: World, { ask }: Asking, load: () => Promise<void>): MapActions {
  return {
    wish: (wishes) => dispatch({ type: 'wished', wishes }),
    async showMap() {
      if (isBusy(state())) return;
      const shown = await ask('showMap', 'Writing the map…', 'showMap', state().wishes);
      if (!shown) return;
      await ask('goToMap', 'Going to the map…', 'goTo', { tab: 'Provision map', cell: 'A1' }, true);
      await load();
      const says = `The map shows ${counted(shown.pupils, 'pupil')} and ${counted(shown.interventions, 'intervention')}.`;
      dispatch({ type: 'finished', key: 'showMap', says });
    },
  };
}
