/**
 * The workbook's own server, for this computer alone: the page, its grid's changes both ways, the add-on's calls.
 * Who may ask is in guard.ts. Errors become a status and a sentence; nothing here ends the process.
 * Tests: test/local/server/
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { WebSocketServer } from 'ws';
import type { Mutation } from '../snapshot';
import { writeWorkbook } from '../xlsx/write';
import { addressOf, bodyOf, Refused } from './asked';
import { refusal } from './guard';
import { listenFrom } from './listen';
import type { PageBundle } from './pageBundle';
import { escapeHtml, folderPage, notTherePage, PLAIN_POLICY, plainId } from './plainPage';
import type { SavedState } from './saving';
import type { Served, Shown, Standing } from './served';
import { Tabs } from './tellTabs';

export interface ServerOptions {
  readonly served: Served;
  readonly bundle: PageBundle;
  /** The file's name without its ending. */
  readonly name: string;
  /** A few words on where the work is kept, for the title bar. */
  readonly place: string;
  /** YYYY-MM-DD where the day is fixed; the page's clock then stands at it too. */
  readonly today?: string | undefined;
  readonly port: number;
  readonly saved: () => SavedState;
  /** The workbook changed and wants saving. */
  readonly changed: () => void;
}
export interface Server {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  tellSaved(state: SavedState): void;
  close(): Promise<void>;
}

/** HTML that was shown is kept for the frames that ask for it; the oldest go first. */
const MOST_SHOWN = 50;
/** Tabs only listen; what they say goes by POST. */
const MOST_HEARD_BYTES = 1024;

export async function startServer(options: ServerOptions): Promise<Server> {
  const { served, bundle } = options;
  const token = randomBytes(24).toString('base64url');
  const tabs = new Tabs((batch) => served.withResults(batch));
  const shownHtml = new Map<string, string>();
  let port = 0;

  const stop = served.onMutation((mutation) => {
    tabs.collect(mutation);
    options.changed();
  });

  const showTo = (tab: string, shown: Shown): void => {
    if (shown.kind !== 'panel' && shown.kind !== 'dialog') {
      tabs.tell(tab, shown);
      return;
    }
    const id = randomBytes(9).toString('base64url');
    const { html, ...rest } = shown;
    shownHtml.set(id, html);
    const [oldest] = shownHtml.keys();
    if (shownHtml.size > MOST_SHOWN && oldest !== undefined) shownHtml.delete(oldest);
    tabs.tell(tab, { ...rest, id });
  };

  const posts: Record<string, (body: unknown, tab: string) => unknown> = {
    '/mutations': (body, tab) => {
      const batch = body as Mutation[];
      if (!Array.isArray(batch) || batch.some((each) => typeof each?.id !== 'string')) {
        throw new Refused(400, 'Not a list of changes.');
      }
      tabs.flush();
      served.apply(batch);
      tabs.relay(batch, tab);
      options.changed();
      return { ok: true };
    },
    '/sheet': (body) => ({ sheetId: served.sheetOf(Number((body as { number?: unknown } | null)?.number)) }),
    '/rpc': (body, tab) => {
      const asked = body as { call?: unknown; args?: unknown; isMenu?: unknown; standing?: Standing | null };
      if (typeof asked?.call !== 'string' || !Array.isArray(asked.args)) throw new Refused(400, 'Not a call.');
      const standing = asked.standing ?? null;
      if (standing !== null && typeof standing.sheetId !== 'string')
        throw new Refused(400, 'Not a place in the sheet.');
      const ran = served.run(asked.call, asked.args, asked.isMenu === true, standing);
      // First the cells, then where to look.
      tabs.flush();
      for (const shown of ran.shown) showTo(tab, shown);
      if (ran.ledTo) tabs.tell(tab, { kind: 'activate', place: ran.ledTo });
      return ran.reply;
    },
  };

  const gets: Record<string, (response: ServerResponse, query: URLSearchParams) => void | Promise<void>> = {
    '/': (response) => send(response, HTML, pageHtml(options, token), pagePolicy()),
    '/menu': (response) => send(response, 'application/json', JSON.stringify(served.menu())),
    '/snapshot': (response) => {
      tabs.flush();
      send(response, 'application/json', JSON.stringify({ seq: tabs.seq, snapshot: served.snapshot() }));
    },
    '/sidebar': (response, query) => {
      const html = shownHtml.get(query.get('id') ?? '');
      if (html === undefined) throw new Refused(404, 'What was shown here is gone. Open it again from the menu.');
      send(response, HTML, withGoogle(html, bundle.googleRun), SHOWN_POLICY);
    },
    '/save.xlsx': async (response) => {
      const bytes = await writeWorkbook(served.snapshot());
      sendFile(response, `${options.name}.xlsx`, XLSX, bytes);
    },
  };

  const get = async (pathname: string, response: ServerResponse, query: URLSearchParams): Promise<void> => {
    if (pathname.startsWith('/web/')) return sendWeb(response, bundle, pathname.slice(5));
    if (pathname.startsWith('/drive/')) {
      return sendFromDrive(response, served, pathname.slice(7));
    }
    const route = gets[pathname];
    if (!route) throw new Refused(404, 'There is nothing at this address.');
    await route(response, query);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = addressOf(request);
    const { method = 'GET', headers } = request;
    const refused = refusal({ method, path: url.pathname, headers, token: url.searchParams.get('token') }, port, token);
    if (refused) throw new Refused(refused.status, refused.says);
    if (method === 'GET') return get(url.pathname, response, url.searchParams);
    const post = posts[url.pathname];
    if (!post) throw new Refused(404, 'There is nothing at this address.');
    const reply = post(await bodyOf(request), String(headers['x-tab'] ?? ''));
    send(response, 'application/json', JSON.stringify(reply));
  };

  const http = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const status = error instanceof Refused ? error.status : 500;
      const says = error instanceof Error ? error.message : String(error);
      if (response.headersSent) return response.end();
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
      return response.end(says);
    });
  });
  const lines = new WebSocketServer({ noServer: true, maxPayload: MOST_HEARD_BYTES });
  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const tab = tabOf(request, port, token);
    if (tab === null) return void socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
    return lines.handleUpgrade(request, socket, head, (line) => {
      tabs.add(tab, line);
      tabs.tell(tab, { kind: 'saved', ...options.saved() });
    });
  });
  port = await listenFrom(http, options.port);

  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    token,
    tellSaved: (state) => tabs.tellAll({ kind: 'saved', ...state }),
    close: () => {
      stop();
      tabs.close();
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
}

