/**
 * Words as the rules compare and say them: the same name typed in two ways is one name.
 * Tests: test/domain/words.test.ts
 */

/** Trimmed, inner spaces single, case ignored. */
export function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** For sorting names: accents ignored, so that Élise stands among the Es. By code unit, the same on every machine. */
export function sortKey(text: string): string {
  return fold(text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
}

/** For `sort`. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** "an IEP", "a SEN support plan" */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** "1 pupil", "3 pupils" */
export function count(many: number, one: string): string {
  return many === 1 ? `1 ${one}` : `${many} ${one}s`;
}
