/**
 * Why a pupil's provision costs what it does in the money year: one step a provision, from its times to the pupil's share.
 * Equations as in explainCost.ts. Interventions: explainInterventionYear.ts. Tests: test/domain/explain.test.ts
 */
import type { Assessment } from './assessment';
import { groupSteps, shareStep } from './explainCost';
import { inputsOfGroups } from './explainInputs';
import {
  type CostParts,
  costParts,
  type GroupPlace,
  NOT_COSTED,
  nameOf,
  placesWhere,
  sayCost,
  sayGroup,
} from './explainParts';
import type { Explanation } from './explanation';
import { sayPounds } from './figuresInWords';
import { sayDate } from './isoDate';
import { addPence, NO_PENCE, type Pence, shareOf } from './money';
import { doubtsOfCost } from './provisionDoubts';
import type { Intervention } from './school';
import type { CostedGroup } from './schoolCosts';

export function explainPupilCost(assessment: Assessment, id: string): Explanation | null {
  const figures = assessment.pupils.find(({ pupil }) => pupil.id === id);
  if (figures === undefined) return null;
  const parts = costParts(assessment);
  const places = placesOfYear(parts, id);
  const amounts: Pence[] = [];
  const steps = places.map((place) => {
    const { group, thisYear } = place.own;
    if (thisYear === null) return `${sayGroup(group)}: ${leftOut(group.intervention)}`;
    amounts.push(thisYear);
    return `${sayGroup(group)}: ${[...groupSteps(group, parts), ...yearSteps(place)].join('; ')}`;
  });
  if (steps.length === 0) steps.push('There is no provision in this money year');
  return {
    of: 'pupilCost',
    id,
    title: `Cost of provision for ${nameOf(figures.pupil)}, ${sayYearOf(parts)}`,
    result: sayPounds(figures.costPence),
    inputs: inputsOfGroups(
      places.map(({ own }) => own.group),
      parts,
    ),
    steps: [...steps, ...sumStep(amounts, figures.costPence)],
    doubts: doubtsOfPlaces(places),
    rule: '',
    source: '',
  };
}

/** A pupil's places in the money year, in the order of the tab. */
export function placesOfYear(parts: CostParts, pupilId: string): GroupPlace[] {
  return placesWhere(parts, (row) => row.pupilId === pupilId).filter(({ own }) => own.isInYear);
}

export function doubtsOfPlaces(places: readonly GroupPlace[]): string[] {
  const doubts = places.flatMap(({ row, own }) =>
    doubtsOfCost({ row, intervention: own.group.intervention, cost: own }).map(
      (says) => `${sayGroup(own.group)}: ${says}`,
    ),
  );
  return [...new Set(doubts)];
}

export function sayYearOf({ costs: { year } }: CostParts): string {
  return `${sayDate(year.from)} to ${sayDate(year.to)}`;
}

/** Everyday teaching without times is no gap. */
export function leftOut(intervention: Intervention): string {
  const says = sayCost(null, intervention);
  return says === NOT_COSTED
    ? 'everyday teaching without times, not costed'
    : `${says.charAt(0).toLowerCase()}${says.slice(1)}, so it is left out`;
}

export function sumStep(amounts: readonly Pence[], total: Pence): string[] {
  return amounts.length < 2 ? [] : [`${amounts.map(sayPounds).join(' + ')} = ${sayPounds(total)}`];
}

/** Of the group's cost the part in this money year, the place's share of it, and its licence. */
function yearSteps({ costed, own, index }: GroupPlace): string[] {
  const thisYear = costed.thisYear ?? NO_PENCE;
  const { places } = costed.cost;
  const share = shareOf(thisYear, places, index);
  const equations = partInYear(costed);
  if (places > 1) equations.push(shareStep(thisYear, places, share));
  const licence = own.licence?.thisYear ?? NO_PENCE;
  if (licence > 0) {
    const whole = sayPounds(addPence(share, licence));
    equations.push(`${sayPounds(share)} + ${sayPounds(licence)} of the licence = ${whole}`);
  }
  return equations;
}

export function partInYear({ cost, daysInYear: { part, whole }, thisYear }: CostedGroup): string[] {
  if (cost.pence === null || thisYear === null || part === whole) return [];
  return [`${sayPounds(cost.pence)} × ${part} ÷ ${whole} school days in this year = ${sayPounds(thisYear)}`];
}
