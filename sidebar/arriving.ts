/**
 * What the first screen's numbers do when they come: open the sidebar where she left it, lead on from set-up, or only stand ready;
 * and what the connection does when it goes or comes back.
 * Pure. Tests: test/sidebar/state.test.ts, test/sidebar/keeping.test.ts
 */
import type { Reply } from '../src/rpc/contract';
import { comeBack } from './keeping';
import { OFFLINE } from './rpc';
import type { State } from './state';
import { NOTHING } from './way';

export function arriveHome(state: State, home: Reply<'home'>): State {
  const typed = {
    ...state.typed,
    initials: state.typed.initials || home.initials,
    schoolName: state.typed.schoolName || home.schoolName,
  };
  // What she chose in another session; what she has chosen in this one meanwhile goes before it.
  const { className, adult, followsSheet } = home.choices;
  const chosen = state.home === null ? { whose: { className, adult }, following: { isOn: followsSheet } } : {};
  const next = { ...state, home, typed, ...chosen };
  const isFromWelcome = state.screen === 'welcome' && home.isSetUp;
  const isAtTheDoor = state.screen === 'opening' || isFromWelcome;
  if (!isAtTheDoor && (home.isSetUp || state.screen === 'welcome')) return next;
  const screen = home.isSetUp ? 'home' : 'welcome';
  if (state.screen !== 'opening') {
    return { ...next, screen, about: NOTHING, before: [], focus: { on: 'heading' } };
  }
  // Nobody asked for the first screen, so focus stays in the sheet.
  const opened = { ...next, typed: { ...typed, framework: home.framework }, screen, before: [] } as const;
  const way = home.isSetUp ? comeBack(home.choices) : null;
  return way ? { ...opened, ...way } : opened;
}

export function withConnection(state: State, isOffline: boolean): State {
  const trouble = state.trouble.filter(({ says }) => says !== OFFLINE);
  return { ...state, isOffline, trouble, done: isOffline ? '' : 'You are back online.' };
}
