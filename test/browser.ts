/** A real browser for tests (tools/browser.ts), and the server to look at. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Host } from '../local/host';
import { type Serving, serveWorkbook } from '../local/server/serve';
import { emptySnapshot, type Snapshot } from '../local/snapshot';
import { readWorkbook } from '../local/xlsx/read';
import { writeWorkbook } from '../local/xlsx/write';
import { launch } from '../tools/browser';

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
  await page.waitForFunction(
    () => (window as unknown as { provisionMap?: { isReady: boolean } }).provisionMap?.isReady === true,
  );
  return { page, complaints };
}

export interface StartOptions {
  /** An .xlsx to open a copy of, or a snapshot; default: an empty workbook. */
  readonly workbook?: string | Snapshot;
  readonly today?: string;
  /** The file's name, where no file is given; default: School. */
  readonly name?: string;
  /** Calls of the add-on before the page is served, for example setUp with the made-up school. */
  readonly prepare?: (host: Host) => void;
  /** The first that is tried. */
  readonly port?: number;
}
export interface Started extends Serving {
  /** Where the workbook's copy and the documents are, until `close`. */
  readonly folder: string;
}

/** The local server as `npm start` runs it, over a copy in a folder of its own that goes when it is closed. */
export async function startServer(options: StartOptions = {}): Promise<Started> {
  const { workbook, today, prepare } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'provision-map-'));
  const name = typeof workbook === 'string' ? path.basename(workbook) : `${options.name ?? 'School'}.xlsx`;
  const file = path.join(folder, name);
  const snapshot =
    typeof workbook === 'string'
      ? await readWorkbook(readFileSync(workbook))
      : (workbook ?? emptySnapshot('workbook-test', options.name ?? 'School'));
  writeFileSync(file, await writeWorkbook(snapshot));
  const serving = await serveWorkbook({
    file,
    snapshot,
    documents: path.join(folder, 'my documents'),
    port: options.port ?? 8700 + (process.pid % 400),
    say: () => undefined,
    ...(today ? { today } : {}),
    ...(prepare ? { prepare } : {}),
  });
  return {
    ...serving,
    folder,
    close: async () => {
      const isSaved = await serving.close();
      rmSync(folder, { recursive: true, force: true });
      return isSaved;
    },
  };
}
