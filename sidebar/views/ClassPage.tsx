/**
 * My class, for those who teach it: each pupil's live targets and what runs today, to be marked and typed where they
 * stand. One Tab from one thing to the next. Nothing here says what anything costs. Tests: test/sidebar/classPage.test.ts
 */
import { type ClassReply, resultForm, saysWhere, scoreForm, targetForm, viewForm } from '../forms';
import { counted, oneLine, saysResult } from '../words';
import { InPlace } from './InPlaceForm';
import { Paged } from './Paged';
import { Empty, Screen, type ScreenProps } from './parts';
import { Fact, PupilRow, sayGiven } from './pupilParts';
import { SavedFoot } from './SavedFoot';

/** The two lists share one box, so each choice says which it is from. */
const CLASS = 'class ';
const ADULT = 'adult ';

type PupilProps = ScreenProps & { readonly pupil: ClassReply['pupils'][number] };

export function ClassPage({ state, act }: ScreenProps) {
  const { classPage, whose } = state;
  const chosen = whose.className ? CLASS + whose.className : whose.adult ? ADULT + whose.adult : '';
  const pupils = classPage?.pupils ?? [];
  const isEmpty = classPage !== null && pupils.length === 0;
  return (
    <Screen
      state={state}
      act={act}
      title={whose.className || whose.adult || 'My class'}
      foot={chosen !== '' && pupils.length > 0 && <SavedFoot state={state} act={act} />}
    >
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
          <p>
            Choose a class, or an adult, to see what their pupils work on now. Your choice is remembered for next time.
          </p>
        </Empty>
      )}
      {chosen !== '' && isEmpty && (
        <Empty>
          <p>No pupil here has a live target or a provision that runs today. Choose another class, or ask the SENCO.</p>
        </Empty>
      )}
      {chosen !== '' && pupils.length > 0 && (
        <>
          <p class="hint">
            {counted(pupils.length, 'pupil')}. In a form, Enter saves; Shift and Enter begin a new line.
          </p>
          <Paged
            state={state}
            act={act}
            rows={pupils}
            label="Pupils"
            look="rows pupils"
            keyOf={({ pupilId }) => pupilId}
            draw={(pupil) => <PupilBlock state={state} act={act} pupil={pupil} />}
          />
        </>
      )}
    </Screen>
  );
}

function PupilBlock(props: PupilProps) {
  const { state, act, pupil } = props;
  const { name, stage, targets, provisions, views } = pupil;
  return (
    <>
      <PupilRow state={state} act={act} pupil={pupil}>
        <span class="hint">{stage}</span>
      </PupilRow>
      {targets.length > 0 && <LiveTargets {...props} />}
      {provisions.length > 0 && (
        <ul class="rows" aria-label={`Provision for ${name}`}>
          {provisions.map((one) => (
            <li class="plain" key={one.provisionId}>
              <b>{one.intervention}</b>
              <span class="hint">{sayGiven(one)}</span>
              {one.progress && <p class="figures">{one.progress}</p>}
              {one.measure && (
                <InPlace
                  state={state}
                  act={act}
                  form={scoreForm(pupil, one, state.today)}
                  opens={one.entry === '' ? 'Entry score' : one.exit === '' ? 'Exit score' : 'Change exit score'}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div class="more forms">
        <InPlace state={state} act={act} form={targetForm(pupil)} opens="Add a target" />
        <InPlace
          state={state}
          act={act}
          form={viewForm(pupil)}
          opens={views.parentsView || views.pupilsView ? 'Change what was said' : 'Add what was said'}
          note={saysWhere(views)}
        />
      </div>
    </>
  );
}

function LiveTargets({ state, act, pupil }: PupilProps) {
  return (
    <ol class="rows numbered" aria-label={`Targets of ${pupil.name}`}>
      {pupil.targets.map((target) => (
        <li class="plain" key={target.targetId}>
          <b>{target.target}</b>
          <dl class="facts">
            <Fact name="Now">{target.startingPoint}</Fact>
            <Fact name="How">{oneLine(target.strategy, target.howOften, target.whoHelps)}</Fact>
            <Fact name="We will know when">{target.successCriterion}</Fact>
            <Fact name="Comment">{target.comment}</Fact>
          </dl>
          {target.result !== 'NOT_REVIEWED' && <span class="tag">{saysResult(target.result)}</span>}
          <InPlace
            state={state}
            act={act}
            form={resultForm(pupil, target)}
            opens={target.result === 'NOT_REVIEWED' ? 'Mark' : 'Change'}
          />
        </li>
      ))}
    </ol>
  );
}
