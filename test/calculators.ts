/**
 * Two spreadsheet programs that are not ours, to work out our formulas: IronCalc, which comes as a package and is always there, and
 * LibreOffice where it is installed. What both agree on is no slip of the engine that the local host runs on.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import type { IsoDate } from '../src/domain/isoDate';
import type { BookCell } from '../src/files/bookModel';
import { readXlsx } from '../src/files/xlsxBook';
import { root } from '../tools/root';
import { temporaryFolder } from './app/oakfield';

export interface Tab {
  readonly name: string;
  readonly cells: readonly (readonly BookCell[])[];
}
/** What a cell shows. Rows and columns count from 1. */
export type Shown = (tab: string, row: number, column: number) => string;

/** @returns what the cells show on a day */
export function ironCalc(tabs: readonly Tab[]): (day: IsoDate) => Shown {
  initSync({ module: readFileSync(path.join(root, 'node_modules/@ironcalc/wasm/wasm_bg.wasm')) });
  const model = new Model('book', 'en-GB', 'UTC', 'en');
  model.pauseEvaluation();
  tabs.forEach(({ name }, at) => {
    if (at > 0) model.newSheet();
    model.renameSheet(at, name);
  });
  tabs.forEach(({ cells }, at) => {
    cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        if (cell !== '') model.setUserInput(at, row + 1, column + 1, typed(cell));
      });
    });
  });
  const sheetOf = new Map(tabs.map(({ name }, at) => [name, at]));
  return (day) => {
    const now = Date.now;
    Date.now = () => Date.parse(`${day}T10:00:00Z`);
    try {
      model.evaluate();
    } finally {
      Date.now = now;
    }
    return (tab, row, column) => model.getFormattedCellValue(sheetOf.get(tab) ?? -1, row, column);
  };
}

/** As a person would type it; an apostrophe keeps text as it is. */
function typed(cell: BookCell): string {
  if (typeof cell === 'string') return `'${cell}`;
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if ('formula' in cell) return cell.formula.startsWith('=') ? cell.formula : `=${cell.formula}`;
  return `=DATE(${cell.date.split('-').map(Number).join(',')})`;
}

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** @param books bytes of .xlsx files @returns the tabs of each, worked out anew */
export function libreOffice(books: readonly Uint8Array[]): ReturnType<typeof readXlsx>['sheets'][] {
  const folder = temporaryFolder();
  const files = books.map((bytes, at) => {
    const file = path.join(folder, `book${at}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  });
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const out = path.join(folder, 'out');
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files], {
    stdio: 'pipe',
  });
  return files.map((file) => readXlsx(readFileSync(path.join(out, path.basename(file)))).sheets);
}
