/**
 * One call and the events that tell of it: it began, it is slow, it is over, it failed. What the buttons are made of.
 * Tests: test/sidebar/actions.test.ts
 */
import type { Answer, CallName, Reply, Request } from '../src/rpc/contract';
import type { SidebarEvent } from './events';
import { type Call, type Later, OFFLINE } from './rpc';
import type { State } from './state';

export interface World {
  readonly call: Call;
  readonly later: Later;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Nobody looks at a page in a tab behind others. */
  readonly isVisible: () => boolean;
  readonly state: () => State;
  readonly dispatch: (event: SidebarEvent) => void;
}

/** After so long, the status says that it is still working. */
const SLOW_MS = 15_000;

export interface Asking {
  /** As `ask`, but what is refused is for the caller to show: beside its field. Nothing is told of the call where `key` is ''. */
  attempt<C extends CallName>(
    key: string,
    says: string,
    name: C,
    args: Request<C>,
    isLoading?: boolean,
  ): Promise<Answer<C>>;
  /**
   * @param key the button's name in the state's list of work
   * @param isLoading it only brings a list, so other buttons stay usable
   * @returns the reply; null where it failed, which is then on the screen
   */
  ask<C extends CallName>(
    key: string,
    says: string,
    name: C,
    args: Request<C>,
    isLoading?: boolean,
  ): Promise<Reply<C> | null>;
  /** Reads the first screen's numbers. */
  lookHome(): Promise<Reply<'home'> | null>;
  refreshAndLook(key: string, says: string): Promise<Reply<'refresh'> | null>;
}

export function makeAsking({ call, later, state, dispatch }: World): Asking {
  const asking: Asking = {
    async attempt(key, says, name, args, isLoading = false) {
      // Google's own answer would take minutes to fail.
      if (state().isOffline) return { ok: false, problems: [{ tab: '', cell: '', says: OFFLINE }] };
      if (key === '') return call(name, args);
      dispatch({ type: 'began', work: { key, says, isLoading } });
      let isOver = false;
      later(SLOW_MS, () => {
        if (!isOver) dispatch({ type: 'slow', key });
      });
      const answer = await call(name, args);
      isOver = true;
      dispatch({ type: 'finished', key });
      return answer;
    },
    async ask(key, says, name, args, isLoading = false) {
      const answer = await asking.attempt(key, says, name, args, isLoading);
      if (answer.ok) return answer.value;
      dispatch({ type: 'failed', key, problems: answer.problems });
      return null;
    },
    async lookHome() {
      const home = await asking.ask('home', 'Reading the sheet…', 'home', {}, true);
      if (home) dispatch({ type: 'homeArrived', home });
      return home;
    },
    async refreshAndLook(key, says) {
      const refreshed = await asking.ask(key, says, 'refresh', {});
      if (refreshed) await asking.lookHome();
      return refreshed;
    },
  };
  return asking;
}
