/** A sidebar without a page: the actions against a door that answers from a table, and a clock that only the test moves. */

import { makeAsking, type World } from '../../sidebar/asking';
import { makePaperActions, type PaperActions } from '../../sidebar/documents/actions';
import type { SidebarEvent } from '../../sidebar/events';
import type { Call } from '../../sidebar/rpc';
import { type AllActions, makeAllActions } from '../../sidebar/setUp/actions';
import { initialState, reduce, type State } from '../../sidebar/state';
import type { Answer, CallName, Request } from '../../src/rpc/contract';
import * as replies from './replies';

export type Answers = { [C in CallName]?: (args: Request<C>, times: number) => Answer<C> | Promise<Answer<C>> };
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const lost = { ok: false, problems: [{ tab: '', cell: '', says: 'No connection.' }] } as const;
export const allMade = ({ documentIds }: Request<'makeLane'>): Answer<'makeLane'> =>
  ok({ done: documentIds.map(replies.made), failed: [], waiting: [] });

export interface Desk {
  /** Of every page. */
  readonly act: AllActions & PaperActions;
  readonly state: () => State;
  readonly calls: CallName[];
  readonly sent: unknown[];
  readonly tell: (event: SidebarEvent) => void;
  /** Brings the page to the front, or puts it behind another tab. */
  readonly look: (isLooking: boolean) => void;
  /** Moves the clock; what was due by then runs, and what follows from it. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

export function sit(answers: Answers): Desk {
  const table: Answers = {
    home: () => ok(replies.home),
    pupils: () => ok(replies.pupils),
    todo: () => ok(replies.todo),
    card: ({ pupilId }) => ok({ ...replies.card, pupilId }),
    explain: ({ of, id }) => ok({ ...replies.explanation, of, id }),
    classPage: ({ className, adult }) => ok(className || adult ? replies.classOf4B : replies.classPage),
    mapChoices: () => ok(replies.mapChoices),
    saveRows: ({ rows }) => ok({ rows: rows.map(({ tab, rowId }) => ({ tab, rowId: rowId || 'T0900' })) }),
    keepChoices: () => ok(replies.home.choices),
    selected: () => ok({ pupilId: null, name: '' }),
    interventions: () => ok(replies.interventions),
    goTo: () => ok({ found: true }),
    showPictures: () => ok({}),
    changeFramework: ({ apply }) => ok({ ...replies.stagesChange, applied: apply }),
    refresh: () => ok(replies.refreshed),
    planDocuments: () => ok(replies.planned),
    makeLane: allMade,
    finishDocuments: () => ok(replies.finished),
    documentsAhead: () => ok(replies.ahead),
    selectedPupils: () => ok({ pupils: [{ pupilId: 'P017', name: 'Khan, Ava' }] }),
    lastImport: () => ok(replies.broughtLast),
    templates: () => ok(replies.templates),
    templateFields: () => ok(replies.templateFields),
    ...answers,
  };
  let state = initialState;
  let now = 0;
  const calls: CallName[] = [];
  const sent: unknown[] = [];
  const waiting: { at: number; act: () => void }[] = [];
  const call = (async (name: CallName, args: never) => {
    calls.push(name);
    sent.push(args);
    const answer = table[name];
    if (!answer) throw new Error(`No answer for ${name}.`);
    return answer(args, calls.filter((one) => one === name).length);
  }) as Call;
  let isVisible = true;
  const world: World = {
    call,
    later: (milliseconds, wake) => void waiting.push({ at: now + milliseconds, act: wake }),
    now: () => now,
    isVisible: () => isVisible,
    state: () => state,
    dispatch: (event) => {
      state = reduce(state, event);
      act.keepFollowing();
    },
  };
  const others = makeAllActions(world);
  const act: AllActions & PaperActions = {
    ...others,
    ...makePaperActions(world, makeAsking(world), () => others.open('making')),
  };
  const settle = () => new Promise<void>((done) => setImmediate(done));
  return {
    act,
    state: () => state,
    calls,
    sent,
    tell: (event) => {
      state = reduce(state, event);
    },
    look(isLooking) {
      isVisible = isLooking;
      act.keepFollowing(true);
    },
    async pass(milliseconds) {
      await settle();
      const until = now + milliseconds;
      for (;;) {
        const next = waiting.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting.splice(waiting.indexOf(next), 1);
        now = next.at;
        next.act();
        await settle();
      }
      now = until;
    },
  };
}
