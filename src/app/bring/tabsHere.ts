/** Which tabs of a workbook are the school's own, and which of ours are tables to save. Tests: test/app/bring/exports.test.ts */
import { diagnosisTab } from '../../tables/diagnosisTab';
import { TABS } from '../../tables/tabs';
import type { Workbook } from '../ports';

const OURS = new Set([...TABS, diagnosisTab].map(({ name }) => name.toLowerCase()));
const isOurs = (name: string): boolean => OURS.has(name.toLowerCase());

export function ownTabs(workbook: Workbook): string[] {
  return workbook.tabs().filter((name) => !isOurs(name));
}

/** All but the hidden tabs that are for us alone. */
export function tablesHere(workbook: Workbook): string[] {
  return workbook.tabs().filter((name) => !isOurs(name) || !name.startsWith('_'));
}
