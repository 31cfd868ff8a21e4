/** What is said of a whole tab, or of none ('' as its name): as one problem among others, or as the answer of a call that does nothing. */
import type { SheetProblem } from '../tables/tab';

export interface RefusedCall {
  readonly ok: false;
  readonly problems: SheetProblem[];
}

export function tabProblem(tab: string, says: string): SheetProblem {
  return { tab, cell: '', rowId: '', says };
}

export function refusal(tab: string, says: string): RefusedCall {
  return { ok: false, problems: [tabProblem(tab, says)] };
}
