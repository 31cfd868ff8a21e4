/**
 * Every tab of the workbook, in the order in which people see them.
 * Tests: test/tables/tabs.test.ts
 */
import {
  documentsTab,
  impactTab,
  provisionMapTab,
  startHereTab,
  statusTab,
  templatesTab,
  toDoTab,
  undoTab,
} from './derivedTabs';
import { fundingTab } from './funding';
import { interventionsTab } from './interventions';
import { plansTab } from './plans';
import { provisionListTab } from './provisionList';
import { pupilsTab } from './pupils';
import { reviewsTab } from './reviews';
import { settingsTab } from './settings';
import { staffRatesTab } from './staffRates';
import { stagesTab } from './stages';
import type { TabName, TabSpec } from './tab';
import { targetsTab } from './targets';
import { termsTab } from './terms';

export const TABS: readonly TabSpec[] = [
  startHereTab,
  toDoTab,
  provisionMapTab,
  impactTab,
  pupilsTab,
  provisionListTab,
  targetsTab,
  reviewsTab,
  plansTab,
  interventionsTab,
  fundingTab,
  staffRatesTab,
  termsTab,
  stagesTab,
  settingsTab,
  statusTab,
  documentsTab,
  templatesTab,
  undoTab,
];

const byName: ReadonlyMap<TabName, TabSpec> = new Map(TABS.map((spec) => [spec.name, spec]));

export function tabSpec(name: TabName): TabSpec {
  const spec = byName.get(name);
  if (spec === undefined) throw new Error(`No tab is called ${name}`);
  return spec;
}
