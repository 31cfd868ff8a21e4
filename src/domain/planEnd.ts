/**
 * When a plan that starts on a day should end: at its first review, by the same clock as every other review. The person can
 * type another date at any time. Tests: test/domain/planEnd.test.ts
 */
import { addMonths, type IsoDate } from './isoDate';
import { neverLongerThan } from './neverLonger';
import { dueDates } from './reviewDates';
import type { Pupil, School, Stage } from './school';
import { termCalendar } from './terms';

/** Where the term dates do not reach, and the stage says nothing: two plans a year. */
const USUAL_MONTHS = 6;

export function planEnd(
  school: School,
  stage: Stage | null,
  start: IsoDate,
  pupil: Pick<Pupil, 'cadence' | 'yearGroup'>,
): IsoDate {
  const cadence = pupil.cadence ?? stage?.reviewed ?? 'TERM';
  const months = neverLongerThan(stage, pupil, school.settings.framework);
  const due = dueDates(
    {
      last: start,
      isFromStart: true,
      cadence: cadence === 'NEVER' ? 'YEAR' : cadence,
      neverLongerThanMonths: months,
      nextReviewBy: null,
    },
    termCalendar(school.terms),
  );
  return due?.dueBy ?? addMonths(start, months ?? USUAL_MONTHS);
}
