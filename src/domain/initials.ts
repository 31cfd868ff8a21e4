/**
 * Pupils as initials: "A.K.", and where two have the same, "A.K. 1" and "A.K. 2" by their IDs, so that a later copy says
 * the same of them whatever the order of the rows. A name of one letter would be told whole by its initial: it becomes "?".
 * Tests: test/domain/initials.test.ts
 */
import type { Pupil } from './school';
import { compareText } from './words';

export type Named = Pick<Pupil, 'id' | 'forename' | 'surname'>;

/** "A.K." of Ava Khan, "F.O." of Finlay O'Brien, "M.G." of Mateo García-Wright. */
export function initialsOf({ forename, surname }: Pick<Named, 'forename' | 'surname'>): string {
  const parts = [forename, surname].map((part) => part.trim()).filter((part) => part !== '');
  return parts.length === 0 ? '?' : `${parts.map(initial).join('.')}.`;
}

/** @param pupils everybody, leavers too: a number once given stays @returns by ID */
export function initialsById(pupils: readonly Named[]): ReadonlyMap<string, string> {
  const alike = new Map<string, string[]>();
  for (const pupil of [...pupils].sort((a, b) => byId(a.id, b.id))) {
    const initials = initialsOf(pupil);
    const there = alike.get(initials);
    if (there === undefined) alike.set(initials, [pupil.id]);
    else there.push(pupil.id);
  }
  return new Map(
    [...alike].flatMap(([initials, ids]) =>
      ids.map((id, index) => [id, ids.length === 1 ? initials : `${initials} ${index + 1}`] as const),
    ),
  );
}

/** The first letter; marks before it, as in 't Hooft, are passed over. */
function initial(name: string): string {
  const letters = name.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? [];
  const first = letters[0];
  // "ß" in capitals is "SS".
  return first === undefined || letters.length === 1 ? '?' : ([...first.toUpperCase()][0] ?? '?');
}

/** P9 before P10. */
function byId(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}
