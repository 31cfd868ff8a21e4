/** Events in, state out: screens, focus, work under way, what was typed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SidebarEvent } from '../../sidebar/events';
import { tickedOf } from '../../sidebar/lists';
import { startMaking } from '../../sidebar/making';
import { initialState, isBusy, isLoading, reduce, type State, statusOf } from '../../sidebar/state';
import type { ScreenName } from '../../sidebar/way';
import { home, madeUp, notSetUp, planned, pupils, stagesChange } from './replies';

const told = (...events: SidebarEvent[]): State => events.reduce(reduce, initialState);
const arrived: SidebarEvent = { type: 'homeArrived', home };
const opened = (screen: ScreenName, only = ''): SidebarEvent => ({ type: 'opened', screen, only });
const began = (key: string, loading = false): SidebarEvent => ({
  type: 'began',
  work: { key, says: `${key}…`, isLoading: loading },
});
const failed = (key: string): SidebarEvent => ({
  type: 'failed',
  key,
  problems: [{ tab: 'Pupils', cell: 'D9', says: 'The stage is empty.' }],
});

describe('which screen, and where focus goes', () => {
  test.each([
    { why: 'before the first answer', events: [], screen: 'opening', focus: 'nothing' },
    {
      why: 'the first screen takes no focus from the sheet',
      events: [arrived],
      screen: 'home',
      focus: 'nothing',
    },
    {
      why: 'a sheet that is not set up',
      events: [{ type: 'homeArrived', home: notSetUp }],
      screen: 'welcome',
      focus: 'nothing',
    },
    {
      why: 'after set-up the way leads home',
      events: [{ type: 'homeArrived', home: notSetUp }, arrived],
      screen: 'home',
      focus: 'heading',
    },
    {
      why: 'someone deleted the tabs meanwhile',
      events: [arrived, opened('todo'), { type: 'homeArrived', home: notSetUp }],
      screen: 'welcome',
      focus: 'heading',
    },
    {
      why: 'figures that arrive later do not move her',
      events: [arrived, opened('plans'), { type: 'homeArrived', home: madeUp }],
      screen: 'plans',
      focus: 'heading',
    },
    { why: 'a list', events: [arrived, opened('plans')], screen: 'plans', focus: 'heading' },
    { why: 'and back', events: [arrived, opened('plans'), { type: 'wentBack' }], screen: 'home', focus: 'heading' },
    {
      why: 'back one step at a time',
      events: [arrived, opened('overdue'), opened('due'), { type: 'wentBack' }],
      screen: 'overdue',
      focus: 'heading',
    },
    { why: 'back from nowhere is home', events: [arrived, { type: 'wentBack' }], screen: 'home', focus: 'heading' },
    {
      why: 'once documents are being made, back is home, not the list',
      events: [arrived, opened('plans'), { type: 'makingBegan', making: startMaking(planned) }, { type: 'wentBack' }],
      screen: 'home',
      focus: 'heading',
    },
    {
      why: 'what went wrong is read first',
      events: [arrived, began('refresh'), failed('refresh')],
      screen: 'home',
      focus: 'trouble',
    },
    {
      why: 'a question',
      events: [arrived, { type: 'asked', question: 'removeSample' }],
      screen: 'home',
      focus: 'question',
    },
    {
      why: 'a question answered with no gives focus back',
      events: [arrived, { type: 'asked', question: 'removeSample' }, { type: 'asked', question: null }],
      screen: 'home',
      focus: 'asked',
    },
    {
      why: 'a result',
      events: [arrived, opened('stages'), { type: 'stagesAnswered', reply: stagesChange }],
      screen: 'stages',
      focus: 'result',
    },
  ] as { why: string; events: SidebarEvent[]; screen: string; focus: string }[])(
    '$why',
    ({ events, screen, focus }) => {
      const state = told(...events);
      expect({ screen: state.screen, focus: state.focus.on }).toEqual({ screen, focus });
    },
  );
});

describe('work under way', () => {
  test('a change makes other buttons wait; a list that loads does not', () => {
    expect(isBusy(told(arrived, began('refresh')))).toBe(true);
    expect(isBusy(told(arrived, began('pupils', true)))).toBe(false);
    expect(isLoading(told(arrived, began('pupils', true)))).toBe(true);
  });
  test('the status says what began last, then what is still going, then what was done', () => {
    const two = told(arrived, began('refresh'), began('pupils', true));
    expect(statusOf(two)).toBe('pupils…');
    const one = reduce(two, { type: 'finished', key: 'pupils' });
    expect(statusOf(one)).toBe('refresh…');
    expect(statusOf(reduce(one, { type: 'finished', key: 'refresh', says: 'Refreshed.' }))).toBe('Refreshed.');
  });
  test('a slow call says that it is still working', () =>
    expect(statusOf(told(arrived, began('refresh'), { type: 'slow', key: 'refresh' }))).toBe(
      'refresh… Still working.',
    ));
  test('beginning again clears what went wrong before', () =>
    expect(told(arrived, began('refresh'), failed('refresh'), began('refresh')).trouble).toEqual([]));
  test('a problem keeps its place in the sheet, a failure of ours has none', () => {
    expect(told(arrived, failed('refresh')).trouble[0]?.at).toMatchObject({ tab: 'Pupils', cell: 'D9' });
    const ours: SidebarEvent = { type: 'failed', key: 'x', problems: [{ tab: '', cell: '', says: 'No connection.' }] };
    expect(told(arrived, ours).trouble).toEqual([{ says: 'No connection.' }]);
  });
});

describe('what she typed', () => {
  test('survives a failure and a walk to another screen', () => {
    const state = told(
      arrived,
      opened('addPupils'),
      { type: 'bring', bring: { text: 'Name\nKhan, Ava' } },
      failed('checkPupils'),
      { type: 'wentBack' },
      opened('addPupils'),
    );
    expect(state.bring.text).toBe('Name\nKhan, Ava');
  });
  test('initials kept by the add-on fill the box, but not over hers', () => {
    const kept: SidebarEvent = { type: 'homeArrived', home: { ...home, initials: 'JT' } };
    expect(told(kept).typed.initials).toBe('JT');
    expect(told({ type: 'typed', typed: { initials: 'SB' } }, kept).typed.initials).toBe('SB');
  });
});

describe('boxes', () => {
  const ids = (state: State): string[] => tickedOf(state, pupils).map((one) => one.pupilId);
  test('all are ticked at first, and whoever appears later', () =>
    expect(ids(told(arrived))).toHaveLength(pupils.length));
  test('a box cleared stays cleared when the list is read again', () => {
    const state = told(arrived, { type: 'ticked', pupilIds: ['P017'], isOn: false }, { type: 'pupilsArrived', pupils });
    expect(ids(state)).not.toContain('P017');
    expect(ids(reduce(state, { type: 'ticked', pupilIds: ['P017'], isOn: true }))).toContain('P017');
  });
  test('clearing and ticking the same boxes changes nothing in the end', () =>
    fc.assert(
      fc.property(fc.subarray(pupils.map((one) => one.pupilId)), (some) => {
        const state = told({ type: 'ticked', pupilIds: some, isOn: false });
        expect(ids(state)).toHaveLength(pupils.length - some.length);
        expect(ids(reduce(state, { type: 'ticked', pupilIds: some, isOn: true }))).toHaveLength(pupils.length);
      }),
    ));
});

test('limiting a list shows its first page; another screen starts unlimited', () => {
  const limited = told(arrived, opened('plans'), { type: 'turned', page: 3 }, { type: 'limited', only: '4B' });
  expect(limited).toMatchObject({ only: '4B', page: 1 });
  expect(reduce(limited, opened('todo', 'NOT_ON_MAP'))).toMatchObject({ only: 'NOT_ON_MAP', page: 1 });
});
