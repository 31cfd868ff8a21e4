/** "Before you share", its copy with initials, and the help of every screen: pure, then in a real browser at 300 px. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOTHING_SHARED, reduceSharing } from '../../sidebar/sharing';
import { statusOf } from '../../sidebar/state';
import { checkScreen } from './checkScreen';
import { lost, ok, sit } from './desk';
import { type Door, type Opened, startBrowser } from './door';
import { button, focused, never, open, pressOn } from './journey';
import * as replies from './replies';

describe('the actions', () => {
  test('a copy that was made is told, and a second one begins anew', async () => {
    const desk = sit({ beforeShare: () => ok(replies.beforeShare), initialsCopy: () => ok(replies.initialsCopy) });
    await desk.act.start();
    await desk.act.open('sharing');
    desk.act.choosePounds(true);
    await desk.act.makeCopy();
    expect(desk.sent[desk.calls.indexOf('initialsCopy')]).toEqual({ withPounds: true });
    expect(desk.state().sharing.made).toEqual(replies.initialsCopy);
    expect(statusOf(desk.state())).toBe('The copy is made.');
    expect(reduceSharing(desk.state().sharing, { type: 'copyBegan' }).made).toBeNull();
  });
  test('a copy whose answer never came is looked for, and what was found stays', async () => {
    const desk = sit({
      beforeShare: () => ok(replies.beforeShare),
      initialsCopy: () => lost,
      initialsCopies: () => ok({ copies: [replies.initialsCopy.copy] }),
    });
    await desk.act.start();
    await desk.act.open('sharing');
    await desk.act.makeCopy();
    expect(desk.state().sharing).toMatchObject({ made: null, isUnsure: true, found: replies.beforeShare });
    expect(desk.state().trouble).toEqual([{ says: 'No connection.' }]);
    await desk.act.lookInFolder();
    expect(desk.state().sharing.copies).toEqual([replies.initialsCopy.copy]);
  });
  test('tabs hidden again are looked at again', async () => {
    const desk = sit({
      beforeShare: (_, times) => ok(times === 1 ? replies.beforeShare : { ...replies.beforeShare, shownNow: [] }),
      hideAgain: () => ok({ hidden: ['Staff rates'] }),
    });
    await desk.act.start();
    await desk.act.open('sharing');
    await desk.act.hideAgain();
    expect(desk.state().sharing.found?.shownNow).toEqual([]);
    expect(statusOf(desk.state())).toBe('1 tab hidden again.');
  });
  test('before anything came there is nothing', () =>
    expect(reduceSharing(NOTHING_SHARED, { type: 'choseMoney', withPounds: true })).toEqual({
      ...NOTHING_SHARED,
      withPounds: true,
    }));
});

describe('in the sidebar', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  const door: Door = {
    beforeShare: () => ({ value: replies.beforeShare }),
    initialsCopy: () => ({ value: replies.initialsCopy }),
    initialsCopies: () => ({ value: { copies: [replies.initialsCopy.copy] } }),
    hideAgain: () => ({ value: { hidden: ['Staff rates'] } }),
    showGuide: () => ({ value: {} }),
  };
  async function openSharing(other: Door = {}): Promise<Opened> {
    const opened = await open(browser, { ...door, ...other });
    await button(opened.page, 'Before you share').click();
    await opened.page.getByRole('heading', { name: 'Before you share' }).waitFor();
    return opened;
  }
  const unfold = async (page: Page): Promise<void> => {
    await page.getByText('What is in the file').waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
  };
  const copyButton = 'Make a copy with initials';
  const asksOf = ({ calls }: Opened, name: string) => calls.filter(({ call }) => call === name).map(({ args }) => args);

  const shown: readonly { why: string; door?: Door; until: string; go?: (page: Page) => Promise<void> }[] = [
    { why: 'looking', door: { beforeShare: never }, until: 'Looking through the sheet…' },
    { why: 'looked, with a tab brought out', until: 'Hide again' },
    { why: 'looked, all unfolded', until: 'Hidden is not secret', go: unfold },
    {
      why: 'nothing found',
      door: {
        beforeShare: () => ({
          value: {
            ...replies.beforeShare,
            shownNow: [],
            parts: replies.beforeShare.parts.map((part) => ({ ...part, says: 'None found.', lines: [] })),
          },
        }),
      },
      until: 'None found.',
      go: unfold,
    },
    { why: 'a look that failed', door: { beforeShare: () => ({ lost: true }) }, until: 'There is a problem' },
    { why: 'copied', until: 'Only you have it until you share it.', go: (page) => button(page, copyButton).click() },
    {
      why: 'perhaps copied',
      door: { initialsCopy: () => ({ fails: 'Service invoked too many times' }) },
      until: 'Your folder holds',
      go: async (page) => {
        await button(page, copyButton).click();
        await button(page, 'Look in my folder').click();
      },
    },
    { why: 'with its help open', until: 'Open the guide', go: (page) => button(page, 'What is this?').click() },
  ];
  test.each(shown)('$why: nothing for axe, no wider than 300 px', async ({ door: other, until, go }) => {
    const { page } = await openSharing(other);
    await go?.(page);
    await page.getByText(until).first().waitFor();
    await checkScreen(page);
    await page.close();
  });

  test('by keyboard alone: with money, copied, and what to look at is said', async () => {
    const opened = await open(browser, door);
    const { page } = opened;
    await pressOn(page, 'Before you share');
    await expect.poll(() => focused(page).catch(() => '')).toBe('Before you share');
    await pressOn(page, 'Hidden tabs: 1');
    await page.getByText('Hidden is not secret').waitFor();
    await page.getByLabel('With money').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(copyButton);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('The copy is made');
    await page.getByRole('link', { name: /initials only/ }).waitFor();
    await page.getByText('Look at “Nowak’s corner”').waitFor();
    expect(asksOf(opened, 'initialsCopy')).toEqual([{ withPounds: true }]);
    await page.close();
  });

  test('by pointer: a line leads to its cell, a hidden tab’s does not, and hiding looks again', async () => {
    const opened = await openSharing({ goTo: () => ({ value: { found: true } }) });
    const { page } = opened;
    await unfold(page);
    await button(page, /Pupils\s*Stage: 34 rows/).click();
    await expect.poll(() => asksOf(opened, 'goTo')).toEqual([{ tab: 'Pupils', cell: 'D1' }]);
    expect(await button(page, /Staff rates.*12 amounts/).count()).toBe(0);
    await button(page, 'Hide again').click();
    await page.getByText('1 tab hidden again.').waitFor();
    expect(asksOf(opened, 'hideAgain')).toHaveLength(1);
    await page.close();
  });

  test('help by keyboard: opened, read out as open, closed again; the guide at the screen’s own heading', async () => {
    const opened = await open(browser, door);
    const { page } = opened;
    await pressOn(page, 'What is this?');
    const help = button(page, 'What is this?');
    expect(await help.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Open the guide');
    await page.keyboard.press('Enter');
    await expect.poll(() => asksOf(opened, 'showGuide')).toEqual([{ at: 'through-the-week' }]);
    await help.press('Enter');
    expect(await help.getAttribute('aria-expanded')).toBe('false');
    expect(await button(page, 'Open the guide').count()).toBe(0);
    await page.close();
  });

  test('help is of the screen that is shown, and closed when another comes', async () => {
    const { page } = await open(browser, door);
    await button(page, 'What is this?').click();
    await page.getByText('What needs doing today.').waitFor();
    await button(page, 'Interventions').click();
    await page.getByText('Keep it as it is?').first().waitFor();
    expect(await page.getByText('What needs doing today.').count()).toBe(0);
    expect(await button(page, 'What is this?').getAttribute('aria-expanded')).toBe('false');
    await page.close();
  });
});
