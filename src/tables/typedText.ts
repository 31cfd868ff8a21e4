/**
 * Cells as the sidebar's fields hold them, and back: dates as `YYYY-MM-DD`, everything else as people type it.
 * Nothing is judged here; a text that means nothing in its column is told of when the row is read.
 * Tests: test/tables/typedText.test.ts
 */
import { parseIsoDate } from '../domain/isoDate';
import { type Cell, isDateCell } from './cell';
import { dateFromText } from './dateText';
import type { Column } from './tab';

const NUMBER = /^-?\d+(?:\.\d+)?$/;

export function textOf(cell: Cell): string {
  if (isDateCell(cell)) return cell.date;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell).trim();
}

export function cellOf(text: string, { kind }: Column): Cell {
  const trimmed = text.trim();
  if (kind === 'date') {
    const date = parseIsoDate(trimmed) ?? dateFromText(trimmed);
    return date === null ? trimmed : { date };
  }
  if ((kind === 'number' || kind === 'money') && NUMBER.test(trimmed)) return Number(trimmed);
  return trimmed;
}

/** Whether a cell still says what somebody saw there: a score of 9.10 comes back from the sheet as 9.1. */
export function saysStill(cell: Cell, seen: string): boolean {
  const [now, then] = [textOf(cell), seen.trim()];
  return now === then || (NUMBER.test(now) && NUMBER.test(then) && Number(now) === Number(then));
}
