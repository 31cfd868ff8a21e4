/**
 * The stages that set-up writes into the Stages tab, for each framework. From then on the tab counts, not this file.
 * Sources: SEN Code of Practice (England, 2001); an English local authority's guide for parents; SEND Code (England, 2015).
 * The 2001 Code's four months for early years go by a pupil's year (neverLonger.ts). Tests: test/domain/presets.test.ts
 */
import type { Stage } from './school';

export type Framework = 'eng-2001-bwd' | 'eng-2001' | 'eng-2015';

type Row = Omit<Stage, 'row'>;

const outside: Pick<
  Row,
  'planName' | 'planRecommended' | 'newPlanOnJoining' | 'reviewed' | 'neverLongerThanMonths' | 'specialistExpected'
> = {
  planName: '',
  planRecommended: 'NO',
  newPlanOnJoining: false,
  reviewed: 'NEVER',
  neverLongerThanMonths: null,
  specialistExpected: false,
};
const noSen: Row = { code: 'N', label: 'No special educational need', ...outside };
const watched: Row = { code: 'M', label: 'Being watched', ...outside };

const iep: Omit<Row, 'code' | 'label'> = {
  planName: 'IEP',
  planRecommended: 'YES',
  newPlanOnJoining: true,
  reviewed: 'TERM',
  neverLongerThanMonths: 6,
  specialistExpected: false,
};
const supportPlan: Omit<Row, 'code' | 'label'> = { ...iep, planName: 'SEN support plan' };

const schoolAction: Row = { ...iep, code: 'A', label: 'School Action', newPlanOnJoining: false };
const plusAndOn: readonly Row[] = [
  { ...iep, code: 'P', label: 'School Action Plus', specialistExpected: true },
  { ...iep, code: 'Q', label: 'School Action Plus and statutory assessment', specialistExpected: true },
  { ...iep, code: 'S', label: 'Statement' },
];

const presets: Readonly<Record<Framework, readonly Row[]>> = {
  // The guide's own advice: an effective, ongoing map stands in for plans at School Action (R4).
  'eng-2001-bwd': [noSen, watched, { ...schoolAction, planRecommended: 'UNLESS_ON_MAP' }, ...plusAndOn],
  'eng-2001': [noSen, watched, schoolAction, ...plusAndOn],
  'eng-2015': [
    noSen,
    watched,
    { ...supportPlan, code: 'K', label: 'SEN support', newPlanOnJoining: false },
    { ...supportPlan, code: 'E', label: 'EHC plan', neverLongerThanMonths: 12 },
  ],
};

/** @returns rows as they stand in the tab, row 2 first */
export function stagePreset(framework: Framework): Stage[] {
  return presets[framework].map((stage, index) => ({ ...stage, row: index + 2 }));
}
