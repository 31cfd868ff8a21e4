/**
 * Replies as the add-on gives them, for a made-up school: what the sidebar is shown in the tests.
 * test/sidebar/replies.test.ts holds each against the contract.
 */
import type { Reply } from '../../src/rpc/contract';

type Pupil = Reply<'pupils'>[number];
type Intent = Reply<'planDocuments'>['intents'][number];

const calm: Pupil = {
  pupilId: 'P001',
  name: 'Adeyemi, Tobi',
  className: '3B',
  stage: 'School Action Plus',
  planName: 'IEP',
  plan: { needed: false, reason: null, rule: 'R1', says: '', number: 2, targets: 3, liftedBecause: '' },
  review: {
    status: 'UP_TO_DATE',
    last: '2026-11-02',
    dueFrom: '2027-01-05',
    dueBy: '2027-03-26',
    bookedFor: null,
    inTerm: null,
    says: '',
  },
  stageSince: '2026-09-14',
  annualReviewBy: null,
  costPence: 41250,
  spentPence: 20600,
  laCostPence: 39500,
  aboveElement2Pence: null,
  funding: [],
  advice: [],
  provisions: [
    {
      provisionId: 'V001',
      intervention: 'Paired reading',
      costPence: 41250,
      spentPence: 20600,
      laCostPence: 39500,
      doubts: [],
      gain: 7,
      ratioGain: 2.3,
      band: 'MEDIUM',
      minutesPerWeek: 100,
      monthsElapsed: 3,
      isRunning: true,
    },
  ],
};

function pupil(
  pupilId: string,
  name: string,
  className: string,
  change: { plan?: Partial<Pupil['plan']>; review?: Partial<Pupil['review']>; stage?: string } = {},
): Pupil {
  return {
    ...calm,
    pupilId,
    name,
    className,
    stage: change.stage ?? calm.stage,
    plan: { ...calm.plan, ...change.plan },
    review: { ...calm.review, ...change.review },
  };
}

const needed = (reason: NonNullable<Pupil['plan']['reason']>, says: string, targets: number) => ({
  plan: { needed: true, reason, says, number: null, targets },
});

export const pupils: Reply<'pupils'> = [
  calm,
  pupil('P017', 'Khan, Ava', '4B', needed('NONE', 'Has no IEP', 3)),
  pupil(
    'P018',
    'Khan, Ava',
    '2M',
    needed('EXPIRED', 'School Action Plus: an IEP is recommended, and the last one ended on 16 October 2026.', 2),
  ),
  pupil('P022', 'O’Brien, Finlay', '5C', needed('DRAFT_ONLY', 'IEP 1 has not started', 4)),
  pupil('P023', 'Nowak, Zuzanna', '1A', {
    ...needed('PREDATES_STAGE', 'IEP 2 is from before the move to School Action Plus', 3),
  }),
  pupil('P029', 'García-Wright, Mateo', '6C', { ...needed('NONE', 'Has no IEP', 1), stage: 'Statement' }),
  pupil('P031', 'Osei, Grace', 'R', needed('NONE', 'Has no IEP', 0)),
  pupil('P005', 'Begum, Safiya', '6C', {
    review: {
      status: 'OVERDUE',
      inTerm: 'TO_DO',
      dueFrom: '2026-09-02',
      dueBy: '2026-10-23',
      says: 'Was due by 23 October 2026',
    },
  }),
  pupil('P006', 'Hughes, Dylan', '3B', {
    review: {
      status: 'OVERDUE',
      dueFrom: '2026-09-02',
      dueBy: '2026-11-06',
      inTerm: 'BOOKED',
      bookedFor: '2026-11-27',
      says: '',
    },
  }),
  ...['Clarke, Amelie', 'Patel, Rohan', 'Szabó, Lili'].map((name, index) =>
    pupil(`P04${index}`, name, '4B', {
      review: { status: 'DUE', dueFrom: '2026-09-02', dueBy: '2026-12-18', says: 'Due by 18 December 2026' },
    }),
  ),
];

/** Of no tab: there is nowhere to go to. */
export const ofTheSheet = {
  tab: '',
  cell: '',
  says: "This sheet's locale is en_US. In Google Sheets choose File, Settings, Locale: United Kingdom.",
  pupil: '',
};

