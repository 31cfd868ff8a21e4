/** Finds a pupil by a part of the name; each line opens the card. */
import { named } from '../lists';
import { cardButton } from '../way';
import { counted, oneLine } from '../words';
import { FollowSwitch } from './FollowSwitch';
import { Paged } from './Paged';
import { Empty, Screen, type ScreenProps } from './parts';
import { PupilRow } from './pupilParts';

export function Find({ state, act }: ScreenProps) {
  const { find } = state.typed;
  const found = named(state.pupils ?? [], find);
  const [only] = found;
  return (
    <Screen state={state} act={act} title="Find a pupil">
      <div class="field">
        <label for="find">Part of the name, or the class</label>
        <input
          id="find"
          data-focus="field"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={find}
          onInput={(event) => act.type({ find: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && only && found.length === 1) void act.openCard(only, cardButton(only.pupilId));
          }}
        />
      </div>
      <FollowSwitch state={state} act={act} />
      {state.pupils && (
        <p class="hint" role="status">
          {found.length === 0 ? '' : counted(found.length, 'pupil')}
        </p>
      )}
      {state.pupils && found.length === 0 && (
        <Empty>
          <p>
            {find.trim() === ''
              ? 'There are no pupils yet. Add them first.'
              : 'Nobody on the Pupils tab fits. Type less of the name. Pupils who have left are not listed.'}
          </p>
        </Empty>
      )}
      {found.length > 0 && (
        <Paged
          state={state}
          act={act}
          rows={found}
          label="Pupils found"
          keyOf={(pupil) => pupil.pupilId}
          draw={(pupil) => (
            <PupilRow state={state} act={act} pupil={pupil}>
              <span class="hint">{oneLine(pupil.className, pupil.stage)}</span>
            </PupilRow>
          )}
        />
      )}
    </Screen>
  );
}
