/**
 * The guide for parents and carers: the stages as the school's own table has them, what each means, which plan goes with
 * it and how often it is reviewed. What does not follow from the table stands in the template.
 * Plans are recommended, never said to be required (R8). Tests: test/documents/contents/letters.test.ts
 */
import type { Assessment } from '../../domain/assessment';
import type { Cadence, Stage } from '../../domain/school';
import { isLastStage, isOutsideSupport, usualPlanName } from '../../domain/stages';
import { withArticle } from '../../domain/words';
import { type FieldList, field } from '../field';
import { type Edges, edgeFields, edgesOf } from './edges';
import { keyAdultRole } from './pupilInWords';
import { joined, planInFull, tidy } from './words';

export interface ParentsGuideContent extends Edges {
  readonly plan: { readonly title: string; readonly name: string; readonly aName: string };
  readonly people: { readonly keyAdult: string };
  readonly stages: readonly StageInWords[];
}

interface StageInWords {
  readonly name: string;
  readonly means: string;
  readonly plan: string;
  readonly reviewed: string;
}

export function parentsGuideContent({ school, today }: Assessment): ParentsGuideContent {
  const name = tidy(usualPlanName(school.stages));
  return {
    ...edgesOf(school, today),
    plan: { title: planInFull(name), name, aName: withArticle(name) },
    people: { keyAdult: keyAdultRole(school).toLowerCase() },
    stages: school.stages
      .filter((stage) => !isOutsideSupport(stage))
      .map((stage) => ({
        name: tidy(stage.label),
        means: meaningOf(stage),
        plan: planAt(stage),
        reviewed: reviewedAt(stage),
      })),
  };
}

/** Of the stages that schools share; a school's own is told by its name. */
const MEANINGS: Readonly<Record<string, string>> = {
  A: 'Your child gets help that is extra to, or different from, what the rest of the class gets. People in school plan it and give it.',
  P: 'The help so far has not been enough. With your agreement we ask specialists from outside the school for advice, and change the help.',
  Q: 'Your local authority is finding out what your child needs, to decide whether to write a statement. Help in school goes on meanwhile.',
  S: 'Your local authority has written a statement: a legal document that says what your child needs and what help must be given.',
  K: 'Your child gets help that is extra to, or different from, what the rest of the class gets. We plan it with you, give it, look at what came of it, and change it.',
  E: 'Your local authority has written an education, health and care plan: a legal document that says what your child needs and what help must be given.',
};

function meaningOf({ code, specialistExpected }: Stage): string {
  const known = MEANINGS[code.trim().toUpperCase()];
  if (known !== undefined) return known;
  return specialistExpected
    ? 'Your child gets help in school, with advice from specialists outside it.'
    : 'Your child gets help that is extra to, or different from, what the rest of the class gets.';
}

function planAt({ planName, planRecommended, newPlanOnJoining }: Stage): string {
  const name = tidy(planName);
  if (name === '' || planRecommended === 'NO') return 'Help is given without a plan of its own.';
  if (planRecommended === 'UNLESS_ON_MAP') {
    return `Help is written on our provision map. Where it is not, we recommend ${withArticle(name)}.`;
  }
  return `We recommend ${withArticle(name)}${newPlanOnJoining ? ', and write a new one when your child comes to this stage' : ''}.`;
}

const HOW_OFTEN: Readonly<Record<Cadence, string>> = {
  HALF_TERM: 'Each half-term',
  TERM: 'Each term',
  YEAR: 'Once a year',
  NEVER: 'When you or we ask for it',
};

function reviewedAt(stage: Stage): string {
  const { reviewed, neverLongerThanMonths: months } = stage;
  const longest = months === null || reviewed === 'NEVER' ? '' : `never more than ${months} months apart`;
  const often = joined([HOW_OFTEN[reviewed], longest], ', ');
  return isLastStage(stage) ? `${often}. There is an annual review as well, which the law asks for.` : `${often}.`;
}

export const parentsGuideFields: FieldList = {
  lists: [{ name: 'stages', holds: 'the stages of support, as the tab Stages has them' }],
  fields: [
    ...edgeFields,
    field('plan.title', 'what a plan is called, in full: Individual Education Plan', true),
    field('plan.name', 'what a plan is called for short: IEP'),
    field('plan.aName', 'the same with its article: an IEP', true),
    field('people.keyAdult', 'class teacher, or form tutor in a secondary school'),
    field('stages.name', 'the stage in full: School Action Plus', true),
    field('stages.means', 'what it means for a child', true),
    field('stages.plan', 'which plan goes with it', true),
    field('stages.reviewed', 'how often it is reviewed', true),
  ],
};
