/**
 * What each button does: the calls it makes, in order, and the events that tell of them.
 * Tests: test/sidebar/actions.test.ts
 */
import type { CallName, ProblemReply, Reply, Request } from '../src/rpc/contract';
import { textOfFile } from './fileText';
import { makeLanes } from './lanes';
import { whoNeedsPlan } from './lists';
import { notMade, startMaking } from './making';
import type { Call, Later } from './rpc';
import { isBusy, type ScreenName, type SidebarEvent, type State, type Typed, tickedOf } from './state';
import { counted } from './words';

export interface World {
  readonly call: Call;
  readonly later: Later;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly state: () => State;
  readonly dispatch: (event: SidebarEvent) => void;
}

/** After so long, the status says that it is still working. */
const SLOW_MS = 15_000;

export interface Actions {
  start(): Promise<void>;
  open(screen: ScreenName, only?: string): Promise<void>;
  back(): void;
  lookAgain(): Promise<void>;
  type(typed: Partial<Typed>): void;
  setUp(withSample: boolean): Promise<void>;
  refresh(): Promise<void>;
  ask(question: State['question']): void;
  removeSample(): Promise<void>;
  jump(at: ProblemReply): Promise<void>;
  tick(pupilIds: readonly string[], isOn: boolean): void;
  limit(only: string): void;
  turn(page: number): void;
  makePlans(): Promise<void>;
  tryAgain(): Promise<void>;
  stop(): void;
  carryOn(): Promise<void>;
  dropDocuments(): Promise<void>;
  readFile(name: string, bytes: Uint8Array): void;
  checkPupils(): Promise<void>;
  addPupils(): Promise<void>;
}

