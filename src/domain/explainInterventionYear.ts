/**
 * Why an intervention costs what it does in the money year: one step a group, with the places that no row names, and the
 * licence. Equations as in explainCost.ts. Tests: test/domain/explain.test.ts
 */
import type { Assessment } from './assessment';
import { groupSteps } from './explainCost';
import { inputsOfGroups } from './explainInputs';
import { costParts, nameOf, sayCost } from './explainParts';
import { leftOut, partInYear, sayYearOf, sumStep } from './explainYear';
import type { Explanation } from './explanation';
import { sayPounds } from './figuresInWords';
import type { Group } from './groups';
import { sayDate } from './isoDate';
import { type Pence, pence, sumPence } from './money';
import { doubtsOfCost } from './provisionDoubts';
import type { CostedGroup } from './schoolCosts';
import { count, fold } from './words';

export function explainInterventionCost(assessment: Assessment, name: string): Explanation | null {
  const figures = assessment.interventions.find((one) => fold(one.name) === fold(name));
  if (figures === undefined) return null;
  const parts = costParts(assessment);
  const groups = parts.costs.groups
    .filter(({ group, isInYear }) => isInYear && fold(group.intervention.name) === fold(name))
    .sort((a, b) => rowOf(a) - rowOf(b));
  const called = ({ group }: Pick<CostedGroup, 'group'>) => nameOfGroup(group, assessment);
  const amounts: Pence[] = [];
  let places = 0;
  const doubts = new Set<string>();
  const steps = groups.map((costed) => {
    const { group, thisYear } = costed;
    if (thisYear === null) {
      if (group.intervention.wave !== 1) doubts.add(`${called(costed)}: its cost is not known yet, so it is left out.`);
      return `${called(costed)}: ${leftOut(group.intervention)}`;
    }
    amounts.push(thisYear);
    places += costed.cost.places;
    const equations = [...groupSteps(group, parts), ...partInYear(costed)];
    return `${called(costed)}: ${equations.join('; ')}${sayOthers(costed)}`;
  });
  if (groups.length === 0) steps.push('There is no group in this money year');
  const total = figures.costPence;
  if (total !== null) {
    const licence = pence(total - sumPence(amounts));
    if (licence > 0) {
      steps.push(`Licence: ${sayPounds(licence)} of this year falls on the pupils counted here`);
      amounts.push(licence);
    }
    steps.push(...sumStep(amounts, total));
    if (figures.costPerPupilPence !== null && places > 1) {
      steps.push(`${sayPounds(total)} ÷ ${places} places = ${sayPounds(figures.costPerPupilPence)} each`);
    }
  }
  for (const costed of groups) {
    const { group, costs } = costed;
    group.rows.forEach((row, index) => {
      const cost = costs[index];
      if (cost === undefined) return;
      for (const says of doubtsOfCost({ row, intervention: group.intervention, cost }))
        doubts.add(`${called(costed)}: ${says}`);
    });
  }
  return {
    of: 'interventionCost',
    id: name,
    title: `Cost of ${figures.name}, ${sayYearOf(parts)}`,
    result: sayCost(total, figures),
    inputs: inputsOfGroups(
      groups.map(({ group }) => group),
      parts,
      (group) => nameOfGroup(group, assessment),
    ),
    steps,
    doubts: [...doubts],
    rule: '',
    source: '',
  };
}

/** "Group Red from 6 January 2014, 3 pupils", "Ava Khan from 6 January 2014" */
function nameOfGroup(group: Group, { school }: Assessment): string {
  const from = group.start === null ? '' : ` from ${sayDate(group.start)}`;
  if (group.name !== '') return `Group ${group.name}${from}, ${count(group.rows.length, 'pupil')}`;
  const pupil = school.pupils.find(({ id }) => id === group.rows[0]?.pupilId);
  return `${pupil === undefined ? 'A pupil who is not listed' : nameOf(pupil)}${from}`;
}

function rowOf({ group }: CostedGroup): number {
  return Math.min(...group.rows.map(({ row }) => row));
}

function sayOthers({ cost, group, otherPlacesThisYear }: CostedGroup): string {
  const others = cost.places - group.rows.length;
  if (others <= 0) return '';
  const places = others === 1 ? '1 place' : `${others} places`;
  return ` (of it ${sayPounds(otherPlacesThisYear)} for ${places} not named here)`;
}
