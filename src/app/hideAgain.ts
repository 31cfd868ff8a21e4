/**
 * Hides the tabs again that are usually hidden: a look at one, or "Show in the sheet", brought it out for everybody.
 * Tests: test/app/beforeShare.test.ts
 */
import { TABS } from '../tables/tabs';
import type { Workbook, World } from './ports';

/** Tabs that set-up hides, and that anybody sees now. */
export function shownNow(workbook: Workbook, hidden: ReadonlySet<string>): string[] {
  return TABS.filter(({ isHidden, name }) => isHidden && workbook.has(name) && !hidden.has(name)).map(
    ({ name }) => name,
  );
}

export function hideAgain({ workbook }: World): { hidden: string[] } {
  const shown = shownNow(workbook, new Set(workbook.hiddenTabs()));
  for (const tab of shown) workbook.hide(tab);
  return { hidden: shown };
}
