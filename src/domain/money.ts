/**
 * Money in whole pence, and exact sums that end in whole pence, rounded half-up once.
 * Numbers typed in cells are read as the decimals that people see (0.1 is a tenth), to six places.
 * Amounts are 0 or more. Tests: test/domain/money.test.ts
 */
export type Pence = number & { readonly __brand: 'Pence' };

/** @throws on anything that is not a whole number: that is a bug, not a data problem */
export function pence(amount: number): Pence {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not whole pence: ${amount}`);
  return (amount === 0 ? 0 : amount) as Pence;
}

export const NO_PENCE = pence(0);

export function addPence(a: Pence, b: Pence): Pence {
  return pence(a + b);
}

export function sumPence(amounts: Iterable<Pence>): Pence {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return pence(sum);
}

/**
 * One place's share of a group's cost; odd pennies go to the first places.
 * @param total whole pence, 0 or more
 * @param places head count, 1 or more
 * @param index 0 is the first place
 */
export function shareOf(total: Pence, places: number, index: number): Pence {
  const odd = total % places;
  return pence((total - odd) / places + (index < odd ? 1 : 0));
}

/**
 * Splits a group's cost between its places.
 * @returns pence each; they differ by at most 1 and sum to `total`
 */
export function sharePence(total: Pence, places: number): readonly Pence[] {
  if (!Number.isSafeInteger(places) || places < 1) throw new RangeError(`Not a head count: ${places}`);
  return Array.from({ length: places }, (_, index) => shareOf(total, places, index));
}

interface Decimal {
  readonly units: number;
  /** The value is units ÷ 10^places. */
  readonly places: number;
}

const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;
const MOST_PLACES = 6;

/** A double that prints as a short decimal becomes that decimal: m ÷ 10^p gives back the same double only for it. */
function readDecimal(value: number): Decimal {
  if (Number.isInteger(value)) return { units: value, places: 0 };
  for (let places = 1; places <= MOST_PLACES; places++) {
    const power = POWERS[places] ?? 1;
    const units = Math.round(value * power);
    if (units / power === value) return { units, places };
  }
  let units = Math.round(value * 1_000_000);
  let places = MOST_PLACES;
  while (places > 0 && units % 10 === 0) {
    units /= 10;
    places -= 1;
  }
  return { units, places };
}

/**
 * Product of `factors` ÷ product of `divisors`, exact, then half-up to a whole number.
 * Small numbers, which is all that schools have, stay below 2^53, where whole doubles are exact: every
 * partial product only grows, so checking the last one proves them all. Larger ones go through BigInt.
 * @throws where a divisor is 0 or less, or a factor below 0
 */
export function productHalfUp(factors: readonly number[], divisors: readonly number[]): number {
  let above = 1;
  let below = 1;
  let places = 0;
  for (const factor of factors) {
    if (!(factor >= 0)) throw new RangeError(`Not an amount: ${factor}`);
    const decimal = readDecimal(factor);
    above *= decimal.units;
    places += decimal.places;
  }
  for (const divisor of divisors) {
    const decimal = readDecimal(divisor);
    if (!(decimal.units > 0)) throw new RangeError(`Not a divisor: ${divisor}`);
    below *= decimal.units;
    places -= decimal.places;
  }
  for (; places > 0; places--) below *= 10;
  for (; places < 0; places++) above *= 10;
  // Doubled once for half-up: 2 × above + below must be exact too.
  if (2 * above + below >= Number.MAX_SAFE_INTEGER) return productByBigInt(factors, divisors);
  const doubled = 2 * above + below;
  return (doubled - (doubled % (2 * below))) / (2 * below);
}

function productByBigInt(factors: readonly number[], divisors: readonly number[]): number {
  let above = 1n;
  let below = 1n;
  for (const factor of factors) {
    const decimal = readDecimal(factor);
    above *= BigInt(decimal.units);
    below *= 10n ** BigInt(decimal.places);
  }
  for (const divisor of divisors) {
    const decimal = readDecimal(divisor);
    below *= BigInt(decimal.units);
    above *= 10n ** BigInt(decimal.places);
  }
  return Number((2n * above + below) / (2n * below));
}

/** A part of an amount, such as the school weeks gone of the weeks planned; half-up. */
export function partOf(total: Pence, part: number, whole: number): Pence {
  return part === whole ? total : pence(productHalfUp([total, part], [whole]));
}
