/**
 * A document's content for people outside: names of pupils, and of staff that the workbook knows, become initials, and dates of
 * birth go. Where a document is about a pupil or a class, their first names and surnames alone go too, written with a capital.
 * Limits: other people's names in somebody's own words, and a place or a story, may still tell. Tests: test/documents/withInitials.test.ts
 */
import { initialsById, initialsOf } from '../domain/initials';
import { nameFinder } from '../domain/namesIn';
import type { Pupil, School } from '../domain/school';

/** @param subject a pupil's ID, a class's name, '' for the school */
export function withInitials(content: object, school: School, subject: string): object {
  const initials = initialsById(school.pupils);
  const finder = nameFinder(school.pupils);
  const close = school.pupils.filter(({ id, className }) => id === subject || className.trim() === subject);
  const alone = wordsAlone(close, initials);
  const staff = staffNames(school);
  const ofWord = (word: string): string => {
    const initials = alone.get(bare(word));
    return initials === undefined ? word : initials + word.slice(bare(word).length);
  };
  const clean = (text: string): string => {
    const named = finder.replace(text, (id) => initials.get(id) ?? '?');
    const titled = named.replace(TITLED, (_, title: string, name: string) => `${title} ${initialsOfWords(name)}`);
    return titled.replace(CAPITALS, (name) => staff.get(name) ?? name).replace(WORD, ofWord);
  };
  return cleaned(content, clean) as object;
}

const TITLED =
  /\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev)\.?\s+(\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*)/gu;
const CAPITALS = /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)+/gu;
/** With its possessive: "Ava’s". */
const WORD = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu;
const bare = (word: string): string => word.replace(/['’]s$/, '');

/** First names and surnames as words of their own; a name of two words by each, unless it is short. */
function wordsAlone(pupils: readonly Pupil[], initials: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { id, forename, surname } of pupils) {
    for (const word of `${forename} ${surname}`.match(WORD) ?? []) {
      const isName = word.length > 1 && word[0] !== word[0]?.toLowerCase();
      if (isName && !words.has(word)) words.set(word, initials.get(id) ?? '?');
    }
  }
  return words;
}

/** Staff without a title, as the sheet has them: class teachers, and who runs a provision. */
function staffNames({ pupils, provisions }: School): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const text of [...pupils.map(({ keyAdult }) => keyAdult), ...provisions.map(({ runBy }) => runBy)]) {
    for (const name of text.match(CAPITALS) ?? []) names.set(name, initialsOfWords(name));
  }
  return names;
}

function initialsOfWords(name: string): string {
  const [first = '', ...rest] = name.split(/\s+/);
  return initialsOf({ forename: first, surname: rest.join(' ') });
}

/** Lists and groups of values, whatever their shape; a name in two fields stands in the first alone. */
function cleaned(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((one) => cleaned(one, clean));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, one]) => [key, cleaned(one, clean)] as const);
  const next: Record<string, unknown> = Object.fromEntries(fields);
  if ('forename' in next && 'surname' in next) {
    const { forename, surname } = value as { forename: unknown; surname: unknown };
    next['forename'] = clean(`${forename} ${surname}`);
    next['surname'] = '';
  }
  if ('dateOfBirth' in next) next['dateOfBirth'] = '';
  return next;
}
