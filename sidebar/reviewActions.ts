/**
 * The buttons of a review: open it, save as one goes, finish, undo. Tests: test/sidebar/reviewRun.test.ts
 */
import type { Asking, World } from './asking';
import { whoseReview } from './lists';
import { MOST_ROWS, type Reviewing, type ReviewingEvent, type RowToSave, toCarry, toSave } from './reviewing';
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
  /** Sends once more what was refused. */
  tryReviewAgain(): Promise<void>;
  /** Reads the sheet again; what was typed and not saved stays. */
  lookAtReview(): Promise<void>;
  finishReview(): Promise<void>;
  undoReview(): Promise<void>;
}

export function makeReviewActions(world: World, { ask, attempt, refreshAndLook }: Asking): ReviewActions {
  const { state, dispatch } = world;
  const tell = (event: ReviewingEvent) => dispatch({ type: 'reviewing', event });
  let underWay: ReturnType<typeof send> | null = null;

  async function read(): Promise<void> {
    const sheet = await ask('reviewSheet', 'Reading the sheet…', 'reviewSheet', { pupilId: state().about.id }, true);
    if (sheet && sheet.pupilId === state().about.id) tell({ type: 'opened', sheet });
  }

  /** `isThere`: a colleague has made this very row meanwhile; it is taken up after another look at the sheet. */
  async function send(rows: readonly RowToSave[]): Promise<'saved' | 'isThere' | 'refused'> {
    const pupilId = state().reviewing?.sheet.pupilId;
    tell({ type: 'saving' });
    const answer = await attempt('', '', 'saveRows', { rows: [...rows] });
    // She may be with another pupil by now: then the form that this belongs to is put by.
    if (state().reviewing?.sheet.pupilId !== pupilId) return answer.ok ? 'saved' : 'refused';
    if (answer.ok) tell({ type: 'saved', sent: rows, rows: answer.value.rows });
    else tell({ type: 'notSaved', problems: answer.problems });
    if (answer.ok) return 'saved';
    const isThere = answer.problems.some(({ rowId }) => rowId && !rows.some((row) => row.rowId === rowId));
    return isThere ? 'isThere' : 'refused';
  }

  /** One save at a time; what was typed meanwhile follows, and so does what a refused field held up. @returns is all in the sheet? */
  async function saveAll(): Promise<boolean> {
    while (underWay) await underWay;
    for (let looks = 0; ; ) {
      const { reviewing } = state();
      const rows = reviewing ? toSave(reviewing) : [];
      if (rows.length === 0) return !reviewing || reviewing.problems.length === 0;
      underWay = send(rows);
      const done = await underWay;
      underWay = null;
      if (done === 'isThere' && looks++ === 0) await read();
      else if (done !== 'saved' && !isHeldUp(rows)) return false;
    }
  }

  /** Fields were refused, and without them there is less to send than before. */
  function isHeldUp(sent: readonly RowToSave[]): boolean {
    const { reviewing } = state();
    return reviewing !== null && reviewing.notSaved === '' && fieldsOf(toSave(reviewing)) < fieldsOf(sent);
  }

  /** @returns whether every target that goes on is in the next plan */
  async function carryAll(): Promise<boolean> {
    const left = () => toCarry(state().reviewing as Reviewing);
    for (let looks = 0, rows = left(); rows.length > 0; ) {
      const done = await send(rows.slice(0, MOST_ROWS));
      if (done === 'saved') rows = rows.slice(MOST_ROWS);
      else if (done === 'refused' || looks++ > 0) return false;
      else {
        await read();
        rows = left();
      }
    }
    return true;
  }

  /** @returns what a colleague has changed since and keeps, in sentences; null where nothing could be put back */
  async function putBack(undo: readonly RowToSave[]): Promise<string[] | null> {
    const kept: string[] = [];
    for (let rows = undo; rows.length > 0; ) {
      const some = rows.slice(0, MOST_ROWS);
      const answer = await attempt('undoReview', 'Putting it back…', 'saveRows', { rows: some });
      const theirs = answer.ok ? [] : answer.problems.filter(({ rowId }) => some.some((row) => row.rowId === rowId));
      if (!answer.ok && theirs.length === 0) {
        dispatch({ type: 'failed', key: 'undoReview', problems: answer.problems });
        return null;
      }
      kept.push(...theirs.map(({ tab, rowId, says }) => `${tab} ${rowId}: ${says}`));
      const isTheirs = ({ rowId }: RowToSave) => theirs.some((one) => one.rowId === rowId);
      rows = answer.ok ? rows.slice(some.length) : rows.filter((row) => !isTheirs(row));
    }
    return kept;
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
    async tryReviewAgain() {
      tell({ type: 'tryAgain' });
      await saveAll();
    },
    lookAtReview: read,
    async finishReview() {
      if (isBusy(state())) return;
      tell({ type: 'finishing' });
      if (!(await saveAll())) return;
      if (!(await carryAll())) return;
      if (!(await refreshAndLook('finishReview', 'Bringing the sheet up to date…'))) return;
      const pupils = await ask('pupils', 'Looking who is next…', 'pupils', {}, true);
      if (pupils) dispatch({ type: 'pupilsArrived', pupils });
      tell({ type: 'done' });
      // The button that she pressed went with the form.
      dispatch({ type: 'focused', on: 'heading' });
      dispatch({ type: 'finished', key: 'finishReview', says: 'The review is in the sheet.' });
    },
    async undoReview() {
      const before = state().reviewing;
      if (isBusy(state()) || before === null) return;
      const { pupilId, nextNumber } = before.sheet;
      const now = await ask('undoReview', 'Looking what has been made since…', 'reviewSheet', { pupilId });
      if (!now) return;
      if (now.nextNumber !== nextNumber) {
        tell({ type: 'documentMade' });
        return;
      }
      const kept = await putBack([...before.undo].reverse());
      if (kept === null) return;
      dispatch({ type: 'reviewing', event: null });
      await refreshAndLook('undoReview', 'Bringing the sheet up to date…');
      if (state().about.id === pupilId) await read();
      const says = 'Everything from this review is as it was before.';
      if (kept.length > 0)
        tell({ type: 'notUndone', says: `The rest is as it was before. Left alone: ${kept.join(' ')}` });
      dispatch({ type: 'finished', key: 'undoReview', says: kept.length === 0 ? says : '' });
    },
  };
}

function fieldsOf(rows: readonly RowToSave[]): number {
  return rows.reduce((sum, { set }) => sum + Object.keys(set).length, 0);
}

/** Who is next, the longest waiting first; null where nobody is. Whose review is booked waits for that day. */
export function nextToReview(
  pupils: Parameters<typeof whoseReview>[0],
  doneId: string,
): { readonly pupilId: string; readonly name: string } | null {
  const waiting = [...whoseReview(pupils, 'OVERDUE'), ...whoseReview(pupils, 'DUE')];
  return waiting.find(({ pupilId, review }) => pupilId !== doneId && review.bookedFor === null) ?? null;
}
