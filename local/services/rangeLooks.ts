/**
 * SpreadsheetApp.Range: where it is and how its cells look, with their notes and merges.
 * Each setter is one change of the workbook, however many cells. Tests: test/local/looks.test.ts
 */
import type { Area, CellChanges } from '../engine/engine';
import type { CellSnapshot, RangeSnapshot, StyleSnapshot } from '../snapshot';
import { overlaps, toRange } from './area';
import { type Book, requireEditable } from './book';
import { mapCells } from './cellValue';
import { EnumValue, Service, wrongArguments } from './service';
import * as style from './style';
import { EMPTY } from './typed';

export abstract class RangeLooks extends Service {
  readonly path = 'SpreadsheetApp.Range';
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
  }
  override cellCount(): number {
    return this.area.rows * this.area.columns;
  }
  getRow(): number {
    return this.area.row + 1;
  }
  getColumn(): number {
    return this.area.column + 1;
  }
  getNumRows(): number {
    return this.area.rows;
  }
  getNumColumns(): number {
    return this.area.columns;
  }
  getLastRow(): number {
    return this.area.row + this.area.rows;
  }
  getLastColumn(): number {
    return this.area.column + this.area.columns;
  }

  setNumberFormat(value: unknown): this {
    return all(this, style.numberFormat, value);
  }
  setNumberFormats(values: unknown): this {
    return each(this, style.numberFormat, values, 'setNumberFormats');
  }
  getNumberFormats(): string[][] {
    const { engine } = this.book;
    return mapCells(engine, this.sheetId, this.area, (cell) => engine.pattern(cell) || 'General');
  }
  setBackground(value: unknown): this {
    return all(this, style.background, value);
  }
  setBackgrounds(values: unknown): this {
    return each(this, style.background, values, 'setBackgrounds');
  }
  getBackgrounds(): string[][] {
    const { engine } = this.book;
    return mapCells(engine, this.sheetId, this.area, (cell) => engine.style(cell)?.bg?.rgb ?? '#ffffff');
  }
  setFontWeight(value: unknown): this {
    return all(this, style.fontWeight, value);
  }
  setFontWeights(values: unknown): this {
    return each(this, style.fontWeight, values, 'setFontWeights');
  }
  setFontColor(value: unknown): this {
    return all(this, style.fontColor, value);
  }
  setFontColors(values: unknown): this {
    return each(this, style.fontColor, values, 'setFontColors');
  }
  setFontSize(value: unknown): this {
    return all(this, style.fontSize, value);
  }
  setFontSizes(values: unknown): this {
    return each(this, style.fontSize, values, 'setFontSizes');
  }
  setFontFamily(value: unknown): this {
    return all(this, style.fontFamily, value);
  }
  setFontStyle(value: unknown): this {
    return all(this, style.fontStyle, value);
  }
  setFontLine(value: unknown): this {
    return all(this, style.fontLine, value);
  }
  setHorizontalAlignment(value: unknown): this {
    return all(this, style.horizontal, value);
  }
  setHorizontalAlignments(values: unknown): this {
    return each(this, style.horizontal, values, 'setHorizontalAlignments');
  }
  setVerticalAlignment(value: unknown): this {
    return all(this, style.vertical, value);
  }
  setWrap(value: unknown): this {
    return all(this, style.wrap, value);
  }
  setWraps(values: unknown): this {
    return each(this, style.wrap, values, 'setWraps');
  }
  setWrapStrategy(value: unknown): this {
    return all(this, style.wrapStrategy, value);
  }
  setTextRotation(value: unknown): this {
    return all(this, style.rotation, value);
  }
  clearFormat(): this {
    return all(this, () => ({ ...style.NO_LOOKS, n: null }), null);
  }
  setBorder(
    top: unknown,
    left: unknown,
    bottom: unknown,
    right: unknown,
    vertical: unknown,
    horizontal: unknown,
    colour: unknown = '#000000',
    line?: unknown,
  ): this {
    const edge = {
      s: style.LINES[line instanceof EnumValue ? line.name() : 'SOLID'] ?? 1,
      cl: style.colour(colour) ?? { rgb: '#000000' },
    };
    const { row, column, rows, columns } = this.area;
    // null leaves an edge as it is, false takes it away.
    const set = (wanted: unknown) => (wanted === true ? edge : wanted === false ? null : undefined);
    return looks(this, (at, across) => {
      const bd = {
        t: set(at === row ? top : horizontal),
        b: set(at === row + rows - 1 ? bottom : horizontal),
        l: set(across === column ? left : vertical),
        r: set(across === column + columns - 1 ? right : vertical),
      };
      return { bd: Object.fromEntries(Object.entries(bd).filter(([, value]) => value !== undefined)) };
    });
  }

  getNotes(): string[][] {
    const notes = this.book.engine.notes;
    return mapCells(this.book.engine, this.sheetId, this.area, (_, row, col) => {
      return notes.getNote(this.book.engine.id, this.sheetId, { row, col })?.note ?? '';
    });
  }
  setNotes(values: unknown): this {
    mustMatch(this, values, 'setNotes').forEach((cells, down) => {
      cells.forEach((text, across) => setNote(this, this.area.row + down, this.area.column + across, text));
    });
    return this;
  }
  setNote(text: unknown): this {
    mapCells(this.book.engine, this.sheetId, this.area, (_, row, column) => setNote(this, row, column, text));
    return this;
  }

  /** Only the value at the top left is kept, as in Sheets. */
  merge(): this {
    requireEditable(this.book, this.sheetId, this.area);
    if (this.area.rows * this.area.columns === 1) return this;
    this.breakApart();
    keepTopLeft(this);
    this.book.engine.run('sheet.mutation.add-worksheet-merge', {
      subUnitId: this.sheetId,
      ranges: [toRange(this.area)],
    });
    return this;
  }
  breakApart(): this {
    if (mergesIn(this).length === 0) return this;
    this.book.engine.run('sheet.mutation.remove-worksheet-merge', {
      subUnitId: this.sheetId,
      ranges: [toRange(this.area)],
    });
    return this;
  }
}

