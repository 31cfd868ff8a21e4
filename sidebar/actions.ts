/**
 * What each button does: the calls it makes, in order, and the events that tell of them.
 * Tests: test/sidebar/actions.test.ts
 */
import type { ProblemReply, Request } from '../src/rpc/contract';
import { makeAsking, type World } from './asking';
import { type DocumentActions, makeDocumentActions } from './documentActions';
import { type FollowActions, makeFollowActions } from './followActions';
import { type InPlaceActions, makeInPlaceActions } from './inPlaceActions';
import { makeReviewActions, type ReviewActions } from './reviewActions';
import { isBusy, type State, type Typed, type WhosePage } from './state';
import { type FocusPlace, type ScreenName, whyButton } from './way';
import { counted } from './words';

export interface Actions extends DocumentActions, ReviewActions, InPlaceActions, FollowActions {
  start(): Promise<void>;
  open(screen: ScreenName, only?: string): Promise<void>;
  /** @param pressed the button, to come back to */
  openCard(pupil: { readonly pupilId: string; readonly name: string }, pressed: FocusPlace): Promise<void>;
  /** What the pupil's next plan, or another document, would say. @param pressed the button, to come back to */
  openPreview(
    pupil: { readonly pupilId: string; readonly name: string },
    pressed: FocusPlace,
    kind?: Request<'previewDocument'>['kind'],
  ): Promise<void>;
  /** Why a figure or a status is what it is. */
  why(asked: Request<'explain'>): Promise<void>;
  /** Shows the pupils of a class, or of an adult. */
  choose(whose: WhosePage): Promise<void>;
  /** Opens the wide dialog, which looks for itself. */
  showPictures(): Promise<void>;
  back(): void;
  lookAgain(): Promise<void>;
  type(typed: Partial<Typed>): void;
  refresh(): Promise<void>;
  ask(question: State['question']): void;
  removeSample(): Promise<void>;
  jump(at: ProblemReply): Promise<void>;
  tick(pupilIds: readonly string[], isOn: boolean): void;
  limit(only: string): void;
  turn(page: number): void;
  openGuide(at: string): Promise<void>;
  /** To the page that has the screen that she is going to. */
  turnPage(): Promise<void>;
}

/** Reads what a screen of another page's shows; false = it is none of that page's. */
export type Load = (screen: ScreenName) => Promise<boolean>;

