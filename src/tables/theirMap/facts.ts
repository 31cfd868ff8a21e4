/**
 * What the cells of one row say, gathered by the meaning of their columns. Nothing is decided here; what a cell could mean
 * besides is said. Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import type { Pence } from '../../domain/money';
import { plainText } from '../pastedCells';
import { readTime, type TimePhrase } from '../timePhrase';
import {
  areaIn,
  dateIn,
  groupIn,
  isKindOfGroup,
  isNothing,
  isNumber,
  isTermWords,
  moneyIn,
  roleIn,
  waveIn,
  yearsIn,
} from './cellKinds';
import type { Column } from './columns';
import type { MapDate, MapNumbers, StatedCost } from './understood';

export interface Place {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Facts {
  pupils: Place[];
  forename: Place | null;
  surname: Place | null;
  interventions: Place[];
  wave: 1 | 2 | 3 | null;
  area: string;
  years: readonly string[];
  className: string;
  term: string;
  group: string;
  runBy: string;
  role: string;
  numbers: { -readonly [K in keyof MapNumbers]: MapNumbers[K] };
  start: MapDate | null;
  end: MapDate | null;
  entry: string;
  exit: string;
  entryDate: MapDate | null;
  exitDate: MapDate | null;
  aim: string;
  aimMet: string;
  whatHappens: string;
  measure: string;
  resources: Pence | null;
  fees: Pence | null;
  cost: StatedCost | null;
  rate: Pence | null;
  phrase: string;
  comments: string[];
  says: string[];
  /** The mark that stands for the provision; null where the pupil's cell does. */
  at: Place | null;
  /** It stands under a day of the week: once, on that day. */
  day: string;
}

export function noFacts(): Facts {
  return {
    ...{ pupils: [], forename: null, surname: null, interventions: [], wave: null, area: '', years: [], className: '' },
    ...{ term: '', group: '', runBy: '', role: '', start: null, end: null, entry: '', exit: '', entryDate: null },
    ...{ exitDate: null, aim: '', aimMet: '', whatHappens: '', measure: '', resources: null, fees: null, cost: null },
    ...{ rate: null, phrase: '', comments: [], says: [], at: null, day: '' },
    numbers: { minutes: null, sessionsPerWeek: null, weeks: null, groupSize: null, adults: null },
  };
}

export function copyFacts(facts: Facts): Facts {
  return {
    ...facts,
    numbers: { ...facts.numbers },
    pupils: [...facts.pupils],
    interventions: [...facts.interventions],
    comments: [...facts.comments],
    says: [...facts.says],
  };
}

/** @returns '' where the cell was taken in, else why not */
export function takeIn(facts: Facts, column: Column, place: Place): string {
  const text = plainText(place.text);
  const { meaning, heading } = column;
  if (isNothing(text) && meaning !== 'COST' && meaning !== 'RATE' && !(text === '0')) return '';
  const asComment = (said = text) => {
    facts.comments.push(`${column.leaf === '' ? '' : `${column.leaf}: `}${said}`);
    return '';
  };
  switch (meaning) {
    case 'PUPILS':
    case 'PUPIL_ID':
      facts.pupils.push(place);
      return '';
    case 'FORENAME':
      facts.forename = place;
      return '';
    case 'SURNAME':
      facts.surname = place;
      return '';
    case 'INTERVENTION':
      facts.interventions.push(place);
      return '';
    case 'CLASS':
      facts.className = text;
      return '';
    case 'YEAR': {
      const years = yearsIn(text);
      // "4B" is a class under Year.
      if (years === null) facts.className = text;
      facts.years = years ?? [];
      return '';
    }
    case 'AREA':
      facts.area = areaIn(text);
      return facts.area === '' ? asComment() : '';
    case 'WAVE':
      facts.wave = waveIn(text) ?? (/^[123]$/.test(text) ? (Number(text) as 1 | 2 | 3) : null);
      return facts.wave === null ? `“${text}” is no wave: 1, 2 or 3.` : '';
    case 'TERM':
      facts.term = text;
      return '';
    case 'GROUP':
    case 'GROUP_SIZE':
      return takeGroup(facts, text, /ratio/i.test(column.leaf));
    case 'RUN_BY': {
      facts.runBy = text;
      facts.role = roleIn(text);
      return '';
    }
    case 'ADULTS':
      return takeNumber(facts, 'adults', text, 100);
    case 'TIME':
    case 'WEEK_TIME':
    case 'MINUTES':
    case 'SESSIONS':
    case 'WEEKS':
      return takeTime(facts, column, text);
    case 'START':
    case 'END':
    case 'ENTRY_DATE':
    case 'EXIT_DATE':
      return takeDate(facts, meaning, text);
    case 'ENTRY':
    case 'EXIT': {
      const key = meaning === 'ENTRY' ? 'entry' : 'exit';
      if (facts[key] !== '') return asComment();
      facts[key] = text;
      return '';
    }
    case 'AIM':
      facts.aim = facts.aim === '' ? place.text : `${facts.aim}\n${place.text}`;
      return '';
    case 'AIM_MET':
      facts.aimMet = text;
      return '';
    case 'WHAT_HAPPENS':
      facts.whatHappens = place.text;
      return '';
    case 'MEASURE':
      facts.measure = text;
      return '';
    case 'COMMENT':
      facts.comments.push(place.text);
      return '';
    case 'COST':
    case 'COST_PUPIL':
    case 'RESOURCES':
    case 'FEES':
    case 'RATE':
      return takeMoney(facts, meaning, heading, text);
    default:
      return 'We do not know what this column holds. Choose what it means.';
  }
}

