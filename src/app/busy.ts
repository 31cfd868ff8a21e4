/**
 * What is said where the lock could not be had: another person's job is running, and ours has not begun.
 */
import type { SheetProblem } from '../tables/tab';

export const BUSY = 'A colleague is refreshing or making documents just now. Wait half a minute, then try again.';

export function busy(): { ok: false; problems: SheetProblem[] } {
  return { ok: false, problems: [{ tab: '', cell: '', rowId: '', says: BUSY }] };
}
