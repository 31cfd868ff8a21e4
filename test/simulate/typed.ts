/**
 * What people typed, cell by cell, as their own sorting, inserting and deleting carries it about; held against what stands there. A
 * run may change only what it was asked to, and blank cells of rows that it adds. IDs are ours, and each row keeps its own.
 */
import { findColumns } from '../../src/tables/headings';
import type { TabSpec } from '../../src/tables/tab';
import { TABS } from '../../src/tables/tabs';
import type { Book } from './book';
import { isFormula, type Sheet, type SheetRow, spelt } from './sheet';

/** A cell that holds something else than what was typed. */
export interface Difference {
  readonly tab: string;
  /** A column's key, or '' for one of the school's own. */
  readonly key: string;
  readonly rowKey: number;
  readonly rowId: string;
  readonly was: string;
  readonly now: string;
  /** The row held nothing that anybody had typed. */
  readonly isNewRow: boolean;
}
export type MayChange = (difference: Difference) => boolean;

const KEPT = TABS.filter(({ isDerived, name }) => !isDerived && !name.startsWith('_'));

interface Layout {
  readonly spec: TabSpec;
  /** By place: the key of each column; null = starred, not typed. */
  readonly keys: readonly (string | null)[];
  /** 0-based; -1 = none. */
  readonly idAt: number;
}

export class Typed {
  /** Row → column → as `spelt`. */
  private readonly sheets = new Map<number, Map<number, Map<number, string>>>();
  private readonly ids = new Map<number, Map<number, string>>();

  constructor(private readonly book: Book) {
    for (const sheet of this.kept()) this.takeAll(sheet);
  }

  /** Somebody made this row at the sheet: it is so. */
  takeRow(sheet: Sheet, row: number): void {
    const line = sheet.rows[row - 1];
    const layout = layoutOf(sheet);
    if (line && layout) this.take(sheet, layout, line);
  }

  /** Somebody typed here. */
  takeCell(sheet: Sheet, row: number, column: number): void {
    const line = sheet.rows[row - 1];
    const layout = layoutOf(sheet);
    if (!line || !layout || layout.keys[column - 1] === null) return;
    const typed = mapIn(this.sheets, sheet.id, () => new Map<number, Map<number, string>>());
    const cells = mapIn(typed, line.key, () => new Map<number, string>());
    const text = spelt(line.cells[column - 1] ?? '');
    if (text === '') cells.delete(sheet.columnKeys[column - 1] ?? 0);
    else cells.set(sheet.columnKeys[column - 1] ?? 0, text);
  }

  /** A row that a run is writing just now is not. */
  isSettled(sheet: Sheet, row: number): boolean {
    const line = sheet.rows[row - 1];
    const layout = layoutOf(sheet);
    // A row that a run has just added stands below the wrong headings where a column was put in meanwhile.
    if (!line || !layout || !this.sheets.get(sheet.id)?.has(line.key)) return false;
    return (this.ids.get(sheet.id)?.get(line.key) ?? '') === String(line.cells[layout.idAt] ?? '');
  }

  takeAll(sheet: Sheet): void {
    const layout = layoutOf(sheet);
    if (layout) for (const row of sheet.rows) this.take(sheet, layout, row);
  }

  kept(): Sheet[] {
    return this.book.sheets.filter((sheet) => layoutOf(sheet) !== null);
  }

  private take(sheet: Sheet, { keys, idAt }: Layout, { key, cells }: SheetRow): void {
    const typed = mapIn(this.sheets, sheet.id, () => new Map<number, Map<number, string>>());
    const line = new Map<number, string>();
    keys.forEach((column, at) => {
      const text = spelt(cells[at] ?? '');
      if (column !== null && at !== idAt && text !== '') line.set(sheet.columnKeys[at] ?? 0, text);
    });
    typed.set(key, line);
    const ids = mapIn(this.ids, sheet.id, () => new Map<number, string>());
    if (idAt >= 0) ids.set(key, String(cells[idAt] ?? ''));
  }

  /** @returns what nobody typed and nobody asked for, in sentences; from now on it counts as it is */
  check(mayChange: MayChange, excused: ReadonlySet<Sheet>): string[] {
    const found: string[] = [];
    for (const sheet of this.kept()) {
      const layout = layoutOf(sheet) as Layout;
      const typed = this.sheets.get(sheet.id) ?? new Map<number, Map<number, string>>();
      if (!excused.has(sheet)) {
        for (const row of sheet.rows) found.push(...checkRow(sheet, layout, row, typed.get(row.key), mayChange));
        found.push(...this.checkIds(sheet, layout, mayChange));
      }
      this.takeAll(sheet);
    }
    return found;
  }

