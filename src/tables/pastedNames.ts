/**
 * A whole name in one cell: "Khan, Ava", "Ava Khan", "KHAN Ava". Limits: with three words or more the surname is the last,
 * or begins at a small word such as "de" or "van"; the person is asked to check. Tests: test/tables/pastedPupils.test.ts
 */
import { plainText } from './pastedCells';

export interface WholeName {
  readonly forename: string;
  readonly surname: string;
  /** The words could be shared out in another way. */
  readonly isGuess: boolean;
}

const SMALL_WORDS = new Set([
  ...['al', 'ap', 'bin', 'da', 'das', 'de', 'del', 'den', 'der', 'di', 'do', 'dos', 'du', 'el', 'ibn', 'la', 'le', 'o'],
  ...['st', 'ten', 'ter', 'van', 'von'],
]);

/** @returns null where there is only one name */
export function wholeName(cell: string): WholeName | null {
  const text = plainText(cell);
  const comma = text.indexOf(',');
  if (comma !== -1) return named(text.slice(comma + 1), text.slice(0, comma), false);
  const words = text.split(' ');
  if (words.length < 2) return null;
  const surnameEnds = words.findIndex((word) => !isShouted(word));
  // "KHAN Ava": capitals mark the surname where the rest has none.
  if (surnameEnds > 0) return named(words.slice(surnameEnds).join(' '), words.slice(0, surnameEnds).join(' '), false);
  const small = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isSmall(word));
  const surnameAt = small === -1 ? words.length - 1 : small;
  const isGuess = words.length > 2;
  return named(words.slice(0, surnameAt).join(' '), words.slice(surnameAt).join(' '), isGuess);
}

/** Words that stand in registers and in no name. */
const NO_NAMES = new Set([
  ...['sen', 'send', 'register', 'list', 'school', 'action', 'plus', 'statement', 'support', 'stage', 'ehcp', 'iep'],
  ...['year', 'yr', 'class', 'form', 'reception', 'primary', 'pupil', 'pupils', 'name', 'names', 'total', 'date'],
]);

/**
 * A line by itself, with no heading above it and no comma in it, is a name where it looks like one: a forename and a
 * surname, small words aside, each with a capital.
 * @returns '' where it does, else what to do
 */
export function moreThanName(cell: string): string {
  const text = plainText(cell);
  if (text.includes(',')) return '';
  const words = text.split(' ').filter((word) => !isSmall(word));
  const isName = (word: string) => /^\p{Lu}/u.test(word) && !NO_NAMES.has(word.toLowerCase());
  if (words.length === 2 && words.every(isName)) return '';
  return `Is “${text}” a name? There are no headings to tell. Copy the row of headings too, or write the surname first: Khan, Ava.`;
}

function named(forename: string, surname: string, isGuess: boolean): WholeName | null {
  const name = { forename: forename.trim(), surname: surname.trim(), isGuess };
  return name.forename === '' || name.surname === '' ? null : name;
}

function isShouted(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  // TJ is a forename.
  return letters.length > 2 && letters === letters.toUpperCase();
}

function isSmall(word: string): boolean {
  return SMALL_WORDS.has(word.replace(/\.$/, '').toLowerCase());
}
