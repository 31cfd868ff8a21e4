/**
 * Starts the sidebar: the state, what changes it, and the page that shows it.
 * Tests: test/sidebar/sidebar.test.ts, in a real browser
 */
import { render } from 'preact';
import { type Actions, makeActions } from './actions';
import type { SidebarEvent } from './events';
import { makeKeeper } from './keeping';
import { makeCall } from './rpc';
import { initialState, reduce, type State } from './state';
import { App } from './views/App';

const root = document.getElementById('sidebar');
if (!root) throw new Error('The page has no place for the sidebar.');

let state: State = initialState;
const later = (milliseconds: number, act: () => void): void => {
  window.setTimeout(act, milliseconds);
};

const call = makeCall(() => window.google?.script?.run, later);
const keeper = makeKeeper({ call, later, state: () => state });
const actions: Actions = makeActions({
  call,
  later,
  now: () => Date.now(),
  isVisible: () => document.visibilityState === 'visible',
  state: () => state,
  dispatch,
});

function dispatch(event: SidebarEvent): void {
  state = reduce(state, event);
  show();
  keeper.noticed();
  actions.keepFollowing();
}

function show(): void {
  render(<App state={state} act={actions} />, root as HTMLElement);
}

for (const name of ['online', 'offline'] as const) {
  window.addEventListener(name, () => dispatch({ type: 'connection', isOffline: name === 'offline' }));
}
document.addEventListener('visibilitychange', () => actions.keepFollowing(true));
window.addEventListener('focus', () => actions.keepFollowing(true));
show();
void actions.start();
