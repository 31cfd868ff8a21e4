/**
 * How a class here becomes a Google service in the add-on's realm: each method passes the gate; a name that is not
 * written throws in full; what goes in and out is made anew on either side, so that the add-on only ever holds arrays,
 * dates and errors of its own realm. Tests: test/local/service.test.ts
 */
import { RunKilled } from '../gate';

/** Its methods on the prototype are what the add-on can call. Fields are ours alone, except enumerations and services. */
export abstract class Service {
  /** 'SpreadsheetApp.Range' */
  abstract readonly path: string;
  /** Cells that a call on it touches, for the latency model. */
  cellCount(): number {
    return 0;
  }
}
const OURS = new Set(['constructor', 'cellCount']);

/** A value of one of Google's enumerations. It is the same object on both sides. */
export class EnumValue {
  constructor(
    readonly of: string,
    private readonly word: string,
  ) {
    Object.freeze(this);
  }
  name(): string {
    return this.word;
  }
  toString(): string {
    return this.word;
  }
  toJSON(): string {
    return this.word;
  }
}
export class Enumeration<Word extends string = string> {
  readonly values: Readonly<Record<Word, EnumValue>>;
  constructor(
    readonly path: string,
    words: readonly Word[],
  ) {
    this.values = Object.fromEntries(words.map((word) => [word, new EnumValue(path, word)])) as Record<Word, EnumValue>;
  }
}

/** The add-on realm's own makers. */
export interface Makers {
  readonly Array: new () => unknown[];
  readonly Object: new () => Record<string, unknown>;
  readonly Date: new (ms: number) => Date;
  readonly Error: new (says: string) => Error;
}
/** @returns what is called when the work is done */
export type Pass = (path: string, args: readonly unknown[], cells: number) => () => void;

export interface Border {
  /** What the add-on is to hold for this. */
  out(value: unknown): unknown;
  in(value: unknown): unknown;
}

export function openBorder(makers: Makers, pass: Pass): Border {
  const shown = new WeakMap<object, object>();
  const behind = new WeakMap<object, Service>();

  const fail = (problem: unknown): never => {
    if (problem instanceof RunKilled) throw problem;
    const error = new makers.Error(problem instanceof Error ? problem.message : String(problem));
    error.name = problem instanceof GoogleError ? problem.name : 'Exception';
    if (problem instanceof GoogleError && problem.details) Object.assign(error, { details: out(problem.details) });
    throw error;
  };

  const show = (service: Service): object => {
    const known = shown.get(service);
    if (known) return known;
    const methods = new Map<string, (...args: unknown[]) => unknown>();
    const proxy = new Proxy(Object.freeze(Object.create(null)) as object, {
      get(_, key) {
        if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
        if (key === 'toString') return () => service.path.split('.').pop();
        const own = Object.hasOwn(service, key) ? (service as unknown as Record<string, unknown>)[key] : undefined;
        if (own instanceof Enumeration) return showEnumeration(own);
        if (own instanceof Service && /^[A-Z]/.test(key)) return show(own);
        const made = methods.get(key);
        if (made) return made;
        const method =
          OURS.has(key) || own !== undefined ? undefined : (service as unknown as Record<string, unknown>)[key];
        const path = `${service.path}.${key}`;
        if (typeof method !== 'function' || Object.hasOwn(Object.prototype, key)) {
          return fail(new Error(`${path} is not written in the local host.`));
        }
        const wrapped = (...args: unknown[]): unknown => {
          try {
            const given = args.map(enter);
            const done = pass(path, given, service.cellCount());
            const answer = out((method as (...args: unknown[]) => unknown).apply(service, given));
            done();
            return answer;
          } catch (problem) {
            return fail(problem);
          }
        };
        methods.set(key, wrapped);
        return wrapped;
      },
      set: (_, key) => fail(new Error(`${service.path}.${String(key)} cannot be set.`)),
    });
    shown.set(service, proxy);
    behind.set(proxy, service);
    return proxy;
  };

  const showEnumeration = (enumeration: Enumeration): object =>
    new Proxy(enumeration.values, {
      get(values, key) {
        if (typeof key === 'symbol') return undefined;
        return Object.hasOwn(values, key)
          ? values[key]
          : fail(new Error(`${enumeration.path}.${key} is not written in the local host.`));
      },
    });

  const out = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object' || value instanceof EnumValue) return value;
    if (value instanceof Service) return show(value);
    if (value instanceof Date) return new makers.Date(value.getTime());
    if (Array.isArray(value)) {
      const copy = new makers.Array();
      for (const item of value) copy.push(out(item));
      return copy;
    }
    const copy = new makers.Object();
    for (const [key, item] of Object.entries(value)) copy[key] = out(item);
    return copy;
  };

  const enter = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    const service = behind.get(value);
    if (service) return service;
    if (value instanceof EnumValue) return value;
    if (Object.prototype.toString.call(value) === '[object Date]') return new Date((value as Date).getTime());
    if (Array.isArray(value)) return Array.from(value, enter);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, enter(item)]));
  };

  return { out, in: enter };
}

/** An error that has Google's own name or details, e.g. of an advanced service. */
export class GoogleError extends Error {
  constructor(
    says: string,
    override readonly name: string,
    readonly details?: { readonly code: number; readonly message: string },
  ) {
    super(says);
  }
}

/** Google's words for arguments of the wrong kind. */
export function wrongArguments(path: string, args: readonly unknown[]): never {
  const kinds = args.map((arg) => (arg === null ? 'null' : Array.isArray(arg) ? 'number[]' : kindOf(arg)));
  throw new Error(`The parameters (${kinds.join(',')}) don't match the method signature for ${path}.`);
}
function kindOf(value: unknown): string {
  if (typeof value === 'object') return value instanceof Service ? value.path : 'Object';
  return typeof value === 'string' ? 'String' : typeof value;
}
