/**
 * The last day of a plan: its own end, or the day before the pupil's next plan begins, whichever comes first.
 * A replaced plan is never in use again. Tests: test/domain/planLastDay.test.ts
 */
import { addDays, type IsoDate } from './isoDate';
import type { Plan } from './school';

export function planLastDay(plan: Plan, nextStart: IsoDate | null): IsoDate | null {
  const replacedOn =
    nextStart === null || plan.start === null || nextStart <= plan.start ? null : addDays(nextStart, -1);
  return replacedOn !== null && (plan.end === null || replacedOn < plan.end) ? replacedOn : plan.end;
}

/** For each plan the earliest start among the same pupil's plans of a higher number. */
export function startsOfNext(plans: readonly Plan[]): ReadonlyMap<Plan, IsoDate> {
  const byPupil = new Map<string, Plan[]>();
  for (const plan of plans) {
    const own = byPupil.get(plan.pupilId);
    if (own) own.push(plan);
    else byPupil.set(plan.pupilId, [plan]);
  }
  const starts = new Map<Plan, IsoDate>();
  for (const own of byPupil.values()) {
    for (const plan of own) {
      const [next] = own.flatMap(({ number, start }) => (number > plan.number && start !== null ? [start] : [])).sort();
      if (next !== undefined) starts.set(plan, next);
    }
  }
  return starts;
}
