/** A corner of a made-up school: Ava with everything that a plan can hold, and Ben, who must never be in hers. */
import type { ProvisionFigures, PupilFigures } from '../../src/domain/assessment';
import type { IsoDate } from '../../src/domain/isoDate';
import type { Pence } from '../../src/domain/money';
import type { Intervention, Plan, Provision, Pupil, Review, School, Stage, Target } from '../../src/domain/school';

export const day = (text: string): IsoDate => text as IsoDate;
const pence = (amount: number): Pence => amount as Pence;
export const TODAY = day('2025-09-08');

const stage: Stage = {
  code: 'P',
  label: 'School Action Plus',
  planName: 'IEP',
  planRecommended: 'YES',
  newPlanOnJoining: true,
  reviewed: 'TERM',
  neverLongerThanMonths: 6,
  specialistExpected: true,
  row: 3,
};

export const ava: Pupil = {
  id: 'P017',
  row: 18,
  forename: 'Ava',
  surname: 'Khan',
  className: 'Beech',
  stageCode: 'P',
  yearGroup: '4',
  dateOfBirth: day('2017-02-14'),
  stageSince: day('2025-06-01'),
  mainNeed: 'SPLD',
  otherNeeds: 'slcn, hi',
  keyAdult: 'Mrs Okafor',
  specialists: 'Specialist teacher for literacy',
  strengths: 'Talks with real knowledge about animals.',
  cadence: null,
  lastReviewed: null,
  annualReviewBy: null,
  noPlanBecause: '',
  leftOn: null,
  upn: 'B801200005001',
};
export const ben: Pupil = {
  ...ava,
  id: 'P018',
  row: 19,
  forename: 'Benedict',
  surname: 'Thornbury',
  strengths: 'Chess',
  upn: 'D801200005002',
};

const target = (id: string, more: Partial<Target>): Target => ({
  id,
  row: 2,
  pupilId: 'P017',
  target: `Target ${id}`,
  startingPoint: 'Reads 21 of 100 words',
  strategy: 'Five words at a time',
  howOften: 'Daily, 10 minutes',
  whoHelps: 'Teaching assistant',
  successCriterion: '45 words on three Fridays running',
  result: 'NOT_REVIEWED',
  comment: '',
  planNumber: null,
  ...more,
});

const review = (id: string, more: Partial<Review>): Review => ({
  id,
  row: 2,
  pupilId: 'P017',
  kind: 'PLAN_REVIEW',
  bookedFor: null,
  heldOn: day('2025-06-12'),
  attended: 'Mrs Khan, SENCO',
  progress: 'SOME',
  parentsView: '',
  pupilsView: '',
  nextSteps: '',
  nextReviewBy: null,
  ...more,
});

const intervention = (name: string, more: Partial<Intervention>): Intervention => ({
  name,
  row: 2,
  wave: 2,
  areaOfNeed: '',
  whatHappens: '',
  role: 'TA',
  adults: 1,
  groupSize: 4,
  sessionsPerWeek: 3,
  minutesPerSession: 20,
  weeks: 12,
  resources: pence(0),
  fees: pence(0),
  licence: pence(0),
  measure: 'NONE',
  measureLabel: '',
  why: '',
  ...more,
});

const provision = (id: string, interventionName: string, more: Partial<Provision> = {}): Provision => ({
  id,
  row: 2,
  pupilId: 'P017',
  interventionName,
  group: 'Blue table',
  runBy: '',
  start: day('2025-09-01'),
  end: null,
  intendedOutcome: '',
  entry: null,
  entryDate: null,
  exit: null,
  exitDate: null,
  aimMet: null,
  sessionsGiven: null,
  comment: 'Sits beside Benedict',
  overrides: {
    paidAs: null,
    adults: null,
    groupSize: null,
    sessionsPerWeek: null,
    minutesPerSession: null,
    weeks: null,
  },
  ...more,
});

const plan = (number: number, more: Partial<Plan> = {}): Plan => ({
  id: `PL00${number}`,
  row: number + 1,
  pupilId: 'P017',
  number,
  start: null,
  end: null,
  helpAtHome: '',
  ...more,
});

