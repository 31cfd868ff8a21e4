/**
 * Colours between a file (theme, palette or RGB) and the snapshot ('#rrggbb').
 * Tests: test/local/xlsx/roundTrip.test.ts
 */
import type { Color } from 'hucre';
import { resolveThemeColor } from 'hucre/ooxml';

/** @param colour '#rrggbb', 'rgb(1, 2, 3)' or none @returns 'RRGGBB', or undefined where there is no colour */
export function colourForFile(colour: string | null | undefined): { rgb: string } | undefined {
  if (!colour) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  if (parts) {
    const rgb = [parts[1], parts[2], parts[3]].map((part) => Number(part).toString(16).padStart(2, '0')).join('');
    return { rgb: rgb.toUpperCase() };
  }
  const match = /^#?([0-9a-f]{6})$/i.exec(colour) ?? /^#?([0-9a-f]{3})$/i.exec(colour);
  if (!match?.[1]) return undefined;
  const digits = match[1].length === 3 ? [...match[1]].map((digit) => digit + digit).join('') : match[1];
  return { rgb: digits.toUpperCase() };
}

/** The old palette's first eight, twice over: what files by other programs use. */
const PALETTE = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/** @param theme the workbook's theme colours @returns '#rrggbb', or undefined for "automatic" */
export function colourFromFile(colour: Color | undefined, theme: readonly string[] | undefined): string | undefined {
  if (!colour) return undefined;
  const rgb =
    colour.rgb ??
    (colour.theme !== undefined && theme ? resolveThemeColor([...theme], colour.theme, colour.tint) : undefined) ??
    (colour.indexed !== undefined && colour.indexed < 16 ? PALETTE[colour.indexed % 8] : undefined);
  return rgb ? `#${rgb.slice(-6).toLowerCase()}` : undefined;
}
