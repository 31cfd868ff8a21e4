/**
 * The Provision list tab: one intervention for one pupil in one period, a row each. Its columns and the reading of one row.
 * Tests: test/tables/tabs.test.ts, test/tables/awkwardCells.test.ts
 */

import type { Intervention, Provision, Score } from '../domain/school';
import { column, pupilColumn, TAB_COLOR } from './column';
import { MEASURE, TIMES } from './interventions';
import type { Lookups } from './lookups';
import { pupilOf, roleOf } from './lookups';
import type { Row } from './row';
import { isFormulaError } from './row';
import { readScore } from './score';
import type { TabSpec } from './tab';
import { words } from './words';

export const AIM_MET = words<'YES' | 'PARTLY' | 'NO'>([
  ['YES', ['Yes', 'Y', 'Met', 'True', 'Achieved']],
  ['PARTLY', ['Partly', 'Partly met', 'Partially', 'Partially met', 'In part', 'Some']],
  ['NO', ['No', 'N', 'Not met', 'False', 'Not achieved']],
]);

const ONLY_IF = 'Only if different from what Interventions says';

export const provisionListTab: TabSpec = {
  name: 'Provision list',
  purpose: 'What each pupil gets that is additional or different: a row for each pupil and intervention.',
  isDerived: false,
  isHidden: false,
  tabColor: TAB_COLOR.type,
  idPrefix: 'V',
  columns: [
    pupilColumn,
    column('interventionName', 'Intervention', 'intervention', {
      required: true,
      aliases: ['Provision', 'Programme', 'Intervention name'],
      note: 'Choose from the list. It comes from the Interventions tab.',
    }),
    column('group', 'Group', 'text', {
      width: 110,
      aliases: ['Group name', 'Set'],
      note: 'Pupils with the same intervention, group and start share the sessions and the cost, for example Blue. Leave it empty for one to one.',
    }),
    column('runBy', 'Run by', 'text', {
      width: 110,
      aliases: ['Led by', 'Delivered by', 'Who', 'Staff'],
      note: 'Who runs the sessions, for example Mrs Shah.',
    }),
    column('start', 'Start', 'date', {
      required: true,
      aliases: ['Start date', 'Starts', 'From', 'Begins'],
      note: 'First day, for example 07/09/2026.',
    }),
    column('end', 'End', 'date', {
      aliases: ['End date', 'Ends', 'To', 'Until', 'Finish'],
      note: 'Last day, for example 11/12/2026. Leave it empty while the end is open.',
    }),
    column('intendedOutcome', 'Aim', 'longText', {
      aliases: ['Intended outcome', 'Aims', 'Objective', 'Purpose'],
      note: 'What this should achieve, for example "Read 40 common words at sight".',
    }),
    column('entry', 'Entry score', 'score', {
      aliases: ['Entry', 'Entry level', 'Pre', 'Pre score', 'Baseline', 'Before', 'Score before', 'Start score'],
      note: 'The score before, in what the intervention measures. Ages as years and months: 7y10m, 7:10 or 7.10.',
    }),
    column('entryDate', 'Entry date', 'date', {
      aliases: ['Date of entry score', 'Pre date', 'Baseline date'],
      note: 'When the entry score was taken, for example 09/09/2026.',
    }),
    column('exit', 'Exit score', 'score', {
      aliases: ['Exit', 'Exit level', 'Result', 'Post', 'Post score', 'After', 'Score after', 'End score'],
      note: 'The score after, in the same measure, for example 8y2m.',
    }),
    column('exitDate', 'Exit date', 'date', {
      aliases: ['Date of exit score', 'Post date'],
      note: 'When the exit score was taken, for example 10/12/2026.',
    }),
    column('aimMet', 'Aim met?', 'choice', {
      width: 90,
      choices: AIM_MET.choices,
      aliases: ['Met?', 'Aims met', 'Outcome met'],
      note: 'Yes, Partly or No.',
    }),
    column('sessionsGiven', 'Sessions given', 'number', {
      aliases: ['Sessions attended', 'Sessions had', 'Sessions delivered'],
      note: 'How many sessions the pupil has had, for example 22.',
    }),
    column('comment', 'Comment', 'longText', {
      aliases: ['Comments', 'Notes', 'Note'],
      note: 'Anything worth keeping.',
    }),
    column('paidAs', 'Paid as', 'role', {
      aliases: ['Role', 'Paid as role'],
      note: `${ONLY_IF}: the role whose rate counts, for example HLTA.`,
    }),
    column('adults', 'Adults', 'number', {
      aliases: ['Number of adults'],
      note: `${ONLY_IF}: how many adults of ours run a session, for example 1.`,
    }),
    column('groupSize', 'Group size', 'number', {
      aliases: ['Size of group', 'Pupils in group'],
      note: `${ONLY_IF}: all children in the group, those not named here as well, for example 6.`,
    }),
    column('sessionsPerWeek', 'Sessions a week', 'number', {
      aliases: ['Sessions per week', 'Times a week', 'Sessions'],
      note: `${ONLY_IF}, for example 3. Once every two weeks is 0.5.`,
    }),
    column('minutesPerSession', 'Minutes each session', 'number', {
      aliases: ['Minutes', 'Minutes per session', 'Mins', 'Session length', 'Length of session'],
      note: `${ONLY_IF}, for example 20.`,
    }),
    column('weeks', 'Weeks', 'number', {
      aliases: ['Number of weeks', 'Weeks long'],
      note: `${ONLY_IF}: how many weeks it runs, for example 12.`,
    }),
    column('id', 'Provision ID', 'id', {
      aliases: ['ID'],
      note: 'Given by us, for example V0042. Do not change it.',
    }),
  ],
};

