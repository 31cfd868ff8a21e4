/**
 * Asks the sheet every few seconds whose row is selected, while somebody looks: one question at a time, none while the page
 * is hidden or another screen is shown, fewer while nothing changes. Tests: test/sidebar/following.test.ts
 */
import type { World } from './asking';

export interface FollowActions {
  follow(isOn: boolean): void;
  /** Goes on following where it may; called after whatever happens. @param isAwake she has just come back */
  keepFollowing(isAwake?: boolean): void;
}

const OFTEN_MS = 2000;
const SELDOM_MS = 5000;
/** Half a minute in which nobody moved. */
const CALM = 15;
const AFTER_FAILURE_MS = 10_000;

export function makeFollowActions({ call, later, state, dispatch, isVisible }: World): FollowActions {
  let isGoing = false;
  let calm = 0;
  /** Whose row it was; undefined = not asked yet on this visit, so that the card she opened stays. '' = anybody is news. */
  let seen: string | null | undefined;

  const isHere = (): boolean => state().following.isOn && (state().screen === 'card' || state().screen === 'find');

  async function look(): Promise<void> {
    if (!isHere()) seen = undefined;
    if (!isHere() || !isVisible()) {
      isGoing = false;
      return;
    }
    const answer = await call('selected', {});
    if (answer.ok && isHere()) {
      const { pupilId, name } = answer.value;
      const isNews = seen !== undefined && pupilId !== seen;
      calm = isNews ? 0 : calm + 1;
      seen = pupilId;
      if (isNews && pupilId !== null) await show(pupilId, name);
    }
    later(answer.ok ? (calm < CALM ? OFTEN_MS : SELDOM_MS) : AFTER_FAILURE_MS, () => void look());
  }

  async function show(pupilId: string, name: string): Promise<void> {
    if (state().screen === 'card' && state().about.id === pupilId) return;
    dispatch({ type: 'following', event: { type: 'led', pupilId, name } });
    dispatch({ type: 'began', work: { key: 'card', says: 'Reading the sheet…', isLoading: true } });
    const answer = await call('card', { pupilId });
    // No summary that takes the focus: she is in the sheet.
    const says = answer.ok ? `Showing ${answer.value.name}.` : (answer.problems[0]?.says ?? '');
    dispatch({ type: 'finished', key: 'card', ...(state().about.id === pupilId ? { says } : {}) });
    if (answer.ok) dispatch({ type: 'cardArrived', card: answer.value });
  }

  const follow: FollowActions = {
    follow(isOn) {
      // She has just asked for it: the row that is selected now counts.
      seen = isOn ? '' : undefined;
      calm = 0;
      dispatch({ type: 'following', event: { type: 'switched', isOn } });
      void call('keepChoices', { followsSheet: isOn });
      follow.keepFollowing();
    },
    keepFollowing(isAwake = false) {
      if (isAwake) calm = 0;
      if (isGoing || !isHere() || !isVisible()) return;
      isGoing = true;
      void look();
    },
  };
  return follow;
}
