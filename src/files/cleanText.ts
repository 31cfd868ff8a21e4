/**
 * Takes out of people's text what no .docx may hold: one such character, pasted from elsewhere, makes a file that
 * nobody can open. Line breaks stay; a tab becomes a space. Tests: test/files/cleanText.test.ts
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Excel and Word write line breaks with these.
const BREAKS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
/** Halves of a character that was cut in two, and the two codes that stand for no character. */
const BROKEN = /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function cleanText(text: string): string {
  return text.replace(BREAKS, '\n').replace(/\t/g, ' ').replace(CONTROLS, '').replace(BROKEN, '');
}
