/**
 * A real browser, for tests and for measuring. It comes with the package @sparticuz/chromium; where that does not start
 * (another system than Linux on x64), the machine's own is taken: CHROME, then the usual places.
 */
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

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

/** One process for all would end with its first page. The others switch off what keeps one site from another. */
const UNWANTED = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];
const ARGUMENTS = chromium.args.filter((argument) => !UNWANTED.includes(argument));

/** @throws where there is none */
export async function launch(): Promise<Browser> {
  const own = process.env['CHROME'];
  if (own) return playwright.launch({ executablePath: own });
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      const executablePath = await chromium.executablePath();
      return await playwright.launch({ executablePath, args: ARGUMENTS, headless: true });
    } catch (error) {
      if (!USUAL.some(existsSync)) throw error;
    }
  }
  const executablePath = USUAL.find(existsSync);
  if (!executablePath) throw new Error('There is no Chrome, Chromium or Edge on this machine. Name one in CHROME.');
  return playwright.launch({ executablePath });
}
