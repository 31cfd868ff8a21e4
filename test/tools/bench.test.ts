/** What the benchmarks work out from their times, and that a batch they time is the batch that was wanted. */
import { expect, it, test } from 'vitest';
import { makeBatch } from '../../tools/bench/computing';
import { largeSchool } from '../../tools/bench/largeSchool';
import { growth } from '../../tools/bench/spread';
import { oakfield, TODAY } from '../app/oakfield';

it.each([
  { why: 'twice as many take twice as long', power: 1 },
  { why: 'twice as many take four times as long', power: 2 },
  { why: 'more take no longer', power: 0 },
])('$why: $power', ({ power }) => {
  const points = [50, 100, 200, 400].map((size): [number, number] => [size, 3 * size ** power]);
  expect(growth(points)).toBeCloseTo(power, 10);
});

test('a batch is timed only where each of its documents was made', async () => {
  const host = await oakfield();
  const school = largeSchool(host, { pupils: 12, interventions: 18, provisions: 60 });
  host.close();
  const { took, times } = makeBatch(school, TODAY, 3);
  expect(times).toHaveLength(3);
  expect(took).toBeGreaterThan(0);
  expect(() => makeBatch(school, TODAY, 13)).toThrow('13 were wanted');
});
