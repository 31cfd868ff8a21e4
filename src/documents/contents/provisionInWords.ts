/**
 * A provision as every document says it: this pupil's own row. Its group's name and its comment stay out, because schools
 * name groups after children. Tests: test/documents/content.test.ts
 */
import type { ProvisionFigures } from '../../domain/assessment';
import { sayUnits } from '../../domain/figuresInWords';
import { sayProgress, sayWhen } from '../../domain/provisionInWords';
import type { Provision, School } from '../../domain/school';
import { AIMS, joined, tidy } from './words';

export interface ProvisionContent {
  readonly name: string;
  /** "60 minutes a week" or ''. */
  readonly minutes: string;
  /** "in a group of 4" or "one to one". */
  readonly group: string;
  /** The two above: "60 minutes a week, in a group of 4". */
  readonly how: string;
  readonly runBy: string;
}

/** What came of it, for records. */
export interface ProvisionRecord extends ProvisionContent {
  /** "7 September 2026 to 11 December 2026" */
  readonly when: string;
  readonly aim: string;
  readonly aimMet: string;
  /** "9y2m → 9y9m: 7 months in 5" */
  readonly scores: string;
  /** Scores, and below them whether the aim was met. */
  readonly outcome: string;
}

/** R11: what is additional or different, running now; wave 1 is for everyone. */
export function isExtra(provision: ProvisionFigures, school: School): boolean {
  return provision.isRunning && interventionOf(provision, school)?.wave !== 1;
}

export function provisionContent(figures: ProvisionFigures, school: School): ProvisionContent {
  const intervention = interventionOf(figures, school);
  const row = rowOf(figures, school);
  const usualSize = row?.group === '' ? 1 : (intervention?.groupSize ?? null);
  const size = figures.steps?.groupSize ?? row?.overrides.groupSize ?? usualSize;
  const minutes = sayTime(figures.minutesPerWeek);
  const group = size === 1 ? 'one to one' : size === null ? 'in a group' : `in a group of ${size}`;
  return {
    name: tidy(figures.interventionName),
    minutes,
    group,
    how: joined([minutes, group], ', '),
    runBy: tidy(row?.runBy || intervention?.role || ''),
  };
}

/** Nobody reads 900 minutes as 15 hours. */
function sayTime(minutesPerWeek: number | null): string {
  if (minutesPerWeek === null) return '';
  const minutes = Math.round(minutesPerWeek);
  return minutes > MOST_MINUTES ? `${sayUnits(minutes / 60, 'hour', 2)} a week` : `${minutes} minutes a week`;
}
const MOST_MINUTES = 300;

export function provisionRecord(figures: ProvisionFigures, school: School): ProvisionRecord {
  const row = rowOf(figures, school);
  const measure = interventionOf(figures, school)?.measure ?? 'NONE';
  const scores = row === undefined ? '' : tidy(sayProgress(row, figures, measure));
  const aimMet = row?.aimMet ? AIMS[row.aimMet] : '';
  return {
    ...provisionContent(figures, school),
    when: row === undefined ? '' : sayWhen(row.start, row.end),
    aim: tidy(row?.intendedOutcome ?? ''),
    aimMet,
    scores,
    outcome: joined([scores, aimMet && `Aim: ${aimMet.toLowerCase()}`], '\n'),
  };
}

export function rowOf(figures: ProvisionFigures, school: School): Provision | undefined {
  return school.provisions.find((one) => one.id === figures.provisionId && one.pupilId === figures.pupilId);
}

export function interventionOf(provision: ProvisionFigures, school: School) {
  return school.interventions.find((one) => one.name === provision.interventionName);
}
