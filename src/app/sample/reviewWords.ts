/**
 * What was said at the reviews of Oakfield Primary: parents, pupils and next steps. Dates come from `reviewDates.ts`.
 * Tests: test/app/sample.test.ts
 */
import { REVIEWS_OF_OLDER_PUPILS } from './reviewsOfOlder';
import { REVIEWS_OF_YOUNGER_PUPILS } from './reviewsOfYounger';

export type ProgressWord = 'Enough' | 'Some' | 'Not enough';

/** progress, who was there, parents' or carers' view, pupil's view, next steps */
export type ReviewWords = readonly [ProgressWord, string, string, string, string];

export interface PupilReviews {
  readonly pupil: number;
  /** Latest first. */
  readonly held: readonly ReviewWords[];
}

export const REVIEW_WORDS: readonly PupilReviews[] = [...REVIEWS_OF_YOUNGER_PUPILS, ...REVIEWS_OF_OLDER_PUPILS];
