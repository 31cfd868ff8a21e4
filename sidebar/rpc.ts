/**
 * The sidebar's one way to the add-on: JSON text through `google.script.run.rpc`. The add-on checks both directions against
 * the contract (src/rpc/serve.ts), and refuses a sidebar that was built with another.
 * Never throws: what goes wrong on the way comes back as problems in plain words. Tests: test/sidebar/rpc.test.ts
 */
import type { Answer, CallName, ProblemReply, Reply, Request } from '../src/rpc/contract';
import { CONTRACT_VERSION, NOT_IN_STEP } from '../src/rpc/version';

/** As much of `google.script.run` as we use. Each `with…` gives a new runner, as Google's does. */
export interface Runner {
  withSuccessHandler(handle: (reply: unknown) => void): Runner;
  withFailureHandler(handle: (failure: unknown) => void): Runner;
  rpc(envelope: string): void;
}

declare global {
  interface Window {
    /** Google's, in each page that it shows for us. */
    /** The add-on put this page in another's place. */
    isTurned?: boolean;
    google?: { readonly script?: { readonly run?: Runner; readonly host?: { close(): void } } };
  }
}

/** Runs `act` once, after so many milliseconds. */
export type Later = (milliseconds: number, act: () => void) => void;

export type Call = <C extends CallName>(call: C, args: Request<C>) => Promise<Answer<C>>;

/** Google stops a run after 6 minutes; calls that only read are given up sooner. */
const PATIENCE_MS = 7 * 60_000;
const READING_PATIENCE_MS = 2 * 60_000;
const readingCalls: readonly CallName[] = [
  'home',
  'pupils',
  'todo',
  'interventions',
  'card',
  'classPage',
  'explain',
  'mapChoices',
  'goTo',
  'selected',
  'unfinishedDocuments',
  'previewDocument',
  'showPictures',
  'pictures',
  'reviewSheet',
  'keepChoices',
  'beforeShare',
  'initialsCopies',
  'showGuide',
  'documentsAhead',
  'templates',
  'templateFields',
  'selectedPupils',
];

export const NOTHING_ARRIVED =
  'Google did the work but its answer did not arrive here. Try again. What you typed is still here.';
export const NO_ANSWER =
  'No answer came from Google in time. Check your internet connection, then try again. What you typed is still here.';
export const OFFLINE = 'You are offline. Check your internet connection, then try again. What you typed is still here.';
export const NOT_IN_GOOGLE = 'This page only works inside Google Sheets. Open it there from the Extensions menu.';
const SOMETHING_STOPPED =
  'Google could not finish this. Wait a moment, then try again. If it happens again, close the sidebar and open it again.';

/** What Google says when a run does not end well, and what we say instead. The first that fits counts. */
const sayings: readonly { readonly heard: RegExp; readonly says: string }[] = [
  {
    heard: /PERMISSION_DENIED|do(es)? not have (permission|access)|not authori[sz]ed to/i,
    says: 'Google did not let this account in. You may be signed in to more than one Google account. Open this sheet in a browser profile that has only your school account, then open the sidebar again.',
  },
  {
    heard: /authori[sz]ation is required|required permissions?|insufficient .*scope/i,
    says: 'The add-on needs your permission again. Close the sidebar, open it from the Extensions menu and accept what it asks for.',
  },
  {
    heard: /network|connection|HTTP 0\b|offline|ERR_INTERNET/i,
    says: 'There is no connection to Google. Check your internet connection, then try again. What you typed is still here.',
  },
  {
    heard: /maximum execution time|timed? ?out/i,
    says: 'Google stopped the work because it took too long. What was done until then is kept. Try again.',
  },
  {
    heard: /too many (times|simultaneous)|rate limit|quota|\b429\b/i,
    says: 'Google asks us to slow down. Wait a minute, then try again.',
  },
];

export function sayFailure(failure: unknown): string {
  const heard = failure instanceof Error ? failure.message : String(failure ?? '');
  return sayings.find((saying) => saying.heard.test(heard))?.says ?? SOMETHING_STOPPED;
}

function notOk(says: string): {
  readonly ok: false;
  readonly problems: readonly { tab: ''; cell: ''; says: string }[];
} {
  return { ok: false, problems: [{ tab: '', cell: '', says }] };
}

/** @param runner looked up at each call, because Google adds it to the page on its own time */
export function makeCall(runner: () => Runner | undefined, later: Later): Call {
  /** Whose sidebar this is: the first answer says so, and every later call says it back. */
  let stamp: string | undefined;
  return (call, args) =>
    new Promise((settle) => {
      const run = runner();
      if (!run) {
        settle(notOk(NOT_IN_GOOGLE));
        return;
      }
      // A promise settles once, so whatever arrives after the patience has run out is left unheard.
      later(readingCalls.includes(call) ? READING_PATIENCE_MS : PATIENCE_MS, () => settle(notOk(NO_ANSWER)));
      try {
        run
          .withSuccessHandler((reply) => {
            stamp ??= stampIn(reply);
            settle(readReply<typeof call>(reply));
          })
          .withFailureHandler((failure) => settle(notOk(sayFailure(failure))))
          .rpc(JSON.stringify({ call, args, built: CONTRACT_VERSION, stamp }));
      } catch (failure) {
        settle(notOk(sayFailure(failure)));
      }
    });
}

/** Reads what arrived: nothing, JSON text with problems, or JSON text with the call's value. */
export function readReply<C extends CallName>(reply: unknown): Answer<C> {
  if (reply === null || reply === undefined || reply === '') return notOk(NOTHING_ARRIVED);
  const answer = typeof reply === 'string' ? parsed(reply) : null;
  if (answer === null || typeof answer !== 'object' || !('ok' in answer)) return notOk(NOT_IN_STEP);
  if (answer.ok === true && 'value' in answer) return { ok: true, value: answer.value as Reply<C> };
  const problems = 'problems' in answer && Array.isArray(answer.problems) ? answer.problems : [];
  const shown = problems.filter((one: Partial<ProblemReply> | null) => typeof one?.says === 'string');
  return shown.length > 0 ? { ok: false, problems: shown } : notOk(SOMETHING_STOPPED);
}

function stampIn(reply: unknown): string | undefined {
  const answer = typeof reply === 'string' ? (parsed(reply) as { stamp?: unknown } | null) : null;
  return typeof answer?.stamp === 'string' ? answer.stamp : undefined;
}

function parsed(text: string): object | null {
  try {
    return JSON.parse(text) as object | null;
  } catch {
    return null;
  }
}
