/**
 * What is worth a look about one pupil: none of it a block, none of it a verdict. Tests: test/domain/advice.test.ts
 */
import type { Advice } from './assessment';

export function adviceFor(): Advice[] {
  return [];
}
