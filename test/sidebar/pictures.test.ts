/** The wide dialog in a real browser: each state through axe, what is drawn against its table, printing, copying both ways. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { checkScreen } from './checkScreen';
import { type Door, openPictures, openSidebar, startBrowser } from './door';
import { button, never, pressOn, tabTo, usual } from './journey';
import * as replies from './replies';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());

const here: Door = { pictures: () => ({ value: replies.pictures }) };
const { gains, reviews } = replies.pictures;
const onlyFew = { ...replies.pictures, gains: { ...gains, drawn: gains.drawn.slice(0, 1) } };
const noneDrawn = { ...replies.pictures, gains: { ...gains, drawn: [] } };
/** So wide is the dialog where the browser shows everything twice as large. */
const ZOOMED = { width: 480, height: 320 };
const COPY_GAINS = 'Copy as a picture (PNG): Cost against gain';

async function open(door: Door = here, size?: { width: number; height: number }): Promise<Page> {
  const { page } = await openPictures(browser, door, size);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
const drawing = (page: Page, says: string) => page.getByRole('img', { name: says });
/** What a row of a table says, cell by cell. */
const rowsOf = (page: Page, caption: string) =>
  page
    .getByRole('table', { name: caption })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

describe('every state', () => {
  it.each([
    { why: 'loading', door: { pictures: never }, until: 'Working it out…' },
    { why: 'failed', door: { pictures: () => ({ lost: true }) }, until: 'There is a problem' },
    { why: 'nothing typed yet', door: { pictures: () => ({ value: replies.noPictures }) }, until: 'Type reviews on' },
    { why: 'too few to say', door: { pictures: () => ({ value: onlyFew }) }, until: 'Too few to say' },
    {
      why: 'nothing to draw, but reasons',
      door: { pictures: () => ({ value: noneDrawn }) },
      until: 'Not in the picture',
    },
    { why: 'all there', door: here, until: 'Pupils by term' },
    { why: 'twice as large', door: here, until: 'Pupils by term', size: ZOOMED },
    { why: 'as narrow as a phone', door: here, until: 'Pupils by term', size: { width: 320, height: 640 } },
  ] satisfies { why: string; door: Door; until: string; size?: { width: number; height: number } }[])(
    '$why',
    async ({ door, until, ...own }) => {
      const page = await open(door, 'size' in own ? own.size : undefined);
      await page.getByText(until).first().waitFor();
      await checkScreen(page);
      await page.close();
    },
  );

  it('in forced colours and without motion: a hollow mark stays hollow', async () => {
    const page = await open();
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await checkScreen(page);
    const [first, second, few] = await marksOf(page);
    expect(first).toBe(second);
    expect(few).not.toBe(first);
    await page.close();
  });
});

/** Each mark's fill as the browser paints it, the largest mark first. */
const marksOf = (page: Page) =>
  drawing(page, gains.says)
    .locator('circle')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill));

describe('what is drawn', () => {
  it('is a mark for each intervention, hollow where they are too few, and named with its number of pupils', async () => {
    const page = await open();
    expect(await marksOf(page)).toEqual(['rgb(11, 87, 208)', 'rgb(11, 87, 208)', 'rgb(255, 255, 255)']);
    const words = await drawing(page, gains.says).locator('text').allTextContents();
    expect(words).toEqual(expect.arrayContaining(['Handwriting practice (2)', 'Paired reading (5)']));
    expect(await rowsOf(page, 'Cost of a place and months gained')).toEqual([
      ['1', 'Handwriting practice', '£120.00', '2.6', '2', 'Too few to say'],
      ['2', 'Paired reading', '£86.00', '2.3', '5', 'Medium'],
      ['3', 'Number facts group', '£86.50', '−0.2', '4', 'Very small'],
    ]);
    await page.close();
  });

  it('is a bar and a number for each mark of a term, in the order of the table', async () => {
    const page = await open();
    const bars = drawing(page, reviews.says).locator('rect');
    expect(await bars.count()).toBe(8);
    const numbers = (await drawing(page, reviews.says).locator('text').allTextContents()).filter((one) =>
      /^\d+$/.test(one),
    );
    const rows = await rowsOf(page, 'Pupils by term');
    expect(numbers).toEqual(rows.flatMap((row) => row.slice(1)));
    expect(rows[0]).toEqual(['Summer 2026', '19', '3', '0', '2']);
    await page.close();
  });
});

