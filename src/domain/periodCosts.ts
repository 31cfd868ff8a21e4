/**
 * What of each group's cost falls in the map's period: the money year as it is, or a term's part of it by school days.
 * A year's amounts are cut at the same days for every row, so that the terms of a year sum to the year, for each pupil
 * and for the other places, to the penny. Where the Terms tab cannot say, or a year has no school days of the group,
 * the amount belongs to the day it begins. Rows without a start are in no term. Tests: test/domain/periodCosts.test.ts
 */
import { endOf } from './groups';
import { addDays, type IsoDate } from './isoDate';
import { licenceShares } from './licence';
import type { MapPeriod } from './mapPeriod';
import { addPence, NO_PENCE, type Pence, partOf, pence, shareOf, sumPence } from './money';
import { type MoneyYear, moneyYearHolding } from './moneyYear';
import { daysOf, daysUsed } from './partUsed';
import type { Intervention, Provision, SchoolSettings } from './school';
import type { CostedGroup, SchoolCosts } from './schoolCosts';
import type { TermCalendar } from './terms';

export interface PeriodGroup {
  readonly intervention: Intervention;
  readonly rows: readonly Provision[];
  /** Beside `rows`. */
  readonly pence: readonly Pence[];
  /** Places that no row names. */
  readonly others: Pence;
}

export interface PeriodCosts {
  /** Those that can be costed and run in the period. */
  readonly groups: readonly PeriodGroup[];
  /** null = cannot be worked out. Rows that are not in the period are not here. */
  readonly byProvision: ReadonlyMap<Provision, Pence | null>;
}

/** All that the groups of the money year cost, whatever the map shows. */
export function costOfYear(costs: SchoolCosts): Pence {
  return sumPence(yearCosts(costs).groups.flatMap(({ pence: own, others }) => [...own, others]));
}

export function periodCosts(
  costs: SchoolCosts,
  period: MapPeriod,
  calendar: TermCalendar,
  startsIn: SchoolSettings['yearStartsIn'],
): PeriodCosts {
  if (period.name === '') return yearCosts(costs);
  const pieces = yearsWithin(period, startsIn).map((piece) => ({
    ...piece,
    licences: licenceShares(
      costs.groups.map(({ group }) => group),
      startsIn,
      piece.from,
    ),
  }));
  const groups: PeriodGroup[] = [];
  const byProvision = new Map<Provision, Pence | null>();
  for (const costed of costs.groups) {
    const { rows, intervention } = costed.group;
    const here = rows.map((row) => isWithin(row.start, endOf(row), period));
    const isHere = isWithin(costed.group.start, costed.group.end, period);
    if (costed.cost.pence === null) {
      for (const [index, row] of rows.entries()) if (here[index]) byProvision.set(row, null);
      continue;
    }
    if (!isHere) continue;
    let others = NO_PENCE;
    const own = rows.map(() => NO_PENCE);
    for (const piece of pieces) {
      const cut = cutter(costed, piece, calendar);
      if (cut === null) continue;
      let rest: number = cut.year;
      rows.forEach((row, index) => {
        const share = shareOf(cut.year, costed.cost.places, index);
        rest -= share;
        const licence = piece.licences.get(row)?.thisYear ?? NO_PENCE;
        own[index] = addPence(own[index] ?? NO_PENCE, cut.part(addPence(share, licence)));
      });
      others = addPence(others, cut.part(pence(rest)));
    }
    for (const [index, row] of rows.entries()) if (here[index]) byProvision.set(row, own[index] ?? NO_PENCE);
    groups.push({ intervention, rows, pence: own, others });
  }
  return { groups, byProvision };
}

function yearCosts(costs: SchoolCosts): PeriodCosts {
  const groups: PeriodGroup[] = [];
  const byProvision = new Map<Provision, Pence | null>();
  for (const { group, isInYear, thisYear, otherPlacesThisYear, costs: own } of costs.groups) {
    if (!isInYear) continue;
    group.rows.forEach((row, index) => byProvision.set(row, own[index]?.thisYear ?? null));
    if (thisYear === null) continue;
    const shares = own.map((each) => each.thisYear ?? NO_PENCE);
    groups.push({ intervention: group.intervention, rows: group.rows, pence: shares, others: otherPlacesThisYear });
  }
  return { groups, byProvision };
}

interface Piece {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly year: MoneyYear;
}

/** A spring term may lie in two money years. */
function yearsWithin(period: MapPeriod, startsIn: SchoolSettings['yearStartsIn']): Piece[] {
  const pieces: Piece[] = [];
  for (let from = period.from; from <= period.to; ) {
    const year = moneyYearHolding(from, startsIn);
    const to = year.to < period.to ? year.to : period.to;
    pieces.push({ from, to, year });
    from = addDays(to, 1);
  }
  return pieces;
}

interface Cut {
  /** The group's cost in the money year, without licence. */
  readonly year: Pence;
  /** Of a year's amount, what falls in the piece. */
  readonly part: (amount: Pence) => Pence;
}

/** null where the group does not run in that money year. */
function cutter({ group, cost }: CostedGroup, { from, to, year }: Piece, calendar: TermCalendar): Cut | null {
  const { start, end } = group;
  if (cost.pence === null || start === null || !isWithin(start, end, year)) return null;
  const paid = { start, end, plannedDays: cost.plannedDays };
  const whole = daysOf(paid);
  const used = (day: IsoDate) => daysUsed(paid, calendar, day) ?? whole;
  const before = used(addDays(year.from, -1));
  const inYear = used(year.to) - before;
  const begins = start > year.from ? start : year.from;
  const upTo = (day: IsoDate) => Math.min(Math.max(used(day) - before, 0), inYear);
  return {
    year: partOf(cost.pence, inYear, whole),
    part: (amount) => {
      if (inYear <= 0) return begins >= from && begins <= to ? amount : NO_PENCE;
      return pence(partOf(amount, upTo(to), inYear) - partOf(amount, upTo(addDays(from, -1)), inYear));
    },
  };
}

function isWithin(start: IsoDate | null, end: IsoDate | null, period: MoneyYear): boolean {
  return start !== null && start <= period.to && (end === null || end >= period.from);
}
