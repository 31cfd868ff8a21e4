/**
 * The term dates that she pastes or types before they are written: what was understood, which term is open for change, what is
 * asked beside which field. Pure. Tests: test/sidebar/terms.test.ts
 */
import type { Reply, Request } from '../src/rpc/contract';

type Typed = Request<'saveTerms'>['terms'][number];
type Checked = Reply<'saveTerms'>['terms'][number];
export type TermField = keyof Typed;

export interface DraftTerm extends Checked {
  /** Stays while she works on the list, so that fields keep their focus. */
  readonly key: number;
  /** Its fields are shown. */
  readonly isOpen: boolean;
}

export interface TermsForm {
  readonly text: string;
  readonly terms: readonly DraftTerm[];
  /** Lines that were not understood. */
  readonly asks: Reply<'saveTerms'>['asks'];
  readonly leftOut: readonly string[];
  /** Terms that have just been written; null = none yet. */
  readonly added: number | null;
  /** For the next term's key. */
  readonly next: number;
}

export type TermsEvent =
  | { readonly what: 'pasted'; readonly text: string }
  | { readonly what: 'read' | 'checked' | 'saved'; readonly reply: Reply<'saveTerms'> }
  | { readonly what: 'changed'; readonly key: number; readonly change: Partial<DraftTerm> }
  | { readonly what: 'leftOut'; readonly key: number }
  | { readonly what: 'newTerm' | 'cleared' };

export const NO_TERMS: TermsForm = { text: '', terms: [], asks: [], leftOut: [], added: null, next: 1 };

const EMPTY = { name: '', start: '', end: '', breakFrom: '', breakTo: '', says: '', isThere: '', asks: [] };

export function reduceTerms(form: TermsForm, event: TermsEvent): TermsForm {
  const { terms, next } = form;
  switch (event.what) {
    case 'pasted':
      return { ...form, text: event.text };
    case 'read': {
      const read = event.reply.terms.map((one, at) => ({ ...one, key: next + at, isOpen: one.asks.length > 0 }));
      return { ...form, ...event.reply, terms: read, added: null, next: next + read.length };
    }
    case 'checked': {
      const checked = event.reply.terms;
      const isAsked = (at: number) => (checked[at]?.asks.length ?? 0) > 0;
      return { ...form, terms: terms.map((one, at) => ({ ...one, ...checked[at], isOpen: isAsked(at) })) };
    }
    case 'saved':
      return { ...NO_TERMS, added: event.reply.added, next };
    case 'changed':
      return { ...form, terms: terms.map((one) => (one.key === event.key ? { ...one, ...event.change } : one)) };
    case 'leftOut':
      return { ...form, terms: terms.filter((one) => one.key !== event.key) };
    case 'newTerm':
      return { ...form, terms: [...terms, { ...EMPTY, key: next, isOpen: true }], added: null, next: next + 1 };
    case 'cleared':
      return { ...NO_TERMS, text: form.text, next };
  }
}

/** How many would be written: those that are not there already. */
export function newTerms({ terms }: TermsForm): number {
  return terms.filter((one) => one.isThere === '').length;
}

export function typedTerms({ terms }: TermsForm): Typed[] {
  return terms.map(({ name, start, end, breakFrom, breakTo }) => ({ name, start, end, breakFrom, breakTo }));
}

/** The id of a field on the page, to lead to it from the summary. */
export const termFieldId = (key: number, field: TermField): string => `term${key}${field}`;
