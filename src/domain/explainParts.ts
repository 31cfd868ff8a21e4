/**
 * What explanations share: the costs worked out once more from the same rows, and cells as inputs.
 * Tests: test/domain/explain.test.ts
 */
import type { Assessment } from './assessment';
import type { CostBasis } from './cost';
import { ratesByRole } from './cost';
import type { ExplainInput } from './explanation';
import { sayNumber, sayPounds, sayRate } from './figuresInWords';
import { weeksOf } from './groupShape';
import type { Group } from './groups';
import { type Agreed, groupTerms } from './groupTerms';
import { type IsoDate, sayDate } from './isoDate';
import { problemList } from './problemList';
import { COLUMN } from './sayProblem';
import type { Provision, Pupil, StaffRate } from './school';
import { type CostedGroup, costsOf, type ProvisionCost, type SchoolCosts } from './schoolCosts';
import { type TermCalendar, termCalendar } from './terms';
import { compareText } from './words';

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

/** The cells that a group's cost is worked out from, as it takes them. */
export function groupInputs(group: Group, { calendar, rateFor }: CostParts): ExplainInput[] {
  const terms = groupTerms(group, problemList());
  const { weeks, isFromDates } = weeksFrom(group, calendar);
  const { resources, fees, licence, name } = group.intervention;
  const inputs = [
    numberInput(terms.minutesPerSession, (n) => `${sayNumber(n, 6)} minutes`),
    numberInput(terms.sessionsPerWeek, (n) => `${sayNumber(n, 6)} a week`),
    ...(isFromDates ? periodInputs(group) : [numberInput(weeks, (n) => `${sayNumber(n, 6)} weeks`)]),
    numberInput(terms.adults, (n) => sayNumber(n, 6), 'not typed, so 1'),
    agreedInput(terms.role, (role) => role),
    ...rateInputs(terms.role.value === null ? null : rateFor(terms.role.value)),
  ];
  if (group.name !== '' || terms.groupSize.cell.subject === 'provision') {
    inputs.push(numberInput(terms.groupSize, (n) => sayNumber(n, 6)));
  }
  const bought = [
    { label: 'Resources', field: 'resources', pence: resources },
    { label: 'Outside fees', field: 'fees', pence: fees },
    { label: 'Licence', field: 'licence', pence: licence },
  ];
  for (const { label, field, pence } of bought) {
    if (pence > 0) inputs.push({ label, value: sayPounds(pence), subject: 'intervention', rowId: name, field });
  }
  return inputs;
}

function agreedInput<T extends number | string>({ value, cell }: Agreed<T>, say: (value: T) => string): ExplainInput {
  const label = COLUMN[cell.field] ?? cell.field;
  return {
    label,
    value: value === null ? NOT_TYPED : say(value),
    subject: cell.subject,
    rowId: cell.id,
    field: cell.field,
  };
}

function numberInput(agreed: Agreed<number>, say: (value: number) => string, blank = NOT_TYPED): ExplainInput {
  const input = agreedInput(agreed, say);
  return agreed.value === null ? { ...input, value: blank } : input;
}

function rateInputs(rate: StaffRate | null): ExplainInput[] {
  if (rate === null) return [];
  const { ourPencePerHour: each, role } = rate;
  const value = each === null ? NOT_TYPED : `${sayRate(each)} an hour`;
  return [{ label: `Our hourly rate for ${role}`, value, subject: 'staffRate', rowId: role, field: 'ourPencePerHour' }];
}

/** The rows that begin and end the group. */
function periodInputs({ rows, start, end }: Group): ExplainInput[] {
  const holding = (field: 'start' | 'end', date: IsoDate | null): Provision | undefined =>
    rows.filter((row) => row[field] === date).sort((a, b) => compareText(a.id, b.id))[0];
  const cell = (field: 'start' | 'end', date: IsoDate | null) =>
    ({ subject: 'provision', rowId: holding(field, date)?.id ?? '', field }) as const;
  return [dateInput('Start', start, cell('start', start)), dateInput('End', end, cell('end', end))];
}
