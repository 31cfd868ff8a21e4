/**
 * The starter template of a class's page: targets and strategies for every adult who teaches there, and boxes to tick when
 * they have read it. No money. Fields: src/documents/contents/classDigest.ts. Tests: test/documents/starters.test.ts
 */
import { paper } from './page';
import { ifAny, ifNone, listTable, WRITE_HERE } from './parts';
import { cell, gap, headingRow, named, note, row, section, strongText, text } from './pieces';

const lying = paper('landscape');
const { columns, table, title, typeset } = lying;

export async function classDigestTemplate(): Promise<Uint8Array> {
  return typeset({
    title: '{class.name}: targets and how we teach them',
    headerLeft: '{school.name}',
    headerRight: 'Confidential: for adults who teach {class.name}',
    footer: 'Changes typed here are not copied back.',
    body: [
      title('{class.name}: targets and how we teach them', '{document.madeOn}', false),
      text(
        'For every adult who teaches or helps in the class: {class.pupilCount}. Keep it where children and visitors cannot read it.',
      ),
      gap(200),
      text('{#pupils}'),
      section('{name}'),
      note('{stageAndNeeds}', true),
      ...ifAny('strengths', named('Is good at and enjoys: ', '{strengths}', true)),
      ...ifAny('targetCount', targets()),
      ...ifNone('targetCount', note('No live targets.')),
      ...ifAny('provisionCount', gap(40), provisions()),
      gap(240),
      text('{/pupils}'),
      ...ifNone('pupils', text('Nobody in the class has support at present.'), gap(200)),
      section('Read by'),
      readers(),
      gap(20),
    ],
  });
}

function targets() {
  return listTable(
    lying,
    [6, 36, 45, 30, 31],
    ['No.', 'Target', 'How we teach it', 'How often, and who helps', 'We will know when'],
    [
      [strongText('{#targets}{number}')],
      [strongText('{target}')],
      [text('{strategy}')],
      [text('{howOftenAndWho}')],
      [text('{successCriterion}{/targets}')],
    ],
  );
}

/** One line of text for each, so that the page stays short. */
function provisions() {
  const widths = columns(1);
  return table(widths, 'none', [
    row([
      cell(
        widths[0] ?? 0,
        [text('{#provisions}'), named('{name}: ', '{how}{#runBy}; {runBy}{/runBy}'), text('{/provisions}')],
        'tinted',
      ),
    ]),
  ]);
}

/** Boxes are cells with a border: every program draws them, on screen and on paper. */
function readers() {
  const widths = columns(40, 8, 32, 20);
  const blank = () =>
    row(
      widths.map((width) => cell(width, [WRITE_HERE])),
      { atLeast: 440 },
    );
  return table(widths, 'grid', [
    headingRow(widths, ['Adult', 'Read', 'Initials', 'Date']),
    row(
      [strongText('{#adults}{name}'), WRITE_HERE, WRITE_HERE, text('{/adults}')].map((words, at) =>
        cell(widths[at] ?? 0, [words]),
      ),
      { atLeast: 440 },
    ),
    blank(),
    blank(),
  ]);
}