const problems: Reply<'home'>['problems'] = [
  {
    tab: 'Provision list',
    cell: 'F14',
    says: 'Provision list, row 14: ‘End’ is before ‘Start’. Type the last day of the provision.',
    rowId: 'V014',
    pupil: 'Begum, Yusuf',
  },
  {
    tab: 'Provision list',
    cell: 'A31',
    says: '“Ava Khan” fits two pupils: P017 and P018. Choose one from the list.',
    pupil: '',
  },
  {
    tab: 'Pupils',
    cell: 'D9',
    says: 'The stage is empty. Choose one from the list.',
    rowId: 'P008',
    pupil: 'Okafor, Chidi',
  },
  { tab: 'Terms', cell: '', says: 'The summer term is missing. Type its start and end.', pupil: '' },
];

export const home: Reply<'home'> = {
  isSetUp: true,
  hasSample: false,
  schoolName: 'Oakfield Primary School',
  framework: 'eng-2001-bwd',
  planName: 'IEP',
  plansReady: 5,
  reviews: {
    term: 'Autumn 2026',
    held: 12,
    booked: 4,
    toDo: 18,
    withoutDate: 1,
    says: ['Autumn 2026 counts from 2 September 2026 to 3 January 2027. Each pupil is counted once.'],
  },
  since: 'Since Monday: 2 IEPs made, 3 reviews held, 1 pupil joined, 1 review became overdue.',
  choices: { className: '', adult: '', followsSheet: false, screen: '', id: '', of: '', only: '' },
  counts: { pupils: 34, planNeeded: 6, notOnMap: 2, overdue: 2, due: 3, costPence: 2431050 },
  problems,
  lastRefresh: 'Monday 23 November, 9:41 pm',
  needsRefresh: false,
  initials: '',
  unfinished: [],
};

export const notSetUp: Reply<'home'> = {
  ...home,
  isSetUp: false,
  schoolName: '',
  plansReady: 0,
  reviews: null,
  since: '',
  counts: { pupils: 0, planNeeded: 0, notOnMap: 0, overdue: 0, due: 0, costPence: 0 },
  problems: [],
  lastRefresh: '',
};

export const noPupils: Reply<'home'> = { ...notSetUp, isSetUp: true, schoolName: 'Oakfield Primary School' };

export const allWell: Reply<'home'> = {
  ...home,
  plansReady: 0,
  since: 'Since yesterday: no new plans, reviews or pupils.',
  reviews: home.reviews && { ...home.reviews, toDo: 0, withoutDate: 0 },
  counts: { ...home.counts, planNeeded: 0, notOnMap: 0, overdue: 0, due: 0 },
  problems: [],
};

export const madeUp: Reply<'home'> = {
  ...home,
  hasSample: true,
  needsRefresh: true,
  unfinished: [
    { initials: 'SB', at: '10:42 am', documents: 3, unsure: 0, mine: true },
    { initials: 'JT', at: '11:05 am', documents: 1, unsure: 1, mine: false },
  ],
};

export const refreshed: Reply<'refresh'> = {
  ...home.counts,
  planNeeded: 1,
  problems: problems.map(({ pupil: _, ...problem }) => problem),
  written: ['To do', 'Impact'],
};

export const todo: Reply<'todo'> = {
  today: '2026-11-23',
  items: [
    ...pupils
      .filter((one) => one.plan.needed)
      .map((one) => ({
        kind: 'PLAN_NEEDED' as const,
        pupilId: one.pupilId,
        pupil: one.name,
        className: one.className,
        who: 'Class teacher',
        what: 'Make an IEP',
        why: one.plan.says,
        reason: one.plan.reason ?? '',
        since: '2026-11-02',
        tab: 'Pupils',
        cell: '',
        rowId: one.pupilId,
      })),
    ...['Ali, Noor', 'Price, Evie'].map((name, index) => ({
      kind: 'NOT_ON_MAP' as const,
      pupilId: `P05${index}`,
      pupil: name,
      className: '2M',
      who: 'SENCO',
      what: 'Add to the provision map, or make an IEP',
      why: 'At School Action without provision this term',
      reason: 'NOT_ON_MAP',
      since: null,
      tab: 'Pupils',
      cell: '',
      rowId: `P05${index}`,
    })),
    {
      kind: 'REVIEW_OVERDUE',
      pupilId: 'P005',
      pupil: 'Begum, Safiya',
      className: '6C',
      who: 'Class teacher: Mrs Okafor',
      what: 'Hold the IEP review',
      why: 'The review was due by 23 October 2026.',
      reason: 'OVERDUE',
      since: '2026-10-24',
      tab: 'Pupils',
      cell: '',
      rowId: 'P005',
    },
    ...(['Begum, Safiya', 'Hughes, Dylan'] as const).map((name, index) => ({
      kind: 'EXIT_MISSING' as const,
      pupilId: `P00${index + 5}`,
      pupil: name,
      className: index === 0 ? '6C' : '3B',
      who: 'Mr Fenn',
      what: 'Type the exit score for Paired reading',
      why: 'It ended on 23 October 2026. The entry score is 7y10m, and there is no exit score.',
      reason: 'EXIT_MISSING',
      since: '2026-10-23',
      tab: 'Provision list',
      cell: `J${index + 5}`,
      rowId: `V010${index}`,
      score: { measure: 'reading age, like 7y10m', exitDate: null },
    })),
    {
      kind: 'VIEWS_MISSING',
      pupilId: 'P006',
      pupil: 'Hughes, Dylan',
      className: '3B',
      who: 'Class teacher: Mrs Okafor',
      what: 'Ask what the parents or carers think',
      why: 'The review on 12 October 2026 does not say what the parents or carers think.',
      reason: 'VIEWS_MISSING',
      since: '2026-10-12',
      tab: 'Reviews',
      cell: 'H9',
      rowId: 'R0009',
      views: ['parentsView'],
    },
    {
      kind: 'DATA_PROBLEM',
      pupilId: null,
      pupil: '',
      className: '',
      who: 'SENCO',
      what: 'The stage is empty. Choose one from the list.',
      why: 'Pupils, D9',
      reason: '',
      since: null,
      tab: 'Pupils',
      cell: 'D9',
      rowId: 'P008',
    },
  ],
};

