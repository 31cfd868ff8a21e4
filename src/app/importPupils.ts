/** Being written. */
import type { Result } from '../domain/result';
import type { SheetProblem } from '../tables/tab';
import { busy } from './busy';
import type { World } from './ports';

export function importPupils(_world: World, _pasted: { text: string; apply: boolean }): Result<never, SheetProblem> {
  return busy();
}
