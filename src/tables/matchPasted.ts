/**
 * Which pupils of a list the school has already: by UPN, then name and date of birth, then name alone. Where that leaves a doubt it
 * is asked, and nothing is done until somebody has answered: two children may share a name, and one may change it.
 * Tests: test/tables/matchPasted.test.ts
 */
import { sayDate } from '../domain/isoDate';
import type { Pupil } from '../domain/school';
import type { PastedPupil } from './pastedLine';
import { nameKey } from './pupilFinder';

type PresentPupil = Pick<Pupil, 'id' | 'forename' | 'surname' | 'dateOfBirth' | 'upn' | 'leftOn' | 'className'>;

export interface MatchedPupil {
  readonly pasted: PastedPupil;
  readonly pupilId: string;
  readonly by: 'UPN' | 'NAME_AND_BIRTH' | 'NAME' | 'ANSWER';
  /** "Already there as P017, by name." */
  readonly says: string;
}

export interface AskedPupil {
  readonly pasted: PastedPupil;
  /** Why it is asked. */
  readonly says: string;
  readonly candidates: readonly { readonly pupilId: string; readonly says: string }[];
}

export interface Matches {
  /** Not there yet. */
  readonly added: readonly PastedPupil[];
  readonly alreadyThere: readonly MatchedPupil[];
  readonly asks: readonly AskedPupil[];
}

/** By the line of the list: a pupil's ID, NEW for another child, '' to leave the line out. */
export type Answers = ReadonlyMap<number, string>;
export const ANOTHER_CHILD = 'NEW';

const BY_WORDS = { UPN: 'by UPN', NAME_AND_BIRTH: 'by name and date of birth', NAME: 'by name', ANSWER: 'as you say' };

export function matchPasted(
  pasted: readonly PastedPupil[],
  pupils: readonly PresentPupil[],
  answers: Answers = new Map(),
): Matches {
  const school = indexOf(pupils);
  const added: PastedPupil[] = [];
  const alreadyThere: MatchedPupil[] = [];
  const asks: AskedPupil[] = [];
  const taken = new Map<string, PastedPupil>();
  const take = (one: PastedPupil, pupil: PresentPupil, by: MatchedPupil['by']) => {
    const before = taken.get(pupil.id);
    if (before) {
      const says = `Line ${before.line} of the list is ${pupil.id} already.`;
      asks.push({ pasted: one, says, candidates: [] });
      return;
    }
    taken.set(pupil.id, one);
    alreadyThere.push({ pasted: one, pupilId: pupil.id, by, says: sentence(one, pupil, by) });
  };
  for (const one of pasted) {
    const answer = answers.get(one.line);
    const chosen = answer === undefined ? undefined : school.byId.get(answer);
    if (chosen) take(one, chosen, 'ANSWER');
    else if (answer === ANOTHER_CHILD) added.push(one);
    else if (answer !== '') {
      const found = look(one, school);
      if (found === null) added.push(one);
      else if ('says' in found) asks.push({ pasted: one, ...found });
      else take(one, found.pupil, found.by);
    }
  }
  return { added, alreadyThere, asks };
}

interface Index {
  readonly byId: ReadonlyMap<string, PresentPupil>;
  readonly byUpn: ReadonlyMap<string, PresentPupil>;
  readonly byName: ReadonlyMap<string, readonly PresentPupil[]>;
  readonly byBirth: ReadonlyMap<string, readonly PresentPupil[]>;
}

function indexOf(pupils: readonly PresentPupil[]): Index {
  const byUpn = new Map<string, PresentPupil>();
  const byName = new Map<string, PresentPupil[]>();
  const byBirth = new Map<string, PresentPupil[]>();
  const put = (map: Map<string, PresentPupil[]>, key: string, pupil: PresentPupil) => {
    const same = map.get(key);
    if (same) same.push(pupil);
    else map.set(key, [pupil]);
  };
  for (const pupil of pupils) {
    const upn = upnOf(pupil);
    if (upn !== '' && !byUpn.has(upn)) byUpn.set(upn, pupil);
    put(byName, keyOf(pupil), pupil);
    if (pupil.dateOfBirth !== null) put(byBirth, pupil.dateOfBirth, pupil);
  }
  return { byId: new Map(pupils.map((pupil) => [pupil.id, pupil])), byUpn, byName, byBirth };
}

