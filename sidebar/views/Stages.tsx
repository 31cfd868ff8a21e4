/**
 * The stages that the school works by: the way to its own Stages tab, and the choice of another framework. Nobody's stage is ever
 * changed here: what would be added is shown first, and whose stage does not fit.
 */
import type { Reply } from '../../src/rpc/contract';
import type { SetUpProps } from '../setUp/actions';
import { counted } from '../words';
import { FrameworkChoice, frameworks } from './FrameworkChoice';
import { CallButton, LinkButton, Screen } from './parts';
import { PupilRow } from './pupilParts';

/** Enough to begin with; To do and the Pupils tab have them all. */
const SHOWN = 50;

export function Stages({ state, act }: SetUpProps) {
  const { home, stagesChange, typed } = state;
  const now = frameworks.find(({ value }) => value === home?.framework)?.says ?? '';
  return (
    <Screen
      state={state}
      act={act}
      title="Stages"
      foot={
        stagesChange && !stagesChange.applied ? (
          <CallButton
            look="primary"
            state={state}
            workKey="changeFramework"
            working="Changing…"
            onPress={() => void act.changeFramework(true)}
          >
            Follow these stages
          </CallButton>
        ) : (
          <CallButton
            look={stagesChange ? 'secondary' : 'primary'}
            state={state}
            workKey="checkFramework"
            working="Looking…"
            onPress={() => void act.changeFramework(false)}
          >
            See what would change
          </CallButton>
        )
      }
    >
      <p>
        The Stages tab says what each stage asks for: what its plan is called, whether one is recommended, how often it
        is reviewed. Change its rows or add your own, then refresh: everything follows.
      </p>
      <p class="more">
        <LinkButton onPress={() => void act.jump({ tab: 'Stages', cell: 'A2', says: '' })}>Go to Stages</LinkButton>
      </p>
      <p class="hint">Now: {now}.</p>
      <FrameworkChoice
        legend="Follow the stages of"
        chosen={typed.framework}
        onChoose={(framework) => act.type({ framework })}
      />
      {stagesChange && <Change state={state} act={act} change={stagesChange} />}
    </Screen>
  );
}

function Change({ state, act, change }: SetUpProps & { readonly change: Reply<'changeFramework'> }) {
  const { adds, differ, noLongerFit, applied } = change;
  return (
    <section class={`notice${applied ? ' good' : ''}`} aria-labelledby="stagesChange">
      <h2 id="stagesChange" tabIndex={-1} data-focus="result">
        {applied ? 'The sheet follows these stages' : 'What would change'}
      </h2>
      <p>
        {adds.length === 0
          ? 'All these stages are on the Stages tab already.'
          : `${applied ? 'Added to' : 'To add to'} the Stages tab: ${adds.join(', ')}.`}{' '}
        No pupil’s stage {applied ? 'was' : 'is'} changed.
      </p>
      {differ.length > 0 && (
        <>
          <p>Your rows stay as they are. Where they say something else:</p>
          <ul>
            {differ.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      )}
      {noLongerFit.length === 0 ? (
        <p>Every pupil’s stage is one of these.</p>
      ) : (
        <>
          <p>
            {counted(noLongerFit.length, 'pupil')} {noLongerFit.length === 1 ? 'has' : 'have'} no stage, or one that is
            not among these. Choose one on the Pupils tab when you are ready: until then they stay as they are.
          </p>
          <ul class="rows" aria-label="Pupils whose stage does not fit">
            {noLongerFit.slice(0, SHOWN).map(({ pupilId, pupil, stage }) => (
              <li key={pupilId}>
                <PupilRow
                  state={state}
                  act={act}
                  pupil={{ pupilId, name: pupil }}
                  at={{ tab: 'Pupils', cell: '', says: '', rowId: pupilId }}
                >
                  <span class="hint">{stage || 'No stage'}</span>
                </PupilRow>
              </li>
            ))}
          </ul>
          {noLongerFit.length > SHOWN && <p class="hint">And {noLongerFit.length - SHOWN} more.</p>}
        </>
      )}
    </section>
  );
}