const paired: Reply<'card'>['provisions'][number] = {
  provisionId: 'V001',
  intervention: 'Paired reading',
  group: 'Blue',
  when: '7 September 2026 to 18 December 2026',
  minutesPerWeek: 100,
  costPence: 8600,
  progress: '7y10m → 8y5m: 7 months in 3',
  entry: '7y10m',
  entryDate: '2026-09-09',
  exit: '8y5m',
  exitDate: '2026-12-10',
  measure: 'reading age, like 7y10m',
  isRunning: true,
  doubts: ['3 pupils are listed in a group of 4.'],
};

const target: Reply<'card'>['targets'][number] = {
  targetId: 'T0001',
  target: 'Read 45 of the first 100 words within ten weeks.',
  startingPoint: '28 of 100.',
  strategy: 'Ten words at a time on cards.',
  howOften: '10 minutes each day',
  whoHelps: 'Mrs Novak',
  successCriterion: '45 words on three days.',
  result: 'NOT_REVIEWED',
  comment: '',
};

const unheld = { attended: '', progress: '', parentsView: '', pupilsView: '', nextSteps: '' };

export const card: Reply<'card'> = {
  pupilId: 'P017',
  name: 'Khan, Ava',
  className: '4B',
  yearGroup: 'Year 4',
  stage: 'School Action Plus',
  stageSince: '2026-09-14',
  needs: 'Specific learning difficulty; Speech, language and communication needs',
  specialists: 'Speech and language therapist',
  planName: 'IEP',
  planSays: 'School Action Plus: IEP 3 is in use until 12 February 2027.',
  reviewSays: 'Due by 18 December 2026, booked for 27 November 2026.',
  reviewStatus: 'DUE',
  costPence: 41250,
  spentPence: 20600,
  laCostPence: 39500,
  aboveElement2Pence: -120000,
  provisions: [
    paired,
    {
      ...paired,
      provisionId: 'V000',
      intervention: 'Phonics catch-up',
      group: '',
      when: '5 January 2026 to 27 March 2026',
      costPence: null,
      progress: '',
      isRunning: false,
      doubts: [],
    },
  ],
  plans: [
    {
      number: 3,
      start: '2026-09-14',
      end: '2027-02-12',
      state: 'In use',
      link: 'https://docs.google.com/document/d/1/edit',
    },
    { number: 2, start: '2026-03-02', end: '2026-09-13', state: 'Ended', link: '' },
  ],
  targets: [target, { ...target, targetId: 'T0002', target: 'Write three sentences.', result: 'PARTLY_MET' }],
  reviews: [
    { kind: 'Plan review', bookedFor: '2026-11-27', heldOn: null, ...unheld },
    {
      kind: 'Plan review',
      bookedFor: null,
      heldOn: '2026-06-18',
      attended: 'Mrs Okafor and Ava’s mother',
      progress: 'Some',
      parentsView: '',
      pupilsView: 'She likes the cards.',
      nextSteps: 'Ten words at a time.',
    },
  ],
  funding: [{ kind: 'IPRA', says: '£2,400.00 a year from 1 September 2026.' }],
  missing: [
    {
      code: 'VIEWS_MISSING',
      rule: 'R12',
      says: 'The review on 18 June 2026 has no view of the parents or carers.',
      tab: 'Reviews',
      cell: 'H12',
      rowId: 'R0012',
    },
  ],
};

