/**
 * Who should have a plan: the rules as rows, each with its source, its sentence and its examples.
 * The first row that applies decides. A plan is recommended here, never demanded: plans are not statutory (R8).
 * "LA guide" = the guide for parents by an English local authority. Tests run the examples: test/domain/planNeeded.test.ts
 */
import type { Stage } from './school';
import { isOutsideSupport, isStatutory } from './stages';

export interface PlanFacts {
  /** null = blank or unknown. */
  readonly stage: Stage | null;
  /** An Individual Pupil Resourcing Agreement is in force today. */
  readonly hasIpra: boolean;
  /** The school's setting: effective, ongoing provision mapping. */
  readonly usesMap: boolean;
  readonly isOnMap: boolean;
}

/** `NEEDS_PLACE`: a place on the map, or a plan. */
export type PlanOutcome = 'NEEDED' | 'NOT_NEEDED' | 'NEEDS_PLACE';

/** A case for the rule: code of a stage of `eng-2001-bwd` ('' = unknown), then what holds. */
export type PlanExample = readonly [stageCode: string, ...holds: readonly ('IPRA' | 'MAP_USED' | 'ON_MAP')[]];

export interface PlanRule {
  readonly id: string;
  readonly source: string;
  readonly says: string;
  readonly outcome: PlanOutcome;
  readonly applies: (facts: PlanFacts) => boolean;
  readonly examples: readonly PlanExample[];
}

const stageAsks = (facts: PlanFacts, answer: Stage['planRecommended']) => facts.stage?.planRecommended === answer;

export const planRules: readonly PlanRule[] = [
  {
    id: 'R7',
    source: 'our decision',
    says: 'A blank or unknown stage is a question to the school, never read as no special educational need.',
    outcome: 'NOT_NEEDED',
    applies: ({ stage }) => stage === null,
    examples: [[''], ['', 'IPRA', 'MAP_USED', 'ON_MAP']],
  },
  {
    id: 'R6',
    source: 'LA guide, which is about pupils with special educational needs',
    says: 'No special educational need, or being watched: no plan.',
    outcome: 'NOT_NEEDED',
    applies: ({ stage }) => stage !== null && isOutsideSupport(stage),
    examples: [['N'], ['M'], ['N', 'IPRA'], ['M', 'MAP_USED', 'ON_MAP']],
  },
  {
    id: 'R3',
    source: 'LA guide: IEPs are for School Action Plus and for statements or IPRAs',
    says: 'An Individual Pupil Resourcing Agreement is in force: a plan is recommended, whatever the stage.',
    outcome: 'NEEDED',
    applies: ({ hasIpra }) => hasIpra,
    examples: [
      ['A', 'IPRA'],
      ['A', 'IPRA', 'MAP_USED', 'ON_MAP'],
      ['P', 'IPRA'],
      ['S', 'IPRA', 'MAP_USED'],
    ],
  },
  {
    id: 'R2',
    source: 'LA guide: IEPs are for School Action Plus and for statements or IPRAs',
    says: 'A statement, or the assessment for one: a plan is recommended.',
    outcome: 'NEEDED',
    applies: (facts) => stageAsks(facts, 'YES') && facts.stage !== null && isStatutory(facts.stage),
    examples: [['S'], ['Q'], ['S', 'MAP_USED', 'ON_MAP']],
  },
  {
    id: 'R1',
    source: 'LA guide: schools are advised that IEPs are for School Action Plus',
    says: 'School Action Plus, or any stage that asks for a new plan on joining: a plan is recommended.',
    outcome: 'NEEDED',
    applies: (facts) => stageAsks(facts, 'YES') && facts.stage?.newPlanOnJoining === true,
    examples: [['P'], ['P', 'MAP_USED', 'ON_MAP']],
  },
  {
    id: 'R4',
    source: 'LA guide: a school that uses provision mapping well may not need IEPs at School Action',
    says: 'School Action, and on the provision map this term: no plan is needed.',
    outcome: 'NOT_NEEDED',
    applies: (facts) => stageAsks(facts, 'UNLESS_ON_MAP') && facts.usesMap && facts.isOnMap,
    examples: [['A', 'MAP_USED', 'ON_MAP']],
  },
  {
    id: 'R4',
    source: 'LA guide, as above; that the place is checked for each pupil is our decision',
    says: 'School Action in a school that uses provision mapping, but not on the map: a place on it, or a plan.',
    outcome: 'NEEDS_PLACE',
    applies: (facts) => stageAsks(facts, 'UNLESS_ON_MAP') && facts.usesMap,
    examples: [['A', 'MAP_USED']],
  },
  {
    id: 'R5',
    source: "LA guide's School Action section",
    says: 'School Action without provision mapping, or any other stage where the school recommends one: a plan.',
    outcome: 'NEEDED',
    applies: (facts) => stageAsks(facts, 'YES') || stageAsks(facts, 'UNLESS_ON_MAP'),
    examples: [['A'], ['A', 'ON_MAP']],
  },
  {
    id: 'STAGES',
    source: "the school's own Stages tab",
    says: 'The Stages tab recommends no plan at this stage.',
    outcome: 'NOT_NEEDED',
    applies: () => true,
    examples: [],
  },
];

export function planRuleFor(facts: PlanFacts): PlanRule {
  const rule = planRules.find((row) => row.applies(facts));
  if (rule === undefined) throw new Error('The last rule applies to everyone');
  return rule;
}
