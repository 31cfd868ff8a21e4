/**
 * The page of `npm start`: the workbook's grid and the add-on's sidebar side by side, as in Google Sheets.
 * The host holds the workbook; this page shows it, sends what is typed and shows what the add-on shows.
 */
import './page.css';
import './fixedDay';
import type { Mutation, Snapshot } from '../snapshot';
import { listenToFrames, openDialog, openPanel } from './frames';
import { type Grid, type Standing, startGrid } from './grid';
import { type MenuEntry, showMenus } from './menu';
import { address, post, session, tabId } from './session';
import { showAlert, showSaved, showToast, showTrouble } from './words';

type Told =
  | { kind: 'mutations'; seq: number; batch: Mutation[] }
  | { kind: 'saved'; text: string; isFailed: boolean }
  | { kind: 'activate'; place: Standing }
  | { kind: 'panel'; id: string; title: string }
  | { kind: 'dialog'; id: string; title: string; width: number; height: number; isModal: boolean }
  | { kind: 'alert'; title: string; text: string }
  | { kind: 'toast'; title: string; text: string; seconds: number };

/** As the server gives the add-on's menu. */
interface ServedMenu {
  readonly label: string;
  readonly call?: string;
  readonly items?: readonly (ServedMenu | 'separator')[];
}

let grid: Grid | null = null;
/** Told before the grid stands: kept, in order. */
let early: Told[] = [];
let upTo = 0;

async function start(): Promise<void> {
  const opening = listen();
  const [menu, snapshot] = await Promise.all([get<(ServedMenu | 'separator')[]>('/menu'), fetchSnapshot(opening)]);
  const container = document.getElementById('grid') as HTMLElement;
  container.replaceChildren();
  grid = startGrid(snapshot, container, sendEdits);
  // The grid keeps Tab for its cells.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      document.querySelector<HTMLElement>('#panel iframe')?.focus();
    },
    true,
  );
  listenToFrames({ run: (call, args) => run(call, args, false), focusGrid: () => grid?.focus() });
  showMenus(document.getElementById('menus') as HTMLElement, [
    {
      label: 'File',
      items: [{ label: 'Download as Excel (.xlsx)', choose: () => location.assign('/save.xlsx') }],
    },
    { label: 'Extensions', items: menu.map(entryOf) },
  ]);
  for (const told of early) show(told);
  early = [];
  if (session.opens) await choose(session.opens);
}

async function get<T>(path: string): Promise<T> {
  const reply = await fetch(address(path));
  if (!reply.ok) throw new Error(await reply.text());
  return (await reply.json()) as T;
}

async function fetchSnapshot(opening: Promise<void>): Promise<Snapshot> {
  // Listening first: nothing that changes while the snapshot is on its way is missed.
  await opening;
  const { seq, snapshot } = await get<{ seq: number; snapshot: Snapshot }>('/snapshot');
  upTo = seq;
  return snapshot;
}

/** Resolves when the server's messages arrive. */
function listen(): Promise<void> {
  return new Promise((resolve) => {
    let wasLost = false;
    const connect = () => {
      const line = new WebSocket(`ws://${location.host}${address('/events')}`);
      line.onopen = () => {
        // Changes while the line was down are not sent again: take the whole workbook anew.
        if (wasLost) location.reload();
        resolve();
      };
      line.onclose = () => {
        if (!wasLost) sayLost();
        wasLost = true;
        setTimeout(connect, RETRY_MS);
      };
      line.onmessage = ({ data }) => {
        const told = JSON.parse(String(data)) as Told;
        if (grid) show(told);
        else early.push(told);
      };
    };
    connect();
  });
}
const RETRY_MS = 1000;

function sayLost(): void {
  void waitForServer();
  showTrouble(
    'The workbook’s own server does not answer. What you type now is not saved. Start it again with npm start.',
  );
  showSaved('Not saved', true);
}

/** A server that was started again does not know this page's token: only loading the page anew helps. */
async function waitForServer(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const isBack = await fetch('/', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (!isBack) continue;
    showTrouble('The server is back. Reload this page.', true);
    return;
  }
}

function show(told: Told): void {
  switch (told.kind) {
    case 'mutations':
      if (told.seq > upTo) grid?.apply(told.batch);
      break;
    case 'saved':
      showSaved(told.text, told.isFailed);
      break;
    case 'activate':
      grid?.goTo(told.place);
      break;
    case 'panel':
      openPanel(told.id, told.title);
      break;
    case 'dialog':
      openDialog(told.id, told.title, told.width, told.height, told.isModal);
      break;
    case 'alert':
      showAlert(told.title, told.text);
      break;
    case 'toast':
      showToast(told.title, told.text, told.seconds);
  }
}

let sending: Promise<unknown> = Promise.resolve();
/** One batch after another: the host must see edits in the order in which they were made. */
function sendEdits(batch: Mutation[]): void {
  sending = sending.then(() =>
    post('/mutations', batch).then(
      () => showTrouble(''),
      (error: unknown) => {
        showTrouble(`Your last change was not saved. ${error instanceof Error ? error.message : ''}`);
        showSaved('Not saved', true);
      },
    ),
  );
}

async function run(call: string, args: unknown[], isMenu: boolean): Promise<unknown> {
  // What was typed before the call must be there when it runs.
  await sending;
  const reply = await post<{ ok: boolean; value?: unknown; says?: string }>('/rpc', {
    call,
    args,
    isMenu,
    standing: grid?.standing() ?? null,
  });
  if (!reply.ok) throw new Error(reply.says ?? 'The call failed.');
  return reply.value;
}

async function choose(call: string): Promise<void> {
  try {
    await run(call, [], true);
  } catch (error) {
    showAlert('', error instanceof Error ? error.message : String(error));
  }
}

function entryOf(entry: ServedMenu | 'separator'): MenuEntry | 'separator' {
  if (entry === 'separator') return entry;
  const { label, call, items } = entry;
  if (items) return { label, items: items.map(entryOf) };
  return { label, choose: () => void choose(call ?? '') };
}

// For tests in a browser, which cannot see into the grid's canvas.
const forTests = {
  tabId,
  isReady: false,
  standing: () => grid?.standing() ?? null,
  read: (row: number, column: number) => grid?.read(row, column),
  goTo: (row: number, column: number) => {
    const standing = grid?.standing();
    if (standing) grid?.goTo({ ...standing, row, column, rows: 1, columns: 1 });
  },
};
Object.assign(window, { provisionMap: forTests });

start().then(
  () => {
    forTests.isReady = true;
  },
  (error: unknown) => showTrouble(error instanceof Error ? error.message : String(error)),
);
