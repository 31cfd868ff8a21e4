/**
 * Pupils from another system: paste cells or choose a file, see what is different, tick, then bring it in.
 * Tests: test/sidebar/bringScreens.test.ts
 */
import type { Reply } from '../../src/rpc/contract';
import { bringOf, isOld, tickedKeys } from '../bringing';
import type { SetUpProps } from '../setUp/actions';
import { FIRST_RUN } from '../way';
import { counted, oneLine } from '../words';
import { LeftLines, UndoButton } from './bringParts';
import { CutOff } from './CutOff';
import { FileField } from './FileField';
import { TextField } from './fields';
import { PupilsChecked } from './PupilsChecked';
import { Button, CallButton, LinkButton, Screen } from './parts';

export function AddPupils({ state, act }: SetUpProps) {
  const { trouble } = state;
  const bring = bringOf(state);
  const { checked, added, file, text } = bring;
  const isFirstRun = state.only === FIRST_RUN;
  return (
    <Screen
      state={state}
      act={act}
      title={isFirstRun ? 'Your pupils' : 'Bring in pupils'}
      step={isFirstRun ? 3 : 0}
      foot={
        <>
          <Foot state={state} act={act} />
          {isFirstRun && (
            <Button look={added ? 'primary' : 'quiet'} onPress={() => void act.open('home')}>
              {added ? 'Finish' : 'Skip this step'}
            </Button>
          )}
        </>
      }
    >
      <CutOff state={state} act={act} />
      {added && <Added reply={added} state={state} act={act} />}
      <p class="hint">
        Copy the cells of your register, headings included, and paste them here. Columns such as Forename, Surname,
        Class and Stage are found by their headings.
      </p>
      <TextField
        id="pupilText"
        label="Cells of your register"
        lines={text ? 5 : 7}
        value={text}
        problem={trouble.find((line) => line.field === 'pupilText')?.says ?? ''}
        onType={act.typeList}
      />
      <FileField
        state={state}
        act={act}
        label="Or a file"
        sheets={checked?.sheets ?? []}
        sheet={bring.sheet || (checked?.sheet ?? '')}
      />
      {checked && <PupilsChecked state={state} act={act} reply={checked} />}
      <p class="more">
        <LinkButton onPress={() => void act.jump({ tab: 'Pupils', cell: 'A2', says: '' })}>
          Type them in the tab Pupils
        </LinkButton>
      </p>
      {isFirstRun && !added && !checked && !file && <LookRound state={state} act={act} />}
    </Screen>
  );
}

/** The made-up school has terms and stages of its own, so it goes into a sheet that has neither yet. */
function LookRound({ state, act }: SetUpProps) {
  const { home, typed } = state;
  if (home?.counts.pupils !== 0) return null;
  if (home.reviews !== null || typed.framework === 'eng-2015') {
    return (
      <p class="hint">To look round with a made-up school, open a new sheet: it is offered there before set-up.</p>
    );
  }
  return (
    <section class="notice" aria-label="Made-up school">
      <p>Or look round first: this fills the tabs with a made-up school. One button takes it away again.</p>
      <CallButton state={state} workKey="setUpSample" working="Making the school…" onPress={() => void act.setUp(true)}>
        Try it with a made-up school
      </CallButton>
    </section>
  );
}

function Foot({ state, act }: SetUpProps) {
  const { checked, added } = bringOf(state);
  const n = checked ? tickedKeys(bringOf(state), checked.added, checked.changes, checked.leavers).length : 0;
  const isAgain = checked !== null && isOld(bringOf(state));
  if (checked && n > 0 && !isAgain) {
    return (
      <CallButton
        look="primary"
        state={state}
        workKey="addPupils"
        working="Bringing in…"
        onPress={() => void act.addPupils()}
      >
        Apply {counted(n, 'change')}
      </CallButton>
    );
  }
  return (
    <CallButton
      look={added ? 'secondary' : 'primary'}
      state={state}
      workKey="checkPupils"
      working="Checking…"
      onPress={() => void act.checkPupils()}
    >
      {isAgain ? 'Check again' : 'Check'}
    </CallButton>
  );
}

function Added({ reply, state, act }: SetUpProps & { readonly reply: Reply<'importPupils'> }) {
  const said = oneLine(
    reply.added.length > 0 ? `${counted(reply.added.length, 'pupil')} added` : '',
    reply.changes.length > 0 ? `${counted(reply.changes.length, 'cell')} changed` : '',
    reply.leavers.length > 0 ? `${counted(reply.leavers.length, 'leaver')} marked` : '',
  );
  return (
    <section class="notice good" aria-labelledby="added">
      <h2 id="added" tabIndex={-1} data-focus="result">
        {said || 'Nothing was changed'}
      </h2>
      <p>
        {reply.added.length > 0 && 'New pupils are at the end of the Pupils tab. '}
        What each pupil needs has been worked out.
        {reply.unreadable.length > 0 && ` ${counted(reply.unreadable.length, 'line')} could not be read.`}
      </p>
      <LeftLines left={reply.left} />
      <UndoButton state={state} act={act} />
    </section>
  );
}
