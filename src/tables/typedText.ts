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

/**
 * Whether a cell still says what somebody saw or typed there: a score of 9.10 comes back from the sheet as 9.1, one of 65%
 * as 0.65, and 23/11/2026 as a date.
 */
export function saysStill(cell: Cell, seen: string): boolean {
  const [now, then] = [textOf(cell), seen.trim()];
  if (now === then) return true;
  if (isDateCell(cell)) return dateFromText(then) === cell.date;
  const number = numberOf(then);
  return NUMBER.test(now) && number !== null && Math.abs(Number(now) - number) < 1e-9;
}

function numberOf(text: string): number | null {
  const isPercent = text.endsWith('%');
  const bare = isPercent ? text.slice(0, -1).trim() : text;
  if (!NUMBER.test(bare)) return null;
  return isPercent ? Number(bare) / 100 : Number(bare);
}