export const bareCard: Reply<'card'> = {
  ...card,
  yearGroup: '',
  stage: '',
  stageSince: null,
  needs: '',
  specialists: '',
  planSays: 'Choose a stage for this pupil.',
  reviewSays: '',
  reviewStatus: null,
  costPence: 0,
  spentPence: 0,
  laCostPence: 0,
  aboveElement2Pence: null,
  provisions: [],
  plans: [],
  targets: [],
  reviews: [],
  funding: [],
  missing: [],
};

export const reviewSheet: Reply<'reviewSheet'> = {
  pupilId: 'P017',
  name: 'Khan, Ava',
  className: '4B',
  stage: 'School Action Plus',
  planName: 'IEP',
  says: 'The review was due by 23 October 2026.',
  today: '2026-11-23',
  kinds: ['Plan review', 'Progress review', 'Annual review', 'Specialist advice'],
  progress: ['Enough', 'Some', 'Not enough'],
  results: ['Met', 'Partly met', 'Not met'],
  reviewId: '',
  saved: {
    kind: '',
    bookedFor: '',
    heldOn: '',
    attended: '',
    progress: '',
    parentsView: '',
    pupilsView: '',
    nextSteps: '',
    nextReviewBy: '',
  },
  suggestedKind: 'Plan review',
  planNumber: 2,
  nextNumber: 3,
  targets: ['Reads 45 of the first 100 words', 'Writes three sentences with full stops'].map((words, index) => ({
    targetId: `T000${index + 1}`,
    saved: {
      target: words,
      startingPoint: 'Reads 12',
      strategy: 'Word cards',
      howOften: 'Daily',
      whoHelps: 'Mrs Shah',
      successCriterion: 'On three days',
      result: '',
      comment: '',
      planNumber: '',
    },
    isCarried: false,
  })),
  provisions: ['Paired reading: entry 22'],
};

export const preview: Reply<'previewDocument'> = {
  pupilId: 'P017',
  name: 'Ava Khan',
  title: 'Individual Education Plan 3',
  number: 3,
  sections: [
    { heading: 'Dates', lines: [{ label: 'Starts', says: '23 November 2026' }] },
    {
      heading: 'Target 1',
      lines: [
        { label: '', says: 'Read 45 of the first 100 words at sight by Easter' },
        { label: 'How we will teach it', says: 'Precision teaching\nWord cards' },
      ],
    },
    { heading: 'Provision', lines: [{ label: 'Paired reading', says: '' }] },
  ],
  leftEmpty: ['what the pupil is good at and enjoys'],
};

export const explanation: Reply<'explain'> = {
  of: 'provisionCost',
  id: 'V001',
  title: 'Cost of Paired reading for Ava Khan',
  result: '£86.00',
  inputs: [
    { label: 'Minutes each session', value: '20 minutes', tab: 'Interventions', cell: 'I4', rowId: 'Paired reading' },
    { label: 'Group size', value: '4', tab: 'Provision list', cell: 'R9', rowId: 'V001' },
    { label: 'Our hourly rate', value: '£17.20 an hour', tab: 'Staff rates', cell: 'B2', rowId: 'TA' },
  ],
  steps: [
    '20 minutes × 5 a week ÷ 60 = 1.67 hours a week',
    '£17.20 × 1.67 × 12 weeks = £344.00',
    '£344.00 ÷ 4 = £86.00',
  ],
  doubts: ['3 pupils are listed in a group of 4.'],
  rule: '',
  source: '',
};

export const whyPlan: Reply<'explain'> = {
  ...explanation,
  of: 'plan',
  id: 'P017',
  title: 'Why Ava Khan should have an IEP',
  result: 'IEP 3 is in use until 12 February 2027.',
  steps: [],
  doubts: [],
  rule: 'R1',
  source: 'LA guide',
};

const choices = (...words: readonly string[]) =>
  words.map((word, at) => ({ value: word, label: word, pupils: at + 3 }));
