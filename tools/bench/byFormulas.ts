/**
 * The same map by formulas, written for this comparison: a list of provisions with their cost, and a table of SUMIFS, pupils down and
 * interventions across, with totals. LibreOffice works it out headless; what opening and saving such a file takes by itself is measured with
 * the same table of plain numbers, and taken off.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CellSnapshot, Snapshot } from '../../local/snapshot';
import { letters } from '../../local/xlsx/a1';
import { readWorkbook } from '../../local/xlsx/read';
import { writeWorkbook } from '../../local/xlsx/write';
import type { Size } from './largeSchool';
import { type Rounds, type Spread, spreadOf } from './spread';

export interface ByFormulas {
  readonly formulas: number;
  /** ms of working the formulas out. */
  readonly took: Spread;
}

/** @returns in words why not, where LibreOffice is not there */
export async function byFormulas(size: Size, { rounds, warmUp }: Rounds): Promise<ByFormulas | string> {
  if (spawnSync('soffice', ['--version']).status !== 0) return 'LibreOffice is not installed here';
  const folder = mkdtempSync(path.join(tmpdir(), 'provision-map-bench-formulas-'));
  const files = { formulas: path.join(folder, 'formulas.xlsx'), numbers: path.join(folder, 'numbers.xlsx') };
  writeFileSync(files.formulas, await writeWorkbook(mapBook(size, (formula) => ({ f: formula }))));
  writeFileSync(files.numbers, await writeWorkbook(mapBook(size, (_, at) => ({ v: at % 97, t: 2 }))));
  const convert = (file: string): number => {
    const began = performance.now();
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const { status } = spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      path.join(folder, 'out'),
      file,
    ]);
    if (status !== 0) throw new Error(`LibreOffice ended with ${status}.`);
    return performance.now() - began;
  };
  const took: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const own = convert(files.formulas) - convert(files.numbers);
    if (round >= warmUp) took.push(own);
  }
  await mustAddUp(path.join(folder, 'out', 'formulas.xlsx'), size);
  rmSync(folder, { recursive: true, force: true });
  return { formulas: size.pupils * size.interventions, took: spreadOf(took) };
}

const cost = (at: number): number => 20 + (at % 50);
const pupil = (at: number): string => `P${String(at + 1).padStart(4, '0')}`;
const intervention = (at: number): string => `Intervention ${at + 1}`;

function mapBook(
  { pupils, interventions, provisions }: Size,
  cell: (formula: string, at: number) => CellSnapshot,
): Snapshot {
  const text = (v: string): CellSnapshot => ({ v, t: 1 });
  const list = Object.fromEntries(
    Array.from({ length: provisions }, (_, at) => [
      at,
      {
        0: text(pupil(at % pupils)),
        1: text(intervention(at % interventions)),
        2: { v: cost(at), t: 2 } as CellSnapshot,
      },
    ]),
  );
  const last = provisions;
  const map = Object.fromEntries(
    Array.from({ length: pupils + 1 }, (_, row) => {
      if (row === 0)
        return [
          0,
          Object.fromEntries(Array.from({ length: interventions }, (_x, at) => [at + 1, text(intervention(at))])),
        ];
      const cells = Array.from({ length: interventions }, (_x, at): [number, CellSnapshot] => [
        at + 1,
        cell(
          `=SUMIFS(List!$C$1:$C$${last},List!$A$1:$A$${last},$A${row + 1},List!$B$1:$B$${last},${letters(at + 1)}$1)`,
          row + at,
        ),
      ]);
      const total = cell(`=SUM(B${row + 1}:${letters(interventions)}${row + 1})`, row);
      return [row, { 0: text(pupil(row - 1)), ...Object.fromEntries(cells), [interventions + 1]: total }];
    }),
  );
  const sheet = (name: string, cellData: object, rowCount: number, columnCount: number) => ({
    id: name,
    name,
    cellData,
    rowCount,
    columnCount,
  });
  return {
    id: 'map',
    name: 'Map',
    sheetOrder: ['List', 'Map'],
    sheets: { List: sheet('List', list, provisions, 3), Map: sheet('Map', map, pupils + 1, interventions + 2) },
    styles: {},
    resources: [],
  } as unknown as Snapshot;
}

/** A program that did not work its formulas out would be very quick. */
async function mustAddUp(file: string, { interventions, provisions }: Size): Promise<void> {
  const { sheets } = await readWorkbook(readFileSync(file));
  const map = Object.values(sheets).find(({ name }) => name === 'Map');
  const found = Object.values(map?.cellData ?? {}).reduce(
    (sum, row) => sum + (Number(row[interventions + 1]?.v) || 0),
    0,
  );
  const wanted = Array.from({ length: provisions }, (_, at) => cost(at)).reduce((sum, one) => sum + one, 0);
  if (Math.round(found) !== wanted) throw new Error(`LibreOffice’s map adds up to ${found}, not to ${wanted}.`);
}
