/**
 * The first run in an empty workbook, in a real browser over the built files: both ways to a map. By the keyboard alone with a
 * pasted term-dates page and a pasted register; by the pointer with the made-up school, and back where she was after a reload.
 */
import type { FrameLocator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage, type Started, startServer, withBrowser } from './browser';

const TODAY = '2026-11-23';
const PAGE = `Autumn term: Wednesday 2 September to Friday 18 December 2026
Half term: 26 - 30 October
Spring term: Monday 4 January to Thursday 25 March 2027
Half term: 15 - 19 February`;
const REGISTER = `Forename\tSurname\tClass\tStage
Ava\tKhan\t4B\tSchool Action Plus
Leo\tGrant\t5A\tSchool Action`;

async function inEmptyWorkbook(walk: (page: Page, sidebar: FrameLocator, server: Started) => Promise<void>) {
  const server = await startServer({ today: TODAY });
  try {
    await withBrowser(async (context) => {
      const { page } = await openPage(context, server.url);
      await walk(page, page.frameLocator('iframe').first(), server);
    });
  } finally {
    await server.close();
  }
}
const step = (sidebar: FrameLocator, n: number) =>
  sidebar.getByRole('heading', { level: 1, name: `Step ${n} of 3` }).waitFor({ timeout: 60_000 });
const mapOf = ({ host }: Started) => host.workbook.sheet('Provision map').values().flat();

it('by keyboard: set up, terms and pupils pasted, and they are on the map', async () => {
  await inEmptyWorkbook(async (page, sidebar, server) => {
    const press = async (name: string) => {
      const button = sidebar.getByRole('button', { name, exact: true });
      await button.waitFor();
      for (let at = 0; at < 40; at += 1) {
        if (await button.evaluate((one) => one === document.activeElement)) return page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
      }
      throw new Error(`The keyboard never came to ${name}.`);
    };
    await step(sidebar, 1);
    await sidebar.getByLabel('Name of your school').focus();
    await page.keyboard.insertText('Elmbrook Primary School');
    await press('Set up this sheet');
    await step(sidebar, 2);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(PAGE);
    await press('Read the dates');
    await sidebar.getByText('2 September 2026 to 18 December 2026, half term 26 October').waitFor();
    expect(server.host.workbook.sheet('Terms').values().flat()).not.toContain('Autumn 2026');
    await press('Add 2 terms');
    await step(sidebar, 3);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(REGISTER);
    await press('Check');
    await press('Apply 2 changes');
    await press('Finish');
    await sidebar.getByRole('heading', { level: 1, name: 'Elmbrook Primary School' }).waitFor();
    await sidebar.getByText('Reviews this term: 0 held, 0 booked, 0 to do').waitFor();
    expect(mapOf(server)).toEqual(expect.arrayContaining(['Khan, Ava', 'Grant, Leo']));
  });
}, 180_000);

it('by pointer: the made-up school, and after a reload the screen where she was', async () => {
  await inEmptyWorkbook(async (page, sidebar, server) => {
    await step(sidebar, 1);
    await sidebar.getByRole('button', { name: 'Try it with a made-up school' }).click();
    await sidebar.getByText('pupils still need an IEP').waitFor({ timeout: 60_000 });
    expect(mapOf(server)).toContain('Paired reading');
    const isKept = page.waitForRequest((request) => (request.postData() ?? '').includes('keepChoices'));
    await sidebar.getByRole('button', { name: /Reviews this term/ }).click();
    await sidebar.getByRole('heading', { level: 1, name: 'Reviews in Autumn 2026' }).waitFor();
    await (await isKept).response();
    await page.reload();
    await sidebar.getByRole('heading', { level: 1, name: 'Reviews in Autumn 2026' }).waitFor({ timeout: 60_000 });
    await sidebar.getByRole('list', { name: 'Reviews this term' }).waitFor();
  });
}, 180_000);
