/** What the provision map shows: what its cells say, for when, for whom, in which order. Kept for everybody who opens the sheet. */
import type { Reply, Request } from '../../src/rpc/contract';
import type { SetUpProps } from '../setUp/actions';
import { counted } from '../words';
import { CallButton, LinkButton, Screen } from './parts';

type Shown = Reply<'mapChoices'>['shown'];
type Option = readonly [value: string, says: string];

const CELLS: readonly (readonly [Shown['cells'], string])[] = [
  ['minutes', 'Minutes a week'],
  ['pounds', 'Pounds'],
  ['result', 'Result'],
  ['scores', 'Entry and exit scores'],
];
const GROUPS: readonly (readonly [Shown['groupBy'], string])[] = [
  ['class', 'Year and class'],
  ['need', 'Main need'],
  ['wave', 'Highest wave'],
];
const EVERYBODY = { className: '', yearGroup: '', need: '', wave: '', stage: '' } as const satisfies Request<'showMap'>;

export function MapScreen({ state, act }: SetUpProps) {
  const { map, wishes } = state;
  if (!map) {
    return (
      <Screen state={state} act={act} title="What the map shows">
        {null}
      </Screen>
    );
  }
  const chosen: Shown = { ...map.shown, ...wishes } as Shown;
  const isLimited = Object.keys(EVERYBODY).some((key) => chosen[key as keyof typeof EVERYBODY] !== '');
  return (
    <Screen
      state={state}
      act={act}
      title="What the map shows"
      foot={
        <CallButton
          look="primary"
          state={state}
          workKey="showMap"
          working="Writing the map…"
          onPress={() => void act.showMap()}
        >
          Show on the map
        </CallButton>
      }
    >
      <p class="hint">The tab Provision map shows this to everybody who opens the sheet, until it is changed again.</p>
      <Choice
        id="mapCells"
        label="Cells show"
        value={chosen.cells}
        options={CELLS.filter(([cells]) => cells !== 'pounds' || map.hasPounds)}
        onChoose={(cells) => act.wish({ cells: cells as Shown['cells'] })}
      />
      <Choice
        id="mapPeriod"
        label="For"
        value={chosen.period}
        options={[['', 'The whole year'], ...map.periods.map((term): Option => [term, term])]}
        onChoose={(period) => act.wish({ period })}
      />
      <Choice
        id="mapGroupBy"
        label="Pupils in order of"
        value={chosen.groupBy}
        options={GROUPS}
        onChoose={(groupBy) => act.wish({ groupBy: groupBy as Shown['groupBy'] })}
      />
      <h2>Only some of them</h2>
      <p class="hint">
        The map has {map.pupils.shown} of {counted(map.pupils.all, 'pupil')} now. Each number below is for that choice
        alone.
      </p>
      <Choice
        id="mapClass"
        label="Class"
        value={chosen.className}
        options={[['', 'All classes'], ...counts(map.classes)]}
        onChoose={(className) => act.wish({ className })}
      />
      <Choice
        id="mapYear"
        label="Year"
        value={chosen.yearGroup}
        options={[['', 'All years'], ...counts(map.years)]}
        onChoose={(yearGroup) => act.wish({ yearGroup })}
      />
      <Choice
        id="mapNeed"
        label="Main need"
        value={chosen.need}
        options={[['', 'All needs'], ...counts(map.needs)]}
        onChoose={(need) => act.wish({ need })}
      />
      <Choice
        id="mapWave"
        label="Wave"
        value={chosen.wave}
        options={[['', 'All waves'], ...counts(map.waves)]}
        onChoose={(wave) => act.wish({ wave })}
      />
      <Choice
        id="mapStage"
        label="Stage"
        value={chosen.stage}
        options={[['', 'All stages'], ...counts(map.stages)]}
        onChoose={(stage) => act.wish({ stage })}
      />
      {isLimited && (
        <p class="more">
          <LinkButton onPress={() => act.wish(EVERYBODY)}>Everybody and everything</LinkButton>
        </p>
      )}
    </Screen>
  );
}

function counts(choices: Reply<'mapChoices'>['classes']): Option[] {
  return choices.map(({ value, label, pupils }) => [value, `${label} (${pupils})`]);
}

function Choice({
  id,
  label,
  value,
  options,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map(([own, says]) => (
          <option key={own} value={own}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
}