type Looked =
  | { readonly pupil: PresentPupil; readonly by: 'UPN' | 'NAME_AND_BIRTH' | 'NAME' }
  | Omit<AskedPupil, 'pasted'>
  | null;

function look(one: PastedPupil, school: Index): Looked {
  const namesakes = school.byName.get(keyOf(one)) ?? [];
  const byUpn = one.upn === '' ? undefined : school.byUpn.get(one.upn);
  if (byUpn) {
    const isSomebodyElse = !sharesName(one, byUpn) && hasOtherBirth(one, byUpn);
    return isSomebodyElse
      ? ask('The UPN is this pupil’s, but neither name nor date of birth is.', [byUpn])
      : { pupil: byUpn, by: 'UPN' };
  }
  const possible = namesakes.filter((namesake) => !hasOtherUpn(one, namesake));
  const born = possible.filter(({ dateOfBirth }) => one.dateOfBirth !== null && dateOfBirth === one.dateOfBirth);
  const [first, second] = born.length > 0 ? born : possible.filter((namesake) => !hasOtherBirth(one, namesake));
  if (first && second) return ask(`${count(namesakes.length)} pupils have this name.`, namesakes);
  if (first) return { pupil: first, by: born.length > 0 ? 'NAME_AND_BIRTH' : 'NAME' };
  if (namesakes.length > 0) return ask('The same name is there, with a different date of birth or UPN.', namesakes);
  if (one.dateOfBirth === null) return null;
  const renamed = (school.byBirth.get(one.dateOfBirth) ?? []).filter(
    (pupil) => sharesName(one, pupil) && !hasOtherUpn(one, pupil),
  );
  return renamed.length > 0 ? ask('Somebody with half this name has the same date of birth.', renamed) : null;
}

function ask(says: string, candidates: readonly PresentPupil[]): Omit<AskedPupil, 'pasted'> {
  return {
    says,
    candidates: candidates.map(({ id, forename, surname, className, dateOfBirth, leftOn }) => ({
      pupilId: id,
      says: [
        `${forename} ${surname}`.trim(),
        className,
        dateOfBirth === null ? '' : `born ${sayDate(dateOfBirth)}`,
        leftOn === null ? '' : `left ${sayDate(leftOn)}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    })),
  };
}

const count = (number: number): string => (number === 2 ? 'Two' : String(number));

function keyOf({ forename, surname }: { readonly forename: string; readonly surname: string }): string {
  return nameKey(`${forename} ${surname}`);
}

function sharesName(one: PastedPupil, pupil: PresentPupil): boolean {
  return nameKey(one.forename) === nameKey(pupil.forename) || nameKey(one.surname) === nameKey(pupil.surname);
}

function upnOf({ upn }: { readonly upn: string }): string {
  return upn.trim().toUpperCase();
}

function hasOtherUpn(one: PastedPupil, pupil: PresentPupil): boolean {
  return one.upn !== '' && upnOf(pupil) !== '' && upnOf(pupil) !== one.upn;
}

function hasOtherBirth(one: PastedPupil, pupil: PresentPupil): boolean {
  return one.dateOfBirth !== null && pupil.dateOfBirth !== null && one.dateOfBirth !== pupil.dateOfBirth;
}

function sentence(one: PastedPupil, pupil: PresentPupil, by: MatchedPupil['by']): string {
  const parts = [`Already there as ${pupil.id}, ${BY_WORDS[by]}.`];
  if (keyOf(one) !== keyOf(pupil)) parts.push(`The name there is ${pupil.forename} ${pupil.surname}.`);
  if (pupil.leftOn !== null) parts.push(`Left school on ${sayDate(pupil.leftOn)}.`);
  return parts.join(' ');
}
