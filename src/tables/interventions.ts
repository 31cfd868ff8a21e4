/**
 * The Interventions tab: the school's catalogue, a row each, with what is usual. Its columns and the reading of one row.
 * Tests: test/tables/tabs.test.ts, test/tables/awkwardCells.test.ts
 */

import type { Pence } from '../domain/money';
import type { Intervention, MeasureKind, StaffRate } from '../domain/school';
import { column, TAB_COLOR } from './column';
import type { Named } from './lookups';
import { roleOf } from './lookups';
import type { Limits, Row } from './row';
import { oneOf } from './row';
import type { TabSpec } from './tab';
import { words } from './words';

export const WAVE = words<1 | 2 | 3>([
  [1, ['1 Quality first teaching', '1', 'Wave 1', 'Quality first teaching', 'QFT', 'Universal', 'Whole class']],
  [2, ['2 Small group', '2', 'Wave 2', 'Small group', 'Group', 'Targeted']],
  [3, ['3 One to one', '3', 'Wave 3', 'One to one', '1:1', '1 to 1', 'Individual', 'Specialist']],
]);

export const AREA_OF_NEED = words<string>([
  ['Cognition and learning', ['Cognition and learning', 'C&L', 'CL', 'Cognition', 'Learning']],
  ['Communication and interaction', ['Communication and interaction', 'C&I', 'CI', 'Communication', 'SLCN', 'ASD']],
  [
    'Social, emotional and mental health',
    [
      'Social, emotional and mental health',
      'SEMH',
      'BESD',
      'Behaviour, emotional and social development',
      'Behaviour, emotional and social',
      'Behaviour, social and emotional',
      'Social, emotional and behavioural',
    ],
  ],
  [
    'Sensory and physical',
    ['Sensory and physical', 'S&P', 'SP', 'Sensory and/or physical', 'Sensory or physical', 'Physical', 'Sensory'],
  ],
]);

export const MEASURE = words<MeasureKind>([
  ['READING_AGE', ['Reading age', 'RA', 'Reading age (months)', 'Reading']],
  ['SPELLING_AGE', ['Spelling age', 'SA', 'Spelling']],
  ['NUMBER_AGE', ['Number age', 'Maths age', 'Mathematics age', 'Numeracy age']],
  ['STANDARD_SCORE', ['Standard score', 'Standardised score', 'SS', 'Standard scores']],
  ['LEVELS', ['Levels', 'Level', 'P scales', 'P levels', 'P scale', 'National Curriculum level', 'NC level']],
  ['POINTS', ['Points', 'Point score', 'Score', 'Raw score', 'Marks', 'Number', 'Count']],
  ['PERCENT', ['Percent', 'Percentage', 'Per cent']],
  ['RATING', ['Rating 1 to 10', 'Rating', 'Scale', 'Scale 1 to 10', '1 to 10']],
  ['NONE', ['Nothing', 'None', 'Not measured', 'N/A', 'NA']],
]);

