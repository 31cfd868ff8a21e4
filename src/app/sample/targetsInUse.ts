/**
 * Targets of the plans in use at Oakfield Primary: each has something to count, a time, and a way to teach it.
 * Tests: test/app/sample.test.ts
 */

import type { PupilTargets } from './targetWords';

export const TARGETS_IN_USE: readonly PupilTargets[] = [
  {
    pupil: 11,
    targets: [
      [
        'Say when he has not heard, by showing his card or asking, in 4 of 5 chances within ten weeks.',
        'Waits and copies others. Asked once in a week of lessons.',
        'Card on the table with an ear on it. Adults thank him each time, then repeat facing him. Practised as a game first.',
        'Every lesson; game for 5 minutes each Monday',
        'Mr Adeyemi, Mrs Iqbal',
        'A tally over five lessons shows 4 of 5, two weeks running.',
      ],
      [
        'Say the ends of words with s, t and k clearly in 18 of 20 pictures within twelve weeks.',
        '9 of 20 pictures, aids in.',
        'Cards from the teacher of the deaf. See it, feel it, say it, then use it in a sentence. Quiet room.',
        '15 minutes, three times a week',
        'Mrs Iqbal, with advice from the teacher of the deaf',
        'He names 18 of 20 pictures clearly to someone who does not know the words.',
      ],
      [
        'Check both hearing aids alone each morning and report a flat battery, 5 days of 5, within six weeks.',
        'Checks one aid when reminded, 2 days of 5.',
        'Picture list by his peg: light, sound, clean. He ticks it and shows an adult.',
        'Each morning, 3 minutes',
        'Yusuf, Mrs Iqbal; Mum does the same at weekends',
        'His own tick list is full for two weeks and no battery was flat in a lesson.',
      ],
    ],
  },
  {
    pupil: 16,
    targets: [
      [
        'Read and write 30 more of the first 100 common words within twelve weeks.',
        'Reads 34 and writes 19 of the 100.',
        'Five words at a time: trace, cover, write, find in a book. A new five only when all five are known two days running.',
        '10 minutes each day',
        'Mrs Novak',
        'She reads 64 and writes 49 in the check that we did at the start.',
      ],
      [
        'Retell a short story in order with four pictures, using “first”, “then”, “after that” and “in the end”, in 3 of 4 stories within ten weeks.',
        'Tells two events, often the last one first.',
        'Act the story with figures, lay the pictures, tell it to a partner, tell it to the group.',
        'Twice a week, 30 minutes',
        'Mrs Bell, in the speech and language group',
        'Three stories of four have all events in order, marked on the group’s sheet.',
      ],
      [
        'Give the number bonds to 10 in any order, 10 right in a minute, within eight weeks.',
        '4 right in a minute, counting on her fingers.',
        'Ten-frames, then dominoes, then cards. Two new bonds a week with all the old ones.',
        '15 minutes, four times a week',
        'Mr Fenn',
        'Ten right in a minute, on three different days.',
      ],
    ],
  },
  {
    pupil: 17,
    targets: [
      [
        'Read words with the long vowels ai, ee, igh, oa and oo, 45 of 50 right, within ten weeks.',
        '27 of 50. Sure of ee and oo; guesses igh and oa from the first letter.',
        'One spelling of a sound each week. Build with tiles, read in phrases, find in a book about animals.',
        '30 minutes, three times a week',
        'Mrs Novak',
        'She reads 45 of the same 50 words, mixed, in under two minutes.',
      ],
      [
        'Read 60 common words a minute with no more than two mistakes within twelve weeks.',
        '38 words a minute with five mistakes.',
        'Daily one-minute check on a chart that she keeps. Words she misses go on a ring of cards for home.',
        '10 minutes each day',
        'Mrs Iqbal; Dad with the ring of cards',
        'The chart shows 60 or more with two mistakes or fewer, three days running.',
      ],
      [
        'Plan a piece of writing in six boxes and write three sentences for each box, in 4 of 5 pieces within ten weeks.',
        'Writes four or five lines and stops. Says far more than she writes.',
        'She tells it first and an adult notes one key word in each box. She writes from the boxes with a word mat.',
        'Each time the class writes at length',
        'Mrs Okafor',
        'Four pieces of five in her book have all six boxes and at least 18 sentences.',
      ],
    ],
  },
  {
    pupil: 20,
    targets: [
      [
        'Ask for a break with his card before he is upset, in 8 of 10 times within ten weeks.',
        'Uses the card when an adult points to it, about 4 times in 10.',
        'Number line from 1 to 5 on his desk for how he feels. At 3 he shows the card. We practise when he is at 1.',
        'Every day; 5 minutes of practice after lunch',
        'Mr Fenn and all adults in Beech',
        'The log shows 8 of 10 breaks that he asked for, over two weeks.',
      ],
      [
        'Begin a written task within two minutes of the class being asked, in 4 of 5 lessons within eight weeks.',
        'Begins after 6 to 10 minutes, with two prompts.',
        'Task board with the first step done together, a sand timer, and a choice of pen. Adult then moves away.',
        'Each writing lesson',
        'Mr Fenn',
        'Start times noted for ten lessons show 8 within two minutes.',
      ],
      [
        'Take turns in a talk of six turns about another person’s choice of subject, 3 times a week within twelve weeks.',
        'Two turns, then returns to buses.',
        'Turn cards on the table. Two turns on their subject, one question, then two on his. Practised with one friend.',
        '15 minutes, three times a week',
        'Mrs Bell, from the therapist’s programme',
        'Six turns, three times in one week, noted by two adults.',
      ],
      [
        'Pack his bag from a picture list with no reminders, 4 days of 5, within six weeks.',
        'Packs two of five things and waits to be told.',
        'List on the inside of his locker. We fade it from pictures to words, one each week.',
        'Each day at ten past three',
        'Mr Fenn',
        'Everything is in the bag on 4 days of 5 for two weeks.',
      ],
    ],
  },
  {
    pupil: 22,
    targets: [
      [
        'Use his plan (stop, step back, tell an adult) when a game goes wrong, in 4 of 5 times within ten weeks.',
        'Told an adult 1 time in 5; hit out or ran off the other times.',
        'Plan on a key ring. Role play with cards of real events, then an adult near the pitch who praises the first step.',
        '40 minutes once a week; every playtime',
        'Mrs Bell, lunchtime supervisors',
        'The playtime log shows 4 of 5 times handled with the plan, two weeks running.',
      ],
      [
        'Stay in the room for every lesson on 9 days of 10 within eight weeks.',
        'Left the room on 5 days of 10.',
        'Card for five minutes in the calm corner, three cards a day. Cards left over count towards time in the library on Friday.',
        'Every lesson',
        'Mrs Okafor, Mr Fenn',
        'The register of cards shows 9 days of 10.',
      ],
      [
        'Say one thing he did well and one plan for next time, in 7 of 8 Friday talks within eight weeks.',
        'Says “nothing” or blames himself: 1 talk in 8 had both parts.',
        'Same adult and the same chair each Friday. He chooses from the week’s photographs and the adult writes his words.',
        '30 minutes once a week',
        'Mrs Novak',
        'Seven pages in his book have both parts.',
      ],
    ],
  },
  {
    pupil: 29,
    targets: [
      [
        'Dictate, check and correct 150 words with the speech program alone in one lesson, 3 times within ten weeks.',
        'Dictates 60 words; an adult makes every correction.',
        'Teach five spoken commands, two a week. He works in the side room and reads back with the text at size 28.',
        'Three writing lessons a week',
        'Mrs Iqbal, with the occupational therapist’s notes',
        'Three pieces of 150 words or more, each corrected by him alone.',
      ],
      [
        'Find his way to five places in the school with his frame and no adult beside him, 5 of 5, within eight weeks.',
        'Goes alone to 2 of 5: hall and office.',
        'One route at a time with raised markers. Adult walks beside, then ten steps behind, then waits at the end.',
        '10 minutes, four times a week',
        'Mrs Iqbal, teacher of the visually impaired',
        'All five routes alone on two different days, with no bump and no stop over a minute.',
      ],
      [
        'Ask for what he needs in a lesson (size of print, seat, more time) in 4 of 5 chances within six weeks.',
        'Asks when he is asked, about 1 in 5.',
        'Three sentence starters on his desk. Before each lesson he tells an adult what he will need; teachers wait for him to speak first.',
        'Every lesson',
        'Mrs Sandhu and visiting teachers',
        'A tally over ten lessons shows 8 or more.',
      ],
    ],
  },
  {
    pupil: 31,
    targets: [
      [
        'Be in his seat and have begun within five minutes of the bell, 9 mornings of 10, within eight weeks.',
        '5 mornings of 10. Late or in the corridor the others.',
        'Toast and a plan for the day with one adult, then in by the side door. First task is ready on his table.',
        'Each morning, 25 minutes',
        'Mrs Bell',
        'The morning sheet shows 9 of 10.',
      ],
      [
        'Name what he feels on the scale of 1 to 5 and choose one thing that helps, in 4 of 5 times within ten weeks.',
        'Points to a number when asked; chooses something that helps 1 time in 5.',
        'His own list of six things that help, tried out when calm. Adults ask “what number?” and then wait.',
        'Twice a day and when needed',
        'Mrs Novak, Mrs Sandhu',
        'His chart shows a number and a choice 4 times of 5, over two weeks.',
      ],
      [
        'Finish 20 minutes of independent work in 4 of 5 mathematics lessons within ten weeks.',
        '8 minutes, then walks about.',
        'Task cut into four cards of five minutes. He turns each card over and may move to fetch the next.',
        'Each mathematics lesson',
        'Mrs Sandhu',
        'Four cards turned in 4 of 5 lessons, two weeks running.',
      ],
    ],
  },
  {
    pupil: 33,
    targets: [
      [
        'Write for ten minutes with the sloping board and the grip, five lines that others can read, in 4 of 5 lessons within ten weeks.',
        'Two lines in ten minutes; hand tires.',
        'Warm up hands for two minutes, board set at the same angle, rest at five minutes.',
        'Each writing lesson',
        'Mr Fenn, with the occupational therapist’s exercises',
        'Four books of five show five lines that his partner can read aloud.',
      ],
      [
        'Change for PE in six minutes with help for laces only, 4 times of 5, within eight weeks.',
        '14 minutes with help for buttons, zip and laces.',
        'Clothes laid out in order on a mat. Backward steps: he does the last step alone first, then the last two.',
        'Twice a week, before PE',
        'Mr Fenn; Gran practises the zip at home',
        'Timed at six minutes or less, 4 times of 5.',
      ],
      [
        'Catch a large ball with two hands from three metres, 8 of 10 throws, within twelve weeks.',
        '3 of 10.',
        'Balloon, then beach ball, then football. Call his name before each throw.',
        '15 minutes, twice a week',
        'Mr Fenn and a friend of his choice',
        '8 of 10 throws on three different days.',
      ],
    ],
  },
];