export const mapChoices: Reply<'mapChoices'> = {
  shown: {
    cells: 'minutes',
    period: '',
    groupBy: 'class',
    className: '4B',
    yearGroup: '',
    need: '',
    wave: '',
    stage: '',
  },
  hasPounds: true,
  pupils: { shown: 4, all: 9 },
  periods: ['Autumn 2026', 'Spring 2027'],
  classes: choices('1A', '4B', '10B'),
  years: [
    { value: '1', label: 'Year 1', pupils: 3 },
    { value: '4', label: 'Year 4', pupils: 6 },
  ],
  needs: choices('SLCN', 'SPLD'),
  waves: [{ value: '2', label: 'Wave 2, small group', pupils: 5 }],
  stages: choices('School Action', 'School Action Plus'),
};

export const pictures: Reply<'pictures'> = {
  schoolName: 'Oakfield Primary School',
  today: '2026-11-23',
  gains: {
    says: 'Pupils gained most on Paired reading (2.3 months in each month, £86 a pupil).',
    drawn: [
      { name: 'Handwriting practice', pupils: 2, costPerPupilPence: 12000, ratioGain: 2.6, band: null },
      { name: 'Paired reading', pupils: 5, costPerPupilPence: 8600, ratioGain: 2.3, band: 'MEDIUM' },
      { name: 'Number facts group', pupils: 4, costPerPupilPence: 8650, ratioGain: -0.2, band: 'VERY_SMALL' },
    ],
    notDrawn: [{ name: 'Social skills group', why: 'Not measured in months. Too few to say how much.' }],
  },
  reviews: {
    says: 'Autumn 2026: of 26 pupils, 20 had a review in time. 3 reviews are overdue today.',
    terms: [
      { name: 'Summer 2026', from: '2026-04-13', to: '2026-07-17', held: 19, late: 3, booked: 0, missing: 2 },
      { name: 'Autumn 2026', from: '2026-09-07', to: '2026-12-18', held: 20, late: 0, booked: 4, missing: 2 },
    ],
  },
};
/** A school that has typed nothing yet. */
export const noPictures: Reply<'pictures'> = {
  schoolName: '',
  today: '2026-11-23',
  gains: { says: 'No intervention has both a cost and a gain in months yet.', drawn: [], notDrawn: [] },
  reviews: { says: 'No review was due, held or booked in a term so far.', terms: [] },
};

export const classPage: Reply<'classPage'> = {
  today: '2026-11-23',
  classes: ['1A', '4B', '10B'],
  adults: ['Mr Lewis', 'Mrs Okafor'],
  pupils: [],
};

export const classOf4B: Reply<'classPage'> = {
  ...classPage,
  pupils: [
    {
      pupilId: 'P017',
      name: 'Khan, Ava',
      stage: 'School Action Plus',
      targets: card.targets,
      provisions: [paired],
      views: {
        rowId: 'R0031',
        kind: 'Plan review',
        bookedFor: '2026-11-27',
        heldOn: null,
        parentsView: '',
        pupilsView: '',
      },
    },
    {
      pupilId: 'P040',
      name: 'Clarke, Amelie',
      stage: 'School Action',
      targets: [],
      provisions: [{ ...paired, provisionId: 'V002', progress: 'entry 7y2m', entry: '7y2m', exit: '', exitDate: null }],
      views: {
        rowId: '',
        kind: 'Progress review',
        bookedFor: null,
        heldOn: null,
        parentsView: '',
        pupilsView: '',
      },
    },
  ],
};

export const interventions: Reply<'interventions'> = [
  {
    name: 'Paired reading',
    wave: 2,
    pupils: 6,
    groups: 2,
    costPence: 68800,
    costPerPupilPence: 8600,
    otherPlacesPence: 17200,
    withExit: 4,
    missingExit: 1,
    aimsMet: 3,
    aimsAnswered: 4,
    gain: 6.5,
    ratioGain: 2.1,
    band: 'MEDIUM',
    tooFewToSay: false,
    costPerStepPence: 1323,
    laCostPence: 65000,
    question: { asks: 'KEEP', says: 'Keep it as it is?', reasons: ['2.1 months gained a month: medium.'] },
  },
  {
    name: 'Touch typing club',
    wave: 2,
    pupils: 2,
    groups: 1,
    costPence: null,
    costPerPupilPence: null,
    otherPlacesPence: 0,
    withExit: 1,
    missingExit: 0,
    aimsMet: 0,
    aimsAnswered: 0,
    gain: null,
    ratioGain: null,
    band: null,
    tooFewToSay: true,
    costPerStepPence: null,
    laCostPence: null,
    question: { asks: null, says: '', reasons: [] },
  },
];

