/**
 * The one clock of the local host: both realms, every service and the latency model read it.
 * Real time, or a fixed day at 10:00; plus the virtual milliseconds that services have taken.
 * The zone is the spreadsheet's. Tests: test/local/realm.test.ts
 */
export const ZONE = 'Europe/London';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @param ms virtual milliseconds, 0 or more */
  pass(ms: number): void;
  /** When no run is on: real time goes on from where it really is. A fixed day keeps what has passed. */
  settle(): void;
}

/** @param today YYYY-MM-DD, or undefined for the real time */
export function startClock(today?: string): Clock {
  // The realms' Date reads the process's zone: it has to be the spreadsheet's.
  process.env['TZ'] = ZONE;
  const fixed = today === undefined ? null : tenOClock(today);
  let passed = 0;
  return {
    now: () => (fixed ?? Date.now()) + passed,
    pass: (ms) => {
      passed += ms;
    },
    settle: () => {
      if (fixed === null) passed = 0;
    },
  };
}

function tenOClock(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const at = new Date(year, month - 1, date, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || at.getMonth() !== month - 1 || at.getDate() !== date) {
    throw new RangeError(`“${day}” is not a date. Write it as YYYY-MM-DD, for example 2026-03-02.`);
  }
  return at.getTime();
}

/** Run in a realm with `__now` on its global object: makes the realm's Date follow the host's clock. */
export const CLOCK_SCRIPT = `(() => {
  const now = globalThis.__now;
  delete globalThis.__now;
  const Real = Date;
  const Clocked = new Proxy(Real, {
    construct: (target, args, made) => Reflect.construct(target, args.length ? args : [now()], made),
    apply: () => new Real(now()).toString(),
  });
  Real.now = () => now();
  Real.prototype.constructor = Clocked;
  globalThis.Date = Clocked;
})();`;
