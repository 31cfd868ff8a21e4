/**
 * The plan that people are working with or on, and which targets are its own.
 * A target without a plan number belongs to the plan in use and goes on to the next; one that is met stays
 * with the plan in use. Tests: test/domain/advice.test.ts
 */
import type { PlanVerdict } from './assessment';
import type { Plan, Target } from './school';

/** The plan in use; the draft where none is, or where the one in use was made for the stage before. */
export function planInView({ inUse, draft, reason }: PlanVerdict): Plan | null {
  return inUse === null || (reason === 'PREDATES_STAGE' && draft !== null) ? draft : inUse;
}

/** @param targets one pupil's, in the order of the tab; blank ones are left out */
export function targetsOfPlan(targets: readonly Target[], plan: Plan, inUse: PlanVerdict['inUse']): Target[] {
  const isInUse = inUse?.number === plan.number;
  return targets.filter(
    ({ target, planNumber, result }) =>
      target.trim() !== '' && (planNumber === plan.number || (planNumber === null && (isInUse || result !== 'MET'))),
  );
}
