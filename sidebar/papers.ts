/**
 * What the page for documents shows: the kind and for whom, what would be made, templates and their fields. Its buttons are in
 * documents/actions.ts. Tests: test/sidebar/papers.test.ts
 */
import type { Reply, Request } from '../src/rpc/contract';

export type Kind = Request<'documentsAhead'>['kind'];
export type Ahead = Reply<'documentsAhead'>;
export type TemplateReply = Reply<'templates'>['templates'][number];

export interface Papers {
  readonly kind: Kind;
  /** 'needed': who lacks one; else a class, or for a kind about classes all of them. */
  readonly whom: 'needed' | 'class' | 'chosen';
  readonly className: string;
  /** Rows that were selected in the sheet. */
  readonly chosen: readonly string[];
  readonly initialsOnly: boolean;
  readonly pdf: boolean;
  readonly asWord: boolean;
  /** By ID: another beside the one that is there, by its number. */
  readonly again: Readonly<Record<string, number>>;
  /** Takes over what a colleague left unfinished. */
  readonly fresh: boolean;
  /** What would be made; null until it was asked. */
  readonly ahead: Ahead | null;
  /** Claimed for her; they are made on the page for every day. */
  readonly planned: Reply<'planDocuments'> | null;
  readonly templates: readonly TemplateReply[] | null;
  /** The answer about the last template that was given. */
  readonly stored: Reply<'storeTemplate'> | null;
  readonly fields: Reply<'templateFields'> | null;
  /** Part of what a field holds. */
  readonly find: string;
  /** The tag that was copied last. */
  readonly copied: string;
}

export const NO_PAPERS: Papers = {
  kind: 'invitation',
  whom: 'needed',
  className: '',
  chosen: [],
  initialsOnly: false,
  pdf: false,
  asWord: false,
  again: {},
  fresh: false,
  ahead: null,
  planned: null,
  templates: null,
  stored: null,
  fields: null,
  find: '',
  copied: '',
};

/**
 * The heading above those that will not be made. Those that are there are no failure, and say so.
 * @param others how many will be made
 */
export function sayNotMade(not: Ahead['documents'], others: number): string {
  const there = not.filter(({ file }) => file).length;
  if (there < not.length) return `${not.length} cannot be made now`;
  if (others > 0) return there === 1 ? '1 is made already' : `${there} are made already`;
  return there === 1 ? 'It is made already' : `All ${there} are made already`;
}