const blankTerm = { breakFrom: '', breakTo: '', says: '', isThere: '', asks: [] };
export const termsRead: Reply<'saveTerms'> = {
  terms: [
    {
      name: 'Autumn 2026',
      start: '2 September 2026',
      end: '18 December 2026',
      breakFrom: '26 October 2026',
      breakTo: '30 October 2026',
      says: '2 September 2026 to 18 December 2026, half term 26 October 2026 to 30 October 2026',
      isThere: '',
      asks: [],
    },
    {
      ...blankTerm,
      name: 'Spring 2027',
      start: '',
      end: '25 March 2027',
      asks: [
        { field: '', says: 'Line 3, "Spring term: Tuesday 4 January": 4 January 2027 is a Monday, not a Tuesday.' },
        { field: 'start', says: 'Type the first day of term, for example 2 September 2026.' },
      ],
    },
    {
      ...blankTerm,
      name: 'Summer 2027',
      start: '12 April 2027',
      end: '21 July 2027',
      says: '12 April 2027 to 21 July 2027, no half-term break',
      isThere: 'Summer 2027 is in the tab Terms already.',
    },
  ],
  asks: [{ line: 5, text: 'Harvest festival: 5 – 9 October', says: 'We could not tell what these dates are for.' }],
  leftOut: ['INSET day: 1 September 2026'],
  added: 0,
};
/** The same, once what was asked is answered. */
export const termsChecked: Reply<'saveTerms'> = {
  ...termsRead,
  terms: termsRead.terms.map((term) =>
    term.asks.length === 0
      ? term
      : { ...term, start: '4 January 2027', says: '4 January 2027 to 25 March 2027, no half-term break', asks: [] },
  ),
  asks: [],
  leftOut: [],
};

export const intents: readonly Intent[] = pupils
  .filter((one) => one.plan.needed && one.plan.targets > 0)
  .map((one, index) => ({
    documentId: `D${index + 1}`,
    pupilId: one.pupilId,
    pupil: one.name,
    name: `IEP 3, ${one.name.split(', ').reverse().join(' ')}`,
  }));

export const planned: Reply<'planDocuments'> = { batch: 'B1', intents: [...intents], refused: [], notes: [] };

export function made(documentId: string): Reply<'makeLane'>['done'][number] {
  const intent = intents.find((one) => one.documentId === documentId) ?? (intents[0] as Intent);
  return {
    documentId,
    pupilId: intent.pupilId,
    name: intent.name,
    file: `https://docs.google.com/document/d/${documentId}/edit`,
  };
}

export const importChecked: Reply<'importPupils'> = {
  added: [
    { key: 'new|2', isTicked: true, name: 'Begum, Yusuf', className: '4B', stage: 'School Action', note: '' },
    { key: 'new|3', isTicked: true, name: 'D’Souza, Leo', className: '1A', stage: 'School Action Plus', note: '' },
    { key: 'new|4', isTicked: true, name: 'Zając, Hanna', className: '', stage: '', note: 'No stage given' },
  ],
  changes: [
    {
      key: 'P017|className',
      isTicked: true,
      pupilId: 'P017',
      name: 'Khan, Ava',
      column: 'Class',
      was: '4B',
      now: '5B',
      says: '',
    },
    {
      key: 'P017|stageCode',
      isTicked: false,
      pupilId: 'P017',
      name: 'Khan, Ava',
      column: 'Stage',
      was: 'School Action',
      now: 'SEN support',
      says: 'These stages belong to two Codes of Practice. Tick it only if you mean it.',
    },
  ],
  leavers: [{ key: 'P021|left', isTicked: false, pupilId: 'P021', name: 'Oyelaran, Dayo', className: '6A' }],
  asks: [
    {
      line: 9,
      name: 'Nowak, Jan',
      className: '2C',
      stage: 'School Action',
      note: 'The same name is there, with a different date of birth or UPN.',
      candidates: [{ pupilId: 'P009', says: 'Jan Nowak, 2C, born 3 May 2019' }],
    },
  ],
  alreadyThere: [{ name: 'Khan, Ava', className: '4B', stage: 'School Action Plus', note: '' }],
  notes: [
    {
      line: 5,
      pupilId: 'P009',
      name: 'Nowak, Jan',
      says: '“K” is not a stage of your school. The stage in your sheet stays.',
    },
  ],
  unreadable: [{ line: 7, says: 'There is no surname. Type one, or leave the line out.' }],
  columns: [
    { theirs: 'Name', ours: 'Forename and Surname', key: 'name' },
    { theirs: 'Reg', ours: 'Class', key: 'className' },
    { theirs: 'SEN status', ours: 'Stage', key: 'stageCode' },
    { theirs: 'House', ours: '', key: '' },
  ],
  meanings: [
    { key: 'name', ours: 'Forename and Surname' },
    { key: 'className', ours: 'Class' },
    { key: 'stageCode', ours: 'Stage' },
  ],
  sheets: [],
  sheet: '',
  says: [],
  seen: 'v0123456789abcd',
  left: [],
  applied: false,
};

