/**
 * Why the school's provision costs what it does in the money year: one step an intervention. Tests: test/domain/explainMoney.test.ts
 */
import type { Assessment } from './assessment';
import { costParts, sayCost } from './explainParts';
import { leftOut, sayYearOf } from './explainYear';
import type { Explanation } from './explanation';
import { sayPounds } from './figuresInWords';
import { interventionsByName } from './groups';
import { type Pence, pence } from './money';
import { count } from './words';

export function explainSchoolCost(assessment: Assessment, id: string): Explanation | null {
  if (id !== '') return null;
  const { interventions, counts, school } = assessment;
  const named = interventionsByName(school.interventions);
  const used = interventions.filter(({ groups }) => groups > 0);
  const amounts: Pence[] = [];
  const steps = used.map((figures) => {
    const { name, costPence, groups, otherPlacesPence } = figures;
    const intervention = named(name);
    if (costPence === null) return `${name}: ${intervention === null ? 'left out' : leftOut(intervention)}`;
    amounts.push(costPence);
    const others = otherPlacesPence > 0 ? `, of it ${sayPounds(otherPlacesPence)} for places not named here` : '';
    return `${name}, ${count(groups, 'group')}${others}: ${sayPounds(costPence)}`;
  });
  if (steps.length === 0) steps.push('There is no provision in this money year');
  const total = pence(counts.costPence);
  if (amounts.length > 1) steps.push(`${amounts.map(sayPounds).join(' + ')} = ${sayPounds(total)}`);
  return {
    of: 'schoolCost',
    id,
    title: `Cost of all provision, ${sayYearOf(costParts(assessment))}`,
    result: sayPounds(total),
    inputs: used.map((figures) => ({
      label: figures.name,
      value: sayCost(figures.costPence, figures),
      subject: 'intervention',
      rowId: figures.name,
      field: 'name',
    })),
    steps,
    doubts: [],
    rule: '',
    source: '',
  };
}
