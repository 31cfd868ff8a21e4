/**
 * Where she is, kept by the add-on so that it comes back when the sidebar is opened again: the screen, what it is about, the
 * class that she chose. Told of once she has stayed a moment, so that finding her way costs no calls; names of pupils are not
 * among it. Tests: test/sidebar/keeping.test.ts
 */
import type { Request } from '../src/rpc/contract';
import type { Call, Later } from './rpc';
import type { State } from './state';
import { goFromHome, NOTHING, type ScreenName, type Way } from './way';

type Choices = Request<'keepChoices'>;

/** So long she stays on a screen before it is kept. */
const STAYS_MS = 1500;

/** Screens that are whole again without what was typed or under way; the others lead home. */
const COMES_BACK: readonly ScreenName[] = [
  'plans', 'overdue', 'due', 'todo', 'problems', 'addPupils', 'terms', 'termReviews', 'find', 'card', 'classPage', 'interventions', 'explanation',
]; // biome-ignore format: one list

const KINDS: readonly string[] = [
  'provisionCost',
  'provisionGain',
  'pupilCost',
  'interventionCost',
  'interventionGain',
  'plan',
  'review',
];

/** Every key, so that what is not so any more is forgotten. */
export function choicesOf({ screen, about, only, whose }: State): Required<Choices> {
  const isKept = COMES_BACK.includes(screen);
  return {
    screen: isKept ? screen : '',
    id: isKept ? about.id : '',
    of: isKept ? (about.of ?? '') : '',
    only: isKept ? only : '',
    className: whose.className,
    adult: whose.adult,
  };
}

/** @returns the way as it was; null where home is right */
export function comeBack({ screen = '', id = '', of = '', only = '' }: Choices): Way | null {
  const kept = COMES_BACK.find((one) => one === screen);
  const kind = KINDS.includes(of) ? (of as NonNullable<Way['about']['of']>) : null;
  if (!kept || (kept === 'card' && id === '') || (kept === 'explanation' && (id === '' || kind === null))) return null;
  const about = id === '' ? NOTHING : { id, name: '', of: kind };
  // Nobody asked for it just now, so focus stays in the sheet.
  return { ...goFromHome(kept), about, only, focus: { on: 'nothing' } };
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
      const { home, screen } = state();
      if (home === null || screen === 'opening' || screen === 'welcome') return;
      kept ??= JSON.stringify(choicesOf({ ...state(), ...comeBackOrHome(home.choices), whose: whoseOf(home.choices) }));
      const text = JSON.stringify(choicesOf(state()));
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

function comeBackOrHome(choices: Choices): Way {
  return comeBack(choices) ?? goFromHome('home');
}

export function whoseOf({ className = '', adult = '' }: Choices): State['whose'] {
  return { className, adult };
}
