/** My class and To do in a real browser at 300 px: typed in place by keyboard alone and by pointer, and every state. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkScreen } from './checkScreen';
import { type Door, type Opened, startBrowser } from './door';
import { button, focused, open, openCard, pressOn } from './journey';
import * as replies from './replies';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());

/** The class was chosen in another session, so that it stands there at once. */
const chosen: Door = {
  home: () => ({ value: { ...replies.home, choices: { ...replies.home.choices, className: '4B' } } }),
};
async function openClass(door: Door = {}): Promise<Opened> {
  const opened = await open(browser, { ...chosen, ...door });
  await pressOn(opened.page, 'My class');
  await opened.page.getByRole('heading', { name: '4B' }).waitFor();
  await opened.page.getByText('2 pupils.').waitFor();
  return opened;
}
type Sent = { rows: { tab: string; rowId: string; set: Record<string, string>; remove?: boolean }[] };
const savesOf = ({ calls }: Opened) =>
  calls.filter(({ call }) => call === 'saveRows').flatMap(({ args }) => (args as Sent).rows);
const saved = (page: Page) => page.getByText(/^Saved/).first();

describe('by keyboard alone', () => {
  test('a target is marked: Mark: an arrow, Enter; the keyboard is back where it was', async () => {
    const opened = await openClass();
    const { page } = opened;
    await pressOn(page, /^Mark: Result of Khan, Ava/);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await saved(page).waitFor();
    expect(savesOf(opened)).toEqual([
      { tab: 'Targets', rowId: expect.any(String), was: { result: '' }, set: { result: 'Partly met' } },
    ]);
    expect(await focused(page)).toContain('Result of Khan, Ava');
    await page.close();
  });

  test('a target is added, with where the pupil starts and how we will know; Control and Z takes it away', async () => {
    const opened = await openClass();
    const { page } = opened;
    await pressOn(page, 'Add a target: New target for Clarke, Amelie');
    await page.keyboard.type('Read 30 words by half-term');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12 words');
    await page.getByLabel('We will know when').focus();
    await page.keyboard.type('30 words on three days');
    await page.keyboard.press('Enter');
    await page.getByText('Read 30 words by half-term').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Undone. It is as it was before.').waitFor();
    expect(savesOf(opened)).toEqual([
      {
        tab: 'Targets',
        rowId: '',
        pupilId: 'P040',
        set: {
          target: 'Read 30 words by half-term',
          startingPoint: '12 words',
          successCriterion: '30 words on three days',
        },
      },
      expect.objectContaining({ tab: 'Targets', remove: true }),
    ]);
    await page.close();
  });

  test('an exit score, and Escape keeps half a view for later', async () => {
    const opened = await openClass();
    const { page } = opened;
    await pressOn(page, /^Add what was said: Views about Clarke/);
    await page.keyboard.type('Reads at ho');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toMatch(/^Go on typing/);
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Parents’ or carers’ view').inputValue()).toBe('Reads at ho');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toMatch(/^Exit score: Exit score of Clarke, Amelie/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('8y1m');
    await page.keyboard.press('Enter');
    await page.getByText('Saved: exit score 8y1m.').first().waitFor();
    expect(savesOf(opened)[0]?.set).toEqual({ exit: '8y1m', exitDate: '23/11/2026' });
    await page.close();
  });

  test('To do: limited to one kind, done here, and the next line has the keyboard', async () => {
    const opened = await open(browser);
    const { page } = opened;
    await pressOn(page, /^Everything to do/);
    await page.getByLabel('Show', { exact: true }).selectOption('EXIT_MISSING');
    await pressOn(page, /^Type the score/);
    await page.keyboard.type('8y1m');
    await page.keyboard.press('Enter');
    await saved(page).waitFor();
    expect(await focused(page)).toMatch(/^Type the score/);
    expect(savesOf(opened)[0]).toMatchObject({ tab: 'Provision list', rowId: 'V0100' });
    await page.close();
  });
});

