/** What a test at the sidebar does with its hands: opens it on the usual replies, finds its way by the keyboard. */
import type { Browser, Page } from 'playwright-core';
import { type Door, type Opened, openSidebar } from './door';
import * as replies from './replies';

export const usual: Door = {
  home: () => ({ value: replies.home }),
  pupils: () => ({ value: replies.pupils }),
  todo: () => ({ value: replies.todo }),
  card: () => ({ value: replies.card }),
  reviewSheet: ({ pupilId }) => ({ value: { ...replies.reviewSheet, pupilId } }),
  saveRows: ({ rows }) => ({
    value: {
      rows: rows.map(({ tab, rowId }, index) => ({
        tab,
        rowId: rowId || `${tab === 'Reviews' ? 'R' : 'T'}900${index}`,
      })),
    },
  }),
  previewDocument: ({ pupilId }) => ({ value: { ...replies.preview, pupilId } }),
  explain: ({ of }) => ({ value: of === 'provisionCost' ? replies.explanation : replies.whyPlan }),
  classPage: ({ className }) => ({ value: className ? replies.classOf4B : replies.classPage }),
  mapChoices: () => ({ value: replies.mapChoices }),
  showMap: () => ({ value: { pupils: 6, interventions: 4 } }),
  keepChoices: () => ({ value: replies.home.choices }),
  selected: () => ({ value: { pupilId: null, name: '' } }),
  interventions: () => ({ value: replies.interventions }),
  showPictures: () => ({ value: {} }),
  changeFramework: ({ apply }) => ({ value: { ...replies.stagesChange, applied: apply } }),
  refresh: () => ({ value: replies.refreshed }),
  goTo: () => ({ value: { found: true } }),
  planDocuments: () => ({ value: replies.planned }),
  finishDocuments: () => ({ value: replies.finished }),
  documentsAhead: ({ kind }) => ({
    value: kind === 'invitation' ? replies.ahead : { ...replies.ahead, documents: [], willMake: 0 },
  }),
  unfinishedDocuments: () => ({ value: { batch: 'b1', intents: replies.planned.intents } }),
  selectedPupils: () => ({ value: { pupils: [{ pupilId: 'P017', name: 'Khan, Ava' }] } }),
  templates: () => ({ value: replies.templates }),
  templateFields: () => ({ value: replies.templateFields }),
  makeLane: ({ documentIds }) => ({ value: { done: documentIds.map(replies.made), failed: [], waiting: [] } }),
  importPupils: ({ apply }) => ({ value: { ...replies.importChecked, applied: apply } }),
  importMap: ({ apply }) => ({ value: { ...replies.mapUnderstood, applied: apply } }),
  newYear: ({ apply }) => ({ value: { ...replies.newYear, applied: apply } }),
  lastImport: () => ({ value: replies.broughtLast }),
  settleImport: () => ({ value: { left: [] } }),
};
export const never = (): Promise<never> => new Promise(() => {});

export async function open(
  browser: Browser,
  door: Door = {},
  size?: { width: number; height: number },
): Promise<Opened> {
  const opened = await openSidebar(browser, { ...usual, ...door }, size);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}
/** A sheet that was never set up: the add-on begins with its questions. */
export async function openSetUp(browser: Browser, door: Door): Promise<Opened> {
  const opened = await openSidebar(browser, { ...usual, ...door }, undefined, 'setUp');
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** What the keyboard is on, in the words of a screen reader. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const on = document.activeElement;
    if (!on || on === document.body) return '';
    return (on.getAttribute('aria-label') ?? on.textContent ?? '').trim();
  });
/** Tab until it is on what we want, as somebody without a mouse would. */
export async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    const on = await focused(page);
    if (typeof words === 'string' ? on === words : words.test(on)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard never came to ${words}; it is on "${await focused(page)}".`);
}
export async function pressOn(page: Page, words: string | RegExp): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press('Enter');
}
export async function openPupils(page: Page): Promise<void> {
  await button(page, 'Bring in, take out').click();
  await button(page, /^Pupils/).click();
  await page.getByRole('heading', { name: 'Bring in pupils' }).waitFor();
}
export async function openPlans(page: Page): Promise<void> {
  await button(page, /still need/).click();
  await page.getByRole('heading', { name: 'Who still needs an IEP' }).waitFor();
  await page.getByRole('list', { name: 'Pupils who need an IEP' }).waitFor();
}
export async function openCard(page: Page): Promise<void> {
  await button(page, 'Find a pupil').click();
  await page.getByLabel('Part of the name').fill('ava 4b');
  await button(page, /^Khan, Ava/).click();
  await page.getByRole('heading', { name: 'Khan, Ava' }).waitFor();
}
