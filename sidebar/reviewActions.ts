/**
 * The buttons of a review: open it, save as one goes, finish, undo. Tests: test/sidebar/reviewRun.test.ts
 */
import type { Asking, World } from './asking';
import { whoseReview } from './lists';
import { MOST_ROWS, type ReviewingEvent, type RowToSave, toCarry, toSave } from './reviewing';
import { isBusy } from './state';
import type { FocusPlace } from './way';

export interface ReviewActions {
  /** @param pressed the button, to come back to; left out where one review follows another */
  holdReview(pupil: { readonly pupilId: string; readonly name: string }, pressed?: FocusPlace): Promise<void>;
  typeReview(row: string, field: string, text: string): void;
  reviewMode(mode: 'held' | 'booked'): void;
  carryTarget(targetId: string, isOn: boolean): void;
  /** On leaving a field: only what differs goes. */
  saveReview(): Promise<void>;
  /** Reads the sheet again; what was typed and not saved stays. */
  lookAtReview(): Promise<void>;
  finishReview(): Promise<void>;
  undoReview(): Promise<void>;
}

export function makeReviewActions(world: World, { ask, refreshAndLook }: Asking): ReviewActions {
  const { state, dispatch } = world;
  const tell = (event: ReviewingEvent) => dispatch({ type: 'reviewing', event });
  let underWay: Promise<boolean> | null = null;

  async function read(): Promise<void> {
    const sheet = await ask('reviewSheet', 'Reading the sheet…', 'reviewSheet', { pupilId: state().about.id }, true);
    if (sheet && sheet.pupilId === state().about.id) tell({ type: 'opened', sheet });
  }

  async function send(rows: readonly RowToSave[]): Promise<boolean> {
    const pupilId = state().reviewing?.sheet.pupilId;
    tell({ type: 'saving' });
    const answer = await world.call('saveRows', { rows: [...rows] });
    // She may be with another pupil by now: then the form that this belongs to is gone.
    if (state().reviewing?.sheet.pupilId !== pupilId) return answer.ok;
    if (answer.ok) tell({ type: 'saved', sent: rows, rows: answer.value.rows });
    else tell({ type: 'notSaved', problems: answer.problems });
    return answer.ok;
  }

  /** One save at a time; what was typed meanwhile follows. @returns whether all is in the sheet */
  async function saveAll(): Promise<boolean> {
    while (underWay) await underWay;
    for (;;) {
      const { reviewing } = state();
      const rows = reviewing ? toSave(reviewing) : [];
      if (rows.length === 0) return true;
      underWay = send(rows);
      const isDone = await underWay;
      underWay = null;
      if (!isDone) return false;
    }
  }

  return {
    async holdReview({ pupilId, name }, pressed) {
      const about = { id: pupilId, name, of: null };
      dispatch({ type: 'opened', screen: 'review', about, ...(pressed ? { pressed } : {}) });
      await read();
    },
    typeReview: (row, field, text) => tell({ type: 'typed', row, field, text }),
    reviewMode: (mode) => tell({ type: 'mode', mode }),
    carryTarget: (targetId, isOn) => tell({ type: 'ticked', targetId, isOn }),
    async saveReview() {
      await saveAll();
    },
    lookAtReview: read,
    async finishReview() {
      if (isBusy(state())) return;
      tell({ type: 'finishing' });
      if (!(await saveAll())) return;
      const { reviewing } = state();
      const carried = reviewing ? toCarry(reviewing) : [];
      for (let from = 0; from < carried.length; from += MOST_ROWS) {
        if (!(await send(carried.slice(from, from + MOST_ROWS)))) return;
      }
      if (!(await refreshAndLook('finishReview', 'Bringing the sheet up to date…'))) return;
      const pupils = await ask('pupils', 'Looking who is next…', 'pupils', {}, true);
      if (pupils) dispatch({ type: 'pupilsArrived', pupils });
      tell({ type: 'done' });
      dispatch({ type: 'finished', key: 'finishReview', says: 'The review is in the sheet.' });
    },
    async undoReview() {
      if (isBusy(state())) return;
      const undo = [...(state().reviewing?.undo ?? [])].reverse();
      for (let from = 0; from < undo.length; from += MOST_ROWS) {
        const rows = undo.slice(from, from + MOST_ROWS);
        if (!(await ask('undoReview', 'Putting it back…', 'saveRows', { rows }))) return;
      }
      const { about } = state();
      dispatch({ type: 'reviewing', event: null });
      await refreshAndLook('undoReview', 'Bringing the sheet up to date…');
      if (state().about.id === about.id) await read();
      dispatch({ type: 'finished', key: 'undoReview', says: 'Everything from this review is as it was before.' });
    },
  };
}

/** Who is next, the longest waiting first; null where nobody is. Whose review is booked waits for that day. */
export function nextToReview(
  pupils: Parameters<typeof whoseReview>[0],
  doneId: string,
): { readonly pupilId: string; readonly name: string } | null {
  const waiting = [...whoseReview(pupils, 'OVERDUE'), ...whoseReview(pupils, 'DUE')];
  return waiting.find(({ pupilId, review }) => pupilId !== doneId && review.bookedFor === null) ?? null;
}
