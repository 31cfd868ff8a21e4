/**
 * Formulas between a file's spelling and the engine's: newer functions carry a prefix in files ("_xlfn.IFS"), and
 * other programs store a column of like formulas once, with the steps to each cell. Array constants and structured
 * references are passed on as they are. Tests: test/local/xlsx/formulas.test.ts
 */
import { columnNumber, letters } from './a1';

/** Functions younger than the file format, which Excel only knows by their prefixed names. */
const YOUNGER = new Set(
  (
    'ACOT ACOTH ARABIC BASE BYCOL BYROW CEILING.MATH COMBINA CONCAT DAYS DECIMAL FILTERXML FLOOR.MATH FORMULATEXT ' +
    'IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE ' +
    'SHEET SHEETS SWITCH TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VSTACK HSTACK ' +
    'WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR TAKE DROP CHOOSECOLS CHOOSEROWS EXPAND'
  ).split(' '),
);
/** The two that carry a second prefix. */
const WORKSHEET_ONLY = new Set(['FILTER', 'SORT', 'SORTBY']);

/** Text in quotes, sheet names in quotes, and what lies between them. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;

/** Applies `change` to a formula outside its texts and quoted sheet names. */
function outsideQuotes(formula: string, change: (piece: string) => string): string {
  return formula.replace(PIECES, (piece) => (/^["']/.test(piece) ? piece : change(piece)));
}

/** @param formula with its "=" @returns without it, newer functions prefixed */
export function formulaForFile(formula: string): string {
  return outsideQuotes(formula.replace(/^=/, ''), (piece) =>
    piece.replace(/(?<![A-Za-z0-9_.])([A-Za-z][A-Za-z0-9.]*)(?=\()/g, (name) => {
      const upper = name.toUpperCase();
      if (WORKSHEET_ONLY.has(upper)) return `_xlfn._xlws.${upper}`;
      return YOUNGER.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}

/** @param formula as a file has it, without "=" @returns with "=", without prefixes */
export function formulaFromFile(formula: string): string {
  // LibreOffice writes TRUE() for the plain TRUE.
  const plain = (piece: string): string =>
    piece.replace(/_xlfn\.|_xlws\./g, '').replace(/(?<![A-Za-z0-9_.])(TRUE|FALSE)\(\)/gi, '$1');
  return `=${outsideQuotes(formula, plain)}`;
}

/** "$B$7" and its like; not LOG10(, not the tab in Tab1!A1. */
const REFERENCE = /(?<![A-Za-z0-9_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.!])/g;

/**
 * The same formula seen from another cell: relative references move by the steps, those with "$" stay.
 * A reference pushed off the sheet becomes #REF!.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const move = (_: string, columnLock: string, column: string, rowLock: string, row: string): string => {
    const toColumn = columnLock ? columnNumber(column) : columnNumber(column) + columns;
    const toRow = rowLock ? Number(row) : Number(row) + rows;
    if (toColumn < 0 || toColumn > 16383 || toRow < 1 || toRow > 1048576) return '#REF!';
    return `${columnLock}${letters(toColumn)}${rowLock}${toRow}`;
  };
  return outsideQuotes(formula, (piece) => piece.replace(REFERENCE, move));
}
