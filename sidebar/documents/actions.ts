/**
 * What the buttons of the page for documents do, beside those that every page has. Tests: test/sidebar/papers.test.ts
 */
import type { Request } from '../../src/rpc/contract';
import { type Actions, makeActions } from '../actions';
import { type Asking, makeAsking, type World } from '../asking';
import type { Kind, Papers } from '../papers';
import { isBusy } from '../state';
import type { ScreenProps } from '../views/parts';
import { cardButton, noteButton } from '../way';
import { KIND_WORDS } from './kinds';

type Wish = Partial<
  Pick<Papers, 'kind' | 'whom' | 'className' | 'initialsOnly' | 'pdf' | 'asWord' | 'again' | 'fresh'>
>;

export interface PaperActions {
  /** Chooses, then looks what would be made. */
  want(wish: Wish): Promise<void>;
  /** The pupils whose rows are selected in the sheet now. */
  takeSelected(): Promise<void>;
  makeThem(): Promise<void>;
  /** To the page where they are made. */
  goOn(): Promise<void>;
  openTemplate(kind: Kind): Promise<void>;
  openFields(): Promise<void>;
  /** @param base64 of a .docx */
  upload(fileName: string, base64: string): Promise<void>;
  openAsDoc(): Promise<void>;
  takeMyEdits(): Promise<void>;
  /** 0 = the one that comes with the add-on. */
  takeVersion(version: number): Promise<void>;
  /** @returns the file; null where it could not be had */
  download(): Promise<{ readonly base64: string; readonly name: string } | null>;
  findField(text: string): void;
  copied(tag: string): void;
}

export interface DocumentPageActions extends Actions, PaperActions {}
export interface PaperProps extends ScreenProps {
  readonly act: DocumentPageActions;
}

/** Of the template that the screen is about. */
export const kindOf = (id: string): Kind => (id in KIND_WORDS ? (id as Kind) : 'iep');

export function makeDocumentPageActions(world: World): DocumentPageActions {
  const asking = makeAsking(world);
  const papers = makePaperActions(world, asking, () => actions.open('making'));
  const actions: Actions = makeActions(world, papers.load);
  return { ...actions, ...papers };
}

