/**
 * All that the sidebar knows at a moment, and how each event changes it. Pure: no calls, no page, no clock.
 * Tests: test/sidebar/state.test.ts
 */
import type { ProblemReply, Reply, Request } from '../src/rpc/contract';
import { arriveHome, withConnection } from './arriving';
import type { Bringing } from './bringing';
import type { SidebarEvent } from './events';
import { type Following, NOT_FOLLOWING, reduceFollowing } from './following';
import { type InPlace, NOTHING_TYPED, reduceInPlace } from './inPlace';
import type { Intervention, Pupil, TodoItem } from './lists';
import { type Making, reduceMaking } from './making';
import { NO_PAPERS, type Papers } from './papers';
import { type Reviewing, reduceReviewing } from './reviewing';
import { NOTHING_SHARED, type Sharing, withSharing } from './sharing';
import { NO_TERMS, reduceTerms, type TermsForm } from './terms';
import { EVERYTHING } from './todoList';
import { type FocusPlace, goBack, goFromHome, goOn, goToStep, isAbout, START, type Way } from './way';

/** One call under way, named after the button that began it. `isLoading`: it only brings a list; buttons stay usable. */
export interface Work {
  readonly key: string;
  readonly says: string;
  readonly isLoading: boolean;
}

/** One line of a summary: leads to a cell, or to a field of this screen. */
export interface TroubleLine {
  readonly says: string;
  readonly at?: ProblemReply;
  readonly field?: string;
}

export interface Typed {
  readonly framework: NonNullable<Request<'setUp'>['framework']>;
  readonly phase: NonNullable<Request<'setUp'>['phase']>;
  readonly schoolName: string;
  readonly initials: string;
  /** Part of a name, to find a pupil by. */
  readonly find: string;
}

/** A class or an adult whose pupils are shown; both '' until she chooses. */
export interface WhosePage {
  readonly className: string;
  readonly adult: string;
}

export interface State extends Way {
  readonly work: readonly Work[];
  readonly trouble: readonly TroubleLine[];
  /** What has just been done, for the status line. */
  readonly done: string;
  /** A question asked in place: take the made-up school away? give up documents? */
  readonly question: 'removeSample' | 'dropDocuments' | null;
  readonly home: Reply<'home'> | null;
  readonly pupils: readonly Pupil[] | null;
  readonly todo: readonly TodoItem[] | null;
  /** The spreadsheet's day; '' until a list has come. */
  readonly today: string;
  readonly interventions: readonly Intervention[] | null;
  readonly card: Reply<'card'> | null;
  readonly preview: Reply<'previewDocument'> | null;
  readonly explanation: Reply<'explain'> | null;
  readonly map: Reply<'mapChoices'> | null;
  /** What she chose for the map and has not shown yet. */
  readonly wishes: Request<'showMap'>;
  readonly whose: WhosePage;
  readonly classPage: Reply<'classPage'> | null;
  /** What another framework would change, or has; null until asked, and again as soon as another is chosen. */
  readonly stagesChange: Reply<'changeFramework'> | null;
  readonly inPlace: InPlace;
  readonly following: Following;
  readonly typed: Typed;
  /** Pupils whose box she cleared; whoever appears later is ticked. */
  readonly unticked: readonly string[];
  readonly making: Making | null;
  readonly reviewing: Reviewing | null;
  /** What differs from NOTHING_BROUGHT: most pages have no use for it. */
  readonly bring: Partial<Bringing>;
  readonly terms: TermsForm;
  readonly isOffline: boolean;
  readonly sharing: Sharing;
  readonly papers: Papers;
}

export const initialState: State = {
  ...START,
  work: [],
  trouble: [],
  done: '',
  question: null,
  home: null,
  pupils: null,
  todo: null,
  today: '',
  interventions: null,
  card: null,
  preview: null,
  explanation: null,
  map: null,
  wishes: {},
  whose: { className: '', adult: '' },
  classPage: null,
  stagesChange: null,
  inPlace: NOTHING_TYPED,
  following: NOT_FOLLOWING,
  typed: { framework: 'eng-2001-bwd', phase: 'primary', schoolName: '', initials: '', find: '' },
  unticked: [],
  making: null,
  reviewing: null,
  bring: {},
  terms: NO_TERMS,
  isOffline: false,
  sharing: NOTHING_SHARED,
  papers: NO_PAPERS,
};

