/** What was said at the reviews of Reception to Year 3, the latest first. Tests: test/app/sample.test.ts */
import type { PupilReviews } from './reviewWords';

const E = 'Enough';
const S = 'Some';
const N = 'Not enough';

export const REVIEWS_OF_YOUNGER_PUPILS: readonly PupilReviews[] = [
  {
    pupil: 1,
    held: [
      [
        E,
        'Mrs Farah, Miss Rahman',
        'He tells us about his day now, in Somali and in English. We are pleased.',
        'I like the talking game with the bag.',
        'Stay in the speech and language group. Add sounds work twice a week.',
      ],
    ],
  },
  {
    pupil: 3,
    held: [
      [
        S,
        'Mr Wiśniewski, Mrs Kowalska',
        'At home she never stops talking. Please tell us the new words each week.',
        'I want to sit near Mrs Kowalska.',
        'Word list home each Friday. Look again for a place in the group next term.',
      ],
      [
        S,
        'Mrs Wiśniewska, Mrs Kowalska',
        'She is shy in a big group. Small is better.',
        'I know lots of words in Polish.',
        'A place in the speech and language group for a term.',
      ],
    ],
  },
  {
    pupil: 4,
    held: [
      [
        N,
        'Mr and Mrs Clarke, Mrs Kowalska, Mrs Hartley',
        'Mornings are hard. We asked for outside advice and are glad that it is coming.',
        'It is too loud. I like the numbers on the door.',
        'Move to School Action Plus. Educational psychologist to visit. Write an IEP with her advice.',
      ],
      [
        S,
        'Mrs Clarke, Mrs Kowalska',
        'He likes school when he knows what is next.',
        'I like the trains.',
        'Visual timetable on his own table.',
      ],
    ],
  },
  {
    pupil: 5,
    held: [
      [
        E,
        'Mrs Abebe, Mrs Kowalska',
        'She cuts out everything in the house now.',
        'My scissors go round corners.',
        'Carry on with the club for one more term, then stop.',
      ],
    ],
  },
  {
    pupil: 7,
    held: [
      [
        N,
        'Ms O’Rourke, Mr Adeyemi, speech and language therapist',
        'Strangers still cannot follow him and he gets cross. We will do the cards every night.',
        'People say what? all the time.',
        'Move to School Action Plus. Therapist’s programme three times a week. Draft an IEP.',
      ],
      [
        N,
        'Ms O’Rourke, Mr Adeyemi',
        'No real change since last time.',
        'I like the snap game.',
        'Ask the therapist to see him in school.',
      ],
    ],
  },
  {
    pupil: 8,
    held: [
      [
        S,
        'Mrs Nwosu, Mr Adeyemi',
        'She wants to do her number work at home and asks for more.',
        'I can do tens now. Not take aways.',
        'Number facts group again. Same counters at home.',
      ],
    ],
  },
  {
    pupil: 9,
    held: [
      [
        S,
        'Mr Barker, Mr Adeyemi',
        'Better since breakfast start. Weekends at two houses are hard for him.',
        'Mondays are the worst. I like toast.',
        'Breakfast start five days. Social skills group from next term.',
      ],
    ],
  },
  {
    pupil: 10,
    held: [
      [
        E,
        'Mrs Dunn, Mr Adeyemi',
        'She read her sister a whole book.',
        'I can do sh and ch and the tricky ones.',
        'Phonics group goes on. Precision teaching for the words that she mixes up.',
      ],
    ],
  },
  {
    pupil: 11,
    held: [
      [
        E,
        'Mr and Mrs Rahmani, Mr Adeyemi, teacher of the deaf',
        'The new aids help. He is tired by four o’clock.',
        'I can hear the birds. The hall hurts.',
        'Quiet place after assembly. New IEP agreed today.',
      ],
      [
        S,
        'Mrs Rahmani, Mr Adeyemi',
        'We do not know what he misses. Please write new words down.',
        'I look at my partner to see what to do.',
        'Seat near the front and to the left. Words of the week home on Mondays.',
      ],
    ],
  },
  {
    pupil: 12,
    held: [
      [
        S,
        'Mrs Foster, Miss Llewellyn',
        'Reading with Mrs Shaw is the best part of her week.',
        'I read with Mrs Shaw and she does funny voices.',
        'Go on with paired reading. Look at spelling next time.',
      ],
    ],
  },
  {
    pupil: 13,
    held: [
      [
        S,
        'Ms Doherty, Kian, Miss Llewellyn',
        'Lunchtimes are better. He is sorry afterwards, every time.',
        'I know the rules. My body goes first.',
        'The IEP comes to its end. Write a new one with three smaller steps.',
      ],
      [
        S,
        'Ms Doherty, Miss Llewellyn, behaviour support teacher',
        'Ring me with good news too, please.',
        'I like having a job.',
        'Job at the door every day. A good-news call each Friday.',
      ],
    ],
  },
  {
    pupil: 14,
    held: [
      [
        N,
        'Mr Malik, Miss Llewellyn',
        'She tries so hard. What else can be done?',
        'It goes out of my head.',
        'Number facts group and precision teaching. Mrs Hartley to look at her work.',
      ],
      [
        N,
        'Mrs Malik, Miss Llewellyn',
        'She forgets by the next day.',
        'I like the cards with cats on.',
        'Shorter steps, more often.',
      ],
    ],
  },
  {
    pupil: 16,
    held: [
      [
        S,
        'Mr and Mrs Tran, Miss Llewellyn, Mrs Hartley',
        'We have sent our part to the authority and want to meet again soon.',
        'I was the fox in the play. I knew all my words.',
        'New IEP from today. Meet sooner than usual because of the assessment.',
      ],
      [
        N,
        'Mrs Tran, Miss Llewellyn, educational psychologist',
        'She needs more help than a group.',
        'Reading is boring because I cannot do it.',
        'Ask the local authority for a statutory assessment.',
      ],
    ],
  },
];
