/** Everything to do, worst first, or one kind of it; each line leads to its row. */
import { kindsOf } from '../lists';
import { day, oneLine, saysKind } from '../words';
import { Limit, Paged } from './Paged';
import { Empty, JumpRow, Screen, type ScreenProps } from './parts';

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
          keyOf={(item) => `${item.kind} ${item.tab} ${item.cell} ${item.rowId} ${item.pupilId ?? ''}`}
          draw={(item) => (
            <JumpRow
              state={state}
              act={act}
              at={{ tab: item.tab, cell: item.cell, says: '', ...(item.rowId ? { rowId: item.rowId } : {}) }}
            >
              <b>{item.pupil || saysKind(item.kind, planName)}</b>
              <span class="what">{item.what}</span>
              <span class="hint">
                {oneLine(item.className, item.why, item.who, item.since && `since ${day(item.since)}`)}
              </span>
            </JumpRow>
          )}
        />
      )}
    </Screen>
  );
}
