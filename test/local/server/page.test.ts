/** The page in a real browser: typing, two tabs on one workbook, the add-on's menu and sidebar, saving, a stranger. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../local/xlsx/read';
import { openPage, type Started, startServer, withBrowser } from '../../browser';
import { sampleWorkbook } from '../fixtures/workbook';

let started: Started;
beforeAll(async () => {
  started = await startServer({ workbook: sampleWorkbook(), today: '2026-03-02' });
}, 60_000);
afterAll(() => started.close());

/** Types into a cell by its name, as a person does: the name box, then the keys. */
async function type(page: Page, cell: string, text: string): Promise<void> {
  const nameBox = page.locator('input').first();
  await nameBox.fill(cell);
  await nameBox.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
const cellInHost = (cell: string) => started.host.workbook.sheet('Provision list').cell(cell);
const shownIn = (page: Page, row: number, column: number) =>
  page.evaluate(
    ([r, c]) =>
      (window as unknown as { provisionMap: { read: (row: number, column: number) => unknown } }).provisionMap.read(
        r,
        c,
      ),
    [row, column] as const,
  );

describe('in a browser', () => {
  test('two tabs on one workbook see each other’s edits, and the file has them', async () => {
    await withBrowser(async (context) => {
      const one = await openPage(context, started.url);
      const two = await openPage(context, started.url);
      for (const { page } of [one, two]) await page.getByText('Provision list', { exact: true }).click();
      await type(one.page, 'C5', 'from one');
      await expect.poll(() => cellInHost('C5')).toBe('from one');
      await expect.poll(() => shownIn(two.page, 4, 2)).toBe('from one');
      await type(two.page, 'C6', '=LEN(C5)');
      await expect.poll(() => cellInHost('C6')).toBe(8);
      await expect.poll(() => shownIn(one.page, 5, 2)).toBe(8);
      started.host.workbook.setCell('Provision list', 'C7', 'from the host');
      for (const { page } of [one, two]) await expect.poll(() => shownIn(page, 6, 2)).toBe('from the host');
      await expect.poll(() => started.saving.state().text, { timeout: 8000 }).toBe('Saved to School.xlsx');
      await one.page.getByText('Saved to School.xlsx').waitFor();
      const read = await readWorkbook(readFileSync(path.join(started.folder, 'School.xlsx')));
      expect(read.sheets['list']?.cellData?.['4']?.['2']).toMatchObject({ v: 'from one' });
      expect([...one.complaints, ...two.complaints]).toEqual([]);
    });
  }, 90_000);

  test('the menu by keys: the sidebar opens at the start, closes, and opens again', async () => {
    await withBrowser(async (context) => {
      const { page, complaints } = await openPage(context, started.url);
      const panel = page.getByRole('complementary');
      await panel.waitFor();
      const width = (await panel.boundingBox())?.width;
      expect(width).toBe(300);
      await page.getByRole('button', { name: 'Close the sidebar' }).click();
      expect(await panel.isVisible()).toBe(false);
      await page.getByRole('menuitem', { name: 'File' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('o');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Open sidebar/);
      await page.keyboard.press('Enter');
      await panel.waitFor();
      expect(await page.getByRole('menuitem', { name: 'Refresh' }).isVisible()).toBe(false);
      expect(complaints).toEqual([]);
    });
  }, 60_000);

  test('the page’s day is the host’s', async () => {
    await withBrowser(async (context) => {
      const { page } = await openPage(context, started.url);
      expect(await page.evaluate(() => new Date().toDateString())).toBe('Mon Mar 02 2026');
    });
  }, 60_000);
});

describe('a stranger', () => {
  const post = (headers: Record<string, string>) =>
    fetch(`${started.url}rpc`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ call: 'rpc', args: [] }),
    });
  test('with a wrong token', async () => expect((await post({ 'x-token': 'guess' })).status).toBe(403));
  test('from another site, even with the token', async () => {
    expect((await post({ 'x-token': started.token, origin: 'https://evil.example' })).status).toBe(403);
  });
  test('with more than 10 MB', async () => {
    const reply = await fetch(`${started.url}mutations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': started.token },
      body: `["${'x'.repeat(10_000_001)}"]`,
    }).catch(() => null);
    // The line may be cut before the answer is read.
    expect([413, undefined]).toContain(reply?.status);
  });
  test('who asks for a file outside the documents', async () => {
    expect((await fetch(`${started.url}drive/..%2F..%2Fpackage.json`)).status).toBe(404);
  });
});

test('a port that is taken: the next one', async () => {
  const other = await startServer();
  expect(other.port).toBeGreaterThan(started.port);
  await other.close();
});