export function reduce(state: State, event: SidebarEvent): State {
  switch (event.type) {
    case 'began': {
      const work = [...without(state.work, event.work.key), event.work];
      return { ...state, work, trouble: [], done: event.work.isLoading ? state.done : '' };
    }
    case 'slow':
      return {
        ...state,
        work: state.work.map((one) => (one.key === event.key ? { ...one, says: `${one.says} Still working.` } : one)),
      };
    case 'finished':
      return { ...state, work: without(state.work, event.key), done: event.says ?? state.done };
    case 'failed': {
      const lines = event.problems.map((problem) => ({
        says: problem.says,
        ...(problem.tab === '' ? {} : { at: problem }),
      }));
      return focusOn({ ...state, work: without(state.work, event.key), trouble: lines, done: '' }, 'trouble');
    }
    case 'refused':
      return focusOn({ ...state, trouble: event.lines, done: '' }, 'trouble');
    case 'opened':
      // A number on the first screen promises all of its lines.
      return arriveAt(event.screen === 'todo' ? withInPlace(state, { sieve: EVERYTHING }) : state, goOn(state, event));
    case 'wentBack':
      return arriveAt(state, goBack(state));
    case 'stepped':
      return arriveAt(state, goToStep(event.to));
    case 'focused':
      return focusOn(state, event.on);
    case 'connection':
      return withConnection(state, event.isOffline);
    case 'terms':
      return { ...state, terms: reduceTerms(state.terms, event.event) };
    case 'homeArrived':
      return arriveHome(state, event.home);
    case 'pupilsArrived':
      return { ...state, pupils: event.pupils };
    case 'todoArrived':
      return withInPlace({ ...state, todo: event.items, today: event.today }, { done: [] });
    case 'interventionsArrived':
      return { ...state, interventions: event.interventions };
    // What comes late for a screen that she has left is not shown under another's heading.
    case 'cardArrived':
      return event.card.pupilId === state.about.id ? { ...state, card: event.card } : state;
    case 'previewArrived':
      return event.preview.pupilId === state.about.id ? { ...state, preview: event.preview } : state;
    case 'explained':
      return isAbout(state, event.explanation) ? { ...state, explanation: event.explanation } : state;
    case 'mapArrived':
      return { ...state, map: event.map, wishes: {} };
    case 'wished':
      return { ...state, wishes: { ...state.wishes, ...event.wishes } };
    case 'choseWhose':
      return { ...state, whose: event.whose, page: 1 };
    case 'classPageArrived':
      return event.whose === state.whose
        ? { ...state, classPage: event.classPage, today: event.classPage.today }
        : state;
    case 'inPlace':
      return reduceInPlace(state, event.event);
    case 'following':
      return reduceFollowing(state, event.event);
    case 'typed': {
      const typed = { ...state.typed, ...event.typed };
      const page = event.typed.find === undefined ? state.page : 1;
      const stagesChange = event.typed.framework === undefined ? state.stagesChange : null;
      return { ...state, typed, page, stagesChange };
    }
    case 'ticked': {
      const others = state.unticked.filter((id) => !event.pupilIds.includes(id));
      return { ...state, unticked: event.isOn ? others : [...others, ...event.pupilIds] };
    }
    case 'limited':
      return { ...state, only: event.only, page: 1 };
    case 'turned':
      return { ...state, page: event.page };
    case 'asked':
      return focusOn({ ...state, question: event.question }, event.question === null ? 'asked' : 'question');
    case 'makingBegan':
      // Plans lead back to home once they are under way: going back to the list would offer the same pupils again.
      return arriveAt(
        { ...state, making: event.making, reviewing: reduceReviewing(state.reviewing, { type: 'documentMade' }) },
        goFromHome('making'),
      );
    case 'reviewing':
      return { ...state, reviewing: event.event && reduceReviewing(state.reviewing, event.event) };
    case 'makingForgotten':
      return { ...state, making: null, question: null };
    case 'making':
      return state.making ? { ...state, making: reduceMaking(state.making, event.event) } : state;
    case 'papers':
      return { ...state, papers: { ...state.papers, ...event.papers } };
    case 'sharing':
      return withSharing(state, event.event);
    case 'bring':
      return { ...state, bring: { ...state.bring, ...event.bring }, trouble: [] };
    case 'stagesAnswered':
      return focusOn({ ...state, stagesChange: event.reply }, 'result');
  }
}

/** The sentence for the status line: what is under way, else what has just been done. */
export function statusOf(state: State): string {
  return state.work[state.work.length - 1]?.says ?? state.done;
}

/** Something is being changed: other buttons wait. Lists that load do not count. */
export function isBusy(state: State): boolean {
  return state.work.some((one) => !one.isLoading);
}

export function isLoading(state: State): boolean {
  return state.work.some((one) => one.isLoading);
}

function without(work: readonly Work[], key: string): readonly Work[] {
  return work.filter((one) => one.key !== key);
}

function withInPlace(state: State, change: Partial<InPlace>): State {
  return { ...state, inPlace: { ...state.inPlace, ...change } };
}

function focusOn(state: State, on: FocusPlace): State {
  return { ...state, focus: { on } };
}

function arriveAt(state: State, way: Way): State {
  // A result that has been seen goes with its screen; what was typed stays.
  const bring = { ...state.bring, added: null };
  const terms = state.screen === 'terms' ? { ...state.terms, added: null } : state.terms;
  return { ...state, ...way, trouble: [], done: '', question: null, bring, terms };
}
