/**
 * The Targets tab: short-term targets, a row each, which a plan takes up. Its columns and the reading of one row.
 * Tests: test/tables/tabs.test.ts, test/tables/awkwardCells.test.ts
 */
import type { Target, TargetResult } from '../domain/school';
import { classOfPupil, column, pupilColumn, TAB_COLOR } from './column';
import type { Lookups } from './lookups';
import { pupilOf } from './lookups';
import { PLAN_NUMBER } from './plans';
import type { Row } from './row';
import type { TabSpec } from './tab';
import { words } from './words';

export const TARGET_RESULT = words<Exclude<TargetResult, 'NOT_REVIEWED'>>([
  ['MET', ['Met', 'Yes', 'Y', 'Achieved', 'True']],
  ['PARTLY_MET', ['Partly met', 'Partly', 'Partially met', 'Partially', 'In part', 'Some']],
  ['NOT_MET', ['Not met', 'No', 'N', 'Not achieved', 'False']],
]);

export const targetsTab: TabSpec = {
  name: 'Targets',
  purpose: 'Short-term targets for plans: what, how it is taught, and how we will know.',
  isDerived: false,
  isHidden: false,
  tabColor: TAB_COLOR.type,
  idPrefix: 'T',
  columns: [
    pupilColumn,
    classOfPupil,
    column('target', 'Target', 'longText', {
      required: true,
      aliases: ['Targets', 'Short-term target', 'SMART target'],
      note: 'One thing that the pupil will do, with a number and a time, for example "Read 30 of the first 45 words by half-term".',
    }),
    column('startingPoint', 'Starting point', 'longText', {
      width: 200,
      aliases: ['Baseline', 'Starting from', 'Now'],
      note: 'What the pupil can do now, for example "Reads 12 of 45".',
    }),
    column('strategy', 'How we will teach it', 'longText', {
      aliases: ['Strategy', 'Strategies', 'Teaching methods', 'Teaching', 'How'],
      note: 'Methods, materials and ways of working, for example "Precision teaching with word cards".',
    }),
    column('howOften', 'How often', 'text', {
      aliases: ['Frequency', 'When'],
      note: 'For example "10 minutes, four times a week".',
    }),
    column('whoHelps', 'Who helps', 'text', {
      aliases: ['Who', 'By whom', 'Adult', 'Staff'],
      note: 'For example Mr Lewis, teaching assistant.',
    }),
    column('successCriterion', 'We will know when', 'longText', {
      aliases: ['Success criteria', 'Success criterion', 'Exit criteria', 'How we will know'],
      note: 'What we shall see, for example "Reads 30 words at sight on three days".',
    }),
    column('result', 'Met?', 'choice', {
      choices: TARGET_RESULT.choices,
      width: 100,
      aliases: ['Result', 'Outcome', 'Target met'],
      note: 'At the review: Met, Partly met or Not met. Empty means not reviewed yet.',
    }),
    column('comment', 'Comment', 'longText', {
      aliases: ['Comments', 'Notes', 'Note'],
      note: 'Anything worth keeping.',
    }),
    column('planNumber', 'Plan number', 'number', {
      aliases: ['Plan', 'IEP number', 'Plan no', 'IEP no'],
      note: 'The plan that this target belongs to, for example 3. Empty means the plan in use.',
    }),
    column('id', 'Target ID', 'id', { aliases: ['ID'], note: 'Given by us, for example T0108. Do not change it.' }),
  ],
};

/** @returns null where the pupil is not known or there is no target */
export function readTarget(row: Row, lookups: Lookups): Target | null {
  const pupilId = pupilOf(row, lookups);
  const target = row.text('target');
  row.need('target', 'Type the target, or empty the row.');
  const read = {
    id: row.id,
    row: row.number,
    target,
    startingPoint: row.text('startingPoint'),
    strategy: row.text('strategy'),
    howOften: row.text('howOften'),
    whoHelps: row.text('whoHelps'),
    successCriterion: row.text('successCriterion'),
    result: row.choice('result', TARGET_RESULT) ?? ('NOT_REVIEWED' as const),
    comment: row.text('comment'),
    planNumber: row.figure('planNumber', PLAN_NUMBER),
  };
  return pupilId === null || target === '' ? null : { ...read, pupilId };
}
