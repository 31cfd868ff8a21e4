/** Why a figure or a status is what it is: the result, the cells it rests on, the steps, what looks odd, the rule. */
import { isAbout } from '../way';
import { place } from '../words';
import { JumpRow, Screen, type ScreenProps } from './parts';
import { Doubts } from './pupilParts';

export function Explanation({ state, act }: ScreenProps) {
  const explanation = state.explanation && isAbout(state, state.explanation) ? state.explanation : null;
  if (!explanation) {
    return (
      <Screen state={state} act={act} title="Why?">
        {null}
      </Screen>
    );
  }
  const { title, result, inputs, steps, doubts, rule, source } = explanation;
  return (
    <Screen state={state} act={act} title={title}>
      <p class="result">{result}</p>
      <Doubts doubts={doubts} />
      {steps.length > 0 && (
        <section aria-labelledby="steps">
          <h2 id="steps">How it is worked out</h2>
          <ol class="steps">
            {steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps come together, in their order
              <li key={index}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {inputs.length > 0 && (
        <section aria-labelledby="inputs">
          <h2 id="inputs">What it rests on</h2>
          <ul class="rows">
            {inputs.map(({ label, value, tab, cell, rowId }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one cell may be named twice, and none moves
              <li key={index}>
                <JumpRow state={state} act={act} at={{ tab, cell, says: '', ...(rowId ? { rowId } : {}) }}>
                  <span class="what">
                    {label}: <b>{value}</b>
                  </span>
                  <span class="hint">{place(tab, cell)}</span>
                </JumpRow>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(rule || source) && (
        <section aria-labelledby="rule">
          <h2 id="rule">The rule</h2>
          <p>
            {/^R\d+$/.test(rule) ? `Rule ${rule}` : ''}
            {source && <span class="hint what">Source: {source}</span>}
          </p>
        </section>
      )}
    </Screen>
  );
}
