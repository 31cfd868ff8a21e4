/** The fields of the report to governors. Tests: test/documents/fields.test.ts */
import { type Field, type FieldList, field, type List } from '../field';
import { edgeFields } from './edges';

const COUNTS: readonly (readonly [name: string, by: string])[] = [
  ['stages', 'stage'],
  ['years', 'year group'],
  ['needs', 'main need'],
  ['plans', 'whether there is a plan'],
  ['reviews', 'whether the review is due'],
];

const countLists: readonly List[] = COUNTS.map(([name, by]) => ({ name, holds: `numbers by ${by}` }));
const countFields: readonly Field[] = COUNTS.flatMap(([name, by]) => [
  field(`${name}.name`, `the words for each ${by}`),
  field(`${name}.pupils`, 'how many pupils; a dash where a number below 5 could be told', name !== 'reviews'),
]);

export const governorsFields: FieldList = {
  lists: [
    ...countLists,
    { name: 'waves', holds: 'numbers and cost by wave' },
    { name: 'interventions', holds: 'each intervention given to 5 pupils or more this year' },
  ],
  fields: [
    ...edgeFields,
    field(
      'document.interventionCount',
      'how many interventions follow; {#document.interventionCount} stands before what is left out without any',
    ),
    field('register.total', 'how many pupils have support; "fewer than 5" where they are few', true),
    field('register.watched', 'how many more are being watched'),
    ...countFields,
    field('spending.year', 'the money year, from when to when', true),
    field('spending.total', 'what all provision costs in the money year, places of other children among it', true),
    field('spending.onRegister', 'what of that is for pupils in the workbook'),
    field('spending.spent', 'what of that is spent to date'),
    field('spending.funding', 'what statements, IPRAs, EHC plans and top-ups bring this year'),
    field('spending.leftOut', 'how many interventions are left out because their cost is not known'),
    field('waves.name', 'Wave 1, Wave 2 or Wave 3'),
    field('waves.pupils', 'how many pupils; a dash where a number below 5 could be told'),
    field('waves.cost', 'what it costs in the money year; a dash where the number has one'),
    field('interventions.name', 'the name of the intervention, without names of pupils', true),
    field('interventions.wave', 'Wave 1, Wave 2 or Wave 3'),
    field('interventions.pupils', 'how many pupils, 5 or more', true),
    field('interventions.cost', 'what it costs in the money year', true),
    field('interventions.costOfPlace', 'what one place costs'),
    field('interventions.gain', 'what was gained on average, how large that is, and what a step cost', true),
    field('interventions.aims', 'how many of the aims were met; in words where a number would be small'),
    field('interventions.doubts', 'what speaks against reading too much into it', true),
    field(
      'small.interventions',
      'how many more interventions are told together, because they are for few pupils',
      true,
    ),
    field('small.names', 'which those are, without names of pupils'),
    field('small.aims', 'how many of their aims were met'),
    field('small.cost', 'what those cost together'),
  ],
};
