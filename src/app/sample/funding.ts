/**
 * Money that comes with pupils of Oakfield Primary: two Statements, an IPRA that was renewed and one that has ended.
 * Amounts are invented. Tests: test/app/sample.test.ts
 */
import { addDays, type IsoDate } from '../../domain/isoDate';
import type { FundingKind } from '../../domain/school';
import { FUNDING_KIND } from '../../tables/funding';
import { type SampleCalendar, termAt } from './calendar';
import { labelOf } from './pupils';
import type { SampleRow } from './row';

/** A year and a half ago, and the day on which that agreement was renewed. */
const FIRST_AGREEMENT = 505;
const RENEWED = 140;

type Line = readonly [number, FundingKind, IsoDate, IsoDate | null, number, number];

function lines(calendar: SampleCalendar): readonly Line[] {
  const ago = (days: number) => addDays(calendar.today, -days);
  return [
    [20, 'STATEMENT', ago(840), null, 9_800, 15],
    [29, 'STATEMENT', ago(1_400), null, 13_600, 20],
    [33, 'IPRA', ago(FIRST_AGREEMENT), ago(RENEWED + 1), 3_100, 5],
    [33, 'IPRA', ago(RENEWED), addDays(ago(RENEWED), 364), 3_200, 5],
    [25, 'IPRA', addDays(termAt(calendar, -2).end, -364), termAt(calendar, -2).end, 2_400, 4],
  ];
}

function fundingId(index: number): string {
  return `F${String(index + 1).padStart(3, '0')}`;
}

export function fundingRows(calendar: SampleCalendar): SampleRow[] {
  return lines(calendar).map(([pupil, kind, starts, ends, pounds, hours], index) => ({
    Pupil: labelOf(pupil),
    Kind: FUNDING_KIND.word(kind),
    Starts: { date: starts },
    Ends: ends === null ? '' : { date: ends },
    '£ a year': pounds,
    'Hours a week it says': hours,
    'Funding ID': fundingId(index),
  }));
}
