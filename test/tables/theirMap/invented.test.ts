/**
 * How much of invented maps is understood. The answers were written before anything was run on the map.
 * Tuned: the recogniser was written with these at hand. Blind: written after it was frozen; what they showed was mended
 * then, so only the first figures, which stand beside them, tell how it fares with a sheet that it has not met.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { recogniseMap } from '../../../src/tables/theirMap/recogniseMap';
import { BLIND_PUPILS } from './blindPupils';
import { BLIND_WORK } from './blindWork';
import { FOURTH_MAPS } from './fourthMaps';
import { type MapCase, sayScore, scoreOf, sumOf } from './mapCase';
import { SCHOOL } from './school';
import { SECOND_PUPILS } from './secondPupils';
import { SECOND_WORK } from './secondWork';
import { THIRD_PUPILS } from './thirdPupils';
import { THIRD_WORK } from './thirdWork';
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

describe('ten maps written after it was frozen: 13 of 53 provisions were exact at first, and 23 were false', () => {
  const score = scored([...BLIND_PUPILS, ...BLIND_WORK]);
  it(sayScore(score), () => {
    expect(score.misses).toEqual([]);
    expect([score.provisions, score.exact, score.wrong]).toEqual([53, 53, 0]);
  });
});

describe('ten more, written after that was mended: 40 of 47 provisions were exact at first, and 2 were false', () => {
  const score = scored([...SECOND_PUPILS, ...SECOND_WORK]);
  it(sayScore(score), () => {
    expect(score.misses).toEqual([]);
    expect([score.provisions, score.exact, score.wrong]).toEqual([47, 47, 0]);
  });
});

describe('a third ten, written after that was mended: 29 of 45 provisions were exact at first, and 1 was false', () => {
  const score = scored([...THIRD_PUPILS, ...THIRD_WORK]);
  it(sayScore(score), () => {
    expect(score.misses).toEqual([]);
    expect([score.provisions, score.exact, score.wrong]).toEqual([45, 45, 0]);
  });
});

describe('five last ones: 9 of 16 provisions were exact at first, and 2 were false', () => {
  const score = scored(FOURTH_MAPS);
  it(sayScore(score), () => {
    expect([score.provisions, score.wrong]).toEqual([16, 0]);
    expect(score.exact).toBeGreaterThanOrEqual(13);
  });
});

const ALL: readonly MapCase[] = [
  ...[...TUNED_PUPILS, ...TUNED_WORK, ...BLIND_PUPILS, ...BLIND_WORK],
  ...[...SECOND_PUPILS, ...SECOND_WORK, ...THIRD_PUPILS, ...THIRD_WORK],
];
const placesIn = (cells: MapCase['cells']) =>
  recogniseMap(cells, SCHOOL).provisions.map(({ pupil, intervention }) => `${pupil.id ?? pupil.text} ${intervention}`);

test('other spaces, an empty column at the side and empty rows above and below change nothing', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...ALL),
      fc.nat({ max: 2 }),
      fc.nat({ max: 2 }),
      fc.boolean(),
      (map, above, left, isHard) => {
        const spaced = map.cells.map((row) => row.map((cell) => (isHard ? cell.replace(/ /g, '\u00a0') : `${cell}  `)));
        const moved = [
          ...Array.from({ length: above }, () => []),
          ...spaced.map((row) => [...Array.from({ length: left }, () => ''), ...row]),
          [],
        ];
        expect(placesIn(moved)).toEqual(placesIn(map.cells));
      },
    ),
  ));

test('a column that the person leaves out is left out, and the rest still stands in the account', () =>
  fc.assert(
    fc.property(fc.constantFrom(...ALL), fc.nat(), (map, pick) => {
      const { columns, isTurned } = recogniseMap(map.cells, SCHOOL);
      const column = columns[pick % Math.max(1, columns.length)];
      if (column === undefined || isTurned) return;
      const chosen = recogniseMap(map.cells, { ...SCHOOL, corrections: { [column.key]: 'IGNORE' } });
      expect(chosen.columns.find(({ key }) => key === column.key)?.meaning).toBe('IGNORE');
      const filled = map.cells.flatMap((row) => row.filter((cell) => cell.trim() !== ''));
      expect(chosen.account.length).toBe(filled.length);
    }),
  ));

test('nothing of a total, a heading or a title becomes a provision', () => {
  for (const map of ALL) {
    const { account, provisions, isTurned } = recogniseMap(map.cells, SCHOOL);
    const uses = new Map(account.map(({ cell, use }) => [cell, use]));
    for (const { cell } of provisions) if (!isTurned) expect(['used', 'title', 'heading']).toContain(uses.get(cell));
    const totals = account.filter(({ use }) => use === 'total').map(({ cell }) => cell);
    expect(provisions.filter(({ cell }) => totals.includes(cell))).toEqual([]);
  }
});
