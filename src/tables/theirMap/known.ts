/**
 * What is known before reading a school's own map: its pupils and interventions. And what a heading or a line by itself is
 * about: an intervention, a pupil, a wave, an area, a term, a year group. Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import { nameFinder } from '../../domain/namesIn';
import { plainText } from '../pastedCells';
import { pupilLabel } from '../pupilLabel';
import { timeWithin } from '../timePhrase';
import { plainKey } from '../words';
import { areaIn, isTermWords, waveIn, yearsIn } from './cellKinds';
import { interventionIn } from './interventionText';
import { type PupilMatcher, pupilMatcher } from './pupilMatch';
import type { MapContext } from './understood';

export type Subject =
  | { readonly kind: 'INTERVENTION'; readonly text: string }
  | { readonly kind: 'PUPIL'; readonly text: string }
  | { readonly kind: 'WAVE'; readonly wave: 1 | 2 | 3 }
  | { readonly kind: 'AREA'; readonly area: string }
  | { readonly kind: 'TERM'; readonly text: string }
  | { readonly kind: 'YEAR'; readonly years: readonly string[]; readonly text: string }
  | { readonly kind: 'CLASS'; readonly text: string }
  | { readonly kind: 'DAY'; readonly text: string };

export interface Known {
  readonly matcher: PupilMatcher;
  /** The school's spelling of an intervention, or null. */
  existing(name: string): string | null;
  isClass(text: string): boolean;
  /** The one intervention that a title speaks of, or null. */
  interventionNamedIn(title: string): string | null;
  /** The label of the one pupil whom a title names in full, or null. */
  pupilNamedIn(title: string): string | null;
}

export function knownFrom({ pupils, interventions }: MapContext): Known {
  const byKey = new Map(interventions.map((name) => [plainKey(name), name]));
  const classes = new Set(pupils.map(({ className }) => plainKey(className)).filter((key) => key !== ''));
  const names = nameFinder(pupils);
  return {
    pupilNamedIn: (title) => {
      const [only, another] = names.find(title);
      const pupil = another === undefined ? pupils.find(({ id }) => id === only) : undefined;
      return pupil === undefined ? null : pupilLabel(pupil);
    },
    matcher: pupilMatcher(pupils),
    existing: (name) => byKey.get(plainKey(name)) ?? null,
    interventionNamedIn: (title) => {
      const named = [...byKey].filter(([key]) => key.length > 4 && plainKey(title).includes(key));
      return named.length === 1 ? (named[0]?.[1] ?? null) : null;
    },
    isClass: (text) => classes.has(plainKey(text.replace(/^class\s+/i, ''))) || /^class\s+\S{1,12}$/i.test(text),
  };
}

/** @returns null where the text is about none of them; a new intervention is not known by its name alone */
export function subjectOf(text: string, known: Known): Subject | null {
  const plain = plainText(text);
  if (plain === '' || plain.length > 90) return null;
  const named = interventionIn(plain);
  if (known.existing(plain) !== null || known.existing(named.name) !== null)
    return { kind: 'INTERVENTION', text: plain };
  const wave = waveIn(plain);
  if (wave !== null) return { kind: 'WAVE', wave };
  const area = areaIn(plain);
  if (area !== '') return { kind: 'AREA', area };
  if (/^(?:mon|tues|wednes|thurs|fri)(?:day)?s?$|^(?:tue|wed|thu)$/i.test(plain)) return { kind: 'DAY', text: plain };
  if (isTermWords(plain)) return { kind: 'TERM', text: plain };
  const years = yearsIn(plain);
  if (years !== null && !/^\d+$/.test(plain)) return { kind: 'YEAR', years, text: plain };
  if (known.isClass(plain)) return { kind: 'CLASS', text: plain.replace(/^class\s+(?=\d)/i, '') };
  if (plain.length > 1 && isSurePupil(plain, known)) return { kind: 'PUPIL', text: plain };
  return null;
}

/** Initials and single names may be anything where a heading stands. */
export function isSurePupil(text: string, known: Known): boolean {
  const { id, how } = known.matcher.match(text, { years: [], className: '' });
  if (how === null || timeWithin(text).time !== null) return false;
  return how !== 'INITIALS' && (id !== null || how === 'NAME' || how === 'FORENAME_AND_INITIAL');
}
