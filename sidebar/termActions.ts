/**
 * The buttons about term dates, and the steps of the first run. Tests: test/sidebar/terms.test.ts
 */
import type { Asking, World } from './asking';
import { isBusy } from './state';
import { newTerms, type TermField, type TermsEvent, termFieldId, typedTerms } from './terms';
import type { ScreenName } from './way';
import { counted } from './words';

export interface TermActions {
  terms(event: TermsEvent): void;
  readTerms(): Promise<void>;
  /** Says what is understood, or what is asked beside which field. */
  checkTerms(): Promise<void>;
  addTerms(): Promise<void>;
  /** To a step of the first run; home ends it. */
  step(to: ScreenName): Promise<void>;
}

export function makeTermActions({ state, dispatch }: World, { ask, lookHome }: Asking): TermActions {
  const tell = (event: TermsEvent) => dispatch({ type: 'terms', event });

  function refuse(): boolean {
    const lines = state().terms.terms.flatMap(({ key, name, asks }) =>
      asks.map(({ field, says }) => ({
        says: `${name || 'New term'}: ${says}`,
        ...(field ? { field: termFieldId(key, field as TermField) } : {}),
      })),
    );
    if (lines.length > 0) dispatch({ type: 'refused', lines });
    return lines.length > 0;
  }

  const actions: TermActions = {
    terms: tell,

    async readTerms() {
      if (isBusy(state())) return;
      const { text } = state().terms;
      if (text.trim() === '') {
        dispatch({
          type: 'refused',
          lines: [{ says: 'Paste the text of a term-dates page, or type a term.', field: 'termText' }],
        });
        return;
      }
      const reply = await ask('readTerms', 'Reading the dates…', 'saveTerms', { text, terms: [], apply: false });
      if (!reply || state().terms.text !== text) return;
      tell({ what: 'read', reply });
      dispatch({ type: 'focused', on: 'result' });
    },

    async checkTerms() {
      if (isBusy(state())) return;
      const terms = typedTerms(state().terms);
      const reply = await ask('checkTerms', 'Checking…', 'saveTerms', { text: '', terms, apply: false });
      // She may have typed on meanwhile: then this is the answer to another question.
      if (!reply || JSON.stringify(typedTerms(state().terms)) !== JSON.stringify(terms)) return;
      tell({ what: 'checked', reply });
      if (!refuse()) dispatch({ type: 'focused', on: 'result' });
    },

    async addTerms() {
      if (isBusy(state())) return;
      const terms = typedTerms({ ...state().terms, terms: newTerms(state().terms) });
      const reply = await ask('addTerms', 'Adding your terms…', 'saveTerms', { text: '', terms, apply: true });
      if (!reply) return;
      if (reply.added === 0 && reply.terms.some(({ asks }) => asks.length > 0)) {
        await actions.checkTerms();
        return;
      }
      tell({ what: 'saved', reply });
      await lookHome();
      if (state().isFirstRun) await actions.step('addPupils');
      else dispatch({ type: 'focused', on: 'result' });
      dispatch({ type: 'finished', key: 'addTerms', says: `${counted(reply.added, 'term')} added.` });
    },

    async step(to) {
      dispatch({ type: 'stepped', to });
      if (to === 'home') await lookHome();
    },
  };
  return actions;
}
