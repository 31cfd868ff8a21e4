/** The first run and what home says, in a real browser: by the keyboard alone, by the pointer, and every state through axe. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkScreen } from './checkScreen';
import { type Door, startBrowser } from './door';
import { button, focused, never, open, openPupils, openSetUp, pressOn } from './journey';
import * as replies from './replies';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());

const saveTerms: NonNullable<Door['saveTerms']> = ({ text, apply }) => ({
  value: text ? replies.termsRead : { ...replies.termsChecked, added: apply ? 2 : 0 },
});
/** Set up by the first press, with nobody and no terms in it. */
const newSheet: Door = {
  home: (_, times) => ({ value: times === 1 ? replies.notSetUp : replies.noPupils }),
  setUp: () => ({ value: { made: ['Pupils'], repaired: [], problems: [] } }),
  saveTerms,
};
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const toTerms = async (page: Page): Promise<void> => {
  await button(page, 'Set up this sheet').click();
  await heading(page, 'Step 2 of 3').waitFor();
};
const readDates = async (page: Page): Promise<void> => {
  await page.getByLabel('Text of a term-dates page').fill('Autumn term');
  await button(page, 'Read the dates').click();
  await page.getByText('2 terms to add').waitFor();
};

describe('the three steps', () => {
  test('by keyboard alone: set up, paste terms, put one right, add them, skip pupils, home', async () => {
    const { page, calls } = await openSetUp(browser, newSheet);
    await heading(page, 'Step 1 of 3').waitFor();
    await pressOn(page, 'Set up this sheet');
    await heading(page, 'Step 2 of 3').waitFor();
    await expect.poll(() => focused(page)).toContain('Step 2 of 3');
    await page.getByLabel('Text of a term-dates page').focus();
    await page.keyboard.type('Autumn term');
    await pressOn(page, 'Read the dates');
    await page.getByText('is a Monday, not a Tuesday').waitFor();
    expect(await focused(page)).toBe('2 terms to add');
    await page.getByLabel('First day').focus();
    await page.keyboard.type('4 January 2027');
    await pressOn(page, 'Check');
    await pressOn(page, 'Add 2 terms');
    await heading(page, 'Step 3 of 3').waitFor();
    await page.getByText('2 terms added.').waitFor();
    await pressOn(page, 'Skip this step');
    await heading(page, 'Oakfield Primary School').waitFor();
    await page.getByText('There are no pupils yet').waitFor();
    expect(
      calls.filter(({ call }) => call === 'saveTerms').map(({ args }) => (args as { apply: boolean }).apply),
    ).toEqual([false, false, true]);
    await page.close();
  });

  test('by pointer: every step skipped, and home offers them again, terms first', async () => {
    const { page, calls } = await openSetUp(browser, newSheet);
    await button(page, 'Skip these questions').click();
    await heading(page, 'Step 2 of 3').waitFor();
    await button(page, 'Skip this step').click();
    await heading(page, 'Step 3 of 3').waitFor();
    await button(page, 'Skip this step').click();
    await page.getByText('There are no term dates for today').waitFor();
    await button(page, 'Set your term dates').click();
    await heading(page, /^Your term dates/).waitFor();
    expect(calls.find(({ call }) => call === 'setUp')?.args).toEqual({});
    await page.close();
  });

  test('by pointer: pupils pasted, seen, added, and Finish is the one primary button', async () => {
    const { page, calls } = await openSetUp(browser, newSheet);
    await toTerms(page);
    await button(page, 'Skip this step').click();
    await page.getByLabel('Cells of your register').fill('Name');
    await button(page, 'Check').click();
    await page.getByRole('heading', { name: '3 pupils to add' }).waitFor();
    await button(page, 'Apply 4 changes').click();
    await page.getByText('3 pupils added').waitFor();
    expect(await page.locator('.button.primary').allInnerTexts()).toEqual(['Finish']);
    await checkScreen(page);
    await button(page, 'Finish').click();
    await heading(page, 'Oakfield Primary School').waitFor();
    expect(
      calls.filter(({ call }) => call === 'importPupils').map(({ args }) => (args as { apply: boolean }).apply),
    ).toEqual([false, true]);
    await page.close();
  });

  test('by pointer: a term typed, and at the last step the made-up school instead of pupils', async () => {
    const { page, calls } = await openSetUp(browser, newSheet);
    await toTerms(page);
    await button(page, 'Type the terms instead').click();
    await page.getByLabel('Name').fill('Autumn 2026');
    await page.getByLabel('First day').fill('2/9/26');
    await button(page, 'Leave out this term').or(button(page, 'Leave out Autumn 2026')).click();
    await button(page, 'Skip this step').click();
    await button(page, 'Try it with a made-up school').click();
    await heading(page, 'Oakfield Primary School').waitFor();
    expect(calls.filter(({ call }) => call === 'setUp').map(({ args }) => args)).toEqual([
      { framework: 'eng-2001-bwd', phase: 'primary' },
      { framework: 'eng-2001-bwd', phase: 'primary', sample: true },
    ]);
    await page.close();
  });

  test('back goes a step back and keeps what was typed; from the second step it leads home', async () => {
    const { page } = await openSetUp(browser, newSheet);
    await toTerms(page);
    await page.getByLabel('Text of a term-dates page').fill('Autumn term 2026');
    await button(page, 'Skip this step').click();
    await heading(page, 'Step 3 of 3').waitFor();
    await page.getByLabel('Cells of your register').fill('Name');
    await button(page, 'Back').click();
    expect(await page.getByLabel('Text of a term-dates page').inputValue()).toBe('Autumn term 2026');
    await button(page, 'Skip this step').click();
    expect(await page.getByLabel('Cells of your register').inputValue()).toBe('Name');
    await button(page, 'Back').click();
    await button(page, 'Back').click();
    await page.getByText('There are no term dates for today').waitFor();
    await page.close();
  });
});

