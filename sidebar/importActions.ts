/**
 * The buttons that bring pupils in from a register, and those of the stages and of an hourly rate.
 * Tests: test/sidebar/actions.test.ts
 */
import type { Reply, Request } from '../src/rpc/contract';
import type { Asking, World } from './asking';
import { textOfFile } from './fileText';
import { isBusy } from './state';

export interface ImportActions {
  readFile(name: string, bytes: Uint8Array): void;
  checkPupils(): Promise<void>;
  addPupils(): Promise<void>;
  /** Asks what the framework that is chosen would change; with `apply`, has it changed. */
  changeFramework(apply: boolean): Promise<void>;
  /** Pence an hour from a year's pay; nothing of it is kept, here or in the sheet. */
  workOutRate(pay: Request<'hourlyRate'>): Promise<Reply<'hourlyRate'> | null>;
}

export function makeImportActions({ state, dispatch }: World, { ask, lookHome }: Asking): ImportActions {
  return {
    readFile(name, bytes) {
      const read = textOfFile(bytes);
      if (read.ok) dispatch({ type: 'fileRead', name, text: read.text });
      else dispatch({ type: 'refused', lines: [{ says: read.says, field: 'file' }] });
    },

    async checkPupils() {
      if (isBusy(state())) return;
      const text = state().typed.pupilText;
      if (text.trim() === '') {
        const says = 'Paste the cells of your register, or choose a CSV file.';
        dispatch({ type: 'refused', lines: [{ says, field: 'pupilText' }] });
        return;
      }
      const reply = await ask('checkPupils', 'Checking…', 'importPupils', { text, apply: false });
      // She may have typed on meanwhile: then this is the answer to another question.
      if (reply && state().typed.pupilText === text) dispatch({ type: 'checked', reply });
    },

    async addPupils() {
      if (isBusy(state())) return;
      const reply = await ask('addPupils', 'Adding pupils…', 'importPupils', {
        text: state().typed.pupilText,
        apply: true,
      });
      if (reply) dispatch({ type: 'added', reply });
    },

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
