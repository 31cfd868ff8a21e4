/**
 * What an .xlsx holds, as a snapshot. What is kept of it is said in the files beside this one, one idea each. It runs in the
 * thread that read.ts starts, so it may meet a file that nobody should send. Tests: test/local/xlsx/
 */
import { randomUUID } from 'node:crypto';
import { readXlsx, type Sheet, type Workbook } from 'hucre';
import { HOST_RESOURCE, type HostResource, type SheetSnapshot, type Snapshot } from '../snapshot';
import { readRanges } from './a1';
import { cellsFromFile } from './cells';
import { type CheckSnapshot, checksFromFile, LISTS_TAB } from './dropDowns';
import { formulaFromFile } from './formulas';
import { type NotesOfSheet, notesFromFile } from './notes';
import { KEPT_PROPERTY, type Kept, keptFromFile } from './resources';
import { type RuleSnapshot, rulesFromFile } from './rules';
import { StyleTable } from './styles';
import { frameFromFile } from './tabs';
import { UnreadableFile } from './unreadable';

/** @throws UnreadableFile, and whatever the reader throws where the file is damaged */
export async function snapshotFromFile(bytes: Uint8Array): Promise<Snapshot> {
  return snapshotOf(await readXlsx(bytes, { readStyles: true }));
}

function snapshotOf(workbook: Workbook): Snapshot {
  const kept = keptFromFile(workbook.properties?.custom?.[KEPT_PROPERTY]);
  const theme = workbook.themeColors;
  const looks = new StyleTable(theme);
  const lists = workbook.sheets.find((sheet) => sheet.name === LISTS_TAB && sheet.hidden);
  const rules: Record<string, RuleSnapshot[]> = {};
  const checks: Record<string, CheckSnapshot[]> = {};
  const notes: Record<string, NotesOfSheet> = {};
  const filters: Record<string, unknown> = {};
  const sheets: Record<string, SheetSnapshot> = {};
  const ids = new SheetIds(kept);
  for (const sheet of workbook.sheets) {
    if (sheet === lists) continue;
    const id = ids.next(sheet.name);
    const { cellData, ...used } = cellsFromFile(sheet, looks);
    const frame = frameFromFile(sheet, used, theme);
    const { rowCount, columnCount } = frame;
    sheets[id] = { id, name: sheet.name, cellData, ...frame };
    rules[id] = rulesFromFile(sheet, rowCount, columnCount, theme);
    checks[id] = checksFromFile(sheet, rowCount, columnCount, lists);
    notes[id] = notesFromFile(sheet);
    const [filtered] = readRanges(sheet.autoFilter?.range ?? '', rowCount, columnCount);
    if (filtered) filters[id] = { ref: filtered, filterColumns: [], cachedFilteredOut: [] };
  }
  if (Object.keys(sheets).length === 0) {
    throw new UnreadableFile('The file has no tabs that can be read. Open it in a spreadsheet program and check it.');
  }
  const resource = (name: string, value: unknown): Snapshot['resources'][number] => ({
    name,
    data: JSON.stringify(value),
  });
  const host = hostResource(kept, sheets);
  return {
    id: kept?.workbook ?? `workbook-${randomUUID()}`,
    name: workbook.properties?.title ?? '',
    appVersion: '0.25.1',
    locale: 'enUS',
    sheetOrder: Object.keys(sheets),
    sheets,
    styles: looks.styles,
    resources: [
      resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN', rules),
      resource('SHEET_DATA_VALIDATION_PLUGIN', checks),
      resource('SHEET_NOTE_PLUGIN', notes),
      resource('SHEET_FILTER_PLUGIN', filters),
      resource('SHEET_DEFINED_NAME_PLUGIN', namesFromFile(workbook)),
      ...(host ? [resource(HOST_RESOURCE, host)] : []),
    ],
  };
}

/** A tab keeps its id through a save, so that links to it still lead there. */
class SheetIds {
  private readonly taken = new Set<string>();
  constructor(private readonly kept: Kept | null) {}

  next(name: string): string {
    // Its own only: a tab may be called “constructor”.
    const before = this.kept && Object.hasOwn(this.kept.sheets, name) ? this.kept.sheets[name] : undefined;
    const reserved = new Set(Object.values(this.kept?.sheets ?? {}));
    let id = before && !this.taken.has(before) ? before : '';
    for (let number = 1; id === ''; number++) {
      const candidate = `sheet-${number}`;
      if (!this.taken.has(candidate) && !reserved.has(candidate)) id = candidate;
    }
    this.taken.add(id);
    return id;
  }
}

/** What the host kept about tabs that are still there. */
function hostResource(kept: Kept | null, sheets: Record<string, SheetSnapshot>): HostResource | null {
  if (!kept?.host) return null;
  const still = <T>(bySheet: Record<string, T> | undefined): Record<string, T> =>
    Object.fromEntries(Object.entries(bySheet ?? {}).filter(([id]) => id in sheets));
  return { ...kept.host, protections: still(kept.host.protections), sheetNumbers: still(kept.host.sheetNumbers) };
}

function namesFromFile(workbook: Workbook): Record<string, unknown> {
  const names = (workbook.namedRanges ?? []).filter(
    // Names that begin so are the programs' own: filters, print areas.
    ({ name, range }) => !name.startsWith('_xl') && !range.includes('#REF!') && isOurs(range, workbook.sheets),
  );
  return Object.fromEntries(
    names.map(({ name, range }, at) => [
      `name-${at + 1}`,
      {
        id: `name-${at + 1}`,
        name,
        formulaOrRefString: formulaFromFile(range).slice(1),
        localSheetId: 'AllDefaultWorkbook',
      },
    ]),
  );
}

function isOurs(range: string, sheets: readonly Sheet[]): boolean {
  return !range.includes('[') && !(range.startsWith(LISTS_TAB) && sheets.some(({ name }) => name === LISTS_TAB));
}
