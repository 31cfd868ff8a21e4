/**
 * Finds the pupil that a cell means: by label, by ID in any case, or by a name that fits one pupil alone.
 * Tests: test/tables/pupilLabel.test.ts
 */
import type { Pupil } from '../domain/school';
import { idInLabel, nameInLabel, shownName } from './pupilLabel';
import { isMadeKey } from './rowKey';

export type FoundPupil =
  | { readonly kind: 'ONE'; readonly id: string }
  | { readonly kind: 'NONE' }
  /** Each as "P004" or, where it has no ID yet, "row 9 of Pupils". */
  | { readonly kind: 'SEVERAL'; readonly pupils: readonly string[] };

export interface PupilFinder {
  readonly isEmpty: boolean;
  find(text: string): FoundPupil;
}

const MARKS = /[\u0300-\u036f]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc`´]/g;
const SPACES = /\s+/g;

/** Names as they are compared: case, accents, kinds of apostrophe and spacing forgiven. */
export function nameKey(name: string): string {
  return name.normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, "'").replace(SPACES, ' ').trim().toLowerCase();
}

type NamedPupil = Pick<Pupil, 'id' | 'row' | 'forename' | 'surname'>;

/**
 * @param repeated IDs, in capitals, that stand in more than one row: a label with another name than the first row's
 * belongs to a row that was left out, and never to the first
 */
export function pupilFinder(pupils: readonly NamedPupil[], repeated: ReadonlySet<string> = new Set()): PupilFinder {
  const byId = new Map<string, NamedPupil>();
  const byName = new Map<string, NamedPupil[]>();
  for (const pupil of pupils) {
    if (!isMadeKey(pupil.id)) byId.set(pupil.id.toUpperCase(), pupil);
    const key = nameKey(`${pupil.forename} ${pupil.surname}`);
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [pupil]);
    else same.push(pupil);
  }
  // A label stands in many rows: each text is looked for once.
  const found = new Map<string, FoundPupil>();
  const look = (text: string): FoundPupil => {
    const labelled = idInLabel(text);
    const id = (labelled ?? text.trim()).toUpperCase();
    const one = byId.get(id);
    if (one !== undefined) {
      const isAnother = labelled !== null && repeated.has(id) && nameKey(shownName(one)) !== nameKey(nameInLabel(text));
      return isAnother ? { kind: 'NONE' } : { kind: 'ONE', id: one.id };
    }
    if (labelled !== null) return { kind: 'NONE' };
    const comma = text.indexOf(',');
    const straight = comma === -1 ? text : `${text.slice(comma + 1)} ${text.slice(0, comma)}`;
    const fits = byName.get(nameKey(straight)) ?? [];
    const [only] = fits;
    if (only === undefined) return { kind: 'NONE' };
    if (fits.length === 1) return { kind: 'ONE', id: only.id };
    return { kind: 'SEVERAL', pupils: fits.map(({ id, row }) => (isMadeKey(id) ? `row ${row} of Pupils` : id)) };
  };
  return {
    isEmpty: pupils.length === 0,
    find(text) {
      const known = found.get(text);
      if (known !== undefined) return known;
      const answer = look(text);
      found.set(text, answer);
      return answer;
    },
  };
}
