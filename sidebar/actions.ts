/**
 * What each button does: the calls it makes, in order, and the events that tell of them.
 * Tests: test/sidebar/actions.test.ts
 */
import type { ProblemReply, Reply, Request } from '../src/rpc/contract';
import { makeAsking, type World } from './asking';
import { type DocumentActions, makeDocumentActions } from './documentActions';
import { textOfFile } from './fileText';
import { type FollowActions, makeFollowActions } from './followActions';
import { type InPlaceActions, makeInPlaceActions } from './inPlaceActions';
import { makeReviewActions, type ReviewActions } from './reviewActions';
import { makeSetUpActions, type SetUpActions } from './setUpActions';
import { makeSharingActions, type SharingActions } from './sharingActions';
import { isBusy, type State, type Typed, type WhosePage } from './state';
import { makeTermActions, type TermActions } from './termActions';
import { type FocusPlace, type ScreenName, whyButton } from './way';
import { counted } from './words';

export interface Actions
  extends DocumentActions,
    ReviewActions,
    InPlaceActions,
    FollowActions,
    SetUpActions,
    SharingActions,
    TermActions {
  start(): Promise<void>;
  open(screen: ScreenName, only?: string): Promise<void>;
  /** @param pressed the button, to come back to */
  openCard(pupil: { readonly pupilId: string; readonly name: string }, pressed: FocusPlace): Promise<void>;
  /** What the pupil's next plan would say. @param pressed the button, to come back to */
  openPreview(pupil: { readonly pupilId: string; readonly name: string }, pressed: FocusPlace): Promise<void>;
  /** Why a figure or a status is what it is. */
  why(asked: Request<'explain'>): Promise<void>;
  /** Pence an hour from a year's pay; nothing of it is kept, here or in the sheet. */
  workOutRate(pay: Request<'hourlyRate'>): Promise<Reply<'hourlyRate'> | null>;
  /** Shows the pupils of a class, or of an adult. */
  choose(whose: WhosePage): Promise<void>;
  /** Chooses for the map; nothing is shown before she says so. */
  wish(wishes: Request<'showMap'>): void;
  showMap(): Promise<void>;
  /** Opens the wide dialog, which looks for itself. */
  showPictures(): Promise<void>;
  back(): void;
  lookAgain(): Promise<void>;
  type(typed: Partial<Typed>): void;
  refresh(): Promise<void>;
  ask(question: State['question']): void;
  jump(at: ProblemReply): Promise<void>;
  tick(pupilIds: readonly string[], isOn: boolean): void;
  limit(only: string): void;
  turn(page: number): void;
  readFile(name: string, bytes: Uint8Array): void;
  checkPupils(): Promise<void>;
  addPupils(): Promise<void>;
  /** Asks what the framework that is chosen would change; with `apply`, has it changed. */
  changeFramework(apply: boolean): Promise<void>;
}

export function makeActions(world: World): Actions {
  const { state, dispatch } = world;
  const asking = makeAsking(world);
  const { ask, lookHome, refreshAndLook } = asking;
  const reviews = makeReviewActions(world, asking);

  const sharing = makeSharingActions(world, asking);

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
      const wanted = { kind: 'iep' as const, pupilId: state().about.id };
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
    } else if (screen === 'map') {
      const map = await ask('map', 'Reading the sheet…', 'mapChoices', {}, true);
      if (map) dispatch({ type: 'mapArrived', map });
    } else if (screen === 'review') {
      await reviews.lookAtReview();
    } else if (screen === 'sharing') {
      await sharing.lookBeforeSharing();
    } else if (screen === 'home' || screen === 'problems') {
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
    ...makeDocumentActions(world, asking),
    ...reviews,
    ...makeInPlaceActions(world, asking, { load: () => load(state().screen) }),
    ...makeFollowActions(world),
    ...makeSetUpActions(world, asking),
    ...makeTermActions(world, asking),
    ...sharing,

    async start() {
      await lookHome();
      // The screen that she left last time; its list comes after it.
      if (state().screen !== 'home') await load(state().screen);
    },
    async open(screen, only) {
      dispatch({ type: 'opened', screen, ...(only === undefined ? {} : { only }) });
      const { home } = state();
      if (screen === 'stages' && home) dispatch({ type: 'typed', typed: { framework: home.framework } });
      await load(screen);
    },
    openCard,
    async openPreview({ pupilId, name }, pressed) {
      dispatch({ type: 'opened', screen: 'preview', about: { id: pupilId, name, of: null }, pressed });
      await load('preview');
    },
    async why({ of, id }) {
      const about = { id, name: '', of };
      dispatch({ type: 'opened', screen: 'explanation', about, pressed: whyButton({ of, id }) });
      await load('explanation');
    },
    workOutRate: (pay) => ask('hourlyRate', 'Working it out…', 'hourlyRate', pay),
    async choose(whose) {
      dispatch({ type: 'choseWhose', whose });
      await load('classPage');
    },
    wish: (wishes) => dispatch({ type: 'wished', wishes }),
    async showMap() {
      if (isBusy(state())) return;
      const shown = await ask('showMap', 'Writing the map…', 'showMap', state().wishes);
      if (!shown) return;
      await load('map');
      await ask('goToMap', 'Going to the map…', 'goTo', { tab: 'Provision map', cell: 'A1' }, true);
      const says = `The map shows ${counted(shown.pupils, 'pupil')} and ${counted(shown.interventions, 'intervention')}.`;
      dispatch({ type: 'finished', key: 'showMap', says });
    },
    async showPictures() {
      if (!isBusy(state())) await ask('showPictures', 'Opening the pictures…', 'showPictures', {}, true);
    },
    back() {
      dispatch({ type: 'wentBack' });
      void load(state().screen);
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
      if (shown?.found && state().screen === 'sharing') await sharing.lookBeforeSharing();
    },

    readFile(name, bytes) {
      const read = textOfFile(bytes);
      if (read.ok) dispatch({ type: 'fileRead', name, text: read.text });
      else dispatch({ type: 'refused', lines: [{ says: read.says, field: 'file' }] });
    },

    async checkPupils() {
      if (isBusy(state())) return;
      const text = state().typed.pupilText;
      if (text.trim() === '') {
        const says = 'Paste the cells of your register, or choose a CSV file.';
        dispatch({ type: 'refused', lines: [{ says, field: 'pupilText' }] });
        return;
      }
      const reply = await ask('checkPupils', 'Checking…', 'importPupils', { text, apply: false });
      // She may have typed on meanwhile: then this is the answer to another question.
      if (reply && state().typed.pupilText === text) dispatch({ type: 'checked', reply });
    },

    async addPupils() {
      if (isBusy(state())) return;
      const reply = await ask('addPupils', 'Adding pupils…', 'importPupils', {
        text: state().typed.pupilText,
        apply: true,
      });
      if (reply) dispatch({ type: 'added', reply });
    },

    async changeFramework(apply) {
      if (isBusy(state())) return;
      const { framework } = state().typed;
      const [key, says] = apply ? ['changeFramework', 'Changing the stages…'] : ['checkFramework', 'Looking…'];
      const reply = await ask(key, says, 'changeFramework', { framework, apply });
      // She may have chosen another meanwhile.
      if (!reply || (!apply && state().typed.framework !== framework)) return;
      if (apply) await lookHome();
      dispatch({ type: 'stagesAnswered', reply });
    },
  };
}