export const broughtLast: Reply<'lastImport'> = {
  last: { kind: 'PUPILS', state: 'DONE', at: 'Monday 23 November 2026, 9:41 pm', rows: 3, cells: 1 },
  ownTabs: ['Our old map'],
  tables: ['Pupils', 'Provision list', 'Our old map'],
};

export const mapUnderstood: Reply<'importMap'> = {
  layout: 'INTERVENTION_ROWS',
  says: 'One row for each intervention, with pupils named in it.',
  sheets: [],
  sheet: 'Our old map',
  columns: [
    {
      key: 'intervention',
      heading: 'Intervention',
      meaning: 'INTERVENTION',
      why: 'By its heading.',
      examples: ['Paired reading'],
    },
    { key: 'who', heading: 'Who', meaning: 'PUPILS', why: 'Its cells are names.', examples: ['Ava K, Leo M'] },
    { key: 'x', heading: '', meaning: 'UNKNOWN', why: 'It has no heading.', examples: [] },
  ],
  meanings: [
    { id: 'INTERVENTION', says: 'Intervention' },
    { id: 'PUPILS', says: 'Names of pupils, one or several' },
    { id: 'UNKNOWN', says: 'Not known yet' },
  ],
  rows: [
    {
      key: 'intervention|pairedreading',
      isTicked: true,
      tab: 'Interventions',
      title: 'Paired reading',
      says: 'Wave 2, 3 × 20 minutes a week',
      notes: [],
    },
    {
      key: 'provision|C2|P017|0',
      isTicked: true,
      tab: 'Provision list',
      title: 'Khan, Ava: Paired reading',
      says: 'entry 7.04, exit 7.11',
      notes: ['“Ava K” is read as Ava Khan.'],
    },
    {
      key: 'provision|C2|P009|1',
      isTicked: false,
      tab: 'Provision list',
      title: 'Nowak, Jan: Paired reading',
      says: '',
      notes: ['The Provision list has this already.'],
    },
    {
      key: 'rate|ta',
      isTicked: true,
      tab: 'Staff rates',
      title: 'TA',
      says: '£17.20 an hour',
      notes: ['From cell H1.'],
    },
  ],
  interventionsThere: 2,
  asks: [
    {
      text: 'Sam',
      cells: ['C4'],
      candidates: [
        { pupilId: 'P003', says: 'Sam Okoro, 3A' },
        { pupilId: 'P008', says: 'Sam Price, 5B' },
      ],
    },
  ],
  unread: [{ cell: 'D4', text: 'see SENCO', why: 'It is no time that can be read.' }],
  cells: { used: 12, heading: 4, total: 1, title: 1, ignored: 0, unread: 1 },
  notes: [],
  seen: 'v0123456789abcd',
  left: [],
  applied: false,
};

export const newYear: Reply<'newYear'> = {
  name: '2026/27',
  lastDay: '2026-07-17',
  moves: [
    {
      key: 'P017|yearGroup',
      isTicked: true,
      pupilId: 'P017',
      name: 'Khan, Ava',
      column: 'Year',
      was: '4',
      now: '5',
      says: '',
    },
    {
      key: 'P009|yearGroup',
      isTicked: false,
      pupilId: 'P009',
      name: 'Nowak, Jan',
      column: 'Year',
      was: '3',
      now: '4',
      says: 'By date of birth Year 3 is right already.',
    },
  ],
  leavers: [{ key: 'P021|left', isTicked: true, pupilId: 'P021', name: 'Oyelaran, Dayo', className: '6A' }],
  runsOn: [
    {
      key: 'V0004|end',
      isTicked: false,
      name: 'Khan, Ava',
      intervention: 'Paired reading',
      says: 'It has no end.',
    },
  ],
  classesToType: ['Beech'],
  hasTerms: false,
  says: ['Leavers and support that you tick end on 17 July 2026.'],
  seen: 'v0123456789abcd',
  copy: null,
  left: [],
  applied: false,
};

