/**
 * Workbooks to prove the product on, opened in the local host over the built bundle: Oakfield Primary, a school that has
 * only been set up, and any other made from rows that "somebody typed". The first two are kept under .cache by what they
 * were built from, so that each test opens a workbook of its own in half a second.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Host, type HostOptions, openHost, type RpcAnswer } from '../../local/host';
import type { Snapshot } from '../../local/snapshot';
import type { CallName, Reply, Request } from '../../src/rpc/contract';
import { typeSchool } from './typing';

export const TODAY = '2026-11-23';
/** Rows on each tab of a small workbook. */
const ROWS = 60;

/** A workbook, and what the add-on remembers beside it. */
export interface Kept {
  readonly snapshot: Snapshot;
  /** User and document properties, as JSON text. */
  readonly state: string;
}

/** A copy, so that another test may build dist/ meanwhile. */
export const distFolder = mkdtempSync(path.join(tmpdir(), 'provision-map-dist-'));
cpSync('dist', distFolder, { recursive: true });

export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), 'provision-map-app-'));

export async function open(kept: Kept | null, options: Partial<HostOptions> = {}): Promise<Host> {
  const folder = temporaryFolder();
  const stateFile = options.stateFile ?? path.join(folder, 'state.json');
  if (kept) writeFileSync(stateFile, kept.state);
  const snapshot = kept ? { snapshot: structuredClone(kept.snapshot) } : {};
  return openHost({
    today: TODAY,
    driveFolder: path.join(folder, 'drive'),
    stateFile,
    distFolder,
    ...snapshot,
    ...options,
  });
}

/** The made-up school, set up and refreshed on TODAY. */
export const oakfield = async (options: Partial<HostOptions> = {}): Promise<Host> =>
  open(await keptOakfield(), options);
/** All tabs, settings and stages; nobody on the register. */
export const emptySchool = async (options: Partial<HostOptions> = {}): Promise<Host> =>
  open(await keptEmptySchool(), options);

export const keptOakfield = (): Promise<Kept> => kept('oakfield', (host) => ask(host, 'setUp', { sample: true }));
/** With only a few rows to type in: quicker to open, to calculate and to compare. */
export const keptEmptySchool = (): Promise<Kept> =>
  kept('empty', (host) => {
    ask(host, 'setUp', {});
    for (const name of host.workbook.names()) {
      const sheet = host.workbook.sheet(name).service;
      if (!name.startsWith('_')) sheet.deleteRows(ROWS + 1, sheet.getMaxRows() - ROWS);
    }
    ask(host, 'refresh', {});
  });

/** So many pupils with all that belongs to them (typing.ts), IDs and all, refreshed. */
export const typedSchool = async (pupils: number, options: Partial<HostOptions> = {}): Promise<Host> =>
  open(await keptTypedSchool(pupils), options);

const keptTypedSchool = async (pupils: number): Promise<Kept> => {
  const start = await keptEmptySchool();
  return kept(
    `typed-${pupils}`,
    (host) => {
      typeSchool(host, pupils);
      ask(host, 'refresh', {});
    },
    start,
  );
};

const known = new Map<string, Promise<Kept>>();

function kept(name: string, make: (host: Host) => unknown, start: Kept | null = null): Promise<Kept> {
  const promise = known.get(name) ?? findOrMake(name, make, start);
  known.set(name, promise);
  return promise;
}

async function findOrMake(name: string, make: (host: Host) => unknown, start: Kept | null): Promise<Kept> {
  const file = path.join('.cache', 'test-workbooks', `${name}-${builtFrom()}.json`);
  const present = read(file);
  if (present) return present;
  const stateFile = path.join(temporaryFolder(), 'state.json');
  const host = await open(start, { stateFile });
  make(host);
  const made = keep(host, stateFile);
  host.close();
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(made));
  renameSync(aside, file);
  return made;
}

/** Both as they are now. */
export function keep(host: Host, stateFile: string): Kept {
  return { snapshot: host.snapshot(), state: readFileSync(stateFile, 'utf8') };
}

function read(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return null;
  }
}

/** A fingerprint of the bundle and of the host that ran it. */
function builtFrom(): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(path.join(distFolder, 'Code.js')));
  for (const file of readdirSync('local', { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(path.join('local', file)));
  }
  hash.update(readFileSync('test/app/typing.ts'));
  return hash.digest('hex').slice(0, 16);
}

/** @returns what the call answers; a refusal is a failed test, in its own words */
export function ask<C extends CallName>(host: Host, call: C, args: Request<C>): Reply<C> {
  const answer = host.rpc(call, args);
  if (!answer.ok) throw new Error(`${call}: ${answer.problems.map(({ says }) => says).join(' ')}`);
  return answer.value as Reply<C>;
}

/** @returns the sentences of a call that must refuse */
export function refusal(answer: RpcAnswer): string[] {
  if (answer.ok) throw new Error(`This was not refused: ${JSON.stringify(answer.value).slice(0, 200)}`);
  return answer.problems.map(({ says }) => says);
}
