/**
 * "Before you share": what others would see, and the copy of the map with initials. Pure.
 * A copy whose answer never came may have been made; what the folder holds says so. Tests: test/sidebar/sharing.test.ts
 */
import type { Reply } from '../src/rpc/contract';
import type { State } from './state';

export interface Sharing {
  readonly found: Reply<'beforeShare'> | null;
  readonly withPounds: boolean;
  readonly made: Reply<'initialsCopy'> | null;
  /** An answer did not come, so nobody knows whether a copy was made. */
  readonly isUnsure: boolean;
  /** What the folder holds; null = not looked, or it could not be read. */
  readonly copies: Reply<'initialsCopies'>['copies'] | null;
}

export type SharingEvent =
  | { readonly type: 'found'; readonly found: Reply<'beforeShare'> }
  | { readonly type: 'choseMoney'; readonly withPounds: boolean }
  | { readonly type: 'copyBegan' }
  | { readonly type: 'copyMade'; readonly made: Reply<'initialsCopy'> }
  | { readonly type: 'copyUnsure' }
  | { readonly type: 'folderRead'; readonly copies: Reply<'initialsCopies'>['copies'] };

export const NOTHING_SHARED: Sharing = { found: null, withPounds: false, made: null, isUnsure: false, copies: null };

export function reduceSharing(sharing: Sharing, event: SharingEvent): Sharing {
  switch (event.type) {
    case 'found':
      return { ...sharing, found: event.found };
    case 'choseMoney':
      return { ...sharing, withPounds: event.withPounds };
    case 'copyBegan':
      return { ...sharing, made: null, isUnsure: false, copies: null };
    case 'copyMade':
      return { ...sharing, made: event.made };
    case 'copyUnsure':
      return { ...sharing, isUnsure: true };
    case 'folderRead':
      return { ...sharing, copies: event.copies };
  }
}

/** A copy that was made takes the focus. */
export function withSharing(state: State, event: SharingEvent): State {
  const next = { ...state, sharing: reduceSharing(state.sharing, event) };
  return event.type === 'copyMade' ? { ...next, focus: { on: 'result' } } : next;
}
