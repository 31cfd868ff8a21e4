/**
 * What looks wrong in rows that could be read: dates that run backwards, weeks that no year has, a stage that is not
 * there. Doubts about costs are found where costs are worked out (cost.ts). Tests: test/domain/doubts.test.ts
 */
import { daysBetween, type IsoDate, sayDate } from './isoDate';
import { scoreDates } from './outcomes';
import type { ProblemList } from './problemList';
import type { Intervention, Provision, Pupil, School, Stage } from './school';
import { isOutsideSupport } from './stages';

/** 38 pupil weeks a year; 39 counts five INSET days. */
export const MOST_WEEKS_A_YEAR = 39;

export function doubtPupil(pupil: Pupil, stage: Stage | null, hasIpra: boolean, problems: ProblemList): void {
  const doubt = (
    code: 'UNKNOWN_STAGE' | 'STAGE_SINCE_BLANK' | 'IPRA_WITHOUT_SEN',
    field: keyof Pupil,
    detail: string,
  ) =>
    problems.add({
      code,
      subject: 'pupil',
      row: pupil.row,
      field,
      id: pupil.id,
      detail: detail === '' ? [] : [detail],
    });
  if (stage === null) {
    doubt('UNKNOWN_STAGE', 'stageCode', pupil.stageCode ?? '');
    return;
  }
  if (stage.newPlanOnJoining && pupil.stageSince === null) doubt('STAGE_SINCE_BLANK', 'stageSince', stage.label);
  if (hasIpra && isOutsideSupport(stage)) doubt('IPRA_WITHOUT_SEN', 'stageCode', stage.label);
}

/** A day to come counts from that day on, which is seldom what was meant: most of them are bookings. */
export function doubtHeldOn(
  { reviews, pupils }: Pick<School, 'reviews' | 'pupils'>,
  today: IsoDate,
  problems: ProblemList,
): void {
  const told = (subject: 'review' | 'pupil', row: number, field: string, id: string, day: IsoDate | null) => {
    if (day !== null && day > today)
      problems.add({ code: 'HELD_AHEAD', subject, row, field, id, detail: [sayDate(day)] });
  };
  for (const { row, id, heldOn } of reviews) told('review', row, 'heldOn', id, heldOn);
  for (const { row, id, lastReviewed } of pupils) told('pupil', row, 'lastReviewed', id, lastReviewed);
}

export function doubtProvision(row: Provision, problems: ProblemList): void {
  const cell = { subject: 'provision', row: row.row, id: row.id } as const;
  if (row.start === null) problems.add({ ...cell, code: 'START_BLANK', field: 'start', detail: [] });
  else if (row.end !== null && row.end < row.start) {
    problems.add({ ...cell, code: 'ENDS_BEFORE_START', field: 'end', detail: [row.start, row.end] });
  }
  const { weeks } = row.overrides;
  if (weeks !== null && weeks > MOST_WEEKS_A_YEAR * yearsOf(row)) {
    problems.add({ ...cell, code: 'WEEKS_TOO_MANY', field: 'weeks', detail: [String(weeks)] });
  }
  const dates = scoreDates(row);
  if (
    row.entry !== null &&
    row.exit !== null &&
    dates.entry !== null &&
    dates.exit !== null &&
    dates.exit < dates.entry
  ) {
    problems.add({ ...cell, code: 'EXIT_BEFORE_ENTRY', field: 'exitDate', detail: [dates.entry, dates.exit] });
  }
}

/** How many years' weeks a provision may have. */
export function yearsOf(row: Pick<Provision, 'start' | 'end'>): number {
  if (row.start === null || row.end === null || row.end < row.start) return 1;
  return Math.ceil((daysBetween(row.start, row.end) + 1) / 366);
}

export function doubtIntervention(intervention: Intervention, problems: ProblemList): void {
  if (intervention.weeks === null || intervention.weeks <= MOST_WEEKS_A_YEAR) return;
  const { row, name, weeks } = intervention;
  problems.add({
    code: 'WEEKS_TOO_MANY',
    subject: 'intervention',
    row,
    field: 'weeks',
    id: name,
    detail: [String(weeks)],
  });
}
