/**
 * The pupils that one cell names, however they are parted: lines, semicolons, commas, "and", strokes, or spaces alone.
 * What is in brackets after a name is the pupil's own: a class, or a note. Tests: test/tables/theirMap/pupilMatch.test.ts
 */
import { plainText } from '../pastedCells';
import { yearsIn } from './cellKinds';
import { type Match, NO_HINT, type PupilMatcher, type RowHint } from './pupilMatch';

export interface NamedInCell {
  readonly text: string;
  readonly match: Match;
  /** Of the pupil alone: "mornings only". */
  readonly note: string;
}

export interface NamesInCell {
  readonly named: readonly NamedInCell[];
  /** What is neither a name that we know nor looks like one: "6 pupils", "see SENCO". */
  readonly others: readonly string[];
}

const LINES = /[\n;|•▪●◦‣]+/;
const COMMAS = /,|\s+(?:and|plus)\s+|\s*[&/+]\s*|\s+-\s+/i;
/** Words that stand among names and are none. */
const NO_NAMES = new Set(
  [
    'see senco senca inclusion tbc tba group groups class whole all pupils pupil children child various boys girls',
    'none new year years yr reception nursery register list sen send ehcp everyone as needed required identified',
    'selected plus others other na n/a ks1 ks2 eyfs individual targeted school action statement statemented support',
    'open drop in to be confirmed waiting students autumn spring summer term half yes no with for the of on mixed',
    'ability tables individuals total totals small pairs pair bottom top set lower upper phase key stage learners eal',
    'pp lac',
  ].flatMap((line) => line.split(' ')),
);

export function namesInCell(cell: string, matcher: PupilMatcher, hint: RowHint): NamesInCell {
  const named: NamedInCell[] = [];
  const others: string[] = [];
  for (const line of cell.split(LINES)) {
    const text = plainText(line)
      .replace(/^(?:[-*–—]|\d{1,2}[.)])\s*/, '')
      .replace(/[,.]$/, '');
    if (text === '') continue;
    addLine(text, matcher, hint, named, others);
  }
  return { named, others };
}

function addLine(line: string, matcher: PupilMatcher, hint: RowHint, named: NamedInCell[], others: string[]): void {
  // "Y3: Cara, Ava", "4B - Ben" say the year or the class of those who follow.
  const label = /^([^:,]{1,20})(:|\s+[-–])\s+(.+)$/.exec(line);
  const before = label?.[1]?.trim() ?? '';
  const years = yearsIn(before);
  const isClass = matcher.isClass(before);
  const isLabel = label !== null && (label[2] === ':' || years !== null || isClass);
  if (isLabel && years === null && !isClass && !isFound(matcher.match(before, hint))) others.push(before);
  const text = isLabel ? (label?.[3] ?? line) : line;
  const own = years !== null ? { ...hint, years } : isClass ? { ...hint, className: before } : hint;
  const whole = one(text, matcher, own);
  if (whole !== null && isFound(whole.match)) named.push(whole);
  else addParts(text, matcher, own, named, others);
}

/** As many names of pupils whom we know as of anything else. */
export function isMostlyPupils(text: string, { matcher }: { readonly matcher: PupilMatcher }): boolean {
  const { named, others } = namesInCell(text, matcher, NO_HINT);
  const sure = named.filter(({ match }) => isFound(match)).length;
  return sure > 0 && sure >= others.length + (named.length - sure);
}

function isFound({ id, how }: Match): boolean {
  return id !== null || how !== null;
}

/** A name with what stands in brackets after it. */
function one(text: string, matcher: PupilMatcher, hint: RowHint): NamedInCell | null {
  const bracket = /^(.*?)\s*[([]([^)\]]*)[)\]]\s*$/.exec(text);
  const name = (bracket?.[1] ?? text).trim();
  const inside = (bracket?.[2] ?? '').trim();
  if (name === '') return null;
  const years = yearsIn(inside);
  const own =
    inside === ''
      ? hint
      : { years: years ?? hint.years, className: years === null && inside.length <= 6 ? inside : hint.className };
  const match = matcher.match(name, own);
  return { text: name, match, note: years === null ? inside : '' };
}

