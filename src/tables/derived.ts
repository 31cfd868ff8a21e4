/**
 * The tabs of ours that people read, all from one assessment, each with its stamp. Pure. Tests: test/tables/derived.test.ts
 */
import type { Assessment } from '../domain/assessment';
import { stamp } from './contentHash';
import { impactTab } from './impactTab';
import type { DerivedTab } from './look';
import { planNames } from './planNames';
import { provisionMapTab } from './provisionMapTab';
import { LAST_REFRESH_CELL, lastRefreshLine, startHereTab } from './startHereTab';
import { statusReach } from './statusTab';
import type { SheetProblem } from './tab';
import { TABS } from './tabs';
import { type LinkTo, todoTab, type UnfinishedDocument } from './todoTab';

export interface DerivedChoices {
  /** "Monday 23 November 2026, 9:41 pm"; '' = never. It does not count in the stamp. */
  readonly lastRefresh?: string;
  readonly isMadeUp?: boolean;
  /** Turns the places in To do into links; without it they are words. */
  readonly link?: LinkTo;
  readonly documents?: readonly UnfinishedDocument[];
}

const DERIVED = 4;

/** @param problems what is to be put right, from reading and rules alike @returns in the order in which people see them */
export function derivedTabs(
  assessment: Assessment,
  problems: readonly SheetProblem[],
  { lastRefresh = '', isMadeUp = false, link = () => null, documents = [] }: DerivedChoices = {},
): readonly DerivedTab[] {
  const { map, school, today, counts } = assessment;
  const reach = statusReach(assessment, DERIVED);
  const start = startHereTab({
    counts,
    schoolName: school.settings.schoolName,
    planNames: planNames(assessment),
    problems: problems.length,
    tabs: TABS,
    isMadeUp,
  });
  const others = [
    todoTab(assessment, problems, link, documents),
    provisionMapTab(map, school, today),
    impactTab(assessment),
  ];
  return [withLastRefresh(stamp(start, reach), lastRefresh), ...others.map((tab) => stamp(tab, reach))];
}

function withLastRefresh(tab: DerivedTab, at: string): DerivedTab {
  const [row, column] = LAST_REFRESH_CELL;
  const cells = tab.cells.map((line, index) =>
    index === row - 1 ? line.map((cell, place) => (place === column - 1 ? lastRefreshLine(at) : cell)) : line,
  );
  return { ...tab, cells };
}
