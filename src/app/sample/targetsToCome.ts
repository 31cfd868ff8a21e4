/**
 * Targets that stand ready for a new IEP at Oakfield Primary: their pupils have none in use.
 * One pupil who needs an IEP (P034) has none here on purpose, so that a document is refused.
 * Tests: test/app/sample.test.ts
 */
import type { PupilTargets } from './targetWords';

export const TARGETS_TO_COME: readonly PupilTargets[] = [
  {
    pupil: 4,
    targets: [
      [
        'Follow a task board of three steps to the end with no prompt, in 4 of 5 lessons within eight weeks.',
        'Finishes the first step; needs a prompt for each of the others.',
        'Board with his own photographs: now, next, then. The adult points and waits ten seconds before speaking.',
        'Every lesson',
        'Mrs Kowalska, Mr Fenn',
        'The tally on the back of the board shows 4 of 5, two weeks running.',
      ],
      [
        'Ask another child to play with words or his card, 3 times a week within ten weeks.',
        'Plays beside others. Asked once in two weeks, with help.',
        'Practise with one friend and a game he knows. Adult stands near at playtime and steps back after the first turn.',
        'Three playtimes a week',
        'Mr Fenn',
        'Three times in one week, seen by two adults.',
      ],
      [
        'Answer “who”, “where” and “what” questions about a picture, 12 of 15 right, within ten weeks.',
        '5 of 15; repeats the question for the rest.',
        'One question word each fortnight, with its colour. Model the answer, then leave a gap for him to fill.',
        '15 minutes, three times a week',
        'Mrs Bell',
        'He answers 12 of 15 about pictures that he has not seen before.',
      ],
    ],
  },
  {
    pupil: 7,
    targets: [
      [
        'Say words that begin with k and g clearly in 16 of 20 pictures within ten weeks.',
        '6 of 20; says t and d instead.',
        'Therapist’s cards: listen and sort, then say alone, then in a word, then in “I can see a …”.',
        '15 minutes, three times a week',
        'Mrs Bell; Mum plays the sorting game at home',
        '16 of 20 pictures clear to an adult who cannot see the card.',
      ],
      [
        'Speak in sentences of six words or more when telling news, 4 of 5 turns within ten weeks.',
        'Three or four words; leaves out little words.',
        'Colour strips for who, doing, what, where. Adult says the sentence back in full and he tries again once.',
        'Twice a week, 30 minutes, and at news time',
        'Mrs Bell, Mr Adeyemi',
        'Recorded on the tablet: 4 of 5 turns have six words or more.',
      ],
      [
        'Blend and read 20 words of four sounds, such as “frog”, within eight weeks.',
        'Reads 7 of the 20; loses the second sound.',
        'Sound buttons, a car that drives under the word, then three words in a sentence.',
        '20 minutes, four times a week',
        'Mrs Novak, in the phonics group',
        'He reads all 20 in one sitting with no help.',
      ],
    ],
  },
  {
    pupil: 13,
    targets: [
      [
        'Put up his hand and wait for up to one minute, 8 times in 10 within eight weeks.',
        'Waits 3 times in 10, for about 20 seconds.',
        'Token in his hand to squeeze while he waits. Teacher nods at once, so that he knows he was seen.',
        'Every lesson',
        'Miss Llewellyn',
        'A tally in three lessons shows 8 of 10, two weeks running.',
      ],
      [
        'Sort out a quarrel with the three questions (what happened, how did it feel, what now) in 4 of 5 times within ten weeks.',
        'Needs an adult for every quarrel; 1 in 5 ends well.',
        'Role play with cards from real quarrels. Questions on a lanyard. Adult reads the first question only.',
        '40 minutes once a week; playtimes',
        'Mrs Bell',
        'The log shows 4 of 5 settled with one adult prompt or none.',
      ],
      [
        'Write for eight minutes without leaving his seat in 4 of 5 lessons within six weeks.',
        'Three minutes.',
        'Sand timer set one minute longer each week. Wobble cushion and a place at the side.',
        'Each writing lesson',
        'Miss Llewellyn, Mr Fenn',
        'Eight minutes in 4 of 5 lessons, noted on the timer card.',
      ],
    ],
  },
  {
    pupil: 18,
    targets: [
      [
        'Follow instructions with three parts in the order given, 8 of 10, within ten weeks.',
        '4 of 10; does the last part only.',
        'He says the parts back on three fingers, then does them. Adults pause between parts. Barrier games in the group.',
        'Twice a week, 30 minutes, and in lessons',
        'Mrs Bell, Mrs Okafor',
        '8 of 10 in a check by the therapist’s list.',
      ],
      [
        'Learn and use 40 words of the class topics, explaining each in his own words, within twelve weeks.',
        'Explains 6 of the 40 at the start.',
        'Four words a week before the lesson: say, draw, act, use. Spanish word beside the English one.',
        '10 minutes, four times a week',
        'Mrs Iqbal; his parents talk the words over in Spanish',
        'He explains 32 of the 40 with no picture to help.',
      ],
      [
        'Answer in a full sentence with “because” in class discussion, twice a day within eight weeks.',
        'One or two words; “because” about twice a week.',
        'Sentence starters on his table and time to tell a partner first. Teacher comes to him third, not first.',
        'Every lesson',
        'Mrs Okafor',
        'A tally shows two a day, 8 days of 10.',
      ],
    ],
  },
  {
    pupil: 23,
    targets: [
      [
        'Spell 30 of the words he uses most in science and mathematics within ten weeks.',
        'Spells 8 of the 30.',
        'Three words a week: break into parts, say each part as it is written, cover and write, use in a caption for a diagram.',
        '10 minutes each day',
        'Mrs Iqbal; he keeps his own card box',
        '27 of the 30 right in a mixed check, two weeks after the last was taught.',
      ],
      [
        'Read a page of his class book aloud at 80 words a minute, 95 words of 100 right, within twelve weeks.',
        '52 words a minute, 88 of 100 right.',
        'Read, listen, read again. Long words split with a pencil line before he starts.',
        '30 minutes, three times a week',
        'Mrs Novak',
        'Three new pages at 80 words a minute and 95 of 100.',
      ],
      [
        'Check his own writing for capital letters, full stops and missed words with a list, in 4 of 5 pieces within eight weeks.',
        'Finds 1 mistake in 5 when asked to check.',
        'Reads aloud from the last sentence back to the first, one thing at a time, with a green pen.',
        'Each writing lesson',
        'Mr Pritchard',
        'He finds 4 of 5 mistakes himself in 4 of 5 pieces.',
      ],
    ],
  },
  {
    pupil: 32,
    targets: [
      [
        'Read 50 words of two and three syllables, 45 right, within ten weeks.',
        '21 of 50; guesses after the first syllable.',
        'Clap, split with a line, read each part, read the word. Ten words a week from the books she is reading.',
        '30 minutes, three times a week',
        'Mrs Novak',
        '45 of the 50, mixed, with no splitting marks.',
      ],
      [
        'Explain a task back in her own words before she starts, in 9 of 10 lessons within six weeks.',
        'In 3 of 10; starts and then stops to ask a friend.',
        'Adult asks “what first, what then?” She may draw it. Three small boxes on her whiteboard.',
        'Every lesson',
        'Mrs Sandhu, Mrs Iqbal',
        'A tick sheet shows 9 of 10 lessons, two weeks running.',
      ],
      [
        'Write a paragraph of five sentences that keeps to its subject, in 4 of 5 pieces within twelve weeks.',
        'Two sentences, then moves to something else.',
        'Colour for each part: say it, explain it, give an example. She speaks the paragraph to the recorder first.',
        'Three times a week, 20 minutes',
        'Mrs Sandhu',
        'Four pieces of five have five sentences on one subject.',
      ],
    ],
  },
];
