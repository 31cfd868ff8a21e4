/**
 * The longest that a plan may run, or a review stay away: the stage's months from the Stages tab, and less where a rule says
 * so. A stage without a number has no such limit, for anybody. Tests: test/domain/neverLonger.test.ts
 */
import type { Pupil, SchoolSettings, Stage } from './school';

export interface LongestRule {
  readonly id: string;
  readonly source: string;
  readonly says: string;
  readonly months: number;
  readonly applies: (framework: SchoolSettings['framework'], yearGroup: Pupil['yearGroup']) => boolean;
  /** Framework, year group, and the months that count at a stage of six. */
  readonly examples: readonly (readonly [framework: string, yearGroup: string, months: number])[];
}

const EARLY_YEARS: readonly string[] = ['N1', 'N2', 'R'];

export const longestRules: readonly LongestRule[] = [
  {
    id: 'EARLY_YEARS',
    source: '2001 Code, early years; that it holds for nursery and Reception years is our reading',
    says: 'Under the 2001 Code (framework eng-2001), no plan runs and no review waits longer than four months in nursery and Reception years.',
    months: 4,
    applies: (framework, yearGroup) => framework === 'eng-2001' && EARLY_YEARS.includes(yearGroup),
    examples: [
      ['eng-2001', 'N1', 4],
      ['eng-2001', 'N2', 4],
      ['eng-2001', 'R', 4],
      ['eng-2001', '1', 6],
      ['eng-2001', '', 6],
      ['eng-2001-bwd', 'R', 6],
    ],
  },
];

/** @returns months; null = no limit */
export function neverLongerThan(
  stage: Stage | null,
  { yearGroup }: Pick<Pupil, 'yearGroup'>,
  framework: SchoolSettings['framework'],
): number | null {
  let months = stage?.neverLongerThanMonths ?? null;
  if (months === null) return null;
  for (const rule of longestRules) {
    if (rule.applies(framework, yearGroup) && rule.months < months) months = rule.months;
  }
  return months;
}