/** Which tab a line is for; null where somebody else asks for one. A browser always says whose page it is. */
function tabOf(request: IncomingMessage, port: number, token: string): string | null {
  const { headers } = request;
  try {
    const { pathname, searchParams } = addressOf(request);
    const asked = { method: 'GET', path: pathname, headers, token: searchParams.get('token') };
    const isOurs = pathname === '/events' && headers.origin !== undefined && refusal(asked, port, token) === null;
    return isOurs ? (searchParams.get('tab') ?? '') : null;
  } catch (problem) {
    if (problem instanceof Refused) return null;
    throw problem;
  }
}

const HTML = 'text/html; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TYPES: Readonly<Record<string, string>> = { '.xlsx': XLSX, '.pdf': 'application/pdf' };

/** Only our own script; Univer sets styles on elements and draws from memory. */
function pagePolicy(): string {
  return (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; connect-src 'self' ws://127.0.0.1:* ws://localhost:*; frame-src 'self'; worker-src 'self' blob:; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'"
  );
}
/** HTML of the add-on: its own inline script and style, no way out to any server. */
const SHOWN_POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

function send(response: ServerResponse, type: string, body: string | Uint8Array, policy?: string, status = 200): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(policy ? { 'content-security-policy': policy } : {}),
  });
  response.end(body);
}

function sendFile(response: ServerResponse, name: string, type: string, bytes: Uint8Array): void {
  response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  send(response, type, bytes);
}

/** A document, what a folder holds, or a page that says it is not there. */
function sendFromDrive(response: ServerResponse, served: Served, asked: string): void {
  const id = plainId(asked);
  const folder = served.folder(id);
  const found = folder ? null : served.document(id);
  if (found) sendFile(response, found.name, TYPES[path.extname(found.name)] ?? DOCX, found.bytes);
  else if (folder) send(response, HTML, folderPage(folder.name, folder.holds), PLAIN_POLICY);
  else send(response, HTML, notTherePage(), PLAIN_POLICY, 404);
}

const WEB_TYPES: ReadonlyMap<string, string> = new Map([
  ['page.js', 'text/javascript; charset=utf-8'],
  ['page.css', 'text/css; charset=utf-8'],
]);

/** Only the files that the bundle has: `<hash>/page.js`, `<hash>/page.css`. */
function sendWeb(response: ServerResponse, bundle: PageBundle, asked: string): void {
  const [hash, file] = asked.split('/');
  const type = WEB_TYPES.get(file ?? '');
  if (hash !== bundle.hash || !file || !type) throw new Refused(404, 'There is nothing at this address.');
  send(response, type, readFileSync(path.join(bundle.folder, file)));
}

function pageHtml(options: ServerOptions, token: string): string {
  const opens = firstCall(options.served.menu());
  const words: Record<string, string> = {
    SESSION: JSON.stringify({ token, name: options.name, today: options.today ?? '', opens }),
    TITLE: `${options.name} · Provision map`,
    NAME: options.name,
    PLACE: options.place,
    HASH: options.bundle.hash,
  };
  return options.bundle.html.replace(/%([A-Z]+)%/g, (_, key: string) => escapeHtml(words[key] ?? ''));
}

/** The first thing in the add-on's menu is to open its sidebar: done at the start. */
function firstCall(menu: ReturnType<Served['menu']>): string {
  for (const entry of menu) {
    if (entry === 'separator') continue;
    const call = entry.call ?? (entry.items ? firstCall(entry.items) : '');
    if (call) return call;
  }
  return '';
}

/** Puts `google.script` before any script of the HTML's own. */
function withGoogle(html: string, script: string): string {
  const tag = `<script>${script.replace(/<\/script/gi, '<\\/script')}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + tag) : tag + html;
}
