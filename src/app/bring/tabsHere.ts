/** Which tabs of a workbook are the school's own, and which of ours are tables to save. Tests: test/app/bring/exports.test.ts */
import { diagnosisTab } from '../../tables/diagnosisTab';
import { TABS } from '../../tables/tabs';
import type { Workbook } from '../ports';

const isOurs = (name: string): boolean =>
  [...TABS, diagnosisTab].some((spec) => spec.name.toLowerCase() === name.toLowerCase());

export function ownTabs(workbook: Workbook): string[] {
  return workbook.tabs().filter((name) => !isOurs(name));
}

/** All but the hidden tabs that are for us alone. */
export function tablesHere(workbook: Workbook): string[] {
  return workbook.tabs().filter((name) => !isOurs(name) || !name.startsWith('_'));
}