/** A ratio says how many share one adult, however many pupils there are in all. */
function takeGroup(facts: Facts, text: string, isRatio: boolean): string {
  const ratio = /^(\d)\s*:\s*(\d{1,2})$/.exec(text);
  if (ratio !== null && Number(ratio[1]) > 0 && Number(ratio[2]) > 0) {
    facts.numbers.adults ??= Number(ratio[1]);
    facts.numbers.groupSize = isRatio ? Number(ratio[2]) : (facts.numbers.groupSize ?? Number(ratio[2]));
    return '';
  }
  const { size, name, says } = groupIn(text);
  if (says !== '') facts.says.push(says);
  if (size !== null) facts.numbers.groupSize ??= size;
  else if (isKindOfGroup(name)) facts.comments.push(name);
  else facts.group = name;
  return '';
}

function takeNumber(facts: Facts, key: keyof MapNumbers, text: string, most: number): string {
  const number = Number(text);
  if (!isNumber(text) || number > most) return `“${text}” is no number that this column can hold.`;
  facts.numbers[key] = number;
  return '';
}

function takeTime(facts: Facts, { meaning, leaf }: Column, text: string): string {
  if (isNumber(text)) {
    const number = Number(text);
    if (meaning === 'MINUTES') return takeNumber(facts, 'minutes', text, 1440);
    if (meaning === 'SESSIONS') return takeNumber(facts, 'sessionsPerWeek', text, 100);
    if (meaning === 'WEEKS') return takeNumber(facts, 'weeks', text, 53);
    const minutes = /h(?:ou)?rs?\b/i.test(leaf) ? number * 60 : /min/i.test(leaf) ? number : null;
    if (minutes === null) return `“${text}” of what? The heading says neither minutes nor hours.`;
    return takePhrase(facts, readTime(`${minutes} mins`, { perWeek: meaning === 'WEEK_TIME' }), text);
  }
  if (meaning === 'TIME' && isTermWords(text)) {
    facts.term = text;
    return '';
  }
  const time = readTime(text, { perWeek: meaning === 'WEEK_TIME' || meaning === 'SESSIONS' });
  if (time === null) {
    facts.comments.push(text);
    facts.says.push(`“${text}” was not read as a time. It is kept in the comment.`);
    return '';
  }
  return takePhrase(facts, time, text);
}

export function takePhrase(facts: Facts, time: TimePhrase | null, text: string): string {
  if (time === null) return `“${text}” was not read as a time.`;
  const { numbers } = facts;
  // Two columns may each hold a part: "2 x weekly", "20 mins". What one left open the other may say.
  numbers.minutes ??= time.minutes;
  numbers.sessionsPerWeek ??= time.sessionsPerWeek;
  numbers.weeks ??= time.weeks;
  facts.phrase = facts.phrase === '' ? time.phrase : `${facts.phrase}, ${time.phrase}`;
  facts.says.push(...time.says, ...time.why.map((why) => `${why.includes('“') ? '' : `“${time.phrase}”: `}${why}`));
  return '';
}

function takeDate(facts: Facts, meaning: 'START' | 'END' | 'ENTRY_DATE' | 'EXIT_DATE', text: string): string {
  const date = dateIn(text);
  if (date.date === null && isTermWords(text) && facts.term === '') facts.term = text;
  if (date.date === null) facts.says.push(`“${text}” is no full date, so no date is taken from it.`);
  const key = ({ START: 'start', END: 'end', ENTRY_DATE: 'entryDate', EXIT_DATE: 'exitDate' } as const)[meaning];
  facts[key] = date;
  return '';
}

function takeMoney(
  facts: Facts,
  meaning: 'COST' | 'COST_PUPIL' | 'RESOURCES' | 'FEES' | 'RATE',
  heading: string,
  text: string,
): string {
  const amount = moneyIn(text);
  if (amount === null) {
    if (isNothing(text)) return '';
    facts.comments.push(`${heading}: ${text}`);
    facts.says.push(`“${text}” under “${heading}” is no amount. It is kept in the comment.`);
    return '';
  }
  if (meaning === 'RESOURCES') facts.resources = amount;
  else if (meaning === 'FEES') facts.fees = amount;
  else if (meaning === 'RATE') facts.rate = amount;
  else if (facts.cost === null) facts.cost = { pence: amount, heading };
  else facts.comments.push(`${heading}: ${text}`);
  return '';
}
