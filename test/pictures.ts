/**
 * Takes the pictures in docs/pictures from the running product, so that they can be taken again after a change.
 *   npm run pictures
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../tools/root';
import { openPage, startServer, withBrowser } from './browser';

const folder = path.join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const server = await startServer({
  today: '2026-11-23',
  name: 'Oakfield Primary',
  prepare: (host) => {
    host.rpc('setUp', { sample: true });
  },
});
await withBrowser(async (context) => {
  const { page } = await openPage(context, server.url);
  await page.setViewportSize({ width: 1180, height: 680 });
  // The folder here is a passing one.
  await page.locator('.bar-place').evaluate((place) => place.remove());
  const sidebar = page.frameLocator('iframe').first();
  await sidebar.getByText('pupils still need an IEP').waitFor();
  const tab = (name: string) => page.locator('#grid').getByText(name, { exact: true }).last().click();
  const take = async (name: string) => {
    // The grid draws in its next frames; two of them are enough.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
  };
  await tab('Provision map');
  await sidebar.getByText('Last refreshed').waitFor();
  await take('map');
  await tab('Pupils');
  await sidebar.getByText('pupils still need an IEP').click();
  await sidebar.getByRole('heading', { name: 'Who still needs an IEP' }).waitFor();
  await take('pupils');
});
await server.close();
