/**
 * Which pasted pupils the school has already: by UPN, then name and date of birth, then name alone.
 * Two children may share a name: another date of birth or another UPN makes another child. Tests: test/tables/pastedPupils.test.ts
 */
import { sayDate } from '../domain/isoDate';
import type { Pupil } from '../domain/school';
import type { PastedPupil } from './pastedPupils';
import { nameKey } from './pupilFinder';

type PresentPupil = Pick<Pupil, 'id' | 'forename' | 'surname' | 'dateOfBirth' | 'upn' | 'leftOn'>;

export interface MatchedPupil {
  readonly pasted: PastedPupil;
  readonly pupilId: string;
  readonly by: 'UPN' | 'NAME_AND_BIRTH' | 'NAME';
  /** "Already there as P017, by name." */
  readonly says: string;
}

export interface Matches {
  /** Not there yet. */
  readonly added: readonly PastedPupil[];
  readonly alreadyThere: readonly MatchedPupil[];
}

const BY_WORDS = { UPN: 'by UPN', NAME_AND_BIRTH: 'by name and date of birth', NAME: 'by name' } as const;

export function matchPasted(pasted: readonly PastedPupil[], pupils: readonly PresentPupil[]): Matches {
  const byUpn = new Map<string, PresentPupil>();
  const byName = new Map<string, PresentPupil[]>();
  for (const pupil of pupils) {
    const upn = pupil.upn.trim().toUpperCase();
    if (upn !== '' && !byUpn.has(upn)) byUpn.set(upn, pupil);
    const key = keyOf(pupil);
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [pupil]);
    else same.push(pupil);
  }
  const added: PastedPupil[] = [];
  const alreadyThere: MatchedPupil[] = [];
  for (const one of pasted) {
    const namesakes = byName.get(keyOf(one)) ?? [];
    const found = byUpnOf(one, byUpn) ?? byBirth(one, namesakes) ?? byNameAlone(one, namesakes);
    if (found)
      alreadyThere.push({ pasted: one, pupilId: found.pupil.id, by: found.by, says: sentence(one, found, namesakes) });
    else added.push(namesakes.length === 0 ? one : { ...one, notes: [...one.notes, another(one, namesakes)] });
  }
  return { added, alreadyThere };
}

interface Found {
  readonly pupil: PresentPupil;
  readonly by: MatchedPupil['by'];
}

function keyOf({ forename, surname }: { readonly forename: string; readonly surname: string }): string {
  return nameKey(`${forename} ${surname}`);
}

function byUpnOf(one: PastedPupil, byUpn: ReadonlyMap<string, PresentPupil>): Found | null {
  const pupil = one.upn === '' ? undefined : byUpn.get(one.upn);
  return pupil ? { pupil, by: 'UPN' } : null;
}

function byBirth(one: PastedPupil, namesakes: readonly PresentPupil[]): Found | null {
  if (one.dateOfBirth === null) return null;
  const pupil = namesakes.find((namesake) => namesake.dateOfBirth === one.dateOfBirth && !hasOtherUpn(one, namesake));
  return pupil ? { pupil, by: 'NAME_AND_BIRTH' } : null;
}

function byNameAlone(one: PastedPupil, namesakes: readonly PresentPupil[]): Found | null {
  const pupil = namesakes.find((namesake) => !hasOtherUpn(one, namesake) && !hasOtherBirth(one, namesake));
  return pupil ? { pupil, by: 'NAME' } : null;
}

function hasOtherUpn(one: PastedPupil, pupil: PresentPupil): boolean {
  return one.upn !== '' && pupil.upn.trim() !== '' && pupil.upn.trim().toUpperCase() !== one.upn;
}

function hasOtherBirth(one: PastedPupil, pupil: PresentPupil): boolean {
  return one.dateOfBirth !== null && pupil.dateOfBirth !== null && one.dateOfBirth !== pupil.dateOfBirth;
}

function sentence(one: PastedPupil, { pupil, by }: Found, namesakes: readonly PresentPupil[]): string {
  const parts = [`Already there as ${pupil.id}, ${BY_WORDS[by]}.`];
  if (keyOf(one) !== keyOf(pupil)) parts.push(`The name there is ${pupil.forename} ${pupil.surname}.`);
  if (by === 'NAME' && namesakes.length > 1)
    parts.push(`${namesakes.length} pupils have this name: check which is meant.`);
  if (pupil.leftOn !== null) parts.push(`Left school on ${sayDate(pupil.leftOn)}.`);
  return parts.join(' ');
}

function another(one: PastedPupil, namesakes: readonly PresentPupil[]): string {
  const ids = namesakes.map(({ id }) => id).join(', ');
  return `Another ${one.forename} ${one.surname} is there (${ids}), with a different date of birth or UPN.`;
}
