/** The number that a pupil's next plan gets: a draft's own while it has no document, else the one after the highest ever used. */
import type { PupilFigures } from '../../domain/assessment';
import type { School } from '../../domain/school';
import { type DocumentRow, highestPlanNumber } from './register';

export function nextPlanNumber(
  { pupil, plan }: PupilFigures,
  school: School,
  register: readonly DocumentRow[],
): number {
  if (plan.draft && documentOfPlan(register, plan.draft.id) === null) return plan.draft.number;
  const own = school.plans.filter(({ pupilId }) => pupilId === pupil.id);
  return Math.max(highestPlanNumber(register, pupil.id), ...own.map(({ number }) => number)) + 1;
}

/** The newest that was made for a plan; null where there is none, or where the plan is not there. */
export function documentOfPlan(register: readonly DocumentRow[], planId: string | undefined): DocumentRow | null {
  if (!planId) return null;
  return [...register].reverse().find((row) => row.state === 'DONE' && row.planId === planId) ?? null;
}
