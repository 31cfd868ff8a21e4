/**
 * Writes a workbook as .xlsx. What it keeps is said in the files beside it, one idea each; filters are kept as far as
 * their range. Tests: test/local/xlsx/
 */
import { type NamedRange, type WriteSheet, writeXlsx } from 'hucre';
import type { RangeSnapshot, SheetSnapshot, Snapshot } from '../snapshot';
import { a1 } from './a1';
import { cellsForFile } from './cells';
import { type CheckSnapshot, checksForFile, LongLists } from './dropDowns';
import { asFitted, fittedRows } from './fittedRows';
import { formulaForFile } from './formulas';
import { addNotes, type NotesOfSheet } from './notes';
import { KEPT_PROPERTY, keptForFile, readResource } from './resources';
import { type RuleSnapshot, rulesForFile } from './rules';
import { frameForFile } from './tabs';
import { changeParts } from './zipParts';

type BySheet<T> = Record<string, T>;
interface NameSnapshot {
  readonly name: string;
  readonly formulaOrRefString: string;
}

export async function writeWorkbook(snapshot: Snapshot): Promise<Uint8Array> {
  const rules = readResource<BySheet<RuleSnapshot[]>>(snapshot, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', {});
  const checks = readResource<BySheet<CheckSnapshot[]>>(snapshot, 'SHEET_DATA_VALIDATION_PLUGIN', {});
  const notes = readResource<BySheet<NotesOfSheet>>(snapshot, 'SHEET_NOTE_PLUGIN', {});
  const filters = readResource<BySheet<{ ref?: RangeSnapshot }>>(snapshot, 'SHEET_FILTER_PLUGIN', {});
  const long = new LongLists();
  const fitted: Map<number, number>[] = [];
  const sheets = snapshot.sheetOrder.flatMap((id): WriteSheet[] => {
    const sheet = snapshot.sheets[id];
    if (!sheet) return [];
    const cells = cellsForFile(sheet, snapshot.styles);
    addNotes(cells, notes[id] ?? {});
    const filtered = filters[id]?.ref;
    const frame = frameForFile(sheet);
    const heights = fittedRows(sheet, snapshot.styles);
    fitted.push(heights);
    const rowDefs = new Map([
      ...(frame.rowDefs ?? []),
      ...[...heights].map(([row, height]) => [row, { height }] as const),
    ]);
    return [
      {
        name: sheet.name,
        rows: rowsFor(cells),
        cells,
        ...frame,
        ...(rowDefs.size > 0 ? { rowDefs } : {}),
        conditionalRules: rulesForFile(rules[id] ?? []),
        dataValidations: checksForFile(checks[id] ?? [], long),
        ...(filtered ? { autoFilter: { range: a1(filtered) } } : {}),
      },
    ];
  });
  const lists = long.sheet();
  if (lists) sheets.push(lists);
  const namedRanges = namesForFile(snapshot);
  const bytes = await writeXlsx({
    sheets,
    activeSheet: firstShown(snapshot),
    defaultFont: { name: 'Arial', size: 10 },
    properties: { title: snapshot.name, custom: { [KEPT_PROPERTY]: keptForFile(snapshot) } },
    ...(namedRanges.length > 0 ? { namedRanges } : {}),
  });
  if (fitted.every(({ size }) => size === 0)) return bytes;
  return changeParts(bytes, (name, text) => {
    const rows = fitted[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? 0) - 1];
    return rows === undefined || rows.size === 0 ? null : asFitted(text(), rows);
  });
}

/** The writer wants a grid as large as what `cells` fills. */
function rowsFor(cells: ReadonlyMap<string, unknown>): null[][] {
  let rows = 0;
  for (const place of cells.keys()) rows = Math.max(rows, Number.parseInt(place, 10) + 1);
  return Array.from({ length: rows }, () => []);
}

function firstShown(snapshot: Snapshot): number {
  const at = snapshot.sheetOrder.findIndex((id) => !(snapshot.sheets[id] as SheetSnapshot | undefined)?.hidden);
  return Math.max(0, at);
}

function namesForFile(snapshot: Snapshot): NamedRange[] {
  const names = readResource<BySheet<NameSnapshot>>(snapshot, 'SHEET_DEFINED_NAME_PLUGIN', {});
  return Object.values(names)
    .filter(({ name, formulaOrRefString }) => name && formulaOrRefString)
    .map(({ name, formulaOrRefString }) => ({ name, range: formulaForFile(formulaOrRefString) }));
}
