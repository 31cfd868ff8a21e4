/**
 * The local host: one workbook, its documents and its people, with the built add-on running over them.
 * `call` is one execution, as google.script.run or a menu starts it. Everything is synchronous once it is open.
 * Tests: test/local/host.test.ts
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../tools/root';
import { type Clock, startClock } from './clock';
import { type Desk, openDesk } from './desk';
import { type Engine, openEngine } from './engine/engine';
import { withResults } from './engine/results';
import { type Gate, type InnerGate, openGate, type Run } from './gate';
import { keepSizes, readKept, withKeptSizes } from './keptInWorkbook';
import { execute } from './realm';
import type { Book, View } from './services/book';
import { Drive } from './services/drive';
import { DriveFolder, type LinkFor } from './services/driveFolder';
import { LockService, type LockState } from './services/lock';
import { type KeptState, nothingKept, PropertiesService } from './services/properties';
import { SpreadsheetApp } from './services/spreadsheetApp';
import { HtmlService, type MenuItem, type Screen, type Shown } from './services/ui';
import { Session, Utilities } from './services/utilities';
import { emptySnapshot, HOST_RESOURCE, type HostResource, type Mutation, type Snapshot } from './snapshot';

export interface HostOptions {
  /** Default: an empty workbook. */
  readonly snapshot?: Snapshot;
  /** YYYY-MM-DD, at 10:00. Default: the real time. */
  readonly today?: string;
  readonly user?: string;
  readonly driveFolder: string;
  /** Default: the file's path. */
  readonly linkFor?: LinkFor;
  readonly distFolder?: string;
  /** Where properties are kept. Default: nowhere. */
  readonly stateFile?: string;
  readonly url?: string;
  /** How far the add-on may go when the workbook is opened: 'limited' once somebody has used it there. Default: 'none'. */
  readonly authorityOnOpen?: 'limited' | 'none';
  /** The script belongs to no workbook: there is none that is active, and no lock of one. */
  readonly standsAlone?: boolean;
}

/** What `rpc` of the add-on answers. */
export type RpcAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly { tab: string; cell: string; says: string }[] };

/** One person's session on the workbook. */
export interface Host {
  readonly user: string;
  /** @throws AddOnError, RunKilled, TypeError for what cannot cross */
  call(name: string, ...args: unknown[]): unknown;
  rpc(call: string, args: unknown): RpcAnswer;
  /** Runs onOpen the first time. The add-on's own menu first, then others with their items. */
  menu(): readonly MenuItem[];
  /** The last sidebar, dialog or alert; null = none yet. */
  shown(): Shown | null;
  /** What is in view: active sheet, cells, messages. */
  view(): View & { readonly sheet: string };
  /** Tells the host what the person has selected. Rows and columns from 0. */
  look(sheetId: string, area: View['area']): void;
  asUser(name: string): Host;
  /** The workbook as people and tests touch it, outside the add-on. */
  readonly workbook: Desk;
  readonly gate: Gate;
  readonly clock: Clock;
  snapshot(): Snapshot;
  applyMutations(batch: readonly Mutation[]): void;
  onMutation(listener: (mutation: Mutation) => void): () => void;
  /** Fills in what the formulas in these changes gave. */
  withResults(batch: readonly Mutation[]): readonly Mutation[];
  /** Someone else's execution holds the document lock. @returns a function that lets it go */
  holdLock(): () => void;
  readonly logs: readonly string[];
  close(): void;
}

interface House {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly gate: InnerGate;
  readonly lock: LockState;
  readonly kept: HostResource;
  readonly state: KeptState;
  readonly saveState: () => void;
  readonly drive: DriveFolder;
  readonly options: HostOptions & { readonly distFolder: string };
  readonly logs: string[];
  readonly sessions: Map<string, Host>;
  running: number;
}

export async function openHost(options: HostOptions): Promise<Host> {
  const clock = startClock(options.today);
  const snapshot = withKeptSizes(options.snapshot ?? emptySnapshot(randomUUID(), 'Provision map'));
  const engine = await openEngine(
    { ...snapshot, resources: snapshot.resources.filter(({ name }) => name !== HOST_RESOURCE) },
    clock,
  );
  const { stateFile } = options;
  const state: KeptState =
    stateFile && existsSync(stateFile)
      ? { ...nothingKept(), ...(JSON.parse(readFileSync(stateFile, 'utf8')) as KeptState) }
      : nothingKept();
  const house: House = {
    engine,
    clock,
    gate: openGate(clock),
    lock: { holder: null },
    kept: readKept(snapshot),
    state,
    saveState: () => {
      if (!stateFile) return;
      writeFileSync(`${stateFile}.new`, JSON.stringify(state));
      renameSync(`${stateFile}.new`, stateFile);
    },
    drive: new DriveFolder(options.driveFolder, clock, options.linkFor ?? ((file) => file.path)),
    options: { distFolder: path.join(root, 'dist'), ...options },
    logs: [],
    sessions: new Map(),
    running: 0,
  };
  return session(house, options.user ?? 'me');
}

