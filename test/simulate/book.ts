/**
 * The workbook that all share, in memory, and the port over it. A starred cell shows what `_status` says of its row's ID; the live
 * words there stand for themselves, since no rule of ours reads them. Looks, notes and rules for colour are not kept.
 */
import type { Workbook } from '../../src/app/ports';
import { type Cell, isDateCell, isFormulaCell, type WrittenCell } from '../../src/tables/cell';
import { REFRESH_AGAIN } from '../../src/tables/contentHash';
import { STATUS_COLUMN } from '../../src/tables/statusTab';
import { isFormula, Sheet, type Stored, spelt } from './sheet';

export class Book {
  sheets: Sheet[] = [];
  private lastId = 0;

  copy(): Book {
    const copy = new Book();
    copy.sheets = this.sheets.map((sheet) => sheet.copy());
    copy.lastId = this.lastId;
    return copy;
  }

  find(tab: string): Sheet | undefined {
    const name = tab.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name);
  }

  sheet(tab: string): Sheet {
    const sheet = this.find(tab);
    if (!sheet) throw new Error(`There is no tab "${tab}".`);
    return sheet;
  }

  add(name: string, at: number, isHidden: boolean): Sheet {
    const sheet = new Sheet(++this.lastId, name, isHidden);
    this.sheets.splice(at, 0, sheet);
    return sheet;
  }

  /** Every cell down to the last that holds anything. */
  values(tab: string): Cell[][] {
    const sheet = this.sheet(tab);
    const { rows, columns } = sheet.extent();
    let status: ReadonlyMap<string, readonly Stored[]> | null = null;
    const byKey = () => {
      status ??= this.statusByKey();
      return status;
    };
    return sheet.rows
      .slice(0, rows)
      .map(({ cells }) => Array.from({ length: columns }, (_, at) => this.shown(sheet, cells, cells[at] ?? '', byKey)));
  }

  /** What the tab itself says of whether it belongs to what `_status` holds. */
  asksAgain(tab: string): boolean {
    const [, second = []] = this.values(tab);
    return second.some((cell) => cell === REFRESH_AGAIN);
  }

  private shown(
    sheet: Sheet,
    row: readonly Stored[],
    cell: Stored,
    status: () => ReadonlyMap<string, readonly Stored[]>,
  ): Cell {
    if (!isFormula(cell)) return cell;
    const { formula } = cell;
    const stamped = /^=IF\(([A-Z]+)1=IFERROR\(VLOOKUP\("(tab:[^"]+)"/.exec(formula);
    if (stamped) {
      const own = sheet.rows[0]?.cells[columnOf(stamped[1] ?? '') - 1] ?? '';
      return own === (status().get(stamped[2] ?? '')?.[STATUS_COLUMN.word - 1] ?? '') ? '' : REFRESH_AGAIN;
    }
    const link = /^=HYPERLINK\([^,]*,"((?:[^"]|"")*)"\)$/.exec(formula) ?? /,"((?:[^"]|"")*)"\)$/.exec(formula);
    const found = /VLOOKUP\(RC(\d+)&"",'_status'!R2C1:R\d+C\d+,(\d+),FALSE\)/.exec(formula);
    if (!found) return formula === '=""' ? '' : sheet.name === '_status' ? 'live' : (link?.[1] ?? 'live');
    const line = status().get(String(row[Number(found[1]) - 1] ?? ''));
    const value = line?.[Number(found[2]) - 1] ?? '';
    if (value === '' || !formula.includes('HYPERLINK')) return isFormula(value) ? 'live' : value;
    return 'Open the document';
  }

  private statusByKey(): ReadonlyMap<string, readonly Stored[]> {
    const found = new Map<string, readonly Stored[]>();
    for (const { cells } of this.find('_status')?.rows.slice(1) ?? []) {
      const key = String(cells[0] ?? '');
      if (key !== '' && !found.has(key)) found.set(key, cells);
    }
    return found;
  }
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

const WORKBOOK_ID = 'oakfield';

export function workbookOver(book: Book): Workbook {
  const put = (tab: string, row: number, column: number, cells: readonly (readonly Stored[])[]) => {
    const sheet = book.sheet(tab);
    cells.forEach((line, down) => line.forEach((cell, across) => sheet.put(row + down, column + across, cell)));
  };
  const stored = (cell: WrittenCell): Stored =>
    isFormulaCell(cell) || isDateCell(cell) || typeof cell !== 'object' ? cell : '';
  return {
    id: () => WORKBOOK_ID,
    name: () => 'Oakfield Primary',
    locale: () => 'en_GB',
    zone: () => 'Europe/London',
    tabs: () => book.sheets.map(({ name }) => name),
    has: (tab) => book.find(tab) !== undefined,
    read: (tab) => (book.find(tab) ? book.values(tab) : null),
    extent(tab) {
      const { rows, columns } = book.sheet(tab).extent();
      return { rows: Math.max(rows, 1), columns: Math.max(columns, 1) };
    },
    readShown: (tab, first, columns, rows) => {
      const values = book.values(tab);
      return Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, at) => shownText(values[row]?.[first - 1 + at] ?? '')),
      );
    },
    readFormulas: (tab, row, column, rows, columns) => {
      const sheet = book.sheet(tab);
      return Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (__, across) => {
          const cell = sheet.cell(row + down, column + across);
          return isFormula(cell) ? cell.formula : '';
        }),
      );
    },
    write: (tab, row, column, cells) =>
      put(
        tab,
        row,
        column,
        cells.map((line) => line.map(stored)),
      ),
    writeFormulas: (tab, row, column, formulas) =>
      put(
        tab,
        row,
        column,
        formulas.map((line) => line.map((formula) => (formula === '' ? '' : { formula }))),
      ),
    append: (tab, row) => put(tab, book.sheet(tab).extent().rows + 1, 1, [row.map(stored)]),
    deleteRows(tab, row, rows) {
      for (let left = rows; left > 0; left--) book.sheet(tab).deleteRow(row);
    },
    paint: () => {},
    sheetId: (tab) => book.sheet(tab).id,
    canEdit: (tab) => book.sheet(tab) !== undefined,
    flush: () => {},
    addTab: (spec, position) => void book.add(spec.name, position - 1, spec.isHidden),
    removeTab: (tab) => {
      const gone = book.sheet(tab);
      book.sheets = book.sheets.filter((sheet) => sheet !== gone);
    },
    dressColumns: () => {},
    notes: (_tab, columns) => Array.from({ length: columns }, () => 'A note'),
    checked: (_tab, columns) => Array.from({ length: columns }, () => true),
    protect: () => false,
    highlight: () => false,
    goTo: (tab) => book.find(tab) !== undefined,
    selectedRow: () => null,
    selectedRows: () => [],
    hiddenTabs: () => book.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    hide: (tab) => {
      book.sheet(tab).isHidden = true;
    },
    noted: () => [],
  };
}

function shownText(cell: Cell): string {
  if (isDateCell(cell)) return cell.date.split('-').reverse().join('/');
  return typeof cell === 'string' ? cell : spelt(cell).replace(/^\w+ /, '');
}
