/**
 * Draft, in use or ended: what each plan is on a day, by its own dates and the start of the pupil's next one.
 * The same words as the formula under "Status" on Plans. Tests: test/tables/planStatus.test.ts
 */
import type { IsoDate } from '../domain/isoDate';
import { PLAN_STATUS_RULES, wordOn } from './liveWord';

/** What stands under "Status" on Plans. @param end as `planLastDay` has it */
export function planStatus(start: IsoDate | null, end: IsoDate | null, today: IsoDate): string {
  const facts = { word: '', reviewWord: '', goodUntil: null, reviewGoodUntil: null, bookedFor: null };
  return wordOn(PLAN_STATUS_RULES, { ...facts, dueFrom: start, dueBy: end }, today);
}
