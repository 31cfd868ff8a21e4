/**
 * The words a school may use for a choice, and the value that each means: the first word of a value is the
 * one that drop-downs show. Case, spacing and punctuation are forgiven. Tests: test/tables/words.test.ts
 */

/** Letters and digits alone, lower case: how headings and choices are compared. */
export function plainKey(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

export interface Words<V> {
  /** What a drop-down shows, in order. */
  readonly choices: readonly string[];
  /** null where the words mean nothing here. */
  read(text: string): V | null;
  /** What to write for a value. */
  word(value: V): string;
}

/** @param entries each value with its words; the first is the one that we write */
export function words<V>(entries: readonly (readonly [V, readonly [string, ...string[]]])[]): Words<V> {
  const meanings = new Map<string, V>();
  const shown = new Map<V, string>();
  // Most cells repeat a few texts: each is made plain once.
  const seen = new Map<string, V | null>();
  for (const [value, names] of entries) {
    shown.set(value, names[0]);
    for (const name of names) meanings.set(plainKey(name), value);
  }
  return {
    choices: entries.map(([, names]) => names[0]),
    read(text) {
      const known = seen.get(text);
      if (known !== undefined) return known;
      const value = meanings.get(plainKey(text)) ?? null;
      if (seen.size < 500) seen.set(text, value);
      return value;
    },
    word(value) {
      const name = shown.get(value);
      if (name === undefined) throw new Error('A value without a word');
      return name;
    },
  };
}

export const YES_NO = words<boolean>([
  [true, ['Yes', 'Y', 'True']],
  [false, ['No', 'N', 'False']],
]);
