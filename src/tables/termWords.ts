/**
 * What the words of a term-dates page mean: which term, its first or last day, a half-term break, a day that is no school day.
 * Pure. Tests: test/tables/pastedTerms.test.ts
 */
import { DATE } from './pastedDates';

/** "Autumn", "Michaelmas" …, or the number of a numbered term. */
export type TermLabel = string | number;

/** `notSchool`: training days, bank holidays, holidays between terms. `span`: from one day to another. */
export type LineKind = 'notSchool' | 'trainingToo' | 'break' | 'start' | 'end' | 'span' | 'other';

export interface TermWords {
  readonly label: TermLabel | null;
  /** 2026 for "2026/27", and for "Autumn term 2026"; null where none is said. */
  readonly schoolYear: number | null;
  /** The school year holds for all that follows, not for this term alone. */
  readonly isHeadingYear: boolean;
  readonly kind: LineKind;
  /** Of a break: school closes before it, opens after it, the week that begins. */
  readonly closes: boolean;
  readonly opens: boolean;
  readonly isWeek: boolean;
  /** Nothing is said but dates. */
  readonly isBare: boolean;
}

const SEASON = /\b(autumn|spring|summer|michaelmas|lent|hilary|trinity)\b/;
const NUMBERED =
  /\b(?:term|half[\s-]*term)\s*(?:no\.?\s*)?([1-6]|one|two|three|four|five|six)\b(?!\s*(?:st|nd|rd|th|weeks?|days?)\b)/;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six'];
