/** Pupils' cards, reasons and classes: what is asked for, what is shown, and the way back by keyboard alone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok, sit } from './desk';
import { startBrowser } from './door';
import { button, focused, open, openCard, pressOn, tabTo } from './journey';
import * as replies from './replies';

describe('what the buttons ask for', () => {
  test('a card and a reason, each by its ID', async () => {
    const desk = sit({});
    await desk.act.openCard({ pupilId: 'P017', name: 'Khan, Ava' }, 'card P017 ');
    await desk.act.why({ of: 'pupilCost', id: 'P017' });
    expect(desk.sent).toEqual([{ pupilId: 'P017' }, { of: 'pupilCost', id: 'P017' }]);
    expect(desk.state()).toMatchObject({ screen: 'explanation', card: { pupilId: 'P017' } });
  });

  test('coming back reads the card again: the sheet may have been put right meanwhile', async () => {
    const desk = sit({});
    await desk.act.openCard({ pupilId: 'P017', name: 'Khan, Ava' }, 'card P017 ');
    await desk.act.why({ of: 'plan', id: 'P017' });
    desk.act.back();
    await desk.pass(0);
    expect(desk.calls).toEqual(['card', 'explain', 'card']);
  });

  test('a card that comes after she has gone to another is not shown as that one', async () => {
    let letThrough = (): void => {};
    const desk = sit({
      card: ({ pupilId }, times) =>
        times === 1
          ? new Promise((settle) => {
              letThrough = () => settle(ok({ ...replies.card, pupilId }));
            })
          : ok({ ...replies.card, pupilId }),
    });
    const first = desk.act.openCard({ pupilId: 'P001', name: 'A' }, 'card P001 ');
    await desk.act.openCard({ pupilId: 'P002', name: 'B' }, 'card P002 ');
    letThrough();
    await first;
    expect(desk.state().card?.pupilId).toBe('P002');
  });

  test('a class, an adult, or neither', async () => {
    const desk = sit({});
    await desk.act.open('classPage');
    await desk.act.choose({ className: '4B', adult: '' });
    await desk.act.choose({ className: '', adult: 'Mrs Okafor' });
    const asked = desk.sent.filter((_, index) => desk.calls[index] === 'classPage');
    expect(asked).toEqual([{}, { className: '4B' }, { adult: 'Mrs Okafor' }]);
    expect(desk.sent.filter((_, index) => desk.calls[index] === 'keepChoices')).toEqual([
      { className: '4B', adult: '' },
      { className: '', adult: 'Mrs Okafor' },
    ]);
  });

  test('the class that was chosen first does not come late over the second', async () => {
    let letThrough = (): void => {};
    const desk = sit({
      classPage: ({ className }) =>
        className === '1A'
          ? new Promise((settle) => {
              letThrough = () => settle(ok(replies.classPage));
            })
          : ok(replies.classOf4B),
    });
    const first = desk.act.choose({ className: '1A', adult: '' });
    await desk.act.choose({ className: '4B', adult: '' });
    letThrough();
    await first;
    expect(desk.state().classPage).toEqual(replies.classOf4B);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  test('by keyboard alone: find a pupil, ask why, jump to a cell, and back to the same button', async () => {
    const { page, calls } = await open(browser);
    await pressOn(page, 'Find a pupil');
    await page.getByRole('list', { name: 'Pupils found' }).waitFor();
    await page.getByLabel('Part of the name').focus();
    await page.keyboard.type('khan 4b');
    await page.getByText('1 pupil', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Provision now' }).waitFor();
    expect(await focused(page)).toBe('Khan, Ava');
    await pressOn(page, 'Why? This cost: Paired reading');
    await page.getByRole('heading', { name: 'Cost of Paired reading for Ava Khan' }).waitFor();
    await pressOn(page, /^Our hourly rate/);
    await expect.poll(() => calls.filter(({ call }) => call === 'goTo')).toHaveLength(1);
    expect(calls.find(({ call }) => call === 'goTo')?.args).toEqual({ tab: 'Staff rates', cell: 'B2', rowId: 'TA' });
    await page.getByRole('button', { name: 'Back' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Khan, Ava' }).waitFor();
    expect(await focused(page)).toBe('Why? This cost: Paired reading');
    await page.getByRole('button', { name: 'Back' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Find a pupil' }).waitFor();
    expect(await page.getByLabel('Part of the name').inputValue()).toBe('khan 4b');
    expect(await focused(page)).toMatch(/^Khan, Ava/);
    await page.close();
  });

  test('a reason asked for inside what was folded away is found again', async () => {
    const { page } = await open(browser);
    await openCard(page);
    await page.getByText('1 provision before or to come').click();
    await button(page, 'Why? This cost: Phonics catch-up').click();
    await page.getByRole('heading', { name: 'Why?' }).waitFor();
    await button(page, 'Back').click();
    await expect.poll(() => focused(page)).toBe('Why? This cost: Phonics catch-up');
    expect(await button(page, 'Why? This cost: Phonics catch-up').isVisible()).toBe(true);
    await page.close();
  });

  test('the card says what the reply says, and what is missing leads to its cell', async () => {
    const { page, calls } = await open(browser);
    await openCard(page);
    for (const said of ['since 14 September 2026', '£412.50', '£206.00', '£395.00', '£1,200.00', 'Booked for 27 Nov']) {
      expect(await page.getByText(said).first().isVisible(), said).toBe(true);
    }
    expect(await page.getByRole('link', { name: /IEP 3/ }).getAttribute('rel')).toBe('noopener');
    await button(page, /no view of the parents/).click();
    await expect
      .poll(() => calls.find(({ call }) => call === 'goTo')?.args)
      .toEqual({
        tab: 'Reviews',
        cell: 'H12',
        rowId: 'R0012',
      });
    await page.close();
  });

  test.each([
    { why: 'a review', list: /are overdue/, row: /^Begum, Safiya/ },
    { why: 'a thing to do', list: 'Everything to do', row: /^Ali, Noor/ },
    { why: 'a plan to make', list: /still need an IEP/, row: 'Card of Khan, Ava' },
  ])('$why: the pupil’s name opens the card', async ({ list, row }) => {
    const { page, calls } = await open(browser);
    await button(page, list).click();
    await button(page, row).first().click();
    await expect.poll(() => calls.some(({ call }) => call === 'card')).toBe(true);
    await page.close();
  });

  test('a class is chosen by the keyboard, and its pupil’s card leads back to it', async () => {
    const { page } = await open(browser);
    await pressOn(page, 'My class');
    await page.getByText('Choose a class, or an adult').waitFor();
    await page.getByLabel('Class or adult').selectOption('4B');
    await page.getByRole('list', { name: 'Targets of Khan, Ava' }).waitFor();
    await tabTo(page, /^Khan, Ava/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Provision now' }).waitFor();
    await button(page, 'Back').click();
    await page.getByRole('heading', { name: '4B', exact: true }).waitFor();
    expect(await focused(page)).toMatch(/^Khan, Ava/);
    await page.close();
  });
});
