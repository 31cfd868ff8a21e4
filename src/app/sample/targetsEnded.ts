/**
 * Targets of IEPs that have ended at Oakfield Primary, with what came of them.
 * Tests: test/app/sample.test.ts
 */
import type { TargetWords } from './targetWords';

/** What came of a target: the word in the Met? column, and a comment. */
export type TargetEnd = readonly ['Met' | 'Partly met' | 'Not met', string];

export interface EndedTargets {
  readonly pupil: number;
  readonly plan: number;
  readonly targets: readonly (readonly [TargetWords, TargetEnd])[];
}

export const TARGETS_ENDED: readonly EndedTargets[] = [
  {
    pupil: 17,
    plan: 2,
    targets: [
      [
        [
          'Read and write all the sounds with two letters, such as sh, ch and ng, 24 of 24, within eight weeks.',
          '15 of 24.',
          'Three a week with tiles and a picture for each.',
          '30 minutes, three times a week',
          'Mrs Novak',
          'All 24 on two different days.',
        ],
        ['Met', 'All 24 by the sixth week.'],
      ],
      [
        [
          'Read 45 common words a minute with no more than four mistakes within twelve weeks.',
          '22 words a minute with eight mistakes.',
          'Daily one-minute check on a chart.',
          '10 minutes each day',
          'Mrs Iqbal',
          '45 a minute, three days running.',
        ],
        ['Partly met', 'Reached 38. Mistakes are down to five.'],
      ],
      [
        [
          'Write three sentences from a picture plan in 4 of 5 pieces within ten weeks.',
          'One sentence.',
          'Tell it first, one picture for each sentence.',
          'Each writing lesson',
          'Mrs Okafor',
          '4 of 5 pieces have three sentences or more.',
        ],
        ['Met', 'She now writes four or five lines. Ready for boxes.'],
      ],
    ],
  },
  {
    pupil: 20,
    plan: 3,
    targets: [
      [
        [
          'Stay with the class for a whole assembly of 15 minutes, 4 of 5 weeks.',
          'Left after 4 minutes, every week.',
          'Seat at the end, order of events on a card, one minute more each week.',
          'Once a week',
          'Mr Fenn',
          '15 minutes in 4 of 5 weeks.',
        ],
        ['Met', 'He now holds the door for the others.'],
      ],
      [
        [
          'Show his break card when an adult points to it, 4 of 5 times within six weeks.',
          'Pushed the card away.',
          'Practised when calm, with a bus timetable to look at in the break.',
          'Every day',
          'Mr Fenn',
          '4 of 5 times, two weeks running.',
        ],
        ['Met', 'Next step is to ask before he is upset.'],
      ],
      [
        [
          'Write his own caption of eight words for a drawing, 4 of 5 times within ten weeks.',
          'Two words.',
          'Word bank from his own talk, choice of pen or keyboard.',
          'Four times a week',
          'Mr Fenn',
          'Eight words, 4 of 5 times.',
        ],
        ['Partly met', 'Eight words on the keyboard, five with a pen.'],
      ],
    ],
  },
  {
    pupil: 13,
    plan: 1,
    targets: [
      [
        [
          'Come in from play calmly with the class, 4 days of 5, within eight weeks.',
          '1 day of 5.',
          'Job at the door two minutes early, then a drink of water.',
          'Each day',
          'Mr Fenn',
          '4 days of 5, two weeks running.',
        ],
        ['Met', 'He reminds us when we forget his job.'],
      ],
      [
        [
          'Put up his hand and wait, 5 times in 10 within eight weeks.',
          'Calls out nearly every time.',
          'Picture on his table and a nod from the teacher.',
          'Every lesson',
          'Miss Llewellyn',
          'Tally of 5 in 10.',
        ],
        ['Partly met', '3 in 10. Waiting is the hard part, not the hand.'],
      ],
      [
        [
          'Play a game to its end without a quarrel, 3 playtimes of 5, within ten weeks.',
          'No game finished in a week of watching.',
          'Rules agreed before the start, adult as referee for the first five minutes.',
          'Each playtime',
          'Mrs Bell',
          '3 of 5, two weeks running.',
        ],
        ['Not met', 'Once in five. Mrs Bell was away for three weeks. Try smaller groups.'],
      ],
    ],
  },
  {
    pupil: 18,
    plan: 1,
    targets: [
      [
        [
          'Follow instructions with two parts, 8 of 10, within ten weeks.',
          '5 of 10.',
          'Says the parts back on two fingers.',
          'In lessons and twice a week in the group',
          'Mrs Bell',
          '8 of 10.',
        ],
        ['Met', '9 of 10. Three parts are the next step.'],
      ],
      [
        [
          'Answer a question in class once a day within eight weeks.',
          'About once a week.',
          'Tells a partner first; the teacher gives notice of the question.',
          'Every day',
          'Mrs Okafor',
          'A tally shows 4 days of 5.',
        ],
        ['Partly met', 'Most days, in one or two words.'],
      ],
    ],
  },
  {
    pupil: 23,
    plan: 2,
    targets: [
      [
        [
          'Read a page of his book at 60 words a minute, 90 of 100 right, within twelve weeks.',
          '38 words a minute, 82 of 100 right.',
          'Read, listen, read again.',
          'Three times a week',
          'Mrs Novak',
          'Three pages at 60 words a minute.',
        ],
        ['Partly met', '52 words a minute, 88 of 100 right.'],
      ],
      [
        [
          'Spell 40 of the first 100 common words that he gets wrong within twelve weeks.',
          'None of these 40.',
          'Four a week in the spelling group, sorted by pattern.',
          'Three times a week',
          'Miss Doyle',
          '36 of 40 in a mixed check.',
        ],
        ['Not met', '11 of 40. Words are right on Friday and gone by Monday. Change how we teach it.'],
      ],
    ],
  },
  {
    pupil: 32,
    plan: 1,
    targets: [
      [
        [
          'Read 60 common words a minute with no more than three mistakes within twelve weeks.',
          '41 a minute with seven mistakes.',
          'One-minute check each day, chart kept by her.',
          '10 minutes each day',
          'Mrs Iqbal',
          '60 a minute, three days running.',
        ],
        ['Partly met', '54 a minute with three mistakes.'],
      ],
      [
        [
          'Ask for help with a card within five minutes of being stuck, 4 of 5 times within eight weeks.',
          'Waits until the end of the lesson.',
          'Card and timer on her table. Adults come at once when it is up.',
          'Every lesson',
          'Mrs Sandhu',
          'Tally of 4 in 5.',
        ],
        ['Met', 'She now asks aloud as well.'],
      ],
    ],
  },
];
