/** What was said at the reviews of Years 4 to 6, the latest first. Tests: test/app/sample.test.ts */
import type { PupilReviews } from './reviewWords';

const E = 'Enough';
const S = 'Some';
const N = 'Not enough';

export const REVIEWS_OF_OLDER_PUPILS: readonly PupilReviews[] = [
  {
    pupil: 17,
    held: [
      [
        E,
        'Mr Khan, Ava, Mrs Okafor',
        'She reads signs aloud in the car. The ring of cards is in the kitchen.',
        'I read a whole page about otters and nobody helped me.',
        'Third IEP from today: long vowels, speed and planning.',
      ],
      [
        S,
        'Mrs Khan, Mrs Okafor, specialist teacher',
        'She says she is stupid. She is not.',
        'The words jump about when I am tired.',
        'Ten minutes each day with Mrs Iqbal. Buff paper for all her reading.',
      ],
    ],
  },
  {
    pupil: 18,
    held: [
      [
        N,
        'Mr García, Mrs Okafor, Mrs Hartley',
        'His Spanish is strong, so we were surprised. We agree to ask for advice.',
        'I know it but the words come late.',
        'Move to School Action Plus. Therapist to assess in both languages. The IEP needs new targets.',
      ],
      [
        S,
        'Mrs García, Mrs Okafor',
        'He is quiet at school and loud at home.',
        'I like it when I can draw first.',
        'A first IEP, to try for two terms.',
      ],
    ],
  },
  {
    pupil: 19,
    held: [
      [
        N,
        'Mrs Thornton, Mrs Okafor',
        'She reads for pleasure now. Spelling makes her cry.',
        'I spell it right and then it is wrong.',
        'Keep paired reading. Ask whether the spelling group is the right thing.',
      ],
      [
        S,
        'Mr Thornton, Mrs Okafor',
        'Pleased with her reading.',
        'I like being in Mrs Shaw’s pair.',
        'Both groups go on.',
      ],
    ],
  },
  {
    pupil: 20,
    held: [
      [
        E,
        'Mrs Campbell, Mrs Okafor, Mr Fenn',
        'He asked me for a break at home, with the card.',
        'A break is five minutes. I have the number 36 in my pocket.',
        'Fourth IEP from today. Mr Fenn steps back at the start of writing.',
      ],
      [
        S,
        'Mrs Campbell, Mr Fenn',
        'Assembly was the big worry and it has gone.',
        'I hold the door.',
        'Work on starting tasks.',
      ],
    ],
  },
  {
    pupil: 21,
    held: [
      [
        E,
        'Ms Lindqvist, Mrs Okafor',
        'She argues about books at supper. We love it.',
        'I like to be the questioner.',
        'Carry on. If the next score is like this one, she can leave the group.',
      ],
    ],
  },
  {
    pupil: 22,
    held: [
      [
        S,
        'Mr Cole, Mrs Okafor, Mrs Hartley',
        'We do not agree. He is bored, not badly behaved, and he should not be on this register. We want harder work and to meet again in a month.',
        'They only see it when I do it back.',
        'Harder reading and mathematics from Monday. Keep the plan for playtimes. Meet in four weeks. Parents have the number for parent partnership.',
      ],
      [
        S,
        'Mrs Cole, Mrs Okafor',
        'Home is calm. Look at who starts it.',
        'I read three books this week.',
        'An adult to watch the football at lunchtime and write down what is seen.',
      ],
    ],
  },
  {
    pupil: 23,
    held: [
      [
        S,
        'Mrs Aslam, Mr Pritchard, specialist teacher',
        'Reading has come on. The spelling lists do not work for him.',
        'I can build it but I cannot write it.',
        'Second IEP to its end, then a new one. Change how we teach spelling.',
      ],
    ],
  },
  {
    pupil: 24,
    held: [
      [
        S,
        'Mr Jenkins, Mr Pritchard',
        'She likes the volunteers. Tables still go.',
        'Sevens are mean.',
        'Number facts group for one more term. Paired reading.',
      ],
    ],
  },
  {
    pupil: 25,
    held: [
      [
        E,
        'Mrs Pryce, Mr Pritchard',
        'The agreement helped and we understand why it ended.',
        'I can do it without Mrs Iqbal now.',
        'The IPRA has ended. See how he does without; look again at the map this term.',
      ],
      [
        E,
        'Mrs Pryce, Mr Pritchard, Mrs Hartley',
        'Very happy with this year.',
        'I wrote a whole match report.',
        'Help in class becomes less each week.',
      ],
    ],
  },
  {
    pupil: 26,
    held: [
      [
        E,
        'Mr Roberts, Nevaeh, school nurse',
        'The care plan does it all. We do not need a second paper.',
        'Ask me first. I know what I need.',
        'Care plan checked with the nurse. Fine motor skills club goes on.',
      ],
    ],
  },
  {
    pupil: 27,
    held: [
      [
        E,
        'Mrs Zając, Mr Pritchard',
        'He reads the news to his grandfather.',
        'I understand jokes now.',
        'Leave the speech and language group. Stay in comprehension.',
      ],
    ],
  },
  {
    pupil: 29,
    held: [
      [
        E,
        'Mr and Mrs Osei, Samuel, Mrs Sandhu',
        'We are thinking about secondary school. He should come to the meeting.',
        'I want to walk to the library alone. I can.',
        'Fifth IEP from today. Visit two secondary schools.',
      ],
      [
        E,
        'Mrs Osei, Mrs Sandhu, occupational therapist',
        'The speech program has opened everything up.',
        'My story is eleven pages.',
        'New frame ordered. More dictation, less copying.',
      ],
    ],
  },
  {
    pupil: 30,
    held: [
      [
        S,
        'Mrs Mensah, Mrs Sandhu',
        'Reading is fine now. Spelling has not moved in a year.',
        'I would rather read than sort words.',
        'Stay in comprehension. Find something other than the spelling group.',
      ],
    ],
  },
  {
    pupil: 31,
    held: [
      [
        S,
        'Ms Keogh, Brandon, Mrs Sandhu',
        'He gets up without being called on school days. That is new.',
        'I made the toast for everyone. Maths is too long.',
        'Shorter pieces of work. Keep breakfast start.',
      ],
      [
        S,
        'Ms Keogh, Mrs Sandhu, behaviour support teacher',
        'It has been a bad time at home. School is the steady part.',
        'I talk to Mrs Novak. It stays with her.',
        'Half an hour with Mrs Novak each week. Meet every half-term.',
      ],
    ],
  },
  {
    pupil: 32,
    held: [
      [
        S,
        'Mr and Mrs Hussain, Mrs Sandhu, educational psychologist',
        'We hope that the assessment is done before she leaves us for Year 7.',
        'I am good at patterns. Reading makes me tired.',
        'Send the reports to the local authority. New targets for reading long words.',
      ],
      [
        N,
        'Mrs Hussain, Mrs Sandhu',
        'She hides her reading book.',
        'Can I have the big print one?',
        'One-to-one reading with Mrs Novak.',
      ],
    ],
  },
  {
    pupil: 33,
    held: [
      [
        E,
        'Mrs Bailey (Gran), Mr Fenn, Mrs Sandhu',
        'He did his own coat up on Sunday and we all clapped.',
        'Do not clap at school please.',
        'Second IEP from today. The agreement has been renewed for a year.',
      ],
      [
        S,
        'Mrs Bailey (Gran), Mrs Sandhu, occupational therapist',
        'Writing is slow and he knows it.',
        'My hand stops before I do.',
        'Sloping board in every room.',
      ],
    ],
  },
];
