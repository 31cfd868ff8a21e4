/**
 * What is worth a look about one pupil: none of it a block, none of it a verdict. The rules are rows (adviceRule.ts).
 * Tests: test/domain/advice.test.ts
 */
import type { AdviceFacts, AdviceRule } from './adviceRule';
import type { Advice } from './assessment';
import { fundingDiffers } from './fundingAdvice';
import { planContent } from './planContent';
import { planResults } from './planResults';
import { considerNextStage } from './reviewAdvice';
import { sameStrategies, specialistMissing } from './specialistAdvice';
import { viewsMissing } from './viewsAdvice';

/** In the order in which a SENCO would want to hear of them. */
export const adviceRules: readonly AdviceRule[] = [
  considerNextStage,
  specialistMissing,
  sameStrategies,
  viewsMissing,
  planContent,
  planResults,
  fundingDiffers,
];

export function adviceFor(facts: AdviceFacts): Advice[] {
  return adviceRules.flatMap(({ id, code, find }) => find(facts).map((found) => ({ code, rule: id, ...found })));
}