function keepTopLeft({ book: { engine }, sheetId, area }: RangeLooks): void {
  const changes: CellChanges = {};
  mapCells(engine, sheetId, area, (cell, row, column) => {
    const isTopLeft = row === area.row && column === area.column;
    if (isTopLeft || !cell || ((cell.v ?? null) === null && !cell.f && !cell.si)) return;
    changes[row] = { ...changes[row], [column]: { ...EMPTY } };
  });
  if (Object.keys(changes).length > 0) engine.setCells(sheetId, changes);
}

export function mergesIn({ book, sheetId, area }: RangeLooks): RangeSnapshot[] {
  const range = toRange(area);
  return (book.engine.sheet(sheetId).getConfig().mergeData as RangeSnapshot[])
    .filter((merge) => overlaps(merge, range))
    .map(({ startRow, startColumn, endRow, endColumn }) => ({ startRow, startColumn, endRow, endColumn }));
}

function setNote({ book, sheetId }: RangeLooks, row: number, col: number, text: unknown): void {
  if (text !== null && typeof text !== 'string') wrongArguments('SpreadsheetApp.Range.setNote', [text]);
  requireEditable(book, sheetId, { row, column: col, rows: 1, columns: 1 });
  const old = book.engine.notes.getNote(book.engine.id, sheetId, { row, col });
  if ((old?.note ?? '') === (text ?? '')) return;
  if (!text) {
    book.engine.run('sheet.mutation.remove-note', { sheetId, row, col });
    return;
  }
  const note = {
    id: old?.id ?? `note-${sheetId}-${row}-${col}-${book.clock.now()}`,
    row,
    col,
    width: 260,
    height: 110,
    note: text,
  };
  book.engine.run('sheet.mutation.update-note', { sheetId, row, col, note });
}

function all<R extends RangeLooks>(range: R, make: (value: unknown) => StyleSnapshot, value: unknown): R {
  const one = make(value instanceof EnumValue ? value.name() : value);
  return looks(range, () => one);
}

function each<R extends RangeLooks>(
  range: R,
  make: (value: unknown) => StyleSnapshot,
  values: unknown,
  method: string,
): R {
  const rows = mustMatch(range, values, method);
  return looks(range, (row, column) => make(rows[row - range.area.row]?.[column - range.area.column]));
}

function looks<R extends RangeLooks>(range: R, of: (row: number, column: number) => StyleSnapshot): R {
  requireEditable(range.book, range.sheetId, range.area);
  const { engine } = range.book;
  const { row: top, column: left, rows, columns } = range.area;
  const changes: CellChanges = {};
  for (let row = top; row < top + rows; row += 1) {
    const changed: Record<number, CellSnapshot> = {};
    changes[row] = changed;
    for (let column = left; column < left + columns; column += 1) {
      changed[column] = { s: of(row, column) };
    }
  }
  engine.setStyles(range.sheetId, changes);
  return range;
}

function mustMatch(range: RangeLooks, values: unknown, method: string): unknown[][] {
  const { rows, columns } = range.area;
  if (!Array.isArray(values) || !values.every(Array.isArray)) wrongArguments(`${range.path}.${method}`, [values]);
  if (values.length !== rows || values.some((row: unknown[]) => row.length !== columns)) {
    throw new Error(
      `The number of rows or columns in the data does not match the range. The range has ${rows} and ${columns}.`,
    );
  }
  return values as unknown[][];
}
