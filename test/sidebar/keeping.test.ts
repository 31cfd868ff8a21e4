/** Where she was: what is kept, when it is told of, and what comes back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SidebarEvent } from '../../sidebar/events';
import { choicesOf, comeBack, makeKeeper } from '../../sidebar/keeping';
import type { Call } from '../../sidebar/rpc';
import { initialState, reduce, type State } from '../../sidebar/state';
import { FIRST_RUN, type ScreenName } from '../../sidebar/way';
import * as replies from './replies';

const told = (...events: SidebarEvent[]): State => events.reduce(reduce, initialState);
const arrived: SidebarEvent = { type: 'homeArrived', home: replies.home };
const opened = (screen: ScreenName, only = ''): SidebarEvent => ({ type: 'opened', screen, only });
const card: SidebarEvent = { type: 'opened', screen: 'card', about: { id: 'P017', name: 'Khan, Ava', of: null } };
const openedAgain = (choices: Partial<ReturnType<typeof choicesOf>>): State =>
  told({ type: 'homeArrived', home: { ...replies.home, choices: { ...replies.home.choices, ...choices } } });

describe('what comes back', () => {
  test('the card of the same pupil, whose name is not kept, with the way back home and focus left in the sheet', () => {
    const kept = choicesOf(told(arrived, card));
    expect(JSON.stringify(kept)).not.toContain('Khan');
    const again = openedAgain(kept);
    expect(again).toMatchObject({ screen: 'card', about: { id: 'P017' }, focus: { on: 'nothing' } });
    expect(reduce(again, { type: 'wentBack' }).screen).toBe('home');
  });
  test('the class that she chose and whether the card follows, whatever the screen', () => {
    const chose: SidebarEvent = { type: 'choseWhose', whose: { className: '4B', adult: '' } };
    const follows: SidebarEvent = { type: 'following', event: { type: 'switched', isOn: true } };
    expect(openedAgain(choicesOf(told(arrived, chose, follows)))).toMatchObject({
      screen: 'home',
      whose: { className: '4B' },
      following: { isOn: true },
    });
  });
  test.each([
    { why: 'a screen that we do not know', choices: { screen: 'toString' } },
    { why: 'nothing kept', choices: {} },
  ])('home instead of $why', ({ choices }) => expect(openedAgain(choices).screen).toBe('home'));
  test('set-up before all else', () =>
    expect(
      told({ type: 'homeArrived', home: { ...replies.notSetUp, choices: { ...replies.home.choices, screen: 'todo' } } })
        .screen,
    ).toBe('welcome'));
  test('a step of the first run, with the way back to the step before', () => {
    const again = openedAgain(choicesOf(told(arrived, { type: 'stepped', to: 'terms' })));
    expect(again).toMatchObject({ screen: 'terms', only: FIRST_RUN });
  });
  test('a batch under way is left to home, which offers to carry on', () => {
    const making: SidebarEvent = { type: 'opened', screen: 'making' };
    expect(choicesOf(told(arrived, making)).screen).toBe('');
  });
  test('a review while she writes it, and none that is over', () => {
    const review: SidebarEvent = { type: 'opened', screen: 'review', about: { id: 'P017', name: '', of: null } };
    const sheet: SidebarEvent = { type: 'reviewing', event: { type: 'opened', sheet: replies.reviewSheet } };
    expect(openedAgain(choicesOf(told(arrived, review, sheet))).screen).toBe('review');
    const done: SidebarEvent = { type: 'reviewing', event: { type: 'done' } };
    expect(openedAgain(choicesOf(told(arrived, review, sheet, done))).screen).toBe('home');
  });
  /** Every screen there is: a new one has to be decided about. */
  const comesBack: Record<ScreenName, boolean> = {
    ...{ opening: false, welcome: false, home: false, making: true },
    ...{ plans: true, preview: true, review: true, rate: true, overdue: true, due: true, todo: true, problems: true },
    ...{ bring: true, bringMap: true, newYear: true },
    ...{ addPupils: true, terms: true, termReviews: true, find: true, card: true, classPage: true, map: true },
    ...{ interventions: true, explanation: true, stages: true, sharing: true, documents: true, templates: true },
    ...{ template: true, templateFields: true },
  };
  test.each(Object.entries(comesBack))('%s: %s', (screen, comes) => {
    expect(comeBack({ screen })?.screen).toBe(comes ? screen : undefined);
  });
  test('what is kept comes back as the same choices', () => {
    const screens = ['plans', 'todo', 'overdue', 'find', 'terms', 'termReviews', 'classPage'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...screens), fc.string(), (screen, only) => {
        const kept = choicesOf(told(arrived, opened(screen, only)));
        expect(choicesOf(openedAgain(kept))).toEqual(kept);
        expect(comeBack(kept)?.screen).toBe(screen);
      }),
    );
  });
});

describe('when it is told of', () => {
  function watch() {
    let state = initialState;
    const waiting: (() => void)[] = [];
    const sent: unknown[] = [];
    const call = (async (name: string, args: unknown) => {
      sent.push([name, args]);
      return { ok: true, value: {} };
    }) as unknown as Call;
    const keeper = makeKeeper({ call, later: (_, act) => void waiting.push(act), state: () => state });
    return {
      sent,
      does: (event: SidebarEvent) => {
        state = reduce(state, event);
        keeper.noticed();
      },
      stays: () => {
        for (const act of waiting.splice(0)) act();
      },
    };
  }
  test('once she has stayed, and only where she ended up', () => {
    const her = watch();
    for (const event of [arrived, opened('plans'), opened('home'), opened('todo', 'PLAN_NEEDED')]) her.does(event);
    expect(her.sent).toEqual([]);
    her.stays();
    expect(her.sent).toEqual([['keepChoices', expect.objectContaining({ screen: 'todo', only: 'PLAN_NEEDED' })]]);
  });
  test('not where she is as she was kept, nor while she is offline', () => {
    const her = watch();
    her.does({ type: 'homeArrived', home: { ...replies.home, choices: { ...replies.home.choices, screen: 'todo' } } });
    her.stays();
    her.does({ type: 'connection', isOffline: true });
    her.does(opened('plans'));
    her.stays();
    expect(her.sent).toEqual([]);
  });
});
