/**
 * The year for which money is counted: from 1 September or 1 April, as the school sets it.
 * Tests: test/domain/terms.test.ts
 */
import { type IsoDate, isoDate, monthOf, yearOf } from './isoDate';
import type { SchoolSettings } from './school';

/** First and last day. */
export interface MoneyYear {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

type YearStart = SchoolSettings['yearStartsIn'];

/** The calendar year in which the money year of a date begins. */
export function moneyYearOf(date: IsoDate, startsIn: YearStart): number {
  return monthOf(date) >= startsIn ? yearOf(date) : yearOf(date) - 1;
}

export function moneyYearHolding(date: IsoDate, startsIn: YearStart): MoneyYear {
  const year = moneyYearOf(date, startsIn);
  const four = (n: number) => String(n).padStart(4, '0');
  return startsIn === 9
    ? { from: isoDate(`${four(year)}-09-01`), to: isoDate(`${four(year + 1)}-08-31`) }
    : { from: isoDate(`${four(year)}-04-01`), to: isoDate(`${four(year + 1)}-03-31`) };
}
