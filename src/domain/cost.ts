/**
 * What a group costs the school:
 *   hours a week = minutes × sessions ÷ 60
 *   staff        = rate × hours a week × weeks × adults
 *   group        = staff + resources + fees, shared by its places
 * Exact until the end, then whole pence, half-up. A blank that is needed gives no cost and a problem that names the
 * cell, never 0. The licence is not here: it belongs to the year (licence.ts). Tests: test/domain/cost.test.ts
 */
import type { CostSteps } from './assessment';
import { placesOf, sizeOf, weeksOf } from './groupShape';
import type { Group } from './groups';
import { type Agreed, groupTerms } from './groupTerms';
import { addPence, NO_PENCE, type Pence, pence, productHalfUp } from './money';
import type { ProblemList } from './problemList';
import type { StaffRate } from './school';
import type { TermCalendar } from './terms';
import { fold } from './words';

export interface GroupCost {
  /** null = cannot be worked out. */
  readonly pence: Pence | null;
  /** By the LA's published rate; null too where the role has none. */
  readonly laPence: Pence | null;
  /** Of ours who run a session. */
  readonly adults: number;
  /** As agreed, 1 or more; null where none counts, as for a provision for one pupil. */
  readonly groupSize: number | null;
  /** As agreed or by the terms. */
  readonly weeks: number | null;
  /** Two rows of the group say different things. */
  readonly isInConflict: boolean;
  /** Listed pupils and others; 1 or more. */
  readonly places: number;
  readonly minutesPerWeek: number | null;
  /** School days that the cost pays for; null where the weeks are not known. */
  readonly plannedDays: number | null;
  readonly steps: CostSteps | null;
}

export interface CostBasis {
  readonly calendar: TermCalendar;
  readonly rateFor: (role: string) => StaffRate | null;
  readonly problems: ProblemList;
}

const PROBLEM_OF = { BLANK: 'COST_INPUT_BLANK', ZERO: 'COST_INPUT_ZERO' } as const;

export function ratesByRole(rates: readonly StaffRate[]): (role: string) => StaffRate | null {
  const byRole = new Map<string, StaffRate>();
  for (const rate of rates) if (!byRole.has(fold(rate.role))) byRole.set(fold(rate.role), rate);
  return (role) => byRole.get(fold(role)) ?? null;
}

export function costOfGroup(group: Group, basis: CostBasis): GroupCost {
  const { intervention } = group;
  const terms = groupTerms(group, basis.problems);
  // Wave 1 is everyday teaching: without times it has no cost of its own and nothing is amiss.
  const isQuiet = intervention.wave === 1;
  let isComplete = !terms.isInConflict;

  const wanted = <T extends number | string>(agreed: Agreed<T>): T | null => {
    const fault =
      agreed.value === null ? 'BLANK' : typeof agreed.value === 'number' && !(agreed.value > 0) ? 'ZERO' : null;
    if (fault === null) return agreed.value;
    isComplete = false;
    if (!isQuiet) basis.problems.add({ ...agreed.cell, code: PROBLEM_OF[fault], detail: [] });
    return null;
  };

  const places = placesOf(group, terms.groupSize, wanted, basis.problems);
  const adults = terms.adults.value ?? 1;
  const weeks = weeksOf(group, terms.weeks, basis.calendar);
  const minutesPerWeek =
    terms.minutesPerSession.value !== null && terms.sessionsPerWeek.value !== null
      ? terms.minutesPerSession.value * terms.sessionsPerWeek.value
      : null;
  const shape = {
    places,
    adults,
    groupSize: sizeOf(group, terms.groupSize),
    weeks: weeks.value,
    isInConflict: terms.isInConflict,
    minutesPerWeek: minutesPerWeek !== null && minutesPerWeek > 0 ? minutesPerWeek : null,
    plannedDays: weeks.value !== null && weeks.value > 0 ? weeks.value * 5 : null,
  };

  let staff: Pence | null = NO_PENCE;
  let laStaff: Pence | null = NO_PENCE;
  let timings = { hoursPerWeek: 0, weeks: 0, pencePerHour: 0 };
  if (adults > 0) {
    const minutes = wanted(terms.minutesPerSession);
    const sessions = wanted(terms.sessionsPerWeek);
    const paidWeeks = wanted(weeks);
    const rate = hourlyRate(terms.role, basis, isQuiet);
    const laRate = terms.role.value === null ? null : (basis.rateFor(terms.role.value)?.laPencePerHour ?? null);
    const hasTimes = minutes !== null && sessions !== null && paidWeeks !== null;
    const paidAt = (each: number | null) =>
      !hasTimes || each === null ? null : pence(productHalfUp([each, minutes, sessions, paidWeeks, adults], [60]));
    staff = paidAt(rate);
    laStaff = paidAt(laRate);
    if (hasTimes && rate !== null) {
      timings = { hoursPerWeek: (minutes * sessions) / 60, weeks: paidWeeks, pencePerHour: rate };
    }
  }
  const bought = addPence(intervention.resources, intervention.fees);
  // Each ledger by itself: what is bought counts, whatever is not known of its rate.
  if (isQuiet && !terms.isInConflict && addPence(bought, intervention.licence) > 0) {
    staff ??= NO_PENCE;
    laStaff ??= NO_PENCE;
    isComplete = true;
  }
  const laPence = isComplete && laStaff !== null ? addPence(laStaff, bought) : null;
  if (!isComplete || staff === null) return { ...shape, pence: null, laPence, steps: null };
  return {
    ...shape,
    pence: addPence(staff, bought),
    laPence,
    steps: {
      ...timings,
      adults,
      staffPence: staff,
      resourcesPence: intervention.resources,
      feesPence: intervention.fees,
      groupSize: places,
    },
  };
}

/** 0 is right for volunteers; blank is a problem. */
function hourlyRate(role: Agreed<string>, basis: CostBasis, isQuiet: boolean): number | null {
  const rate = role.value === null ? null : basis.rateFor(role.value);
  if (rate !== null && rate.ourPencePerHour !== null) return rate.ourPencePerHour;
  if (isQuiet) return null;
  const cell =
    rate === null
      ? role.cell
      : { subject: 'staffRate' as const, row: rate.row, field: 'ourPencePerHour', id: rate.role };
  basis.problems.add({ ...cell, code: 'RATE_BLANK', detail: [role.value ?? ''] });
  return null;
}