export const figuresOf = (row: Provision, more: Partial<ProvisionFigures> = {}): ProvisionFigures => ({
  provisionId: row.id,
  pupilId: row.pupilId,
  interventionName: row.interventionName,
  costPence: pence(8600),
  spentPence: pence(4300),
  laCostPence: null,
  minutesPerWeek: 60,
  steps: null,
  gain: null,
  monthsElapsed: null,
  ratioGain: null,
  band: null,
  isRunning: true,
  doubts: [],
  ...more,
});

const provisions = [
  provision('V1', 'Paired reading', { group: '' }),
  provision('V2', 'Sounds together'),
  provision('V3', 'Visual timetable'),
  provision('V4', 'Talk group', { end: day('2025-07-01') }),
];

const first = plan(1, {
  start: day('2025-01-06'),
  end: day('2025-07-18'),
  helpAtHome: 'Read together for ten minutes each evening.',
});

export const school: School = {
  settings: {
    schoolName: 'Oakfield Primary School',
    phase: 'primary',
    framework: 'eng-2001-bwd',
    usesProvisionMapping: true,
    yearStartsIn: 9,
    amberDays: 21,
    showPoundsOnMap: false,
    mapShows: 'minutes',
    mapPeriod: '',
    mapGroupedBy: 'class',
    mapOnlyClass: '',
    mapOnlyYear: '',
    mapOnlyNeed: '',
    mapOnlyWave: null,
    mapOnlyStage: '',
    namesInFileNames: 'full',
  },
  terms: [],
  stages: [stage],
  rates: [],
  interventions: [
    intervention('Paired reading', { wave: 3 }),
    intervention('Sounds together', { groupSize: 4 }),
    intervention('Visual timetable', { wave: 1 }),
    intervention('Talk group', {}),
  ],
  pupils: [ava, ben],
  provisions,
  targets: [
    target('T1', { planNumber: 1, target: 'An old target' }),
    target('T2', { planNumber: 2, target: 'Read 45 of the first 100 words' }),
    target('T3', { target: 'Spell 20 words' }),
    target('T4', { target: 'Met long ago', result: 'MET' }),
    target('T5', { target: '   ' }),
    target('T6', { pupilId: 'P018', target: 'Benedict writes three sentences' }),
  ],
  reviews: [
    review('R1', { pupilsView: 'I like small groups.', parentsView: 'She is happier.' }),
    review('R2', { heldOn: day('2025-03-01'), pupilsView: 'An older view' }),
    review('R3', {
      heldOn: day('2025-07-01'),
      kind: 'SPECIALIST_ADVICE',
      nextSteps: 'Short instructions, one at a time.',
    }),
    review('R4', { heldOn: null, bookedFor: day('2025-12-01'), pupilsView: 'Only booked' }),
    review('R5', { heldOn: day('2025-12-02'), pupilsView: 'In days to come' }),
    review('R6', { pupilId: 'P018', heldOn: day('2025-09-01'), pupilsView: 'Benedict likes chess' }),
  ],
  plans: [first],
  funding: [],
};

const [paired, sounds, timetable, talk] = provisions as [Provision, Provision, Provision, Provision];

export const figures: PupilFigures = {
  pupil: ava,
  stage,
  plan: {
    needed: true,
    reason: 'EXPIRED',
    rule: 'R1',
    says: '',
    inUse: null,
    draft: null,
    endedOn: null,
    liftedBecause: '',
    planName: 'IEP',
    goodUntil: null,
  },
  review: {
    status: 'DUE',
    last: null,
    lastWas: null,
    isOwed: false,
    dueFrom: null,
    dueBy: day('2025-12-19'),
    bookedFor: null,
    says: '',
    goodUntil: null,
  },
  costPence: pence(25800),
  spentPence: pence(12900),
  laCostPence: pence(0),
  funding: [],
  aboveElement2Pence: null,
  advice: [],
  provisions: [
    figuresOf(paired),
    figuresOf(sounds, { minutesPerWeek: 45 }),
    figuresOf(timetable),
    figuresOf(talk, { isRunning: false }),
  ],
};

export const nextPlan = { number: 2, start: day('2025-09-08'), end: day('2025-12-19') };
