/** Holding a review in a real browser at 300 px: by keyboard alone, by pointer, and where saving fails. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkScreen } from './checkScreen';
import { type Door, type Opened, startBrowser } from './door';
import { button, focused, open, pressOn, tabTo } from './journey';
import * as replies from './replies';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());

async function openReview(door: Door = {}): Promise<Opened> {
  const opened = await open(browser, door);
  await pressOn(opened.page, /reviews? (is|are) overdue/);
  await pressOn(opened.page, /^Review Hughes, Dylan/);
  await opened.page.getByLabel('Type of review').waitFor();
  return opened;
}
type Sent = {
  rows: { tab: string; rowId: string; set: Record<string, string>; was?: Record<string, string>; remove?: boolean }[];
};
const savesOf = ({ calls }: Opened) =>
  calls.filter(({ call }) => call === 'saveRows').map(({ args }) => (args as Sent).rows);

test('by keyboard alone: a target marked, a word said, finished, and the next pupil offered', async () => {
  const opened = await openReview();
  const { page } = opened;
  expect(await focused(page)).toBe('Review: Khan, Ava');
  await page.getByRole('group', { name: 'Result' }).first().getByLabel('Not said').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => savesOf(opened).flat())
    .toContainEqual({ tab: 'Targets', rowId: 'T0001', was: { result: 'Met' }, set: { result: 'Partly met' } });
  expect(await page.getByLabel('Carry into IEP 3').first().isChecked()).toBe(true);
  await page.getByLabel('Next steps, and who does them').focus();
  await page.keyboard.type('Mrs Shah rings home.');
  await page.keyboard.press('Tab');
  await page.getByText('Saved.', { exact: true }).waitFor();
  expect(savesOf(opened).flat()).toContainEqual({
    tab: 'Reviews',
    rowId: '',
    pupilId: expect.any(String),
    unless: { kind: 'Plan review', heldOn: '2026-11-23' },
    set: { kind: 'Plan review', heldOn: '2026-11-23', nextSteps: 'Mrs Shah rings home.' },
  });
  await tabTo(page, 'Finish the review');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Review of Khan, Ava saved' }).waitFor();
  expect(await focused(page)).toBe('Review of Khan, Ava saved');
  const carried = savesOf(opened).pop();
  expect(carried?.map(({ rowId }) => rowId)).toEqual(['', 'T0001']);
  await button(page, /^Next: /).waitFor();
  await page.close();
});

test('by pointer: booked for later, with no day of holding', async () => {
  const opened = await openReview();
  const { page } = opened;
  await page.getByLabel('Booked for later').click();
  await page.getByLabel('Booked for', { exact: true }).fill('2026-12-04');
  await button(page, 'Book the review').click();
  await page.getByRole('heading', { name: 'Review of Khan, Ava saved' }).waitFor();
  expect(savesOf(opened).flat()).toEqual([
    {
      tab: 'Reviews',
      rowId: '',
      pupilId: expect.any(String),
      unless: { kind: 'Plan review', bookedFor: '2026-12-04' },
      set: { kind: 'Plan review', bookedFor: '2026-12-04' },
    },
  ]);
  await page.close();
});

test('undo takes the new row away and puts each target back', async () => {
  const opened = await openReview();
  const { page } = opened;
  await page.getByRole('group', { name: 'Progress' }).getByLabel('Some').click();
  await button(page, 'Undo this review').click();
  await page.getByText('Everything from this review is as it was before.').waitFor();
  expect(savesOf(opened).pop()).toEqual([
    {
      tab: 'Reviews',
      rowId: 'R9000',
      was: { kind: 'Plan review', heldOn: '2026-11-23', progress: 'Some' },
      set: {},
      remove: true,
    },
  ]);
  await page.close();
});

describe('two people with one pupil', () => {
  test('the review that a colleague began at the same time is taken up, and what was typed goes into it', async () => {
    const theirs = {
      ...replies.reviewSheet,
      reviewId: 'R0040',
      saved: { ...replies.reviewSheet.saved, kind: 'Plan review', heldOn: '2026-11-23', attended: 'Mrs Shah' },
    };
    const opened = await openReview({
      reviewSheet: ({ pupilId }, times) => ({ value: { ...(times === 1 ? replies.reviewSheet : theirs), pupilId } }),
      saveRows: ({ rows }, times) =>
        times === 1
          ? { problems: [{ tab: 'Reviews', cell: '', says: 'Reviews has this already.', rowId: 'R0040', field: '' }] }
          : { value: { rows: rows.map(({ tab, rowId }) => ({ tab, rowId })) } },
    });
    const { page } = opened;
    await page.getByLabel('Next steps, and who does them').fill('Ring home');
    await page.keyboard.press('Tab');
    await page.getByText('Saved.', { exact: true }).waitFor();
    expect(savesOf(opened).pop()).toEqual([
      { tab: 'Reviews', rowId: 'R0040', was: { nextSteps: '' }, set: { nextSteps: 'Ring home' } },
    ]);
    expect(await page.getByLabel('Who was there, or who is asked').inputValue()).toBe('Mrs Shah');
    await page.close();
  });

  test('undo leaves alone what a colleague has typed since, puts back the rest, and says which is which', async () => {
    const changed = 'Comment was changed meanwhile.';
    const opened = await openReview({
      saveRows: ({ rows }) =>
        rows.length > 1 && rows.some(({ remove }) => remove)
          ? { problems: [{ tab: 'Targets', cell: 'K2', says: changed, rowId: 'T0001', field: 'comment' }] }
          : { value: { rows: rows.map(({ tab, rowId }) => ({ tab, rowId: rowId || 'R9000' })) } },
    });
    const { page } = opened;
    await page.getByRole('group', { name: 'Result' }).first().getByLabel('Met', { exact: true }).click();
    await page.getByRole('group', { name: 'Progress' }).getByLabel('Some').click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await button(page, 'Undo this review').click();
    await page.getByText(`Targets T0001: ${changed}`, { exact: false }).waitFor();
    expect(savesOf(opened).pop()).toEqual([expect.objectContaining({ tab: 'Reviews', remove: true })]);
    await page.close();
  });

  test('undo is over once a colleague has made a document', async () => {
    const opened = await openReview({
      reviewSheet: ({ pupilId }, times) => ({
        value: { ...replies.reviewSheet, pupilId, nextNumber: times === 1 ? 3 : 4 },
      }),
    });
    const { page } = opened;
    await page.getByRole('group', { name: 'Progress' }).getByLabel('Some').click();
    await button(page, 'Undo this review').click();
    await page.getByText('A document has been made since', { exact: false }).waitFor();
    expect(savesOf(opened).some((rows) => rows.some(({ remove }) => remove))).toBe(false);
    await page.close();
  });
});

describe('where saving fails', () => {
  const changed = {
    problems: [
      { tab: 'Reviews', cell: 'J5', says: 'Next steps was changed meanwhile.', rowId: '', field: 'nextSteps' },
    ],
  };
  test('the sentence stands at its field, what was typed stays, and trying again saves it', async () => {
    let isDown = true;
    const opened = await openReview({
      saveRows: ({ rows }) =>
        isDown ? changed : { value: { rows: rows.map(({ tab, rowId }) => ({ tab, rowId: rowId || 'R9000' })) } },
    });
    const { page } = opened;
    await page.getByLabel('Next steps, and who does them').fill('Ring home');
    await page.getByLabel('Pupil’s view').focus();
    await page.getByText('Next steps was changed meanwhile.').waitFor();
    const field = page.getByLabel('Next steps, and who does them');
    expect(await field.inputValue()).toBe('Ring home');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    isDown = false;
    await button(page, 'Try again').click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await page.close();
  });

  test('without a connection it says so, and Finish does not finish', async () => {
    const opened = await openReview({ saveRows: () => ({ fails: 'NetworkError' }) });
    const { page } = opened;
    await page.getByLabel('Next steps, and who does them').fill('Ring home');
    await button(page, 'Finish the review').click();
    await page.getByText('There is no connection to Google', { exact: false }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Review: Khan, Ava');
    await page.close();
  });
});

describe('every state', () => {
  const states: readonly { why: string; door?: Door; until: string; go?: (page: Page) => Promise<void> }[] = [
    { why: 'the form', until: 'What runs now (1)', go: (page) => page.getByText('What counts as enough').click() },
    {
      why: 'nobody’s targets',
      door: {
        reviewSheet: ({ pupilId }) => ({ value: { ...replies.reviewSheet, pupilId, targets: [], planNumber: null } }),
      },
      until: 'No target is listed',
    },
    {
      why: 'not saved',
      door: { saveRows: () => ({ fails: 'NetworkError' }) },
      until: 'Not saved.',
      go: (page) => page.getByRole('group', { name: 'Progress' }).getByLabel('Some').click(),
    },
    {
      why: 'finished, nobody is next',
      door: { pupils: (_, times) => ({ value: times === 1 ? replies.pupils : [] }) },
      until: 'No other review is due',
      go: (page) => button(page, 'Finish the review').click(),
    },
  ];
  test.each(states)('$why: nothing for axe, no wider than 300 px, all to press 24 px', async ({ door, until, go }) => {
    const { page } = await openReview(door);
    await go?.(page);
    await page.getByText(until).first().waitFor();
    await checkScreen(page);
    await page.close();
  });
});
