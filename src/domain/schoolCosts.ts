/**
 * Every provision's cost: its share of its group, its licence, what of it falls in this money year, what is spent.
 * Shares are dealt group by group, so that pupils and other places together always sum to the group, to the penny,
 * for the whole and for the year. Tests: test/domain/schoolCosts.test.ts
 */
import type { CostSteps } from './assessment';
import { type CostBasis, costOfGroup, type GroupCost } from './cost';
import type { Group } from './groups';
import { addDays, type IsoDate } from './isoDate';
import { licenceShares } from './licence';
import { addPence, NO_PENCE, type Pence, partOf, shareOf } from './money';
import { type MoneyYear, moneyYearHolding } from './moneyYear';
import { daysOf, daysUsed } from './partUsed';
import type { Provision, SchoolSettings } from './school';
import type { TermCalendar } from './terms';

export interface ProvisionCost {
  /** null = cannot be worked out; so are the other amounts then. */
  readonly all: Pence | null;
  readonly thisYear: Pence | null;
  /** null too where the Terms tab cannot say. */
  readonly spent: Pence | null;
  readonly spentThisYear: Pence | null;
  readonly minutesPerWeek: number | null;
  readonly steps: CostSteps | null;
  readonly isInYear: boolean;
}

export interface CostedGroup {
  readonly group: Group;
  readonly cost: GroupCost;
  readonly isInYear: boolean;
  /** This money year's part, without licence; null = cannot be worked out. */
  readonly thisYear: Pence | null;
  /** Of it, the places that no row names. */
  readonly otherPlacesThisYear: Pence;
  /** Beside the group's rows; with licence. */
  readonly costs: readonly ProvisionCost[];
}

export interface SchoolCosts {
  readonly year: MoneyYear;
  readonly groups: readonly CostedGroup[];
  readonly byProvision: ReadonlyMap<Provision, ProvisionCost>;
}

export function schoolCosts(
  groups: readonly Group[],
  basis: CostBasis,
  startsIn: SchoolSettings['yearStartsIn'],
  today: IsoDate,
): SchoolCosts {
  const year = moneyYearHolding(today, startsIn);
  const licences = licenceShares(groups, startsIn, today);
  const byProvision = new Map<Provision, ProvisionCost>();
  const costed = groups.map((group): CostedGroup => {
    const cost = costOfGroup(group, basis);
    const used = usedDays(group, cost, year, basis.calendar, today);
    const isInYear = isWithin(group, year);
    const thisYear = cost.pence === null ? null : partOf(cost.pence, used.atYearEnd - used.beforeYear, used.whole);
    let others = thisYear ?? NO_PENCE;
    const shares = group.rows.map((row, index): ProvisionCost => {
      const licence = licences.get(row);
      const share = thisYear === null ? null : shareOf(thisYear, cost.places, index);
      const all = cost.pence === null ? null : shareOf(cost.pence, cost.places, index);
      if (share !== null) others = (others - share) as Pence;
      const own = ownCost(add(all, licence?.all), add(share, licence?.thisYear), used, cost, isInYear);
      byProvision.set(row, own);
      return own;
    });
    return { group, cost, isInYear, thisYear, otherPlacesThisYear: others, costs: shares };
  });
  return { year, groups: costed, byProvision };
}

function add(share: Pence | null, licence: Pence | undefined): Pence | null {
  return share === null ? null : addPence(share, licence ?? NO_PENCE);
}

interface UsedDays {
  readonly whole: number;
  readonly beforeYear: number;
  readonly atYearEnd: number;
  /** null = the Terms tab cannot say. */
  readonly today: number | null;
}

function usedDays(group: Group, cost: GroupCost, year: MoneyYear, calendar: TermCalendar, today: IsoDate): UsedDays {
  const period = { start: group.start, end: group.end, plannedDays: cost.plannedDays };
  const whole = daysOf(period);
  // Without a start it is for this year, and not begun.
  if (group.start === null) return { whole, beforeYear: 0, atYearEnd: whole, today: 0 };
  return {
    whole,
    beforeYear: daysUsed(period, calendar, addDays(year.from, -1)) ?? whole,
    atYearEnd: daysUsed(period, calendar, year.to) ?? whole,
    today: daysUsed(period, calendar, today),
  };
}

function ownCost(
  all: Pence | null,
  thisYear: Pence | null,
  used: UsedDays,
  { minutesPerWeek, steps }: GroupCost,
  isInYear: boolean,
): ProvisionCost {
  let spent: Pence | null = null;
  let spentThisYear: Pence | null = null;
  if (all !== null && thisYear !== null && used.today !== null) {
    const inYear = used.atYearEnd - used.beforeYear;
    const goneInYear = Math.min(Math.max(used.today - used.beforeYear, 0), inYear);
    spent = partOf(all, used.today, used.whole);
    // No school days in the year: what is left is its licence, paid once it has begun.
    spentThisYear = inYear > 0 ? partOf(thisYear, goneInYear, inYear) : used.today > 0 ? thisYear : NO_PENCE;
  }
  return { all, thisYear, spent, spentThisYear, minutesPerWeek, steps, isInYear };
}

function isWithin(group: Group, year: MoneyYear): boolean {
  return (group.start === null || group.start <= year.to) && (group.end === null || group.end >= year.from);
}
