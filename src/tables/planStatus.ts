/**
 * Draft, in use or ended: what each plan is on a day, by its own dates and the start of the pupil's next one.
 * The same words as the formula under "Status" on Plans. Tests: test/tables/planStatus.test.ts
 */
import { addDays, type IsoDate } from '../domain/isoDate';
import type { Plan } from '../domain/school';
import { PLAN_STATUS_RULES, wordOn } from './liveWord';

/** A plan ends on its own day, or on the day before the pupil's next one begins. */
export function planEnd(plan: Plan, nextStart: IsoDate | null): IsoDate | null {
  const replacedOn =
    nextStart === null || plan.start === null || nextStart <= plan.start ? null : addDays(nextStart, -1);
  return replacedOn !== null && (plan.end === null || replacedOn < plan.end) ? replacedOn : plan.end;
}

/** For each plan the earliest start among the same pupil's plans of a higher number. */
export function startsOfNext(plans: readonly Plan[]): ReadonlyMap<Plan, IsoDate> {
  const byPupil = new Map<string, Plan[]>();
  for (const plan of plans) byPupil.set(plan.pupilId, [...(byPupil.get(plan.pupilId) ?? []), plan]);
  const starts = new Map<Plan, IsoDate>();
  for (const own of byPupil.values()) {
    for (const plan of own) {
      const [next] = own.flatMap(({ number, start }) => (number > plan.number && start !== null ? [start] : [])).sort();
      if (next !== undefined) starts.set(plan, next);
    }
  }
  return starts;
}

/** What stands under "Status" on Plans. @param end as `planEnd` has it */
export function planStatus(start: IsoDate | null, end: IsoDate | null, today: IsoDate): string {
  const facts = { word: '', reviewWord: '', goodUntil: null, reviewGoodUntil: null, bookedFor: null };
  return wordOn(PLAN_STATUS_RULES, { ...facts, dueFrom: start, dueBy: end }, today);
}
