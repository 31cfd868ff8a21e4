/**
 * What a statement, an IPRA, an EHC plan or a top-up says, against what the pupil is given this money year (R16).
 * An agreement's yearly money is counted by its days in the money year. Shown side by side; nothing is ever blocked.
 * Tests: test/domain/fundingFigures.test.ts
 */
import type { FundingFigures, PupilFigures } from './assessment';
import { daysBetween, type IsoDate } from './isoDate';
import { NO_PENCE, type Pence, partOf } from './money';
import type { MoneyYear } from './moneyYear';
import { tidy } from './outcomes';
import type { Placement } from './provisionFigures';
import type { Funding, FundingKind, SchoolSettings } from './school';
import { isInForce } from './stages';

/** 2015: what a school meets of a pupil's support each year before a top-up, in pence ("element 2"). */
export const ELEMENT_2_PENCE = 600_000;

/** Within a sentence. */
export const FUNDING_NAME: Readonly<Record<FundingKind, string>> = {
  STATEMENT: 'statement',
  IPRA: 'IPRA',
  EHC_PLAN: 'EHC plan',
  TOP_UP: 'top-up',
};

/** @param costPence the pupil's, of the money year */
export function fundingFigures(
  rows: readonly Funding[],
  placements: readonly Placement[],
  costPence: Pence,
  year: MoneyYear,
  today: IsoDate,
): FundingFigures[] {
  if (rows.length === 0) return [];
  const hoursGiven = hoursGivenBy(placements);
  return rows
    .filter((row) => daysWithin(row, year) > 0)
    .map((funding) => {
      const fundedPence = fundedIn(funding, year);
      return {
        funding,
        isInForce: isInForce(funding, today),
        fundedPence,
        costPence,
        differencePence: fundedPence === null ? null : costPence - fundedPence,
        hoursGiven,
      };
    });
}

/** Adult hours a week of what runs today: a group's hours count whole, two adults count twice, nobody of ours is none. */
export function hoursGivenBy(placements: readonly Placement[]): number {
  let hours = 0;
  for (const { cost, isRunning } of placements) {
    if (isRunning) hours += ((cost.minutesPerWeek ?? 0) * cost.groupCost.adults) / 60;
  }
  return tidy(hours);
}

function fundedIn(funding: Funding, year: MoneyYear): Pence | null {
  if (funding.yearly === null) return null;
  return partOf(funding.yearly, daysWithin(funding, year), daysBetween(year.from, year.to) + 1);
}

/** Days of the money year on which the agreement holds; a blank start has begun, a blank end is still running. */
export function daysWithin({ starts, ends }: Funding, year: MoneyYear): number {
  const from = starts === null || starts < year.from ? year.from : starts;
  const to = ends === null || ends > year.to ? year.to : ends;
  return Math.max(daysBetween(from, to) + 1, 0);
}

/** Cost − £6,000 − top-up, under the 2015 framework alone. Below 0 the school meets it all. */
export function aboveElement2(
  framework: SchoolSettings['framework'],
  costPence: Pence,
  funding: readonly FundingFigures[],
): PupilFigures['aboveElement2Pence'] {
  if (framework !== 'eng-2015') return null;
  let topUp: number = NO_PENCE;
  for (const row of funding) if (row.funding.kind === 'TOP_UP') topUp += row.fundedPence ?? 0;
  return costPence - ELEMENT_2_PENCE - topUp;
}
