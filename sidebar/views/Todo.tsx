/** Everything to do, worst first, or one kind of it; a pupil's name opens the card, the arrow leads to the row. */
import { kindsOf, type TodoItem } from '../lists';
import { day, oneLine, saysKind } from '../words';
import { Limit, Paged } from './Paged';
import { Empty, JumpRow, Screen, type ScreenProps } from './parts';
import { PupilRow } from './pupilParts';

export function Todo({ state, act }: ScreenProps) {
  const all = state.todo ?? [];
  const planName = state.home?.planName || 'plan';
  const shown = state.only === '' ? all : all.filter((item) => item.kind === state.only);
  const kinds = kindsOf(all).map(({ kind, items }) => ({
    value: kind,
    says: `${saysKind(kind, planName)} (${items})`,
  }));
  return (
    <Screen state={state} act={act} title="To do">
      {state.todo && all.length === 0 && (
        <Empty>
          <p>There is nothing to do. When something changes in the sheet, refresh and look again.</p>
        </Empty>
      )}
      <Limit state={state} act={act} label="Show" all={`Everything (${all.length})`} choices={kinds} />
      {state.todo && all.length > 0 && shown.length === 0 && (
        <Empty>
          <p>Nothing of this kind is left. Choose “Everything” to see the rest.</p>
        </Empty>
      )}
      {shown.length > 0 && (
        <Paged
          state={state}
          act={act}
          rows={shown}
          label="Things to do"
          keyOf={keyOf}
          draw={(item) => <Thing state={state} act={act} item={item} planName={planName} />}
        />
      )}
    </Screen>
  );
}

const keyOf = (item: TodoItem) =>
  `${item.kind} ${item.tab} ${item.cell} ${item.rowId} ${item.pupilId ?? ''} ${item.why}`;

function Thing({ state, act, item, planName }: ScreenProps & { readonly item: TodoItem; readonly planName: string }) {
  const { pupilId, pupil, tab, cell, rowId, what, className, why, who, since } = item;
  const at = { tab, cell, says: '', ...(rowId ? { rowId } : {}) };
  const text = (
    <>
      <span class="what">{what}</span>
      <span class="hint">{oneLine(className, why, who, since && `since ${day(since)}`)}</span>
    </>
  );
  if (pupilId !== null && pupil !== '') {
    return (
      <PupilRow state={state} act={act} pupil={{ pupilId, name: pupil }} at={at} row={keyOf(item)}>
        {text}
      </PupilRow>
    );
  }
  return (
    <JumpRow state={state} act={act} at={at}>
      <b>{saysKind(item.kind, planName)}</b>
      {text}
    </JumpRow>
  );
}
