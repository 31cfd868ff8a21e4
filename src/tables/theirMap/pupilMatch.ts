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
  /** One pupil, or several who all fit: a name that the school knows. */
  isKnown(text: string): boolean;
  pupil(id: string): MapPupil | undefined;
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

type Way = readonly [how: HowMatched, fits: (one: Keyed) => boolean];

export function pupilMatcher(pupils: readonly MapPupil[]): PupilMatcher {
  const all: Keyed[] = pupils.map((pupil) => {
    const [forename, surname] = [nameKey(pupil.forename), nameKey(pupil.surname)];
    return { pupil, forename, surname, initials: `${forename.charAt(0)}${surname.charAt(0)}` };
  });
  const byId = new Map(pupils.map((pupil) => [pupil.id.toUpperCase(), pupil]));
  const classes = new Set(pupils.map(({ className }) => nameKey(className)).filter((name) => name !== ''));

  const match = (text: string, hint: RowHint): Match => {
    const labelled = idInLabel(text);
    const byItsId = byId.get((labelled ?? text).trim().toUpperCase());
    if (byItsId !== undefined && text.trim() !== '')
      return { id: byItsId.id, how: labelled === null ? 'ID' : 'LABEL', candidates: [] };
    const bare = cleanName(labelled === null ? text : text.slice(0, text.lastIndexOf('·')));
    if (bare === '') return NOBODY;
    for (const [how, fits] of waysOf(bare, text)) {
      const found = all.filter(fits).map(({ pupil }) => pupil);
      if (found.length === 0) continue;
      return chosen(found, how, hint, classes);
    }
    return { ...NOBODY, candidates: near(bare, all) };
  };
  return {
    match,
    isKnown: (text) => {
      const { id, how } = match(text, NO_HINT);
      return id !== null || how !== null;
    },
    pupil: (id) => byId.get(id.toUpperCase()),
  };
}

/** Without full stops, stars and the like; a comma turns the name round. */
function cleanName(text: string): string {
  const plain = nameKey(text.replace(/[*.?!"“”]/g, ' ').replace(/\s+/g, ' '));
  const comma = plain.indexOf(',');
  return comma === -1 ? plain : `${plain.slice(comma + 1).trim()} ${plain.slice(0, comma).trim()}`.trim();
}

/** From the surest to the least sure. `text` still has its capitals. */
function waysOf(name: string, text: string): readonly Way[] {
  const words = name.split(' ');
  const first = words.slice(0, -1).join(' ');
  const last = words[words.length - 1] ?? '';
  const head = words[0] ?? '';
  const tail = words.slice(1).join(' ');
  const isShort = (word: string) => word.length <= 3;
  const ways: Way[] = [
    ['NAME', ({ forename, surname }) => name === `${forename} ${surname}` || name === `${surname} ${forename}`],
  ];
  if (words.length > 1) {
    ways.push(
      [
        'FORENAME_AND_INITIAL',
        ({ forename, surname }) =>
          (first === forename && isShort(last) && surname.startsWith(last)) ||
          (tail === forename && isShort(head) && surname.startsWith(head)),
      ],
      [
        'INITIAL_AND_SURNAME',
        ({ forename, surname }) =>
          (tail === surname && head.length === 1 && forename.startsWith(head)) ||
          (first === surname && last.length === 1 && forename.startsWith(last)),
      ],
    );
  }
  ways.push(['FORENAME', ({ forename }) => name === forename], ['SURNAME', ({ surname }) => name === surname]);
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length === 2 && letters === letters.toUpperCase()) {
    const key = nameKey(letters);
    ways.push(['INITIALS', ({ initials }) => initials === key]);
  }
  return ways;
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
