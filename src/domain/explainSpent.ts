/**
 * Why so much of a planned cost is spent: cost × school days gone ÷ school days planned, so that holidays add nothing.
 * Tests: test/domain/explainMoney.test.ts
 */
import type { Assessment } from './assessment';
import { findProvision } from './explainCost';
import { inputsOfGroups, periodInputs } from './explainInputs';
import {
  type CostParts,
  costParts,
  type GroupPlace,
  NOT_KNOWN,
  nameOf,
  placeName,
  sayCost,
  sayGroup,
} from './explainParts';
import { leftOut, placesOfYear, sumStep } from './explainYear';
import type { ExplainInput, Explanation } from './explanation';
import { sayPounds } from './figuresInWords';
import type { Group } from './groups';
import { type IsoDate, sayDate } from './isoDate';
import { NO_PENCE, type Pence } from './money';
import type { Intervention } from './school';

const CANNOT_SAY = 'The Terms tab does not reach so far, so nobody can say how much is spent';

export function explainProvisionSpent(assessment: Assessment, id: string): Explanation | null {
  const parts = costParts(assessment);
  const found = findProvision(assessment, parts, id);
  if (found === null) return null;
  const { owner, figures, place } = found;
  const { group } = place.own;
  const { costPence, spentPence } = figures;
  return {
    of: 'provisionSpent',
    id,
    title: `Spent by ${sayDate(assessment.today)}: ${placeName(figures.interventionName, group.name)} for ${nameOf(owner.pupil)}`,
    result:
      costPence === null ? sayCost(null, group.intervention) : spentPence === null ? NOT_KNOWN : sayPounds(spentPence),
    inputs: inputsWithDates([group], parts),
    steps: [
      costPence === null
        ? notCosted(group.intervention)
        : spentPence === null
          ? CANNOT_SAY
          : capital(spentStep(place, costPence, spentPence, false)),
    ],
    doubts: [],
    rule: '',
    source: '',
  };
}

export function explainPupilSpent(assessment: Assessment, id: string): Explanation | null {
  const figures = assessment.pupils.find(({ pupil }) => pupil.id === id);
  if (figures === undefined) return null;
  const parts = costParts(assessment);
  const places = placesOfYear(parts, id);
  const amounts: Pence[] = [];
  const steps = places.map((place) => {
    const { group, thisYear, spentThisYear } = place.own;
    if (thisYear === null) return `${sayGroup(group)}: ${leftOut(group.intervention)}`;
    if (spentThisYear === null) return `${sayGroup(group)}: left out. ${CANNOT_SAY}`;
    amounts.push(spentThisYear);
    return `${sayGroup(group)}: ${spentStep(place, thisYear, spentThisYear, true)}`;
  });
  if (steps.length === 0) steps.push('There is no provision in this money year');
  return {
    of: 'pupilSpent',
    id,
    title: `Spent this year by ${sayDate(assessment.today)} for ${nameOf(figures.pupil)}`,
    result: sayPounds(figures.spentPence),
    inputs: inputsWithDates(
      places.map(({ own }) => own.group),
      parts,
    ),
    steps: [...steps, ...sumStep(amounts, figures.spentPence)],
    doubts: [],
    rule: '',
    source: '',
  };
}

function notCosted(intervention: Intervention): string {
  return intervention.wave === 1
    ? capital(leftOut(intervention))
    : 'The cost is not known, so neither is what is spent';
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** @param isOfYear what is spent of this money year's part, else of the whole */
function spentStep({ costed }: GroupPlace, cost: Pence, spent: Pence, isOfYear: boolean): string {
  const { daysInYear, daysGone } = costed;
  const before = isOfYear ? (daysGone?.beforeYear ?? 0) : 0;
  const planned = isOfYear ? daysInYear.part : daysInYear.whole;
  const gone = Math.min(Math.max((daysGone?.today ?? 0) - before, 0), planned);
  if (spent === cost) return `all of it has been given: ${sayPounds(cost)}`;
  if (spent === NO_PENCE)
    return `nothing of it has been given yet, of ${sayPounds(cost)} planned: ${sayPounds(NO_PENCE)}`;
  return `${sayPounds(cost)} × ${gone} ÷ ${planned} school days = ${sayPounds(spent)}`;
}

/** What the cost rests on, and the first and last day even where they do not make the weeks. */
function inputsWithDates(groups: readonly Group[], parts: CostParts): ExplainInput[] {
  const inputs = inputsOfGroups(groups, parts);
  const known = new Set(inputs.map(keyOf));
  const dates = groups
    .filter(({ start }: { readonly start: IsoDate | null }) => start !== null)
    .flatMap((group) => periodInputs(group).map((input) => ({ ...input, label: `${sayGroup(group)}: ${input.label}` })))
    .filter((input) => input.rowId !== '' && !known.has(keyOf(input)));
  return [...inputs, ...dates];
}

function keyOf({ subject, rowId, field }: ExplainInput): string {
  return [subject, rowId, field].join('\u0001');
}
