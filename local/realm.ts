/**
 * Runs the built bundle as Google does: each execution in a realm of its own, with ECMAScript, console and the services,
 * and nothing else. No code from text, no timers, no TextEncoder, URL, fetch or process. What crosses is JSON: numbers,
 * text, truth values, null, plain objects and arrays; a Date anywhere in the reply makes it arrive as nothing.
 * Tests: test/local/realm.test.ts
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { CLOCK_SCRIPT, type Clock } from './clock';
import { type InnerGate, type Run, RunKilled } from './gate';
import { newRealm } from './newRealm';
import { type Makers, openBorder, type Service } from './services/service';
import { mustMatch } from './services/signature';

/** What the add-on threw, in its own words. */
export class AddOnError extends Error {
  constructor(says: string, stack: string | undefined) {
    super(says);
    this.name = 'AddOnError';
    if (stack) this.stack = stack;
  }
}

export interface Execution {
  readonly run: Run;
  readonly clock: Clock;
  readonly gate: InnerGate;
  readonly services: Record<string, Service>;
  /** Something was written that is not yet calculated. */
  readonly waits: () => boolean;
  readonly log: (line: string) => void;
}

const compiled = new Map<string, { readonly stamp: string; readonly script: vm.Script }>();

/** The built add-on, compiled once until it is built anew. */
export function bundle(distFolder: string): vm.Script {
  const file = path.join(distFolder, 'Code.js');
  const { mtimeMs, size } = statSync(file);
  const stamp = `${mtimeMs} ${size}`;
  const known = compiled.get(file);
  if (known?.stamp === stamp) return known.script;
  const script = new vm.Script(readFileSync(file, 'utf8'), { filename: file });
  compiled.set(file, { stamp, script });
  return script;
}

/** ECMAScript and the host's clock, and nothing else. */
export function bareRealm(clock: Clock): vm.Context {
  const context = newRealm({ __now: () => clock.now() }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(CLOCK_SCRIPT, context);
  return context;
}

/**
 * @param name a function of the bundle's top level
 * @param args as google.script.run would pass them
 * @throws AddOnError for what the add-on throws, RunKilled when the run was ended
 */
export function execute(distFolder: string, name: string, args: readonly unknown[], execution: Execution): unknown {
  const { run, clock, gate, services, waits, log } = execution;
  const context = bareRealm(clock);
  const makers = vm.runInContext('({ Array, Object, Date, Error })', context) as Makers;
  const border = openBorder(makers, (call, given, cells) => {
    mustMatch(call, given);
    return gate.pass(run, call, given, cells, waits());
  });
  for (const [service, made] of Object.entries(services)) place(context, service, border.out(made));
  place(context, 'console', consoleFor(log));
  const before = new Set(vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]);

  const whole = run.authority;
  try {
    // Code at the top level runs even for a menu: Google gives it no authority.
    run.authority = 'none';
    bundle(distFolder).runInContext(context);
    run.authority = whole;
    const target: unknown = Object.hasOwn(context, name) && !before.has(name) ? context[name] : undefined;
    if (typeof target !== 'function' || name.endsWith('_')) throw new Error(`Script function not found: ${name}`);
    place(context, '__args', JSON.stringify(mustCross(args)));
    const reply: unknown = vm.runInContext(`${name}.apply(null, JSON.parse(__args))`, context);
    if (run.killed) throw run.killed;
    return crossed(reply);
  } catch (problem) {
    if (run.killed) throw run.killed;
    if (problem instanceof RunKilled || problem instanceof Error) throw problem;
    const { message, stack } = (problem ?? {}) as { message?: unknown; stack?: unknown };
    throw new AddOnError(
      typeof message === 'string' ? message : String(problem),
      typeof stack === 'string' ? stack : undefined,
    );
  }
}

function place(context: vm.Context, name: string, value: unknown): void {
  Object.defineProperty(context, name, { value, enumerable: false, configurable: true, writable: true });
}

function consoleFor(log: (line: string) => void): Record<string, (...words: unknown[]) => void> {
  const write = (...words: unknown[]) => log(words.map(String).join(' '));
  return { log: write, info: write, warn: write, error: write };
}

/** google.script.run refuses to send these. */
function mustCross(args: readonly unknown[]): readonly unknown[] {
  if (holds(args, (value) => kind(value) === 'Date' || typeof value === 'function')) {
    throw new TypeError('google.script.run cannot send dates or functions.');
  }
  return args.map((arg) => arg ?? null);
}

function crossed(reply: unknown): unknown {
  if (reply === undefined || holds(reply, (value) => kind(value) === 'Date')) return undefined;
  const stranger = holds(reply, (value) => {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return true;
    return typeof value === 'object' && value !== null && !Array.isArray(value) && kind(value) !== 'Object';
  });
  if (stranger) throw new TypeError('A reply can hold only numbers, text, truth values, null, objects and arrays.');
  return JSON.parse(JSON.stringify(reply));
}

const kind = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

function holds(value: unknown, isIt: (value: unknown) => boolean): boolean {
  if (isIt(value)) return true;
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some((item) => holds(item, isIt));
}
