/**
 * Unique pupil numbers: a check letter and twelve characters, the last a digit, or a letter on a temporary one.
 * A match key for imports and no more; never printed. Source: DfE, guide to unique pupil numbers. Tests: test/domain/upn.test.ts
 */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Σ value(position) × position, from 2 to 13, mod 23, is the check letter's place; a letter counts as its own place. */
export function isUpn(text: string): boolean {
  const upn = text.trim().toUpperCase();
  if (!/^[A-Z]\d{11}[\dA-Z]$/.test(upn)) return false;
  let sum = 0;
  for (let position = 2; position <= 13; position++) {
    const character = upn.charAt(position - 1);
    const value = /\d/.test(character) ? Number(character) : LETTERS.indexOf(character);
    if (value < 0) return false;
    sum += value * position;
  }
  return LETTERS.charAt(sum % LETTERS.length) === upn.charAt(0);
}
