/** Live targets and provisions of a class, or of one adult, for those who teach them. */
import { counted } from '../words';
import { Paged } from './Paged';
import { Empty, Screen, type ScreenProps } from './parts';
import { Provisions, PupilRow, Targets } from './pupilParts';

/** The two lists share one box, so each choice says which it is from. */
const CLASS = 'class ';
const ADULT = 'adult ';

export function ClassPage({ state, act }: ScreenProps) {
  const { classPage, whose } = state;
  const chosen = whose.className ? CLASS + whose.className : whose.adult ? ADULT + whose.adult : '';
  const pupils = classPage?.pupils ?? [];
  const isEmpty = classPage !== null && pupils.length === 0;
  return (
    <Screen state={state} act={act} title={whose.className || whose.adult || 'My class'}>
      <div class="field">
        <label for="whose">Class or adult</label>
        <select
          id="whose"
          value={chosen}
          onChange={({ currentTarget: { value } }) =>
            void act.choose({
              className: value.startsWith(CLASS) ? value.slice(CLASS.length) : '',
              adult: value.startsWith(ADULT) ? value.slice(ADULT.length) : '',
            })
          }
        >
          <option value="">Choose</option>
          <optgroup label="Classes">
            {(classPage?.classes ?? []).map((name) => (
              <option key={name} value={CLASS + name}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label="Adults">
            {(classPage?.adults ?? []).map((name) => (
              <option key={name} value={ADULT + name}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      {chosen === '' && (
        <Empty>
          <p>Choose a class, or an adult, to see what their pupils work on now.</p>
        </Empty>
      )}
      {chosen !== '' && isEmpty && (
        <Empty>
          <p>No pupil here has a live target or a provision that runs today.</p>
        </Empty>
      )}
      {chosen !== '' && pupils.length > 0 && (
        <>
          <p class="hint">{counted(pupils.length, 'pupil')}. Live targets, and what runs today.</p>
          <Paged
            state={state}
            act={act}
            rows={pupils}
            label="Pupils"
            look="rows pupils"
            keyOf={({ pupilId }) => pupilId}
            draw={(pupil) => (
              <>
                <PupilRow state={state} act={act} pupil={pupil}>
                  <span class="hint">{pupil.stage}</span>
                </PupilRow>
                {pupil.targets.length > 0 && <Targets targets={pupil.targets} label={`Targets of ${pupil.name}`} />}
                {pupil.provisions.length > 0 && (
                  <Provisions
                    state={state}
                    act={act}
                    provisions={pupil.provisions}
                    label={`Provision for ${pupil.name}`}
                  />
                )}
              </>
            )}
          />
        </>
      )}
    </Screen>
  );
}
