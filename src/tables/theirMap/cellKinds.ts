/**
 * What a single cell of a school's own map can be: a tick, nothing, money, a number, a date, a year group, a term, a wave,
 * an area of need, a size of group, a grown-up. Tests: test/tables/theirMap/cellKinds.test.ts
 */
import type { IsoDate } from '../../domain/isoDate';
import { type Pence, pence, productHalfUp } from '../../domain/money';
import { dateFromText } from '../dateText';
import { AREA_OF_NEED } from '../interventions';
import { plainText } from '../pastedCells';
import { plainKey } from '../words';
import { yearGroupFrom } from '../yearGroup';
import type { MapDate } from './understood';

/** A cell that is filled in to say that there is nothing. */
export function isNothing(text: string): boolean {
  return /^(?:[-–—.]+|n\/?a|none|nil|null|#n\/a|0|no|n|✗|✘|☐|false|not? applicable|(?:none|nothing|nil)(?: (?:at present|at the moment|currently|yet|needed|required|now))|no interventions?)$/i.test(
    text,
  );
}

export function isTick(text: string): boolean {
  return /^(?:[✓✔☑√ü/*●•■]|y|yes|true|1|tick|ticked|x)$/i.test(text);
}

/** Between a cross and a tick nobody can tell by itself. */
export function isCross(text: string): boolean {
  return /^x$/i.test(text);
}

const NUMBER = /^\d+(?:\.\d+)?$/;

export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** @returns whole pence; null where it is no plain amount */
export function moneyIn(text: string): Pence | null {
  const found =
    /^(?:£\s*)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*(?:p\.?a\.?|each|per (?:pupil|hour|hr|year|annum|week|term|child)|\/\s?(?:hr|hour|pupil|year)|an hour|p\.?h\.?)?$/i.exec(
      text.trim(),
    );
  if (found === null || (found[1] === undefined && found[2] === undefined)) return null;
  const pounds = Number(`${(found[1] ?? '0').replace(/,/g, '')}${found[2] ?? ''}`);
  return pounds > 10_000_000 ? null : pence(productHalfUp([pounds, 100], [1]));
}

export function hasPounds(text: string): boolean {
  return text.includes('£') && moneyIn(text) !== null;
}

/** "w/b 7/9/26" is its Monday. @returns the words alone where they are no full date */
export function dateIn(text: string): MapDate {
  const bare = text
    .replace(
      /^(?:w\/?[bce]|wk\.? (?:beg|begin|begins|beginning)|week (?:beginning|commencing|ending)|from|since|started|until|to)\.?:?\s+/i,
      '',
    )
    .trim();
  return { date: dateFromText(bare) as IsoDate | null, text: plainText(text) };
}

export function isDate(text: string): boolean {
  return dateIn(text).date !== null;
}

const STAGES: ReadonlyMap<string, readonly string[]> = new Map([
  ['eyfs', ['N1', 'N2', 'R']],
  ['fs', ['N1', 'N2', 'R']],
  ['earlyyears', ['N1', 'N2', 'R']],
  ['foundation', ['N1', 'N2', 'R']],
  ['foundationstage', ['N1', 'N2', 'R']],
  ['nursery', ['N1', 'N2']],
  ['ks1', ['1', '2']],
  ['keystage1', ['1', '2']],
  ['infants', ['R', '1', '2']],
  ['ks2', ['3', '4', '5', '6']],
  ['keystage2', ['3', '4', '5', '6']],
  ['lowerks2', ['3', '4']],
  ['lks2', ['3', '4']],
  ['upperks2', ['5', '6']],
  ['uks2', ['5', '6']],
  ['juniors', ['3', '4', '5', '6']],
  ['ks3', ['7', '8', '9']],
  ['keystage3', ['7', '8', '9']],
  ['ks4', ['10', '11']],
  ['keystage4', ['10', '11']],
  ['ks5', ['12', '13']],
  ['sixthform', ['12', '13']],
]);

/** @returns the year groups that "Y3/4", "KS1", "Year 3" and "Years 5 and 6" mean; null where it is no year group */
export function yearsIn(text: string): readonly string[] | null {
  const plain = plainText(text).replace(/\s*(?:pupils|children|classes|class|group)$/i, '');
  const stage = STAGES.get(plainKey(plain));
  if (stage !== undefined) return stage;
  if (/^yr?$/i.test(plain)) return plain.length === 2 ? ['R'] : null;
  if (/^[a-z]*$/i.test(plain) && !/^(?:r|rec|reception)$/i.test(plain)) return null;
  const several = /^(?:years?|yrs?|y)\s*(\d{1,2}|r)((?:\s*(?:[/,&+-]|and|to)\s*(?:years?|yrs?|y)?\s*\d{1,2})+)$/i.exec(
    plain,
  );
  const rest = several?.[2];
  if (several === null || rest === undefined) {
    const one = yearGroupFrom(plain);
    return one === null ? null : [one];
  }
  const first = yearGroupFrom(several[1] ?? '') ?? '';
  const others = [...rest.matchAll(/\d{1,2}/g)].map(([year]) => year);
  const isSpan = /[-]|to/i.test(rest) && others.length === 1;
  const [from, to] = [first === 'R' ? 0 : Number(first), Number(others[0])];
  if (isSpan && to > from && to - from < 13)
    return Array.from({ length: to - from + 1 }, (_, at) => (from + at === 0 ? 'R' : `${from + at}`));
  return [first, ...others];
}

const TERM =
  /^(?:(?:early|late|first half|second half|end of|start of)\s+)?(?:aut(?:umn)?|spr(?:ing)?|sum(?:mer)?|michaelmas|lent|trinity)(?:\s*terms?)?(?:\s*\(?(?:[12]|1st(?: half)?|2nd(?: half)?|a|b)\)?)?(?:\s*(?:'?\d\d|20\d\d)(?:[/-](?:20)?\d\d)?)?$|^(?:half[ -]?term|term|t|ht)\s*[1-6]$/i;

/** "Autumn", "Spring term 2", "Aut 1", "Term 3" */
export function isTerm(text: string): boolean {
  return TERM.test(plainText(text));
}

/** "All year", "Autumn and Spring" */
export function isTermWords(text: string): boolean {
  const plain = plainText(text);
  return (
    isTerm(plain) ||
    /^(?:all year|whole year|all terms|year round)$/i.test(plain) ||
    plain.split(/\s*(?:[,/&+-]|and|to)\s*/i).every(isTerm)
  );
}

/** Whether the text is about a wave: "Wave 2", "Wave 2 (targeted)", "Universal / Quality First Teaching". */
export function waveIn(text: string): 1 | 2 | 3 | null {
  const plain = plainText(text).toLowerCase();
  const numbered = /\b(?:wave|tier|level)\s*(1|2|3|one|two|three|i{1,3})\b/.exec(plain)?.[1];
  if (numbered !== undefined) return /^(?:1|one|i)$/.test(numbered) ? 1 : /^(?:2|two|ii)$/.test(numbered) ? 2 : 3;
  if (plain.length > 60) return null;
  if (/\buniversal\b|quality.first|\bqft\b|\bwhole[ -]class (?:teaching|provision)/.test(plain)) return 1;
  if (/^targeted\b/.test(plain)) return 2;
  return /^(?:specialist|individualised|personalised)\b/.test(plain) ? 3 : null;
}

/** @returns one of the four areas of need, or '' */
export function areaIn(text: string): string {
  const plain = plainText(text).replace(/\s*\([^)]*\)$/, '');
  const exact = AREA_OF_NEED.read(plain);
  if (exact !== null) return exact;
  const low = plain.toLowerCase();
  if (low.length > 70) return '';
  const [cognition = '', communication = '', social = '', sensory = ''] = AREA_OF_NEED.choices;
  if (/^cognition|cognition (?:and|&|\/) learning/.test(low)) return cognition;
  if (
    /^(?:speech,? |language,? |speech and language,? |)?communication(?:,? (?:and|&) (?:interaction|language)|$)|communication (?:and|&|\/) interaction/.test(
      low,
    )
  )
    return communication;
  if (
    /^(?:behaviou?r|social|emotional|semh|besd|sebd)\b.*\b(?:social|emotional|mental|development|health|difficult)/.test(
      low,
    ) ||
    /^(?:semh|besd|sebd)\b/.test(low)
  )
    return social;
  return /^(?:sensory|physical)\b.*\b(?:physical|sensory|medical|needs?|impairment)/.test(low) ? sensory : '';
}

export interface GroupText {
  readonly size: number | null;
  /** The group's name, where the text is no size. */
  readonly name: string;
  readonly says: string;
}

export function groupIn(text: string): GroupText {
  const plain = plainText(text);
  const low = plain.toLowerCase();
  const size = (number: number, says = ''): GroupText => ({
    size: number > 0 && number <= 1000 ? number : null,
    name: '',
    says,
  });
  if (/^(?:1|one)\s*(?::|-|to|-to-)\s*(?:1|one)\b|^(?:individual(?:ly)?|1-1|one-to-one|single|solo)$/.test(low))
    return size(1);
  if (/^(?:pairs?|paired|in pairs|2:1)$/.test(low)) return size(2);
  const ratio = /^1\s*[:]\s*(\d{1,2})$|^1\s*to\s*(\d{1,2})$/.exec(low);
  if (ratio !== null) return size(Number(ratio[1] ?? ratio[2]));
  const range =
    /^(?:groups? of |up to |max(?:imum)? |approx\.? |x ?)?(?:1:)?(\d{1,2})\s*(?:-|–|to|\/|or)\s*(\d{1,2})(?:\s*(?:pupils?|children|ch|chn|students?))?$/.exec(
      low,
    );
  if (range !== null)
    return size(Math.max(Number(range[1]), Number(range[2])), `Group “${plain}”: the larger number is taken.`);
  const most = /^(?:up to|max(?:imum)?(?: of)?)\s*(\d{1,2})/.exec(low);
  if (most !== null) return size(Number(most[1]), `Group “${plain}”: ${most[1]} is taken.`);
  const one =
    /^(?:(?:small )?groups? (?:of )?|x ?)?(\d{1,3})(?:\s*(?:x|pupils?|children|chn|ch|students?|in group))?$/.exec(low);
  if (one !== null) return size(Number(one[1]));
  return { size: null, name: plain, says: '' };
}

/** Says only what kind of group it is, which is no name of one. */
export function isKindOfGroup(text: string): boolean {
  return /^(?:small|large|whole|mixed)?\s*(?:groups?|class)(?: work)?$|^(?:whole school|various|tbc|small)$/i.test(
    text,
  );
}

const ROLE =
  /\b(?:ta|tas|lsa|lsas|hlta|sta|nta|senco|senca|teacher|ct|ep|salt|slt|sspt|ot|nurse|mentor|elsa|volunteers?|parents?|teaching assistants?|learning (?:support )?(?:assistant|mentor)s?|therapist|counsellor|specialist|tutor|headteacher|ht|dht|ks[12] lead)\b/i;

/** @returns the role that the text names: "TA" of "Mrs Shah (TA)"; '' where it names none */
export function roleIn(text: string): string {
  const plain = plainText(text);
  return ROLE.exec(plain) === null
    ? ''
    : /\b(?:mr|mrs|miss|ms|dr)\b/i.test(plain)
      ? (ROLE.exec(plain)?.[0] ?? '')
      : plain.replace(/^\d\s*x\s*/i, '');
}

export function isGrownUp(text: string): boolean {
  return /^(?:mr|mrs|miss|ms|dr|sir)\.?\s/i.test(text) || (ROLE.test(text) && text.length <= 40);
}
