/**
 * The cells that a cost rests on, as an explanation's inputs. Tests: test/domain/explain.test.ts
 */
import { type CostParts, dateInput, NOT_TYPED, sayGroup, weeksFrom } from './explainParts';
import type { ExplainInput } from './explanation';
import { sayNumber, sayPounds, sayRate, sayUnits } from './figuresInWords';
import type { Group } from './groups';
import { type Agreed, groupTerms } from './groupTerms';
import type { IsoDate } from './isoDate';
import { problemList } from './problemList';
import { COLUMN } from './sayProblem';
import type { Provision, StaffRate } from './school';
import { compareText } from './words';

/** The cells that a group's cost is worked out from, as it takes them. */
export function groupInputs(group: Group, { calendar, rateFor }: CostParts): ExplainInput[] {
  const terms = groupTerms(group, problemList());
  const { weeks, isFromDates } = weeksFrom(group, calendar);
  const { resources, fees, licence, name, wave } = group.intervention;
  const inputs = [
    ...(wave === 1
      ? [{ label: 'Wave', value: '1', subject: 'intervention' as const, rowId: name, field: 'wave' }]
      : []),
    numberInput(terms.minutesPerSession, (n) => sayUnits(n, 'minute')),
    numberInput(terms.sessionsPerWeek, (n) => `${sayNumber(n, 6)} a week`),
    ...(isFromDates ? periodInputs(group) : [numberInput(weeks, (n) => sayUnits(n, 'week'))]),
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
export function periodInputs({ rows, start, end }: Group): ExplainInput[] {
  const holding = (field: 'start' | 'end', date: IsoDate | null): Provision | undefined =>
    rows.filter((row) => row[field] === date).sort((a, b) => compareText(a.id, b.id))[0];
  const cell = (field: 'start' | 'end', date: IsoDate | null) =>
    ({ subject: 'provision', rowId: holding(field, date)?.id ?? '', field }) as const;
  return [dateInput('Start', start, cell('start', start)), dateInput('End', end, cell('end', end))];
}

/** The cells behind several groups, each once; what stands on a row, or on one of several interventions, names it. */
export function inputsOfGroups(
  groups: readonly Group[],
  parts: CostParts,
  say: (group: Group) => string = sayGroup,
): ExplainInput[] {
  const ofSeveral = new Set(groups.map(({ intervention }) => intervention)).size > 1;
  const seen = new Set<string>();
  return groups.flatMap((group) =>
    groupInputs(group, parts).flatMap((input) => {
      const cell = [input.subject, input.rowId, input.field].join('\u0001');
      if (seen.has(cell)) return [];
      seen.add(cell);
      const isNamed = input.subject === 'staffRate' || (input.subject === 'intervention' && !ofSeveral);
      const of = input.subject === 'intervention' ? group.intervention.name : say(group);
      return [isNamed ? input : { ...input, label: `${of}: ${input.label}` }];
    }),
  );
}
