/**
 * The Stages tab, hidden: the stages of the Code of Practice that the school works by, which are rows, not code.
 * Its columns and the reading of one row. Tests: test/tables/tabs.test.ts, test/tables/awkwardCells.test.ts
 */
import type { Cadence, PlanRecommended, Stage } from '../domain/school';
import { column, TAB_COLOR } from './column';
import type { Row } from './row';
import { oneOf } from './row';
import type { TabSpec } from './tab';
import { words, YES_NO } from './words';

export const PLAN_RECOMMENDED = words<PlanRecommended>([
  ['YES', ['Yes', 'Y', 'True']],
  ['NO', ['No', 'N', 'False']],
  ['UNLESS_ON_MAP', ['Unless on the map', 'Unless on map', 'Unless mapped']],
]);

export const STAGE_CADENCE = words<Cadence>([
  ['HALF_TERM', ['Each half-term', 'Half-termly', 'Every half term', 'Half term']],
  ['TERM', ['Each term', 'Termly', 'Every term', 'Term']],
  ['YEAR', ['Each year', 'Yearly', 'Annually', 'Annual', 'Every year', 'Year']],
  ['NEVER', ['Never', 'No', 'Not reviewed']],
]);

export const stagesTab: TabSpec = {
  name: 'Stages',
  purpose: 'Hidden. The stages that your school works by, and what each asks for.',
  isDerived: false,
  isHidden: true,
  tabColor: TAB_COLOR.setUp,
  idPrefix: '',
  columns: [
    column('code', 'Code', 'text', {
      required: true,
      width: 70,
      aliases: ['Stage code', 'SEN code'],
      note: 'A short code, for example A. Returns to the local authority use it.',
    }),
    column('label', 'Stage', 'text', {
      required: true,
      width: 200,
      aliases: ['Label', 'Name', 'Stage name'],
      note: 'The name that people choose on the Pupils tab, for example School Action.',
    }),
    column('planName', 'Plan is called', 'text', {
      aliases: ['Plan name', 'Plan'],
      note: 'For example IEP, PLP or SEN support plan. Empty if there is none.',
    }),
    column('planRecommended', 'Plan recommended?', 'choice', {
      required: true,
      choices: PLAN_RECOMMENDED.choices,
      width: 150,
      aliases: ['Plan needed?', 'Recommended?'],
      note: 'Yes, No, or Unless on the map: no plan for those whom the provision map covers.',
    }),
    column('newPlanOnJoining', 'New plan on joining?', 'choice', {
      choices: YES_NO.choices,
      width: 150,
      aliases: ['New plan?'],
      note: 'Yes if a plan begun before the pupil moved to this stage no longer counts.',
    }),
    column('reviewed', 'Reviewed', 'choice', {
      choices: STAGE_CADENCE.choices,
      aliases: ['Review', 'How often reviewed', 'Review how often'],
      note: 'Each half-term, Each term, Each year or Never.',
    }),
    column('neverLongerThanMonths', 'Never longer than (months)', 'number', {
      width: 180,
      aliases: ['Never longer than', 'Longest gap (months)', 'Months'],
      note: 'The longest time between two reviews, for example 6.',
    }),
    column('specialistExpected', 'Outside specialist expected?', 'choice', {
      choices: YES_NO.choices,
      width: 180,
      aliases: ['Specialist expected?', 'Outside specialist?'],
      note: 'Yes if someone from outside the school usually advises at this stage.',
    }),
  ],
};

/** @returns null where the row has no code */
export function readStage(row: Row): Stage | null {
  const code = row.text('code');
  row.need('code', 'Type a short code for the stage, for example A, or empty the row.');
  row.need('planRecommended', `Choose ${oneOf(PLAN_RECOMMENDED.choices)}. Until then no plan is recommended.`);
  const planRecommended = row.choice('planRecommended', PLAN_RECOMMENDED) ?? 'NO';
  if (planRecommended !== 'NO') row.need('planName', 'Type what a plan is called at this stage, for example IEP.');
  const stage: Stage = {
    code,
    row: row.number,
    label: row.text('label') || code,
    planName: row.text('planName'),
    planRecommended,
    newPlanOnJoining: row.choice('newPlanOnJoining', YES_NO) ?? false,
    // Blank is read as the usual cadence: a review too many is asked for rather than one too few.
    reviewed: row.choice('reviewed', STAGE_CADENCE) ?? 'TERM',
    neverLongerThanMonths: row.figure('neverLongerThanMonths', { most: 60, whole: true, example: '6' }) || null,
    specialistExpected: row.choice('specialistExpected', YES_NO) ?? false,
  };
  return code === '' ? null : stage;
}
