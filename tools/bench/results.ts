/**
 * What a run of the benchmarks found, as ratios: kept as JSON beside this file, so that runs can be compared, and drawn as one picture.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root';
import type { Spread } from './spread';

export interface Result {
  readonly what: string;
  /** So many times; 1 = the same. */
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
  /** Of what: in words. */
  readonly of: string;
  readonly how: 'measured' | 'modelled' | 'counted';
}

const FOLDER = path.join(root, 'tools/bench');
export const RESULTS_FILE = path.join(FOLDER, 'results.json');
export const PICTURE_FILE = path.join(FOLDER, 'results.svg');

/** Each as a multiple of a yardstick that does not vary. */
export function ratioOf(what: string, found: Spread, one: number, of: string): Result {
  return { what, ratio: found.median / one, least: found.least / one, most: found.most / one, of, how: 'measured' };
}
export function exactly(what: string, ratio: number, of: string, how: Result['how']): Result {
  return { what, ratio, least: ratio, most: ratio, of, how };
}

export function keepResults(machine: string, results: readonly Result[]): void {
  const day = new Date().toISOString().slice(0, 10);
  const rounded = results.map((one) => ({
    ...one,
    ratio: short(one.ratio),
    least: short(one.least),
    most: short(one.most),
  }));
  writeFileSync(RESULTS_FILE, `${JSON.stringify({ day, machine, results: rounded }, null, 2)}\n`);
  writeFileSync(PICTURE_FILE, picture(results, `${day}, ${machine}`));
}

const short = (value: number): number => Number(value.toPrecision(3));

const WIDTH = 860;
const [LABELS, BARS, LINE, TOP] = [430, 340, 34, 56];
/** Powers of ten that the picture shows. */
const [LOWEST, HIGHEST] = [-2, 3];

/** A bar from 1 to the left or to the right, each step ten times; a thin line from the least to the most. */
export function picture(results: readonly Result[], about: string): string {
  const x = (ratio: number) =>
    LABELS + (BARS * (Math.min(HIGHEST, Math.max(LOWEST, Math.log10(ratio))) - LOWEST)) / (HIGHEST - LOWEST);
  const height = TOP + results.length * LINE + 24;
  const steps = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, at) => 10 ** (LOWEST + at));
  const grid = steps.map(
    (step) =>
      `<line x1="${x(step)}" x2="${x(step)}" y1="${TOP - 8}" y2="${height - 20}" stroke="${step === 1 ? '#1f1f1f' : '#d0d4d9'}"/>` +
      `<text x="${x(step)}" y="${TOP - 14}" text-anchor="middle">× ${step}</text>`,
  );
  const rows = results.flatMap(({ what, ratio, least, most, of, how }, at) => {
    const y = TOP + at * LINE;
    const [from, to] = [Math.min(x(1), x(ratio)), Math.max(x(1), x(ratio))];
    const middle = y + LINE / 2 - 4;
    return [
      `<text x="0" y="${y + 13}">${escaped(what)}</text><text x="0" y="${y + 26}" fill="#5f6368">of ${escaped(of)} (${how})</text>`,
      `<rect x="${from}" y="${middle - 6}" width="${Math.max(1, to - from)}" height="12" fill="${ratio <= 1 ? '#1f3a5f' : '#7a1410'}"/>`,
      `<line x1="${x(least)}" x2="${x(most)}" y1="${middle}" y2="${middle}" stroke="#e39b00" stroke-width="2"/>`,
      `<text x="${WIDTH - 60}" y="${middle + 4}">× ${short(ratio)}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="Arial, sans-serif" font-size="11" role="img">`,
    `<title>What the benchmarks found: ${escaped(about)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="0" y="16" font-size="14" font-weight="bold">Ratios: left of × 1 is less, right is more</text>`,
    `<text x="0" y="32" fill="#5f6368">${escaped(about)}</text>`,
    ...grid,
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