export function makeActions(world: World, loadMore: Load = async () => false): Actions {
  const { state, dispatch } = world;
  const asking = makeAsking(world);
  const { ask, lookHome, refreshAndLook } = asking;
  const reviews = makeReviewActions(world, asking);
  const documents = makeDocumentActions(world, asking);

  let previewKind: Request<'previewDocument'>['kind'] = 'iep';

  async function load(screen: ScreenName): Promise<void> {
    if (
      screen === 'plans' ||
      screen === 'overdue' ||
      screen === 'due' ||
      screen === 'termReviews' ||
      screen === 'find'
    ) {
      const pupils = await ask('pupils', 'Reading the sheet…', 'pupils', {}, true);
      if (pupils) dispatch({ type: 'pupilsArrived', pupils });
    } else if (screen === 'todo') {
      const todo = await ask('todo', 'Reading the sheet…', 'todo', {}, true);
      if (todo) dispatch({ type: 'todoArrived', ...todo });
    } else if (screen === 'card') {
      const card = await ask('card', 'Reading the sheet…', 'card', { pupilId: state().about.id }, true);
      if (card) dispatch({ type: 'cardArrived', card });
    } else if (screen === 'preview') {
      const wanted = { kind: previewKind, pupilId: state().about.id };
      const preview = await ask('preview', 'Reading the sheet…', 'previewDocument', wanted, true);
      if (preview) dispatch({ type: 'previewArrived', preview });
    } else if (screen === 'explanation') {
      const { of, id } = state().about;
      if (of === null) return;
      const explanation = await ask('explain', 'Working it out…', 'explain', { of, id }, true);
      if (explanation) dispatch({ type: 'explained', explanation });
    } else if (screen === 'classPage') {
      const { whose } = state();
      const asked = whose.className ? { className: whose.className } : whose.adult ? { adult: whose.adult } : {};
      const classPage = await ask('classPage', 'Reading the sheet…', 'classPage', asked, true);
      if (classPage) dispatch({ type: 'classPageArrived', whose, classPage });
      else await offerClasses(whose);
    } else if (screen === 'interventions') {
      const interventions = await ask('interventions', 'Reading the sheet…', 'interventions', {}, true);
      if (interventions) dispatch({ type: 'interventionsArrived', interventions });
    } else if (screen === 'review') {
      await reviews.lookAtReview();
    } else if (!(await loadMore(screen)) && (screen === 'home' || screen === 'problems')) {
      await lookHome();
    }
  }

  /** A class that was chosen once may be gone by now: there must be others to choose from. */
  async function offerClasses(whose: WhosePage): Promise<void> {
    const answer = state().classPage === null ? await world.call('classPage', {}) : null;
    if (answer?.ok) dispatch({ type: 'classPageArrived', whose, classPage: answer.value });
  }

  async function openCard(pupil: { readonly pupilId: string; readonly name: string }, pressed: FocusPlace) {
    const about = { id: pupil.pupilId, name: pupil.name, of: null };
    dispatch({ type: 'opened', screen: 'card', about, pressed });
    await load('card');
  }

  return {
    ...documents,
    ...reviews,
    ...makeInPlaceActions(world, asking, { load: () => load(state().screen) }),
    ...makeFollowActions(world),

    async start() {
      await lookHome();
      // The screen that she left last time; its list comes after it.
      if (state().screen === 'making') await documents.carryOn();
      else if (state().screen !== 'home') await load(state().screen);
    },
    async open(screen, only) {
      dispatch({ type: 'opened', screen, ...(only === undefined ? {} : { only }) });
      const { home } = state();
      if (screen === 'stages' && home) dispatch({ type: 'typed', typed: { framework: home.framework } });
      await load(screen);
    },
    openCard,
    async openPreview({ pupilId, name }, pressed, kind = 'iep') {
      previewKind = kind;
      dispatch({ type: 'opened', screen: 'preview', about: { id: pupilId, name, of: null }, pressed });
      await load('preview');
    },
    async why({ of, id }) {
      const about = { id, name: '', of };
      dispatch({ type: 'opened', screen: 'explanation', about, pressed: whyButton({ of, id }) });
      await load('explanation');
    },
    async choose(whose) {
      dispatch({ type: 'choseWhose', whose });
      await load('classPage');
    },
    async showPictures() {
      if (!isBusy(state())) await ask('showPictures', 'Opening the pictures…', 'showPictures', {}, true);
    },
    back() {
      dispatch({ type: 'wentBack' });
      void load(state().screen);
    },
    async openGuide(at) {
      await ask('guide', 'Opening the guide…', 'showGuide', { at }, true);
    },
    async turnPage() {
      const { screen, about, only } = state();
      await ask('page', 'Opening…', 'showPage', { screen, id: about.id, of: about.of ?? '', only }, true);
    },
    lookAgain: () => load(state().screen),
    type: (typed) => dispatch({ type: 'typed', typed }),
    ask: (question) => dispatch({ type: 'asked', question }),
    tick: (pupilIds, isOn) => dispatch({ type: 'ticked', pupilIds, isOn }),
    limit: (only) => dispatch({ type: 'limited', only }),
    turn: (page) => dispatch({ type: 'turned', page }),

    async refresh() {
      if (isBusy(state())) return;
      const refreshed = await refreshAndLook('refresh', 'Refreshing…');
      if (refreshed) dispatch({ type: 'finished', key: 'refresh', says: 'Refreshed.' });
    },

    async removeSample() {
      if (isBusy(state())) return;
      const gone = await ask('removeSample', 'Removing the made-up school…', 'removeSample', {});
      if (!gone) return;
      dispatch({ type: 'asked', question: null });
      if (await refreshAndLook('removeSample', 'Refreshing…')) {
        dispatch({
          type: 'finished',
          key: 'removeSample',
          says: `The made-up school is gone: ${counted(gone.removed, 'row')} removed.`,
        });
      }
    },

    async jump(at) {
      const shown = await ask(
        `jump ${at.tab} ${at.cell} ${at.rowId ?? ''}`,
        `Going to ${at.tab}…`,
        'goTo',
        { tab: at.tab, cell: at.cell, ...(at.rowId ? { rowId: at.rowId } : {}) },
        true,
      );
      if (shown?.found === false) {
        dispatch({
          type: 'refused',
          lines: [
            { says: `We could not find that row in ${at.tab}. It may have been removed. Refresh, then try again.` },
          ],
        });
      }
      // What was hidden is hidden no more.
      if (shown?.found && state().screen === 'sharing') await load('sharing');
    },
  };
}
