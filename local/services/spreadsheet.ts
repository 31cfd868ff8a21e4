/**
 * SpreadsheetApp.Spreadsheet: the workbook that the person has open. Tests: test/local/sheet.test.ts
 */
import { readRanges } from '../xlsx/a1';
import { toArea } from './area';
import { type Book, localeOf, mustHoldMore, sheetNumber, zoneOf } from './book';
import { Range } from './range';
import { Service, wrongArguments } from './service';
import { rangeAt, Sheet } from './sheet';

export class RangeList extends Service {
  readonly path = 'SpreadsheetApp.RangeList';
  constructor(readonly ranges: readonly Range[]) {
    super();
  }
  getRanges(): Range[] {
    return [...this.ranges];
  }
}

export class Spreadsheet extends Service {
  readonly path = 'SpreadsheetApp.Spreadsheet';
  constructor(readonly book: Book) {
    super();
  }
  getId(): string {
    return this.book.engine.id;
  }
  getName(): string {
    return this.book.engine.workbook.getName();
  }
  getUrl(): string {
    return this.book.url;
  }
  getSpreadsheetTimeZone(): string {
    return zoneOf(this.book);
  }
  getSpreadsheetLocale(): string {
    return localeOf(this.book);
  }
  getSheets(): Sheet[] {
    return this.book.engine.workbook.getSheets().map((sheet) => sheetAt(this, sheet.getSheetId()));
  }
  getNumSheets(): number {
    return this.book.engine.workbook.getSheets().length;
  }
  getSheetByName(name: unknown): Sheet | null {
    if (typeof name !== 'string') wrongArguments(`${this.path}.getSheetByName`, [name]);
    return named(this, name);
  }
  insertSheet(name?: unknown, index?: unknown): Sheet {
    const { engine } = this.book;
    if ((name !== undefined && typeof name !== 'string') || (index !== undefined && typeof index !== 'number')) {
      wrongArguments(`${this.path}.insertSheet`, [name, index]);
    }
    const given = name ?? freeName(this);
    if (named(this, given)) {
      throw new Error(`A sheet with the name “${given}” already exists. Please enter another name.`);
    }
    mustHoldMore(this.book, NEW_SHEET.rowCount * NEW_SHEET.columnCount);
    // Numbers are given in order, so that the first sheet keeps 0.
    for (const sheet of engine.workbook.getSheets()) sheetNumber(this.book, sheet.getSheetId());
    const id = freeId(this);
    const at = Math.min(index ?? activeAt(this) + 1, this.getNumSheets());
    const sheet = { id, name: given, ...NEW_SHEET };
    engine.run('sheet.mutation.insert-sheet', { index: at, sheet: JSON.parse(JSON.stringify(sheet)) });
    sheetNumber(this.book, id);
    return sheetAt(this, id).activate();
  }
  deleteSheet(sheet: unknown): void {
    if (!(sheet instanceof Sheet)) wrongArguments(`${this.path}.deleteSheet`, [sheet]);
    if (this.getNumSheets() === 1) throw new Error("You can't remove all the sheets in a document.");
    const { engine, kept, view } = this.book;
    engine.run('sheet.command.remove-sheet', { subUnitId: sheet.sheetId });
    delete kept.protections[sheet.sheetId];
    if (view.sheetId === sheet.sheetId) this.getSheets()[0]?.activate();
  }
  getActiveSheet(): Sheet {
    const { view, engine } = this.book;
    const isThere = engine.workbook.getSheetBySheetId(view.sheetId);
    return sheetAt(this, isThere ? view.sheetId : (engine.workbook.getSheets()[0]?.getSheetId() ?? ''));
  }
  setActiveSheet(sheet: unknown): Sheet {
    if (!(sheet instanceof Sheet)) wrongArguments(`${this.path}.setActiveSheet`, [sheet]);
    return sheet.activate();
  }
  /** @param position 1-based */
  moveActiveSheet(position: unknown): void {
    if (typeof position !== 'number' || position < 1 || position > this.getNumSheets()) {
      wrongArguments(`${this.path}.moveActiveSheet`, [position]);
    }
    const subUnitId = this.getActiveSheet().sheetId;
    const fromOrder = this.book.engine.workbook.getConfig().sheetOrder.indexOf(subUnitId);
    if (fromOrder === position - 1) return;
    this.book.engine.run('sheet.mutation.set-worksheet-order', { subUnitId, fromOrder, toOrder: position - 1 });
  }
  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }
  /** One area is selected here at a time. */
  getActiveRangeList(): RangeList {
    return new RangeList([this.getActiveRange()]);
  }
  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }
  getCurrentCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }
  setActiveRange(range: unknown): Range {
    if (!(range instanceof Range)) wrongArguments(`${this.path}.setActiveRange`, [range]);
    return range.activate();
  }
  setCurrentCell(range: unknown): Range {
    return this.setActiveRange(range);
  }
  toast(message: unknown, title: unknown = ''): void {
    this.book.view.toasts.push({ title: String(title), message: String(message) });
  }
}

const NEW_SHEET = {
  rowCount: 1000,
  columnCount: 26,
  cellData: {},
  rowData: {},
  columnData: {},
  mergeData: [],
  tabColor: '',
  hidden: 0,
  freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  zoomRatio: 1,
  scrollTop: 0,
  scrollLeft: 0,
  defaultColumnWidth: 100,
  defaultRowHeight: 21,
  showGridlines: 1,
  rightToLeft: 0,
  rowHeader: { width: 46, hidden: 0 },
  columnHeader: { height: 20, hidden: 0 },
};

function sheetAt(spreadsheet: Spreadsheet, sheetId: string): Sheet {
  return new Sheet(spreadsheet.book, sheetId, (formula) => rangeNamed(spreadsheet, formula));
}

/** Sheets compares names of tabs without case. */
function named(spreadsheet: Spreadsheet, name: string): Sheet | null {
  const wanted = name.toLowerCase();
  const found = spreadsheet.book.engine.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === wanted);
  return found ? sheetAt(spreadsheet, found.getSheetId()) : null;
}

function rangeNamed(spreadsheet: Spreadsheet, formula: string): Range | null {
  const match = /^=(?:\[[^\]]*\])?('(?:[^']|'')+'|[^!']+)!(.+)$/.exec(formula);
  const sheet = match && named(spreadsheet, (match[1] as string).replace(/^'|'$/g, '').replace(/''/g, "'"));
  const [range] = sheet ? readRanges(match?.[2] ?? '', sheet.getMaxRows(), sheet.getMaxColumns()) : [];
  return sheet && range ? rangeAt(sheet, toArea(range)) : null;
}

function activeAt(spreadsheet: Spreadsheet): number {
  return spreadsheet.getActiveSheet().getIndex() - 1;
}

function freeName(spreadsheet: Spreadsheet): string {
  let number = spreadsheet.getNumSheets() + 1;
  while (named(spreadsheet, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function freeId(spreadsheet: Spreadsheet): string {
  let number = spreadsheet.getNumSheets() + 1;
  while (spreadsheet.book.engine.workbook.getSheetBySheetId(`sheet-${number}`)) number += 1;
  return `sheet-${number}`;
}
