/**
 * The period that the map shows: the money year, or one term with the holiday after it.
 * Tests: test/domain/mapPeriod.test.ts
 */
import { addDays, type IsoDate } from './isoDate';
import type { MoneyYear } from './moneyYear';
import { LONGEST_HOLIDAY_DAYS, type TermCalendar } from './terms';
import { fold } from './words';

export interface MapPeriod {
  /** As the Terms tab has it; '' = the money year. */
  readonly name: string;
  /** First and last day that count; a term's window ends where the next one starts. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The term's own last day. */
  readonly shownTo: IsoDate;
}

/** A name that no term has is the money year: the tables room has told of it. */
export function mapPeriod(name: string, calendar: TermCalendar, year: MoneyYear): MapPeriod {
  const at = name === '' ? -1 : calendar.terms.findIndex((term) => fold(term.name) === fold(name));
  const term = calendar.terms[at];
  if (term === undefined) return { name: '', from: year.from, to: year.to, shownTo: year.to };
  const next = calendar.terms[at + 1];
  const last = next === undefined ? addDays(term.end, LONGEST_HOLIDAY_DAYS) : addDays(next.start, -1);
  return { name: term.name, from: term.start, to: last < term.start ? term.end : last, shownTo: term.end };
}
