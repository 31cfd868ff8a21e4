/**
 * Who at Oakfield Primary is on what, and when: three terms, the last of them the one that holds today.
 * Scores are modest on purpose, and two interventions do badly. Tests: test/app/sample.test.ts
 */

/** Which of the three terms: 0 the one before last, 1 last term, 2 this term. */
export type TermDigit = 0 | 1 | 2;

export interface ScheduledGroup {
  readonly what: string;
  /** '' for one to one. */
  readonly group: string;
  readonly by: string;
  readonly aim: string;
  /** Only if different from the catalogue. */
  readonly paidAs?: string;
  readonly size?: number;
  readonly minutes?: number;
  /** Ends this many weeks after it began, in the last term that it ran: it was stopped. */
  readonly stoppedAfter?: number;
  /**
   * Pupil → terms and scores: "012 6y8m 6y11m 7y3m 7y6m" is three terms, each exit the next entry.
   * "-" is a score that nobody took; "-/7y3m" was missing at the exit, and taken again for the next entry.
   */
  readonly pupils: Readonly<Record<number, string>>;
  /** Pupil → term → comment. */
  readonly comments?: Readonly<Record<number, Readonly<Partial<Record<TermDigit, string>>>>>;
}

export const SCHEDULE: readonly ScheduledGroup[] = [
  {
    what: 'Visual timetables and task boards',
    group: '',
    by: 'Class teacher',
    aim: 'Starts each task with the board and no prompt.',
    pupils: { 1: '2', 3: '2', 4: '12', 20: '012' },
  },
  {
    what: 'Calm corner',
    group: '',
    by: 'Class teacher',
    aim: 'Uses the card before leaving the room.',
    pupils: { 9: '2', 22: '12' },
  },
  {
    what: 'Paired reading',
    group: '',
    by: 'Mrs Shaw (volunteer)',
    aim: 'Reads the class book with no more than one word in 20 told.',
    pupils: { 12: '012 6y8m 6y11m 7y3m 7y7m', 19: '012 7y2m 7y6m 7y10m 8y2m', 10: '12 5y10m 6y1m 6y5m' },
    comments: { 12: { 1: 'Chooses her own books now.' } },
  },
  {
    what: 'Paired reading',
    group: '',
    by: 'Mr Grant (volunteer)',
    aim: 'Reads for ten minutes with no more than three stops.',
    pupils: { 24: '12 8y0m 8y3m 8y7m', 14: '01 6y5m 6y6m -' },
    comments: { 14: { 1: 'Away on the day of the test and it was not done later.' } },
  },
  {
    what: 'Reading comprehension group',
    group: 'Owls',
    by: 'Mrs Iqbal',
    aim: 'Answers “how do you know?” with words from the text.',
    pupils: { 21: '012 7y8m 8y0m 8y5m 8y10m', 27: '012 8y5m 8y9m 9y2m 9y6m', 30: '012 9y3m 9y7m 10y0m 10y3m' },
  },
  {
    what: 'Phonics catch-up group',
    group: 'Foxes',
    by: 'Mrs Novak',
    aim: 'Knows 35 of the 40 sounds and blends words of four sounds.',
    pupils: { 10: '012 14 20 27 33', 8: '012 9 13 18 24', 7: '012 11 15 19 25' },
  },
  {
    what: 'Phonics catch-up group',
    group: 'Otters',
    by: 'Mrs Novak',
    aim: 'Knows 25 of the 40 sounds and blends words of three sounds.',
    pupils: { 4: '12 6 11 16', 5: '12 15 22 29' },
  },
  {
    what: 'Spelling patterns group',
    group: 'Badgers',
    by: 'Miss Doyle, then Mrs Bell',
    aim: 'Spells nine of ten words of a pattern a month later.',
    pupils: {
      19: '012 7y0m 7y1m 7y1m 7y2m',
      23: '012 7y2m 7y3m 7y3m 7y4m',
      30: '012 8y6m 8y7m 8y7m 8y9m',
      32: '012 7y3m 7y2m 7y4m 7y4m',
    },
    comments: {
      19: { 1: 'Full marks on Fridays, gone by Monday.' },
      23: { 1: 'Miss Doyle left in the third week. No sessions for a fortnight.' },
      32: { 0: 'A month lower than at the start. The lists are too hard.' },
    },
  },
  {
    what: 'Number facts group',
    group: 'Sevens',
    by: 'Mr Fenn',
    aim: 'Gives 20 facts in a minute with no more than one mistake.',
    pupils: {
      24: '012 7y11m 8y2m 8y6m 8y9m',
      14: '012 6y2m 6y4m 6y5m 6y8m',
      16: '012 5y8m 5y10m 6y1m 6y4m',
      8: '12 5y9m -/6y1m 6y5m',
      33: '12 9y1m 9y5m 9y9m',
    },
    comments: { 8: { 1: 'Unwell on the day of the test. Tested again in the new term.' } },
  },
  {
    what: 'Speech and language group',
    group: 'Parrots',
    by: 'Mrs Bell',
    aim: 'Retells a story of four pictures in order.',
    pupils: { 1: '12 9 14 19', 3: '0 16 22', 7: '012 12 17 21 26' },
    comments: { 3: { 0: 'Talks in the group now. Her place went to another pupil.' } },
  },
  {
    what: 'Speech and language group',
    group: 'Robins',
    by: 'Mrs Bell',
    aim: 'Follows three-part instructions, 8 of 10.',
    pupils: { 18: '012 20 24 27 31', 16: '012 14 17 21 24', 27: '01 22 27 -' },
    comments: { 27: { 1: 'Left the group at the review. No exit score was taken.' } },
  },
  {
    // Six places, three of them for pupils who are named here; the others are friends who are not on the register.
    what: 'Social skills group',
    group: 'Harbour',
    by: 'Mrs Bell',
    size: 6,
    aim: 'Joins a game and stays in it to the end, 4 playtimes of 5.',
    pupils: { 9: '2 4 6', 13: '012 3 4 4 6', 22: '012 3 3 4 5' },
    comments: { 22: { 1: 'His parents ask that he is given a part as a leader. Agreed.' } },
  },
  {
    what: 'Fine motor skills club',
    group: 'Makers',
    by: 'Mrs Iqbal',
    aim: 'Threads, cuts and forms letters at the level of the class.',
    pupils: { 5: '012 6 9 12 15', 20: '012 8 10 12 13', 33: '01 9 11 13', 26: '12 8 10 11' },
  },
  {
    what: 'Touch typing club',
    group: 'Keys',
    by: 'Mr Fenn',
    aim: 'Types 20 words a minute.',
    stoppedAfter: 4,
    pupils: { 29: '01 9 11 -', 32: '01 8 9 -', 33: '01 10 12 -', 25: '0 11 14' },
    comments: {
      29: { 1: 'Stopped. He speaks his writing instead, which is faster.' },
      32: { 1: 'Stopped after four weeks: the room was needed at that time.' },
      33: { 1: 'Stopped. His bus was late on most mornings.' },
    },
  },
  {
    what: 'Breakfast start',
    group: 'Early birds',
    by: 'Miss Doyle, then Mrs Bell',
    aim: 'In class and working at the bell, 9 days of 10.',
    pupils: { 9: '012 3 5 5 7', 13: '012 4 4 6 6', 31: '012 3 4 6 7' },
    comments: { 31: { 1: 'Missed Miss Doyle when she left. Better since Mrs Bell took over.' } },
  },
  {
    what: 'Precision teaching',
    group: '',
    by: 'Mrs Iqbal',
    aim: 'Reads the set of 60 common words in a minute.',
    pupils: { 17: '012 22 30 38 47', 23: '012 18 26 33 41', 32: '12 41 48 54', 10: '2 12 24', 14: '2 9 15' },
    comments: {
      17: { 2: 'Keeps the chart herself.' },
      14: { 2: 'Set cut from ten words to five in the second week.' },
    },
  },
  {
    what: 'One-to-one reading',
    group: '',
    by: 'Mrs Novak',
    aim: 'Reads unseen pages at 95 words of 100.',
    pupils: { 17: '012 6y5m 6y9m 7y2m 7y8m', 23: '12 7y4m 7y8m 8y1m', 32: '12 7y9m 8y0m 8y4m', 16: '2 5y6m 5y10m' },
  },
  {
    what: 'Individual speech programme',
    group: '',
    by: 'Mrs Bell',
    aim: 'Says the sounds of the therapist’s list in 16 of 20 pictures.',
    pupils: { 7: '12 5 6 11', 11: '12 6 9 14', 20: '012 7 9 12 14', 4: '2 4 8' },
  },
  {
    what: 'Mentoring time',
    group: '',
    by: 'Mrs Novak',
    aim: 'Names one thing that went well and one plan, each week.',
    pupils: { 31: '12 3 5 7', 22: '12 2 4 5', 13: '2 4 6' },
  },
  {
    what: 'Support in class',
    group: '',
    by: 'Mr Fenn',
    minutes: 180,
    aim: 'Begins tasks alone, with the adult further away each half-term.',
    pupils: { 20: '012' },
    comments: { 20: { 2: 'Fifteen hours a week, as the Statement says.' } },
  },
  {
    what: 'Support in class',
    group: '',
    by: 'Mrs Iqbal',
    minutes: 210,
    aim: 'Moves about the school and records his work with less help.',
    pupils: { 29: '012' },
    comments: { 29: { 2: 'The Statement says 20 hours. 17.5 are given while a post is empty.' } },
  },
  {
    what: 'Support in class',
    group: '',
    by: 'Mr Fenn',
    minutes: 60,
    aim: 'Dresses and writes with one prompt or none.',
    pupils: { 33: '12', 25: '0', 4: '2' },
    comments: { 25: { 0: 'Paid for by the IPRA, which has ended.' } },
  },
  {
    what: 'Visiting specialist teacher',
    group: '',
    by: 'Teacher of the deaf',
    aim: 'Aids and seat checked; adults know what to do.',
    pupils: { 11: '012' },
  },
  {
    what: 'Visiting specialist teacher',
    group: '',
    by: 'Teacher of the visually impaired',
    aim: 'Routes and print that he can use alone.',
    pupils: { 29: '012' },
  },
];
