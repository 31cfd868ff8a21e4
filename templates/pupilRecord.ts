/**
 * The starter template of a pupil's record: for a funding application, an inspector, the next school. With cost, so it is
 * headed as confidential. Fields: src/documents/contents/pupilRecordFields.ts. Tests: test/documents/starters.test.ts
 */
import { paper } from './page';
import { ifAny, ifNone, listTable, strip } from './parts';
import { bullet, cell, gap, named, note, row, section, strongText, text } from './pieces';

const lying = paper('landscape');
const { columns, table, title, typeset } = lying;

export async function pupilRecordTemplate(): Promise<Uint8Array> {
  return typeset({
    title: 'Pupil record: {pupil.name}',
    headerLeft: '{school.name}',
    headerRight: 'Confidential: {pupil.name}',
    footer: 'Changes typed here are not copied back.',
    body: [
      title('Pupil record: {pupil.name}', '{document.madeOn}', false),
      strip(
        lying,
        [18, 14, 17, 25, 20],
        [
          ['Date of birth', '{pupil.dateOfBirth}'],
          ['Year and class', '{pupil.yearGroup}{#pupil.className} {pupil.className}{/pupil.className}'],
          ['{pupil.keyAdultRole}', '{pupil.keyAdult}'],
          ['Stage', '{pupil.stage}'],
          ['At this stage since', '{pupil.stageSince}'],
        ],
      ),
      ...ifAny('pupil.leftOn', note('Left this school on {pupil.leftOn}. What follows is as it was on the last day.')),
      gap(120),
      about(),
      gap(160),
      section('Provision and cost in the year {cost.year}'),
      ...money(),
      gap(160),
      section('Provision: what runs now, then what has ended'),
      ...ifAny('document.provisionCount', provisions()),
      ...ifNone('document.provisionCount', text('None is written down yet.')),
      gap(200),
      ...plans(),
      section('Reviews and advice, newest first'),
      ...ifAny('document.reviewCount', reviews()),
      ...ifNone('document.reviewCount', text('None was held yet.')),
      gap(160),
      section('What this record lacks'),
      text('{#missing}'),
      bullet('{says}'),
      text('{/missing}'),
      ...ifNone('missing', text('Nothing that we look for.')),
    ],
  });
}

function about() {
  const widths = columns(1, 1, 1, 1);
  const words: readonly (readonly [string, string])[] = [
    ['Needs', 'pupil.needs'],
    ['Strengths', 'pupil.strengths'],
    ['What {pupil.forename} says', 'pupil.view'],
    ['What parents or carers say', 'parents.view'],
  ];
  return table(widths, 'none', [
    row(
      words.map(([name, field], at) =>
        cell(widths[at] ?? 0, [
          section(name),
          ...ifAny(field, text(`{${field}}`)),
          ...ifNone(field, note('Not written down yet.')),
          ...(at === 0 ? ifAny('pupil.specialists', gap(80), named('Advised by: ', '{pupil.specialists}')) : []),
        ]),
      ),
    ),
  ]);
}

function money() {
  return [
    strip(
      lying,
      [1, 1, 1],
      [
        ['Planned cost', '{cost.planned}'],
        ['Spent to date', '{cost.spent}'],
        ['Adult hours a week in what runs now', '{cost.hoursGiven}'],
      ],
    ),
    ...ifAny('cost.aboveElement2', note('Above £6,000 and any top-up: {cost.aboveElement2}')),
    ...ifAny('document.fundingCount', gap(100), funding()),
    ...ifNone('document.fundingCount', note('No statement, IPRA, EHC plan or top-up in this year.')),
  ];
}

function funding() {
  return listTable(
    lying,
    [14, 30, 14, 12, 12, 15, 16, 16],
    [
      'Funding',
      'From and to',
      'A whole year brings',
      'Hours a week it says',
      'Hours a week given',
      'Brings this year',
      'Provision costs',
      'Difference',
    ],
    [
      [strongText('{#funding}{kind}')],
      [text('{when}')],
      [text('{yearly}')],
      [text('{hoursSaid}')],
      [text('{hoursGiven}')],
      [text('{funded}')],
      [text('{cost}')],
      [text('{difference}{/funding}')],
    ],
  );
}

function provisions() {
  return listTable(
    lying,
    [23, 23, 24, 28, 28, 26],
    ['Provision', 'From and to', 'How, and who runs it', 'Cost, and what it is made of', 'Aim', 'What came of it'],
    [
      [strongText('{#provisions}{name}')],
      [text('{when}')],
      [text('{how}'), text('{runBy}')],
      [strongText('{cost}'), ...ifAny('working', note('{working}'))],
      [text('{aim}')],
      [text('{outcome}{/provisions}')],
    ],
  );
}

function plans() {
  const targets = listTable(
    lying,
    [6, 30, 22, 33, 28, 29],
    ['No.', 'Target', 'Starting point', 'How it is taught, how often, who helps', 'We will know when', 'Result'],
    [
      [strongText('{#targets}{number}')],
      [text('{target}')],
      [text('{startingPoint}')],
      [text('{strategy}'), text('{howOftenAndWho}')],
      [text('{successCriterion}')],
      [strongText('{result}'), text('{comment}{/targets}')],
    ],
  );
  return [
    text('{#plans}'),
    section('{name}{#when}, {when}{/when} ({state})'),
    ...ifAny('targetCount', targets),
    ...ifNone('targetCount', note('No targets are written down.')),
    ...ifAny('helpAtHome', gap(60), named('Help at home: ', '{helpAtHome}')),
    gap(180),
    text('{/plans}'),
  ];
}

function reviews() {
  return listTable(
    lying,
    [22, 24, 14, 36, 36, 40],
    [
      'Date and kind',
      'Who was there',
      'Progress',
      'Parents or carers said',
      '{pupil.forename} said',
      'Next steps or advice',
    ],
    [
      [strongText('{#reviews}{heldOn}'), text('{type}')],
      [text('{attended}')],
      [text('{progress}')],
      [text('{parentsView}')],
      [text('{pupilsView}')],
      [text('{nextSteps}{/reviews}')],
    ],
  );
}
