/**
 * What is said where the lock could not be had: another person's job is running, and ours has not begun.
 */
import type { Result } from '../domain/result';
import type { SheetProblem } from '../tables/tab';
import type { World } from './ports';
import { type RefusedCall, refusal } from './refusal';

export const BUSY = 'A colleague is refreshing or making documents just now. Wait half a minute, then try again.';

/** Does the work under the lock, or says that a colleague has it. */
export function underLock<T>(
  { lock }: Pick<World, 'lock'>,
  work: () => Result<T, SheetProblem>,
): Result<T, SheetProblem> {
  return lock.hold(work)?.value ?? busy();
}

export function busy(): RefusedCall {
  return refusal('', BUSY);
}
