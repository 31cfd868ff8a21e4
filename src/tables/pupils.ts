/**
 * The Pupils tab: a row for each pupil on the register. Its columns and the reading of one row.
 * Limits: needs and people are kept as typed. Tests: test/tables/tabs.test.ts, test/tables/awkwardCells.test.ts
 */
import type { Cadence, Pupil, Stage } from '../domain/school';
import { column, starred, TAB_COLOR } from './column';
import type { Named } from './lookups';
import type { Row } from './row';
import type { TabSpec } from './tab';
import { words } from './words';
import { yearGroupFrom } from './yearGroup';

/** R9: a pupil who is reviewed more or less often than the stage says. */
export const PUPIL_CADENCE = words<Cadence>([
  ['HALF_TERM', ['Each half-term', 'Half-termly', 'Every half term', 'Half term', 'Six weekly']],
  ['TERM', ['Each term', 'Termly', 'Every term', 'Term']],
  ['YEAR', ['Each year', 'Yearly', 'Annually', 'Annual', 'Every year', 'Year']],
]);

export const pupilsTab: TabSpec = {
  name: 'Pupils',
  purpose: 'Everyone on the register of special educational needs, a row for each pupil.',
  isDerived: false,
  isHidden: false,
  tabColor: TAB_COLOR.type,
  idPrefix: 'P',
  columns: [
    column('forename', 'Forename', 'text', {
      required: true,
      width: 120,
      aliases: ['First name', 'Given name', 'Forenames', 'Preferred forename', 'Preferred name', 'Legal forename'],
      note: "The pupil's first name, for example Ava.",
    }),
    column('surname', 'Surname', 'text', {
      required: true,
      width: 130,
      aliases: ['Last name', 'Family name', 'Preferred surname', 'Legal surname'],
      note: "The pupil's family name, for example Khan.",
    }),
    column('className', 'Class', 'text', {
      width: 80,
      aliases: ['Form', 'Class name', 'Tutor group', 'Registration form', 'Reg', 'Reg group', 'Registration group'],
      note: 'Class or tutor group, for example 4B.',
    }),
    column('stageCode', 'Stage', 'stage', {
      required: true,
      aliases: ['SEN stage', 'SEN status', 'SEN provision', 'SEN code', 'SEN', 'SEND status', 'Code of Practice stage'],
      note: 'Stage of the Code of Practice, for example School Action Plus. The list comes from the Stages tab.',
    }),
    starred('plan', 'IEP?', 'text', {
      width: 250,
      aliases: ['Plan?', 'IEP needed', 'Plan needed', 'SEN support plan?'],
      note: 'Filled in for you: whether a plan is recommended and in use. Do not type here.',
    }),
    starred('review', 'Review', 'text', {
      width: 140,
      aliases: ['Review status'],
      note: 'Filled in for you: up to date, due or overdue, as of today. Do not type here.',
    }),
    starred('reviewDueBy', 'Review due by', 'date', {
      width: 110,
      aliases: ['Review due', 'Next review due'],
      note: 'Filled in for you: the last day for the next review. Do not type here.',
    }),
    column('yearGroup', 'Year', 'text', {
      width: 60,
      aliases: ['Year group', 'NC year', 'National Curriculum year', 'Yr', 'YearGroup'],
      note: 'Year group, for example 4, R for Reception, N1 or N2 for nursery.',
    }),
    column('dateOfBirth', 'Date of birth', 'date', {
      aliases: ['DOB', 'Birth date', 'Birthday', 'D.O.B.'],
      note: 'For example 14/03/2017.',
    }),
    column('stageSince', 'Stage since', 'date', {
      aliases: ['At stage since', 'Since', 'SEN start date', 'Stage start', 'Stage from', 'Date moved to stage'],
      note: 'The day on which the pupil moved to this stage, for example 05/01/2026. A plan begun well before it does not count.',
    }),
    column('mainNeed', 'Main need', 'text', {
      aliases: ['Primary need', 'Need', 'SEN type', 'Main SEN type', 'Area of need'],
      note: 'The main need, as a code or in words, for example SLCN or Speech, language and communication.',
    }),
    column('otherNeeds', 'Other needs', 'text', {
      aliases: ['Other need', 'Secondary need', 'Secondary needs', 'Second need'],
      note: 'Further needs, for example SPLD, HI.',
    }),
    column('keyAdult', 'Class teacher or form tutor', 'text', {
      aliases: ['Class teacher', 'Form tutor', 'Tutor', 'Teacher', 'Key adult'],
      note: 'Who answers for the pupil day by day, for example Mrs Okafor.',
    }),
    column('specialists', 'Outside specialists', 'text', {
      width: 200,
      aliases: ['Specialists', 'Outside agencies', 'External agencies', 'Agencies'],
      note: 'Who advises from outside the school, for example speech and language therapist.',
    }),
    column('strengths', 'Strengths', 'longText', {
      aliases: ['Strengths and interests', 'Likes'],
      note: 'What the pupil is good at and enjoys. It is printed at the top of a plan.',
    }),
    column('cadence', 'Review how often', 'choice', {
      choices: PUPIL_CADENCE.choices,
      aliases: ['Reviewed', 'Review frequency', 'How often reviewed'],
      note: 'Only if different from what the stage says, for example Each half-term.',
    }),
    column('lastReviewed', 'Last reviewed', 'date', {
      aliases: ['Last review', 'Date of last review', 'Reviewed on'],
      note: 'Only for reviews held before you began to use the Reviews tab, for example 12/06/2026.',
    }),
    column('annualReviewBy', 'Annual review by', 'date', {
      aliases: ['Annual review', 'Annual review due', 'Annual review date'],
      note: 'For a Statement or an EHC plan: the day by which the annual review must be held, for example 20/03/2027.',
    }),
    column('noPlanBecause', 'No IEP because', 'longText', {
      width: 200,
      aliases: ['No plan because', 'Reason for no IEP', 'No IEP reason', 'No SEN support plan because'],
      note: 'If this pupil does not need a plan of their own, say why, for example "Targets are in the EHC plan". The pupil then counts apart.',
    }),
    column('leftOn', 'Left school on', 'date', {
      aliases: ['Left on', 'Left', 'Leaving date', 'Date left', 'Leaver'],
      note: 'The day on which the pupil left. The row and its history stay.',
    }),
    column('upn', 'UPN', 'text', {
      width: 130,
      aliases: ['Unique pupil number'],
      note: 'Only to match pupils when you bring in a file. It is never printed.',
    }),
    column('id', 'Pupil ID', 'id', {
      aliases: ['ID', 'Our ID'],
      note: 'Given by us, for example P017. Do not change it: other tabs point to it.',
    }),
  ],
};

