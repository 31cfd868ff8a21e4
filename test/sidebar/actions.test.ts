/** Each button's calls, in order, and what is then on the screen. */
import { describe, expect, test } from 'vitest';
import { statusOf } from '../../sidebar/state';
import { lost, ok, sit } from './desk';
import * as replies from './replies';

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

test('tabs that were taken away are made again without choosing anything', async () => {
  const desk = sit({
    home: (_, times) => ok({ ...replies.home, isSetUp: times > 1 }),
    setUp: () => ok({ made: ['Terms'], repaired: [], problems: [] }),
  });
  await desk.act.start();
  expect(desk.state().screen).toBe('welcome');
  await desk.act.repair();
  expect(desk.sent[1]).toEqual({});
  expect(desk.state().screen).toBe('home');
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

describe('the map', () => {
  test('sends what was chosen and nothing else, reads again, and goes there', async () => {
    const desk = sit({ showMap: () => ok({ pupils: 1, interventions: 4 }), goTo: () => ok({ found: true }) });
    await desk.act.start();
    await desk.act.open('map');
    desk.act.wish({ cells: 'pounds' });
    desk.act.wish({ className: '' });
    await desk.act.showMap();
    expect(desk.calls.slice(1)).toEqual(['mapChoices', 'showMap', 'mapChoices', 'goTo']);
    expect(desk.sent[2]).toEqual({ cells: 'pounds', className: '' });
    expect(desk.state()).toMatchObject({ wishes: {}, done: 'The map shows 1 pupil and 4 interventions.' });
  });

  test('keeps what was chosen where the map could not be written', async () => {
    const desk = sit({ showMap: () => lost });
    await desk.act.start();
    await desk.act.open('map');
    desk.act.wish({ wave: '3' });
    await desk.act.showMap();
    expect(desk.state().wishes).toEqual({ wave: '3' });
    expect(desk.state().trouble[0]?.says).toBe('No connection.');
  });
});

test('another framework: first what would change, then the change, and the first screen anew', async () => {
  const desk = sit({});
  await desk.act.start();
  await desk.act.open('stages');
  expect(desk.state().typed.framework).toBe('eng-2001-bwd');
  desk.act.type({ framework: 'eng-2015' });
  await desk.act.changeFramework(false);
  expect(desk.sent[desk.sent.length - 1]).toEqual({ framework: 'eng-2015', apply: false });
  expect(desk.state().stagesChange?.applied).toBe(false);
  await desk.act.changeFramework(true);
  expect(desk.calls).toEqual(['home', 'changeFramework', 'changeFramework', 'home']);
  expect(desk.state().stagesChange?.applied).toBe(true);
});

test('what another framework would change goes as soon as she chooses differently', async () => {
  const desk = sit({});
  await desk.act.start();
  await desk.act.open('stages');
  await desk.act.changeFramework(false);
  desk.act.type({ framework: 'eng-2001' });
  expect(desk.state().stagesChange).toBe(null);
});
