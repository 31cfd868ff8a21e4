/**
 * The buttons of My class and To do: type in place, save, undo, and the ways to where the rest is done.
 * Tests: test/sidebar/inPlace.test.ts
 */
import type { ProblemReply } from '../src/rpc/contract';
import type { Asking, World } from './asking';
import { changesIn, type Form, formOfClass, rowToSave, rowToUndo, saysSaved, type Texts } from './forms';
import { lastSaved, type Saved } from './inPlace';
import { justThis } from './lists';
import { isBusy, type TroubleLine } from './state';
import { keyOf, nextTo, type Sieve, shownOf } from './todoList';
import { type FocusPlace, noteButton, type ScreenName } from './way';

export interface PupilMeant {
  readonly pupilId: string;
  readonly name: string;
}

export interface InPlaceActions {
  openForm(form: Form): void;
  typeInForm(texts: Texts): void;
  closeForm(isKept: boolean): void;
  saveForm(): Promise<void>;
  undo(): Promise<void>;
  /** Works the tabs out anew, then reads this screen again. */
  refreshHere(): Promise<void>;
  sift(sieve: Partial<Sieve>): void;
  /** The plans screen, with this pupil alone. */
  openPlanOf(pupil: PupilMeant, pressed: FocusPlace): Promise<void>;
  /** Shows the first free row of a tab. */
  goToNewRow(tab: string): Promise<void>;
}

export interface Ways {
  readonly load: () => Promise<void>;
}

/** Screens that show what was saved without reading the sheet again. */
const KEEPS_ITSELF: readonly ScreenName[] = ['classPage', 'todo'];

export function makeInPlaceActions(world: World, { ask, attempt, refreshAndLook }: Asking, ways: Ways): InPlaceActions {
  const { state, dispatch } = world;

  /** Unlike other calls, what is refused leads to its field. */
  async function save(key: string, says: string, row: NonNullable<ReturnType<typeof rowToSave>>) {
    const answer = await attempt(key, says, 'saveRows', { rows: [row] });
    if (answer.ok) return answer.value.rows[0]?.rowId ?? row.rowId;
    refuse(answer.problems.map(lineOf));
    return null;
  }

  function lineOf(problem: ProblemReply): TroubleLine {
    const { form } = state().inPlace;
    if (form?.fields.some(({ key }) => key === problem.field)) {
      return { says: problem.says, field: `type-${problem.field}` };
    }
    return { says: problem.says, ...(problem.tab === '' ? {} : { at: problem }) };
  }

  function refuse(lines: readonly TroubleLine[]): void {
    dispatch({ type: 'inPlace', event: { type: 'wrong', lines: lines.filter(({ field }) => field) } });
    dispatch({ type: 'refused', lines });
  }

  /** What a colleague changed has now been told of: saving once more is meant. */
  async function readAnew(form: Form): Promise<void> {
    if (state().screen !== 'classPage') return;
    const { whose } = state();
    const asked = whose.className ? { className: whose.className } : { adult: whose.adult };
    const answer = await attempt('', '', 'classPage', asked);
    if (!answer.ok) return;
    dispatch({ type: 'classPageArrived', whose, classPage: answer.value });
    const again = formOfClass(answer.value, form.key);
    if (again && state().inPlace.form?.key === form.key) {
      dispatch({ type: 'inPlace', event: { type: 'renewed', was: again.was } });
    }
  }

  function focusAfter(form: Form): FocusPlace {
    const { todo, only, inPlace } = state();
    if (!form.key.startsWith('todo ')) return noteButton(form.key);
    const next = nextTo(shownOf(todo ?? [], only, inPlace.sieve, inPlace.done), form.key);
    return next === null ? 'heading' : noteButton(keyOf(next));
  }

  return {
    openForm: (form) => {
      if (!isBusy(state())) dispatch({ type: 'inPlace', event: { type: 'opened', form } });
    },
    typeInForm: (texts) => dispatch({ type: 'inPlace', event: { type: 'typed', texts } }),
    closeForm: (isKept) => {
      if (!isBusy(state())) dispatch({ type: 'inPlace', event: { type: 'closed', isKept } });
    },
    sift: (sieve) => dispatch({ type: 'inPlace', event: { type: 'sifted', sieve } }),

    async saveForm() {
      const { form, typed } = state().inPlace;
      if (form === null || isBusy(state())) return;
      const changes = changesIn(form, typed);
      if (changes === null) {
        refuse([{ says: form.says, field: `type-${form.needs[0]}` }]);
        return;
      }
      const row = rowToSave(form, changes);
      if (row === null) {
        dispatch({ type: 'inPlace', event: { type: 'closed', isKept: false } });
        return;
      }
      const rowId = await save('save', 'Saving…', row);
      if (rowId === null) return readAnew(form);
      const saved: Saved = { form, rowId, changes, says: saysSaved(form, changes) };
      dispatch({ type: 'inPlace', event: { type: 'saved', saved, focus: focusAfter(form) } });
      if (!KEEPS_ITSELF.includes(state().screen)) await ways.load();
      dispatch({ type: 'finished', key: 'save', says: saved.says });
    },

    async undo() {
      const last = lastSaved(state().inPlace);
      if (last === null || isBusy(state())) return;
      const { form, rowId, changes } = last;
      if ((await save('undo', 'Undoing…', rowToUndo(form, rowId, changes))) === null) return;
      dispatch({ type: 'inPlace', event: { type: 'undone' } });
      if (!KEEPS_ITSELF.includes(state().screen)) await ways.load();
      dispatch({ type: 'finished', key: 'undo', says: 'Undone. It is as it was before.' });
    },

    async refreshHere() {
      if (isBusy(state())) return;
      if (!(await refreshAndLook('refresh', 'Refreshing…'))) return;
      dispatch({ type: 'inPlace', event: { type: 'refreshed' } });
      await ways.load();
      dispatch({ type: 'finished', key: 'refresh', says: 'Refreshed.' });
    },

    async openPlanOf({ pupilId }, pressed) {
      dispatch({ type: 'opened', screen: 'plans', only: justThis(pupilId), pressed });
      dispatch({ type: 'ticked', pupilIds: [pupilId], isOn: true });
      await ways.load();
    },

    async goToNewRow(tab) {
      await ask(`jump ${tab}`, `Going to ${tab}…`, 'goTo', { tab, cell: '', isNewRow: true }, true);
    },
  };
}
