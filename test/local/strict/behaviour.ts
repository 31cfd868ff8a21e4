/**
 * One thing that the local host does as Google does, or more strictly, with where that is said: the rows of docs/local-host.md, each
 * tried by strict.test.ts. What is quoted from a method's own page is looked up in the types that carry those pages' text.
 */
import type { Host } from '../../../local/host';

export interface Behaviour {
  readonly says: string;
  readonly by: Source;
  /** What people do beforehand, outside the add-on. */
  readonly before?: (host: Host, tab: string) => void;
  /** The body of a function of the add-on, with `ss`, and `sheet`, a new tab; the document lock is held. */
  readonly code: string;
  /** What it returns. */
  readonly gives: unknown;
}

export interface Topic {
  readonly title: string;
  readonly behaviours: readonly Behaviour[];
}

export type Source =
  | { readonly kind: 'method'; readonly method: string; readonly quote: string }
  | { readonly kind: 'page'; readonly url: string; readonly quote: string }
  | { readonly kind: 'reported'; readonly by: string; readonly quote: string }
  | { readonly kind: 'stricter'; readonly why: string }
  | { readonly kind: 'assumed'; readonly step: string };

/** @param method 'Range.setValues' @param quote from its page, word for word */
export const method = (method: string, quote: string): Source => ({ kind: 'method', method, quote });
/** Another page of Google's. */
export const page = (url: string, quote: string): Source => ({ kind: 'page', url, quote });
/** @param by who has published it @param quote Google's words, as they give them */
export const reported = (by: string, quote: string): Source => ({ kind: 'reported', by, quote });
/** Google would let it pass. */
export const stricter = (why: string): Source => ({ kind: 'stricter', why });
/** Nobody says: a step of docs/first-live-run.md settles it. */
export const assumed = (step: string): Source => ({ kind: 'assumed', step });

/** The value that a refusal gives: `code` is run so that what it throws comes back as text. */
export class Refused {
  constructor(readonly words: RegExp) {}
}
export const refused = (words: RegExp): Refused => new Refused(words);
