/**
 * A batch of documents on its way: which are asked for, made, refused or not certain yet, and what to ask for next.
 * Pure; the clock comes in as milliseconds. Whether an unsure document exists is the add-on's to find out; we only wait
 * before we ask again. Tests: test/sidebar/making.test.ts
 */
import type { ProblemReply, Reply } from '../src/rpc/contract';

/** Google runs ten calls at once for a person; half of them are left for everything else. */
export const LANES = 5;
const LARGEST_LANE = 5;
/** The first pause before an unsure document is asked for again; each further one is twice as long. */
const FIRST_PAUSE_MS = 20_000;
const LONGEST_PAUSE_MS = 240_000;
/** Six pauses come to 13 minutes: longer than a run that Google killed can matter. */
const MOST_PAUSES = 6;
/** So many calls in a row without an answer: something is wrong with the connection, not with one document. */
const MOST_SILENT_CALLS = 3;

export interface MakingDocument {
  readonly documentId: string;
  readonly pupilId: string;
  readonly pupil: string;
  readonly name: string;
  readonly state: 'ready' | 'asked' | 'made' | 'failed' | 'waiting';
  /** Where it opens, once made. */
  readonly file: string;
  readonly says: string;
  readonly askAgainAt: number;
  readonly pauses: number;
}

interface Pace {
  readonly at: number;
  readonly made: number;
}

export interface NotMade {
  readonly pupilId: string;
  readonly pupil: string;
  readonly says: string;
  /** What is there already; '' = nothing. */
  readonly file?: string;
}

export interface Making {
  readonly batch: string;
  /** What one of them is called: "IEP", "document". */
  readonly what: string;
  readonly documents: readonly MakingDocument[];
  /** Who could not have one from the start. */
  readonly refused: readonly NotMade[];
  readonly phase: 'making' | 'stopped' | 'done';
  /** '' where she pressed Stop. */
  readonly stoppedBecause: string;
  /** The first and the newest answer: when, and how many were made by then; null before there was one. */
  readonly pace: { readonly from: Pace; readonly to: Pace } | null;
  /** Calls under way. */
  readonly lanes: number;
  readonly silentCalls: number;
  /** Whether the sheet was refreshed at the end, and the pupils who then still needed a plan. */
  readonly closing: 'no' | 'refreshing' | 'yes';
  readonly stillNeeded: number | null;
  /** Where they lie, and what was found beside them; null until it is asked. */
  readonly finished: Reply<'finishDocuments'> | null;
}

export type MakingEvent =
  | { readonly type: 'laneAsked'; readonly documentIds: readonly string[] }
  | {
      readonly type: 'laneAnswered';
      readonly documentIds: readonly string[];
      readonly reply: Reply<'makeLane'>;
      readonly now: number;
    }
  | {
      readonly type: 'laneSilent';
      readonly documentIds: readonly string[];
      readonly problems: readonly ProblemReply[];
      readonly now: number;
    }
  | { readonly type: 'stopPressed' }
  | { readonly type: 'carriedOn' }
  | { readonly type: 'closing' }
  | {
      readonly type: 'closed';
      readonly stillNeeded: number | null;
      readonly finished: Reply<'finishDocuments'> | null;
    };

export function startMaking(planned: {
  readonly batch: string;
  readonly what?: string;
  readonly intents: Reply<'planDocuments'>['intents'];
  readonly refused: Reply<'planDocuments'>['refused'];
}): Making {
  return settled({
    batch: planned.batch,
    what: planned.what ?? A_DOCUMENT,
    documents: planned.intents.map((intent) => ({
      ...intent,
      state: 'ready',
      file: '',
      says: '',
      askAgainAt: 0,
      pauses: 0,
    })),
    refused: planned.refused.map(({ pupilId, pupil = '', says, file = '' }) => ({ pupilId, pupil, says, file })),
    phase: 'making',
    stoppedBecause: '',
    pace: null,
    lanes: 0,
    silentCalls: 0,
    closing: 'no',
    stillNeeded: null,
    finished: null,
  });
}

