/**
 * A cell under a heading that is itself an intervention, a pupil, a wave, an area, a term or a year group: a tick, a time,
 * a score, names, or a list. Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import { plainText } from '../pastedCells';
import { readTime, timeWithin } from '../timePhrase';
import {
  dateIn,
  groupIn,
  hasPounds,
  isCross,
  isDate,
  isGrownUp,
  isKindOfGroup,
  isNothing,
  isNumber,
  isTick,
  moneyIn,
  roleIn,
} from './cellKinds';
import type { Column } from './columns';
import { type Facts, type Place, takePhrase } from './facts';
import { namesInCell } from './namesInCell';
import { type Reading, takeSubjects } from './readTable';
import type { CellUse } from './understood';

interface Taken {
  readonly use: CellUse;
  readonly why: string;
}

const USED: Taken = { use: 'used', why: '' };
/** "7.04 → 8.01", "85 to 92" */
const FROM_TO = /^([\w.:+]{1,6})\s*(?:→|->|–>|=>|>|\bto\b|➔|➜)\s*([\w.:+]{1,6})$/;
const SCORE = /^\d{1,3}(?:[.:]\d{1,2})?%?$|^[1-8][abc][+-]?$|^p\d(?:i{1,2})?$/i;

export function takeMark(
  reading: Reading,
  facts: Facts,
  column: Column,
  place: Place,
  columns: readonly Column[],
): Taken {
  const text = plainText(place.text);
  if (isNothing(text)) return { use: 'ignored', why: 'It says that there is nothing.' };
  const [hadPupils, hadWork] = [
    facts.pupils.length > 0 || facts.forename !== null || facts.surname !== null,
    facts.interventions.length > 0,
  ];
  takeSubjects(facts, column);
  facts.at = place;
  if (facts.day !== '') {
    facts.numbers.sessionsPerWeek = 1;
    facts.comments.push(facts.day);
    facts.says = facts.says.filter((say) => !say.includes('how often'));
  }
  if (isCross(text) && hasOtherTicks(reading, columns))
    return { use: 'unread', why: 'Other cells have ticks: does this cross mean yes or no?' };
  if (isTick(text) && !(text === '1' && column.unit > 0)) {
    if (isCross(text)) facts.says.push('“x” is taken as yes.');
    if (column.meaning === 'LIST' && !hadWork)
      return { use: 'unread', why: 'It does not say which intervention this is.' };
    return needsPupil(facts, hadPupils, column);
  }
  const hint = { years: facts.years, className: facts.className };
  const { named, others } = namesInCell(place.text, reading.known.matcher, hint);
  const known = named.filter(({ match }) => match.id !== null || match.how !== null);
  const isWork = facts.interventions.length > 0;
  if (isWork && !hadPupils && known.length > 0 && known.length >= others.length) {
    facts.pupils.push(place);
    facts.at = null;
    return USED;
  }
  if (column.meaning === 'LIST' && !hadWork) {
    facts.interventions.push(place);
    facts.at = hadPupils ? place : null;
    return USED;
  }
  return takeText(facts, text, column, hadPupils, named.length > 0 && others.length === 0);
}

function needsPupil(facts: Facts, hadPupils: boolean, column: Column): Taken {
  const has = hadPupils || facts.pupils.length > 0;
  return has || column.meaning === 'LIST' ? USED : { use: 'unread', why: 'There is no name beside this mark.' };
}

function takeText(facts: Facts, text: string, column: Column, hadPupils: boolean, isNames: boolean): Taken {
  const under = column.leaf === '' ? column.heading : column.leaf;
  const fromTo = FROM_TO.exec(text);
  const { time, rest } = timeWithin(text);
  if (time !== null) {
    takePhrase(facts, time, text);
    if (rest !== '') takeRest(facts, rest);
  } else if (fromTo !== null && isScore(fromTo[1]) && isScore(fromTo[2])) {
    [facts.entry, facts.exit] = [fromTo[1] ?? '', fromTo[2] ?? ''];
    facts.says.push(`“${text}” is taken as the scores at entry and at exit.`);
  } else if (hasPounds(text)) {
    const amount = moneyIn(text);
    if (amount !== null) facts.cost = { pence: amount, heading: under };
  } else if (isDate(text)) {
    facts.start = dateIn(text);
    facts.says.push(`“${text}” is taken as the start.`);
  } else if (isNumber(text) && column.unit > 0) {
    takePhrase(facts, readTime(`${Number(text) * column.unit} mins`, { perWeek: true }), text);
  } else if (isNumber(text) || SCORE.test(text)) {
    facts.comments.push(`${under}: ${text}`);
    facts.says.push(`“${text}” under “${under}” may be a score, minutes or something else. It is kept in the comment.`);
  } else if (isNames && !hadPupils) {
    facts.pupils.push({ ...(facts.at as Place) });
    facts.at = null;
    return USED;
  } else takeRest(facts, text);
  return needsPupil(facts, hadPupils, column);
}

function isScore(text: string | undefined): boolean {
  return text !== undefined && SCORE.test(text);
}

function takeRest(facts: Facts, text: string): void {
  const group = groupIn(text);
  if (group.size !== null) facts.numbers.groupSize ??= group.size;
  else if (isGrownUp(text)) {
    facts.runBy = text;
    facts.role = roleIn(text);
  } else if (/^(?:group|set)\s*\w{1,10}$/i.test(text) && !isKindOfGroup(text)) facts.group = text;
  else facts.comments.push(text);
}

const ticked = new WeakMap<readonly Column[], boolean>();

/** Where a table has real ticks, a cross is more likely a no. */
function hasOtherTicks({ grid }: Reading, columns: readonly Column[]): boolean {
  const known = ticked.get(columns);
  if (known !== undefined) return known;
  const marks = columns.filter(({ meaning }) => meaning === 'MARK' || meaning === 'LIST');
  let has = false;
  for (let row = 0; row < grid.height && !has; row++)
    has = marks.some(({ index }) => isTick(grid.at(row, index)) && !isCross(grid.at(row, index)));
  ticked.set(columns, has);
  return has;
}
