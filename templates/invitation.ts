/**
 * The starter template of the letter that asks parents and carers to a review: one page, with a slip to send back. Time and
 * place are written in by hand. Fields: src/documents/contents/invitation.ts. Tests: test/documents/starters.test.ts
 */
import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx';
import { paper } from './page';
import { ifAny, WRITE_HERE } from './parts';
import { bullet, cell, gap, label, prose, row, section, strongText, text } from './pieces';
import { QUIET, SIZE } from './type';

const { columns, table, title, typeset } = paper('portrait');

export async function invitationTemplate(): Promise<Uint8Array> {
  return typeset({
    title: 'Invitation to a review: {pupil.name}',
    headerLeft: '{school.name}',
    headerRight: '{document.madeOn}',
    footer: '',
    body: [
      title('Please come and talk with us', '', false),
      prose('To the parents and carers of {pupil.name}'),
      prose(
        'We would like to meet you, to talk about how {pupil.forename} is getting on at school. We will look at {review.looksAt}, and agree together what comes next. This meeting is called a review.',
      ),
      meeting(),
      gap(240),
      section('Before you come'),
      prose('What you know about your child matters to us. You may like to think about:'),
      bullet('what is going well, at home and at school'),
      bullet('what worries you'),
      bullet('what you would like to happen next'),
      bullet('what {pupil.forename} says about school. If you can, please ask.'),
      gap(120),
      prose(
        'You are welcome to bring a relative, a friend or someone who supports you. If another day or time would be easier, or if you would like an interpreter or a room without stairs, tell us on the slip or speak to any of us. If you cannot come, we would still like to hear what you think.',
      ),
      prose('Yours sincerely,'),
      gap(620),
      ...ifAny('pupil.keyAdult', text('{pupil.keyAdult}')),
      text('{pupil.keyAdultRole}, with the special educational needs co-ordinator (SENCO)'),
      gap(420),
      cutHere(),
      section('Reply: {pupil.name}{#pupil.className}, {pupil.className}{/pupil.className}'),
      gap(60),
      answers(),
      gap(120),
      wishes(),
      gap(60),
      signed(),
    ],
  });
}

function meeting() {
  const widths = columns(18, 82);
  const line = (name: string, ...words: Paragraph[]) =>
    row([cell(widths[0] ?? 0, [strongText(name)], 'middle'), cell(widths[1] ?? 0, words, 'middle')], { atLeast: 560 });
  return table(widths, 'grid', [
    line('Day', strongText('{review.date}')),
    line('Time', WRITE_HERE),
    line('Place', WRITE_HERE),
    line('Who is asked', text('{review.invited}')),
  ]);
}

function cutHere() {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { top: { style: BorderStyle.DASHED, size: 6, color: QUIET, space: 4 } },
    spacing: { after: 80 },
    children: [
      new TextRun({ text: 'Please cut here and send this part back to school', color: QUIET, size: SIZE.label }),
    ],
  });
}

/** Boxes are cells with a border: every program draws them, on screen and on paper. */
function answers() {
  const widths = columns(4, 20, 4, 72);
  return table(widths, 'none', [
    row(
      [
        cell(widths[0] ?? 0, [text('')], 'box'),
        cell(widths[1] ?? 0, [text('I will come')], 'middle'),
        cell(widths[2] ?? 0, [text('')], 'box'),
        cell(widths[3] ?? 0, [text('I cannot come then. A better day or time for me:')], 'middle'),
      ],
      { atLeast: 380 },
    ),
  ]);
}

function wishes() {
  const widths = columns(1);
  const line = (words: string) => row([cell(widths[0] ?? 0, [label(words)], 'line')], { atLeast: 900 });
  return table(widths, 'none', [
    line('What I would like to talk about'),
    line('Whom I will bring, or what would help me to take part (interpreter and language, room, time)'),
  ]);
}

function signed() {
  const widths = columns(40, 38, 22);
  return table(widths, 'none', [
    row(
      ['Name', 'Signed', 'Date'].map((words, at) => cell(widths[at] ?? 0, [label(words)], 'line')),
      { atLeast: 760 },
    ),
  ]);
}
