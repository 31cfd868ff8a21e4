/**
 * Changes values on the Settings tab: only in the rows named, found by their words; a row that is missing is added below.
 * What stands in other rows and columns is left alone. Tests: test/app/showMap.test.ts, changeFramework.test.ts
 */

import type { SchoolSettings } from '../domain/school';
import type { Rectangle, WrittenCell } from '../tables/cell';
import { findColumns } from '../tables/headings';
import { SETTING_ROWS } from '../tables/settings';
import type { SheetProblem } from '../tables/tab';
import { tabSpec } from '../tables/tabs';
import { plainKey } from '../tables/words';
import { rowOf } from './firstRows';
import type { Workbook } from './ports';
import { tabProblem } from './refusal';

export type SettingChanges = { readonly [key in keyof SchoolSettings]?: string | number };

/** @returns why nothing could be written, or nothing */
export function changeSettings(workbook: Workbook, sheet: Rectangle, changes: SettingChanges): SheetProblem[] {
  const { columns } = findColumns(tabSpec('Settings'), sheet);
  const nameAt = columns.column('setting');
  const valueAt = columns.column('value');
  if (nameAt === null || valueAt === null) {
    const says = 'The tab Settings has no columns Setting and Value. Choose Set up this sheet, then try again.';
    return [tabProblem('Settings', says)];
  }
  // Where a setting stands twice, the last is the one that is read.
  const lineOf = new Map(sheet.map((row, index) => [plainKey(String(row[nameAt - 1] ?? '')), index + 1]));
  const added: WrittenCell[][] = [];
  for (const { key, label } of SETTING_ROWS) {
    const value = changes[key];
    if (value === undefined) continue;
    const line = lineOf.get(plainKey(label));
    if (line === undefined) added.push(rowOf({ setting: label, value }, columns, Math.max(nameAt, valueAt)));
    else if (sheet[line - 1]?.[valueAt - 1] !== value) workbook.write('Settings', line, valueAt, [[value]]);
  }
  if (added.length > 0) workbook.write('Settings', Math.max(sheet.length, 1) + 1, 1, added);
  return [];
}
