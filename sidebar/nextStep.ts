/**
 * The most useful thing to do next, as the first screen offers it: term dates, pupils, plans that can be made, else a refresh.
 * Pure. Tests: test/sidebar/nextStep.test.ts
 */
import type { Reply } from '../src/rpc/contract';

export type NextStep = 'terms' | 'pupils' | 'plans' | 'refresh';

export function nextStep({ reviews, counts, plansReady }: Reply<'home'>): NextStep {
  if (reviews === null) return 'terms';
  if (counts.pupils === 0) return 'pupils';
  return plansReady > 0 ? 'plans' : 'refresh';
}
