import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partOf, pence, productHalfUp, shareOf, sharePence, sumPence } from '../../src/domain/money';

test.each([
  { why: 'an even split', total: 900, places: 3, shares: [300, 300, 300] },
  { why: 'odd pennies go first', total: 1000, places: 3, shares: [334, 333, 333] },
  { why: 'fewer pennies than places', total: 2, places: 4, shares: [1, 1, 0, 0] },
  { why: 'one place carries it whole', total: 999, places: 1, shares: [999] },
])('$why', ({ total, places, shares }) => expect(sharePence(pence(total), places)).toEqual(shares));

test('a share is never lost, and none differs by more than a penny', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 12), fc.integer({ min: 1, max: 400 }), (total, places) => {
      const shares = sharePence(pence(total), places);
      expect(sumPence(shares)).toBe(total);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      expect(shares[places - 1]).toBe(shareOf(pence(total), places, places - 1));
    }),
  );
});

test.each([
  { why: 'no head count', act: () => sharePence(pence(10), 0) },
  { why: 'half a penny', act: () => pence(0.5) },
  { why: 'more than a double can hold', act: () => pence(2 ** 53) },
  { why: 'a factor below nought', act: () => productHalfUp([-1], [1]) },
  { why: 'a divisor of nought', act: () => productHalfUp([1], [0]) },
  { why: 'no number at all', act: () => productHalfUp([Number.NaN], [1]) },
])('a bug throws: $why', ({ act }) => expect(act).toThrow(RangeError));

test.each([
  { why: 'half a penny goes up', factors: [1], divisors: [2], result: 1 },
  { why: 'just under half goes down', factors: [0.499999], divisors: [], result: 0 },
  { why: 'a tenth thrice is three tenths', factors: [0.1, 3, 10], divisors: [], result: 3 },
  { why: '1.005 is read as people see it', factors: [1.005, 100], divisors: [], result: 101 },
  { why: 'decimals below the line', factors: [28.75], divisors: [2.5], result: 12 },
  { why: 'dust of a sum of floats is dropped', factors: [110.00000000000001, 5], divisors: [], result: 550 },
  { why: 'nought stays nought', factors: [0, 12345.678], divisors: [7], result: 0 },
  {
    why: 'beyond 2^53 on the way',
    factors: [123456.789, 98765.4321, 38.5, 45.25],
    divisors: [123456.789, 38.5],
    result: 4469136,
  },
])('$why', ({ factors, divisors, result }) => expect(productHalfUp(factors, divisors)).toBe(result));

test('agrees with exact fractions, small or large', () => {
  const amount = fc.record({ units: fc.nat(9_999_999), places: fc.integer({ min: 0, max: 5 }) });
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 5 }),
      fc.array(amount, { maxLength: 2 }),
      (above, below) => {
        fc.pre(below.every(({ units }) => units > 0));
        let top = 1n;
        let bottom = 1n;
        for (const { units, places } of above) {
          top *= BigInt(units);
          bottom *= 10n ** BigInt(places);
        }
        for (const { units, places } of below) {
          bottom *= BigInt(units);
          top *= 10n ** BigInt(places);
        }
        const number = ({ units, places }: { units: number; places: number }) => units / 10 ** places;
        const exact = (2n * top + bottom) / (2n * bottom);
        expect(productHalfUp(above.map(number), below.map(number))).toBe(Number(exact));
      },
    ),
  );
});

test('a part of an amount: nothing, some, all', () => {
  expect([0, 5, 12, 24].map((weeks) => partOf(pence(20640), weeks, 24))).toEqual([0, 4300, 10320, 20640]);
});