const SCHOOL_YEAR = /\b(20\d\d)\s*(?:\/|-|to|and)\s*(?:20)?(\d\d)\b/;
const TRAINING =
  /\binset\b|\btraining\b|\bstaff (?:only|day)|non[\s-]?pupil|non[\s-]?contact|professional|\bpd days?\b|occasional|teacher(?:s')? days?/;
const BANK_HOLIDAY =
  /bank hol|public hol|may day|good (?:friday|§)|^\W*easter (?:monday|sunday|§)|boxing day|christmas day|new year's day|polling/;
const HOLIDAY = /holiday|vacation|\bclosure\b|easter break|christmas break/;
const HALF_TERM = /half[\s-]*terms?\b|mid[\s-]*term|october break|half[\s-]*term break/;
/** A half of a term, not the break in it. */
const A_HALF = /(?:first|second|1st|2nd)\s+half/;
const START = /\b(?:start|begin|commenc|re-?open|open|return|resum|first day|back)\w*/;
const END = /\b(?:end|finish|clos|last day|final day|break(?:s|ing)? up)\w*/;
const CLOSES = /\bclos|break(?:s|ing)? up|last day|(?:ends?|finish\w*) for/;
const OPENS = /re-?open|\bopen|return|resum|\bback\b|after half/;
const WEEK = /week (?:beginning|commencing|of)|\bw\/?[bc]\b/;
/** Words that say no more than the dates do. */
const PLAIN =
  /\b(?:from|to|until|till|and|the|on|of|in|at|for|dates?|terms?|half|first|second|1st|2nd|part|schools?|days?|weeks?|year|inclusive|am|pm|pupils?|students?|children|all|academic|holidays?|time)\b/g;

export function termWords(words: string): TermWords {
  const year = SCHOOL_YEAR.exec(words);
  const isYear = year !== null && Number(year[2]) === (Number(year[1]) + 1) % 100;
  const rest = isYear ? words.replace(year[0], ' ') : words;
  const label = labelIn(rest);
  const kind = kindOf(rest, label);
  const single = /\b(20\d\d)\b/.exec(rest);
  const ofTerm = single && typeof label === 'string' ? Number(single[1]) - (isAutumn(label) ? 0 : 1) : null;
  const isBare = !/[a-z]/.test(rest.replace(/\b(?:to|until|till|and|from)\b/g, ''));
  return {
    label: kind === 'notSchool' ? null : label,
    schoolYear: isYear ? Number(year[1]) : kind === 'notSchool' ? null : ofTerm,
    isHeadingYear: isYear,
    kind,
    closes: CLOSES.test(rest),
    opens: OPENS.test(rest),
    isWeek: WEEK.test(rest),
    isBare,
  };
}

export function isAutumn(label: TermLabel): boolean {
  return label === 'Autumn' || label === 'Michaelmas';
}

function labelIn(words: string): TermLabel | null {
  const season = SEASON.exec(words)?.[1];
  if (season !== undefined) return season.charAt(0).toUpperCase() + season.slice(1);
  const number = NUMBERED.exec(words)?.[1];
  if (number === undefined) return null;
  return NUMBERS.includes(number) ? NUMBERS.indexOf(number) + 1 : Number(number);
}

function kindOf(words: string, label: TermLabel | null): LineKind {
  const isBreak =
    HALF_TERM.test(words) && !A_HALF.test(words) && !(NUMBERED.test(words) || /half[\s-]*term\s*[12]\b/.test(words));
  const [starts, ends] = [START.test(words), END.test(words)];
  if (TRAINING.test(words)) return isBreak || starts || ends ? 'trainingToo' : 'notSchool';
  if (BANK_HOLIDAY.test(words)) return 'notSchool';
  if (isBreak) return 'break';
  if (HOLIDAY.test(words) || /\b(?:christmas|easter)\b/.test(words)) {
    // "Closes for the summer holidays" ends a term; "the summer holidays begin" does not start one.
    if (/(?:clos|break|finish|end)\w*\s+(?:up\s+)?(?:for|at)\b/.test(words)) return 'end';
    if (/(?:return|re-?open|back|resum|start|begin)\w*\b.*\b(?:from|after|following)\b/.test(words)) return 'start';
    if (HOLIDAY.test(words) && !/\bterm\b/.test(words)) return 'notSchool';
  }
  if (starts && ends) return 'span';
  if (starts) return 'start';
  if (ends) return 'end';
  return isPlain(words, label) ? 'span' : 'other';
}

function isPlain(words: string, label: TermLabel | null): boolean {
  const rest = (label === null ? words : words.replace(SEASON, ' ')).replace(NUMBERED, ' ').replace(PLAIN, ' ');
  return !/[a-z]{2}/.test(rest.split(DATE).join(' '));
}

/** What a column of a pasted table holds, by its heading. */
export type TableRole =
  | 'name'
  | 'start'
  | 'end'
  | 'span'
  | 'break'
  | 'breakFrom'
  | 'breakTo'
  | 'closes'
  | 'reopens'
  | 'skip';

/** @returns null where this is no row of headings */
export function tableRoles(cells: readonly string[]): readonly TableRole[] | null {
  const roles = cells.map((cell) => roleOf(cell.toLowerCase()));
  return roles.some((role) => role === 'start' || role === 'end' || role === 'span') && roles.length > 1 ? roles : null;
}

function roleOf(heading: string): TableRole {
  if (TRAINING.test(heading) || BANK_HOLIDAY.test(heading)) return 'skip';
  if (A_HALF.test(heading)) return 'span';
  if (/half|break/.test(heading) && !/break(?:s|ing)? up$/.test(heading)) {
    if (CLOSES.test(heading)) return 'closes';
    if (OPENS.test(heading)) return 'reopens';
    if (/start|begin|from/.test(heading)) return 'breakFrom';
    return /end|finish|\bto\b|until/.test(heading) ? 'breakTo' : 'break';
  }
  if (START.test(heading) || /\bfrom\b|\bfirst\b/.test(heading)) return 'start';
  if (END.test(heading) || /\bto\b|\buntil\b|\blast\b/.test(heading)) return 'end';
  if (/term|name|period/.test(heading)) return 'name';
  return /dates?/.test(heading) ? 'span' : 'skip';
}
