/**
 * Brings an older workbook up to date, and keeps our hands off one that a newer version has written. The version is written last,
 * so that a run that was cut off is begun again. Hold the lock. Tests: test/app/migrations/upToDate.test.ts
 */
import { Refusal } from '../../domain/result';
import type { Rectangle } from '../../tables/cell';
import { VERSION_LABEL, versionPlace } from '../../tables/workbookVersion';
import type { World } from '../ports';
import { recordHeadings } from './2026-11-26-recordHeadings';
import { type Migration, versionOf } from './migration';

/** The oldest first. */
export const MIGRATIONS: readonly Migration[] = [recordHeadings];

const NEWEST = Math.max(...MIGRATIONS.map(versionOf));

export const NEWER =
  'This sheet was last used with a newer version of Provision Map than the one that runs here, so nothing was changed. Reload the page, then open the sidebar again. If it says the same, ask whoever updates the add-on at your school to update it here too.';

/** @throws Refusal, which the door says in its words */
export function refuseNewer(settings: Rectangle): void {
  if ((versionPlace(settings)?.version ?? 0) > NEWEST) throw new Refusal(NEWER);
}

export function isOlder(settings: Rectangle): boolean {
  return (versionPlace(settings)?.version ?? 0) < NEWEST;
}

/**
 * No call at all where it is up to date.
 * @param settings the tab as it was read; [] where there is none yet
 */
export function bringUpToDate({ workbook, log }: World, settings: Rectangle): void {
  refuseNewer(settings);
  const place = versionPlace(settings);
  const version = place?.version ?? 0;
  if (version >= NEWEST) return;
  for (const migration of MIGRATIONS) {
    if (versionOf(migration) <= version) continue;
    if (migration.bring(workbook)) log(`brought up to date, ${migration.day}: ${migration.says}`);
  }
  // Without leave to edit Settings the steps are run again next time, and find their work done. Set-up fills it first, in its order.
  if (place === null || settings.length < 2 || !workbook.canEdit('Settings')) return;
  workbook.flush();
  const { row, settingAt, valueAt } = place;
  workbook.write('Settings', row, settingAt, [[VERSION_LABEL]]);
  workbook.write('Settings', row, valueAt, [[NEWEST]]);
}