test('what failed is tried again by the keyboard alone', async () => {
  const page = await open({
    pictures: (_, times) => (times === 1 ? { fails: 'NetworkError' } : { value: replies.pictures }),
  });
  await page.getByText('There is no connection to Google').waitFor();
  await pressOn(page, 'Try again');
  await drawing(page, gains.says).waitFor();
  await tabTo(page, COPY_GAINS);
  await page.close();
});

test('each picture prints on a page of A4, its table with it and no button', async () => {
  const page = await open();
  await drawing(page, reviews.says).waitFor();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  await page.emulateMedia({ media: 'print' });
  expect(await button(page, /Print|Copy/).count()).toBe(0);
  expect(await page.getByRole('table').count()).toBe(3);
  await page.close();
});

test('where the browser may not print, a sentence says what to do instead', async () => {
  const page = await open();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await pressOn(page, 'Print');
  await page.getByText('This browser does not let us print from here').waitFor();
  await page.evaluate(() => {
    window.print = () => void window.dispatchEvent(new Event('beforeprint'));
  });
  await button(page, 'Print').click();
  await page.getByText('This browser does not let us print from here').waitFor({ state: 'detached' });
  await page.close();
});

/** Width, height, and whether the blue of a mark is in it: a picture whose colours were lost would be black. */
const look = (page: Page, address: string) =>
  page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    let isBlue = false;
    for (let at = 0; at < data.length; at += 4)
      isBlue ||= data[at] === 11 && data[at + 1] === 87 && data[at + 2] === 208;
    return { isWide: image.width > 1200, isBlue, corner: [...data.slice(0, 4)] };
  }, address);
const WHITE = [255, 255, 255, 255];

describe('copied as a picture', () => {
  it('lies on the clipboard as PNG where the browser allows it', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = await openPictures(context, here);
    await pressOn(page, COPY_GAINS);
    await page.getByText('Copied. Paste it into your document.').waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await (item as ClipboardItem).getType('image/png');
      const bytes = [...new Uint8Array(await blob.arrayBuffer())].map((one) => String.fromCharCode(one)).join('');
      return `data:image/png;base64,${btoa(bytes)}`;
    });
    expect(await look(page, copied)).toEqual({ isWide: true, isBlue: true, corner: WHITE });
    await context.close();
  });

  it('is there to save, with a word about how, where the browser refuses the clipboard', async () => {
    const page = await open();
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('Blocked by a permissions policy.'));
    });
    await button(page, COPY_GAINS).click();
    const link = page.getByRole('link', { name: 'Download the picture' });
    await link.waitFor();
    expect(await page.getByRole('status').first().textContent()).toContain('right-click the one below');
    expect(await link.getAttribute('download')).toBe('Cost against gain.png');
    const address = (await link.getAttribute('href')) ?? '';
    expect(await look(page, address)).toEqual({ isWide: true, isBlue: true, corner: WHITE });
    expect(await page.getByRole('img', { name: /^Cost against gain, to copy/ }).getAttribute('src')).toBe(address);
    await checkScreen(page);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('Cost against gain.png');
    await page.close();
  });
});

test('the first screen of the sidebar leads here, by the keyboard alone, and says so if it cannot', async () => {
  const { page, calls } = await openSidebar(browser, {
    ...usual,
    showPictures: (_, times) => (times === 1 ? { fails: 'PERMISSION_DENIED' } : { value: {} }),
  });
  await pressOn(page, 'Pictures');
  await page.getByText('There is a problem').waitFor();
  await pressOn(page, 'Pictures');
  await page.getByText('There is a problem').waitFor({ state: 'detached' });
  expect(calls.filter(({ call }) => call === 'showPictures')).toHaveLength(2);
  await page.close();
});
