/**
 * A real browser for tests, and the server to look at.
 * The browser comes with the package @sparticuz/chromium; where that does not start (another system than Linux on x64), the
 * machine's own is taken: CHROME, then the usual places.
 */
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

async function launch(): Promise<Browser> {
  const own = process.env['CHROME'];
  if (own) return playwright.launch({ executablePath: own });
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      const executablePath = await chromium.executablePath();
      return await playwright.launch({ executablePath, args: chromium.args, headless: true });
    } catch (error) {
      if (!USUAL.some(existsSync)) throw error;
    }
  }
  const executablePath = USUAL.find(existsSync);
  if (!executablePath) throw new Error('There is no Chrome, Chromium or Edge on this machine. Name one in CHROME.');
  return playwright.launch({ executablePath });
}

export interface OpenPage {
  readonly page: Page;
  /** Everything that the page wrote on its console as an error or a warning, and errors that nothing caught. */
  readonly complaints: string[];
}

/** Runs `look` with a browser that is closed afterwards, whatever happens. */
export async function withBrowser<T>(look: (context: BrowserContext) => Promise<T>): Promise<T> {
  const browser = await launch();
  try {
    return await look(await browser.newContext({ viewport: { width: 1440, height: 900 } }));
  } finally {
    await browser.close();
  }
}

/** Opens an address and waits until the grid is drawn and the sidebar, where there is one, has come. */
export async function openPage(context: BrowserContext, url: string): Promise<OpenPage> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  await page.locator('#grid canvas').first().waitFor();
  await page.waitForFunction(() => (window as { provisionMap?: { isReady: boolean } }).provisionMap?.isReady === true);
  return { page, complaints };
}