export function makeActions(world: World): Actions {
  const { call, later, now, state, dispatch } = world;

  /** @returns the reply; null where it failed, which is then on the screen */
  async function ask<C extends CallName>(
    key: string,
    says: string,
    name: C,
    args: Request<C>,
    isLoading = false,
  ): Promise<Reply<C> | null> {
    dispatch({ type: 'began', work: { key, says, isLoading } });
    let isOver = false;
    later(SLOW_MS, () => {
      if (!isOver) dispatch({ type: 'slow', key });
    });
    const answer = await call(name, args);
    isOver = true;
    if (!answer.ok) {
      dispatch({ type: 'failed', key, problems: answer.problems });
      return null;
    }
    dispatch({ type: 'finished', key });
    return answer.value;
  }

  async function lookHome(): Promise<Reply<'home'> | null> {
    const home = await ask('home', 'Reading the sheet…', 'home', {}, true);
    if (home) dispatch({ type: 'homeArrived', home });
    return home;
  }

  async function refreshAndLook(key: string, says: string): Promise<Reply<'refresh'> | null> {
    const refreshed = await ask(key, says, 'refresh', {});
    if (refreshed) await lookHome();
    return refreshed;
  }

  async function load(screen: ScreenName): Promise<void> {
    if (screen === 'plans' || screen === 'overdue' || screen === 'due') {
      const pupils = await ask('pupils', 'Reading the sheet…', 'pupils', {}, true);
      if (pupils) dispatch({ type: 'pupilsArrived', pupils });
    } else if (screen === 'todo') {
      const todo = await ask('todo', 'Reading the sheet…', 'todo', {}, true);
      if (todo) dispatch({ type: 'todoArrived', items: todo.items });
    } else if (screen === 'home' || screen === 'problems') {
      await lookHome();
    }
  }

  const lanes = makeLanes({
    call,
    later,
    now,
    making: () => state().making,
    dispatch: (event) => dispatch({ type: 'making', event }),
    close: async () => (await refreshAndLook('counting', 'Bringing the sheet up to date…'))?.planNeeded ?? null,
  });

  async function plan(pupilIds: readonly string[]): Promise<void> {
    const initials = state().typed.initials.trim();
    const planned = await ask('makePlans', 'Getting ready…', 'planDocuments', {
      kind: 'iep',
      pupilIds: [...pupilIds],
      ...(initials ? { initials } : {}),
    });
    if (!planned) return;
    dispatch({ type: 'makingBegan', making: startMaking(planned) });
    lanes.go();
  }

  return {
    async start() {
      await lookHome();
    },
    async open(screen, only) {
      dispatch({ type: 'opened', screen, ...(only === undefined ? {} : { only }) });
      await load(screen);
    },
    back() {
      dispatch({ type: 'wentBack' });
      void load(state().screen);
    },
    lookAgain: () => load(state().screen),
    type: (typed) => dispatch({ type: 'typed', typed }),
    ask: (question) => dispatch({ type: 'asked', question }),
    tick: (pupilIds, isOn) => dispatch({ type: 'ticked', pupilIds, isOn }),
    limit: (only) => dispatch({ type: 'limited', only }),
    turn: (page) => dispatch({ type: 'turned', page }),

    async setUp(withSample) {
      if (isBusy(state())) return;
      const { framework, phase, schoolName } = state().typed;
      const key = withSample ? 'setUpSample' : 'setUp';
      const made = withSample
        ? await ask(key, 'Making the made-up school…', 'setUp', { framework, phase, sample: true })
        : await ask(key, 'Setting up this sheet…', 'setUp', {
            framework,
            phase,
            ...(schoolName.trim() ? { schoolName: schoolName.trim() } : {}),
          });
      if (!made) return;
      const refreshed = await refreshAndLook(key, 'Working out the figures…');
      // Set up all the same: the figures can be refreshed from the first screen.
      if (!refreshed) await lookHome();
      else dispatch({ type: 'finished', key, says: `The sheet is set up. ${counted(made.made.length, 'tab')} made.` });
    },

    async refresh() {
      if (isBusy(state())) return;
      const refreshed = await refreshAndLook('refresh', 'Refreshing…');
      if (refreshed) dispatch({ type: 'finished', key: 'refresh', says: 'Refreshed.' });
    },

    async removeSample() {
      if (isBusy(state())) return;
      const gone = await ask('removeSample', 'Removing the made-up school…', 'removeSample', {});
      if (!gone) return;
      dispatch({ type: 'asked', question: null });
      if (await refreshAndLook('removeSample', 'Refreshing…')) {
        dispatch({
          type: 'finished',
          key: 'removeSample',
          says: `The made-up school is gone: ${counted(gone.removed, 'row')} removed.`,
        });
      }
    },

    async jump(at) {
      const shown = await ask(
        `jump ${at.tab} ${at.cell} ${at.rowId ?? ''}`,
        `Going to ${at.tab}…`,
        'goTo',
        { tab: at.tab, cell: at.cell, ...(at.rowId ? { rowId: at.rowId } : {}) },
        true,
      );
      if (shown?.found === false) {
        dispatch({
          type: 'refused',
          lines: [
            { says: `We could not find that row in ${at.tab}. It may have been removed. Refresh, then try again.` },
          ],
        });
      }
    },

    async makePlans() {
      if (isBusy(state())) return;
      const chosen = tickedOf(state(), whoNeedsPlan(state().pupils ?? []).canBeMade);
      if (chosen.length === 0) {
        dispatch({ type: 'refused', lines: [{ says: 'Select at least one pupil.', field: 'all' }] });
        return;
      }
      await plan(chosen.map((pupil) => pupil.pupilId));
    },

    async tryAgain() {
      const making = state().making;
      if (making && !isBusy(state())) await plan(notMade(making).map((one) => one.pupilId));
    },

    stop() {
      dispatch({ type: 'making', event: { type: 'stopPressed' } });
      lanes.go();
    },

    async carryOn() {
      if (isBusy(state())) return;
      const making = state().making;
      if (making === null || making.phase === 'done') {
        const mine = await ask('carryOn', 'Looking for what was left…', 'unfinishedDocuments', {});
        if (!mine) return;
        if (mine.intents.length === 0) {
          await lookHome();
          dispatch({ type: 'finished', key: 'carryOn', says: 'Nothing was left to carry on with.' });
          return;
        }
        dispatch({ type: 'makingBegan', making: startMaking({ ...mine, refused: [] }) });
      } else {
        dispatch({ type: 'making', event: { type: 'carriedOn' } });
        if (state().screen !== 'making') dispatch({ type: 'opened', screen: 'making' });
      }
      lanes.go();
    },

    async dropDocuments() {
      if (isBusy(state())) return;
      const batch = state().making?.batch ?? '';
      const gone = await ask('dropDocuments', 'Giving up the rest…', 'dropDocuments', { batch });
      if (!gone) return;
      dispatch({ type: 'makingForgotten' });
      dispatch({ type: 'opened', screen: 'home' });
      await lookHome();
      dispatch({ type: 'finished', key: 'dropDocuments', says: `${counted(gone.dropped, 'document')} given up.` });
    },

    readFile(name, bytes) {
      const read = textOfFile(bytes);
      if (read.ok) dispatch({ type: 'fileRead', name, text: read.text });
      else dispatch({ type: 'refused', lines: [{ says: read.says, field: 'file' }] });
    },

    async checkPupils() {
      if (isBusy(state())) return;
      const text = state().typed.pupilText;
      if (text.trim() === '') {
        const says = 'Paste the cells of your register, or choose a CSV file.';
        dispatch({ type: 'refused', lines: [{ says, field: 'pupilText' }] });
        return;
      }
      const reply = await ask('checkPupils', 'Checking…', 'importPupils', { text, apply: false });
      // She may have typed on meanwhile: then this is the answer to another question.
      if (reply && state().typed.pupilText === text) dispatch({ type: 'checked', reply });
    },

    async addPupils() {
      if (isBusy(state())) return;
      const reply = await ask('addPupils', 'Adding pupils…', 'importPupils', {
        text: state().typed.pupilText,
        apply: true,
      });
      if (reply) dispatch({ type: 'added', reply });
    },
  };
}
