/**
 * A formula with places counted from its own cell (R1C1, as it is read) → with letters (A1, as a file holds it). Texts and names of tabs in
 * quotes are passed over. Limits: whole rows and whole columns stay as they are. Pure. Tests: test/tables/a1Formula.test.ts
 */
import { columnLetters } from './cell';

/** A quoted text or name, or a place that no letter, digit or bracket touches. */
const PIECES = /"[^"]*"|'[^']*'|(?<![\w.[])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w.(])/g;

/** @param row, column of the formula's own cell, from 1 */
export function a1Formula(formula: string, row: number, column: number): string {
  return formula.replace(PIECES, (piece, rowPart?: string, columnPart?: string) => {
    if (piece.startsWith('"') || piece.startsWith("'")) return piece;
    const [down, across] = [place(rowPart, row), place(columnPart, column)];
    if (down.number < 1 || across.number < 1) return '#REF!';
    return `${across.isFixed ? '$' : ''}${columnLetters(across.number)}${down.isFixed ? '$' : ''}${down.number}`;
  });
}

function place(part: string | undefined, own: number): { number: number; isFixed: boolean } {
  if (part === undefined) return { number: own, isFixed: false };
  if (part.startsWith('[')) return { number: own + Number(part.slice(1, -1)), isFixed: false };
  return { number: Number(part), isFixed: true };
}
