/**
 * The 34 pupils of Oakfield Primary who are on its register, none of them real.
 * Years and classes stay; dates of birth follow the school year that holds today.
 * Limits: stage dates are told from reviews where a review decided them. Tests: test/app/sample.test.ts
 */
import type { IsoDate } from '../../domain/isoDate';
import { type SampleCalendar, weekdayOnOrBefore } from './calendar';
import { latestHeld } from './reviewDates';
import type { SampleRow } from './row';

export type StageCode = 'M' | 'A' | 'P' | 'Q' | 'S';

const CLASSES = [
  { name: 'Acorn', teacher: 'Miss Rahman' },
  { name: 'Hazel', teacher: 'Mrs Kowalska' },
  { name: 'Willow', teacher: 'Mr Adeyemi' },
  { name: 'Rowan', teacher: 'Miss Llewellyn' },
  { name: 'Beech', teacher: 'Mrs Okafor' },
  { name: 'Chestnut', teacher: 'Mr Pritchard' },
  { name: 'Oak', teacher: 'Mrs Sandhu' },
] as const;

/**
 * Number (17 for P017), names, year (0 is Reception), month and day of birth, stage, weeks at it or the review that decided it,
 * main need, other needs, specialists, strengths.
 */
type Line = readonly [
  number,
  string,
  string,
  number,
  string,
  StageCode,
  number | 'LATEST_REVIEW',
  string,
  string,
  string,
  string,
];

