/**
 * Finds pupils' full names in any text, "Ava Khan" and "Khan, Ava" alike, whatever stands between the words.
 * Limits: a first name alone is not found, since many are words ("Will", "May"), nor is a name that is typed otherwise.
 * Tests: test/domain/namesIn.test.ts
 */
import type { Named } from './initials';

export interface NameFinder {
  /** IDs of the pupils whom the text names. */
  find(text: string): readonly string[];
  /** @returns the text with each full name replaced by what `word` gives for its pupil */
  replace(text: string, word: (id: string) => string): string;
}

interface Place {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A word with the marks that belong to it: O'Brien, García-Wright. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘`-][\p{L}\p{N}\p{M}]+)*/gu;

export function nameFinder(pupils: readonly Named[]): NameFinder {
  /** By the first word of a name, either way round: the rest of it, and whose it is. */
  const byFirst = new Map<string, { readonly rest: readonly string[]; readonly id: string }[]>();
  for (const { id, forename, surname } of pupils) {
    const [given, family] = [wordsOf(forename), wordsOf(surname)];
    if (given.length === 0 || family.length === 0) continue;
    for (const [first = '', ...rest] of [
      [...given, ...family],
      [...family, ...given],
    ]) {
      const known = byFirst.get(first);
      if (known === undefined) byFirst.set(first, [{ rest, id }]);
      else known.push({ rest, id });
    }
  }

  function places(text: string): Place[] {
    const words = [...text.matchAll(WORD)].map((match) => ({
      key: keyOf(match[0]),
      from: match.index ?? 0,
      to: (match.index ?? 0) + match[0].length,
    }));
    return words.flatMap(({ key, from }, at) =>
      (byFirst.get(key) ?? [])
        .filter(({ rest }) => rest.every((word, step) => words[at + 1 + step]?.key === word))
        .map(({ rest, id }) => ({ id, from, to: words[at + rest.length]?.to ?? from })),
    );
  }

  return {
    find: (text) => [...new Set(places(text).map(({ id }) => id))],
    replace(text, word) {
      let out = '';
      let done = 0;
      for (const { id, from, to } of places(text)) {
        if (from < done) continue;
        out += text.slice(done, from) + word(id);
        done = to;
      }
      return out + text.slice(done);
    },
  };
}

function wordsOf(name: string): string[] {
  return [...name.matchAll(WORD)].map(([word]) => keyOf(word));
}

/** O’Brien as O'Brien, García as Garcia. */
function keyOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}'’‘`-]/gu, '')
    .toLowerCase();
}
