/**
 * Oakfield Primary's targets as rows: of plans in use, ready for a new plan, and of plans that have ended.
 * A live target has no plan number. Tests: test/app/sample.test.ts
 */
import { labelOf } from './pupils';
import type { SampleRow } from './row';
import { TARGETS_ENDED } from './targetsEnded';
import { TARGETS_IN_USE } from './targetsInUse';
import { TARGETS_TO_COME } from './targetsToCome';
import type { TargetWords } from './targetWords';

interface TargetLine {
  readonly pupil: number;
  readonly words: TargetWords;
  readonly plan: number | '';
  readonly met: string;
  readonly comment: string;
}

export function targetRows(): SampleRow[] {
  const live = [...TARGETS_IN_USE, ...TARGETS_TO_COME].flatMap(({ pupil, targets }) =>
    targets.map((words): TargetLine => ({ pupil, words, plan: '', met: '', comment: '' })),
  );
  const ended = TARGETS_ENDED.flatMap(({ pupil, plan, targets }) =>
    targets.map(([words, [met, comment]]): TargetLine => ({ pupil, words, plan, met, comment })),
  );
  return [...live, ...ended].map(({ pupil, words, plan, met, comment }, index) => {
    const [target, startingPoint, strategy, howOften, whoHelps, knowWhen] = words;
    return {
      Pupil: labelOf(pupil),
      Target: target,
      'Starting point': startingPoint,
      'How we will teach it': strategy,
      'How often': howOften,
      'Who helps': whoHelps,
      'We will know when': knowWhen,
      'Met?': met,
      Comment: comment,
      'Plan number': plan,
      'Target ID': `T${String(index + 1).padStart(4, '0')}`,
    };
  });
}
