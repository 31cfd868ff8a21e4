/**
 * A realm in which Univer, written for a browser's timers, works synchronously: its own microtask queue and virtual
 * timers that are run to idle. No timers or promises of the host get in. Tests: test/local/engine.test.ts
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { CLOCK_SCRIPT, type Clock } from '../clock';
import { newRealm } from '../newRealm';
import { engineScript } from './bundle';

export interface SyncRealm {
  readonly UNIVER: { startUniver: typeof import('./univerEntry').startUniver };
  /** Runs everything that waits, then gives the virtual time back. */
  flush(): void;
  /** A value made in the realm, so that Univer's own checks know it. */
  parse<T>(json: string): T;
}

/** More steps than this is a loop: the largest workbook that was tried takes some thousands. */
const STEP_LIMIT = 500_000;

let compiled: vm.Script | null = null;

export async function openSyncRealm(clock: Clock): Promise<SyncRealm> {
  if (!compiled) {
    const file = await engineScript();
    compiled = new vm.Script(readFileSync(file, 'utf8'), { filename: file });
  }
  let skew = 0;
  const context = newRealm({
    console: { ...console, log: () => {}, debug: () => {}, info: () => {} },
    process: { versions: { node: process.versions.node }, env: {}, platform: 'linux' },
    TextEncoder,
    TextDecoder,
    URL,
    URLSearchParams,
    structuredClone,
    performance,
    crypto: globalThis.crypto,
    Blob,
    AbortController,
    __now: () => clock.now() + skew,
    __skip: (to: number) => {
      skew = Math.max(skew, to - clock.now());
    },
  });
  vm.runInContext(CLOCK_SCRIPT + TIMERS_SCRIPT, context);
  compiled.runInContext(context);
  const script = (text: string) => {
    const ready = new vm.Script(text);
    return () => ready.runInContext(context) as unknown;
  };
  const isBusy = script('__busy()');
  const step = script('__step()');
  const rest = script('__rest()');
  const drain = script('0');
  return {
    UNIVER: context['UNIVER'],
    parse: (json) => {
      context['__json'] = json;
      return vm.runInContext('JSON.parse(__json)', context);
    },
    flush: () => {
      drain();
      for (let steps = 0; isBusy(); steps += 1) {
        if (steps > STEP_LIMIT) throw new Error('The spreadsheet engine does not come to rest.');
        step();
      }
      rest();
      skew = 0;
    },
  };
}

const TIMERS_SCRIPT = `(() => {
  globalThis.self = globalThis;
  const skipTo = globalThis.__skip;
  delete globalThis.__skip;
  let waiting = [];
  let last = 0;
  let running = null;
  let start = Date.now();
  const add = (run, ms, every) => {
    last += 1;
    const fired = every && running && running.every === every ? running.fired : 0;
    waiting.push({ id: last, at: Date.now() + (Number(ms) || 0), run, every, fired });
    return last;
  };
  const remove = (id) => { waiting = waiting.filter((timer) => timer.id !== id); };
  globalThis.setTimeout = (run, ms, ...args) => add(() => run(...args), ms);
  globalThis.setInterval = (run, ms, ...args) => add(() => run(...args), ms, Math.max(1, Number(ms) || 1));
  globalThis.setImmediate = (run, ...args) => add(() => run(...args), 0);
  globalThis.clearTimeout = globalThis.clearInterval = globalThis.clearImmediate = remove;
  globalThis.queueMicrotask = (run) => { Promise.resolve().then(run); };
  globalThis.MessageChannel = class {
    constructor() {
      const end = () => ({ onmessage: null, close() {} });
      this.port1 = end();
      this.port2 = end();
      const join = (from, to) => { from.postMessage = (data) => { add(() => to.onmessage && to.onmessage({ data }), 0); }; };
      join(this.port1, this.port2);
      join(this.port2, this.port1);
    }
  };
  // An interval that fired twice is a heartbeat, not work.
  globalThis.__busy = () => waiting.some((timer) => !(timer.every && timer.fired >= 2));
  globalThis.__step = () => {
    waiting.sort((a, b) => a.at - b.at || a.id - b.id);
    const timer = waiting.shift();
    skipTo(timer.at);
    if (timer.every) {
      timer.fired += 1;
      timer.at = Date.now() + timer.every;
      waiting.push(timer);
    }
    running = timer;
    try { timer.run(); } finally { running = null; }
  };
  globalThis.__rest = () => { for (const timer of waiting) timer.at = Date.now(); };
})();`;
