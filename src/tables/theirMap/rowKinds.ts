/**
 * Rows of a table that are no data: totals, lines that head a section, notes, a rate an hour in words.
 * Tests: test/tables/theirMap/recogniseMap.test.ts
 */
import { plainText } from '../pastedCells';
import { isNothing, isNumber, moneyIn } from './cellKinds';
import type { Grid } from './grid';

const TOTAL =
  /^(?:grand |sub[- ]?|overall |running |class |year |school )?-?totals?\b|^sum of\b|^(?:average|mean|median)s?\b|\b(?:sub-?)?totals?:?$|\b(?:average|mean)$|^(?:no\.?|number|count) (?:of )?(?:pupils|children|chn|interventions|sessions)$/i;

export function isTotalText(text: string): boolean {
  return TOTAL.test(plainText(text)) && text.length <= 60;
}

/** @param labels columns that name things: a row without them that holds only figures is a sum */
export function isTotalRow(grid: Grid, row: number, labels: readonly number[], hasRowsAbove: boolean): boolean {
  const filled = grid.filled(row);
  if (filled.slice(0, 3).some((column) => isTotalText(grid.at(row, column)))) return true;
  const isFigure = (column: number) => {
    const text = grid.at(row, column);
    return isNumber(text) || moneyIn(text) !== null || isNothing(text) || /^\d+(?:\.\d+)?%$/.test(text);
  };
  const isLabel = labels.some((label) => grid.at(row, label) !== '');
  return hasRowsAbove && labels.length > 0 && filled.length > 0 && !isLabel && filled.every(isFigure);
}

/** A sentence beside the table, or what opens like a note. */
export function isNote(text: string): boolean {
  const plain = plainText(text);
  return (
    /^(?:n\.?\s?b\.?|notes?|key|please|updated|last updated|reviewed|source|created|version|\*|†|nb|date)\b[\s:.*]|^[*†]/i.test(
      plain,
    ) ||
    (plain.split(' ').length > 7 && /[a-z]/.test(plain))
  );
}

const RATE =
  /^(.{1,40}?)\s*(?:[:=@–-]|at|is|costs?)?\s*(£\s?\d+(?:\.\d\d?)?)\s*(?:an?|per|\/|p\.?)\s*(?:hour|hr|h)\.?$/i;

/** "TA: £17.20 an hour" */
export function rateInWords(text: string): { readonly role: string; readonly money: string } | null {
  const found = RATE.exec(plainText(text));
  const role = (found?.[1] ?? '').replace(/\b(?:hourly )?(?:rate|cost|pay)s?(?: (?:of|for)(?: an?)?)?\b/gi, '').trim();
  return found?.[2] === undefined || role === '' ? null : { role, money: found[2] };
}