export function reduceMaking(making: Making, event: MakingEvent): Making {
  switch (event.type) {
    case 'laneAsked':
      return { ...changed(making, event.documentIds, (one) => ({ ...one, state: 'asked' })), lanes: making.lanes + 1 };
    case 'laneAnswered': {
      const { done, failed, waiting } = event.reply;
      const answered = changed(making, event.documentIds, (one) => {
        const made = done.find(({ documentId }) => documentId === one.documentId);
        if (made) return { ...one, state: 'made', name: made.name, file: made.file, says: '' };
        const not = failed.find(({ documentId }) => documentId === one.documentId);
        if (not) return { ...one, state: 'failed', says: not.says };
        const unsure = waiting.find(({ documentId }) => documentId === one.documentId);
        return paused(one, unsure?.says ?? '', event.now);
      });
      const to = { at: event.now, made: inState(answered, 'made').length };
      const pace = { from: making.pace?.from ?? to, to };
      const next = settled({ ...answered, pace, lanes: making.lanes - 1, silentCalls: 0 });
      // Asking on would only be refused again: what is left is kept for later.
      if (event.reply.stop === undefined || next.phase !== 'making') return next;
      return { ...next, phase: 'stopped', stoppedBecause: event.reply.stop.says };
    }
    case 'laneSilent': {
      const says = event.problems.map((problem) => problem.says).join(' ');
      const silentCalls = making.silentCalls + 1;
      const unsure = changed(making, event.documentIds, (one) => paused(one, says, event.now));
      const next = settled({ ...unsure, lanes: making.lanes - 1, silentCalls });
      return silentCalls < MOST_SILENT_CALLS || next.phase !== 'making'
        ? next
        : { ...next, phase: 'stopped', stoppedBecause: says };
    }
    case 'stopPressed':
      return making.phase === 'making' ? { ...making, phase: 'stopped', stoppedBecause: '' } : making;
    case 'carriedOn':
      return settled({
        ...making,
        documents: making.documents.map((one) => (one.state === 'waiting' ? { ...one, pauses: 0 } : one)),
        phase: 'making',
        stoppedBecause: '',
        pace: null,
        silentCalls: 0,
        closing: 'no',
        stillNeeded: null,
      });
    case 'closing':
      return { ...making, closing: 'refreshing' };
    case 'closed':
      return { ...making, closing: 'yes', stillNeeded: event.stillNeeded, finished: event.finished };
  }
}

/** @returns the documents to ask for in one more call; none where it is not the time for one */
export function nextLane(making: Making, now: number): readonly string[] {
  if (making.phase !== 'making' || making.lanes >= LANES) return [];
  const ready = making.documents.filter((one) => one.state === 'ready');
  const due = making.documents.filter((one) => one.state === 'waiting' && one.askAgainAt <= now);
  return (ready.length > 0 ? ready : due).slice(0, laneSize(making.documents.length)).map((one) => one.documentId);
}

/** Small batches go one by one, so that something is seen to happen; large ones save Google's time. */
export function laneSize(documents: number): number {
  return Math.min(LARGEST_LANE, Math.max(1, Math.ceil(documents / (2 * LANES))));
}

/** @returns whole minutes until the rest is made, at the pace so far; null where that cannot be told yet */
export function minutesLeft({ pace, documents }: Making): number | null {
  const made = pace ? pace.to.made - pace.from.made : 0;
  if (!pace || made <= 0) return null;
  const left = documents.filter((one) => one.state === 'ready' || one.state === 'asked').length;
  return Math.ceil((((pace.to.at - pace.from.at) / made) * left) / 60_000);
}

/** @returns milliseconds since 1970 when an unsure document is next to be asked for; null where there is nothing to wait for */
export function nextWaking(making: Making): number | null {
  if (making.phase !== 'making') return null;
  const times = making.documents.filter((one) => one.state === 'waiting').map((one) => one.askAgainAt);
  return times.length > 0 ? Math.min(...times) : null;
}

/** Nothing is under way and nothing will be: time to refresh the sheet, if any document was made. */
export function isReadyToClose(making: Making): boolean {
  return making.phase !== 'making' && making.lanes === 0 && making.closing === 'no';
}

/** The usual name of one, where the batch was begun elsewhere. */
export const A_DOCUMENT = 'document';

export const inState = (making: Making, ...states: readonly MakingDocument['state'][]): readonly MakingDocument[] =>
  making.documents.filter((one) => states.includes(one.state));

export const notMade = (making: Making): readonly NotMade[] => [...making.refused, ...inState(making, 'failed')];

/** @returns the documents that were neither made nor refused */
export const leftOver = (making: Making): readonly MakingDocument[] => inState(making, 'ready', 'asked', 'waiting');

function changed(making: Making, ids: readonly string[], change: (one: MakingDocument) => MakingDocument): Making {
  return { ...making, documents: making.documents.map((one) => (ids.includes(one.documentId) ? change(one) : one)) };
}

function paused(one: MakingDocument, says: string, now: number): MakingDocument {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** one.pauses);
  return { ...one, state: 'waiting', says, askAgainAt: now + pause, pauses: one.pauses + 1 };
}

function settled(making: Making): Making {
  if (making.phase !== 'making') return leftOver(making).length === 0 ? { ...making, phase: 'done' } : making;
  const left = leftOver(making);
  if (left.length === 0) return { ...making, phase: 'done' };
  const isOutOfPatience = left.every((one) => one.state === 'waiting' && one.pauses > MOST_PAUSES);
  return isOutOfPatience && making.lanes === 0
    ? {
        ...making,
        phase: 'stopped',
        stoppedBecause:
          'Google has not said whether the documents below were made. Look in your Drive, then carry on later: nothing is made twice.',
      }
    : making;
}
