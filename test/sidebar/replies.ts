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
  plan: { needed: false, reason: null, says: '', number: 2, targets: 3, liftedBecause: '' },
  review: { status: 'UP_TO_DATE', dueFrom: '2027-01-05', dueBy: '2027-03-26', bookedFor: null, says: '' },
  costPence: 41250,
  spentPence: 20600,
  provisions: [
    {
      provisionId: 'V001',
      intervention: 'Paired reading',
      costPence: 41250,
      spentPence: 20600,
      gain: 7,
      ratioGain: 2.3,
      band: 'MEDIUM',
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
    review: { status: 'OVERDUE', dueFrom: '2026-09-02', dueBy: '2026-10-23', says: 'Was due by 23 October 2026' },
  }),
  pupil('P006', 'Hughes, Dylan', '3B', {
    review: { status: 'OVERDUE', dueFrom: '2026-09-02', dueBy: '2026-11-06', bookedFor: '2026-11-27', says: '' },
  }),
  ...['Clarke, Amelie', 'Patel, Rohan', 'Szabó, Lili'].map((name, index) =>
    pupil(`P04${index}`, name, '4B', {
      review: { status: 'DUE', dueFrom: '2026-09-02', dueBy: '2026-12-18', says: 'Due by 18 December 2026' },
    }),
  ),
];

const problems: Reply<'home'>['problems'] = [
  {
    tab: 'Provision list',
    cell: 'F14',
    says: 'Provision list, row 14: ‘End’ is before ‘Start’. Type the last day of the provision.',
    rowId: 'V014',
  },
  { tab: 'Provision list', cell: 'A31', says: '“Ava Khan” fits two pupils: P017 and P018. Choose one from the list.' },
  { tab: 'Pupils', cell: 'D9', says: 'The stage is empty. Choose one from the list.', rowId: 'P008' },
  { tab: 'Terms', cell: '', says: 'The summer term is missing. Type its start and end.' },
];

export const home: Reply<'home'> = {
  isSetUp: true,
  hasSample: false,
  schoolName: 'Oakfield Primary School',
  planName: 'IEP',
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
  counts: { pupils: 0, planNeeded: 0, notOnMap: 0, overdue: 0, due: 0, costPence: 0 },
  problems: [],
  lastRefresh: '',
};

export const noPupils: Reply<'home'> = { ...notSetUp, isSetUp: true, schoolName: 'Oakfield Primary School' };

export const allWell: Reply<'home'> = {
  ...home,
  counts: { ...home.counts, planNeeded: 0, notOnMap: 0, overdue: 0, due: 0 },
  problems: [],
};

export const madeUp: Reply<'home'> = {
  ...home,
  hasSample: true,
  needsRefresh: true,
  unfinished: [
    { initials: 'SB', at: '10:42 am', documents: 3, mine: true },
    { initials: 'JT', at: '11:05 am', documents: 1, mine: false },
  ],
};

export const refreshed: Reply<'refresh'> = { ...home.counts, planNeeded: 1, problems, written: ['To do', 'Impact'] };

export const todo: Reply<'todo'> = {
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

export const intents: readonly Intent[] = pupils
  .filter((one) => one.plan.needed && one.plan.targets > 0)
  .map((one, index) => ({
    documentId: `D${index + 1}`,
    pupilId: one.pupilId,
    pupil: one.name,
    name: `IEP 3, ${one.name.split(', ').reverse().join(' ')}`,
  }));

export const planned: Reply<'planDocuments'> = { batch: 'B1', intents: [...intents], refused: [] };

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
    { name: 'Begum, Yusuf', className: '4B', stage: 'School Action', note: '' },
    { name: 'D’Souza, Leo', className: '1A', stage: 'School Action Plus', note: '' },
    { name: 'Zając, Hanna', className: '', stage: '', note: 'No stage given' },
  ],
  alreadyThere: [{ name: 'Khan, Ava', className: '4B', stage: 'School Action Plus', note: '' }],
  unreadable: [{ line: 7, says: 'There is no surname. Type one, or leave the line out.' }],
  columns: [
    { theirs: 'Name', ours: 'Surname, Forename' },
    { theirs: 'Reg', ours: 'Class' },
    { theirs: 'SEN status', ours: 'Stage' },
    { theirs: 'House', ours: '' },
  ],
  applied: false,
};
