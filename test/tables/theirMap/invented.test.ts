/**
 * How much of invented maps is understood. The answers were written before anything was run on the map.
 * Tuned: the recogniser was written with these at hand.
 */
import { describe, expect, it } from 'vitest';
import { type MapCase, sayScore, scoreOf, sumOf } from './mapCase';
import { SCHOOL } from './school';
import { TUNED_PUPILS } from './tunedPupils';
import { TUNED_WORK } from './tunedWork';

const scored = (maps: readonly MapCase[]) => sumOf(maps.map((map) => scoreOf(map, SCHOOL)));

describe('ten maps that the recogniser was tuned to', () => {
  const score = scored([...TUNED_PUPILS, ...TUNED_WORK]);
  it(sayScore(score), () => {
    expect(score.misses).toEqual([]);
    expect([score.provisions, score.exact, score.wrong]).toEqual([41, 41, 0]);
  });
});
