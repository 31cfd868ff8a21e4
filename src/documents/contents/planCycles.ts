/**
 * A pupil's plans one after the other, each with its own targets: which were a review's, and which belong to no plan yet.
 * A target without a number belongs to the plan in use, else to the draft. Tests: test/documents/contents/records.test.ts
 */
import type { PlanVerdict } from '../../domain/assessment';
import { compareDates, type IsoDate } from '../../domain/isoDate';
import { planLastDay, startsOfNext } from '../../domain/planLastDay';
import type { Plan, School, Target } from '../../domain/school';

export interface PlanCycle {
  readonly plan: Plan;
  readonly lastDay: IsoDate | null;
  readonly state: 'Draft' | 'In use' | 'Ended';
  readonly targets: readonly Target[];
}

/** The first plan first. */
export function planCycles(school: School, pupilId: string, verdict: PlanVerdict, today: IsoDate): PlanCycle[] {
  const plans = school.plans.filter((plan) => plan.pupilId === pupilId);
  const targets = targetsOf(school, pupilId);
  const next = startsOfNext(plans);
  const takesRest = verdict.inUse ?? verdict.draft;
  return plans
    .sort((a, b) => a.number - b.number || compareDates(a.start, b.start))
    .map((plan) => {
      const lastDay = planLastDay(plan, next.get(plan) ?? null);
      return {
        plan,
        lastDay,
        state: stateOf(plan, lastDay, today),
        targets: targets.filter(
          ({ planNumber }) => planNumber === plan.number || (planNumber === null && plan.id === takesRest?.id),
        ),
      };
    });
}

/** Typed, and of no plan that there is: they wait for the next one. */
export function targetsWaiting(school: School, pupilId: string, cycles: readonly PlanCycle[]): readonly Target[] {
  const taken = new Set(cycles.flatMap(({ targets }) => targets));
  return targetsOf(school, pupilId).filter((target) => !taken.has(target));
}

/** The plan that a review looked back on: the last to begin before that day. One that begins on the day comes after it. */
export function reviewedCycle(cycles: readonly PlanCycle[], heldOn: IsoDate): PlanCycle | null {
  const begun = cycles.filter(({ plan }) => plan.start !== null && plan.start < heldOn);
  return begun.sort((a, b) => compareDates(b.plan.start, a.plan.start))[0] ?? null;
}

/** The words under "Status" on the tab Plans. */
function stateOf({ start }: Plan, lastDay: IsoDate | null, today: IsoDate): PlanCycle['state'] {
  if (start === null || start > today) return 'Draft';
  return lastDay !== null && lastDay < today ? 'Ended' : 'In use';
}

function targetsOf(school: School, pupilId: string): readonly Target[] {
  return school.targets.filter((target) => target.pupilId === pupilId && target.target.trim() !== '');
}
