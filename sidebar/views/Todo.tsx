/**
 * The To do list to work through, worst first: by kind, class and who. What can be done here is done here; every other line
 * leads to where it is done. A line that is done goes, and the rest stays where it was. Tests: test/sidebar/classPage.test.ts
 */
import { todoForm } from '../forms';
import type { TodoItem } from '../lists';
import { choicesIn, keyOf, shownOf, type Way, wayOf } from '../todoList';
import { noteButton } from '../way';
import { aPlan, day, oneLine, saysKind } from '../words';
import { InPlace } from './InPlaceForm';
import { Limit, Paged } from './Paged';
import { Empty, JumpRow, Screen, type ScreenProps } from './parts';
import { PupilRow } from './pupilParts';
import { SavedFoot } from './SavedFoot';

export function Todo({ state, act }: ScreenProps) {
  const planName = state.home?.planName || 'plan';
  const { sieve, done } = state.inPlace;
  const all = shownOf(state.todo ?? [], '', { className: '', who: '' }, done);
  const shown = shownOf(all, state.only, sieve, done);
  const kinds = choicesIn(shownOf(all, '', sieve, done), 'kind').map(({ value, items }) => ({
    value,
    says: `${saysKind(value as TodoItem['kind'], planName)} (${items})`,
  }));
  return (
    <Screen
      state={state}
      act={act}
      title="To do"
      foot={state.inPlace.isChanged && <SavedFoot state={state} act={act} />}
    >
      {state.todo && all.length === 0 && (
        <Empty>
          <p>There is nothing to do. When something changes in the sheet, refresh and look again.</p>
        </Empty>
      )}
      <Limit
        state={state}
        act={act}
        label="Show"
        all={`Everything (${shownOf(all, '', sieve, done).length})`}
        choices={kinds}
      />
      {all.length > 0 && (
        <div class="two">
          <Sift
            state={state}
            act={act}
            by="className"
            label="Class"
            all="All"
            rows={shownOf(all, state.only, { ...sieve, className: '' }, done)}
          />
          <Sift
            state={state}
            act={act}
            by="who"
            label="Who"
            all="Everybody"
            rows={shownOf(all, state.only, { ...sieve, who: '' }, done)}
          />
        </div>
      )}
      {state.todo && all.length > 0 && shown.length === 0 && (
        <Empty>
          <p>Nothing of this kind is left. Choose “Everything”, every class and everybody to see the rest.</p>
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

interface SiftProps extends ScreenProps {
  readonly by: 'className' | 'who';
  readonly label: string;
  readonly all: string;
  /** What is left by the other choices. */
  readonly rows: readonly TodoItem[];
}

function Sift({ state, act, by, label, all, rows }: SiftProps) {
  const chosen = state.inPlace.sieve[by];
  const choices = choicesIn(rows, by);
  // What was chosen stays to be seen, though its last line is done.
  const shown =
    chosen === '' || choices.some(({ value }) => value === chosen)
      ? choices
      : [{ value: chosen, items: 0 }, ...choices];
  return (
    <div class="field">
      <label for={by}>{label}</label>
      <select id={by} value={chosen} onChange={(event) => act.sift({ [by]: event.currentTarget.value })}>
        <option value="">{all}</option>
        {shown.map(({ value, items }) => (
          <option key={value} value={value}>
            {value} ({items})
          </option>
        ))}
      </select>
    </div>
  );
}

function Thing({ state, act, item, planName }: ScreenProps & { readonly item: TodoItem; readonly planName: string }) {
  const { pupilId, pupil, tab, cell, rowId, what, className, why, who, since } = item;
  const key = keyOf(item);
  const at = { tab, cell, says: '', ...(rowId ? { rowId } : {}) };
  const text = (
    <>
      <span class="what">{what}</span>
      <span class="hint">{oneLine(className, why, who, since && `since ${day(since)}`)}</span>
    </>
  );
  if (pupilId === null || pupil === '') {
    return (
      <JumpRow state={state} act={act} at={at} place={noteButton(key)}>
        <b>{saysKind(item.kind, planName)}</b>
        {text}
      </JumpRow>
    );
  }
  const form = todoForm(item, key, state.today);
  return (
    <>
      <PupilRow
        state={state}
        act={act}
        pupil={{ pupilId, name: pupil }}
        {...(wayOf(item) === 'SHEET' ? {} : { at })}
        row={key}
      >
        {text}
      </PupilRow>
      <div class="way">
        {form ? (
          <InPlace
            state={state}
            act={act}
            form={form}
            opens={form.kind === 'score' ? 'Type the score' : 'Type what was said'}
          />
        ) : (
          <WayOn state={state} act={act} item={item} planName={planName} way={wayOf(item)} />
        )}
      </div>
    </>
  );
}

/** A line that is done elsewhere: the button says where. */
function WayOn({
  act,
  item,
  planName,
  way,
}: ScreenProps & { readonly item: TodoItem; readonly planName: string; readonly way: Way }) {
  const pupil = { pupilId: item.pupilId ?? '', name: item.pupil };
  const place = noteButton(keyOf(item));
  const at = { tab: item.tab, cell: item.cell, says: '', ...(item.rowId ? { rowId: item.rowId } : {}) };
  const ways: Readonly<Record<Way, { readonly says: string; readonly go: () => Promise<void> }>> = {
    PLAN: { says: `Make ${aPlan(planName)}`, go: () => act.openPlanOf(pupil, place) },
    REVIEW: { says: 'Hold the review', go: () => act.holdReview(pupil, place) },
    NEW_ROW: { says: 'Add to the Provision list', go: () => act.goToNewRow('Provision list') },
    SHEET: { says: `Go to ${item.tab}`, go: () => act.jump(at) },
    HERE: { says: `Go to ${item.tab}`, go: () => act.jump(at) },
  };
  const { says, go } = ways[way];
  return (
    <button
      type="button"
      class="why"
      aria-label={`${says}: ${item.pupil}, ${item.what}`}
      data-focus={place}
      onClick={() => void go()}
    >
      {says}
    </button>
  );
}