describe('home', () => {
  test('the term’s reviews lead to whose they are', async () => {
    const { page } = await open(browser);
    await page.getByText('Since Monday: 2 IEPs made').waitFor();
    await pressOn(page, /Reviews this term: 12 held, 4 booked, 18 to do/);
    await heading(page, 'Reviews in Autumn 2026').waitFor();
    const rows = page.getByRole('list', { name: 'Reviews this term' }).getByRole('listitem');
    expect(await rows.count()).toBe(2);
    await page.getByLabel('Show', { exact: true }).selectOption('Booked');
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('Booked for 27 November 2026')]);
    await page.close();
  });

  test('the one primary button is the next thing to do', async () => {
    const { page } = await open(browser);
    expect(await page.locator('.button.primary').allInnerTexts()).toEqual(['Choose and make IEPs']);
    await button(page, 'Choose and make IEPs').click();
    await heading(page, 'Who still needs an IEP').waitFor();
    await page.close();
  });
});

describe('a sidebar that is opened again', () => {
  test('is told of where she stayed, and comes back there', async () => {
    const { page, calls } = await open(browser);
    await button(page, 'Everything to do').click();
    await expect.poll(() => calls.filter(({ call }) => call === 'keepChoices').length).toBe(1);
    const kept = calls.find(({ call }) => call === 'keepChoices')?.args as object;
    const choices = { ...replies.home.choices, ...kept };
    await page.close();
    const again = await open(browser, { home: () => ({ value: { ...replies.home, choices } }) });
    await heading(again.page, 'To do').waitFor();
    await again.page.getByText('Add to the provision map').first().waitFor();
    expect(again.calls.map(({ call }) => call)).toEqual(['home', 'todo']);
    await button(again.page, 'Back').click();
    await heading(again.page, 'Oakfield Primary School').waitFor();
    await again.page.close();
  });
});

describe('offline', () => {
  test('says so at once, keeps what was typed, and says when it is over', async () => {
    const { page, calls } = await open(browser);
    await openPupils(page);
    await page.getByLabel('Cells of your register').fill('Name');
    await page.context().setOffline(true);
    await page.getByRole('alert').getByText('You are offline').waitFor();
    await checkScreen(page);
    await button(page, 'Check').click();
    await page.getByText('Check your internet connection, then try again').waitFor();
    expect(calls.some(({ call }) => call === 'importPupils')).toBe(false);
    await page.context().setOffline(false);
    await page.getByText('You are back online.').waitFor();
    await page.getByText('There is a problem').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Cells of your register').inputValue()).toBe('Name');
    await button(page, 'Check').click();
    await page.getByRole('heading', { name: '3 pupils to add' }).waitFor();
    await page.close();
  });
});

describe('every state', () => {
  const home: Door = { saveTerms };
  const fromHome = async (page: Page): Promise<void> => button(page, 'Term dates').click();
  const shown: readonly { why: string; door: Door; until: string; go: (page: Page) => Promise<void> }[] = [
    { why: 'the second step', door: newSheet, until: 'Step 2 of 3', go: toTerms },
    {
      why: 'the third step',
      door: newSheet,
      until: 'Step 3 of 3',
      go: async (page) => {
        await toTerms(page);
        await button(page, 'Skip this step').click();
      },
    },
    {
      why: 'nothing pasted',
      door: home,
      until: 'There is a problem',
      go: async (page) => {
        await fromHome(page);
        await button(page, 'Read the dates').click();
      },
    },
    {
      why: 'terms read, one to be put right, everything unfolded',
      door: home,
      until: 'INSET day',
      go: async (page) => {
        await fromHome(page);
        await readDates(page);
        await page.getByText('1 line left out').click();
      },
    },
    {
      why: 'reading',
      door: { saveTerms: never },
      until: 'Reading the dates…',
      go: async (page) => {
        await fromHome(page);
        await page.getByLabel('Text of a term-dates page').fill('Autumn term');
        await button(page, 'Read the dates').click();
      },
    },
    {
      why: 'what is still asked',
      door: { saveTerms: () => ({ value: replies.termsRead }) },
      until: 'There is a problem',
      go: async (page) => {
        await fromHome(page);
        await readDates(page);
        await button(page, 'Check').click();
      },
    },
    {
      why: 'terms added',
      door: home,
      until: '2 terms added',
      go: async (page) => {
        await fromHome(page);
        await readDates(page);
        await button(page, 'Check').click();
        await button(page, 'Add 2 terms').click();
      },
    },
    {
      why: 'typing a term',
      door: home,
      until: 'Half term from',
      go: async (page) => {
        await fromHome(page);
        await button(page, 'Type the terms instead').click();
      },
    },
    {
      why: 'this term’s reviews, with what is counted',
      door: {},
      until: 'Each pupil is counted once',
      go: async (page) => {
        await button(page, /Reviews this term/).click();
        await page.getByText('How this is counted').click();
      },
    },
    {
      why: 'no reviews this term',
      door: { pupils: () => ({ value: [] }) },
      until: 'No review falls in this term',
      go: (page) => button(page, /Reviews this term/).click(),
    },
  ];
  test.each(shown)('$why', async ({ door, until, go }) => {
    const { page } = await (door.setUp ? openSetUp : open)(browser, door);
    await go(page);
    await page.getByText(until).first().waitFor();
    await checkScreen(page);
    await page.close();
  });
});
