/**
 * Which targets belong to a plan. A target without a plan number belongs to the plan in use and goes on to the next;
 * one that is met stays with the plan in use. Tests: test/documents/content.test.ts
 */
import type { PlanVerdict } from '../domain/assessment';
import type { School, Target } from '../domain/school';

/** @returns in the order of the tab; rows whose target is blank are left out */
export function liveTargets(
  school: School,
  pupilId: string,
  planNumber: number,
  inUse: PlanVerdict['inUse'],
): readonly Target[] {
  const isInUse = inUse?.number === planNumber;
  return school.targets.filter(
    (target) =>
      target.pupilId === pupilId &&
      target.target.trim() !== '' &&
      (target.planNumber === planNumber || (target.planNumber === null && (isInUse || target.result !== 'MET'))),
  );
}

/** The targets of the plan to be made next: the draft's, or those of the next number. None means: cannot be made yet. */
export function targetsForNextPlan(school: School, pupilId: string, plan: PlanVerdict): readonly Target[] {
  const numbers = school.plans.filter((one) => one.pupilId === pupilId).map((one) => one.number);
  return liveTargets(school, pupilId, plan.draft?.number ?? Math.max(0, ...numbers) + 1, plan.inUse);
}
