/**
 * What the add-on computes by itself: the built bundle in the host's bare realm, over services that take no time.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { type Clock, startClock } from '../../local/clock';
import { bareRealm } from '../../local/realm';
import { root } from '../root';
import type { PlainTabs } from './largeSchool';
import { msOf, type Rounds, type Spread, spreadOf } from './spread';
import { type StandIn, standIn } from './standIn';

export interface Refreshed {
  readonly pupils: number;
  readonly problems: readonly unknown[];
  readonly written: readonly string[];
}

/**
 * A first refresh of each school, whose rows have their IDs: everything is read, worked out and written, all starred cells
 * are put. Each round refreshes every school in turn, so that what else the machine does falls on all of them alike.
 * @returns beside each school, ms of the add-on's own; and ms of the yardstick, which each round takes too
 */
export async function computingRefreshes(
  schools: readonly PlainTabs[],
  today: string,
  { rounds, warmUp }: Rounds,
  yardstick: () => unknown,
): Promise<{ own: Spread[]; stick: Spread; answers: Refreshed[] }> {
  const open = schools.map((tabs) => openSchool(tabs, startClock(today)));
  const own: number[][] = schools.map(() => []);
  const stick: number[] = [];
  const answers: Refreshed[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    stick.push(await msOf(yardstick));
    open.forEach(({ rpc, services }, at) => {
      services.reset();
      services.spent();
      const began = performance.now();
      const reply = rpc('refresh', {});
      own[at]?.push(performance.now() - began - services.spent());
      answers[at] = answered(reply) as Refreshed;
    });
  }
  return { own: own.map((all) => spreadOf(all.slice(warmUp))), stick: spreadOf(stick.slice(warmUp)), answers };
}

export interface DocumentTimes {
  /** ms from nothing to a bundle that answers, in a realm of its own. */
  readonly load: Spread;
  /** ms of it in which the bundle runs; the rest is a new realm, and reading the script. */
  readonly run: Spread;
  /** ms of the first document there, which brings in what fills templates. */
  readonly first: Spread;
  /** ms of each later one. */
  readonly later: Spread;
  /** ms of a whole batch, planning and the refresh at its end included, divided by its documents. */
  readonly share: Spread;
  readonly documents: number;
}

/** Documents of a batch, the first included. */
export const BATCH = 31;

/** Makes the documents of a batch, in as many fresh realms as there are rounds. */
export async function computingDocuments(
  tabs: PlainTabs,
  today: string,
  { rounds, warmUp }: Rounds,
): Promise<DocumentTimes> {
  const load: number[] = [];
  const run: number[] = [];
  const first: number[] = [];
  const later: number[] = [];
  const share: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const { loadMs, runMs, took, times } = makeBatch(tabs, today, BATCH);
    if (round < warmUp) continue;
    load.push(loadMs);
    run.push(runMs);
    first.push(times[0] as number);
    later.push(...times.slice(1));
    share.push(took / BATCH);
  }
  return {
    load: spreadOf(load),
    run: spreadOf(run),
    first: spreadOf(first),
    later: spreadOf(later),
    share: spreadOf(share),
    documents: later.length,
  };
}

interface Batch {
  readonly loadMs: number;
  readonly runMs: number;
  /** ms of all of it: planning, making, and the refresh at its end. */
  readonly took: number;
  /** ms of each document. */
  readonly times: readonly number[];
}

/** IEPs for so many pupils, in one run in a fresh realm. */
export function makeBatch(tabs: PlainTabs, today: string, documents: number): Batch {
  const { rpc, services, loadMs, runMs } = openSchool(tabs, startClock(today));
  const pupils = answered(rpc('pupils', {})) as { pupilId: string; plan: { targets: number } }[];
  const pupilIds = pupils.filter(({ plan }) => plan.targets > 0).map(({ pupilId }) => pupilId);
  services.spent();
  const began = performance.now();
  const made = answered(rpc('makeDocuments', { kind: 'iep', pupilIds: pupilIds.slice(0, documents) })) as {
    done: unknown[];
  };
  const took = performance.now() - began - services.spent();
  const times = services.documents();
  if (made.done.length < documents || times.length !== made.done.length) {
    throw new Error(`${made.done.length} documents and ${times.length} times: ${documents} were wanted.`);
  }
  return { loadMs, runMs, took, times };
}

interface OpenSchool {
  rpc(call: string, args: object): string;
  readonly services: StandIn;
  readonly loadMs: number;
  readonly runMs: number;
}

let loaded = 0;

export function openSchool(tabs: PlainTabs, clock: Clock): OpenSchool {
  const code = readFileSync(path.join(root, 'dist/Code.js'), 'utf8');
  const began = performance.now();
  const context = bareRealm(clock);
  const realmMs = performance.now() - began;
  Object.assign(context, { __json: JSON.stringify(tabs), __tick: () => performance.now() });
  const services = vm.runInContext(`(${standIn})(__json, __tick)`, context) as StandIn;
  Object.assign(context, { __json: '', console: { log: () => undefined }, ...services.services });
  const from = performance.now();
  // A number of its own, so that the machine cannot use what it made of the last one; first, so that it sees that at once.
  const script = new vm.Script(`// ${++loaded}\n${code}`);
  const runFrom = performance.now();
  script.runInContext(context);
  const runMs = performance.now() - runFrom;
  const loadMs = realmMs + performance.now() - from;
  const rpc = vm.runInContext('rpc', context) as (json: string) => string;
  return { rpc: (call, args) => rpc(JSON.stringify({ call, args })), services, loadMs, runMs };
}

export function answered(reply: string): unknown {
  const read = JSON.parse(reply) as { ok: boolean; value?: unknown; problems?: readonly { says: string }[] };
  if (read.ok) return read.value;
  throw new Error(`The add-on refused: ${read.problems?.[0]?.says ?? reply}`);
}
