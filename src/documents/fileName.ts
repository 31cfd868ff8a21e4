/**
 * What documents and their folders are called: "IEP 3 – Khan, Ava – Autumn 2026", "Review record – A.K. – 23 November 2026",
 * "2026 to 2027" and in it "Autumn term". The school chooses whether a pupil's name or initials stand in it.
 * Tests: test/documents/fileName.test.ts
 */
import { addDays, compareDates, type IsoDate, monthOf, yearOf } from '../domain/isoDate';
import type { Term } from '../domain/school';
import { LONGEST_HOLIDAY_DAYS, windowHolding } from '../domain/terms';

/** August: schools that begin in it are in the new year already; a term that began before it keeps its own. */
const FIRST_MONTH_OF_SCHOOL_YEAR = 8;
const YEAR = /(?:19|20)\d{2}(?:\s*[-/–]\s*\d{2,4})?/;

/** @param parts blank ones are left out */
export function fileName(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' – ');
}

/** "Autumn 2026"; '' where the Terms tab does not know the day. */
export function termName(terms: readonly Term[], day: IsoDate): string {
  const term = termOf(terms, day);
  if (term === null) return '';
  return YEAR.test(term.name) ? term.name.trim() : `${term.name.trim()} ${yearOf(term.start)}`;
}

/** Year, then term: the folders in the person's own one. Without term dates the year alone, by the calendar. */
export function folderNames(terms: readonly Term[], day: IsoDate): readonly string[] {
  const term = termOf(terms, day);
  const from = term?.start ?? day;
  const first = monthOf(from) >= FIRST_MONTH_OF_SCHOOL_YEAR ? yearOf(from) : yearOf(from) - 1;
  const year = `${first} to ${first + 1}`;
  const bare = term?.name.replace(YEAR, '').replace(/\s+/g, ' ').trim() ?? '';
  if (bare === '') return [year];
  return [year, /\bterm\b/i.test(bare) ? bare : `${bare} term`];
}

/** A name that a document has already gets the next number in brackets; for a day's second, mostly. */
export function unlike(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name} (${number})`;
    if (!taken.has(next)) return next;
  }
}

/** A day after the last term that is known belongs to it for as long as a holiday may last. */
function termOf(terms: readonly Term[], day: IsoDate): Term | null {
  const inOrder = [...terms].sort((a, b) => compareDates(a.start, b.start));
  const at = windowHolding(inOrder, day);
  const term = inOrder[at];
  if (term === undefined) return null;
  const isKnown = at < inOrder.length - 1 || day <= addDays(term.end, LONGEST_HOLIDAY_DAYS);
  return isKnown ? term : null;
}
