/**
 * Why a pupil's provision, or an intervention, costs what it does in the money year: one step a provision, or one a group
 * with the places that no row names. Equations as in explainCost.ts. Tests: test/domain/explain.test.ts
 */
import type { Assessment } from './assessment';
import { oddPennies } from './explainCost';
import { costParts, type GroupPlace, NOT_KNOWN, nameOf, placeName, placesWhere } from './explainParts';
import type { ExplainInput, Explanation } from './explanation';
import { sayPounds } from './figuresInWords';
import { sayDate } from './isoDate';
import { addPence, NO_PENCE, type Pence, pence, shareOf, sumPence } from './money';
import type { CostedGroup } from './schoolCosts';
import { count, fold } from './words';

export function explainPupilCost(assessment: Assessment, id: string): Explanation | null {
  const figures = assessment.pupils.find(({ pupil }) => pupil.id === id);
  if (figures === undefined) return null;
  const parts = costParts(assessment);
  const places = placesWhere(parts, (row) => row.pupilId === id).filter(({ own }) => own.isInYear);
  const amounts: Pence[] = [];
  const steps = places.map((place) => {
    if (place.own.thisYear === null) return `${nameOfPlace(place)}: not known yet, so it is left out`;
    amounts.push(place.own.thisYear);
    return `${nameOfPlace(place)}: ${yearStep(place)}`;
  });
  if (steps.length === 0) steps.push('There is no provision in this money year');
  const doubts = places.flatMap((place) =>
    (figures.provisions.find(({ provisionId }) => provisionId === place.row.id)?.doubts ?? []).map(
      (says) => `${nameOfPlace(place)}: ${says}`,
    ),
  );
  const { from, to } = parts.costs.year;
  return {
    of: 'pupilCost',
    id,
    title: `Cost of provision for ${nameOf(figures.pupil)}, ${sayDate(from)} to ${sayDate(to)}`,
    result: sayPounds(figures.costPence),
    inputs: places.map(placeInput),
    steps: [...steps, ...sumStep(amounts, figures.costPence)],
    doubts: [...new Set(doubts)],
    rule: '',
    source: '',
  };
}

/** "Paired reading (Red), from 6 January 2014": one pupil may have it in two terms. */
function nameOfPlace({ row, costed: { group } }: GroupPlace): string {
  const from = row.start === null ? '' : `, from ${sayDate(row.start)}`;
  return `${placeName(group.intervention.name, group.name)}${from}`;
}

function placeInput(place: GroupPlace): ExplainInput {
  const { thisYear } = place.own;
  const value = thisYear === null ? NOT_KNOWN : sayPounds(thisYear);
  return { label: nameOfPlace(place), value, subject: 'provision', rowId: place.row.id, field: 'interventionName' };
}

function sumStep(amounts: readonly Pence[], total: Pence): string[] {
  return amounts.length < 2 ? [] : [`${amounts.map(sayPounds).join(' + ')} = ${sayPounds(total)}`];
}

/** Of the group's cost the part in this money year, the place's share of it, and its licence. */
function yearStep({ costed, own, index }: GroupPlace): string {
  const thisYear = costed.thisYear ?? NO_PENCE;
  const { places } = costed.cost;
  const share = shareOf(thisYear, places, index);
  const equations = partInYear(costed);
  if (places > 1) {
    equations.push(`${sayPounds(thisYear)} ÷ ${places} places = ${sayPounds(share)}${oddPennies(thisYear, places)}`);
  }
  const licence = own.licence?.thisYear ?? NO_PENCE;
  if (licence > 0) {
    const whole = sayPounds(addPence(share, licence));
    equations.push(`${sayPounds(share)} + ${sayPounds(licence)} of the licence = ${whole}`);
  }
  return equations.length === 0 ? sayPounds(thisYear) : equations.join('; ');
}

function partInYear({ cost, daysInYear: { part, whole }, thisYear }: CostedGroup): string[] {
  if (cost.pence === null || thisYear === null || part === whole) return [];
  return [`${sayPounds(cost.pence)} × ${part} ÷ ${whole} school days in this year = ${sayPounds(thisYear)}`];
}

export function explainInterventionCost(assessment: Assessment, name: string): Explanation | null {
  const figures = assessment.interventions.find((one) => fold(one.name) === fold(name));
  if (figures === undefined) return null;
  const parts = costParts(assessment);
  const groups = parts.costs.groups
    .filter(({ group, isInYear }) => isInYear && fold(group.intervention.name) === fold(name))
    .sort((a, b) => rowOf(a) - rowOf(b));
  const amounts: Pence[] = [];
  let places = 0;
  const doubts = new Set<string>();
  const steps = groups.map((costed) => {
    const called = nameOfGroup(costed, assessment);
    if (costed.thisYear === null) {
      doubts.add(`${called}: its cost is not known yet, so it is left out.`);
      return `${called}: not known yet, so it is left out`;
    }
    amounts.push(costed.thisYear);
    places += costed.cost.places;
    const equations = partInYear(costed);
    return `${called}: ${equations.length === 0 ? sayPounds(costed.thisYear) : equations.join('; ')}${sayOthers(costed)}`;
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
  const oddOf = new Map(assessment.pupils.flatMap(({ provisions }) => provisions.map((one) => [one.provisionId, one])));
  for (const costed of groups) {
    const called = nameOfGroup(costed, assessment);
    for (const row of costed.group.rows) {
      for (const says of oddOf.get(row.id)?.doubts ?? []) doubts.add(`${called}: ${says}`);
    }
  }
  const { from, to } = parts.costs.year;
  return {
    of: 'interventionCost',
    id: name,
    title: `Cost of ${figures.name}, ${sayDate(from)} to ${sayDate(to)}`,
    result: total === null ? NOT_KNOWN : sayPounds(total),
    inputs: groups.map((costed) => groupInput(costed, assessment)),
    steps,
    doubts: [...doubts],
    rule: '',
    source: '',
  };
}

/** "Group Red from 6 January 2014, 3 pupils", "Ava Khan from 6 January 2014" */
function nameOfGroup({ group }: CostedGroup, { school }: Assessment): string {
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

function groupInput(costed: CostedGroup, assessment: Assessment): ExplainInput {
  const { group, thisYear } = costed;
  const value = thisYear === null ? NOT_KNOWN : sayPounds(thisYear);
  const rowId = group.rows[0]?.id ?? '';
  const field = group.name === '' ? 'pupilId' : 'group';
  return { label: nameOfGroup(costed, assessment), value, subject: 'provision', rowId, field };
}
