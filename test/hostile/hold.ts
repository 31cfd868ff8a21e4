/**
 * Runs a property over hostile inputs. Besides what the property says, each input must be done with in two seconds of the
 * processor's time, and must leave the objects that all others inherit from as they were. `npm run hostile` tries a hundred times
 * as many, and prints how many inputs each property saw and how long the slowest took.
 */
import fc from 'fast-check';
import { test } from 'vitest';

/** Set by all.ts. */
export const TIMES = Number(process.env['HOSTILE_TIMES'] ?? 1);
const MOST_MS = 2000;
const SEED = 20261128;

/** @param runs at `npm test`, and that often TIMES at `npm run hostile` */
export function holds<T>(
  what: string,
  inputs: fc.Arbitrary<T>,
  runs: number,
  holdsFor: (input: T) => unknown,
  mostMs = MOST_MS,
): void {
  test(what, { timeout: 60_000 + runs * TIMES * mostMs }, async () => {
    const before = inherited();
    let [tried, slowest] = [0, 0];
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const begun = process.cpuUsage();
        await holdsFor(input);
        const { user, system } = process.cpuUsage(begun);
        const ms = (user + system) / 1000;
        tried += 1;
        slowest = Math.max(slowest, ms);
        if (ms > mostMs) throw new Error(`It took ${Math.round(ms)} ms.`);
        if (isOther(inherited(), before)) throw new Error('What every object inherits is not as it was.');
      }),
      // The same inputs at every `npm test`: what is new is looked for where somebody reads what was found.
      TIMES > 1 ? { numRuns: runs * TIMES } : { numRuns: runs, seed: SEED },
    );
    if (TIMES > 1) console.log(`${what}: ${tried} inputs, the slowest ${Math.round(slowest)} ms`);
  });
}

/** Names, and what stands behind them. */
function inherited(): readonly unknown[] {
  return [Object, Array, Function, String, Number, Map, Set, RegExp, Promise].flatMap(({ prototype }) =>
    Reflect.ownKeys(prototype).flatMap((key) => {
      const { value, get } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
      return [key, value, get];
    }),
  );
}

const isOther = (now: readonly unknown[], before: readonly unknown[]): boolean =>
  now.length !== before.length || now.some((one, at) => !Object.is(one, before[at]));

/** What an engine or a library says of itself, which is no use to a SENCO. */
export const OF_MACHINES =
  /\b(Type|Range|Syntax|Reference|URI)Error\b|Cannot (read|set|convert)|is not (a function|iterable|defined|valid JSON|a constructor)|Maximum call stack|Unexpected (token|end)|\[object |Corrupted zip|invalid (distance|code|block|stored)|\bENO\w+|\bat \w+ \(|Invalid (array|string|time|regular)/;

/** @throws unless it is one or more whole sentences in plain words; `quoted` is what of people's own may stand in it */
export function mustBePlain(says: string, quoted = ''): void {
  const words = quoted === '' ? says : says.split(quoted).join('…');
  if (!/^[\p{Lu}“‘"{(…\d]/u.test(words) || !/[.?!…]$/.test(words) || OF_MACHINES.test(words))
    throw new Error(`This is no sentence for a person: ${says}`);
}
