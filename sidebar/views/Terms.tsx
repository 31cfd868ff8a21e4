/** Term dates: paste the text of a page or type them, see what is understood, put it right, then add it. */

import type { SetUpProps } from '../setUp/actions';
import { type DraftTerm, newTerms, type TermField, termFieldId } from '../terms';
import { FIRST_RUN } from '../way';
import { counted } from '../words';
import { TextField } from './fields';
import { Button, CallButton, LinkButton, Screen } from './parts';

export function Terms({ state, act }: SetUpProps) {
  const { terms: form, only, trouble } = state;
  const { terms, asks, leftOut, added } = form;
  const n = newTerms(form);
  return (
    <Screen
      state={state}
      act={act}
      title="Your term dates"
      step={only === FIRST_RUN ? 2 : 0}
      foot={<Foot state={state} act={act} />}
    >
      {added !== null && (
        <section class="notice good" aria-labelledby="termsAdded">
          <h2 id="termsAdded" tabIndex={-1} data-focus="result">
            {counted(added, 'term')} added
          </h2>
          <p>They are in the tab Terms, and what is due when has been worked out again.</p>
        </section>
      )}
      {terms.length === 0 ? (
        <>
          <p class="hint">
            Reviews and weeks are counted by your terms. Copy the term dates from your school’s or council’s web page
            and paste them here. You see what was understood before anything is written.
          </p>
          <TextField
            id="termText"
            label="Text of a term-dates page"
            lines={7}
            value={form.text}
            problem={trouble.find(({ field }) => field === 'termText')?.says ?? ''}
            onType={(text) => act.terms({ what: 'pasted', text })}
          />
        </>
      ) : (
        <>
          <h2 tabIndex={-1} data-focus="result">
            {n === 0 ? 'Nothing to add' : `${counted(n, 'term')} to add`}
          </h2>
          <p class="hint">New rows go below those in the tab Terms. Rows that are there stay as they are.</p>
          <ul class="rows terms" aria-label="Terms">
            {terms.map((term) => (
              <li key={term.key}>
                <Term act={act} term={term} />
              </li>
            ))}
          </ul>
        </>
      )}
      {asks.length > 0 && (
        <>
          <h2 tabIndex={-1} data-focus={terms.length === 0 ? 'result' : undefined}>
            {counted(asks.length, 'line')} could not be read
          </h2>
          <ul class="rows">
            {asks.map(({ line, text, says }) => (
              <li class="plain" key={`${line} ${says}`}>
                <b>Line {line}</b>
                <span class="what">“{text}”</span>
                <span class="hint">{says}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>{counted(leftOut.length, 'line')} left out</summary>
          <p class="hint">Training days, bank holidays and holidays between terms:</p>
          <ul class="dotted">
            {leftOut.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none moves
              <li key={at}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="more">
        <LinkButton onPress={() => act.terms({ what: 'newTerm' })}>
          {terms.length === 0 ? 'Type the terms instead' : 'Type another term'}
        </LinkButton>
        {terms.length + asks.length > 0 && (
          <LinkButton onPress={() => act.terms({ what: 'cleared' })}>Paste again</LinkButton>
        )}
      </p>
    </Screen>
  );
}

function Foot({ state, act }: SetUpProps) {
  const { terms } = state.terms;
  const n = newTerms(state.terms);
  const isOpen = terms.some((term) => term.isOpen);
  return (
    <>
      {(terms.length === 0 || isOpen || n > 0) && (
        <CallButton
          look="primary"
          state={state}
          workKey="terms"
          working={terms.length === 0 ? 'Reading…' : isOpen ? 'Checking…' : 'Adding…'}
          onPress={() => void (terms.length === 0 ? act.readTerms() : act.saveTerms())}
        >
          {terms.length === 0 ? 'Read the dates' : isOpen ? 'Check' : `Add ${counted(n, 'term')}`}
        </CallButton>
      )}
      {state.only === FIRST_RUN && (
        <Button look="quiet" onPress={() => act.step('addPupils')}>
          Skip this step
        </Button>
      )}
    </>
  );
}

const FIELDS: readonly { readonly field: TermField; readonly label: string; readonly hint: string }[] = [
  { field: 'name', label: 'Name', hint: 'For example Autumn 2026' },
  { field: 'start', label: 'First day', hint: '2 September 2026' },
  { field: 'end', label: 'Last day', hint: '18 December 2026' },
  { field: 'breakFrom', label: 'Half term from', hint: 'Or leave empty' },
  { field: 'breakTo', label: 'Half term to', hint: 'Or leave empty' },
];

/** What is understood of a term; or its fields, with what is asked beside each. */
function Term({ act, term }: Pick<SetUpProps, 'act'> & { readonly term: DraftTerm }) {
  const { key, name, asks, isThere } = term;
  const change = (to: Partial<DraftTerm>) => act.terms({ what: 'changed', key, change: to });
  const problemOf = (field: TermField) => asks.find((one) => one.field === field)?.says ?? '';
  const leaveOut = (
    <Button look="quiet" label={`Leave out ${name || 'this term'}`} onPress={() => act.terms({ what: 'leftOut', key })}>
      Leave out
    </Button>
  );
  if (!term.isOpen) {
    return (
      <>
        <b>{name}</b>
        <span class="hint split">{term.says}</span>
        {isThere && <span class="split">{isThere} It is left as it is.</span>}
        <div class="buttons">
          {!isThere && (
            <Button look="quiet" label={`Change ${name}`} onPress={() => change({ isOpen: true })}>
              Change
            </Button>
          )}
          {leaveOut}
        </div>
      </>
    );
  }
  return (
    <fieldset>
      <legend>{name || 'New term'}</legend>
      {asks
        .filter(({ field }) => field === '')
        .map(({ says }) => (
          <p class="wrong-text" key={says}>
            {says}
          </p>
        ))}
      <div class="dates">
        {FIELDS.map(({ field, label, hint }) => (
          <TextField
            key={field}
            id={termFieldId(key, field)}
            label={label}
            hint={problemOf(field) ? '' : hint}
            value={term[field]}
            problem={problemOf(field)}
            onType={(text) => change({ [field]: text })}
          />
        ))}
      </div>
      <div class="buttons">{leaveOut}</div>
    </fieldset>
  );
}
