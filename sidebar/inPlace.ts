/**
 * What is being typed in place, what was saved last, and what is done: for My class and To do. Pure.
 * A form that is left for another keeps what was typed in it. Tests: test/sidebar/inPlace.test.ts
 */
import { withRow } from './classWith';
import { type Form, only, type Texts } from './forms';
import type { State, TroubleLine } from './state';
import { EVERYTHING, type Sieve } from './todoList';
import { type FocusPlace, noteButton } from './way';

/** A change that can be undone. */
export interface Saved {
  readonly form: Form;
  readonly rowId: string;
  /** What was set, by column key. */
  readonly changes: Texts;
  readonly says: string;
}

export interface InPlace {
  readonly form: Form | null;
  readonly typed: Texts;
  /** By form. */
  readonly drafts: Readonly<Record<string, Texts>>;
  /** Beside the fields of the form that is open. */
  readonly wrong: readonly TroubleLine[];
  /** The newest last; as many as one would step back through. */
  readonly saves: readonly Saved[];
  /** Something was saved since the last refresh. */
  readonly isChanged: boolean;
  /** Lines of To do that were done here. */
  readonly done: readonly string[];
  readonly sieve: Sieve;
}

export type InPlaceEvent =
  | { readonly type: 'opened'; readonly form: Form }
  | { readonly type: 'typed'; readonly texts: Texts }
  /** `isKept`: what was typed is there when it is opened again. */
  | { readonly type: 'closed'; readonly isKept: boolean }
  | { readonly type: 'wrong'; readonly lines: readonly TroubleLine[] }
  | { readonly type: 'saved'; readonly saved: Saved; readonly focus: FocusPlace }
  | { readonly type: 'undone' }
  /** The row was read anew. */
  | { readonly type: 'renewed'; readonly was: Texts }
  | { readonly type: 'refreshed' }
  | { readonly type: 'sifted'; readonly sieve: Partial<Sieve> };

const MOST_SAVES = 20;

export const NOTHING_TYPED: InPlace = {
  form: null,
  typed: {},
  drafts: {},
  wrong: [],
  saves: [],
  isChanged: false,
  done: [],
  sieve: EVERYTHING,
};

export function reduceInPlace(state: State, event: InPlaceEvent): State {
  const { inPlace } = state;
  const next = (change: Partial<InPlace>, more: Partial<State> = {}): State => ({
    ...state,
    ...more,
    inPlace: { ...inPlace, ...change },
  });
  switch (event.type) {
    case 'opened': {
      const drafts = draftsOf(inPlace);
      const typed = drafts[event.form.key] ?? event.form.start;
      return next({ form: event.form, typed, drafts, wrong: [] }, { trouble: [] });
    }
    case 'typed':
      return next({ typed: { ...inPlace.typed, ...event.texts } });
    case 'closed': {
      if (inPlace.form === null) return state;
      const { key } = inPlace.form;
      const drafts = event.isKept ? draftsOf(inPlace) : without(inPlace.drafts, key);
      return next({ form: null, drafts, wrong: [] }, { trouble: [], focus: { on: noteButton(key) } });
    }
    case 'wrong':
      return next({ wrong: event.lines });
    case 'saved': {
      const { form, rowId, changes } = event.saved;
      const done = form.key.startsWith('todo ') ? [...inPlace.done, form.key] : inPlace.done;
      const drafts = without(inPlace.drafts, form.key);
      const change = {
        form: null,
        drafts,
        wrong: [],
        saves: [...inPlace.saves, event.saved].slice(-MOST_SAVES),
        isChanged: true,
        done,
      };
      return next(change, { ...pageWith(state, form, rowId, changes, false), focus: { on: event.focus } });
    }
    case 'undone': {
      const last = lastSaved(inPlace);
      if (last === null) return state;
      const { form, rowId, changes } = last;
      const done = inPlace.done.filter((key) => key !== form.key);
      const page = pageWith(state, form, rowId, only(form.was, changes), form.rowId === '');
      return next(
        { saves: inPlace.saves.slice(0, -1), done, isChanged: true },
        { ...page, focus: { on: noteButton(form.key) } },
      );
    }
    case 'renewed':
      return inPlace.form === null ? state : next({ form: { ...inPlace.form, was: event.was } });
    case 'refreshed':
      return next({ isChanged: false });
    case 'sifted':
      return next({ sieve: { ...inPlace.sieve, ...event.sieve } }, { page: 1 });
  }
}

/** @returns what Undo takes back now; null = nothing */
export function lastSaved({ saves }: InPlace): Saved | null {
  return saves[saves.length - 1] ?? null;
}

function pageWith({ classPage }: State, form: Form, rowId: string, texts: Texts, isGone: boolean) {
  return { classPage: classPage && withRow(classPage, form, rowId, texts, isGone) };
}

/** With what stands in the open form, where she typed in it. */
function draftsOf({ form, typed, drafts }: InPlace): InPlace['drafts'] {
  if (form === null) return drafts;
  const isTyped = form.fields.some(({ key }) => (typed[key] ?? '') !== (form.start[key] ?? ''));
  return isTyped ? { ...drafts, [form.key]: typed } : without(drafts, form.key);
}

function without(drafts: InPlace['drafts'], key: string): InPlace['drafts'] {
  const { [key]: _, ...others } = drafts;
  return others;
}
