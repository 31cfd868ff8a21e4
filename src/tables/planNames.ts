/**
 * What plans are called where several pupils are spoken of at once: each stage may have a name of its own.
 * Pure. Tests: test/tables/planNames.test.ts
 */
import type { Assessment } from '../domain/assessment';
import { usualPlanName } from '../domain/stages';

type Facts = Pick<Assessment, 'pupils' | 'school'>;

/**
 * Names of the plans that pupils still need, in the order of their stages; where nobody needs one, of those that pupils' stages
 * have; where nobody is at such a stage, of the first stage with plans. Never empty.
 */
export function planNames({ pupils, school }: Facts): readonly string[] {
  const needed = pupils.filter(({ plan }) => plan.needed);
  const planned = pupils.filter(({ stage }) => stage !== null && stage.planName !== '');
  const counted = needed.length > 0 ? needed : planned;
  if (counted.length === 0) return [usualPlanName(school.stages)];
  const there = new Set(counted.map(({ plan }) => plan.planName));
  const inOrder = school.stages.map(({ planName }) => planName).filter((name) => there.has(name));
  return [...new Set([...inOrder, ...there])];
}

/** One name for them all: their own, or "plan" where they have several. */
export function planNameForAll(facts: Facts): string {
  const [name = 'plan', ...others] = planNames(facts);
  return others.length === 0 ? name : 'plan';
}