const LINES: readonly Line[] = [
  [
    1,
    'Idris',
    'Farah',
    0,
    '-11-08',
    'A',
    16,
    'SLCN',
    '',
    '',
    'Listens with his whole body at story time and knows the names of every dinosaur in the box.',
  ],
  [
    2,
    'Poppy',
    'Whitaker',
    0,
    '-07-30',
    'M',
    9,
    '',
    '',
    '',
    'Kind to others and first to help tidy. The youngest in the class.',
  ],
  [
    3,
    'Zofia',
    'Wiśniewska',
    1,
    '-10-19',
    'A',
    30,
    'SLCN',
    '',
    '',
    'Sings every song from memory. Reads aloud in Polish with her grandmother.',
  ],
  [
    4,
    'Reuben',
    'Clarke',
    1,
    '-02-03',
    'P',
    'LATEST_REVIEW',
    'ASD',
    'SLCN',
    'Educational psychologist',
    'Remembers routes, numbers and timetables. Calm and proud when he has a job to do.',
  ],
  [
    5,
    'Hanna',
    'Yusuf',
    1,
    '-05-22',
    'A',
    26,
    'PD',
    '',
    '',
    'Has wonderful ideas for stories and tells them well. Keeps trying.',
  ],
  [6, 'Teddy', 'Marsh', 1, '-08-17', 'M', 12, '', '', '', 'Curious about how things work. Builds bridges that hold.'],
  [
    7,
    'Callum',
    "O'Rourke",
    2,
    '-12-11',
    'P',
    'LATEST_REVIEW',
    'SLCN',
    '',
    'Speech and language therapist',
    'Makes other children laugh. Good at puzzles, mazes and anything with wheels.',
  ],
  [
    8,
    'Amara',
    'Nwosu',
    2,
    '-04-06',
    'A',
    44,
    'MLD',
    '',
    '',
    'Works hard for praise and looks after younger children at playtime.',
  ],
  [
    9,
    'Leo',
    'Barker',
    2,
    '-09-27',
    'A',
    40,
    'SEMH',
    '',
    '',
    'Fast, brave and fair in games. Thoughtful when he is calm.',
  ],
  [10, 'Maisie', 'Dunn', 2, '-06-14', 'A', 28, 'SPLD', '', '', 'Explains her ideas clearly and draws beautifully.'],
  [
    11,
    'Yusuf',
    'Rahmani',
    2,
    '-01-25',
    'P',
    70,
    'HI',
    'SLCN',
    'Teacher of the deaf',
    'Looks carefully and notices what others miss. Strong in mathematics.',
  ],
  [
    12,
    'Ellie-Mae',
    'Foster',
    3,
    '-03-02',
    'A',
    52,
    'SPLD',
    '',
    '',
    'Asks good questions in science and works well with a partner.',
  ],
  [
    13,
    'Kian',
    'Doherty',
    3,
    '-10-30',
    'P',
    60,
    'SEMH',
    '',
    'Behaviour support teacher',
    'Honest, funny and generous. Mends anything with tape and card.',
  ],
  [
    14,
    'Aisha',
    'Malik',
    3,
    '-07-09',
    'A',
    36,
    'MLD',
    '',
    '',
    'Neat, careful and willing. Knows a great deal about cats.',
  ],
  [15, 'Oliver', 'Pugh', 3, '-05-18', 'M', 15, '', '', '', 'A strong swimmer. Speaks up for friends.'],
  [
    16,
    'Sienna',
    'Tran',
    3,
    '-11-21',
    'Q',
    34,
    'MLD',
    'SLCN',
    'Educational psychologist, speech and language therapist',
    'Loves drama and remembers her lines when she has heard them. Warm with everyone.',
  ],
  [
    17,
    'Ava',
    'Khan',
    4,
    '-02-16',
    'P',
    80,
    'SPLD',
    '',
    'Specialist teacher for literacy',
    'Talks with real knowledge about animals. Quick at mental arithmetic and good at chess.',
  ],
  [
    18,
    'Tomás',
    'García',
    4,
    '-08-05',
    'P',
    'LATEST_REVIEW',
    'SLCN',
    '',
    'Speech and language therapist',
    'Captain of the Beech football team. Speaks two languages at home.',
  ],
  [
    19,
    'Ava',
    'Thornton',
    4,
    '-09-12',
    'A',
    58,
    'SPLD',
    '',
    '',
    'Plays the cornet. Organises her group so that everyone has a turn.',
  ],
  [
    20,
    'Jayden',
    'Campbell',
    4,
    '-04-27',
    'S',
    120,
    'ASD',
    'SLCN',
    'Educational psychologist, speech and language therapist',
    'Knows the bus routes of the whole town. Exact and truthful; reads timetables and maps well above his age.',
  ],
  [
    21,
    'Freya',
    'Lindqvist',
    4,
    '-06-23',
    'A',
    24,
    'SLCN',
    '',
    '',
    'A careful artist. Patient with younger children at reading time.',
  ],
  [
    22,
    'Harrison',
    'Cole',
    4,
    '-12-29',
    'P',
    64,
    'SEMH',
    '',
    'Behaviour support teacher',
    'Reads widely and remembers it. Kind to animals and to new children.',
  ],
  [
    23,
    'Mohammed',
    'Aslam',
    5,
    '-03-19',
    'P',
    75,
    'SPLD',
    '',
    'Specialist teacher for literacy',
    'Thinks like an engineer. Explains how machines work so that others understand.',
  ],
  [24, 'Ruby', 'Jenkins', 5, '-10-04', 'A', 66, 'MLD', '', '', 'Cheerful and steady. A trusted helper in the office.'],
  [
    25,
    'Dylan',
    'Pryce',
    5,
    '-01-13',
    'A',
    90,
    'SPLD',
    '',
    '',
    'Best goalkeeper in the school. Good at telling stories aloud.',
  ],
  [
    26,
    'Nevaeh',
    'Roberts',
    5,
    '-07-26',
    'P',
    84,
    'PD',
    '',
    'Physiotherapist, school nurse',
    'Determined and well read. Writes funny plays with her friends.',
  ],
  [27, 'Kacper', 'Zając', 5, '-05-07', 'A', 32, 'SLCN', '', '', 'Excellent at number. Plays the drums.'],
  [
    28,
    'Isabelle',
    'Hart',
    5,
    '-11-16',
    'M',
    7,
    '',
    '',
    '',
    'Thoughtful and accurate. Happier since joining the choir.',
  ],
  [
    29,
    'Samuel',
    'Osei',
    6,
    '-02-28',
    'S',
    200,
    'PD',
    'VI',
    'Occupational therapist, teacher of the visually impaired',
    'A natural leader of the school council. Dictates long and gripping stories.',
  ],
  [30, 'Grace', 'Mensah', 6, '-09-20', 'A', 72, 'SPLD', '', '', 'Sings solos and helps run the library.'],
  [
    31,
    'Brandon',
    'Keogh',
    6,
    '-04-15',
    'P',
    78,
    'SEMH',
    '',
    'Behaviour support teacher, child and family counsellor',
    'Gentle with the youngest. A good cook with a real sense of responsibility.',
  ],
  [
    32,
    'Fatima',
    'Hussain',
    6,
    '-06-01',
    'Q',
    30,
    'SPLD',
    'SLCN',
    'Educational psychologist',
    'Brilliant at patterns and design. Never gives up.',
  ],
  [
    33,
    'Connor',
    'Bailey',
    6,
    '-08-24',
    'A',
    88,
    'PD',
    '',
    'Occupational therapist',
    'Popular and good-humoured. Knows a lot about space.',
  ],
  [34, 'Lily', 'Armitage', 6, '-12-06', 'P', 3, 'SEMH', '', 'Behaviour support teacher (through her last school)', ''],
];

