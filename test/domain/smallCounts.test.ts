import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FEWEST_SHOWN, withoutSmall } from '../../src/domain/smallCounts';

const parts = (...counts: number[]) => counts.map((pupils, at) => ({ name: `part ${at}`, pupils }));
const shown = (...counts: number[]) => withoutSmall(parts(...counts)).map(({ pupils }) => pupils);

describe('what is left out', () => {
  it.each([
    { why: 'nothing is small', counts: [5, 12, 30], says: [5, 12, 30] },
    {
      why: 'one small part would be told by the total: the next smallest goes too',
      counts: [3, 12, 30],
      says: [null, null, 30],
    },
    { why: 'two small parts protect each other', counts: [3, 4, 30], says: [null, null, 30] },
    { why: 'two parts of one pupil do not', counts: [1, 1, 9, 30], says: [null, null, null, 30] },
    {
      why: 'many parts of one pupil each would be told by their sum',
      counts: [1, 1, 1, 1, 1, 8, 30],
      says: [null, null, null, null, null, null, 30],
    },
    { why: 'a part without pupils is no part', counts: [0, 6, 7], says: [6, 7] },
    { why: 'nothing is left to show', counts: [2, 12], says: [] },
    { why: 'a whole that is small', counts: [3], says: [] },
    { why: 'nobody', counts: [], says: [] },
  ])('$why', ({ counts, says }) => expect(shown(...counts)).toEqual(says));
});

const anyCounts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 9 });

test('no number below five is ever shown, and none that is shown is changed', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const given = new Map(parts(...counts).map(({ name, pupils }) => [name, pupils]));
      for (const { name, pupils } of withoutSmall(parts(...counts))) {
        if (pupils === null) continue;
        expect(pupils).toBeGreaterThanOrEqual(FEWEST_SHOWN);
        expect(pupils).toBe(given.get(name));
      }
    }),
  );
});

test('the total never tells what was left out: other counts fit what is shown just as well', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const answer = withoutSmall(parts(...counts));
      const total = counts.reduce((sum, one) => sum + one, 0);
      const left = answer.filter(({ pupils }) => pupils === null).length;
      const rest = total - answer.reduce((sum, { pupils }) => sum + (pupils ?? 0), 0);
      if (left === 0) return;
      // One pupil more here and one fewer there gives the same page, so no part is certain.
      expect(left).toBeGreaterThan(1);
      expect(rest).toBeGreaterThan(left);
    }),
  );
});
