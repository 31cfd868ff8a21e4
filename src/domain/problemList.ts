/**
 * Problems collected on the way through the rules, each kept once however many pupils meet it.
 * Tests: test/domain/doubts.test.ts
 */
import type { RowProblem } from './problem';

export interface ProblemList {
  readonly all: RowProblem[];
  readonly add: (problem: RowProblem) => void;
}

export function problemList(): ProblemList {
  const seen = new Set<string>();
  const all: RowProblem[] = [];
  return {
    all,
    add: (problem) => {
      const key = `${problem.code}\n${problem.subject}\n${problem.row}\n${problem.field}\n${problem.id}`;
      if (seen.has(key)) return;
      seen.add(key);
      all.push(problem);
    },
  };
}
