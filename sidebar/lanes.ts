/**
 * Keeps up to five calls in flight until a batch of documents is through, then has the sheet refreshed.
 * What to ask for, and when, is decided in `making.ts`. Tests: test/sidebar/actions.test.ts
 */
import { isReadyToClose, type Making, type MakingEvent, nextLane, nextWaking } from './making';
import type { Call, Later } from './rpc';

export interface LaneWorld {
  readonly call: Call;
  readonly later: Later;
  readonly now: () => number;
  readonly making: () => Making | null;
  readonly dispatch: (event: MakingEvent) => void;
  /** Refreshes the sheet, and asks where the documents lie; null where that failed. */
  readonly close: () => Promise<Pick<Making, 'stillNeeded' | 'finished'>>;
}

export function makeLanes(world: LaneWorld): { readonly go: () => void } {
  const { call, later, now, making, dispatch } = world;
  let wakingAt: number | null = null;

  function go(): void {
    for (;;) {
      const batch = making();
      if (!batch) return;
      const documentIds = nextLane(batch, now());
      if (documentIds.length === 0) {
        rest(batch);
        return;
      }
      dispatch({ type: 'laneAsked', documentIds });
      void runLane(batch.batch, documentIds);
    }
  }

  async function runLane(batch: string, documentIds: readonly string[]): Promise<void> {
    const answer = await call('makeLane', { batch, documentIds: [...documentIds] });
    // A batch given up meanwhile has nothing more to hear.
    if (making()?.batch !== batch) return;
    dispatch(
      answer.ok
        ? { type: 'laneAnswered', documentIds, reply: answer.value, now: now() }
        : { type: 'laneSilent', documentIds, problems: answer.problems, now: now() },
    );
    go();
  }

  function rest(batch: Making): void {
    if (isReadyToClose(batch)) {
      void close(batch);
      return;
    }
    const waking = nextWaking(batch);
    if (waking === null || waking <= now() || waking === wakingAt) return;
    wakingAt = waking;
    later(waking - now(), () => {
      wakingAt = null;
      go();
    });
  }

  async function close({ batch, documents }: Making): Promise<void> {
    dispatch({ type: 'closing' });
    const isAnyMade = documents.some((one) => one.state === 'made');
    const found = isAnyMade ? await world.close() : { stillNeeded: null, finished: null };
    if (making()?.batch === batch) dispatch({ type: 'closed', ...found });
  }

  return { go };
}
