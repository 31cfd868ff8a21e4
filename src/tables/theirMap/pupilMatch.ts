/**
 * Which pupil a name in a school's own map means. A whole name is sure; a forename, a surname or initials count only where
 * they fit one pupil, and are told as such; where the row's class or year speaks against it, nobody is taken.
 * Tests: test/tables/theirMap/pupilMatch.test.ts
 */
import { nameKey } from '../pupilFinder';
import { idInLabel } from '../pupilLabel';
import type { HowMatched, MapPupil } from './understood';

export interface RowHint {
  /** Year groups of the row, as the domain has them; [] where it says none. */
  readonly years: readonly string[];
  readonly className: string;
}

export interface Match {
  readonly id: string | null;
  readonly how: HowMatched | null;
  readonly candidates: readonly string[];
}

export interface PupilMatcher {
  match(text: string, hint: RowHint): Match;
  /** IDs of pupils whose names are a slip of the pen away, for a name that fits nobody. */
  near(text: string): readonly string[];
  pupil(id: string): MapPupil | undefined;
  /** The name of a class that one of the pupils is in. */
  isClass(text: string): boolean;
}

export const NO_HINT: RowHint = { years: [], className: '' };
const NOBODY: Match = { id: null, how: null, candidates: [] };
const MOST_CANDIDATES = 5;

interface Keyed {
  readonly pupil: MapPupil;
  readonly forename: string;
  readonly surname: string;
  readonly initials: string;
}

type Way = readonly [how: HowMatched, found: readonly Keyed[]];

/** Pupils by each part of their names: a sheet asks for some texts thousands of times. */
interface Index {
  readonly byWhole: ReadonlyMap<string, readonly Keyed[]>;
  readonly byForename: ReadonlyMap<string, readonly Keyed[]>;
  readonly bySurname: ReadonlyMap<string, readonly Keyed[]>;
  readonly byInitials: ReadonlyMap<string, readonly Keyed[]>;
}

const MOST_REMEMBERED = 5000;

export function pupilMatcher(pupils: readonly MapPupil[]): PupilMatcher {
  const all: Keyed[] = pupils.map((pupil) => {
    const [forename, surname] = [nameKey(pupil.forename), nameKey(pupil.surname)];
    return { pupil, forename, surname, initials: `${forename.charAt(0)}${surname.charAt(0)}` };
  });
  const index: Index = {
    byWhole: grouped(all, ({ forename, surname }) => [`${forename} ${surname}`, `${surname} ${forename}`]),
    byForename: grouped(all, ({ forename }) => [forename]),
    bySurname: grouped(all, ({ surname }) => [surname]),
    byInitials: grouped(all, ({ initials }) => [initials]),
  };
  const byId = new Map(pupils.map((pupil) => [pupil.id.toUpperCase(), pupil]));
  const classes = new Set(pupils.map(({ className }) => nameKey(className)).filter((name) => name !== ''));
  const look = (text: string, hint: RowHint): Match => {
    const labelled = idInLabel(text);
    const byItsId = byId.get((labelled ?? text).trim().toUpperCase());
    if (byItsId !== undefined && text.trim() !== '')
      return { id: byItsId.id, how: labelled === null ? 'ID' : 'LABEL', candidates: [] };
    const bare = bareName(text);
    const [way] = bare === '' ? [] : waysOf(bare, text, index);
    return way === undefined
      ? NOBODY
      : chosen(
          way[1].map(({ pupil }) => pupil),
          way[0],
          hint,
          classes,
        );
  };
  const remembered = new Map<string, Match>();
  return {
    match(text, hint) {
      const key = `${text}\n${hint.className}\n${hint.years.join()}`;
      const before = remembered.get(key);
      if (before !== undefined) return before;
      const match = look(text, hint);
      if (remembered.size < MOST_REMEMBERED) remembered.set(key, match);
      return match;
    },
    near: (text) => near(bareName(text), all),
    isClass: (text) => classes.has(nameKey(text)),
    pupil: (id) => byId.get(id.toUpperCase()),
  };
}

function grouped(
  all: readonly Keyed[],
  keysOf: (one: Keyed) => readonly string[],
): ReadonlyMap<string, readonly Keyed[]> {
  const groups = new Map<string, Keyed[]>();
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}

function bareName(text: string): string {
  return cleanName(idInLabel(text) === null ? text : text.slice(0, text.lastIndexOf('·')));
}