const NO_PLAN_BECAUSE: Readonly<Record<number, string>> = {
  26: 'Her care plan with the school nurse says what is done each day. Nevaeh, her parents and school agreed that an IEP would only repeat it.',
};
/** The other pupil with a Statement has an annual review later in the year. */
const ANNUAL_REVIEW_SOON = 20;
const ANNUAL_REVIEW_LATER = 29;
const DAYS_TO_LATER = 200;
const REVIEWED_TWICE_A_TERM = 31;

export function pupilId(number: number): string {
  return `P${String(number).padStart(3, '0')}`;
}

const LABELS: ReadonlyMap<number, string> = new Map(
  LINES.map(([number, forename, surname]) => [number, pupilLabel({ forename, surname, id: pupilId(number) })]),
);

/** "Khan, Ava · P017" */
export function labelOf(number: number): string {
  const label = LABELS.get(number);
  if (label === undefined) throw new Error(`No pupil ${number}`);
  return label;
}

export function annualReviewBy(calendar: SampleCalendar, number: number): IsoDate | null {
  if (number === ANNUAL_REVIEW_SOON) return annualReviewSoon(calendar);
  if (number === ANNUAL_REVIEW_LATER) return schoolDayOnOrAfter(calendar, addDays(calendar.today, DAYS_TO_LATER));
  return null;
}

function stageSince(calendar: SampleCalendar, number: number, since: number | 'LATEST_REVIEW'): IsoDate {
  return since === 'LATEST_REVIEW' ? latestHeld(calendar, number) : daysAgo(calendar, since * 7);
}

/** Years run from September to August: a Reception child of 2026/27 was born from September 2021 to August 2022. */
function dateOfBirth(calendar: SampleCalendar, year: number, birthday: string): IsoDate {
  const firstYear = calendar.year - year - 5;
  return isoDate(`${birthday >= '-09-01' ? firstYear : firstYear + 1}${birthday}`);
}

export function pupilRows(calendar: SampleCalendar): SampleRow[] {
  const stages = new Map(stagePreset('eng-2001-bwd').map(({ code, label }) => [code, label]));
  return LINES.map(([number, forename, surname, year, birthday, stage, since, mainNeed, otherNeeds, specialists, strengths]) => {
    const annual = annualReviewBy(calendar, number);
    return {
      Forename: forename,
      Surname: surname,
      Class: CLASSES[year]?.name ?? '',
      Stage: stages.get(stage) ?? '',
      Year: year === 0 ? 'R' : year,
      'Date of birth': { date: dateOfBirth(calendar, year, birthday) },
      'Stage since': { date: stageSince(calendar, number, since) },
      'Main need': mainNeed,
      'Other needs': otherNeeds,
      'Class teacher or form tutor': CLASSES[year]?.teacher ?? '',
      'Outside specialists': specialists,
      Strengths: strengths,
      'Review how often': number === REVIEWED_TWICE_A_TERM ? PUPIL_CADENCE.word('HALF_TERM') : '',
      'Annual review by': annual === null ? '' : { date: annual },
      'No IEP because': NO_PLAN_BECAUSE[number] ?? '',
      'Pupil ID': pupilId(number),
    };
  });
}

export const SAMPLE_PUPIL_IDS: readonly string[] = LINES.map(([number]) => pupilId(number));
