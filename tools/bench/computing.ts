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
import { type Rounds, type Spread, spread, spreadOf } from './spread';
import { type StandIn, standIn } from './standIn';

export interface Refreshed {
  readonly pupils: number;
  readonly problems: readonly unknown[];
  readonly written: readonly string[];
}

/**
 * A first refresh of a school whose rows have their IDs: everything is read, worked out and written, all starred cells are put.
 * @returns ms of the add-on's own
 */
export async function computingRefresh(tabs: PlainTabs, today: string, rounds: Rounds): Promise<[Spread, Refreshed]> {
  const { rpc, services } = openSchool(tabs, startClock(today));
  let answer: Refreshed = { pupils: 0, problems: [], written: [] };
  const own = await spread(rounds, () => {
    services.reset();
    services.spent();
    const began = performance.now();
    const reply = rpc('refresh', {});
    const ms = performance.now() - began - services.spent();
    answer = answered(reply) as Refreshed;
    return ms;
  });
  return [own, answer];
}

export interface DocumentTimes {
  /** ms from nothing to a bundle that answers, in a realm of its own. */
  readonly load: Spread;
  /** ms of the first document there, which brings in what fills templates. */
  readonly first: Spread;
  /** ms of each later one. */
  readonly later: Spread;
  readonly documents: number;
}

/** Makes the documents of a batch, in as many fresh realms as there are rounds. */
export async function computingDocuments(
  tabs: PlainTabs,
  today: string,
  { rounds, warmUp }: Rounds,
): Promise<DocumentTimes> {
  const load: number[] = [];
  const first: number[] = [];
  const later: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const { rpc, services, loadMs } = openSchool(tabs, startClock(today));
    const pupils = answered(rpc('pupils', {})) as { pupilId: string; plan: { targets: number } }[];
    const pupilIds = pupils.filter(({ plan }) => plan.targets > 0).map(({ pupilId }) => pupilId);
    const made = answered(rpc('makeDocuments', { kind: 'iep', pupilIds: pupilIds.slice(0, 1 + LATER) })) as {
      done: unknown[];
    };
    const times = services.documents();
    if (made.done.length <= LATER || times.length !== made.done.length) {
      throw new Error(`${made.done.length} documents and ${times.length} times: ${1 + LATER} were wanted.`);
    }
    if (round < warmUp) continue;
    load.push(loadMs);
    first.push(times[0] as number);
    later.push(...times.slice(1));
  }
  return { load: spreadOf(load), first: spreadOf(first), later: spreadOf(later), documents: later.length };
}

const LATER = 30;

interface OpenSchool {
  rpc(call: string, args: object): string;
  readonly services: StandIn;
  readonly loadMs: number;
}

let loaded = 0;

function openSchool(tabs: PlainTabs, clock: Clock): OpenSchool {
  const code = readFileSync(path.join(root, 'dist/Code.js'), 'utf8');
  const began = performance.now();
  const context = bareRealm(clock);
  const realmMs = performance.now() - began;
  Object.assign(context, { __json: JSON.stringify(tabs), __tick: () => performance.now() });
  const services = vm.runInContext(`(${standIn})(__json, __tick)`, context) as StandIn;
  Object.assign(context, { __json: '', console: { log: () => undefined }, ...services.services });
  const from = performance.now();
  // A number of its own, so that the machine cannot use what it made of the last one.
  new vm.Script(`${code}\n// ${++loaded}`).runInContext(context);
  const loadMs = realmMs + performance.now() - from;
  const rpc = vm.runInContext('rpc', context) as (json: string) => string;
  return { rpc: (call, args) => rpc(JSON.stringify({ call, args })), services, loadMs };
}

function answered(reply: string): unknown {
  const read = JSON.parse(reply) as { ok: boolean; value?: unknown; problems?: readonly { says: string }[] };
  if (read.ok) return read.value;
  throw new Error(`The add-on refused: ${read.problems?.[0]?.says ?? reply}`);
}
