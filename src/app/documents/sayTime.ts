/**
 * A moment of `_documents` as people say it. Tests: test/app/unfinishedDocuments.test.ts
 */
import { type IsoDate, isoDate } from '../../domain/isoDate';

/** "10:42" is enough: nothing under way is old. */
export function sayTime(milliseconds: number): string {
  if (!milliseconds) return 'an unknown time';
  const moment = new Date(milliseconds);
  return `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

/** The day of a moment, by the script's zone; null where it is not known. */
export function dayOf(milliseconds: number): IsoDate | null {
  if (!milliseconds) return null;
  const moment = new Date(milliseconds);
  const two = (part: number) => String(part).padStart(2, '0');
  return isoDate(`${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`);
}
