/**
 * The buttons of "Before you share". Tests: test/sidebar/sharing.test.ts
 */
import type { Asking, World } from './asking';
import type { SharingEvent } from './sharing';
import { isBusy } from './state';
import { counted } from './words';

export interface SharingActions {
  lookBeforeSharing(): Promise<void>;
  choosePounds(withPounds: boolean): void;
  makeCopy(): Promise<void>;
  lookInFolder(): Promise<void>;
  hideAgain(): Promise<void>;
}

export function makeSharingActions({ state, dispatch }: World, { ask }: Asking): SharingActions {
  const tell = (event: SharingEvent): void => dispatch({ type: 'sharing', event });

  async function look(): Promise<void> {
    const found = await ask('sharing', 'Looking through the sheet…', 'beforeShare', {}, true);
    if (found) tell({ type: 'found', found });
  }

  return {
    lookBeforeSharing: look,
    choosePounds: (withPounds) => tell({ type: 'choseMoney', withPounds }),

    async makeCopy() {
      if (isBusy(state())) return;
      tell({ type: 'copyBegan' });
      const { withPounds } = state().sharing;
      const made = await ask('copy', 'Making the copy…', 'initialsCopy', { withPounds });
      if (made) {
        dispatch({ type: 'finished', key: 'copy', says: 'The copy is made.' });
        tell({ type: 'copyMade', made });
      } else tell({ type: 'copyUnsure' });
    },

    async lookInFolder() {
      if (isBusy(state())) return;
      const held = await ask('folder', 'Looking in your folder…', 'initialsCopies', {});
      if (held) tell({ type: 'folderRead', copies: held.copies });
    },

    async hideAgain() {
      if (isBusy(state())) return;
      const done = await ask('hideAgain', 'Hiding…', 'hideAgain', {});
      if (!done) return;
      await look();
      dispatch({ type: 'finished', key: 'hideAgain', says: `${counted(done.hidden.length, 'tab')} hidden again.` });
    },
  };
}
