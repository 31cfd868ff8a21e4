/**
 * Cells between a file and the snapshot: text, numbers, yes or no, errors, formulas with what they last showed, links.
 * Text stays text even where it begins with "=". Dates are serial numbers with a date format on both sides.
 * Limits: styled parts of a text become plain; a date before 1 March 1900 may be a day off.
 * Tests: test/local/xlsx/roundTrip.test.ts, test/local/xlsx/foreign.test.ts
 */
import type { Cell, CellStyle, CellValue, Sheet } from 'hucre';
import { dateToSerial } from 'hucre';
import type { CellSnapshot, SheetSnapshot, Snapshot } from '../snapshot';
import { isPlace } from './a1';
import { formulaForFile, formulaFromFile, moveFormula } from './formulas';
import { linkedText, linkOf, textOf } from './links';
import { type StyleTable, styleForFile } from './styles';

/** Excel and LibreOffice cut a cell at this many characters. */
export const LONGEST_TEXT = 32767;

/** As in Google Sheets. The engine takes half a minute over ten times as much, and more. */
const LONGEST_FORMULA = 50_000;

/** @returns 'row,column' → the cell, as the writer wants them */
export function cellsForFile(sheet: SheetSnapshot, styles: Snapshot['styles']): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const looks = new Map<string, CellStyle>();
  const shared = sharedFormulas(sheet);
  for (const [row, line] of Object.entries(sheet.cellData ?? {})) {
    for (const [column, cell] of Object.entries(line)) {
      if (!cell) continue;
      const out: Partial<Cell> = {};
      const value = valueForFile(cell);
      const formula = cell.f || (cell.si ? shared(cell.si, Number(row), Number(column)) : undefined);
      if (formula) {
        out.formula = formulaForFile(formula);
        out.type = 'formula';
        if (value !== null) out.formulaResult = value;
      } else if (value !== null) {
        out.value = value;
        const url = linkOf(cell);
        if (url) out.hyperlink = url.startsWith('#') ? { target: '', location: url.slice(1) } : { target: url };
      }
      const look = lookOf(cell, styles, looks);
      if (look) out.style = look;
      if (Object.keys(out).length > 0) cells.set(`${row},${column}`, out);
    }
  }
  return cells;
}

function lookOf(cell: CellSnapshot, styles: Snapshot['styles'], made: Map<string, CellStyle>): CellStyle | undefined {
  if (!cell.s) return undefined;
  if (typeof cell.s !== 'string') return styleForFile(cell.s);
  const style = styles[cell.s];
  if (!style) return undefined;
  let look = made.get(cell.s);
  if (!look) {
    look = styleForFile(style);
    made.set(cell.s, look);
  }
  return look;
}

function valueForFile(cell: CellSnapshot): CellValue {
  if (cell.p) return textOf(cell.p).slice(0, LONGEST_TEXT);
  if (cell.v === undefined || cell.v === null) return null;
  if (cell.t === 3) return cell.v === 1 || cell.v === true || cell.v === 'TRUE';
  if (typeof cell.v === 'string') return cell.v === '' ? null : cell.v.slice(0, LONGEST_TEXT);
  return cell.v;
}

/** Cells that share a formula hold its id; the first of them holds the formula. */
function sharedFormulas(sheet: SheetSnapshot): (id: string, row: number, column: number) => string | undefined {
  let first: Map<string, { formula: string; row: number; column: number }> | null = null;
  return (id, row, column) => {
    if (!first) {
      first = new Map();
      for (const [r, line] of Object.entries(sheet.cellData ?? {})) {
        for (const [c, cell] of Object.entries(line)) {
          if (cell?.f && cell.si) first.set(cell.si, { formula: cell.f, row: Number(r), column: Number(c) });
        }
      }
    }
    const master = first.get(id);
    return master && moveFormula(master.formula, row - master.row, column - master.column);
  };
}

export interface CellsRead {
  readonly cellData: NonNullable<SheetSnapshot['cellData']>;
  /** Counts, not last places. */
  readonly rows: number;
  readonly columns: number;
}

export function cellsFromFile(sheet: Sheet, looks: StyleTable): CellsRead {
  const cellData: CellsRead['cellData'] = {};
  let rows = 0;
  let columns = 0;
  const put = (row: number, column: number, cell: CellSnapshot): void => {
    let line = cellData[row];
    if (!line) {
      line = {};
      cellData[row] = line;
    }
    line[column] = { ...line[column], ...cell };
    if (row >= rows) rows = row + 1;
    if (column >= columns) columns = column + 1;
  };
  sheet.rows.forEach((line, row) => {
    line.forEach((value, column) => {
      const cell = valueFromFile(value);
      if (cell) put(row, column, cell);
    });
  });
  const masters = new Map<number, { formula: string; row: number; column: number }>();
  const followers: { id: number; row: number; column: number }[] = [];
  for (const [place, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (!isPlace(row, column)) continue;
    const isTooLong = (cell.formula?.length ?? 0) > LONGEST_FORMULA;
    const plain = cell.formula ? plainValue(cell.formula) : null;
    if (plain) {
      put(row, column, plain);
    } else if (cell.formula && !isTooLong) {
      put(row, column, formulaCell(formulaFromFile(cell.formula)));
      if (cell.formulaType === 'shared' && cell.formulaSharedIndex !== undefined) {
        masters.set(cell.formulaSharedIndex, { formula: cell.formula, row, column });
      }
    } else if (cell.formulaType === 'shared' && cell.formulaSharedIndex !== undefined) {
      followers.push({ id: cell.formulaSharedIndex, row, column });
    }
    const look = cell.style && looks.name(cell.style);
    if (look) put(row, column, { s: look });
    if (cell.hyperlink && !cell.formula) {
      const url = cell.hyperlink.location ? `#${cell.hyperlink.location}` : cell.hyperlink.target;
      const shown = cellData[row]?.[column]?.v ?? cell.hyperlink.display ?? url;
      if (url) put(row, column, { v: null, t: null, p: linkedText(String(shown), url) });
    }
  }
  for (const { id, row, column } of followers) {
    const master = masters.get(id);
    if (!master) continue;
    const moved = moveFormula(master.formula, row - master.row, column - master.column);
    put(row, column, formulaCell(formulaFromFile(moved)));
  }
  return { cellData, rows, columns };
}

/** LibreOffice saves a plain yes, no or error as a formula that gives it. */
function plainValue(formula: string): CellSnapshot | null {
  const yesNo = /^(TRUE|FALSE)\(\)$/i.exec(formula);
  if (yesNo) return { v: yesNo[1]?.toUpperCase() === 'TRUE' ? 1 : 0, t: 3 };
  return /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(formula) ? { v: formula, t: 1 } : null;
}

/** A link by formula is worked out anew: the engine keeps its text and target as rich text, which a file cannot hold. */
function formulaCell(formula: string): CellSnapshot {
  return /^=\s*HYPERLINK\(/i.test(formula) ? { f: formula, v: null, t: null } : { f: formula };
}

function valueFromFile(value: CellValue): CellSnapshot | null {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return { v: dateToSerial(value), t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  if (typeof value === 'number') return { v: value, t: 2 };
  return { v: value.replace(/\r\n?/g, '\n'), t: 1 };
}
