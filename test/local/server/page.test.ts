/** The page in a real browser: typing, two tabs on one workbook, the add-on's menu and sidebar, saving, a stranger. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letters, readRanges } from '../../../local/xlsx/a1';
import { readWorkbook } from '../../../local/xlsx/read';
import { openPage, type Started, startServer, withBrowser } from '../../browser';
import { sampleWorkbook } from '../fixtures/workbook';

/** What the page leaves for tests. */
declare global {
  interface Window {
    provisionMap: { standing(): { row: number; column: number } | null; read(row: number, column: number): unknown };
  }
}

let started: Started;
beforeAll(async () => {
  started = await startServer({ workbook: sampleWorkbook(), today: '2026-03-02' });
}, 60_000);
afterAll(() => started.close());

/** Types as a person does: clicks into the grid, then the keys. @returns the cell that was typed into */
async function type(page: Page, text: string): Promise<string> {
  const box = await page.locator('#grid canvas').first().boundingBox();
  await page.mouse.click((box?.x ?? 0) + 330, (box?.y ?? 0) + 130);
  const at = await page.evaluate(() => window.provisionMap.standing());
  await page.keyboard.type(text, { delay: 110 });
  await page.keyboard.press('Enter');
  return `${letters(at?.column ?? 0)}${(at?.row ?? 0) + 1}`;
}
const cellInHost = (cell: string) => started.host.workbook.sheet('Provision list').cell(cell);
const shownIn = (page: Page, cell: string) => {
  const [area] = readRanges(cell, 1000, 26);
  const place = [area?.startRow ?? 0, area?.startColumn ?? 0] as const;
  return page.evaluate(([row, column]) => window.provisionMap.read(row, column), place);
};

describe('in a browser', () => {
  test('two tabs on one workbook see each other’s edits, and the file has them', async () => {
    await withBrowser(async (context) => {
      const one = await openPage(context, started.url);
      const two = await openPage(context, started.url);
      for (const { page } of [one, two]) await page.getByText('Provision list', { exact: true }).click();
      const first = await type(one.page, 'from one');
      await expect.poll(() => cellInHost(first)).toBe('from one');
      await expect.poll(() => shownIn(two.page, first)).toBe('from one');
      // The same place again, by the other: a formula that the page and the host both work out. Without a function's name:
      // on a busy machine the grid's list of names comes late and takes the Enter for one of its own.
      const second = await type(two.page, '=4+4');
      expect(second).toBe(first);
      await expect.poll(() => cellInHost(second)).toBe(8);
      await expect.poll(() => shownIn(one.page, second)).toBe(8);
      started.host.workbook.setCell('Provision list', 'C9', 'from the host');
      for (const { page } of [one, two]) await expect.poll(() => shownIn(page, 'C9')).toBe('from the host');
      await expect.poll(() => started.saving.state().text, { timeout: 8000 }).toBe('Saved to School.xlsx');
      await one.page.getByText('Saved to School.xlsx').waitFor();
      const read = await readWorkbook(readFileSync(path.join(started.folder, 'School.xlsx')));
      expect(read.sheets['list']?.cellData?.['8']?.['2']).toMatchObject({ v: 'from the host' });
      expect([...one.complaints, ...two.complaints]).toEqual([]);
    });
  }, 90_000);

  test('the menu by keys: the sidebar opens at the start, closes, and opens again', async () => {
    await withBrowser(async (context) => {
      const { page, complaints } = await openPage(context, started.url);
      const panel = page.locator('#panel');
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

  test('a row put in by hand takes its neighbour’s format, but not the colour of a highlight rule', async () => {
    await withBrowser(async (context) => {
      const { page } = await openPage(context, started.url);
      const box = await page.locator('#grid').boundingBox();
      // Row 3, column C: below a cell that a rule colours.
      const at = { x: (box?.x ?? 0) + 300, y: (box?.y ?? 0) + 161 };
      await page.mouse.click(at.x, at.y);
      expect(await page.evaluate(() => window.provisionMap.standing())).toMatchObject({ row: 2, column: 2 });
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await page.getByText('Insert', { exact: true }).hover();
      const rowsAbove = page.getByText(/rows? above/i).first();
      await rowsAbove.waitFor();
      const width = (await rowsAbove.boundingBox())?.width ?? 0;
      await rowsAbove.click({ position: { x: width - 15, y: 14 } });
      const newCell = () => started.host.workbook.sheet('Pupils').service.getRange('C3');
      await expect.poll(() => newCell().getNumberFormats()[0]?.[0]).toBe('"£"#,##0.00');
      expect(newCell().getValue()).toBe('');
      expect(newCell().getBackgrounds()[0]?.[0]).toBe('#ffffff');
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
  const origin = () => started.url.slice(0, -1);
  const post = (headers: Record<string, string>) =>
    fetch(`${started.url}rpc`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ call: 'rpc', args: [] }),
    });
  test('with a wrong token', async () =>
    expect((await post({ 'x-token': 'guess', origin: origin() })).status).toBe(403));
  test('who has the token and does not say whose page it is', async () => {
    const reply = await post({ 'x-token': started.token });
    expect([reply.status, await reply.text()]).toEqual([403, 'This server takes changes from its own page only.']);
    expect((await post({ 'x-token': started.token, origin: origin() })).status).toBe(200);
  });
  test('from another site, even with the token', async () => {
    expect((await post({ 'x-token': started.token, origin: 'https://evil.example' })).status).toBe(403);
  });
  test('with more than 10 MB', async () => {
    const reply = await fetch(`${started.url}mutations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': started.token, origin: origin() },
      body: `["${'x'.repeat(10_000_001)}"]`,
    });
    expect(reply.status).toBe(413);
  });
  test('on another port of this computer, in the same browser, even with the token', async () => {
    const other = createServer((_, response) => response.end('<!doctype html>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const answers: Record<string, number> = {};
    await withBrowser(async (context) => {
      const page = await context.newPage();
      page.on('response', (reply) => {
        answers[`${reply.request().method()} ${new URL(reply.url()).pathname}`] = reply.status();
      });
      await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
      await page.evaluate(
        async ([at, token]) => {
          await fetch(`${at}snapshot?token=${token}`, { mode: 'no-cors' });
          await fetch(`${at}rpc`, { method: 'POST', mode: 'no-cors', body: '{}' });
        },
        [started.url, started.token] as const,
      );
      expect(answers).toEqual({ 'GET /': 200, 'GET /snapshot': 403, 'POST /rpc': 403 });
    });
    await new Promise((resolve) => other.close(resolve));
  }, 60_000);
  test('who asks for a file outside the documents', async () => {
    expect((await fetch(`${started.url}drive/..%2F..%2Fpackage.json`)).status).toBe(404);
  });
});

test('a port that is taken: the next one', async () => {
  const other = await startServer({ port: started.port });
  expect(other.port).toBeGreaterThan(started.port);
  await other.close();
});
