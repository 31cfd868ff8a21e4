/**
 * The starter template of a review's record: of a plan, of progress, or the annual one. What is not typed yet has room for
 * the pen. Fields: src/documents/contents/review.ts. Tests: test/documents/starters.test.ts
 */
import { paper } from './page';
import { ifAny, ifNone, listTable, signatures, strip, WRITE_HERE } from './parts';
import { cell, gap, named, row, section, sideSection, strongText, text } from './pieces';

const standing = paper('portrait');
const { columns, table, title, typeset } = standing;

export async function reviewTemplate(): Promise<Uint8Array> {
  return typeset({
    title: '{review.type}: {pupil.name}',
    headerLeft: '{school.name}',
    headerRight: 'Confidential: {pupil.name}',
    footer: 'Changes typed here are not copied back.',
    body: [
      title('{review.type}', '{pupil.name}', false),
      strip(
        standing,
        [15, 20, 25, 30],
        [
          ['Class', '{pupil.className}'],
          ['{pupil.keyAdultRole}', '{pupil.keyAdult}'],
          ['Stage', '{pupil.stage}'],
          ['Date of the review', '{review.heldOn}'],
        ],
      ),
      gap(120),
      there(),
      gap(160),
      ...ifAny(
        'review.targetCount',
        section('Targets{#plan.number} of {plan.name} {plan.number}{/plan.number}'),
        targets(),
        gap(160),
      ),
      ...ifAny('review.provisionCount', section('Provision since the last review'), provisions(), gap(160)),
      ...ifAny('review.progress', named('Progress: ', '{review.progress}'), gap(100)),
      ...ifNone('review.progress', progress(), gap(160)),
      views(),
      gap(160),
      nextSteps(),
      gap(160),
      signatures(standing, [
        ['Parent or carer', ''],
        ['Pupil', '{pupil.name}'],
        ['{pupil.keyAdultRole}', '{pupil.keyAdult}'],
        ['Special educational needs co-ordinator (SENCO)', ''],
      ]),
      gap(20),
    ],
  });
}

function there() {
  const widths = columns(1);
  return table(widths, 'grid', [
    row([cell(widths[0] ?? 0, [section('Who was there'), text('{review.attended}')])], { atLeast: 700 }),
  ]);
}

function targets() {
  return listTable(
    standing,
    [7, 34, 27, 15, 27],
    ['No.', 'Target', 'We would know when', 'Result', 'Comment'],
    [
      [strongText('{#targets}{number}')],
      [text('{target}')],
      [text('{successCriterion}')],
      [strongText('{result}')],
      [text('{comment}{/targets}')],
    ],
  );
}

function provisions() {
  return listTable(
    standing,
    [23, 36, 26, 25],
    ['Provision', 'How, and when', 'Aim', 'What came of it'],
    [
      [strongText('{#provisions}{name}')],
      [text('{how}'), text('{when}')],
      [text('{aim}')],
      [text('{outcome}{/provisions}')],
    ],
  );
}

/** Boxes are cells with a border: every program draws them, on screen and on paper. */
function progress() {
  const widths = columns(28, 4, 17, 4, 17, 4, 26);
  const choices = ['Enough', 'Some', 'Not enough'].flatMap((choice, at) => [
    cell(widths[2 * at + 1] ?? 0, [text('')], 'box'),
    cell(widths[2 * at + 2] ?? 0, [text(choice)], 'middle'),
  ]);
  return table(widths, 'none', [
    row([cell(widths[0] ?? 0, [sideSection('Progress')], 'middle'), ...choices], { atLeast: 400 }),
  ]);
}

function views() {
  const widths = columns(1, 1);
  return table(widths, 'grid', [
    row(
      [
        cell(widths[0] ?? 0, [section('What parents or carers said'), text('{review.parentsView}')]),
        cell(widths[1] ?? 0, [section('What {pupil.forename} said'), text('{review.pupilsView}')]),
      ],
      { atLeast: 1500 },
    ),
  ]);
}

function nextSteps() {
  const widths = columns(7, 3);
  return table(widths, 'grid', [
    row(
      [
        cell(widths[0] ?? 0, [section('Next steps, and who does them'), text('{review.nextSteps}')]),
        cell(widths[1] ?? 0, [
          section('Next review by'),
          text('{review.nextReviewBy}'),
          ...ifAny('review.bookedFor', text('Booked for {review.bookedFor}')),
          WRITE_HERE,
        ]),
      ],
      { atLeast: 1500 },
    ),
  ]);
}
