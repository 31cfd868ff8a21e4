/**
 * Takes the pictures in docs/pictures from the running product, so that they can be taken again after a change.
 *   npm run pictures
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { palettePng } from '../tools/palettePng';
import { root } from '../tools/root';
import { openPage, startServer, withBrowser } from './browser';

const folder = path.join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
/** Pixels of a screen. The sidebar is 300 wide; so low, two or three stand beside each other on a printed page. */
const WIDE = { width: 1280, height: 760 };
const LOW = { width: 1280, height: 600 };

async function take(page: Page, name: string, of: Page | Locator = page): Promise<void> {
  // No button looks pressed or pointed at.
  await page.mouse.move(0, 0);
  // The grid draws in its next frames; two of them are enough.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const bytes = palettePng(await of.screenshot());
  writeFileSync(path.join(folder, `${name}.png`), bytes);
  console.log(`docs/pictures/${name}.png  ${Math.round(bytes.length / 1024)} KB`);
}

/** A page at the product, finer than a screen needs, so that it can be printed. */
async function withProduct(
  setUp: boolean,
  show: (page: Page, sidebar: FrameLocator, panel: Locator) => Promise<void>,
): Promise<void> {
  const server = await startServer({
    today: '2026-11-23',
    name: 'Oakfield Primary',
    prepare: (host) => {
      if (setUp) host.rpc('setUp', { sample: true });
    },
  });
  await withBrowser(async (first) => {
    const context = await first.browser()?.newContext({ viewport: LOW, deviceScaleFactor: 1.5 });
    if (!context) throw new Error('The browser has gone.');
    const { page } = await openPage(context, server.url);
    // The folder here is a passing one.
    await page.locator('.bar-place').evaluate((place) => place.remove());
    await show(page, page.frameLocator('#panel iframe'), page.locator('#panel'));
  });
  await server.close();
}

const heading = (sidebar: FrameLocator, name: string | RegExp) => sidebar.getByRole('heading', { level: 1, name });
const press = (sidebar: FrameLocator, name: string | RegExp) => sidebar.getByRole('button', { name }).first().click();

await withProduct(false, async (page, sidebar, panel) => {
  await heading(sidebar, 'Your school').waitFor();
  await take(page, 'first-run', panel);
});

await withProduct(true, async (page, sidebar, panel) => {
  const atHome = () => sidebar.getByText('pupils still need an IEP').waitFor();
  const tab = (name: string) => page.locator('#grid').getByText(name, { exact: true }).last().click();
  const goHome = async () => {
    while (await sidebar.getByRole('button', { name: 'Back', exact: true }).isVisible()) {
      await press(sidebar, 'Back');
    }
    await atHome();
  };
  await atHome();
  await press(sidebar, 'Refresh');
  await sidebar.getByText('Last refreshed').waitFor();

  await page.setViewportSize(WIDE);
  await tab('Provision map');
  await take(page, 'map');

  await page.setViewportSize(LOW);
  await sidebar.getByText('What is this?').scrollIntoViewIfNeeded();
  await take(page, 'home', panel);
  await press(sidebar, 'Everything to do');
  await sidebar.getByRole('list', { name: 'Things to do' }).waitFor();
  await take(page, 'to-do', panel);
  await goHome();

  await press(sidebar, 'Find a pupil');
  await sidebar.getByLabel('Part of the name, or the class').fill('Aslam');
  await press(sidebar, /Aslam, Mohammed/);
  await heading(sidebar, /Aslam/).waitFor();
  await take(page, 'card', panel);
  await press(sidebar, /Why\?.*This answer about/);
  await sidebar.getByText('What it rests on').waitFor();
  await take(page, 'why', panel);
  await goHome();

  await press(sidebar, 'reviews are overdue');
  await press(sidebar, /^Review /);
  await heading(sidebar, /^Review:/).waitFor();
  await sidebar.getByText('Result').first().scrollIntoViewIfNeeded();
  await take(page, 'review', panel);
  await goHome();

  await press(sidebar, 'My class');
  await sidebar.getByLabel('Class or adult').selectOption({ index: 3 });
  await sidebar.getByRole('list', { name: 'Pupils' }).waitFor();
  await press(sidebar, /^Mark/);
  await take(page, 'my-class', panel);
  await goHome();

  await page.setViewportSize(WIDE);
  await press(sidebar, 'Pictures');
  const dialog = page.locator('dialog');
  await page
    .frameLocator('dialog iframe')
    .getByRole('heading', { name: 'Cost against gain' })
    .evaluate((place) => place.scrollIntoView());
  await take(page, 'pictures', dialog);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.setViewportSize(LOW);

  await press(sidebar, 'pupils still need an IEP');
  await heading(sidebar, 'Who still needs an IEP').waitFor();
  await take(page, 'plans', panel);
  await press(sidebar, /^Make 6 IEPs/);
  await heading(sidebar, '6 IEPs made').waitFor();
  await take(page, 'made', panel);
  await press(sidebar, 'Done');

  await press(sidebar, 'Letters and reports');
  await heading(sidebar, 'Letters and reports').waitFor();
  await sidebar.getByText(/invitations can be made/).waitFor();
  await take(page, 'letters', panel);
  await press(sidebar, 'Back');

  await press(sidebar, 'Before you share');
  await sidebar.getByText('What is in the file').waitFor();
  await take(page, 'before-you-share', panel);
  await goHome();
});
