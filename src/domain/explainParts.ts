/**
 * What explanations share: the costs worked out once more from the same rows, and names. Cells: explainInputs.ts
 * Tests: test/domain/explain.test.ts
 */
import type { Assessment } from './assessment';
import type { CostBasis } from './cost';
import { ratesByRole } from './cost';
import type { ExplainInput } from './explanation';
import { sayPounds } from './figuresInWords';
import { weeksOf } from './groupShape';
import type { Group } from './groups';
import { groupTerms } from './groupTerms';
import { type IsoDate, sayDate } from './isoDate';
import { problemList } from './problemList';
import type { Intervention, Provision, Pupil } from './school';
import { type CostedGroup, costsOf, type ProvisionCost, type SchoolCosts } from './schoolCosts';
import { type TermCalendar, termCalendar } from './terms';

export interface CostParts extends CostBasis {
  readonly costs: SchoolCosts;
}

export function costParts({ school, today }: Assessment): CostParts {
  const calendar = termCalendar(school.terms);
  const problems = problemList();
  return {
    calendar,
    rateFor: ratesByRole(school.rates),
    problems,
    costs: costsOf(school, calendar, problems, today),
  };
}

export const NOT_TYPED = 'not typed';
export const NOT_KNOWN = 'Not known yet';
/** Everyday teaching (wave 1) without times: nothing is amiss. */
export const NOT_COSTED = 'Not costed';
export const NOT_MEASURED = 'Not measured';

/** An amount in words, or why there is none. */
export function sayCost(pence: number | null, { wave }: Pick<Intervention, 'wave'>): string {
  if (pence !== null) return sayPounds(pence);
  return wave === 1 ? NOT_COSTED : NOT_KNOWN;
}

/** A row of the Provision list in its group. */
export interface GroupPlace {
  readonly row: Provision;
  readonly own: ProvisionCost;
  readonly costed: CostedGroup;
  /** Place in the group's order, by which odd pennies are dealt. */
  readonly index: number;
}

/** In the order of the tab. */
export function placesWhere({ costs }: CostParts, isIt: (row: Provision) => boolean): GroupPlace[] {
  const places: GroupPlace[] = [];
  for (const costed of costs.groups) {
    costed.group.rows.forEach((row, index) => {
      const own = costed.costs[index];
      if (own !== undefined && isIt(row)) places.push({ row, own, costed, index });
    });
  }
  return places.sort((a, b) => a.row.row - b.row.row);
}

export function dateInput(
  label: string,
  date: IsoDate | null,
  cell: Pick<ExplainInput, 'subject' | 'rowId' | 'field'>,
): ExplainInput {
  return { label, value: date === null ? NOT_TYPED : sayDate(date), ...cell };
}

export function nameOf({ forename, surname }: Pick<Pupil, 'forename' | 'surname'>): string {
  return `${forename} ${surname}`.trim();
}

/** "Paired reading (Red)" */
export function placeName(interventionName: string, group: string): string {
  return group.trim() === '' ? interventionName : `${interventionName} (${group.trim()})`;
}

/** Weeks as the cost counts them, and the dates behind them where they come from the terms. */
export function weeksFrom(group: Group, calendar: TermCalendar) {
  const typed = groupTerms(group, problemList()).weeks;
  const weeks = weeksOf(group, typed, calendar);
  return { weeks, isFromDates: weeks !== typed };
}

/** "Paired reading (Red), from 6 January 2014": there may be another in another term. */
export function sayGroup({ intervention, name, start }: Group): string {
  return `${placeName(intervention.name, name)}${start === null ? '' : `, from ${sayDate(start)}`}`;
}