export const stagesChange: Reply<'changeFramework'> = {
  adds: ['SEN support', 'EHC plan'],
  noLongerFit: [
    { pupilId: 'P017', pupil: 'Khan, Ava', stage: 'School Action Plus' },
    { pupilId: 'P033', pupil: 'Begum, Noor', stage: '' },
  ],
  differ: ['Being watched: “Reviewed” is “Each term” here, and “Never” in that framework.'],
  applied: false,
};

export const beforeShare: Reply<'beforeShare'> = {
  who: [{ who: 'Who can edit', sees: 'sees everything, can unhide tabs and change cells.' }],
  shownNow: ['Staff rates'],
  parts: [
    {
      part: 'names',
      title: 'Pupils’ names',
      says: '',
      lines: [{ tab: 'Pupils', cell: '', says: '34 pupils', isHidden: false }],
    },
    {
      part: 'private',
      title: 'Stage, needs and progress',
      says: 'Data about health or disability is special category data in UK law.',
      lines: [{ tab: 'Pupils', cell: 'D1', says: 'Stage: 34 rows', isHidden: false }],
    },
    {
      part: 'money',
      title: 'Money',
      says: 'The map shows no pounds.',
      lines: [{ tab: 'Staff rates', cell: 'B1', says: '12 amounts: Our hourly rate', isHidden: true }],
    },
    {
      part: 'hidden',
      title: 'Hidden tabs',
      says: 'Hidden is not secret.',
      lines: [{ tab: 'Funding', cell: '', says: 'Money for one pupil.', isHidden: true }],
    },
  ],
};
export const initialsCopy: Reply<'initialsCopy'> = {
  copy: {
    name: 'Provision map, initials only – Oakfield – 23 November 2026, 10:42',
    link: 'https://docs.google.com/x',
  },
  pupils: 30,
  says: ['Look at “Nowak’s corner”: a word in it is also a pupil’s name.'],
};

export const finished: Reply<'finishDocuments'> = {
  folder: {
    name: 'Provision Map documents – Oakfield Primary School',
    link: 'https://drive.google.com/drive/folders/F1',
  },
  binned: 0,
  extras: [],
  left: 0,
};

export const ahead: Reply<'documentsAhead'> = {
  documents: [
    {
      pupilId: 'P017',
      pupil: 'Khan, Ava',
      name: 'Invitation to a review – Khan, Ava – written 23 November 2026',
      willMake: true,
      isUnderWay: false,
      missing: ['the time and the place of the meeting: write them in by hand'],
      says: '',
    },
    {
      pupilId: 'P018',
      pupil: 'Begum, Yusuf',
      name: 'Invitation to a review – Begum, Yusuf – written 23 November 2026',
      willMake: true,
      isUnderWay: false,
      missing: [],
      says: '',
    },
    {
      pupilId: 'P020',
      pupil: 'Clarke, Amelie',
      name: 'Invitation to a review – Clarke, Amelie – written 23 November 2026',
      willMake: false,
      isUnderWay: false,
      missing: [],
      says: 'An invitation was made at 10:42 by you.',
      file: 'https://docs.google.com/document/d/D1',
      next: 2,
    },
  ],
  willMake: 2,
  cannot: 1,
  withMissing: 1,
};

const starter = { isOwn: false, version: 0, date: '', initials: '', fileName: '', word: '', versions: [], myDoc: '' };
export const templates: Reply<'templates'> = {
  templates: [
    {
      ...starter,
      kind: 'iep',
      name: 'Plan',
      about: 'pupil',
      isOwn: true,
      version: 2,
      date: '2026-11-20',
      initials: 'SB',
      fileName: 'IEP of our school.docx',
      versions: [
        {
          version: 2,
          date: '2026-11-20',
          initials: 'SB',
          fileName: 'IEP of our school.docx',
          inUse: true,
          isWhole: true,
        },
        { version: 1, date: '2026-09-03', initials: 'SB', fileName: 'IEP.docx', inUse: false, isWhole: true },
      ],
    },
    { ...starter, kind: 'invitation', name: 'Invitation to a review', about: 'pupil' },
  ],
};

export const templateFields: Reply<'templateFields'> = {
  fields: [
    { tag: '{pupil.forename}', list: '', holds: "the pupil's first name", recommended: false },
    { tag: '{pupil.name}', list: '', holds: "the pupil's first and last name", recommended: true },
    { tag: '{target}', list: 'targets', holds: 'the target', recommended: true },
  ],
  lists: [{ name: 'targets', begins: '{#targets}', ends: '{/targets}', holds: "the plan's targets" }],
};
