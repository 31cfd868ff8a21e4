/** Each button's calls, in order, against a door that answers from a table and a clock that only the test moves. */
import { describe, expect, test } from 'vitest';
import { type Actions, makeActions } from '../../sidebar/actions';
import type { Call } from '../../sidebar/rpc';
import { initialState, reduce, type State, statusOf } from '../../sidebar/state';
import type { Answer, CallName, Reply, Request } from '../../src/rpc/contract';
import * as replies from './replies';

type Answers = { [C in CallName]?: (args: Request<C>, times: number) => Answer<C> | Promise<Answer<C>> };
const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
const lost = { ok: false, problems: [{ tab: '', cell: '', says: 'No connection.' }] } as const;
const allMade = ({ documentIds }: Request<'makeLane'>): Answer<'makeLane'> =>
  ok({ done: documentIds.map(replies.made), failed: [], waiting: [] });

interface Desk {
  readonly act: Actions;
  readonly state: () => State;
  readonly calls: CallName[];
  readonly sent: unknown[];
  /** Moves the clock; what was due by then runs, and what follows from it. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

function sit(answers: Answers): Desk {
  const table: Answers = {
    home: () => ok(replies.home),
    pupils: () => ok(replies.pupils),
    todo: () => ok(replies.todo),
    refresh: () => ok(replies.refreshed),
    planDocuments: () => ok(replies.planned),
    makeLane: allMade,
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
  const act = makeActions({
    call,
    later: (milliseconds, wake) => void waiting.push({ at: now + milliseconds, act: wake }),
    now: () => now,
    state: () => state,
    dispatch: (event) => {
      state = reduce(state, event);
    },
  });
  const settle = () => new Promise<void>((done) => setImmediate(done));
  return {
    act,
    state: () => state,
    calls,
    sent,
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

test('set-up with the made-up school refreshes and leads home', async () => {
  const desk = sit({
    home: (_, times) => ok(times === 1 ? replies.notSetUp : replies.madeUp),
    setUp: () => ok({ made: ['Pupils', 'Terms'], repaired: [], problems: [] }),
  });
  await desk.act.start();
  await desk.act.setUp(true);
  expect(desk.calls).toEqual(['home', 'setUp', 'refresh', 'home']);
  expect(desk.sent[1]).toEqual({ framework: 'eng-2001-bwd', phase: 'primary', sample: true });
  expect(desk.state().screen).toBe('home');
  expect(statusOf(desk.state())).toBe('The sheet is set up. 2 tabs made.');
});

test('a refresh reads the first screen again; a second press meanwhile does nothing', async () => {
  const desk = sit({});
  await desk.act.start();
  await Promise.all([desk.act.refresh(), desk.act.refresh()]);
  expect(desk.calls).toEqual(['home', 'refresh', 'home']);
  expect(statusOf(desk.state())).toBe('Refreshed.');
});

test('a failed refresh says why and reads nothing', async () => {
  const desk = sit({ refresh: () => lost });
  await desk.act.start();
  await desk.act.refresh();
  expect(desk.calls).toEqual(['home', 'refresh']);
  expect(desk.state().trouble).toEqual([{ says: 'No connection.' }]);
});

test('after fifteen seconds the status says that it is still working', async () => {
  const desk = sit({ refresh: () => new Promise(() => {}) });
  await desk.act.start();
  void desk.act.refresh();
  await desk.pass(14_000);
  expect(statusOf(desk.state())).toBe('Refreshing…');
  await desk.pass(2_000);
  expect(statusOf(desk.state())).toBe('Refreshing… Still working.');
});

test('a row that has gone is said so', async () => {
  const desk = sit({ goTo: () => ok({ found: false }) });
  await desk.act.start();
  await desk.act.jump({ tab: 'Pupils', cell: '', says: '', rowId: 'P008' });
  expect(desk.sent[1]).toEqual({ tab: 'Pupils', cell: '', rowId: 'P008' });
  expect(desk.state().trouble[0]?.says).toContain('could not find that row in Pupils');
});

describe('making plans', () => {
  async function openPlans(answers: Answers): Promise<Desk> {
    const desk = sit(answers);
    await desk.act.start();
    await desk.act.open('plans');
    return desk;
  }
  const statesOf = (desk: Desk): string[] => desk.state().making?.documents.map((one) => one.state) ?? [];

  test('asks only for those who are ticked and have targets, in her initials', async () => {
    const desk = await openPlans({});
    desk.act.tick(['P017'], false);
    desk.act.type({ initials: ' SB ' });
    await desk.act.makePlans();
    expect(desk.sent[desk.calls.indexOf('planDocuments')]).toEqual({
      kind: 'iep',
      pupilIds: ['P023', 'P018', 'P022', 'P029'],
      initials: 'SB',
    });
  });

  test('nobody ticked is refused here, without a call', async () => {
    const desk = await openPlans({});
    desk.act.tick(
      replies.pupils.map((one) => one.pupilId),
      false,
    );
    await desk.act.makePlans();
    expect(desk.calls).not.toContain('planDocuments');
    expect(desk.state().trouble).toEqual([{ says: 'Select at least one pupil.', field: 'all' }]);
  });

  test('runs its lanes, then refreshes once and says who is left', async () => {
    const desk = await openPlans({});
    await desk.act.makePlans();
    await desk.pass(0);
    expect(desk.calls.filter((one) => one === 'makeLane')).toHaveLength(5);
    expect(desk.calls.filter((one) => one === 'refresh')).toHaveLength(1);
    expect(desk.state().making).toMatchObject({ phase: 'done', stillNeeded: 1 });
  });

  test('asks again for what was unsure, after a pause', async () => {
    const desk = await openPlans({
      makeLane: (args, times) =>
        times <= 5 && args.documentIds[0] === 'D2'
          ? ok({ done: [], failed: [], waiting: [{ documentId: 'D2', says: 'Not sure yet.' }] })
          : allMade(args),
    });
    await desk.act.makePlans();
    await desk.pass(19_000);
    expect(statesOf(desk)).toEqual(['made', 'waiting', 'made', 'made', 'made']);
    await desk.pass(2_000);
    expect(desk.state().making?.phase).toBe('done');
    expect(desk.calls.filter((one) => one === 'makeLane')).toHaveLength(6);
  });

  test('a connection that is gone stops it; carrying on makes the rest, none twice', async () => {
    let isGone = true;
    const made: string[] = [];
    const desk = await openPlans({
      makeLane: (args) => {
        if (isGone) return lost;
        made.push(...args.documentIds);
        return allMade(args);
      },
    });
    await desk.act.makePlans();
    await desk.pass(1000);
    expect(desk.state().making).toMatchObject({ phase: 'stopped', stoppedBecause: 'No connection.' });
    isGone = false;
    await desk.act.carryOn();
    await desk.pass(60_000);
    expect(desk.state().making?.phase).toBe('done');
    expect(made.sort()).toEqual(['D1', 'D2', 'D3', 'D4', 'D5']);
  });

  test('stop lets those under way finish and begins no others', async () => {
    const release: (() => void)[] = [];
    const many = Array.from({ length: 12 }, (_, i) => ({ documentId: `D${i}`, pupilId: `P${i}`, pupil: '', name: '' }));
    const desk = await openPlans({
      planDocuments: () => ok({ batch: 'B1', intents: many, refused: [] }),
      makeLane: (args) => new Promise((settle) => release.push(() => settle(allMade(args)))),
    });
    await desk.act.makePlans();
    await desk.pass(0);
    desk.act.stop();
    for (const let1 of release) let1();
    await desk.pass(0);
    expect(release).toHaveLength(5);
    expect(desk.state().making).toMatchObject({ phase: 'stopped', lanes: 0, closing: 'yes' });
    expect(statesOf(desk).filter((one) => one === 'ready')).toHaveLength(2);
  });

  test('those not made are tried again as a new batch', async () => {
    const refused = [{ pupilId: 'P031', pupil: 'Osei, Grace', says: 'No targets.' }];
    const desk = await openPlans({
      planDocuments: (_, times) => ok(times === 1 ? { ...replies.planned, refused } : replies.planned),
    });
    await desk.act.makePlans();
    await desk.pass(0);
    await desk.act.tryAgain();
    const asked = desk.sent.filter((_, index) => desk.calls[index] === 'planDocuments');
    expect(asked[1]).toMatchObject({ pupilIds: ['P031'] });
  });

  test('a batch left by another day is carried on with', async () => {
    const desk = sit({
      home: () => ok(replies.madeUp),
      unfinishedDocuments: () => ok({ batch: 'B0', intents: [...replies.intents].slice(0, 3) }),
    });
    await desk.act.start();
    await desk.act.carryOn();
    await desk.pass(0);
    expect(desk.state()).toMatchObject({ screen: 'making', making: { batch: 'B0', phase: 'done' } });
    expect(desk.calls).not.toContain('planDocuments');
  });
});

describe('adding pupils', () => {
  const answers: Answers = { importPupils: ({ apply }) => ok({ ...replies.importChecked, applied: apply }) };

  test('checks, then adds the same text', async () => {
    const desk = sit(answers);
    await desk.act.start();
    desk.act.type({ pupilText: 'Name\nBegum, Yusuf' });
    await desk.act.checkPupils();
    expect(desk.state().checked?.applied).toBe(false);
    await desk.act.addPupils();
    expect(desk.sent.slice(1)).toEqual([
      { text: 'Name\nBegum, Yusuf', apply: false },
      { text: 'Name\nBegum, Yusuf', apply: true },
    ]);
    expect(desk.state().added?.applied).toBe(true);
  });

  test('text changed while it was being checked is not passed off as checked', async () => {
    let answer = (_: Answer<'importPupils'>): void => {};
    const desk = sit({ importPupils: () => new Promise<Answer<'importPupils'>>((settle) => (answer = settle)) });
    await desk.act.start();
    desk.act.type({ pupilText: 'a' });
    const checking = desk.act.checkPupils();
    desk.act.type({ pupilText: 'ab' });
    answer(ok(replies.importChecked as Reply<'importPupils'>));
    await checking;
    expect(desk.state().checked).toBeNull();
  });

  test('nothing pasted is refused here', async () => {
    const desk = sit(answers);
    await desk.act.checkPupils();
    expect(desk.calls).toEqual([]);
    expect(desk.state().trouble[0]?.field).toBe('pupilText');
  });

  test('an Excel workbook is refused, and what was typed stays', () => {
    const desk = sit(answers);
    desk.act.type({ pupilText: 'a' });
    desk.act.readFile('register.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4));
    expect(desk.state().trouble[0]).toMatchObject({ field: 'file' });
    expect(desk.state().typed.pupilText).toBe('a');
  });
});
