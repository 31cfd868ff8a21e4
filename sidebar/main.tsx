/**
 * Starts the sidebar: the state, what changes it, and the page that shows it.
 * Tests: test/sidebar/sidebar.test.ts, in a real browser
 */
import { render } from 'preact';
import { type Actions, makeActions } from './actions';
import type { SidebarEvent } from './events';
import { makeCall } from './rpc';
import { initialState, reduce, type State } from './state';
import { App } from './views/App';

const root = document.getElementById('sidebar');
if (!root) throw new Error('The page has no place for the sidebar.');

let state: State = initialState;
const later = (milliseconds: number, act: () => void): void => {
  window.setTimeout(act, milliseconds);
};

const actions: Actions = makeActions({
  call: makeCall(() => window.google?.script?.run, later),
  later,
  now: () => Date.now(),
  state: () => state,
  dispatch,
});

function dispatch(event: SidebarEvent): void {
  state = reduce(state, event);
  show();
}

function show(): void {
  render(<App state={state} act={actions} />, root as HTMLElement);
}

show();
void actions.start();
