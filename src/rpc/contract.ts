/**
 * Every call that the sidebar can make: the shape of its request and of its reply, for both ends.
 * JSON text crosses, nothing else; money is whole pence; dates are `YYYY-MM-DD`. Tests: test/rpc/
 */
import type * as z from 'zod/mini';
import { atFirstUse } from './atFirstUse';
import { bringing } from './calls/bringing';
import { documents } from './calls/documents';
import { keeping } from './calls/keeping';
import { looking } from './calls/looking';
import { picturing } from './calls/picturing';
import { sharing } from './calls/sharing';
import { templates } from './calls/templates';
import { writing } from './calls/writing';
import type { ProblemReply } from './shapes';

export { band, framework, type ProblemReply, planReason, problem, reviewStatus } from './shapes';

/** Screens of the sidebar's page for setting up, and for what is done once in a while. */
export const SET_UP_SCREENS = [
  ...(['welcome', 'addPupils', 'terms', 'stages', 'rate', 'map', 'sharing'] as const),
  ...(['bring', 'bringMap', 'newYear'] as const),
] as const;
export type SetUpScreen = (typeof SET_UP_SCREENS)[number];
/** Screens of the page for documents of every kind, and their templates. */
export const DOCUMENT_SCREENS = ['documents', 'templates', 'template', 'templateFields'] as const;
export type DocumentScreen = (typeof DOCUMENT_SCREENS)[number];

/** The page that has a screen: each is an HTML file of its own, and the add-on puts one in another's place. */
export function pageOf(screen: string): 'setUp' | 'documents' | 'sidebar' {
  if (SET_UP_SCREENS.some((one) => one === screen)) return 'setUp';
  return DOCUMENT_SCREENS.some((one) => one === screen) ? 'documents' : 'sidebar';
}

export const contract = atFirstUse({
  ...looking,
  ...keeping,
  ...documents,
  ...writing,
  ...sharing,
  ...picturing,
  ...templates,
  ...bringing,
});

export type CallName = keyof typeof contract;
export type Request<C extends CallName> = z.infer<(typeof contract)[C]['request']>;
export type Reply<C extends CallName> = z.infer<(typeof contract)[C]['reply']>;

/** What `rpc` takes and gives, as JSON text. */
export interface Envelope<C extends CallName = CallName> {
  readonly call: C;
  readonly args: Request<C>;
}
export type Answer<C extends CallName = CallName> =
  | { readonly ok: true; readonly value: Reply<C> }
  | { readonly ok: false; readonly problems: readonly ProblemReply[] };
