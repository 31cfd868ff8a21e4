/** What the provision map shows: in its cells, for which time, in which groups, and for whom. */
import type { MapWishes } from '../state';
import { CallButton, LinkButton, Screen, type ScreenProps } from './parts';

interface Choice {
  readonly value: string;
  readonly says: string;
}

const CELLS: readonly Choice[] = [
  { value: 'minutes', says: 'Minutes a week' },
  { value: 'pounds', says: 'Pounds' },
  { value: 'result', says: 'What came of it' },
  { value: 'scores', says: 'Entry and exit scores' },
];
const GROUPS: readonly Choice[] = [
  { value: 'class', says: 'Class' },
  { value: 'need', says: 'Main need' },
  { value: 'wave', says: 'Wave' },
];
const WAVES: readonly Choice[] = ['1', '2', '3'].map((value) => ({ value, says: `Wave ${value}` }));

export function MapView({ state, act }: ScreenProps) {
  const { mapChoices: choices, wishes } = state;
  const wished = choices === null ? null : { ...choices, ...wishes };
  const all = (says: string, names: readonly string[]): Choice[] => [
    { value: '', says },
    ...names.map((name) => ({ value: name, says: name })),
  ];
  return (
    <Screen
      state={state}
      act={act}
      title="The provision map"
      foot={
        choices && (
          <CallButton
            look="primary"
            state={state}
            workKey="showMap"
            working="Writing the map…"
            onPress={() => void act.showMap()}
          >
            Show this map
          </CallButton>
        )
      }
    >
      {choices && wished && (
        <>
          <Choose
            act={act}
            name="cells"
            label="In each cell"
            chosen={wished.cells}
            choices={CELLS.filter(({ value }) => value !== 'pounds' || choices.hasPounds)}
          />
          <Choose
            act={act}
            name="period"
            label="Time"
            chosen={wished.period}
            choices={all('The year', choices.periods)}
          />
          <Choose act={act} name="groupBy" label="Grouped by" chosen={wished.groupBy} choices={GROUPS} />
          <Choose
            act={act}
            name="className"
            label="Only the class"
            chosen={wished.className}
            choices={all('All classes', choices.classNames)}
          />
          <Choose
            act={act}
            name="yearGroup"
            label="Only the year"
            chosen={wished.yearGroup}
            choices={all('All years', choices.yearGroups)}
          />
          <Choose
            act={act}
            name="need"
            label="Only the main need"
            chosen={wished.need}
            choices={all('All needs', choices.needs)}
          />
          <Choose
            act={act}
            name="wave"
            label="Only the wave"
            chosen={wished.wave}
            choices={[{ value: '', says: 'All waves' }, ...WAVES]}
          />
          <Choose
            act={act}
            name="stage"
            label="Only the stage"
            chosen={wished.stage}
            choices={all('All stages', choices.stages)}
          />
          <p class="hint">
            The tab Provision map is written anew with this, and stays so when you refresh. Everybody who opens the
            sheet sees the same.
          </p>
          <p class="more">
            <LinkButton onPress={() => act.wish({ className: '', yearGroup: '', need: '', wave: '', stage: '' })}>
              Choose everybody
            </LinkButton>
            <LinkButton onPress={() => void act.jump({ tab: 'Provision map', cell: 'A1', says: '' })}>
              Go to the map
            </LinkButton>
          </p>
        </>
      )}
    </Screen>
  );
}

/** What is chosen now stands in the list even where the school has no such class or term any more. */
function Choose({
  act,
  name,
  label,
  chosen = '',
  choices,
}: Pick<ScreenProps, 'act'> & {
  readonly name: keyof MapWishes;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly choices: readonly Choice[];
}) {
  const isThere = choices.some(({ value }) => value === chosen);
  const id = `map-${name}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ currentTarget: { value } }) => act.wish({ [name]: value } as Partial<MapWishes>)}
      >
        {[...choices, ...(isThere ? [] : [{ value: chosen, says: chosen }])].map(({ value, says }) => (
          <option key={value} value={value}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
}
