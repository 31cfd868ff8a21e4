/**
 * What a reader of a pupil's record will look for and not find: the sentences of the rules, then cells left empty.
 * Names no group. Tests: test/documents/contents/records.test.ts
 */
import type { AdviceCode, Assessment, PupilFigures } from '../../domain/assessment';
import { sayProblem } from '../../domain/sayProblem';
import type { Pupil } from '../../domain/school';

/** A question for the SENCO, or told beside the money: nothing is missing there. */
const NOT_MISSING: ReadonlySet<AdviceCode> = new Set(['CONSIDER_NEXT_STAGE', 'SAME_STRATEGIES', 'FUNDING_DIFFERS']);

const EMPTY: readonly (readonly [keyof Pupil, string])[] = [
  ['dateOfBirth', 'The date of birth is not typed.'],
  ['mainNeed', 'The main need is not typed.'],
  ['strengths', 'Nothing is typed about strengths.'],
  ['stageSince', 'It is not typed since when the pupil has been at this stage.'],
];

export function missingInRecord(figures: PupilFigures, { todo, problems }: Assessment): string[] {
  const { pupil, plan, review, advice, provisions } = figures;
  const named = new Map(provisions.map(({ provisionId, interventionName }) => [provisionId, interventionName]));
  const says: string[] = [];
  if (plan.needed || plan.reason === 'NOT_ON_MAP') says.push(plan.says);
  if (review.status === 'OVERDUE' || review.status === 'NO_REVIEW_YET') says.push(review.says);
  for (const one of advice) if (!NOT_MISSING.has(one.code)) says.push(one.says);
  for (const item of todo) {
    if (item.kind === 'EXIT_MISSING' && item.pupilId === pupil.id) says.push(`${named.get(item.rowId)}: ${item.why}`);
  }
  for (const problem of problems) {
    const intervention = problem.subject === 'provision' ? named.get(problem.id) : undefined;
    if (intervention === undefined || problem.code === 'GROUP_CONFLICT') continue;
    const { what, why } = sayProblem(problem);
    says.push(`${intervention}: ${what}. ${why}`);
  }
  for (const [key, words] of EMPTY) if (pupil[key] === null || String(pupil[key]).trim() === '') says.push(words);
  return [...new Set(says)];
}
