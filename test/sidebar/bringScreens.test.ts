/** Bringing in and taking out, in a real browser at 300 px: every state through axe, one whole import by the keyboard alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/rpc/contract';
import { checkScreen } from './checkScreen';
import { type Door, startBrowser } from './door';
import { button, focused, never, open, openPupils, pressOn } from './journey';
import * as replies from './replies';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());

type Go = (page: Page) => Promise<void>;
const bring = (way: RegExp, title: string | RegExp): Go => {
  return async (page) => {
    await button(page, 'Bring in, take out').click();
    await button(page, way).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  };
};
const toMap = bring(/^A provision map that you have/, 'Your own provision map');
const toYear = bring(/^The new school year/, /^The school year 2026\/27/);
const register = { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from('Name\nBegum, Yusuf') };
const checked: Go = async (page) => {
  await openPupils(page);
  await page.getByLabel('Cells of your register').fill('Name\nBegum, Yusuf');
  await button(page, 'Check').click();
  await page.getByRole('heading', { name: 'What is different' }).waitFor();
};
const added: Go = async (page) => {
  await checked(page);
  await button(page, /^Apply/).click();
  await page.getByRole('heading', { name: /^3 pupils added/ }).waitFor();
};
const understood: Go = async (page) => {
  await toMap(page);
  await page.getByLabel('A tab of this workbook').selectOption('Our old map');
  await button(page, 'Read it').click();
  await page.getByRole('heading', { name: 'What was understood' }).waitFor();
};
const unfolded =
  (go: Go): Go =>
  async (page) => {
    await go(page);
    for (const summary of await page.locator('summary').all()) await summary.click();
  };
const last = (state: 'FORWARD' | 'BACK'): Door => ({
  lastImport: () => ({
    value: { ...replies.broughtLast, last: { kind: 'PUPILS', state, at: 'today at 9:41 pm', rows: 3, cells: 1 } },
  }),
});
const pupils = (other: Partial<Reply<'importPupils'>>): Door => ({
  importPupils: ({ apply }) => ({ value: { ...replies.importChecked, ...other, applied: apply } }),
});
const same = { added: [], changes: [], leavers: [], asks: [], unreadable: [] };
const stayed = [{ tab: 'Pupils', cell: 'C4', rowId: 'P017', says: 'The class of P017 was left as it is.' }];

describe('every state: nothing for axe, no wider than 300 px, also with text twice as large', () => {
  const shown: readonly { why: string; door?: Door; until: string; go: Go }[] = [
    {
      why: 'the ways in and out, with what was brought in last',
      until: 'Brought in last:',
      go: (page) => button(page, 'Bring in, take out').click(),
    },
    {
      why: 'no tab chosen to save',
      until: 'There is a problem',
      go: async (page) => {
        await button(page, 'Bring in, take out').click();
        await button(page, 'Save this tab').click();
      },
    },
    { why: 'pupils, nothing given', until: 'Or a file', go: openPupils },
    {
      why: 'a file chosen',
      until: 'Chosen: register.csv',
      go: async (page) => {
        await openPupils(page);
        await page.getByLabel('Or a file').setInputFiles(register);
      },
    },
    {
      why: 'a file refused',
      until: 'This file is empty',
      go: async (page) => {
        await openPupils(page);
        await page.getByLabel('Or a file').setInputFiles({ ...register, buffer: Buffer.alloc(0) });
      },
    },
    {
      why: 'being checked',
      door: { importPupils: never },
      until: 'Checking…',
      go: async (page) => {
        await openPupils(page);
        await page.getByLabel('Cells of your register').fill('Name');
        await button(page, 'Check').click();
      },
    },
    { why: 'questions, ticks, leavers, unreadable lines, all unfolded', until: '1 question', go: unfolded(checked) },
    {
      why: 'eleven leavers, and two tabs in the file',
      door: pupils({
        leavers: Array.from({ length: 11 }, (_, at) => ({
          key: `Q${at}|left`,
          isTicked: false,
          pupilId: `Q${at}`,
          name: `Pupil, ${at}`,
          className: '6A',
        })),
        sheets: ['Register', 'Clubs'],
        sheet: 'Register',
      }),
      until: '11 pupils not in the list',
      go: unfolded(checked),
    },
    {
      why: 'an answer makes it old',
      until: 'Check again',
      go: async (page) => {
        await checked(page);
        await page.getByLabel('Line 9').selectOption('P009');
      },
    },
    {
      why: 'nothing different',
      door: pupils(same),
      until: 'Nothing is different',
      go: async (page) => {
        await openPupils(page);
        await page.getByLabel('Cells of your register').fill('Name');
        await button(page, 'Check').click();
      },
    },
    { why: 'brought in, something left as it was', door: pupils({ left: stayed }), until: 'was left as', go: added },
    { why: 'cut off on the way in', door: last('FORWARD'), until: 'stopped half-way', go: openPupils },
    { why: 'cut off on the way back', door: last('BACK'), until: 'stopped half-way', go: toMap },
    {
      why: 'taken back, but for something',
      door: { settleImport: () => ({ value: { left: stayed } }) },
      until: 'What stayed as it is',
      go: async (page) => {
        await added(page);
        await button(page, 'Undo').click();
      },
    },
    { why: 'a map, nothing chosen', until: 'A tab of this workbook', go: toMap },
    {
      why: 'a map, Read it without a choice',
      until: 'There is a problem',
      go: async (page) => {
        await toMap(page);
        await button(page, 'Read it').click();
      },
    },
    { why: 'a map understood, columns and names', until: '1 name to settle', go: unfolded(understood) },
    {
      why: 'a map brought in',
      until: 'Your map is brought in',
      go: async (page) => {
        await understood(page);
        await button(page, 'Bring in 3 rows').click();
      },
    },
    { why: 'the new year proposed', until: 'There are no term dates for 2026/27 yet.', go: unfolded(toYear) },
    {
      why: 'the new year begun, with its copy',
      door: {
        newYear: ({ apply }) => ({
          value: {
            ...replies.newYear,
            copy: apply ? { name: 'Oakfield, as it was', link: 'https://docs.google.com/spreadsheets/d/x' } : null,
            applied: apply,
          },
        }),
      },
      until: 'Last year is kept as',
      go: async (page) => {
        await toYear(page);
        await button(page, 'Apply 2 changes').click();
      },
    },
    {
      why: 'a year in which nobody moves',
      door: { newYear: () => ({ value: { ...replies.newYear, moves: [], leavers: [], runsOn: [] } }) },
      until: 'First a copy of the whole workbook',
      go: toYear,
    },
  ];
  test.each(shown)('$why', async ({ door, until, go }) => {
    const { page } = await open(browser, door);
    await go(page);
    await page.getByText(until).first().waitFor();
    await checkScreen(page);
    await page.close();
  });
});

describe('pupils', () => {
  test('by keyboard alone: given, checked, a tick taken away, applied, taken back', async () => {
    const { page, calls } = await open(browser);
    await pressOn(page, 'Bring in, take out');
    await page.getByRole('heading', { name: 'Bring in, take out' }).waitFor();
    await pressOn(page, /^Pupils/);
    await page.getByRole('heading', { name: 'Bring in pupils' }).waitFor();
    // What the file dialog of the system gives back is not the page's.
    await page.getByLabel('Or a file').setInputFiles(register);
    await page.getByText('Chosen: register.csv').waitFor();
    await pressOn(page, 'Check');
    await expect.poll(() => focused(page)).toBe('What is different');
    const box = page.getByRole('checkbox', { name: /^D’Souza, Leo/ });
    await tabToBox(page, 'D’Souza, Leo');
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(false);
    await pressOn(page, 'Apply 3 changes');
    await expect.poll(() => focused(page)).toMatch(/^3 pupils added/);
    await pressOn(page, 'Undo');
    await page.getByText('Taken back.').first().waitFor();
    await expect.poll(() => focused(page)).toContain('Bring in pupils');
    expect(await button(page, 'Undo').count()).toBe(0);
    const sent = calls.filter(({ call }) => call === 'importPupils' || call === 'settleImport');
    expect(sent.map(({ args }) => args)).toEqual([
      expect.objectContaining({ fileName: 'register.csv', apply: false }),
      expect.objectContaining({ ticked: ['new|2', 'new|4', 'P017|className'], apply: true }),
      { wish: 'UNDO' },
    ]);
    await page.close();
  });

  test('ticks stay as they were set when a question is answered and the list is checked again', async () => {
    const { page } = await open(browser);
    await checked(page);
    const box = page.getByRole('checkbox', { name: /^Begum, Yusuf/ });
    await box.uncheck();
    await page.getByLabel('Line 9').selectOption('P009');
    await button(page, 'Check again').click();
    await button(page, 'Apply 3 changes').waitFor();
    expect(await box.isChecked()).toBe(false);
    expect(await page.getByLabel('Line 9').inputValue()).toBe('P009');
    await page.close();
  });

  test('one box for all of a part: half ticked at first, then all, then none', async () => {
    const { page } = await open(browser);
    await checked(page);
    const all = page.getByRole('checkbox', { name: /^All 2 of 2 cells/ });
    expect(await all.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true);
    await all.check();
    await button(page, 'Apply 5 changes').waitFor();
    await all.uncheck();
    await button(page, 'Apply 3 changes').waitFor();
    await page.close();
  });

  test('another tab of the file and another meaning stay chosen, and go with the next check', async () => {
    const { page, calls } = await open(browser, pupils({ sheets: ['Register', 'Clubs'], sheet: 'Register' }));
    await openPupils(page);
    await page.getByLabel('Or a file').setInputFiles(register);
    await button(page, 'Check').click();
    await page.getByLabel('Tab of the file').selectOption('Clubs');
    await page.getByText('How your columns were understood').click();
    await page.getByLabel('House').selectOption('className');
    expect(await page.getByLabel('Tab of the file').inputValue()).toBe('Clubs');
    expect(await page.getByLabel('House').inputValue()).toBe('className');
    await button(page, 'Check again').click();
    await expect.poll(() => calls.at(-1)?.args).toMatchObject({ sheet: 'Clubs', columns: { House: 'className' } });
    await page.close();
  });

  test('the summary of a refused file leads to the field that chooses another', async () => {
    const { page, calls } = await open(browser);
    await openPupils(page);
    await page.getByLabel('Or a file').setInputFiles({ ...register, buffer: Buffer.alloc(0) });
    await page.getByRole('link', { name: /This file is empty/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file');
    expect(calls.some(({ call }) => call === 'importPupils')).toBe(false);
    await page.close();
  });
});

test('what stopped half-way is carried on; what only goes back offers no way on', async () => {
  const half = await open(browser, {
    lastImport: (args, times) =>
      times < 3 ? (last('FORWARD').lastImport?.(args, 1) as never) : { value: replies.broughtLast },
  });
  await openPupils(half.page);
  await button(half.page, 'Carry on').click();
  await half.page.getByText('Done.').first().waitFor();
  expect(await button(half.page, 'Carry on').count()).toBe(0);
  expect(half.calls.find(({ call }) => call === 'settleImport')?.args).toEqual({ wish: 'CARRY_ON' });
  await half.page.close();
  const back = await open(browser, last('BACK'));
  await openPupils(back.page);
  await button(back.page, 'Undo').waitFor();
  expect(await button(back.page, 'Carry on').count()).toBe(0);
  await back.page.close();
});

test('a map and a new year: focus on what was done; what was taken back offers no Undo any more', async () => {
  const { page } = await open(browser);
  await understood(page);
  await expect.poll(() => focused(page)).toBe('What was understood');
  await button(page, 'Bring in 3 rows').click();
  await expect.poll(() => focused(page)).toBe('Your map is brought in');
  await button(page, 'Undo').click();
  await page.getByLabel('A tab of this workbook').waitFor();
  expect(await button(page, 'Undo').count()).toBe(0);
  await button(page, 'Back').click();
  await button(page, /^The new school year/).click();
  await button(page, 'Apply 2 changes').click();
  await expect.poll(() => focused(page)).toBe('The new year is begun');
  await button(page, 'Undo').click();
  await button(page, 'Apply 2 changes').waitFor();
  await page.close();
});

/** Tab until it is on the box before these words. */
async function tabToBox(page: Page, words: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    const label = await page.evaluate(() => document.activeElement?.closest('label')?.textContent ?? '');
    if (label.startsWith(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard never came to the box before ${words}.`);
}
