/**
 * What was understood of a school's own map → rows of ours: interventions that are new, a row for each pupil's provision, rates that
 * are not there. What is there already is proposed no second time, and no row that is there is changed. Costs that the map states are not
 * written: they are worked out, and stand on no tab that teachers work in. Pure. Tests: test/tables/mapToRows.test.ts
 */
import type { Pupil, School, Term } from '../domain/school';
import type { Cell } from './cell';
import { AREA_OF_NEED, MEASURE, WAVE } from './interventions';
import { AIM_MET } from './provisionList';
import { pupilLabel, shownName } from './pupilLabel';
import type { FoundIntervention, FoundProvision, FoundRate, MapDate, UnderstoodMap } from './theirMap/understood';
import { plainKey } from './words';

export interface MapRow {
  readonly key: string;
  readonly tab: 'Interventions' | 'Provision list' | 'Staff rates';
  /** As people read it. */
  readonly title: string;
  readonly says: string;
  /** What is not sure, or was read in one of several ways. */
  readonly notes: readonly string[];
  readonly isTicked: boolean;
  /** By the columns' keys, without an ID. */
  readonly values: Readonly<Record<string, Cell>>;
}

/** @param answers text of a name in the map → the pupil's ID that is meant; '' = nobody */
export function mapToRows(found: UnderstoodMap, school: School, answers: ReadonlyMap<string, string>): MapRow[] {
  return [
    ...found.interventions.flatMap((one) => interventionRow(one, school)),
    ...found.provisions.flatMap((one, at) => provisionRow(one, at, found, school, answers)),
    ...found.staffRates.flatMap((one) => rateRow(one, school)),
  ];
}

function interventionRow(one: FoundIntervention, { interventions }: School): MapRow[] {
  const isThere = interventions.some(({ name }) => plainKey(name) === plainKey(one.existing ?? one.name));
  if (isThere) return [];
  const { minutes, sessionsPerWeek, weeks, groupSize, adults } = one.numbers;
  const time = one.phrase === '' ? '' : `Time in our own map: ${one.phrase}`;
  const measure = one.measure === '' ? null : MEASURE.read(one.measure);
  return [
    {
      key: `intervention|${plainKey(one.name)}`,
      tab: 'Interventions',
      title: one.name,
      says: sentence([one.wave && `Wave ${one.wave}`, one.area, ...saysNumbers(one)]),
      notes: one.says,
      isTicked: true,
      values: filled({
        name: one.name,
        wave: one.wave === null ? '' : WAVE.word(one.wave),
        areaOfNeed: AREA_OF_NEED.read(one.area) ?? one.area,
        whatHappens: [one.whatHappens, time].filter((part) => part !== '').join('\n'),
        role: one.role,
        adults: adults ?? '',
        groupSize: groupSize ?? '',
        sessionsPerWeek: sessionsPerWeek ?? '',
        minutesPerSession: minutes ?? '',
        weeks: weeks ?? '',
        resources: pounds(one.resourcesPence),
        fees: pounds(one.feesPence),
        measure: measure === null ? '' : MEASURE.word(measure),
      }),
    },
  ];
}

function provisionRow(
  one: FoundProvision,
  at: number,
  found: UnderstoodMap,
  school: School,
  answers: ReadonlyMap<string, string>,
): MapRow[] {
  const pupilId = answers.get(one.pupil.text) ?? one.pupil.id;
  const pupil = school.pupils.find(({ id }) => id === pupilId);
  if (!pupil) return [];
  const usual = found.interventions.find(({ name }) => name === one.intervention);
  const name = usual?.existing ?? one.intervention;
  const { start, end } = period(one, school.terms);
  const isThere = school.provisions.some(
    (row) =>
      row.pupilId === pupil.id &&
      plainKey(row.interventionName) === plainKey(name) &&
      plainKey(row.group) === plainKey(one.group) &&
      (start === null || row.start === null || row.start === start),
  );
  const aimMet = one.aimMet === '' ? null : AIM_MET.read(one.aimMet);
  const words = [
    one.comment,
    unread('Start', one.start, start),
    unread('End', one.end, end),
    unread('Entry date', one.entryDate),
    unread('Exit date', one.exitDate),
    aimMet === null && one.aimMet !== '' ? `Aim met: ${one.aimMet}` : '',
  ];
  return [
    {
      key: `provision|${one.cell}|${pupil.id}|${at}`,
      tab: 'Provision list',
      title: `${shownName(pupil)}: ${name}`,
      says: sentence([
        one.group,
        one.runBy,
        one.term,
        ...saysNumbers(one),
        one.entry && `entry ${one.entry}`,
        one.exit && `exit ${one.exit}`,
      ]),
      notes: [...(isThere ? ['The Provision list has this already.'] : []), ...saysMatch(one, pupil), ...one.says],
      isTicked: !isThere,
      values: filled({
        pupilId: pupilLabel(pupil),
        interventionName: name,
        group: one.group,
        runBy: one.runBy,
        start: dateCell(start),
        end: dateCell(end),
        intendedOutcome: one.aim,
        entry: one.entry,
        exit: one.exit,
        entryDate: dateCell(one.entryDate?.date ?? null),
        exitDate: dateCell(one.exitDate?.date ?? null),
        aimMet: aimMet === null ? '' : AIM_MET.word(aimMet),
        comment: words.filter((part) => part !== '').join('\n'),
        ...unusual(one, usual, school),
      }),
    },
  ];
}

