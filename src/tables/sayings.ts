/**
 * Words and colours that several tabs of ours share: days, years, stages, waves and areas as people say them.
 * Pure. Tests: test/tables/sayings.test.ts
 */
import type { IsoDate } from '../domain/isoDate';

export { sayYear } from '../domain/yearGroups';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "14 Nov", as a cell's `d mmm` shows it. */
export function sayDay(date: IsoDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
}

/** A stage short enough for the map: "Action Plus", "SEN support"; what had to be cut is told by its code, "Action Plus (Q)". */
export function shortStage({ label, code }: { readonly label: string; readonly code: string }): string {
  const whole = label.replace(/^School\s+/i, '').trim();
  const plain = whole.replace(/\s*(\(|\+|,|:|;| – | and | with ).*$/i, '').trim();
  const fits = plain.length <= LONGEST_STAGE ? plain : `${plain.slice(0, LONGEST_STAGE - 1).trim()}…`;
  return fits === whole ? fits : `${fits} (${code})`;
}
const LONGEST_STAGE = 14;

export const WAVE_WORDS = {
  1: 'quality first teaching',
  2: 'small group',
  3: 'individual',
} as const;

/** "Wave 2 · small group" */
export function sayWave(wave: 1 | 2 | 3 | null): string {
  return wave === null ? 'Wave not given' : `Wave ${wave} · ${WAVE_WORDS[wave]}`;
}

/** Grounds and letters of the waves, 0 for none: letters on their ground or tint keep at least 7 : 1. */
export const WAVE_COLORS = {
  0: { ground: '#e3e5e8', ink: '#30363d', tint: '#f1f2f4' },
  1: { ground: '#cfe6d4', ink: '#17402a', tint: '#e7f3ea' },
  2: { ground: '#cbdff2', ink: '#143a5c', tint: '#e4eef8' },
  3: { ground: '#e4d3ee', ink: '#472063', tint: '#f3eaf8' },
} as const;

const SHORT_AREAS: readonly (readonly [RegExp, string])[] = [
  [/^cognition/i, 'C&L'],
  [/^communication/i, 'C&I'],
  [/^social|^semh/i, 'SEMH'],
  [/^behaviour/i, 'BESD'],
  [/^sensory|^physical/i, 'S&P'],
];

/** An area of need as short as the staff room says it: "C&L"; others are cut to fit a narrow column. */
export function shortArea(area: string): string {
  const known = SHORT_AREAS.find(([pattern]) => pattern.test(area.trim()));
  if (known) return known[1];
  return area.length <= 6 ? area : `${area.slice(0, 5).trim()}…`;
}
