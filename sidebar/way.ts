/**
 * Which screen she is on, what it is about, the way back, and where focus belongs. Pure.
 * A button that leads on to a card or a reason is remembered, and has the focus again when she comes back.
 * Tests: test/sidebar/way.test.ts
 */
import type { Request } from '../src/rpc/contract';

export type ScreenName =
  | 'opening'
  | 'welcome'
  | 'home'
  | 'plans'
  | 'preview'
  | 'making'
  | 'review'
  | 'overdue'
  | 'due'
  | 'todo'
  | 'problems'
  | 'addPupils'
  | 'bring'
  | 'bringMap'
  | 'newYear'
  | 'terms'
  | 'termReviews'
  | 'find'
  | 'card'
  | 'classPage'
  | 'interventions'
  | 'map'
  | 'rate'
  | 'explanation'
  | 'stages'
  | 'sharing'
  | 'documents'
  | 'templates'
  | 'template'
  | 'templateFields';

/** Whom a card is of, or what is being explained. */
export interface About {
  /** A pupil's, a provision's or an intervention's. */
  readonly id: string;
  /** The pupil's name, so that the heading is right before the card has come; '' where it is not known. */
  readonly name: string;
  readonly of: Request<'explain'>['of'] | null;
}
export const NOTHING: About = { id: '', name: '', of: null };

/** The last kind is a button that led to another screen. */
export type FocusPlace =
  | 'nothing'
  | 'heading'
  | 'field'
  | 'trouble'
  | 'result'
  | 'question'
  | 'asked'
  | `${'why' | 'card' | 'note'} ${string}`;

/** Names the button that opens a pupil's card. @param row tells two rows for one pupil apart */
export const cardButton = (pupilId: string, row = ''): FocusPlace => `card ${pupilId} ${row}`;
/** Names the button that opens an explanation. */
export const whyButton = ({ of, id }: Request<'explain'>): FocusPlace => `why ${of} ${id}`;

/** Names the button that opens a form in place, or the way on of a line of To do. */
export const noteButton = (form: string): FocusPlace => `note ${form}`;

/** A screen as it stood when she left it, and what she pressed there. */
interface Stop {
  readonly screen: ScreenName;
  readonly about: About;
  readonly only: string;
  readonly page: number;
  readonly pressed: FocusPlace;
}

export interface Way {
  readonly screen: ScreenName;
  readonly about: About;
  readonly before: readonly Stop[];
  /** Class, or kind of thing to do, that a list is limited to; '' = all. */
  readonly only: string;
  readonly page: number;
  /** Where focus belongs now; each new object moves it there once. */
  readonly focus: { readonly on: FocusPlace };
}

export interface Opening {
  readonly screen: ScreenName;
  readonly only?: string;
  readonly about?: About;
  /** The button that led here, to come back to. */
  readonly pressed?: FocusPlace;
}

export const START: Way = {
  screen: 'opening',
  about: NOTHING,
  before: [],
  only: '',
  page: 1,
  focus: { on: 'nothing' },
};

const HOME: Stop = { screen: 'home', about: NOTHING, only: '', page: 1, pressed: 'heading' };

export function goOn(way: Way, { screen, only = '', about = NOTHING, pressed }: Opening): Way {
  const before = screen === 'home' ? [] : [...way.before, stopAt(way, pressed)];
  return { screen, about, only, page: 1, before, focus: { on: screen === 'find' ? 'field' : 'heading' } };
}

/** To a screen whose way back is home, whatever came before. */
export function goFromHome(screen: ScreenName): Way {
  return { ...START, screen, before: [HOME], focus: { on: 'heading' } };
}

/** What `only` says on a step of the first run. */
export const FIRST_RUN = 'first run';

/** To the second or third step of the first run: back leads a step back, then home. */
export function goToStep(screen: 'terms' | 'addPupils'): Way {
  const before = screen === 'terms' ? [HOME] : [HOME, { ...HOME, screen: 'terms' as const, only: FIRST_RUN }];
  return { ...goFromHome(screen), before, only: FIRST_RUN };
}

export function goBack({ before }: Way): Way {
  const { pressed, ...there } = before[before.length - 1] ?? HOME;
  return { ...there, before: before.slice(0, -1), focus: { on: pressed } };
}

/** Lists start afresh when she comes back to them; where a button led on from a row, all is as it was. */
function stopAt({ screen, about, only, page }: Way, pressed: FocusPlace | undefined): Stop {
  return pressed === undefined ? { ...HOME, screen, about } : { screen, about, only, page, pressed };
}

export function isAbout({ about }: Pick<Way, 'about'>, { of, id }: Request<'explain'>): boolean {
  return about.of === of && about.id === id;
}
