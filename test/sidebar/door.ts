/**
 * The sidebar, built as it ships, in a real browser, with a stand-in for `google.script.run` whose replies come from a
 * table. It keeps Google's rules: JSON text both ways, a new runner from each `with…`, a reply of nothing where the
 * add-on's answer could not cross. Requests and replies are held against the contract.
 */
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { type CallName, contract, type ProblemReply, pageOf, type Reply, type Request } from '../../src/rpc/contract';
import { bundleDocuments, bundlePictures, bundleSetUp, bundleSidebar } from '../../tools/bundleSidebar';

/** What a call gets: a value; problems; `lost` = arrives as nothing; `fails` = Google's failure handler. */
export type Told<C extends CallName> =
  | { readonly value: Reply<C> }
  | { readonly problems: readonly ProblemReply[] }
  | { readonly lost: true }
  | { readonly fails: string };

export type Door = {
  [C in CallName]?: (args: Request<C>, times: number) => Told<C> | Promise<Told<C>>;
};

export interface Opened {
  readonly page: Page;
  /** Every call so far, in order. */
  readonly calls: { readonly call: CallName; readonly args: unknown }[];
}

/** The browser that comes with the packages; on other systems than Linux on x64 the one in CHROME, or Chrome itself. */
export async function startBrowser(): Promise<Browser> {
  const own = process.env['CHROME'];
  if (own) return playwright.launch({ executablePath: own });
  if (process.platform !== 'linux' || process.arch !== 'x64') return playwright.launch({ channel: 'chrome' });
  // In a single process, closing one page would end the browser.
  const args = chromium.args.filter((arg) => arg !== '--single-process');
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

type PageName = ReturnType<typeof pageOf>;
let html: Promise<string> | undefined;
let others: { readonly [page in PageName]?: Promise<string> } | undefined;
export function builtSidebar(): Promise<string> {
  html ??= bundleSidebar();
  return html;
}

let dialog: Promise<string> | undefined;
/** Opens the wide dialog with the pictures. */
export function openPictures(
  browser: Browser | BrowserContext,
  door: Door,
  size = { width: 960, height: 640 },
): Promise<Opened> {
  dialog ??= bundlePictures();
  return openBuilt(browser, door, size, dialog);
}

/** Opens the sidebar at the width that Google gives it. What a test does not expect throws into the page. */
export function openSidebar(
  browser: Browser | BrowserContext,
  door: Door,
  size = { width: 300, height: 700 },
  page: PageName = 'sidebar',
): Promise<Opened> {
  others ??= { setUp: bundleSetUp(), documents: bundleDocuments() };
  return openBuilt(browser, door, size, builtSidebar(), others, page);
}

async function openBuilt(
  browser: Browser | BrowserContext,
  door: Door,
  size: { width: number; height: number },
  html: Promise<string>,
  otherPages: { readonly [page in PageName]?: Promise<string> } = {},
  first: PageName = 'sidebar',
): Promise<Opened> {
  const page = await browser.newPage();
  await page.setViewportSize(size);
  page.setDefaultTimeout(8000);
  const calls: { call: CallName; args: unknown }[] = [];
  let place: Request<'showPage'> | null = null;
  await page.exposeFunction('__door', async (envelope: string) => {
    const { call, args } = JSON.parse(envelope) as { call: CallName; args: never };
    contract[call].request.parse(args);
    calls.push({ call, args });
    if (call === 'showPage' && !door.showPage) {
      // As in Google: the answer is nobody's any more once the other page stands there.
      if (!place) await page.addInitScript(() => Object.assign(window, { isTurned: true }));
      place = args;
      void page.goto(addressOf(place)).catch(() => {});
      return { reply: JSON.stringify({ ok: true, value: {} }) };
    }
    const answer = door[call];
    if (!answer) throw new Error(`The test's door has no answer for "${call}".`);
    const told = await answer(args, calls.filter((one) => one.call === call).length);
    if ('lost' in told) return { reply: null };
    if ('fails' in told) return { failure: told.fails };
    if ('problems' in told) return { reply: JSON.stringify({ ok: false, problems: told.problems }) };
    const value = contract[call].reply.parse(told.value);
    if (call === 'home' && place) Object.assign((value as Reply<'home'>).choices, place);
    return { reply: JSON.stringify({ ok: true, value }) };
  });
  await page.addInitScript(() => {
    type Crossed = { reply?: string | null; failure?: string };
    const cross = (envelope: string): Promise<Crossed> =>
      (window as unknown as { __door(text: string): Promise<Crossed> }).__door(envelope);
    const runner = (onSuccess: (reply: unknown) => void, onFailure: (failure: Error) => void): object => ({
      withSuccessHandler: (handle: (reply: unknown) => void) => runner(handle, onFailure),
      withFailureHandler: (handle: (failure: Error) => void) => runner(onSuccess, handle),
      rpc: (envelope: unknown) => {
        if (typeof envelope !== 'string') throw new Error('Only text crosses this door.');
        void cross(envelope).then(({ reply, failure }) => {
          if (failure === undefined) onSuccess(reply);
          else onFailure(new Error(failure));
        });
      },
    });
    Object.assign(window, {
      google: {
        script: {
          run: runner(
            () => {},
            () => {},
          ),
        },
      },
    });
  });
  await page.route('https://sidebar.test/**', async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) as PageName;
    return route.fulfill({ contentType: 'text/html', body: await (otherPages[name] ?? html) });
  });
  await page.goto(`https://sidebar.test/${first}`);
  return { page, calls };
}

function addressOf({ screen }: Request<'showPage'>): string {
  return `https://sidebar.test/${pageOf(screen)}`;
}

/** A reply held back until the test lets it through. */
export function held<T>(value: T): { readonly promise: Promise<T>; readonly letThrough: () => void } {
  let letThrough = (): void => {};
  const promise = new Promise<T>((settle) => {
    letThrough = () => settle(value);
  });
  return { promise, letThrough };
}
