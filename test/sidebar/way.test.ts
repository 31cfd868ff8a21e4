/** The way from screen to screen and back: what a screen was about, how it stood, and where focus returns to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cardButton,
  goBack,
  goOn,
  isAbout,
  NOTHING,
  type Opening,
  START,
  type Way,
  whyButton,
} from '../../sidebar/way';

const home = goOn(START, { screen: 'home' });
const ava = { id: 'P017', name: 'Khan, Ava', of: null };
const cost = { of: 'provisionCost', id: 'V001' } as const;
const why: Opening = { screen: 'explanation', about: { ...cost, name: '' }, pressed: whyButton(cost) };
const card: Opening = { screen: 'card', about: ava, pressed: cardButton('P017') };

describe('back', () => {
  test('from a reason to the card it was asked on, with the focus on its button', () => {
    const there = goBack(goOn(goOn(home, card), why));
    expect(there).toMatchObject({ screen: 'card', about: ava, focus: { on: 'why provisionCost V001' } });
  });
  test('from a card to the page of the list it was chosen from', () => {
    const list: Way = { ...goOn(home, { screen: 'todo' }), only: 'PLAN_NEEDED', page: 3 };
    expect(goBack(goOn(list, card))).toMatchObject({
      screen: 'todo',
      only: 'PLAN_NEEDED',
      page: 3,
      focus: { on: cardButton('P017') },
    });
  });
  test('to a list that was left through a link starts it afresh', () => {
    const list: Way = { ...goOn(home, { screen: 'overdue' }), only: '4B', page: 2 };
    expect(goBack(goOn(list, { screen: 'due' }))).toMatchObject({
      screen: 'overdue',
      only: '',
      page: 1,
      focus: { on: 'heading' },
    });
  });
  test('as many steps back as there were on leads where she began', () => {
    const steps = fc.array(fc.constantFrom<Opening>(card, why, { screen: 'todo' }, { screen: 'find' }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, (all) => {
        let way = all.reduce(goOn, home);
        for (const _ of all) way = goBack(way);
        expect(way).toMatchObject({ screen: 'home', before: [], about: NOTHING });
      }),
    );
  });
});

test('home forgets the way: there is nothing before it', () =>
  expect(goOn(goOn(home, card), { screen: 'home' }).before).toEqual([]));

test('a reason belongs to its question', () => {
  const way = goOn(home, why);
  expect(isAbout(way, cost)).toBe(true);
  expect(isAbout(way, { ...cost, id: 'V002' })).toBe(false);
  expect(isAbout(way, { ...cost, of: 'provisionGain' })).toBe(false);
});
