/** The number that a pupil's next plan gets: a draft's own, else the one after the highest ever used. */
import type { PupilFigures } from '../../domain/assessment';
import type { School } from '../../domain/school';
import { type DocumentRow, highestPlanNumber } from './register';

export function nextPlanNumber(
  { pupil, plan }: PupilFigures,
  school: School,
  register: readonly DocumentRow[],
): number {
  if (plan.draft) return plan.draft.number;
  const own = school.plans.filter(({ pupilId }) => pupilId === pupil.id);
  return Math.max(highestPlanNumber(register, pupil.id), ...own.map(({ number }) => number)) + 1;
}
