/**
 * A moment of `_documents` as people say it. Tests: test/app/unfinishedDocuments.test.ts, test/app/documents/twoPages.test.ts
 */
import { type IsoDate, isoDate, sayDate } from '../../domain/isoDate';

/** "10:42" is enough: nothing under way is old. */
export function sayTime(milliseconds: number): string {
  if (!milliseconds) return 'an unknown time';
  const moment = new Date(milliseconds);
  return `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

/** "at 10:42" today, else "on 3 November 2026". */
export function sayMoment(milliseconds: number, today: IsoDate): string {
  const day = dayOf(milliseconds);
  if (day === null) return 'before';
  return day === today ? `at ${sayTime(milliseconds)}` : `on ${sayDate(day)}`;
}

/** The day of a moment, by the script's zone; null where it is not known. */
export function dayOf(milliseconds: number): IsoDate | null {
  if (!milliseconds) return null;
  const moment = new Date(milliseconds);
  const two = (part: number) => String(part).padStart(2, '0');
  return isoDate(`${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`);
}