/** @returns null where the row has no name to go by, or repeats another pupil's ID */
export function readPupil(row: Row, stages: Named<Stage>): Pupil | null {
  const forename = row.text('forename');
  const surname = row.text('surname');
  row.need('forename', "Type the pupil's first name. If cells are merged, unmerge them first.");
  row.need('surname', "Type the pupil's family name. If cells are merged, unmerge them first.");
  if (forename === '' && surname === '') return null;
  const pupil: Pupil = {
    id: row.id,
    row: row.number,
    forename,
    surname,
    className: row.text('className'),
    stageCode: stages.find(row.text('stageCode'))?.code ?? null,
    yearGroup: readYear(row),
    dateOfBirth: row.date('dateOfBirth'),
    stageSince: row.date('stageSince'),
    mainNeed: row.text('mainNeed'),
    otherNeeds: row.text('otherNeeds'),
    keyAdult: row.text('keyAdult'),
    specialists: row.text('specialists'),
    strengths: row.text('strengths'),
    cadence: row.choice('cadence', PUPIL_CADENCE),
    lastReviewed: row.date('lastReviewed'),
    annualReviewBy: row.date('annualReviewBy'),
    noPlanBecause: row.text('noPlanBecause'),
    leftOn: row.date('leftOn'),
    upn: row.text('upn'),
  };
  return row.repeatsId ? null : pupil;
}

function readYear(row: Row): string {
  const text = row.text('yearGroup');
  if (text === '') return '';
  const year = yearGroupFrom(text);
  if (year === null) row.tell('UNKNOWN_YEAR', 'yearGroup', text);
  return year ?? '';
}
