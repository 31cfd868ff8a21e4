/**
 * How soon the sidebar shows something: in the local host, in a real browser, from the frame's first byte asked for to its
 * first words painted, as the browser itself reports it. The page around is there already, as Google Sheets is.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { type Serving, serveWorkbook } from '../../local/server/serve';
import type { Snapshot } from '../../local/snapshot';
import { launch } from '../browser';
import { type Rounds, type Spread, spread } from './spread';

/** The next free one is taken. */
const PORT = 9300;

/** @returns ms; or, in words, why it could not be measured */
export async function firstPaint(snapshot: Snapshot, today: string, rounds: Rounds): Promise<Spread | string> {
  const browser = await launch().catch((problem: unknown) => String(problem).split('\n')[0] ?? '');
  if (typeof browser === 'string') return browser;
  const folder = mkdtempSync(path.join(tmpdir(), 'provision-map-bench-'));
  const serving = await serveWorkbook({
    file: path.join(folder, 'school.xlsx'),
    snapshot: structuredClone(snapshot),
    documents: folder,
    today,
    port: PORT,
    say: () => undefined,
  });
  try {
    const sidebar = await openSidebar(browser, serving);
    return await spread(rounds, async () => {
      await sidebar.goto(sidebar.url());
      return paintedAfter(sidebar);
    });
  } finally {
    await browser.close();
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openSidebar(browser: Browser, { url }: Serving): Promise<Frame> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.frameLocator('iframe').locator('.counts').waitFor({ timeout: 60_000 });
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('The page has no sidebar.');
  return frame;
}

function paintedAfter(frame: Frame): Promise<number> {
  return frame.evaluate(
    () =>
      new Promise<number>((settle) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-contentful-paint');
          if (entry) settle(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
