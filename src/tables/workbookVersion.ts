/**
 * How far a workbook was brought up to date: one row of Settings, so that it goes with the cells when a sheet is copied, or put
 * back to an earlier day. The number is a day, 20261126 for 26 November 2026; 0 = from before there were versions.
 * Tests: test/app/migrations/upToDate.test.ts
 */
import { type Cell, isDateCell, type Rectangle } from './cell';
import { findColumns } from './headings';
import { settingsTab } from './settings';
import { plainKey } from './words';

export const VERSION_LABEL = 'Workbook version (leave as it is)';

/** Where its row is and what it says; the row below the last where it is missing. null = Settings has lost its headings. */
export interface VersionPlace {
  readonly row: number;
  readonly settingAt: number;
  readonly valueAt: number;
  readonly version: number;
}

export function versionPlace(settings: Rectangle): VersionPlace | null {
  const { columns } = findColumns(settingsTab, settings);
  const [settingAt, valueAt] = [columns.column('setting'), columns.column('value')];
  if (settingAt === null || valueAt === null) return null;
  const at = settings.findIndex((row) => plainKey(String(row[settingAt - 1] ?? '')) === plainKey(VERSION_LABEL));
  const row = at < 0 ? settings.length + 1 : at + 1;
  return { row, settingAt, valueAt, version: numberIn(settings[row - 1]?.[valueAt - 1] ?? '') };
}

/** What is no number counts as older: steps can be run again. */
function numberIn(cell: Cell): number {
  return isDateCell(cell) ? 0 : Math.floor(Number(cell)) || 0;
}