function addParts(text: string, matcher: PupilMatcher, hint: RowHint, named: NamedInCell[], others: string[]): void {
  const parts = partsOf(text);
  const [first = '', second = ''] = parts;
  // "Green, Tilly", neither of whom is known, is more likely one than two.
  const isOne =
    parts.length === 2 &&
    text.includes(`${first},`) &&
    parts.every((part) => looksLikeName(part) && !isFound(matcher.match(part, hint)));
  if (isOne) {
    named.push({ text: `${first}, ${second}`, match: matcher.match(`${first}, ${second}`, hint), note: '' });
    return;
  }
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    const pair = next === undefined || !text.includes(`${part},`) ? null : one(`${part}, ${next}`, matcher, hint);
    // "Khan, Ava" is one pupil; where each half is a pupil by itself as well, nobody can tell.
    if (pair !== null && isSurnameFirst(pair.match)) {
      const both = [part, next ?? ''].map((half) => matcher.match(half, hint));
      const isOpen = both.every(({ id, how }) => id !== null && how === 'FORENAME');
      named.push(
        isOpen ? { ...pair, match: { id: null, how: null, candidates: unique([pair.match, ...both]) } } : pair,
      );
      at += 1;
      continue;
    }
    addOne(part, matcher, hint, named, others);
  }
}

function isSurnameFirst({ id, how, candidates }: Match): boolean {
  return (
    (id !== null || candidates.length > 0) &&
    (how === 'NAME' || how === 'NAME_IN_CLASS' || how === 'FORENAME_AND_INITIAL' || how === 'LABEL')
  );
}

function unique(matches: readonly Match[]): readonly string[] {
  return [...new Set(matches.flatMap(({ id, candidates }) => (id === null ? candidates : [id])))];
}

/** Commas within brackets part nothing. */
function partsOf(text: string): string[] {
  const inside: string[] = [];
  const held = text.replace(/[([][^)\]]*[)\]]/g, (bracket) => `\ue001${inside.push(bracket) - 1}\ue001`);
  return held
    .split(COMMAS)
    .map((part) => part.replace(/\ue001(\d+)\ue001/g, (_held, at: string) => inside[Number(at)] ?? '').trim())
    .filter((part) => part !== '');
}

function addOne(part: string, matcher: PupilMatcher, hint: RowHint, named: NamedInCell[], others: string[]): void {
  const read = one(part, matcher, hint);
  if (read !== null && isFound(read.match)) {
    named.push(read);
    return;
  }
  const apart = bySpaces(part, matcher, hint);
  if (apart !== null) named.push(...apart);
  else if (read !== null && looksLikeName(read.text)) named.push(read);
  else others.push(part);
}

/** "Ava K Ben S", "AK BS TJ": only where every word finds its pupil. */
function bySpaces(text: string, matcher: PupilMatcher, hint: RowHint): readonly NamedInCell[] | null {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 30) return null;
  const found: NamedInCell[] = [];
  for (let at = 0; at < words.length; ) {
    const sizes = [3, 2, 1].filter((size) => at + size <= words.length && size < words.length);
    const size = sizes.find((many) => isFound(matcher.match(words.slice(at, at + many).join(' '), hint)));
    if (size === undefined) return null;
    const name = words.slice(at, at + size).join(' ');
    found.push({ text: name, match: matcher.match(name, hint), note: '' });
    at += size;
  }
  return found;
}

/** One to four words with capitals, none of which is an ordinary word of such sheets; or initials. */
export function looksLikeName(text: string): boolean {
  const words = text
    .replace(/[.*?]/g, ' ')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 4 || /\d/.test(text)) return false;
  const isName = (word: string) =>
    /^(?:\p{Lu}|(?:de|da|van|von|der|al|el|bin|la|le|o)$)/u.test(word) && !NO_NAMES.has(word.toLowerCase());
  return words.every(isName);
}
