/**
 * The new school year: who moves up, who leaves, which support runs on past the summer. Each is a proposal, with a reason where it is
 * not the plain one; nothing is decided here. In England a pupil's year follows from the age on 31 August, so a date of
 * birth tells whether a year group has been moved up already. Pure. Tests: test/domain/newYear.test.ts
 */
import { addDays, compareDates, dayNumber, type IsoDate, isoDate, monthOf, yearOf } from './isoDate';
import type { Provision, Pupil, School } from './school';
import { isOnRoll } from './stages';
import { sayYear } from './yearGroups';

const NEXT: Readonly<Record<string, string>> = { N1: 'N2', N2: 'R', R: '1' };
const LAST_YEAR = 14;
/** Last years of a school: some go on to a sixth form, so 11 is asked. */
const LEAVING: Readonly<Record<'primary' | 'secondary', readonly string[]>> = {
  primary: ['6'],
  secondary: ['11', '13', '14'],
};
const SURE_TO_LEAVE: readonly string[] = ['6', '13', '14'];

export interface MoveUp {
  readonly pupil: Pupil;
  readonly key: 'yearGroup' | 'className';
  readonly was: string;
  readonly now: string;
  readonly isTicked: boolean;
  readonly says: string;
}
export interface Leaving {
  readonly pupil: Pupil;
  readonly isTicked: boolean;
}
export interface RunsOn {
  readonly provision: Provision;
  readonly says: string;
}
export interface NewYear {
  /** "2026/27" */
  readonly name: string;
  readonly starts: IsoDate;
  /** Day that leavers leave and support ends on: the last day of the summer term, where the terms are known. */
  readonly lastDay: IsoDate;
  readonly moves: readonly MoveUp[];
  readonly leavers: readonly Leaving[];
  readonly runsOn: readonly RunsOn[];
  /** Classes whose names do not say a year: they are for people to type. */
  readonly classesToType: readonly string[];
  readonly hasTerms: boolean;
}

/** "2026/27": the school year that begins on 1 September of this calendar year. */
export function nextYearName(today: IsoDate): string {
  return `${yearOf(today)}/${String(yearOf(today) + 1).slice(2)}`;
}

/** @param isDone this year's move was made before: then nothing is proposed, and all can still be ticked */
export function newYear(school: School, today: IsoDate, isDone: boolean): NewYear {
  const starts = isoDate(`${yearOf(today)}-09-01`);
  const lastDay = lastDayBefore(school, starts);
  const there = school.pupils.filter((pupil) => isOnRoll(pupil, today));
  const leaving = LEAVING[school.settings.phase];
  const stay = there.filter(({ yearGroup }) => !leaving.includes(yearGroup) || !SURE_TO_LEAVE.includes(yearGroup));
  const leavers = there.filter((pupil) => leaving.includes(pupil.yearGroup) && !isMovedUp(pupil, starts));
  const isHere = new Set(there.map(({ id }) => id));
  return {
    name: nextYearName(today),
    starts,
    lastDay,
    moves: stay.flatMap((pupil) => movesOf(pupil, starts, isDone)),
    leavers: leavers.map((pupil) => ({ pupil, isTicked: !isDone && SURE_TO_LEAVE.includes(pupil.yearGroup) })),
    runsOn: school.provisions.flatMap((provision) =>
      isHere.has(provision.pupilId) && runsPast(provision, starts) ? [{ provision, says: sayEnd(provision) }] : [],
    ),
    classesToType: [
      ...new Set(
        stay.filter((pupil) => pupil.className !== '' && nextClass(pupil) === null).map((one) => one.className),
      ),
    ].sort(),
    hasTerms: school.terms.some(
      (term) => term.end >= starts && monthOf(term.start) >= 8 && yearOf(term.start) === yearOf(starts),
    ),
  };
}

function lastDayBefore({ terms }: School, starts: IsoDate): IsoDate {
  const ends = terms.map(({ end }) => end).filter((end) => end < starts);
  const last = ends.sort(compareDates)[ends.length - 1];
  const isSummer = last !== undefined && dayNumber(starts) - dayNumber(last) < 92;
  return isSummer ? last : addDays(starts, -1);
}

/** By age on 31 August: five is Year 1. null without a date of birth, or where it means no year of a school. */
export function yearByAge(pupil: Pick<Pupil, 'dateOfBirth'>, starts: IsoDate): string | null {
  if (pupil.dateOfBirth === null) return null;
  const isAfterAugust = monthOf(pupil.dateOfBirth) >= 9;
  const age = yearOf(starts) - yearOf(pupil.dateOfBirth) - (isAfterAugust ? 1 : 0);
  if (age === 3 || age === 2) return age === 3 ? 'N2' : 'N1';
  if (age === 4) return 'R';
  return age >= 5 && age <= LAST_YEAR + 4 ? String(age - 4) : null;
}

function isMovedUp(pupil: Pupil, starts: IsoDate): boolean {
  return yearByAge(pupil, starts) === pupil.yearGroup;
}

function nextYear(yearGroup: string): string | null {
  const named = NEXT[yearGroup];
  if (named !== undefined) return named;
  const number = Number(yearGroup);
  return number >= 1 && number < LAST_YEAR ? String(number + 1) : null;
}

/** "4B" in Year 4 → "5B"; null where the name does not begin with the year. */
function nextClass({ className, yearGroup }: Pupil): string | null {
  const [, number = '', rest = ''] = /^(\d{1,2})(\D.*)?$/.exec(className.trim()) ?? [];
  const next = nextYear(yearGroup);
  return number !== '' && number === yearGroup && next !== null ? `${next}${rest}` : null;
}

function movesOf(pupil: Pupil, starts: IsoDate, isDone: boolean): MoveUp[] {
  const year = nextYear(pupil.yearGroup);
  if (year === null) return [];
  const byAge = yearByAge(pupil, starts);
  const isMoved = byAge === pupil.yearGroup;
  const says = isMoved
    ? `By date of birth ${sayYear(pupil.yearGroup)} is right already.`
    : byAge !== null && byAge !== year
      ? `By date of birth this is ${sayYear(byAge)}.`
      : '';
  const isTicked = !isDone && !isMoved;
  const moves: MoveUp[] = [{ pupil, key: 'yearGroup', was: pupil.yearGroup, now: year, isTicked, says }];
  const className = nextClass(pupil);
  if (className !== null)
    moves.push({ pupil, key: 'className', was: pupil.className, now: className, isTicked, says: '' });
  return moves;
}

/** It began last year and nothing says that it ended. */
function runsPast({ start, end }: Provision, starts: IsoDate): boolean {
  return start !== null && start < starts && (end === null || end >= starts);
}

function sayEnd({ end }: Provision): string {
  return end === null ? 'It has no end.' : 'It runs on into the new year.';
}
