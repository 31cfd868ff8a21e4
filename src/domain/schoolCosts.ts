/**
 * Every provision's cost: its share of its group, its licence, what of it falls in this money year, what is spent.
 * Shares are dealt group by group, so that pupils and other places together always sum to the group, to the penny,
 * for the whole and for the year. Tests: test/domain/schoolCosts.test.ts
 */
import type { CostSteps } from './assessment';
import { type CostBasis, costOfGroup, type GroupCost, ratesByRole } from './cost';
import { type Group, groupsOf, interventionsByName } from './groups';
import { addDays, type IsoDate } from './isoDate';
import { type LicenceShare, licenceShares } from './licence';
import { addPence, NO_PENCE, type Pence, partOf, pence, shareOf } from './money';
import { type MoneyYear, moneyYearHolding } from './moneyYear';
import { daysOf, daysUsed } from './partUsed';
import type { ProblemList } from './problemList';
import type { Provision, School, SchoolSettings } from './school';
import type { TermCalendar } from './terms';

export interface ProvisionCost {
  /** null = cannot be worked out; so are the other amounts then. */
  readonly all: Pence | null;
  readonly thisYear: Pence | null;
  /** null too where the Terms tab cannot say. */
  readonly spent: Pence | null;
  readonly spentThisYear: Pence | null;
  /** The second ledger, by the LA's rates; null too where the role has none. */
  readonly laAll: Pence | null;
  readonly laThisYear: Pence | null;
  readonly group: Group;
  readonly groupCost: GroupCost;
  readonly minutesPerWeek: number | null;
  readonly steps: CostSteps | null;
  readonly isInYear: boolean;
  readonly licence: LicenceShare | null;
}

export interface CostedGroup {
  readonly group: Group;
  readonly cost: GroupCost;
  readonly isInYear: boolean;
  /** This money year's part, without licence; null = cannot be worked out. */
  readonly thisYear: Pence | null;
  /** School days that fall in this money year, of those that the cost pays for. */
  readonly daysInYear: { readonly part: number; readonly whole: number };
  /** School days gone of `daysInYear.whole`, and those before this money year; null = the Terms tab cannot say. */
  readonly daysGone: { readonly today: number; readonly beforeYear: number } | null;
  /** Of it, the places that no row names. */
  readonly otherPlacesThisYear: Pence;
  readonly laOtherPlacesThisYear: Pence;
  /** Beside the group's rows; with licence. */
  readonly costs: readonly ProvisionCost[];
}

export interface SchoolCosts {
  readonly year: MoneyYear;
  readonly groups: readonly CostedGroup[];
  readonly byProvision: ReadonlyMap<Provision, ProvisionCost>;
}

/** From the rows as they are. */
export function costsOf(school: School, calendar: TermCalendar, problems: ProblemList, today: IsoDate): SchoolCosts {
  const groups = groupsOf(school.provisions, interventionsByName(school.interventions), calendar);
  const basis = { calendar, rateFor: ratesByRole(school.rates), problems };
  return schoolCosts(groups, basis, school.settings.yearStartsIn, today);
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
    const ofYear = (all: Pence | null) =>
      all === null ? null : partOf(all, used.atYearEnd - used.beforeYear, used.whole);
    const thisYear = ofYear(cost.pence);
    const laThisYear = ofYear(cost.laPence);
    const shares = group.rows.map((row, index): ProvisionCost => {
      const licence = licences.get(row);
      const share = (total: Pence | null, ofLicence: Pence | undefined) =>
        total === null ? null : addPence(shareOf(total, cost.places, index), ofLicence ?? NO_PENCE);
      const own = {
        ...ownCost(share(cost.pence, licence?.all), share(thisYear, licence?.thisYear), used, isInYear),
        minutesPerWeek: cost.minutesPerWeek,
        steps: cost.steps,
        licence: licence ?? null,
        group,
        groupCost: cost,
        laAll: share(cost.laPence, licence?.all),
        laThisYear: share(laThisYear, licence?.thisYear),
      };
      byProvision.set(row, own);
      return own;
    });
    return {
      group,
      cost,
      isInYear,
      thisYear,
      daysInYear: { part: used.atYearEnd - used.beforeYear, whole: used.whole },
      daysGone: used.today === null ? null : { today: used.today, beforeYear: used.beforeYear },
      otherPlacesThisYear: unnamed(thisYear, cost.places, group.rows.length),
      laOtherPlacesThisYear: unnamed(laThisYear, cost.places, group.rows.length),
      costs: shares,
    };
  });
  return { year, groups: costed, byProvision };
}

/** What the places after the listed ones carry. */
function unnamed(total: Pence | null, places: number, listed: number): Pence {
  let rest: number = total ?? NO_PENCE;
  if (total !== null) for (let index = 0; index < listed; index++) rest -= shareOf(total, places, index);
  return pence(rest);
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
  isInYear: boolean,
): Pick<ProvisionCost, 'all' | 'thisYear' | 'spent' | 'spentThisYear' | 'isInYear'> {
  let spent: Pence | null = null;
  let spentThisYear: Pence | null = null;
  if (all !== null && thisYear !== null && used.today !== null) {
    const inYear = used.atYearEnd - used.beforeYear;
    const goneInYear = Math.min(Math.max(used.today - used.beforeYear, 0), inYear);
    spent = partOf(all, used.today, used.whole);
    // No school days in the year: what is left is its licence, paid once it has begun.
    spentThisYear = inYear > 0 ? partOf(thisYear, goneInYear, inYear) : used.today > 0 ? thisYear : NO_PENCE;
  }
  return { all, thisYear, spent, spentThisYear, isInYear };
}

function isWithin(group: Group, year: MoneyYear): boolean {
  return (group.start === null || group.start <= year.to) && (group.end === null || group.end >= year.from);
}
