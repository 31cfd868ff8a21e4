import { expect, it } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { sayDay, sayWave, sayYear, shortArea, shortStage, WAVE_COLORS } from '../../src/tables/sayings';
import { contrast } from './derivedTab';

it.each([
  { label: 'School Action', code: 'A', short: 'Action' },
  { label: 'School Action Plus', code: 'P', short: 'Action Plus' },
  { label: 'School Action Plus and statutory assessment', code: 'Q', short: 'Action Plus (Q)' },
  { label: 'Statement', code: 'S', short: 'Statement' },
  { label: 'SEN support', code: 'K', short: 'SEN support' },
  { label: 'Being watched', code: 'M', short: 'Being watched' },
  { label: 'Individual support, specialist layer', code: 'SP', short: 'Individual su… (SP)' },
])('$label is $short on the map', ({ short, ...stage }) => expect(shortStage(stage)).toBe(short));

it.each([
  ['R', 'Reception'],
  ['N2', 'Nursery 2'],
  ['10', 'Year 10'],
  ['X', 'Year group not followed'],
  ['', ''],
])('year %s is "%s"', (year, words) => expect(sayYear(year)).toBe(words));

it.each([
  ['Cognition and learning', 'C&L'],
  ['Communication and interaction', 'C&I'],
  ['Social, emotional and mental health', 'SEMH'],
  ['Sensory and physical', 'S&P'],
  ['SPLD', 'SPLD'],
  ['Everything else', 'Every…'],
  ['', ''],
])('%s is %s in a narrow column', (area, short) => expect(shortArea(area)).toBe(short));

it('says days and waves', () => {
  expect(sayDay(isoDate('2026-09-04'))).toBe('4 Sep');
  expect(sayWave(2)).toBe('Wave 2 · small group');
  expect(sayWave(null)).toBe('Wave not given');
});

it("can be read on every wave's ground", () => {
  for (const { ground, tint, ink } of Object.values(WAVE_COLORS)) {
    for (const background of [ground, tint]) expect(contrast(`${ink} ${background}`)).toBeGreaterThanOrEqual(7);
  }
});
