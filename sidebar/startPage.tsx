/**
 * Starts a page of the sidebar: the state, what changes it, and the screens that show it.
 * Tests: test/sidebar/sidebar.test.ts, in a real browser
 */
import { render } from 'preact';
import type { Actions } from './actions';
import type { World } from './asking';
import type { SidebarEvent } from './events';
import { makeKeeper } from './keeping';
import { makeCall } from './rpc';
import { initialState, reduce, type State } from './state';
import { App, type Screens } from './views/App';

export function startPage<A extends Actions>(screens: Screens<A>, makeAll: (world: World) => A): void {
  const root = document.getElementById('sidebar');
  if (!root) throw new Error('The page has no place for the sidebar.');

  let state: State = initialState;
  const later = (milliseconds: number, act: () => void): void => {
    window.setTimeout(act, milliseconds);
  };

  const call = makeCall(() => window.google?.script?.run, later);
  const keeper = makeKeeper({ call, later, state: () => state });
  const actions = makeAll({
    call,
    later,
    now: () => Date.now(),
    isVisible: () => document.visibilityState === 'visible',
    state: () => state,
    dispatch,
  });

  const isElsewhere = (): boolean => screens[state.screen] === undefined;
  /** The other page is asked for. */
  let isTurning = false;

  function dispatch(event: SidebarEvent): void {
    state = reduce(state, event);
    show();
    keeper.noticed();
    actions.keepFollowing();
    const wasTurning = isTurning;
    isTurning = isElsewhere();
    // What is under way may lead on in the same breath: only where she comes to rest counts.
    if (isTurning && !wasTurning) later(0, () => void (isElsewhere() && actions.turnPage()));
  }

  function show(): void {
    render(<App state={state} act={actions} screens={screens} />, root as HTMLElement);
  }

  for (const name of ['online', 'offline'] as const) {
    window.addEventListener(name, () => dispatch({ type: 'connection', isOffline: name === 'offline' }));
  }
  document.addEventListener('visibilitychange', () => actions.keepFollowing(true));
  window.addEventListener('focus', () => actions.keepFollowing(true));
  show();
  void actions.start().then(() => {
    // The button that she pressed went with the page before.
    if (window.isTurned) dispatch({ type: 'focused', on: 'heading' });
  });
}