function session(house: House, user: string): Host {
  const known = house.sessions.get(user);
  if (known) return known;
  const { engine, clock, gate, kept, state } = house;
  if (!state.users[user]) {
    state.users[user] = { properties: {}, key: randomUUID() };
    house.saveState();
  }
  const screen: Screen = { menus: [], shown: null };
  const firstSheet =
    engine.workbook
      .getSheets()
      .find((sheet) => sheet.getConfig().hidden !== 1)
      ?.getSheetId() ?? '';
  const view: View = { sheetId: firstSheet, area: { row: 0, column: 0, rows: 1, columns: 1 }, toasts: [] };
  const book: Book = { engine, clock, user, kept, view, url: house.options.url ?? `local:${engine.id}` };
  let hasOpened = false;

  const host: Host = {
    user,
    call: (name, ...args) => runOnce(house, book, screen, name, args),
    rpc: (call, args) => {
      const text = host.call('rpc', JSON.stringify({ call, args }));
      if (typeof text !== 'string') throw new TypeError(`The add-on answered “${call}” with nothing.`);
      return JSON.parse(text) as RpcAnswer;
    },
    menu: () => {
      if (!hasOpened) host.call('onOpen', { authMode: (house.options.authorityOnOpen ?? 'none').toUpperCase() });
      hasOpened = true;
      return screen.menus.flatMap(({ caption, items }) =>
        caption === '' ? items : [{ caption, functionName: '', items }],
      );
    },
    shown: () => screen.shown,
    view: () => ({ ...view, sheet: engine.workbook.getSheetBySheetId(view.sheetId)?.getName() ?? '' }),
    look: (sheetId, area) => Object.assign(view, { sheetId, area }),
    asUser: (name) => session(house, name),
    workbook: openDesk(book),
    gate,
    clock,
    snapshot: () => {
      const saved = engine.save();
      const data = JSON.stringify(keepSizes(saved, kept));
      return { ...saved, resources: [...saved.resources, { name: HOST_RESOURCE, data }] };
    },
    applyMutations: (batch) => {
      engine.apply(batch);
      engine.flush();
    },
    onMutation: (listener) => engine.onMutation(listener),
    withResults: (batch) =>
      withResults(batch, (sheetId, row, column) =>
        engine.workbook.getSheetBySheetId(sheetId) ? engine.cell(sheetId, row, column) : null,
      ),
    holdLock: () => {
      const other = {};
      house.lock.holder = other;
      return () => {
        if (house.lock.holder === other) house.lock.holder = null;
      };
    },
    logs: house.logs,
    close: () => {
      house.saveState();
      engine.close();
    },
  };
  house.sessions.set(user, host);
  return host;
}

/** Google ends a run after six minutes, and one that an opening or an installing began after thirty seconds. */
const MAY_TAKE_MS = 6 * 60_000;
const TRIGGER_MAY_TAKE_MS = 30_000;
const SIMPLE_TRIGGERS = new Set(['onOpen', 'onInstall']);

/** One execution: its own realm, its own rights; its lock goes when it ends, however it ends. */
function runOnce(house: House, book: Book, screen: Screen, name: string, args: readonly unknown[]): unknown {
  const { engine, clock, gate, lock, state, options } = house;
  const person = state.users[book.user] as KeptState['users'][string];
  const run: Run = {
    user: book.user,
    authority: name === 'onOpen' ? (options.authorityOnOpen ?? 'none') : 'full',
    mayTake: SIMPLE_TRIGGERS.has(name) ? TRIGGER_MAY_TAKE_MS : MAY_TAKE_MS,
    holdsDocumentLock: () => lock.holder === run,
    startedAt: clock.now(),
    killed: null,
  };
  house.running += 1;
  try {
    return execute(options.distFolder, name, args, {
      run,
      clock,
      gate,
      services: {
        SpreadsheetApp: new SpreadsheetApp(book, screen, options.standsAlone === true),
        LockService: new LockService(options.standsAlone === true ? null : lock, run, clock),
        PropertiesService: new PropertiesService(state, person.properties, house.saveState),
        Utilities: new Utilities(clock),
        HtmlService: new HtmlService(options.distFolder),
        Session: new Session(person.key),
        Drive: new Drive(house.drive, book.user),
      },
      waits: () => engine.isDirty(),
      log: (line) => {
        house.logs.push(line);
      },
    });
  } finally {
    if (lock.holder === run) lock.holder = null;
    engine.flush();
    house.running -= 1;
    if (house.running === 0) clock.settle();
  }
}
