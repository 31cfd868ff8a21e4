/**
 * A need as a parent reads it: the codes of the school census in full, other words as they were typed.
 * Tests: test/documents/content.test.ts
 */
import { needTypes } from '../domain/needs';

const LABELS: ReadonlyMap<string, string> = new Map(needTypes.map(({ code, label }) => [code, label]));

/** @param typed one code, several ("SPLD, HI"), or words of the school's own, which stay as they are */
export function needInWords(typed: string): string[] {
  const parts = typed.split(/[,;/&+\n]|\band\b/).map((part) => part.trim());
  const codes = parts.filter((part) => part !== '').map((part) => LABELS.get(part.toUpperCase()));
  if (codes.length > 0 && codes.every((code) => code !== undefined)) return codes as string[];
  const whole = typed.trim();
  return whole === '' ? [] : [whole];
}
