/** What each intervention costs and what came of it, each figure with its "Why?", and the question that it puts to the school. */
import type { Intervention } from '../lists';
import { counted, exactPounds, oneLine, saysGain } from '../words';
import { Paged } from './Paged';
import { Empty, JumpRow, LinkButton, Screen, type ScreenProps } from './parts';
import { Why } from './pupilParts';

export function Interventions({ state, act }: ScreenProps) {
  const all = (state.interventions ?? []).filter(({ pupils, withExit }) => pupils + withExit > 0);
  return (
    <Screen state={state} act={act} title="What it costs, what it does">
      <p class="more">
        <LinkButton onPress={() => void act.open('rate')}>Work out an hourly rate</LinkButton>
      </p>
      {state.interventions && all.length === 0 && (
        <Empty>
          <p>
            No intervention has been given yet. Type a row for each pupil in the tab Provision list, then refresh: each
            one is listed here with its cost and its gains.
          </p>
        </Empty>
      )}
      {all.length > 0 && (
        <Paged
          state={state}
          act={act}
          rows={all}
          label="Interventions"
          keyOf={({ name }) => name}
          draw={(one) => (
            <>
              <JumpRow state={state} act={act} at={{ tab: 'Interventions', cell: '', says: '', rowId: one.name }}>
                <b>{one.name}</b>
                <span class="hint">
                  {oneLine(
                    one.wave === null ? '' : `Wave ${one.wave}`,
                    counted(one.pupils, 'pupil'),
                    counted(one.groups, 'group'),
                  )}
                </span>
              </JumpRow>
              <p class="figures">
                <span>
                  {one.costPence === null ? notCosted(one) : exactPounds(one.costPence)}
                  <Why act={act} asked={{ of: 'interventionCost', id: one.name }} about={`This cost: ${one.name}`} />
                </span>
                <span>
                  {saysGain(one)}
                  <Why act={act} asked={{ of: 'interventionGain', id: one.name }} about={`This gain: ${one.name}`} />
                </span>
              </p>
              <Question one={one} />
            </>
          )}
        />
      )}
    </Screen>
  );
}

function Question({ one: { question } }: { readonly one: Intervention }) {
  // Too few to ask has been said beside the gain.
  if (question.asks === null) return null;
  return (
    <div class="question">
      <b>{question.says}</b>
      {question.reasons.map((reason) => (
        <span class="hint" key={reason}>
          {reason}
        </span>
      ))}
    </div>
  );
}

/** Everyday teaching needs no times, so nothing is amiss there. */
function notCosted({ wave }: Intervention): string {
  return wave === 1 ? 'Not costed' : 'Cost not known';
}
