/**
 * The buttons that set the sheet up, with or without a made-up school. Tests: test/sidebar/actions.test.ts
 */
import type { Request } from '../src/rpc/contract';
import type { Asking, World } from './asking';
import { isBusy } from './state';
import { counted } from './words';

export interface SetUpActions {
  setUp(withSample: boolean): Promise<void>;
  /** Sets up with the usual choices. */
  skipQuestions(): Promise<void>;
  /** Makes tabs again that somebody took away. */
  repair(): Promise<void>;
}

export function makeSetUpActions({ state, dispatch }: World, { ask, lookHome, refreshAndLook }: Asking): SetUpActions {
  /** @param isFirst the next step of the first run follows */
  async function setUp(key: string, says: string, args: Request<'setUp'>, isFirst = false): Promise<void> {
    const made = await ask(key, says, 'setUp', args);
    if (!made) return;
    // Set up all the same where this fails: the figures can be refreshed from the first screen.
    const isFresh = (await refreshAndLook(key, 'Working out the figures…')) !== null;
    if (!isFresh) await lookHome();
    if (isFirst && state().home?.isSetUp) dispatch({ type: 'stepped', to: 'terms' });
    if (isFresh) {
      dispatch({ type: 'finished', key, says: `The sheet is set up. ${counted(made.made.length, 'tab')} made.` });
    }
  }

  return {
    async setUp(withSample) {
      if (isBusy(state())) return;
      const { framework, phase, schoolName } = state().typed;
      const name = schoolName.trim();
      if (!withSample) {
        const chosen = { framework, phase, ...(name ? { schoolName: name } : {}) };
        await setUp('setUp', 'Setting up this sheet…', chosen, true);
        return;
      }
      await setUp('setUpSample', 'Making the made-up school…', { framework, phase, sample: true });
      if (state().screen === 'addPupils' && state().trouble.length === 0) dispatch({ type: 'opened', screen: 'home' });
    },

    async skipQuestions() {
      if (!isBusy(state())) await setUp('skip', 'Setting up this sheet…', {}, true);
    },

    async repair() {
      if (!isBusy(state())) await setUp('setUp', 'Making the missing tabs…', {});
    },
  };
}
