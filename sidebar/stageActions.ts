/**
 * The buttons of the stages and of an hourly rate.
 * Tests: test/sidebar/actions.test.ts
 */
import type { Reply, Request } from '../src/rpc/contract';
import type { Asking, World } from './asking';
import { isBusy } from './state';

export interface StageActions {
  /** Asks what the framework that is chosen would change; with `apply`, has it changed. */
  changeFramework(apply: boolean): Promise<void>;
  /** Pence an hour from a year's pay; nothing of it is kept, here or in the sheet. */
  workOutRate(pay: Request<'hourlyRate'>): Promise<Reply<'hourlyRate'> | null>;
}

export function makeStageActions({ state, dispatch }: World, { ask, lookHome }: Asking): StageActions {
  return {
    async changeFramework(apply) {
      if (isBusy(state())) return;
      const { framework } = state().typed;
      const [key, says] = apply ? ['changeFramework', 'Changing the stages…'] : ['checkFramework', 'Looking…'];
      const reply = await ask(key, says, 'changeFramework', { framework, apply });
      // She may have chosen another meanwhile.
      if (!reply || (!apply && state().typed.framework !== framework)) return;
      if (apply) await lookHome();
      dispatch({ type: 'stagesAnswered', reply });
    },

    workOutRate: (pay) => ask('hourlyRate', 'Working it out…', 'hourlyRate', pay),
  };
}
