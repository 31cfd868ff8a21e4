/**
 * The starter template of the guide for parents and carers: two pages in plain English, with the school's own stages.
 * Plans are recommended, never said to be required (R8). Fields: src/documents/contents/parentsGuide.ts.
 * Tests: test/documents/starters.test.ts
 */
import { paper } from './page';
import { listTable } from './parts';
import { bullet, cell, gap, headingRow, label, prose, row, section, strongText, text } from './pieces';

const standing = paper('portrait');
const { columns, table, title, typeset } = standing;

export async function parentsGuideTemplate(): Promise<Uint8Array> {
  return typeset({
    title: 'Extra help at school: a guide for parents and carers',
    headerLeft: '{school.name}',
    headerRight: '{document.madeOn}',
    footer: '',
    body: [
      title('Extra help at school', '', false),
      prose('A guide for parents and carers of children who find some part of school hard.'),
      section('Who can be helped'),
      prose(
        'Many children need something extra at some time: with reading, writing or number, with speech, with friendships and feelings, or because of how they see, hear or move. A child who needs help that is extra to, or different from, what other children of the same age get is said to have special educational needs (SEN). It says nothing about how clever a child is, and it may last for a term or for all of school.',
      ),
      section('How help is given'),
      prose(
        'The {people.keyAdult} knows your child best and plans the work of each day. The special educational needs co-ordinator (SENCO) helps to plan what is extra. It may be a small group, time with an adult alone, a different way of teaching, help in the classroom, or special equipment. The list of all extra help in our school is called the provision map.',
      ),
      section('The stages of help'),
      prose(
        'Help grows or shrinks with what your child needs. We talk to you before your child moves from one stage to another.',
      ),
      stages(),
      gap(180),
      section('{plan.title}'),
      prose(
        'A written plan, called {plan.aName}, says what your child is working on now. Law does not ask for one; we recommend it at the stages above. It is short, and it holds:',
      ),
      bullet('three or four targets, small enough to reach by the next review'),
      bullet('how each is taught, how often, and by whom'),
      bullet('how we will all know that it has been met'),
      bullet('what you can do at home, if you would like to'),
      bullet('what your child and you have told us'),
      gap(160),
      section('Reviews'),
      prose(
        'At a review we meet and look at what has changed: which targets were met, what helped, and what comes next. You will get a letter with the day. You may bring someone with you, ask for an interpreter, or send us your thoughts if you cannot come. Your child’s own view counts too.',
      ),
      section('What you can do'),
      bullet('Tell us early if something worries you. You need not wait for a review.'),
      bullet('Tell us what works at home, and what your child likes and is good at.'),
      bullet('Ask about anything that we write or say and that is not plain.'),
      bullet('Say if you do not agree. We will listen, and look at it again with you.'),
      gap(160),
      section('Advice from outside the school'),
      prose(
        'Your local authority pays for a service that gives parents free advice and does not take sides. It can help you to prepare for a meeting, or come with you. If school cannot do enough, you may ask the local authority to find out formally what your child needs. We can tell you how.',
      ),
      section('Words that we use'),
      words(),
      gap(160),
      section('Whom to talk to'),
      contacts(),
    ],
  });
}

function stages() {
  return listTable(
    standing,
    [20, 38, 26, 22],
    ['Stage', 'What it means', 'Plan', 'How often we review it'],
    [[strongText('{#stages}{name}')], [text('{means}')], [text('{plan}')], [text('{reviewed}{/stages}')]],
  );
}

function words() {
  const widths = columns(30, 70);
  const meanings: readonly (readonly [string, string])[] = [
    ['SEN', 'Special educational needs: a child needs help that is extra to, or different from, what others get.'],
    ['SENCO', 'Special educational needs co-ordinator: the teacher who looks after extra help in the whole school.'],
    ['Target', 'One small thing to learn or do next, which we can all see has been reached.'],
    ['Provision', 'The extra help itself: who gives it, how often, and for how long.'],
    ['Provision map', 'The school’s list of all extra help, and of who gets it.'],
    [
      'Specialist',
      'Somebody from outside the school who knows one need well, such as a speech and language therapist.',
    ],
    ['Local authority', 'Your council, which has duties to children who need a great deal of help.'],
  ];
  return table(widths, 'rows', [
    headingRow(widths, ['Word', 'What we mean by it']),
    ...meanings.map(([word, means]) =>
      row([cell(widths[0] ?? 0, [strongText(word)]), cell(widths[1] ?? 0, [text(means)])]),
    ),
  ]);
}

/** Names and numbers are not in the workbook: typed into the school's own template once, or written in. */
function contacts() {
  const widths = columns(46, 32, 22);
  const line = (who: string) =>
    row(
      [
        cell(widths[0] ?? 0, [strongText(who)]),
        cell(widths[1] ?? 0, [label('Name')]),
        cell(widths[2] ?? 0, [label('Telephone')]),
      ],
      {
        atLeast: 560,
      },
    );
  return table(widths, 'grid', [
    line('Your child’s {people.keyAdult}'),
    line('SENCO'),
    line('Advice service of the local authority'),
  ]);
}