export function makePaperActions({ state, dispatch }: World, { ask }: Asking, goToMaking: () => Promise<void>) {
  const tell = (change: Partial<Papers>): void => dispatch({ type: 'papers', papers: change });

  function wanted(): Request<'documentsAhead'> {
    const { kind, whom, className, chosen, again, fresh, initialsOnly, pdf, asWord } = state().papers;
    const inClass = (state().pupils ?? []).filter((pupil) => pupil.className === className);
    const { about } = KIND_WORDS[kind];
    const ids = about === 'class' ? [className] : inClass.map(({ pupilId }) => pupilId);
    return {
      kind,
      pupilIds: whom === 'chosen' ? [...chosen] : whom === 'class' && about !== 'school' ? ids : 'needed',
      ...(Object.keys(again).length > 0 ? { again } : {}),
      ...(fresh ? { fresh } : {}),
      ...(initialsOnly ? { initialsOnly } : {}),
      ...(pdf ? { pdf } : {}),
      ...(asWord ? { asWord } : {}),
    };
  }

  async function look(): Promise<void> {
    const asked = wanted();
    const ahead = await ask('ahead', 'Looking what would be made…', 'documentsAhead', asked, true);
    // She may have chosen on meanwhile: then this is the answer to another question.
    if (ahead && JSON.stringify(asked) === JSON.stringify(wanted())) tell({ ahead });
  }

  async function readTemplates(): Promise<void> {
    const reply = await ask('templates', 'Reading the templates…', 'templates', {}, true);
    if (reply) tell({ templates: reply.templates });
  }

  async function load(screen: string): Promise<boolean> {
    if (screen === 'documents') {
      const pupils = await ask('pupils', 'Reading the sheet…', 'pupils', {}, true);
      if (pupils) dispatch({ type: 'pupilsArrived', pupils });
      await look();
    } else if (screen === 'templates' || screen === 'template') await readTemplates();
    else if (screen === 'templateFields') {
      const fields = await ask(
        'fields',
        'Reading the fields…',
        'templateFields',
        { kind: kindOf(state().about.id) },
        true,
      );
      if (fields) tell({ fields });
    } else return false;
    return true;
  }

  const kindHere = (): Kind => kindOf(state().about.id);
  function initials(): { initials?: string } {
    const typed = state().typed.initials.trim();
    return typed ? { initials: typed } : {};
  }
  /** Gives a template, and shows the answer while she is still with that kind. */
  async function take(give: (kind: Kind) => Promise<Papers['stored']>): Promise<void> {
    if (isBusy(state())) return;
    const kind = kindHere();
    tell({ stored: null });
    const stored = await give(kind);
    if (!stored || kindHere() !== kind) return;
    await readTemplates();
    tell({ stored });
    dispatch({ type: 'focused', on: 'result' });
  }

  return {
    load,

    async want(wish: Wish): Promise<void> {
      if (isBusy(state())) return;
      const isOther = wish.kind !== undefined || wish.whom !== undefined || wish.className !== undefined;
      const anew = isOther ? { again: {}, fresh: false } : {};
      const other = wish.kind === undefined ? {} : { whom: 'needed' as const, className: '' };
      tell({ ...anew, ...other, ...wish, ahead: null, planned: null });
      const { whom, className } = state().papers;
      if (whom !== 'class' || className !== '') await look();
    },

    async takeSelected(): Promise<void> {
      if (isBusy(state())) return;
      tell({ whom: 'chosen', chosen: [], again: {}, fresh: false, ahead: null, planned: null });
      const rows = await ask('selected', 'Looking which rows are selected…', 'selectedPupils', {}, true);
      if (!rows || state().papers.whom !== 'chosen') return;
      tell({ chosen: rows.pupils.map(({ pupilId }) => pupilId) });
      if (rows.pupils.length > 0) await look();
    },

    async makeThem(): Promise<void> {
      if (isBusy(state())) return;
      const planned = await ask('makeThem', 'Getting ready…', 'planDocuments', { ...wanted(), ...initials() });
      if (!planned) return;
      const { ahead } = state().papers;
      const known = new Set(ahead?.documents.flatMap((one) => (one.willMake ? [] : [one.pupilId])));
      const isNews = planned.notes.length > 0 || planned.refused.some(({ pupilId }) => !known.has(pupilId));
      tell({ planned: { ...planned, refused: planned.refused.filter(({ pupilId }) => !known.has(pupilId)) } });
      if (planned.intents.length > 0 && !isNews) await goToMaking();
      else dispatch({ type: 'focused', on: 'result' });
    },
    goOn: goToMaking,

    async openTemplate(kind: Kind): Promise<void> {
      tell({ stored: null });
      const about = { id: kind, name: '', of: null };
      dispatch({ type: 'opened', screen: 'template', about, pressed: cardButton(kind) });
      await readTemplates();
    },
    async openFields(): Promise<void> {
      tell({ fields: null, find: '', copied: '' });
      const { about } = state();
      dispatch({ type: 'opened', screen: 'templateFields', about, pressed: noteButton('fields') });
      await load('templateFields');
    },

    async upload(fileName: string, base64: string): Promise<void> {
      await take((kind) =>
        ask('upload', 'Checking the template…', 'storeTemplate', { kind, base64, fileName, ...initials() }),
      );
    },
    async openAsDoc(): Promise<void> {
      if (isBusy(state())) return;
      const made = await ask('openAsDoc', 'Making a Google Doc of it…', 'openAsDoc', { kind: kindHere() });
      if (!made) return;
      await readTemplates();
      const says = made.isNew ? 'Your Google Doc is ready: open it below.' : 'Your Google Doc was there already.';
      dispatch({ type: 'finished', key: 'openAsDoc', says: made.word ? `${says} ${made.word}` : says });
    },
    async takeMyEdits(): Promise<void> {
      await take((kind) => ask('useMyEdits', 'Reading your Google Doc…', 'useMyEdits', { kind, ...initials() }));
    },
    async takeVersion(version: number): Promise<void> {
      if (isBusy(state())) return;
      const kind = kindHere();
      tell({ stored: null });
      const key = `version ${version}`;
      const used =
        version === 0
          ? await ask(key, 'Going back to it…', 'useStarter', { kind, ...initials() })
          : await ask(key, 'Changing the template…', 'useVersion', { kind, version, ...initials() });
      if (!used) return;
      await readTemplates();
      dispatch({ type: 'finished', key, says: used.says });
    },
    async download() {
      if (isBusy(state())) return null;
      return ask('download', 'Getting the file…', 'downloadTemplate', { kind: kindHere() });
    },
    findField: (find: string) => tell({ find }),
    copied: (tag: string) => tell({ copied: tag }),
  };
}
