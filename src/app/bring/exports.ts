/**
 * Files to keep: one tab as a CSV, the whole workbook as an .xlsx. Changes nothing, and nothing of it is recorded.
 * Tests: test/app/bring/exports.test.ts
 */

import { answered, type Result } from '../../domain/result';
import { toBase64 } from '../../files/base64';
import { csvFile } from '../../files/csvFile';
import type { SheetProblem } from '../../tables/tab';
import type { World } from '../ports';
import { refusal } from '../refusal';
import { tablesHere } from './tabsHere';
import { workbookFile } from './workbookFile';

export interface SavedFile {
  readonly name: string;
  readonly base64: string;
}

export function exportTable(world: World, { tab }: { readonly tab: string }): Result<SavedFile, SheetProblem> {
  const { workbook } = world;
  const name = tablesHere(workbook).find((one) => one.toLowerCase() === tab.trim().toLowerCase());
  if (name === undefined) {
    const says = `There is no tab “${tab}” to save. The tabs are: ${tablesHere(workbook).join(', ')}.`;
    return refusal('', says);
  }
  const { rows, columns } = workbook.extent(name);
  const cells = rows === 0 ? [] : workbook.readShown(name, 1, columns, rows);
  world.log(`saved a table: ${rows} rows`);
  return answered({ name: `${fileName(`${workbook.name()} – ${name}`)}.csv`, base64: toBase64(csvFile(cells)) });
}

export function exportWorkbook(world: World): SavedFile {
  const name = `${fileName(`${world.workbook.name()} – ${world.clock.today()}`)}.xlsx`;
  return { name, base64: toBase64(workbookFile(world)) };
}

/** Signs that Windows or a Mac would not have in a file's name. */
function fileName(text: string): string {
  return text.replace(/[\\/:*?"<>|]+/g, '-').trim();
}
