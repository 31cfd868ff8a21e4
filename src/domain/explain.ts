/**
 * Why a figure, a status or a flag is what it is: one door for all of them. Tests: test/domain/explain.test.ts
 */
import type { Assessment } from './assessment';
import type { ExplainOf, Explanation } from './explanation';

/** @returns null where there is nobody and nothing of that ID or name */
export function explain(_assessment: Assessment, _of: ExplainOf, _id: string): Explanation | null {
  return null;
}
