/** Term dates: paste the text of a page or type them, see what is understood, put it right, then add it. */
import { type DraftTerm, newTerms, type TermField, termFieldId } from '../terms';
import { counted } from '../words';
import { Button, CallButton, LinkButton, Screen, type ScreenProps } from './parts';

export function Terms({ state, act }: ScreenProps) {
  const { terms: form, isFirstRun, trouble } = state;
  const isTextWrong = trouble.find((line) => line.field === 'termText');
  const n = newTerms(form).length;
  return (
    <Screen
      state={state}
      act={act}
      title="Your term dates"
      step={isFirstRun ? 2 : 0}
      foot={<Foot state={state} act={act} />}
    >
      {form.added !== null && (
        <section class="notice good" aria-labelledby="termsAdded">
          <h2 id="termsAdded" tabIndex={-1} data-focus="result">
            {counted(form.added, 'term')} added
          </h2>
          <p>They are in the tab Terms, and what is due when has been worked out again.</p>
        </section>
      )}
      {form.terms.length === 0 && (
        <>
          <p class="hint">
            Reviews and weeks are counted by your terms. Copy the term dates from your school’s or council’s web page
            and paste them here. Nothing is written until you have seen what was understood.
          </p>
          <div class={`field${isTextWrong ? ' wrong' : ''}`}>
            <label for="termText">Text of a term-dates page</label>
            {isTextWrong && (
              <p class="wrong-text" id="termTextWrong">
                {isTextWrong.says}
              </p>
            )}
            <textarea
              id="termText"
              rows={7}
              spellcheck={false}
              aria-invalid={isTextWrong !== undefined}
              aria-describedby={isTextWrong ? 'termTextWrong' : undefined}
              value={form.text}
              onInput={(event) => act.terms({ what: 'pasted', text: event.currentTarget.value })}
            />
          </div>
        </>
      )}
      {(form.terms.length > 0 || form.asks.length > 0) && (
        <h2 tabIndex={-1} data-focus="result">
          {n === 0 ? 'Nothing to add' : `${counted(n, 'term')} to add`}
        </h2>
      )}
      {form.terms.length > 0 && (
        <>
          <p class="hint">New rows go below those in the tab Terms. Rows that are there stay as they are.</p>
          <ul class="rows terms" aria-label="Terms">
            {form.terms.map((term) => (
              <li key={term.key}>
                {term.isOpen ? <Fields act={act} term={term} /> : <Understood state={state} act={act} term={term} />}
              </li>
            ))}
          </ul>
        </>
      )}
      <Lines state={state} act={act} />
      <p class="more">
        <LinkButton onPress={() => act.terms({ what: 'newTerm' })}>
          {form.terms.length === 0 ? 'Type the terms instead' : 'Type another term'}
        </LinkButton>
        {form.terms.length + form.asks.length > 0 && (
          <LinkButton onPress={() => act.terms({ what: 'cleared' })}>Paste again</LinkButton>
        )}
      </p>
    </Screen>
  );
}

function Foot({ state, act }: ScreenProps) {
  const { terms: form, isFirstRun } = state;
  const n = newTerms(form).length;
  return (
    <>
      {form.terms.length === 0 ? (
        <CallButton
          look="primary"
          state={state}
          workKey="readTerms"
          working="Reading…"
          onPress={() => void act.readTerms()}
        >
          Read the dates
        </CallButton>
      ) : form.terms.some((term) => term.isOpen) ? (
        <CallButton
          look="primary"
          state={state}
          workKey="checkTerms"
          working="Checking…"
          onPress={() => void act.checkTerms()}
        >
          Check
        </CallButton>
      ) : (
        n > 0 && (
          <CallButton
            look="primary"
            state={state}
            workKey="addTerms"
            working="Adding…"
            onPress={() => void act.addTerms()}
          >
            Add {counted(n, 'term')}
          </CallButton>
        )
      )}
      {isFirstRun && (
        <Button look="quiet" onPress={() => void act.step('addPupils')}>
          Skip this step
        </Button>
      )}
    </>
  );
}

type TermProps = Pick<ScreenProps, 'act'> & { readonly term: DraftTerm };

function Understood({ act, term }: ScreenProps & { readonly term: DraftTerm }) {
  return (
    <>
      <b>{term.name}</b>
      <span class="hint split">{term.says}</span>
      {term.isThere && <span class="split">{term.isThere} It is left as it is.</span>}
      <div class="buttons">
        {!term.isThere && (
          <Button
            look="quiet"
            label={`Change ${term.name}`}
            onPress={() => act.terms({ what: 'opened', key: term.key })}
          >
            Change
          </Button>
        )}
        <LeaveOut act={act} term={term} />
      </div>
    </>
  );
}

function LeaveOut({ act, term }: TermProps) {
  return (
    <Button
      look="quiet"
      label={`Leave out ${term.name || 'this term'}`}
      onPress={() => act.terms({ what: 'leftOut', key: term.key })}
    >
      Leave out
    </Button>
  );
}

function Fields({ act, term }: TermProps) {
  const whole = term.asks.filter(({ field }) => field === '');
  return (
    <fieldset>
      <legend>{term.name || 'New term'}</legend>
      {whole.map(({ says }) => (
        <p class="wrong-text" key={says}>
          {says}
        </p>
      ))}
      <Field act={act} term={term} field="name" label="Name" hint="For example Autumn 2026" />
      <div class="dates">
        <Field act={act} term={term} field="start" label="First day" hint="2 September 2026" />
        <Field act={act} term={term} field="end" label="Last day" hint="18 December 2026" />
      </div>
      <div class="dates">
        <Field act={act} term={term} field="breakFrom" label="Half term from" hint="Or leave empty" />
        <Field act={act} term={term} field="breakTo" label="Half term to" hint="Or leave empty" />
      </div>
      <LeaveOut act={act} term={term} />
    </fieldset>
  );
}

function Field({
  act,
  term,
  field,
  label,
  hint,
}: TermProps & { readonly field: TermField; readonly label: string; readonly hint: string }) {
  const id = termFieldId(term.key, field);
  const wrong = term.asks.find((ask) => ask.field === field);
  return (
    <div class={`field${wrong ? ' wrong' : ''}`}>
      <label for={id}>{label}</label>
      {wrong ? (
        <p class="wrong-text" id={`${id}Says`}>
          {wrong.says}
        </p>
      ) : (
        <p class="hint" id={`${id}Says`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        autocomplete="off"
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}Says`}
        value={term[field]}
        onInput={(event) => act.terms({ what: 'typed', key: term.key, field, value: event.currentTarget.value })}
      />
    </div>
  );
}

/** What the text says besides terms: lines that were not understood, and those that are about no term. */
function Lines({ state }: ScreenProps) {
  const { asks, leftOut } = state.terms;
  return (
    <>
      {asks.length > 0 && (
        <section aria-labelledby="termLines">
          <h3 id="termLines">{counted(asks.length, 'line')} could not be read</h3>
          <ul class="rows">
            {asks.map(({ line, text, says }) => (
              <li class="plain" key={`${line} ${says}`}>
                <b>Line {line}</b>
                <span class="what">“{text}”</span>
                <span class="hint">{says}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>{counted(leftOut.length, 'line')} left out</summary>
          <p class="hint">Training days, bank holidays and holidays between terms:</p>
          <ul class="rows">
            {leftOut.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none moves
              <li class="plain" key={at}>
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
