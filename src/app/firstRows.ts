/**
 * The rows that a tab cannot do without: settings, each with its value, and the stages of the chosen framework.
 * Only what is blank or missing is filled. Tests: test/app/setUp.test.ts
 */
import { type Framework, stagePreset } from '../domain/presets';
import type { SchoolSettings, Stage } from '../domain/school';
import type { WrittenCell } from '../tables/cell';
import { type Columns, findColumns } from '../tables/headings';
import { SETTING_ROWS, settingValue } from '../tables/settings';
import { PLAN_RECOMMENDED, STAGE_CADENCE } from '../tables/stages';
import { tabSpec } from '../tables/tabs';
import { plainKey, YES_NO } from '../tables/words';
import type { Workbook } from './ports';

/** A row's cells under the headings where they are on this sheet; a heading that is missing is left out. */
export function rowOf<C extends WrittenCell>(
  values: Readonly<Record<string, C>>,
  columns: Columns,
  width: number,
): (C | '')[] {
  const cells: (C | '')[] = Array.from({ length: width }, () => '');
  for (const [key, value] of Object.entries(values)) {
    const column = columns.column(key);
    if (column !== null) cells[column - 1] = value;
  }
  return cells;
}

/** @returns whether anything was added or filled */
export function fillSettings(workbook: Workbook, settings: SchoolSettings): boolean {
  const sheet = workbook.read('Settings') ?? [];
  const { columns } = findColumns(tabSpec('Settings'), sheet);
  const nameAt = columns.column('setting');
  const valueAt = columns.column('value');
  if (nameAt === null || valueAt === null) return false;
  const lineOf = new Map(sheet.map((row, index) => [plainKey(String(row[nameAt - 1] ?? '')), index + 1]));
  const width = Math.max(nameAt, valueAt);
  const added: WrittenCell[][] = [];
  let changed = false;
  for (const { key, label } of SETTING_ROWS) {
    const value = settingValue(settings, key);
    const line = lineOf.get(plainKey(label));
    if (line === undefined) {
      added.push(rowOf({ setting: label, value }, columns, width));
    } else if (value !== '' && (sheet[line - 1]?.[valueAt - 1] ?? '') === '') {
      workbook.write('Settings', line, valueAt, [[value]]);
      changed = true;
    }
  }
  if (added.length > 0) workbook.write('Settings', Math.max(sheet.length, 1) + 1, 1, added);
  return changed || added.length > 0;
}

/** An empty Stages tab gets the framework's stages; a school's own rows are never touched. */
export function fillStages(workbook: Workbook, framework: string): boolean {
  const sheet = workbook.read('Stages') ?? [];
  if (sheet.slice(1).some((row) => row.some((cell) => cell !== ''))) return false;
  const { columns } = findColumns(tabSpec('Stages'), sheet);
  const width = sheet[0]?.length ?? 0;
  const rows = stagePreset(framework as Framework).map((stage) => rowOf(stageValues(stage), columns, width));
  if (rows.length === 0 || width === 0) return false;
  workbook.write('Stages', 2, 1, rows);
  return true;
}

/** Below the school's own rows. @returns whether there are columns to write them in */
export function addStages(workbook: Workbook, stages: readonly Stage[]): boolean {
  const sheet = workbook.read('Stages') ?? [];
  const { columns } = findColumns(tabSpec('Stages'), sheet);
  const width = sheet[0]?.length ?? 0;
  if (columns.column('code') === null) return false;
  const rows = stages.map((stage) => rowOf(stageValues(stage), columns, width));
  workbook.write('Stages', sheet.length + 1, 1, rows);
  return true;
}

/** What stands in a stage's row, by column. */
export function stageValues(stage: Stage): Record<string, WrittenCell> {
  return {
    code: stage.code,
    label: stage.label,
    planName: stage.planName,
    planRecommended: PLAN_RECOMMENDED.word(stage.planRecommended),
    newPlanOnJoining: YES_NO.word(stage.newPlanOnJoining),
    reviewed: STAGE_CADENCE.word(stage.reviewed),
    neverLongerThanMonths: stage.neverLongerThanMonths ?? '',
    specialistExpected: YES_NO.word(stage.specialistExpected),
  };
}
