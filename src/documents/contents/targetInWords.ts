/** A target as every document says it. Tests: test/documents/content.test.ts */
import type { Target } from '../../domain/school';
import { joined, RESULTS, tidy } from './words';

export interface TargetContent {
  /** 1, 2, 3 … on the page. */
  readonly number: number;
  readonly target: string;
  readonly startingPoint: string;
  readonly strategy: string;
  readonly howOften: string;
  readonly whoHelps: string;
  /** The two above, each on its line. */
  readonly howOftenAndWho: string;
  readonly successCriterion: string;
  readonly result: string;
}

/** @param at 0 is the first on the page */
export function targetContent(target: Target, at: number): TargetContent {
  const howOften = tidy(target.howOften);
  const whoHelps = tidy(target.whoHelps);
  return {
    number: at + 1,
    target: tidy(target.target),
    startingPoint: tidy(target.startingPoint),
    strategy: tidy(target.strategy),
    howOften,
    whoHelps,
    howOftenAndWho: joined([howOften, whoHelps], '\n'),
    successCriterion: tidy(target.successCriterion),
    result: RESULTS[target.result],
  };
}
