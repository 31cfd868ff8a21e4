/**
 * Where she is, kept by the add-on so that it comes back when the sidebar is opened again: the screen, what it is about, the
 * class that she chose, whether the card follows the sheet. Told of once she has stayed a moment, so that finding her way costs no calls; names of pupils are not
 * among it. Tests: test/sidebar/keeping.test.ts
 */
import type { Reply, Request } from '../src/rpc/contract';
import type { Call, Later } from './rpc';
import type { State } from './state';
import { type About, goFromHome, type ScreenName, type Way } from './way';

type Choices = Request<'keepChoices'>;

/** So long she stays on a screen before it is kept. */
const STAYS_MS = 1500;

/** Screens that are whole again without what was typed or under way; a review is saved as she goes. The others lead home. */
const COMES_BACK =
  'plans preview review rate overdue due todo problems addPupils bring bringMap newYear terms termReviews find card classPage interventions map explanation stages sharing documents templates template templateFields'.split(
    ' ',
  );

/** Every key, so that what is not so any more is forgotten. */
export function choicesOf({
  screen,
  about,
  only,
  whose,
  following,
  reviewing,
  papers,
}: State): Reply<'home'>['choices'] {
  const isOver = screen === 'review' && reviewing?.phase === 'done';
  // Of another kind than a plan, a preview belongs to the page where that is chosen.
  const isOther = screen === 'preview' && papers.ahead !== null;
  const isKept = COMES_BACK.includes(screen) && !isOver && !isOther;
  return {
    screen: isKept ? screen : '',
    id: isKept ? about.id : '',
    of: isKept ? (about.of ?? '') : '',
    only: isKept ? only : '',
    className: whose.className,
    adult: whose.adult,
    followsSheet: following.isOn,
  };
}

/** @returns the way as it was; null where home is right */
export function comeBack({ screen = '', id = '', of = '', only = '' }: Choices): Way | null {
  // From the page where the documents were chosen: they are made here.
  if (!COMES_BACK.includes(screen) && screen !== 'making') return null;
  const about = { id, name: '', of: (of || null) as About['of'] };
  // Nobody asked for it just now, so focus stays in the sheet.
  return { ...goFromHome(screen as ScreenName), about, only, focus: { on: 'nothing' } };
}

export interface Keeper {
  /** After anything happened. */
  readonly noticed: () => void;
}

export function makeKeeper(world: { readonly call: Call; readonly later: Later; readonly state: () => State }): Keeper {
  const { call, later, state } = world;
  let seen = '';
  let kept: string | null = null;
  return {
    noticed() {
      if (state().home === null) return;
      const text = JSON.stringify(choicesOf(state()));
      // She has just been brought back to where she was.
      // To a batch once: opened again later, home offers to carry on with it.
      kept ??= state().screen === 'making' ? '' : text;
      if (text === seen) return;
      seen = text;
      later(STAYS_MS, () => {
        if (seen !== text || kept === text || state().isOffline) return;
        kept = text;
        void call('keepChoices', JSON.parse(text) as Choices);
      });
    },
  };
}
