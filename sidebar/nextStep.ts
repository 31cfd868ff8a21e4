/**
 * The most useful thing to do next, as the first screen offers it: term dates, pupils, plans that can be made, overdue reviews,
 * whatever else is to do; where there is nothing, a refresh.
 * Pure. Tests: test/sidebar/nextStep.test.ts
 */
import type { Reply } from '../src/rpc/contract';
import type { ScreenName } from './way';

/** @returns null where a refresh is all there is */
export function nextStep({
  reviews,
  counts,
  plansReady,
  planName,
}: Reply<'home'>): { readonly leadsTo: ScreenName; readonly says: string } | null {
  if (reviews === null) return { leadsTo: 'terms', says: 'Set your term dates' };
  if (counts.pupils === 0) return { leadsTo: 'addPupils', says: 'Add pupils' };
  if (plansReady > 0) return { leadsTo: 'plans', says: `Choose and make ${planName}s` };
  if (counts.overdue > 0) return { leadsTo: 'overdue', says: 'See overdue reviews' };
  const { planNeeded, notOnMap, due } = counts;
  return planNeeded + notOnMap + due + reviews.withoutDate > 0 ? { leadsTo: 'todo', says: 'See what to do' } : null;
}
