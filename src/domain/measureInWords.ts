/**
 * What a score is to look like, for whoever types one: "reading age, like 7y10m". Tests: test/app/classPage.test.ts
 */
import type { MeasureKind } from './school';

const WORDS: Readonly<Record<MeasureKind, string>> = {
  READING_AGE: 'reading age, like 7y10m',
  SPELLING_AGE: 'spelling age, like 7y10m',
  NUMBER_AGE: 'number age, like 7y10m',
  STANDARD_SCORE: 'standard score, like 92',
  LEVELS: 'level, like 2b or P7',
  POINTS: 'points, like 24',
  PERCENT: 'per cent, like 65',
  RATING: 'rating from 1 to 10',
  NONE: '',
};

/** '' where nothing is measured. */
export function measureInWords(measure: MeasureKind): string {
  return WORDS[measure];
}