function rateRow({ role, pencePerHour, cell }: FoundRate, { rates }: School): MapRow[] {
  if (rates.some((rate) => plainKey(rate.role) === plainKey(role))) return [];
  return [
    {
      key: `rate|${plainKey(role)}`,
      tab: 'Staff rates',
      title: role,
      says: `£${(pencePerHour / 100).toFixed(2)} an hour`,
      notes: [`From cell ${cell}.`],
      isTicked: true,
      values: { role, ourPencePerHour: pencePerHour / 100 },
    },
  ];
}

/** A term that the school has lends its dates where the map gives none. */
function period(one: FoundProvision, terms: readonly Term[]) {
  const [first] = terms.filter((term) => one.term !== '' && plainKey(term.name).startsWith(plainKey(one.term)));
  return {
    start: one.start?.date ?? (one.start === null ? (first?.start ?? null) : null),
    end: one.end?.date ?? (one.end === null ? (first?.end ?? null) : null),
  };
}

/** Only what differs from what the intervention says: the rest follows from there. */
function unusual(
  one: FoundProvision,
  usual: FoundIntervention | undefined,
  { interventions }: School,
): Record<string, Cell> {
  const there = interventions.find(({ name }) => plainKey(name) === plainKey(usual?.existing ?? ''));
  const usually = there
    ? { ...there, minutes: there.minutesPerSession }
    : (usual?.numbers ?? { minutes: null, sessionsPerWeek: null, weeks: null, groupSize: null, adults: null });
  const { minutes, sessionsPerWeek, weeks, groupSize, adults } = one.numbers;
  const other = (said: number | null, known: number | null): Cell => (said === null || said === known ? '' : said);
  return {
    minutesPerSession: other(minutes, usually.minutes),
    sessionsPerWeek: other(sessionsPerWeek, usually.sessionsPerWeek),
    weeks: other(weeks, usually.weeks),
    groupSize: other(groupSize, usually.groupSize),
    adults: other(adults, usually.adults),
  };
}

function saysNumbers({ numbers }: Pick<FoundProvision, 'numbers'>): string[] {
  const { minutes, sessionsPerWeek, weeks, groupSize } = numbers;
  return [
    sessionsPerWeek !== null && minutes !== null
      ? `${sessionsPerWeek} × ${minutes} minutes a week`
      : minutes !== null
        ? `${minutes} minutes`
        : '',
    weeks === null ? '' : `${weeks} weeks`,
    groupSize === null ? '' : `group of ${groupSize}`,
  ].filter((part) => part !== '');
}

function saysMatch({ pupil: { text, how } }: FoundProvision, pupil: Pupil): string[] {
  if (how === 'LABEL' || how === 'ID' || how === 'NAME' || how === null) return [];
  return [`“${text}” is read as ${pupil.forename} ${pupil.surname}.`];
}

function unread(what: string, said: MapDate | null, taken: unknown = said?.date ?? null): string {
  return said !== null && taken === null && said.text !== '' ? `${what}: ${said.text}` : '';
}

function dateCell(date: MapDate['date']): Cell {
  return date === null ? '' : { date };
}

function pounds(pence: number | null): Cell {
  return pence === null ? '' : pence / 100;
}

function sentence(parts: readonly (string | number | null | false)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ');
}

function filled(values: Record<string, Cell>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(values).filter(([, cell]) => cell !== ''));
}
