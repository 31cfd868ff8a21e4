/**
 * The card that follows the row selected in the sheet: the switch, and the screen it leads to. Pure. She is reading or
 * working in the sheet meanwhile, so focus stays where it is. Tests: test/sidebar/following.test.ts
 */
import type { State } from './state';

export interface Following {
  readonly isOn: boolean;
}

export type FollowingEvent =
  | { readonly type: 'switched'; readonly isOn: boolean }
  | { readonly type: 'led'; readonly pupilId: string; readonly name: string };

export const NOT_FOLLOWING: Following = { isOn: false };

export function reduceFollowing(state: State, event: FollowingEvent): State {
  if (event.type === 'switched') return { ...state, following: { isOn: event.isOn } };
  const about = { id: event.pupilId, name: event.name, of: null };
  const { screen, only, page } = state;
  // From one card to the next there is nothing to come back to but where she came from.
  const before =
    screen === 'card'
      ? state.before
      : [...state.before, { screen, about: state.about, only, page, pressed: 'heading' as const }];
  return { ...state, screen: 'card', about, before, only: '', page: 1, trouble: [], done: '', question: null };
}
