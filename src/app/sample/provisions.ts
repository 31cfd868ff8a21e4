/**
 * Oakfield Primary's schedule as rows of the Provision list, with scores taken only on days that have come.
 * The rows are the same on every day; only dates and what is known by today move. Tests: test/app/sample.test.ts
 */
import { addDays, type IsoDate } from '../../domain/isoDate';
import type { Cell } from '../../tables/cell';
import { AIM_MET } from '../../tables/provisionList';
import { ageInMonths } from '../../tables/score';
import { type SampleCalendar, termAt } from './calendar';
import { measureOf, sessionsIn } from './interventions';
import { labelOf } from './pupils';
import type { SampleRow } from './row';
import { SCHEDULE, type ScheduledGroup, type TermDigit } from './schedule';

interface ProvisionLine {
  readonly given: ScheduledGroup;
  readonly pupil: number;
  readonly term: TermDigit;
  readonly isLastTerm: boolean;
  readonly entry: string;
  readonly exit: string;
  /** The group's first row carries what is different about it. */
  readonly isFirstOfGroup: boolean;
}

const WEEKS_OF_SESSIONS = 10;
const NOT_TAKEN = '-';

function linesOf(given: ScheduledGroup): ProvisionLine[] {
  const begun = new Set<TermDigit>();
  return Object.entries(given.pupils).flatMap(([pupil, told]) => {
    const [digits = '', ...scores] = told.split(' ');
    return Array.from(digits, (digit, index): ProvisionLine => {
      const term = Number(digit) as TermDigit;
      const isFirstOfGroup = given.group === '' || !begun.has(term);
      begun.add(term);
      const taken = (scores[index] ?? '').split('/');
      return {
        given,
        pupil: Number(pupil),
        term,
        isLastTerm: index === digits.length - 1,
        entry: taken[taken.length - 1] ?? '',
        exit: (scores[index + 1] ?? '').split('/')[0] ?? '',
        isFirstOfGroup,
      };
    });
  });
}

function provisionId(index: number): string {
  return `V${String(index + 1).padStart(4, '0')}`;
}

/** In the first days of September the map already shows the new year: what is planned for the autumn. */
function isBeforeYear({ terms, now, year }: SampleCalendar): boolean {
  return terms[now + 1]?.name === `Autumn ${year}`;
}

/** From the second Monday of the term to the last Friday but one; scores on the Wednesday before and the Thursday at the end. */
function datesOf(calendar: SampleCalendar, { given, term, isLastTerm }: ProvisionLine) {
  const { start, end } = termAt(calendar, term - (isBeforeYear(calendar) ? 1 : 2));
  const first = addDays(start, 7);
  const isStopped = given.stoppedAfter !== undefined && term === 1 && isLastTerm;
  const last = isStopped ? addDays(first, given.stoppedAfter * 7 - 3) : addDays(end, -7);
  return { first, last, entryDate: addDays(start, 2), exitDate: addDays(last, -1), isStopped };
}

/** Ages in months, else points; null where no score was taken. */
function scoreValue(intervention: string, text: string): number | null {
  if (text === '' || text === NOT_TAKEN) return null;
  const measure = measureOf(intervention);
  const value = measure.endsWith('_AGE') ? ageInMonths(text) : Number(text);
  if (typeof value !== 'number' || Number.isNaN(value)) throw new Error(`Not a score: ${text}`);
  return value;
}

/** What a teacher would say of such a step in a term: yes, in part, no. */
const ENOUGH_IN_A_TERM: Readonly<Record<string, readonly [enough: number, some: number]>> = {
  AGE: [4, 2],
  POINTS: [5, 3],
  RATING: [2, 1],
};

function aimMet(intervention: string, entry: number, exit: number): string {
  const measure = measureOf(intervention);
  const [enough, some] = ENOUGH_IN_A_TERM[measure.endsWith('_AGE') ? 'AGE' : measure] ?? [1, 1];
  const step = exit - entry;
  return AIM_MET.word(step >= enough ? 'YES' : step >= some ? 'PARTLY' : 'NO');
}

export function provisionRows(calendar: SampleCalendar): SampleRow[] {
  return SCHEDULE.flatMap(linesOf).map((line, index) => {
    const { given, pupil, term, isFirstOfGroup } = line;
    const { first, last, entryDate, exitDate, isStopped } = datesOf(calendar, line);
    const entry = entryDate <= calendar.today ? scoreValue(given.what, line.entry) : null;
    const exit = exitDate <= calendar.today ? scoreValue(given.what, line.exit) : null;
    const hasEnded = last <= calendar.today;
    return {
      Pupil: labelOf(pupil),
      Intervention: given.what,
      Group: given.group,
      'Run by': given.by,
      Start: { date: first },
      End: { date: last },
      Aim: given.aim,
      'Entry score': entry === null ? '' : scoreCell(line.entry),
      'Entry date': entry === null ? '' : dateCell(entryDate),
      'Exit score': exit === null ? '' : scoreCell(line.exit),
      'Exit date': exit === null ? '' : dateCell(exitDate),
      'Aim met?':
        entry === null || exit === null
          ? hasEnded && isStopped
            ? AIM_MET.word('NO')
            : ''
          : aimMet(given.what, entry, exit),
      'Sessions given': hasEnded ? sessionsGiven(line, index, isStopped) : '',
      Comment: given.comments?.[pupil]?.[term] ?? '',
      'Paid as': given.paidAs ?? '',
      'Group size': isFirstOfGroup ? (given.size ?? '') : '',
      'Minutes each session': given.minutes ?? '',
      'Provision ID': provisionId(index),
    };
  });
}

function dateCell(date: IsoDate): Cell {
  return { date };
}

/** Ages are text; points are numbers. */
function scoreCell(text: string): Cell {
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** Now and then a session is lost to a trip or a cold. */
function sessionsGiven({ given }: ProvisionLine, index: number, isStopped: boolean): Cell {
  const planned = sessionsIn(given.what, isStopped ? (given.stoppedAfter ?? 0) : WEEKS_OF_SESSIONS);
  return planned === 0 ? '' : Math.max(planned - ((index * 7) % 5), Math.ceil(planned / 2));
}