/** What the cells of Entry score and Exit score show, which for ages is not what they hold. '' where it was not read. */
export interface ShownScores {
  readonly entry: string;
  readonly exit: string;
}

/** @returns null where the pupil or the intervention is not known */
export function readProvision(
  row: Row,
  lookups: Lookups,
  shown: ShownScores,
  unmeasured: Set<string>,
): Provision | null {
  const pupilId = pupilOf(row, lookups);
  const name = row.text('interventionName');
  const intervention = name === '' ? null : lookups.interventions.find(name);
  row.need('interventionName', 'Choose the intervention from the list.');
  if (name !== '' && intervention === null && !lookups.interventions.isEmpty) {
    row.tell('UNKNOWN_INTERVENTION', 'interventionName', name);
  }
  const scored = { intervention, unmeasured };
  const paidAs = roleOf(row, 'paidAs', lookups.roles);
  const provision = {
    id: row.id,
    row: row.number,
    group: row.text('group'),
    runBy: row.text('runBy'),
    start: row.date('start'),
    end: row.date('end'),
    intendedOutcome: row.text('intendedOutcome'),
    entry: scoreOf(row, 'entry', shown.entry, scored),
    entryDate: row.date('entryDate'),
    exit: scoreOf(row, 'exit', shown.exit, scored),
    exitDate: row.date('exitDate'),
    aimMet: row.choice('aimMet', AIM_MET),
    sessionsGiven: row.figure('sessionsGiven', { most: 1000, example: '22' }),
    comment: row.text('comment'),
    overrides: {
      paidAs: paidAs === '' ? null : paidAs,
      adults: row.figure('adults', TIMES.adults),
      groupSize: row.figure('groupSize', TIMES.groupSize),
      sessionsPerWeek: row.figure('sessionsPerWeek', TIMES.sessionsPerWeek),
      minutesPerSession: row.figure('minutesPerSession', TIMES.minutesPerSession),
      weeks: row.figure('weeks', TIMES.weeks),
    },
  };
  return pupilId === null || intervention === null
    ? null
    : { ...provision, pupilId, interventionName: intervention.name };
}

interface Scored {
  readonly intervention: Intervention | null;
  /** Interventions of which it was told that they measure nothing: once each is enough. */
  readonly unmeasured: Set<string>;
}

function scoreOf(row: Row, key: 'entry' | 'exit', shown: string, { intervention, unmeasured }: Scored): Score | null {
  if (intervention === null || row.isBlank(key)) return null;
  const cell = row.cell(key);
  if (typeof cell === 'string' && isFormulaError(cell.trim())) {
    row.tell('FORMULA_ERROR', key, cell.trim());
    return null;
  }
  const reading = readScore(cell, shown, intervention.measure);
  if (reading.code === null) return reading.score;
  if (reading.code !== 'NOTHING_MEASURED') {
    row.tell(reading.code, key, ...reading.detail);
  } else if (!unmeasured.has(intervention.name) && isMeasureKnown(intervention)) {
    unmeasured.add(intervention.name);
    row.tell('NOTHING_MEASURED', key, intervention.name);
  }
  return null;
}

/** Where What we measure could not be read, that has been told at its own cell. */
function isMeasureKnown({ measureLabel }: Intervention): boolean {
  return measureLabel === '' || MEASURE.read(measureLabel) !== null;
}
