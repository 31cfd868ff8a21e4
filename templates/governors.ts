/**
 * The starter template of the report to governors: numbers without names, spending, and impact with its doubts.
 * Fields: src/documents/contents/governorsFields.ts. Tests: test/documents/starters.test.ts
 */
import { paper } from './page';
import { ifAny, ifNone, listTable, strip } from './parts';
import { bullet, cell, counted, gap, named, note, row, section, strongText, text } from './pieces';

const standing = paper('portrait');
const { columns, table, title, typeset } = standing;

export async function governorsTemplate(): Promise<Uint8Array> {
  return typeset({
    title: 'Special educational needs: report to governors',
    headerLeft: '{school.name}',
    headerRight: '{document.madeOn}',
    footer: 'Changes typed here are not copied back.',
    body: [
      title('Special educational needs', 'Report to governors', false),
      strip(
        standing,
        [1, 1, 1],
        [
          ['Pupils with support', '{register.total}'],
          ['Being watched besides', '{register.watched}'],
          ['Cost of provision this year', '{spending.total}'],
        ],
      ),
      gap(140),
      numbers(
        [
          ['By stage', 'stages'],
          ['Reviews', 'reviews'],
        ],
        [['By year group', 'years']],
      ),
      gap(100),
      numbers([['By main need', 'needs']], [['Plans', 'plans']]),
      note(
        'A dash: fewer than 5 pupils, or left out so that such a number cannot be worked out from the others. No pupil is named in this report.',
      ),
      gap(140),
      section('Spending, {spending.year}'),
      ...spending(),
      gap(140),
      section('What was given, and what came of it'),
      ...ifAny('document.interventionCount', impact()),
      ...ifNone('document.interventionCount', text('No intervention was given to 5 pupils or more this year.')),
      ...ifAny(
        'small.interventions',
        gap(100),
        named(
          'Told together, because each is for few pupils: ',
          '{small.interventions}, {small.cost} in the year.{#small.aims} Aims: {small.aims}.{/small.aims}',
        ),
        note('{small.names}'),
      ),
      gap(140),
      section('How to read it'),
      bullet(
        'Gains are from before to after, over all pupils with both scores, of this year or before. There is no other group to compare with, so we cannot say that the intervention alone brought them.',
      ),
      bullet(
        'Months in each month: 1 keeps pace with the calendar, more than 1 catches up. Very small, small, medium and large are the bands of Greg Brooks, What Works for Pupils with Literacy Difficulties, 3rd edition, 2007, drawn up for reading and spelling.',
      ),
      bullet('Too few to say: fewer than 5 pupils have both scores.'),
      bullet('Cost counts every place in a group, also those of children who are not on the register.'),
    ],
  });
}

type CountList = readonly [heading: string, list: string];

/** Lists of numbers in two columns. */
function numbers(left: readonly CountList[], right: readonly CountList[]) {
  const widths = columns(1, 1);
  const lists = (all: readonly CountList[], width: number) =>
    cell(
      width,
      all.flatMap(([heading, name], at) => [
        ...(at > 0 ? [gap(140)] : []),
        section(heading),
        text(`{#${name}}`),
        counted('{name}', '{pupils}', width),
        text(`{/${name}}`),
        ...ifNone(name, note('Too few pupils to show in parts.')),
      ]),
    );
  return table(widths, 'none', [row([lists(left, widths[0] ?? 0), lists(right, widths[1] ?? 0)])]);
}

function spending() {
  return [
    strip(
      standing,
      [1, 1, 1],
      [
        ['Of it for pupils in the workbook', '{spending.onRegister}'],
        ['Of that spent to date', '{spending.spent}'],
        ['Statements and other funding bring', '{spending.funding}'],
      ],
    ),
    ...ifAny('spending.leftOut', note('{spending.leftOut}')),
    gap(80),
    listTable(
      standing,
      [40, 30, 30],
      ['Wave', 'Pupils', 'Cost in the year'],
      [[strongText('{#waves}{name}')], [text('{pupils}')], [text('{cost}{/waves}')]],
    ),
  ];
}

function impact() {
  return listTable(
    standing,
    [28, 11, 19, 38, 34],
    ['Intervention', 'Pupils', 'Cost in the year', 'What came of it', 'Doubts'],
    [
      [strongText('{#interventions}{name}'), note('{wave}')],
      [text('{pupils}')],
      [text('{cost}'), ...ifAny('costOfPlace', note('{costOfPlace} a place'))],
      [text('{gain}'), ...ifAny('aims', note('Aims: {aims}'))],
      [text('{doubts}{/interventions}')],
    ],
  );
}
