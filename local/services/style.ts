/**
 * Google's words for how a cell looks, as Univer writes them. Tests: test/local/range.test.ts
 */
import type { StyleSnapshot } from '../snapshot';

/** '#rrggbb' from what Google takes: '#rgb', '#rrggbb', a few names; null = none. */
export function colour(value: unknown): { rgb: string } | null {
  if (value === null || value === '') return null;
  const text = String(value).toLowerCase();
  const named = NAMES[text];
  if (named) return { rgb: named };
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short) return { rgb: `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` };
  if (!/^#[0-9a-f]{6}$/.test(text)) throw new Error(`Invalid color: ${text}`);
  return { rgb: text };
}
const NAMES: Record<string, string> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  grey: '#808080',
  gray: '#808080',
};

type Make = (value: unknown) => StyleSnapshot;
const oneOf =
  (what: string, words: Record<string, StyleSnapshot>): Make =>
  (value) => {
    const found = words[value === null ? 'null' : String(value)];
    if (!found) throw new Error(`Invalid ${what}: ${value}`);
    return found;
  };

export const numberFormat: Make = (value) => {
  if (typeof value !== 'string') throw new Error(`Invalid number format: ${value}`);
  return { n: value === '' || value === 'General' ? null : { pattern: value } };
};
export const background: Make = (value) => ({ bg: colour(value) });
export const fontColor: Make = (value) => ({ cl: colour(value) });
export const fontWeight = oneOf('font weight', { bold: { bl: 1 }, normal: { bl: 0 }, null: { bl: null } });
export const fontStyle = oneOf('font style', { italic: { it: 1 }, normal: { it: 0 }, null: { it: null } });
export const fontLine = oneOf('font line', {
  underline: { ul: { s: 1 }, st: null },
  'line-through': { st: { s: 1 }, ul: null },
  none: { ul: null, st: null },
  null: { ul: null, st: null },
});
export const fontSize: Make = (value) => {
  if (value !== null && (typeof value !== 'number' || value < 1)) throw new Error(`Invalid font size: ${value}`);
  return { fs: value };
};
export const fontFamily: Make = (value) => ({ ff: value === null ? null : String(value) });
export const horizontal = oneOf('horizontal alignment', {
  left: { ht: 1 },
  center: { ht: 2 },
  right: { ht: 3 },
  normal: { ht: null },
  null: { ht: null },
});
export const vertical = oneOf('vertical alignment', {
  top: { vt: 1 },
  middle: { vt: 2 },
  bottom: { vt: 3 },
  null: { vt: null },
});
export const wrapStrategy = oneOf('wrap strategy', { OVERFLOW: { tb: 1 }, CLIP: { tb: 2 }, WRAP: { tb: 3 } });
export const wrap: Make = (value) => ({ tb: value === true ? 3 : 1 });
/** Google turns up for positive degrees, Univer down. */
export const rotation: Make = (value) => {
  if (typeof value !== 'number' || Math.abs(value) > 90) throw new Error(`Invalid text rotation: ${value}`);
  return { tr: value === 0 ? null : { a: -value } };
};
/** Univer's numbers for lines. */
export const LINES: Record<string, number> = {
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
};

/** All looks of a cell taken away; a number format stays. */
export const NO_LOOKS: StyleSnapshot = {
  bg: null,
  cl: null,
  bl: null,
  it: null,
  fs: null,
  ff: null,
  ul: null,
  st: null,
  ht: null,
  vt: null,
  tb: null,
  tr: null,
  bd: null,
};
