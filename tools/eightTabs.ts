/**
 * `npm run tabs -- [minutes]`: eight tabs of a real browser on one workbook, each typing down a column of its own as fast as it can, for five
 * minutes unless said otherwise. Then every word must stand in the workbook, in its place, and in the saved file. Ends with 1 where one is lost.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { freshDist } from '../local/freshDist';
import { serveWorkbook } from '../local/server/serve';
import { emptySnapshot } from '../local/snapshot';
import { readWorkbook } from '../local/xlsx/read';
import { launch } from './browser';

const TABS = 8;
const MINUTES = Number(process.argv[2] ?? 5);
const TODAY = '2026-11-23';
/** Where a column's first cell below the headings is, in pixels of the grid. */
const [LEFT, WIDTH, TOP] = [100, 100, 60];

/** Eight pages open on two busy cores. */
const PATIENCE_MS = 180_000;

const says = (line: string): void => console.log(line);

await freshDist(says);
const folder = mkdtempSync(path.join(tmpdir(), 'provision-map-tabs-'));
const file = path.join(folder, 'School.xlsx');
const snapshot = emptySnapshot('tabs', 'School');
const serving = await serveWorkbook({
  file,
  snapshot,
  documents: folder,
  today: TODAY,
  port: 9400,
  say: () => undefined,
});
const browser = await launch();
const typed = new Map<string, string>();
let until = 0;
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const pages: Page[] = [];
  for (let tab = 0; tab < TABS; tab += 1) pages.push(await open(context));
  until = Date.now() + MINUTES * 60_000;
  await Promise.all(pages.map(typeDown));
  await settled();
} finally {
  await browser.close();
}
const sheet = serving.host.workbook.sheet('Sheet1').service;
const lost = [...typed].filter(([place, word]) => sheet.getRange(place).getValue() !== word);
await serving.close();
const saved = await readWorkbook(readFileSync(file));
const cells = Object.values(saved.sheets)[0]?.cellData ?? {};
const inFile = new Set(Object.values(cells).flatMap((row) => Object.values(row).map((cell) => String(cell?.v ?? ''))));
const unsaved = [...typed.values()].filter((word) => !inFile.has(word));
says(
  `${TABS} tabs typed ${typed.size} words in ${MINUTES} minutes: ${lost.length} are not in their place, ${unsaved.length} are not in the file.`,
);
for (const [place, word] of lost.slice(0, 5))
  says(`${place}: “${word}” was typed, “${sheet.getRange(place).getValue()}” is there.`);
process.exitCode = lost.length + unsaved.length === 0 ? 0 : 1;

async function open(context: Awaited<ReturnType<typeof browser.newContext>>): Promise<Page> {
  const page = await context.newPage();
  await page.goto(serving.url);
  await page.locator('#grid canvas').first().waitFor({ timeout: PATIENCE_MS });
  await page.waitForFunction(
    () => (window as unknown as { provisionMap?: { isReady: boolean } }).provisionMap?.isReady === true,
  );
  return page;
}

/** A cell counts once the page has moved on from it. */
async function typeDown(page: Page, tab: number): Promise<void> {
  const box = await page.locator('#grid canvas').first().boundingBox();
  await page.mouse.click((box?.x ?? 0) + LEFT + tab * WIDTH, (box?.y ?? 0) + TOP);
  for (let count = 1; Date.now() < until; count += 1) {
    const at = await standing(page);
    const word = `tab ${tab} word ${count}`;
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
    await page.waitForFunction((row) => (window as unknown as Standing).provisionMap.standing()?.row !== row, at.row, {
      timeout: PATIENCE_MS,
    });
    typed.set(`${String.fromCharCode(65 + at.column)}${at.row + 1}`, word);
  }
}
interface Standing {
  readonly provisionMap: { standing(): { row: number; column: number } | null };
}
async function standing(page: Page): Promise<{ row: number; column: number }> {
  const at = await page.evaluate(() => (window as unknown as Standing).provisionMap.standing());
  if (!at) throw new Error('No cell is chosen.');
  return at;
}

/** What the pages still hold back is sent within a second; the file is written a moment later. */
async function settled(): Promise<void> {
  for (let still = 0, last = ''; still < 3; ) {
    await new Promise((done) => setTimeout(done, 1000));
    const now = `${serving.saving.state().text} ${serving.host.workbook.sheet('Sheet1').service.getLastRow()}`;
    still = now === last && /Saved/.test(now) ? still + 1 : 0;
    last = now;
  }
}
