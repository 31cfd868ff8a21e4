/**
 * The buttons about term dates, and the steps of the first run. Tests: test/sidebar/terms.test.ts
 */
import type { Asking, World } from './asking';
import { isBusy } from './state';
import { type TermField, type TermsEvent, termFieldId, typedTerms } from './terms';
import { FIRST_RUN } from './way';
import { counted } from './words';

export interface TermActions {
  terms(event: TermsEvent): void;
  readTerms(): Promise<void>;
  /** While a term is open: says what is understood, or what is asked beside which field. Else adds them. */
  saveTerms(): Promise<void>;
  /** To a step of the first run. */
  step(to: 'terms' | 'addPupils'): void;
}

export function makeTermActions({ state, dispatch }: World, { ask, lookHome }: Asking): TermActions {
  const tell = (event: TermsEvent) => dispatch({ type: 'terms', event });
  const step = (to: 'terms' | 'addPupils') => dispatch({ type: 'stepped', to });
  /** She may have left meanwhile: then focus stays where she is. */
  const isHere = () => state().screen === 'terms';
  const showResult = () => isHere() && dispatch({ type: 'focused', on: 'result' });

  return {
    terms: tell,
    step,

    async readTerms() {
      if (isBusy(state())) return;
      const { text } = state().terms;
      if (text.trim() === '') {
        const says = 'Paste the text of a term-dates page, or type a term.';
        dispatch({ type: 'refused', lines: [{ says, field: 'termText' }] });
        return;
      }
      const reply = await ask('terms', 'Reading the dates…', 'saveTerms', { text, terms: [], apply: false });
      if (!reply || state().terms.text !== text) return;
      tell({ what: 'read', reply });
      showResult();
    },

    async saveTerms() {
      if (isBusy(state())) return;
      const apply = state().terms.terms.every(({ isOpen }) => !isOpen);
      const terms = typedTerms(state().terms);
      const says = apply ? 'Adding your terms…' : 'Checking…';
      const reply = await ask('terms', says, 'saveTerms', { text: '', terms, apply });
      // She may have typed on meanwhile: then this is the answer to another question.
      if (!reply || (!apply && JSON.stringify(typedTerms(state().terms)) !== JSON.stringify(terms))) return;
      const isAsked = reply.terms.some(({ asks }) => asks.length > 0);
      tell({ what: apply && !isAsked ? 'saved' : 'checked', reply });
      if (isAsked && isHere()) {
        const lines = state().terms.terms.flatMap(({ key, name, asks }) =>
          asks.map((one) => ({
            says: `${name || 'New term'}: ${one.says}`,
            ...(one.field ? { field: termFieldId(key, one.field as TermField) } : {}),
          })),
        );
        dispatch({ type: 'refused', lines });
      } else if (apply && !isAsked) {
        await lookHome();
        if (isHere() && state().only === FIRST_RUN) step('addPupils');
        else showResult();
        dispatch({ type: 'finished', key: 'terms', says: `${counted(reply.added, 'term')} added.` });
      } else showResult();
    },
  };
}