/** Without full stops, stars and the like; a comma turns the name round. */
function cleanName(text: string): string {
  const plain = nameKey(text.replace(/[*.?!"“”]/g, ' ').replace(/\s+/g, ' '));
  const comma = plain.indexOf(',');
  return comma === -1 ? plain : `${plain.slice(comma + 1).trim()} ${plain.slice(0, comma).trim()}`.trim();
}

/** From the surest to the least sure, those that find anybody. `text` still has its capitals. */
function waysOf(name: string, text: string, { byWhole, byForename, bySurname, byInitials }: Index): readonly Way[] {
  const space = name.indexOf(' ');
  const lastSpace = name.lastIndexOf(' ');
  const [head, tail] = [name.slice(0, Math.max(0, space)), name.slice(space + 1)];
  const [first, last] = [name.slice(0, Math.max(0, lastSpace)), name.slice(lastSpace + 1)];
  const of = (groups: ReadonlyMap<string, readonly Keyed[]>, key: string) => groups.get(key) ?? [];
  const ways: Way[] = [['NAME', of(byWhole, name)]];
  if (space !== -1) {
    const short = (word: string) => word.length <= 3;
    ways.push(
      [
        'FORENAME_AND_INITIAL',
        unique([
          ...(short(last) ? of(byForename, first).filter(({ surname }) => surname.startsWith(last)) : []),
          ...(short(head) ? of(byForename, tail).filter(({ surname }) => surname.startsWith(head)) : []),
        ]),
      ],
      [
        'INITIAL_AND_SURNAME',
        unique([
          ...(head.length === 1 ? of(bySurname, tail).filter(({ forename }) => forename.startsWith(head)) : []),
          ...(last.length === 1 ? of(bySurname, first).filter(({ forename }) => forename.startsWith(last)) : []),
        ]),
      ],
    );
  }
  ways.push(['FORENAME', of(byForename, name)], ['SURNAME', of(bySurname, name)]);
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length === 2 && letters === letters.toUpperCase())
    ways.push(['INITIALS', of(byInitials, nameKey(letters))]);
  return ways.filter(([, found]) => found.length > 0);
}

function unique(found: readonly Keyed[]): readonly Keyed[] {
  return [...new Set(found)];
}

function chosen(found: readonly MapPupil[], how: HowMatched, hint: RowHint, classes: ReadonlySet<string>): Match {
  const ids = found.map(({ id }) => id);
  const agrees = found.filter((pupil) => isInRow(pupil, hint, classes));
  const isWhole = how === 'NAME';
  const [only] = found;
  const [agreed] = agrees;
  if (found.length === 1 && only !== undefined) {
    // A whole name stands though the class is last year's; less than that does not.
    return isWhole || agreed !== undefined ? { id: only.id, how, candidates: [] } : { id: null, how, candidates: ids };
  }
  if (agrees.length === 1 && agreed !== undefined)
    return { id: agreed.id, how: isWhole ? 'NAME_IN_CLASS' : how, candidates: [] };
  return {
    id: null,
    how,
    candidates: (agrees.length > 0 ? agrees : found).map(({ id }) => id).slice(0, MOST_CANDIDATES),
  };
}

/** Whether class and year of the row are the pupil's; what one of the two does not say is no reason against. */
function isInRow(pupil: MapPupil, { years, className }: RowHint, classes: ReadonlySet<string>): boolean {
  const isYear = years.length === 0 || pupil.yearGroup === '' || years.includes(pupil.yearGroup);
  const key = nameKey(className);
  const isClass = key === '' || !classes.has(key) || pupil.className === '' || nameKey(pupil.className) === key;
  return isYear && isClass;
}

/** Names that are a slip of the pen away, or share a surname or a forename with more. */
function near(name: string, all: readonly Keyed[]): readonly string[] {
  const words = name.split(' ');
  const close = all.filter(({ forename, surname }) =>
    words.length > 1
      ? isSlip(name, `${forename} ${surname}`) ||
        isSlip(name, `${surname} ${forename}`) ||
        words.includes(surname) ||
        words[0] === forename
      : isSlip(name, forename) || isSlip(name, surname),
  );
  return close.map(({ pupil }) => pupil.id).slice(0, MOST_CANDIDATES);
}

/** One or two letters more, less or other; names of three letters are all alike. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2 || Math.min(a.length, b.length) < 4) return false;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      now.push(Math.min(change, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
    }
    before = now;
  }
  return (before[b.length] ?? 9) <= (Math.min(a.length, b.length) > 7 ? 2 : 1);
}