describe('by pointer', () => {
  test('a view goes into the review that is booked, as the form says', async () => {
    const opened = await openClass();
    const { page } = opened;
    await button(page, 'Add what was said: Views about Khan, Ava').click();
    await page.getByText('Goes into the plan review booked for 27 November 2026.').waitFor();
    await page.getByLabel('Pupil’s view').fill('I like the stories');
    await button(page, 'Save').click();
    await saved(page).waitFor();
    expect(savesOf(opened)[0]).toMatchObject({ rowId: 'R0031', set: { pupilsView: 'I like the stories' } });
    await page.close();
  });

  test.each([
    { why: 'a plan', line: /^Make an IEP: /, leadsTo: 'Who still needs an IEP' },
    { why: 'a review', line: /^Hold the review: /, leadsTo: /^Review: / },
  ])('a line of To do leads to $why, and back to the line', async ({ line, leadsTo }) => {
    const { page } = await open(browser);
    await button(page, /^Everything to do/).click();
    await button(page, line).first().click();
    await page.getByRole('heading', { name: leadsTo }).waitFor();
    await button(page, 'Back').click();
    await expect.poll(() => focused(page)).toMatch(line);
    await page.close();
  });

  test('the card follows the row that is selected, and leaves the keyboard alone', async () => {
    let row = { pupilId: 'P017', name: 'Khan, Ava' };
    const { page } = await open(browser, {
      selected: () => ({ value: row }),
      card: ({ pupilId }) => ({ value: { ...replies.card, pupilId, name: row.name } }),
    });
    await openCard(page);
    await page.getByLabel('Follow the sheet').check();
    row = { pupilId: 'P040', name: 'Clarke, Amelie' };
    await page.getByRole('heading', { name: 'Clarke, Amelie' }).waitFor();
    expect(await page.getByLabel('Follow the sheet').isChecked()).toBe(true);
    await page.close();
  });
});

describe('every state', () => {
  const refused: Door['saveRows'] = () => ({
    problems: [
      { tab: 'Provision list', cell: 'K3', says: '“x” is no age. Type years and months, like 7y10m.', field: 'exit' },
    ],
  });
  const score = (page: Page) => button(page, /^Exit score: /).click();
  const shown: readonly { why: string; door?: Door; until: string; go?: (page: Page) => Promise<unknown> }[] = [
    { why: 'my class', until: 'Enter saves' },
    {
      why: 'marking a result',
      until: 'Partly met',
      go: (page) =>
        button(page, /^Mark: /)
          .first()
          .click(),
    },
    {
      why: 'a new target',
      until: 'We will know when',
      go: (page) =>
        button(page, /^Add a target/)
          .first()
          .click(),
    },
    {
      why: 'a score that is refused, beside its field',
      door: { saveRows: refused },
      until: 'There is a problem',
      go: async (page) => {
        await score(page);
        await page.keyboard.type('x');
        await page.keyboard.press('Enter');
      },
    },
    {
      why: 'saving without a connection',
      door: { saveRows: () => ({ fails: 'NetworkError' }) },
      until: 'There is a problem',
      go: async (page) => {
        await score(page);
        await page.keyboard.type('8y1m');
        await page.keyboard.press('Enter');
      },
    },
    {
      why: 'saved, to be undone',
      until: 'Undo',
      go: async (page) => {
        await score(page);
        await page.keyboard.type('8y1m');
        await page.keyboard.press('Enter');
      },
    },
  ];
  test.each(shown)('$why', async ({ door, until, go }) => {
    const { page } = await openClass(door);
    await go?.(page);
    await page.getByText(until).first().waitFor();
    await checkScreen(page);
    await page.close();
  });

  test('to do, limited to what is not there any more', async () => {
    const { page } = await open(browser, {
      todo: () => ({ value: { ...replies.todo, items: replies.todo.items.slice(0, 1) } }),
    });
    await button(page, /^Everything to do/).click();
    await page.getByLabel('Who').waitFor();
    await checkScreen(page);
    await page.close();
  });
});
