/**
 * What stands with the name of an intervention in one cell: "Toe by Toe (TA, 3 x 20 mins pw)", "Lego therapy – group of 4".
 * And the interventions of a list in one cell. Tests: test/tables/theirMap/cellKinds.test.ts
 */
import { plainText } from '../pastedCells';
import { type TimePhrase, timeWithin } from '../timePhrase';
import { groupIn, isKindOfGroup, roleIn } from './cellKinds';

export interface InterventionText {
  readonly name: string;
  readonly time: TimePhrase | null;
  readonly role: string;
  readonly groupSize: number | null;
  /** Staff by name, and what else stood in brackets. */
  readonly note: string;
  /** Pupils, as typed: "Ava K, Ben S". */
  readonly pupils: string;
}

/** Whether a piece of text names pupils. */
export type IsPupils = (text: string) => boolean;
const NEVER: IsPupils = () => false;

const MOST_WORDS = 9;

export function interventionIn(text: string, isPupils: IsPupils = NEVER): InterventionText {
  const notes: string[] = [];
  let [role, groupSize] = ['', null as number | null];
  let time: TimePhrase | null = null;
  let pupils = '';
  const takeApart = (inside: string): boolean => {
    if (isPupils(inside)) {
      pupils = pupils === '' ? inside : `${pupils}, ${inside}`;
      return true;
    }
    let hasAny = false;
    for (const piece of inside.split(/[,;]/)) {
      const said = timeWithin(piece);
      const rest = said.time === null ? plainText(piece) : plainText(said.rest);
      if (said.time !== null && time === null) time = said.time;
      const group = groupIn(rest);
      if (rest === '') hasAny = true;
      else if (group.size !== null) groupSize = group.size;
      else if (roleIn(rest) !== '') role = roleIn(rest);
      else if (/^(?:mr|mrs|miss|ms|dr)\b/i.test(rest)) notes.push(rest);
      else if (said.time === null) return hasAny;
      hasAny = true;
    }
    return hasAny;
  };
  const bare = text.replace(/[([]([^)\]]*)[)\]]/g, (bracket, inside: string) => (takeApart(inside) ? ' ' : bracket));
  const [head = '', ...tails] = plainText(bare).split(/\s+[-–—]\s+|:\s+/);
  const kept = tails.filter((tail) => !takeApart(tail));
  const around = timeWithin([head, ...kept].join(' - '));
  if (around.time !== null && around.rest !== '') time ??= around.time;
  const name = plainText(around.time !== null && around.rest !== '' ? around.rest : [head, ...kept].join(' - '));
  return { name: name.replace(/[\s,;:*–-]+$/, ''), time, role, groupSize, note: notes.join(', '), pupils };
}

/** A name, not a sentence; not a number, a size or a single letter. */
export function looksLikeIntervention(text: string): boolean {
  const plain = plainText(text);
  if (!/\p{L}{2}/u.test(plain) || plain.split(' ').length > MOST_WORDS || /[.!?]\s+\p{Lu}/u.test(plain)) return false;
  return (
    !isKindOfGroup(plain) &&
    !/^(?:see|ask|tbc|tba|n\/a|none|ongoing|in (?:class|lessons?|all)|(?:class )?cover|ppa|break(?:time)?|lunch(?: ?time| break| duty)?$|play(?:time)?$|assembly|register|registration|as above|ditto|yes|no|n\.?b\.?|key)\b/i.test(
      plain,
    )
  );
}

const LINES = /[\n;|•▪●◦‣]+/;

/** @param isKnown the school's interventions, and those that stand alone elsewhere in the sheet */
export function listOfInterventions(
  cell: string,
  isKnown: (name: string) => boolean,
  isPupils: IsPupils = NEVER,
): readonly string[] {
  const clean = (text: string) => plainText(text).replace(/^(?:[-*–—✓✔]|\d{1,2}[.)])\s*/, '');
  return cell
    .split(LINES)
    .map(clean)
    .filter((line) => line !== '')
    .flatMap((line) => {
      const whole = interventionIn(line, isPupils);
      if (isKnown(whole.name) || whole.pupils !== '') return [line];
      const parts = commas(line)
        .map(clean)
        .filter((part) => part !== '');
      // A comma may belong to a name; one part that is known says that it does not.
      const areNames = parts.length > 1 && parts.every((part) => looksLikeIntervention(interventionIn(part).name));
      return areNames && parts.some((part) => isKnown(interventionIn(part).name)) ? parts : [line];
    });
}

function commas(line: string): string[] {
  const inside: string[] = [];
  const held = line.replace(/[([][^)\]]*[)\]]/g, (bracket) => `\ue001${inside.push(bracket) - 1}\ue001`);
  return held
    .split(/\s*,\s*|\s+\+\s+|\s+and\s+/)
    .map((part) => part.replace(/\ue001(\d+)\ue001/g, (_held, at: string) => inside[Number(at)] ?? ''));
}
