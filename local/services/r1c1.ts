/**
 * Formulas in A1 and in R1C1, one into the other. Text in quotes and names of sheets and functions stay as they are.
 * Rows and columns count from 0. Tests: test/local/r1c1.test.ts
 */
import { columnNumber, letters } from '../xlsx/a1';

/** Quoted text, quoted sheet names, whole columns, whole rows, cells, then words, so that LOG10( is no cell. */
const A1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w(.])|(\$?)(\d+):(\$?)(\d+)(?![\w(.])|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.!])|[A-Z_.][\w.]*|\d[\d.]*/gi;
const STEP = '(?:\\d+|\\[-?\\d+\\])?';
const R1C1 = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'|C(${STEP}):C(${STEP})(?![\\w(.])|R(${STEP}):R(${STEP})(?![\\w(.])|R(${STEP})C(${STEP})(?![\\w(.\\[!])|[A-Z_.][\\w.]*|\\d[\\d.]*`,
  'gi',
);

/** @param formula with its "=" */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(A1, (all, ...found: (string | undefined)[]) => {
    const [c1, from, c2, to, r1, top, r2, bottom, dollarColumn, cellColumn, dollarRow, cellRow] = found;
    const inRow = (text: string, dollar?: string) => `R${step(Number(text) - 1, row, dollar === '$')}`;
    const inColumn = (text: string, dollar?: string) => `C${step(columnNumber(text), column, dollar === '$')}`;
    if (from && to) return `${inColumn(from, c1)}:${inColumn(to, c2)}`;
    if (top && bottom) return `${inRow(top, r1)}:${inRow(bottom, r2)}`;
    if (cellColumn && cellRow) return inRow(cellRow, dollarRow) + inColumn(cellColumn, dollarColumn);
    return all;
  });
}

/** @param formula with its "=" @throws RangeError where it points outside any sheet */
export function toA1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (all, ...found: (string | undefined)[]) => {
    const [from, to, top, bottom, cellRow, cellColumn] = found;
    const inRow = (text: string | undefined) => place(text, row, (at) => String(at + 1));
    const inColumn = (text: string | undefined) => place(text, column, letters);
    if (cellRow !== undefined || cellColumn !== undefined) return inColumn(cellColumn) + inRow(cellRow);
    if (from !== undefined && to !== undefined) return `${inColumn(from)}:${inColumn(to)}`;
    if (top !== undefined && bottom !== undefined) return `${inRow(top)}:${inRow(bottom)}`;
    return all;
  });
}

/** Google writes R[0]C[-1], with the nought. */
function step(at: number, here: number, isFixed: boolean): string {
  return isFixed ? String(at + 1) : `[${at - here}]`;
}

function place(text: string | undefined, here: number, write: (at: number) => string): string {
  if (!text) return write(here);
  const isFixed = !text.startsWith('[');
  const at = isFixed ? Number(text) - 1 : here + Number(text.slice(1, -1));
  if (at < 0) throw new RangeError('The formula points outside the sheet.');
  return (isFixed ? '$' : '') + write(at);
}
