/** What is said where somebody asks for a pupil, a provision or a class that the tabs do not have. */
import type { SheetProblem, TabName } from '../tables/tab';

export function notThere(tab: TabName, says: string): { readonly ok: false; readonly problems: SheetProblem[] } {
  return { ok: false, problems: [{ tab, cell: '', rowId: '', says }] };
}
