/**
 * The starter template of an Individual Education Plan: page 1 the plan, page 2 its review, to be written by hand.
 * It holds no cost, no UPN and no child but one. Fields: src/documents/fields.ts. Tests: test/documents/starter.test.ts
 */
import { Paragraph, type Table, TextRun } from 'docx';
import { paper } from './page';
import { ifAny, signatures, WRITE_HERE } from './parts';
import { cell, gap, headingRow, label, row, section, sideSection, strongText, text } from './pieces';

const lying = paper('landscape');
const { columns, table, title, typeset } = lying;

export async function iepTemplate(): Promise<Uint8Array> {
  return typeset({
    title: '{plan.title}: {pupil.name}',
    headerLeft: '{school.name}',
    headerRight: 'Confidential: {pupil.name}',
    footer: 'Changes typed here are not copied back.',
    body: [
      title('{plan.title}', 'Plan {plan.number}', false),
      facts(),
      gap(140),
      pupil(),
      gap(140),
      targets(),
      gap(140),
      help(),
      title('Review', '{pupil.name}, plan {plan.number}', true),
      meeting(),
      gap(160),
      views(),
      gap(160),
      progress(),
      gap(160),
      nextSteps(),
      gap(160),
      signatures(lying, [
        ['Parent or carer', ''],
        ['Pupil', '{pupil.name}'],
        ['{pupil.keyAdultRole}', '{pupil.keyAdult}'],
        ['Special educational needs co-ordinator (SENCO)', ''],
      ]),
      gap(20),
    ],
  });
}

/** Who, and which plan: one strip. */
function facts(): Table {
  const widths = columns(30, 21, 14, 33, 21, 21);
  const words: [string, string][] = [
    ['Name', '{pupil.name}'],
    ['Date of birth', '{pupil.dateOfBirth}'],
    ['Class', '{pupil.className}'],
    ['Stage', '{pupil.stage}'],
    ['Starts', '{plan.start}'],
    ['Review by', '{plan.reviewBy}'],
  ];
  return table(widths, 'none', [
    row(words.map(([name, field], at) => cell(widths[at] ?? 0, [label(name), strongText(field)], 'tinted'))),
  ]);
}

function pupil(): Table {
  const widths = columns(1, 1, 1, 1);
  const words: [string, ...string[]][] = [
    ['Strengths', '{pupil.strengths}'],
    ['What {pupil.forename} says', '{pupil.view}'],
    ['Needs', '{pupil.needs}'],
    ['Specialists and their advice', '{pupil.specialists}', '{#pupil.advice}', '{pupil.advice}', '{/pupil.advice}'],
  ];
  return table(widths, 'none', [
    row(
      words.map(([name, ...fields], at) => cell(widths[at] ?? 0, [section(name), ...fields.map(text)])),
      { atLeast: 1250 },
    ),
  ]);
}

function targets(): Table {
  const widths = columns(5, 25, 18, 28, 19, 20, 16);
  const fields = [
    '{#targets}{number}',
    '{target}',
    '{startingPoint}',
    '{strategy}',
    '{howOftenAndWho}',
    '{successCriterion}',
    '{/targets}',
  ];
  return table(widths, 'rows', [
    headingRow(widths, [
      'No.',
      'Target',
      'Starting point',
      'How we will teach it',
      'How often, and who helps',
      'We will know when',
      'Result',
    ]),
    row(
      fields.map((field, at) =>
        cell(widths[at] ?? 0, [at < 2 ? strongText(field) : text(field)], at === fields.length - 1 ? 'pen' : 'plain'),
      ),
    ),
  ]);
}

function help(): Table {
  const widths = columns(1, 1);
  return table(widths, 'none', [
    row(
      [
        cell(widths[0] ?? 0, [
          section('Other provision'),
          text('{#provisions}'),
          new Paragraph({
            children: [new TextRun({ text: '{name}', bold: true }), new TextRun('{#how}: {how}{/how}')],
          }),
          text('{/provisions}'),
          text('{^provisions}'),
          text('None at present.'),
          text('{/provisions}'),
        ]),
        cell(widths[1] ?? 0, [
          ...ifAny('plan.helpAtHome', section('Help at home'), text('{plan.helpAtHome}')),
          text(''),
        ]),
      ],
      { atLeast: 1000 },
    ),
  ]);
}

function meeting(): Table {
  const widths = columns(1, 2);
  return table(widths, 'grid', [
    row(
      [
        cell(widths[0] ?? 0, [label('Date of the review'), WRITE_HERE]),
        cell(widths[1] ?? 0, [label('Who was there'), WRITE_HERE]),
      ],
      {
        atLeast: 950,
      },
    ),
  ]);
}

function views(): Table {
  const widths = columns(1, 1);
  return table(widths, 'grid', [
    row(
      [
        cell(widths[0] ?? 0, [section('What parents or carers say'), WRITE_HERE]),
        cell(widths[1] ?? 0, [section('What {pupil.forename} says'), WRITE_HERE]),
      ],
      { atLeast: 2050 },
    ),
  ]);
}

/** Boxes are cells with a border: every program draws them, on screen and on paper. */
function progress(): Table {
  const widths = columns(34, 3.2, 16, 3.2, 16, 3.2, 24.4);
  const choices = ['Enough', 'Some', 'Not enough'].flatMap((choice, at) => [
    cell(widths[2 * at + 1] ?? 0, [text('')], 'box'),
    cell(widths[2 * at + 2] ?? 0, [text(choice)], 'middle'),
  ]);
  return table(widths, 'none', [
    row([cell(widths[0] ?? 0, [sideSection('Progress since the plan began')], 'middle'), ...choices], { atLeast: 440 }),
  ]);
}

function nextSteps(): Table {
  const widths = columns(1);
  return table(widths, 'grid', [row([cell(widths[0] ?? 0, [section('Next steps'), WRITE_HERE])], { atLeast: 1900 })]);
}