  /** Two rows alike in all that was typed need no telling apart. */
  private checkIds(sheet: Sheet, { keys, idAt }: Layout, mayChange: MayChange): string[] {
    if (idAt < 0) return [];
    const ids = this.ids.get(sheet.id) ?? new Map<number, string>();
    const said = ({ cells }: SheetRow) =>
      JSON.stringify(keys.map((key, at) => (key === null || at === idAt ? '' : spelt(cells[at] ?? ''))));
    const now = sheet.rows.map((row) => ({ row, id: String(row.cells[idAt] ?? ''), was: ids.get(row.key) ?? '' }));
    const found: string[] = [];
    for (const { row, id, was } of now) {
      if (id === was) continue;
      if (was === '') {
        const others = now.filter((one) => one.id === id && one.row !== row);
        if (others.length > 0) found.push(`${sheet.name}: ${id} was given to a second row`);
        continue;
      }
      const difference = { tab: sheet.name, key: 'id', rowKey: row.key, rowId: was, was, now: id, isNewRow: false };
      if (mayChange(difference)) continue;
      // A copy that was made in the middle of a refresh gives its ID up, and gets one of its own.
      const isCopy = id === '' && now.some((one) => one.id === was);
      if (isCopy || now.some((one) => one.id === was && said(one.row) === said(row))) continue;
      found.push(`${sheet.name}: the row of ${was} has ${id || 'no ID'} now`);
    }
    return found;
  }
}

function checkRow(
  sheet: Sheet,
  { keys, idAt }: Layout,
  { key: rowKey, cells }: SheetRow,
  typed: ReadonlyMap<number, string> | undefined,
  mayChange: MayChange,
): string[] {
  const isNewRow = !typed || typed.size === 0;
  const found: string[] = [];
  keys.forEach((key, at) => {
    if (key === null || at === idAt) return;
    const now = spelt(cells[at] ?? '');
    const was = typed?.get(sheet.columnKeys[at] ?? 0) ?? '';
    if (now === was) return;
    const rowId = idAt < 0 ? '' : String(cells[idAt] ?? '');
    const difference = { tab: sheet.name, key, rowKey, rowId, was, now, isNewRow };
    if (mayChange(difference)) return;
    found.push(`${sheet.name}, ${rowId || 'a row without ID'}, ${key || 'own column'}: typed “${was}”, holds “${now}”`);
  });
  return found;
}

/** Rows whose ID is there and whose starred cell holds neither our formula nor what somebody typed over it. */
export function starredMissing(book: Book): string[] {
  return book.sheets.flatMap((sheet) => {
    const layout = layoutOf(sheet);
    if (!layout || layout.idAt < 0) return [];
    return sheet.rows.slice(1).flatMap(({ cells }) => {
      const id = String(cells[layout.idAt] ?? '');
      return layout.keys.flatMap((key, at) => {
        const cell = cells[at] ?? '';
        if (key !== null) return [];
        if (isFormula(cell) && !cell.formula.includes(`RC${layout.idAt + 1}&""`))
          return [`${sheet.name}, ${id}: a starred cell looks elsewhere: ${cell.formula}`];
        return id !== '' && cell === '' ? [`${sheet.name}, ${id}: a starred cell is empty`] : [];
      });
    });
  });
}

const layouts = new Map<string, Layout | null>();

/** By headings; a tab that has another name now is the school's own. */
export function layoutOf(sheet: Sheet): Layout | null {
  const spec = KEPT.find(({ name }) => name === sheet.name);
  if (!spec) return null;
  const headings = (sheet.rows[0]?.cells ?? []).map((cell) => (isFormula(cell) ? '' : cell));
  const known = layouts.get(`${sheet.name}|${headings.join('|')}`);
  if (known !== undefined) return known;
  const { columns } = findColumns(spec, [headings]);
  const keys: (string | null)[] = headings.map(() => '');
  let idAt = -1;
  for (const { key, kind, starred } of spec.columns) {
    const at = (columns.column(key) ?? 0) - 1;
    if (at < 0) continue;
    keys[at] = starred ? null : key;
    if (kind === 'id') idAt = at;
  }
  const layout = { spec, keys, idAt };
  layouts.set(`${sheet.name}|${headings.join('|')}`, layout);
  return layout;
}

function mapIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
