/** Term dates at the sidebar: what is asked, what is sent, and what stays when something goes wrong. */
import { describe, expect, test } from 'vitest';
import { newTerms } from '../../sidebar/terms';
import { lost, ok, sit } from './desk';
import { held } from './door';
import * as replies from './replies';

const read = async (answers: Parameters<typeof sit>[0] = {}) => {
  const desk = sit({ saveTerms: ({ text }) => ok(text ? replies.termsRead : replies.termsChecked), ...answers });
  await desk.act.start();
  await desk.act.open('terms');
  desk.act.terms({ what: 'pasted', text: 'Autumn term' });
  await desk.act.readTerms();
  return desk;
};
const saves = (desk: ReturnType<typeof sit>) => desk.sent.filter((_, at) => desk.calls[at] === 'saveTerms');

describe('reading', () => {
  test('what is asked about is open, what is understood is folded', async () => {
    const desk = await read();
    expect(desk.state().terms.terms.map(({ isOpen }) => isOpen)).toEqual([false, true, false]);
    expect(newTerms(desk.state().terms)).toBe(2);
  });
  test('nothing pasted: the field is named and nothing is sent', async () => {
    const desk = sit({});
    await desk.act.start();
    await desk.act.readTerms();
    expect(desk.state().trouble).toEqual([expect.objectContaining({ field: 'termText' })]);
    expect(desk.calls).toEqual(['home']);
  });
  test('a failure keeps the text', async () => {
    const desk = await read({ saveTerms: () => lost });
    expect(desk.state().terms.text).toBe('Autumn term');
    expect(desk.state().trouble.map(({ says }) => says)).toEqual(['No connection.']);
  });
});

describe('checking and adding', () => {
  test('what is still asked leads from the summary to its field', async () => {
    const desk = await read({ saveTerms: () => ok(replies.termsRead) });
    await desk.act.saveTerms();
    const key = desk.state().terms.terms[1]?.key;
    expect(desk.state().trouble).toContainEqual({
      says: 'Spring 2027: Type the first day of term, for example 2 September 2026.',
      field: `term${key}start`,
    });
  });
  test('first said, then written; the first screen is read again', async () => {
    const desk = await read();
    await desk.act.saveTerms();
    expect(desk.state().terms.terms.every(({ isOpen }) => !isOpen)).toBe(true);
    await desk.act.saveTerms();
    expect(saves(desk).at(-1)).toMatchObject({
      apply: true,
      terms: [{ name: 'Autumn 2026' }, { name: 'Spring 2027' }, { name: 'Summer 2027' }],
    });
    expect(saves(desk).map((sent) => (sent as { apply: boolean }).apply)).toEqual([false, false, true]);
    expect(desk.calls.at(-1)).toBe('home');
    expect(desk.state().terms.terms).toEqual([]);
  });
  test('a term that is left out is not sent', async () => {
    const desk = await read();
    const key = desk.state().terms.terms[1]?.key ?? 0;
    desk.act.terms({ what: 'leftOut', key });
    await desk.act.saveTerms();
    expect(saves(desk).at(-1)).toMatchObject({ terms: [{ name: 'Autumn 2026' }, { name: 'Summer 2027' }] });
  });
  test('an answer to what she has changed meanwhile is not shown', async () => {
    const desk = await read({
      saveTerms: ({ text }) => {
        if (text) return ok(replies.termsRead);
        desk.act.terms({ what: 'changed', key: 2, change: { start: 'Monday' } });
        return ok(replies.termsChecked);
      },
    });
    await desk.act.saveTerms();
    expect(desk.state().terms.terms[1]).toMatchObject({ start: 'Monday', isOpen: true });
  });
});

describe('left while it is under way', () => {
  test('terms are added all the same, and she stays where she went', async () => {
    const { promise, letThrough } = held(ok({ ...replies.termsChecked, added: 2 }));
    const desk = await read({
      saveTerms: ({ text, apply }) => (apply ? promise : ok(text ? replies.termsRead : replies.termsChecked)),
    });
    await desk.act.saveTerms();
    const adding = desk.act.saveTerms();
    desk.act.back();
    await desk.act.open('todo');
    const { focus } = desk.state();
    letThrough();
    await adding;
    expect(desk.state()).toMatchObject({ screen: 'todo', done: '2 terms added.' });
    expect(desk.state().focus).toBe(focus);
  });
  test('what is still asked waits beside its field until she is back', async () => {
    const { promise, letThrough } = held(ok(replies.termsRead));
    const desk = await read({ saveTerms: ({ text }) => (text ? ok(replies.termsRead) : promise) });
    const checking = desk.act.saveTerms();
    desk.act.back();
    letThrough();
    await checking;
    expect(desk.state().trouble).toEqual([]);
    expect(desk.state().terms.terms.map(({ isOpen }) => isOpen)).toEqual([false, true, false]);
  });
});

test('offline: said at once, with nothing sent, and what was typed stays', async () => {
  const desk = sit({});
  await desk.act.start();
  desk.act.terms({ what: 'pasted', text: 'Autumn term' });
  desk.tell({ type: 'connection', isOffline: true });
  await desk.act.readTerms();
  expect(desk.calls).toEqual(['home']);
  expect(desk.state().trouble[0]?.says).toContain('You are offline');
  expect(desk.state().terms.text).toBe('Autumn term');
});
