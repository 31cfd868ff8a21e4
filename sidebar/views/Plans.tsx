/** Pupils who still need a plan: choose, then make. Those without targets are told what to do first. */
import { targetForm } from '../forms';
import { classesOf, ofClass, ofPupil, type Pupil, tickedOf, whoNeedsPlan } from '../lists';
import { isLoading } from '../state';
import { cardButton } from '../way';
import { aPlan, counted, oneLine, plans, saysReason } from '../words';
import { InitialsInput } from './InitialsInput';
import { InPlace } from './InPlaceForm';
import { Limit, Paged } from './Paged';
import { CallButton, Empty, LinkButton, Screen, type ScreenProps } from './parts';
import { PupilRow } from './pupilParts';

export function Plans({ state, act }: ScreenProps) {
  const planName = state.home?.planName || 'plan';
  const all = state.pupils ?? [];
  const meant = ofPupil(all, state.only);
  const { canBeMade, needTargets } = whoNeedsPlan(meant);
  const chosen = tickedOf(state, canBeMade);
  const shown = ofClass(canBeMade, state.only);
  const shownTicked = tickedOf(state, shown).length;
  return (
    <Screen
      state={state}
      act={act}
      title={`Who still needs ${aPlan(planName)}`}
      foot={
        canBeMade.length > 0 && (
          <>
            <div class="field inline">
              <InitialsInput state={state} act={act} hint="initialsHint" />
              <span class="hint" id="initialsHint">
                So colleagues see who is making them
              </span>
            </div>
            <CallButton
              look="primary"
              state={state}
              workKey="makePlans"
              working="Getting ready…"
              onPress={() => void act.makePlans()}
            >
              {chosen.length === 0 ? `Make ${planName}s` : `Make ${plans(chosen.length, planName)}`}
            </CallButton>
          </>
        )
      }
    >
      {meant !== all && (
        <p class="more">
          <LinkButton onPress={() => act.limit('')}>Show everybody who still needs {aPlan(planName)}</LinkButton>
        </p>
      )}
      {state.pupils && canBeMade.length + needTargets.length === 0 && (
        <Empty>
          <p>No pupil needs {aPlan(planName)} at the moment. When a stage or a date changes, refresh and look again.</p>
        </Empty>
      )}
      {canBeMade.length > 0 && (
        <>
          <Limit
            state={state}
            act={act}
            label="Class"
            all={`All classes (${canBeMade.length})`}
            choices={
              canBeMade.length > 10
                ? classesOf(canBeMade).map((name) => ({ value: name, says: name || 'No class' }))
                : []
            }
          />
          <label class="choice all">
            <input
              id="all"
              type="checkbox"
              checked={shownTicked === shown.length}
              ref={(box) => {
                if (box) box.indeterminate = shownTicked > 0 && shownTicked < shown.length;
              }}
              onChange={(event) =>
                act.tick(
                  shown.map((pupil) => pupil.pupilId),
                  event.currentTarget.checked,
                )
              }
            />
            <span>
              Select all {shown.length > 1 ? shown.length : ''}
              {chosen.length > shownTicked && (
                <span class="hint">{counted(chosen.length, 'pupil')} selected in all</span>
              )}
            </span>
          </label>
          <Paged
            state={state}
            act={act}
            rows={shown}
            label={`Pupils who need ${aPlan(planName)}`}
            keyOf={(pupil) => pupil.pupilId}
            draw={(pupil) => (
              <div class="pair">
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={!state.unticked.includes(pupil.pupilId)}
                    onChange={(event) => act.tick([pupil.pupilId], event.currentTarget.checked)}
                  />
                  <span>
                    <b>{pupil.name}</b>
                    <PupilText pupil={pupil} />
                  </span>
                </label>
                <span class="ways">
                  <button
                    type="button"
                    class="why"
                    data-focus={cardButton(pupil.pupilId, 'preview')}
                    onClick={() => void act.openPreview(pupil, cardButton(pupil.pupilId, 'preview'))}
                  >
                    Preview<span class="unseen"> of {pupil.name}</span>
                  </button>
                  <button
                    type="button"
                    class="why"
                    data-focus={cardButton(pupil.pupilId)}
                    onClick={() => void act.openCard(pupil, cardButton(pupil.pupilId))}
                  >
                    Card<span class="unseen"> of {pupil.name}</span>
                  </button>
                </span>
              </div>
            )}
          />
        </>
      )}
      {needTargets.length > 0 && (
        <section>
          <h2>
            {needTargets.length === 1
              ? '1 pupil needs targets first'
              : `${needTargets.length} pupils need targets first`}
          </h2>
          <p class="hint">Add one here, or type several in the Targets tab and look again.</p>
          <p class="more">
            <LinkButton onPress={() => void act.goToNewRow('Targets')}>Go to Targets</LinkButton>
            <LinkButton onPress={() => void act.lookAgain()}>{isLoading(state) ? 'Looking…' : 'Look again'}</LinkButton>
          </p>
          <ul class="rows">
            {needTargets.slice(0, 50).map((pupil) => (
              <li key={pupil.pupilId}>
                <PupilRow
                  state={state}
                  act={act}
                  pupil={pupil}
                  at={{ tab: 'Pupils', cell: '', says: '', rowId: pupil.pupilId }}
                >
                  <PupilText pupil={pupil} />
                </PupilRow>
                <div class="way">
                  <InPlace state={state} act={act} form={targetForm(pupil)} opens="Add a target" />
                </div>
              </li>
            ))}
          </ul>
          {needTargets.length > 50 && <p class="hint">And {needTargets.length - 50} more.</p>}
        </section>
      )}
    </Screen>
  );
}

function PupilText({ pupil }: { readonly pupil: Pupil }) {
  const reason = saysReason(pupil.plan, pupil.planName);
  // The add-on's sentence often names the stage itself.
  const stage = reason.includes(pupil.stage) ? '' : pupil.stage;
  return (
    <span class="hint">
      {oneLine(pupil.className, stage, pupil.plan.targets > 0 ? counted(pupil.plan.targets, 'target') : '')}
      <br />
      {reason}
    </span>
  );
}
