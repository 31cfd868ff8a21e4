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
  | { readonly what: 'typed'; readonly key: number; readonly field: TermField; readonly value: string }
  | { readonly what: 'opened' | 'leftOut'; readonly key: number }
  | { readonly what: 'newTerm' | 'cleared' };

export const NO_TERMS: TermsForm = { text: '', terms: [], asks: [], leftOut: [], added: null, next: 1 };

const EMPTY: Omit<DraftTerm, 'key'> = {
  name: '', start: '', end: '', breakFrom: '', breakTo: '', says: '', isThere: '', asks: [], isOpen: true,
}; // biome-ignore format: a row of blanks

export function reduceTerms(form: TermsForm, event: TermsEvent): TermsForm {
  switch (event.what) {
    case 'pasted':
      return { ...form, text: event.text };
    case 'read': {
      const { terms, asks, leftOut } = event.reply;
      return {
        ...form,
        terms: terms.map((one, at) => ({ ...one, key: form.next + at, isOpen: one.asks.length > 0 })),
        asks,
        leftOut,
        added: null,
        next: form.next + terms.length,
      };
    }
    case 'checked':
      return {
        ...form,
        terms: form.terms.map((one, at) => ({ ...one, ...event.reply.terms[at], isOpen: isAsked(event.reply, at) })),
      };
    case 'saved':
      return { ...NO_TERMS, added: event.reply.added, next: form.next };
    case 'typed':
      return {
        ...form,
        terms: form.terms.map((one) => (one.key === event.key ? { ...one, [event.field]: event.value } : one)),
      };
    case 'opened':
      return { ...form, terms: form.terms.map((one) => (one.key === event.key ? { ...one, isOpen: true } : one)) };
    case 'leftOut':
      return { ...form, terms: form.terms.filter((one) => one.key !== event.key) };
    case 'newTerm':
      return { ...form, terms: [...form.terms, { ...EMPTY, key: form.next }], added: null, next: form.next + 1 };
    case 'cleared':
      return { ...NO_TERMS, text: form.text, next: form.next };
  }
}

function isAsked({ terms }: Reply<'saveTerms'>, at: number): boolean {
  return (terms[at]?.asks.length ?? 0) > 0;
}

/** What would be written: those that are not there already. */
export function newTerms({ terms }: TermsForm): readonly DraftTerm[] {
  return terms.filter((one) => one.isThere === '');
}

export function typedTerms({ terms }: TermsForm): Typed[] {
  return terms.map(({ name, start, end, breakFrom, breakTo }) => ({ name, start, end, breakFrom, breakTo }));
}

/** The id of a field on the page, to lead to it from the summary. */
export const termFieldId = (key: number, field: TermField): string => `term${key}${field}`;