export const interventionsTab: TabSpec = {
  name: 'Interventions',
  purpose: "The school's interventions with what is usual for each: who, how often, how long and what it costs.",
  isDerived: false,
  isHidden: false,
  tabColor: TAB_COLOR.type,
  idPrefix: '',
  columns: [
    column('name', 'Intervention', 'text', {
      required: true,
      width: 190,
      aliases: ['Name', 'Intervention name', 'Provision', 'Programme'],
      note: 'A short name that staff know, for example Paired reading.',
    }),
    column('wave', 'Wave', 'choice', {
      required: true,
      choices: WAVE.choices,
      width: 160,
      aliases: ['Waves', 'Tier'],
      note: '1 Quality first teaching is for the whole class, 2 is small groups, 3 is one to one.',
    }),
    column('areaOfNeed', 'Area of need', 'choice', {
      choices: AREA_OF_NEED.choices,
      width: 210,
      aliases: ['Area', 'Need'],
      note: 'The area of need that it mainly helps with, for example Communication and interaction.',
    }),
    column('whatHappens', 'What happens', 'longText', {
      aliases: ['Description', 'What', 'Details'],
      note: 'A sentence that a parent would understand. It is printed in plans.',
    }),
    column('role', 'Usually led by', 'role', {
      aliases: ['Led by', 'Role', 'Run by', 'Staff', 'Delivered by'],
      note: 'The role that runs it, for example TA. The list comes from Staff rates.',
    }),
    column('adults', 'Adults', 'number', {
      aliases: ['Number of adults'],
      note: 'How many adults of ours run a session, for example 1. 0 if it is only bought in.',
    }),
    column('groupSize', 'Group size', 'number', {
      aliases: ['Size of group', 'Pupils in group'],
      note: 'How many children share a session, for example 6. One to one is 1.',
    }),
    column('sessionsPerWeek', 'Sessions a week', 'number', {
      aliases: ['Sessions per week', 'Times a week', 'Sessions'],
      note: 'For example 3. Once every two weeks is 0.5.',
    }),
    column('minutesPerSession', 'Minutes each session', 'number', {
      aliases: ['Minutes', 'Minutes per session', 'Mins', 'Session length', 'Length of session'],
      note: 'For example 20.',
    }),
    column('weeks', 'Weeks', 'number', {
      aliases: ['Number of weeks', 'Weeks long'],
      note: 'How many weeks it usually runs, for example 12. A row with its own dates counts those.',
    }),
    column('resources', 'Resources (£ each group)', 'money', {
      aliases: ['Resources', 'Resource cost', 'Resources £', 'Materials'],
      note: 'Books and materials for one group, in pounds, for example 25.',
    }),
    column('fees', 'Outside fees (£ each group)', 'money', {
      aliases: ['Fees', 'Outside fees', 'External fees', 'Fees £'],
      note: 'What is paid to others for one group, in pounds, for example 480.',
    }),
    column('licence', 'Licence (£ a year, shared by all on it)', 'money', {
      aliases: ['Licence', 'License', 'Licence (£ a year)', 'Licence £', 'Subscription'],
      note: 'What the school pays once a year, in pounds, for example 300. All pupils on it that year share it.',
    }),
    column('measure', 'What we measure', 'choice', {
      choices: MEASURE.choices,
      aliases: ['Measure', 'Assessment', 'Measured by', 'Measured in'],
      note: 'What entry and exit scores are, for example Reading age.',
    }),
    column('why', 'Why we chose it', 'longText', {
      aliases: ['Why', 'Evidence', 'Reason'],
      note: 'What makes the school think that it works, for example a published study.',
    }),
  ],
};

/** What the figures of a session may be; Provision list asks for the same. */
export const TIMES: Readonly<
  Record<'adults' | 'groupSize' | 'sessionsPerWeek' | 'minutesPerSession' | 'weeks', Limits>
> = {
  adults: { most: 100, example: '1' },
  groupSize: { most: 1000, whole: true, example: '6' },
  sessionsPerWeek: { most: 100, example: '3' },
  minutesPerSession: { most: 1440, example: '20' },
  weeks: { most: 53, example: '12' },
};

/** @returns null where the row has no name */
export function readIntervention(row: Row, roles: Named<StaffRate>): Intervention | null {
  const name = row.text('name');
  row.need('name', 'Type the name of the intervention, or empty the row.');
  const wave = row.choice('wave', WAVE);
  row.need('wave', `Choose ${oneOf(WAVE.choices)}.`);
  const measureLabel = row.text('measure');
  const intervention: Intervention = {
    name,
    row: row.number,
    wave,
    areaOfNeed: row.choice('areaOfNeed', AREA_OF_NEED) ?? '',
    whatHappens: row.text('whatHappens'),
    role: roleOf(row, 'role', roles),
    adults: row.figure('adults', TIMES.adults),
    groupSize: row.figure('groupSize', TIMES.groupSize),
    sessionsPerWeek: row.figure('sessionsPerWeek', TIMES.sessionsPerWeek),
    minutesPerSession: row.figure('minutesPerSession', TIMES.minutesPerSession),
    weeks: row.figure('weeks', TIMES.weeks),
    resources: row.wholePence('resources') ?? NO_MONEY,
    fees: row.wholePence('fees') ?? NO_MONEY,
    licence: row.wholePence('licence') ?? NO_MONEY,
    measure: row.choice('measure', MEASURE) ?? 'NONE',
    measureLabel,
    why: row.text('why'),
  };
  return name === '' ? null : intervention;
}

const NO_MONEY = 0 as Pence;
