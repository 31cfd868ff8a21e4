/**
 * The whole way, in a real browser over the built files: open the made-up school, see the map, refresh, make IEPs from the
 * sidebar, open one and read it. By pointer and by keyboard, with axe on the sidebar's screens.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PizZip from 'pizzip';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, type Started, startServer, withBrowser } from './browser';

const TODAY = '2026-11-23';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: Started;
beforeAll(async () => {
  server = await startServer({
    today: TODAY,
    prepare: (host) => {
      host.rpc('setUp', { sample: true });
    },
  });
});
afterAll(() => server.close());

const sidebarOf = (page: Page): FrameLocator => page.frameLocator('iframe').first();

async function axeFindings(page: Page): Promise<string[]> {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('There is no sidebar.');
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; help: string }[] }> };
    };
    return (await checker.run()).violations.map(({ id, help }) => `${id}: ${help}`);
  });
}

function textOf(docx: Buffer): string {
  const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(' ');
}

describe('the whole way', () => {
  it('leads from the open sheet to an IEP that reads well', async () => {
    await withBrowser(async (context) => {
      const { page, complaints } = await openPage(context, server.url);
      const sidebar = sidebarOf(page);

      // Home: the numbers as she would say them.
      await sidebar.getByText('pupils still need an IEP').waitFor();
      expect(await axeFindings(page)).toEqual([]);

      // The map is there to be seen, and says what it is.
      await page.locator('#grid').getByText('Provision map', { exact: true }).last().click();
      await page.waitForFunction(() => {
        const { provisionMap } = window as unknown as { provisionMap: { read(row: number, column: number): unknown } };
        return String(provisionMap.read(0, 0)).includes('provision map');
      });

      // Refresh by keyboard alone.
      await sidebar.getByRole('button', { name: 'Refresh' }).focus();
      await page.keyboard.press('Enter');
      await sidebar.getByText(/Last refreshed/).waitFor();

      // Make the IEPs of everybody who needs one and has targets.
      await sidebar.getByText('pupils still need an IEP').click();
      await sidebar.getByRole('heading', { name: 'Who still needs an IEP' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const make = sidebar.getByRole('button', { name: /^Make \d+ IEPs$/ });
      const wanted = Number(/\d+/.exec((await make.textContent()) ?? '')?.[0]);
      expect(wanted).toBeGreaterThanOrEqual(4);
      await make.click();
      const links = sidebar.locator('li a[target="_blank"]');
      await expect.poll(() => links.count(), { timeout: 50_000 }).toBe(wanted);

      // The count has fallen at once, for her and in the tabs.
      const left = server.host.rpc('home', {}) as { value: { counts: { planNeeded: number } } };
      expect(left.value.counts.planNeeded).toBe(1);

      // Open one: it is that pupil's, with targets, and tells no cost.
      const first = links.first();
      const name = (await first.textContent()) ?? '';
      const [opened] = await Promise.all([page.waitForEvent('download'), first.click()]);
      const text = textOf(readFileSync(await opened.path()));
      const surname = /– ([^,]+),/.exec(name)?.[1] ?? 'nobody';
      expect(text).toContain(surname);
      expect(text).toContain('Individual Education Plan');
      expect(text).not.toMatch(/£|undefined|\{/);
      expect(complaints).toEqual([]);
    });
  }, 120_000);

  it('sets an empty workbook up from the page, by keyboard, without a complaint', async () => {
    const empty = await startServer({ today: TODAY, name: 'Hilltop' });
    try {
      await withBrowser(async (context) => {
        const { page, complaints } = await openPage(context, empty.url);
        const sidebar = sidebarOf(page);
        await sidebar.getByLabel('Name of your school').fill('Hilltop Primary');
        await page.keyboard.press('Enter');
        await sidebar.getByRole('heading', { name: 'Step 2 of 3' }).waitFor({ timeout: 60_000 });
        await page.waitForFunction(() => {
          const { provisionMap } = window as unknown as {
            provisionMap: { read(row: number, column: number): unknown };
          };
          return provisionMap.read(0, 0) === 'Welcome, Hilltop Primary';
        });
        expect(complaints).toEqual([]);
      });
    } finally {
      await empty.close();
    }
  }, 120_000);

  it('leads from the first screen to the pictures, which have a frame without rights, and back', async () => {
    await withBrowser(async (context) => {
      const { page } = await openPage(context, server.url);
      await sidebarOf(page).getByRole('button', { name: 'Pictures' }).click();
      const dialog = page.getByRole('dialog', { name: 'Pictures' });
      const inside = dialog.frameLocator('iframe');
      await inside.getByRole('img', { name: /pupils gained most/ }).waitFor();
      expect(await inside.locator('circle').count()).toBeGreaterThan(2);

      // No clipboard in there: the picture is offered to save.
      await inside.getByRole('button', { name: /^Copy as a picture.*gain/ }).click();
      const link = inside.getByRole('link', { name: 'Download the picture' });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toBe('Cost against gain.png');

      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await sidebarOf(page).getByRole('button', { name: 'Pictures' }).waitFor();
    });
  }, 120_000);
});
