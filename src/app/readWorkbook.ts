/**
 * Reads the school's tabs, each once, and makes the school of them. Changes nothing. One that a newer version wrote is refused.
 * Calls: two a tab, one block of shown scores and the sheet's locale, whatever the number of rows.
 */
import type { Rectangle } from '../tables/cell';
import { type Reading, readSchool, type Sheets, type Shown, shownColumns } from '../tables/readSchool';
import type { TabName } from '../tables/tab';
import { refuseNewer } from './migrations/upToDate';
import type { Workbook } from './ports';
import { settingProblems } from './sheetSettings';

export const SCHOOL_TABS = [
  'Pupils',
  'Provision list',
  'Targets',
  'Reviews',
  'Plans',
  'Interventions',
  'Funding',
  'Staff rates',
  'Terms',
  'Stages',
  'Settings',
] as const satisfies readonly TabName[];

export interface Read {
  readonly sheets: Sheets;
  readonly reading: Reading;
}

export function readWorkbook(workbook: Workbook): Read {
  const sheets: { [tab in TabName]?: Rectangle | null } = {};
  for (const tab of SCHOOL_TABS) sheets[tab] = workbook.read(tab);
  return understand(workbook, sheets);
}

/** For tabs that were read already: only the scores as shown are fetched. */
export function understand(workbook: Workbook, sheets: Sheets): Read {
  refuseNewer(sheets.Settings ?? []);
  const shown = readShownScores(workbook, sheets['Provision list'] ?? null);
  const reading = readSchool(sheets, shown);
  return { sheets, reading: { ...reading, problems: [...settingProblems(workbook), ...reading.problems] } };
}

/** A cell that shows 9.10 holds the number 9.1: ages can only be read as they are shown. */
function readShownScores(workbook: Workbook, list: Rectangle | null): Shown {
  const columns = shownColumns(list);
  if (!list || list.length < 2 || columns.length === 0) return new Map();
  const first = Math.min(...columns);
  const block = workbook.readShown('Provision list', first, Math.max(...columns) - first + 1, list.length);
  return new Map(columns.map((column) => [column, block.map((row) => row[column - first] ?? '')]));
}
