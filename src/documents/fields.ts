/**
 * Every field that a template may use, in the words of the guide. `check.ts` knows no others, and a test holds that
 * each is in `PlanContent` and each of `PlanContent` is here. Tests: test/documents/fields.test.ts
 */
import type { DocumentKind } from './kinds';

export interface Field {
  /** As written between brackets; a list's fields carry the list's name before the dot. */
  readonly path: string;
  /** What it prints. */
  readonly holds: string;
  /** A plan without it draws a word of advice. */
  readonly recommended: boolean;
}

export interface List {
  readonly name: string;
  readonly holds: string;
}

/** What the templates of one kind may use. */
export interface FieldList {
  readonly fields: readonly Field[];
  readonly lists: readonly List[];
}

/** Written `{#targets}` … `{/targets}`: what stands between is printed once for each. */
export const lists: readonly List[] = [
  { name: 'targets', holds: "the plan's targets" },
  { name: 'provisions', holds: 'the provision that runs now, wave 2 and wave 3' },
];

const field = (path: string, holds: string, recommended = false): Field => ({ path, holds, recommended });

export const fields: readonly Field[] = [
  field('pupil.forename', "the pupil's first name"),
  field('pupil.surname', "the pupil's last name"),
  field('pupil.name', "the pupil's first and last name", true),
  field('pupil.dateOfBirth', 'date of birth', true),
  field('pupil.yearGroup', 'the year group: Year 4'),
  field('pupil.className', 'the class', true),
  field('pupil.stage', 'the stage in full: School Action Plus', true),
  field('pupil.keyAdult', 'the name of the class teacher or form tutor'),
  field('pupil.keyAdultRole', 'Class teacher, or Form tutor in a secondary school'),
  field('pupil.mainNeed', 'the main need in words'),
  field('pupil.otherNeeds', 'other needs in words, one on each line'),
  field('pupil.needs', 'the main need and other needs, one on each line', true),
  field('pupil.specialists', 'who advises from outside the school', true),
  field('pupil.advice', "the newest advice from outside the school, from the Reviews tab's Next steps"),
  field('pupil.strengths', 'what the pupil is good at and enjoys', true),
  field('pupil.view', "what the pupil said at the newest review that has the pupil's view", true),
  field('plan.title', 'what the plan is called, in full: Individual Education Plan'),
  field('plan.name', 'what the plan is called for short: IEP'),
  field('plan.number', "the plan's number: 1 for the pupil's first", true),
  field('plan.start', 'the day on which the plan starts', true),
  field('plan.end', 'the last day of the plan'),
  field('plan.reviewBy', 'the day by which the plan is to be reviewed', true),
  field('plan.helpAtHome', 'what parents or carers do at home', true),
  field('plan.madeOn', 'the day on which the document was made'),
  field('parents.view', 'what parents or carers said at the newest review that has their view'),
  field('school.name', "the school's name"),
  field('targets.number', 'the number of the target on the page: 1, 2, 3'),
  field('targets.target', 'the target', true),
  field('targets.startingPoint', 'where the pupil starts from', true),
  field('targets.strategy', 'how we will teach it', true),
  field('targets.howOften', 'how often'),
  field('targets.whoHelps', 'who helps'),
  field('targets.howOftenAndWho', 'how often, and below it who helps'),
  field('targets.successCriterion', 'we will know when', true),
  field('targets.result', 'Met, Partly met or Not met; nothing before the review'),
  field('provisions.name', 'the name of the intervention', true),
  field('provisions.minutes', '60 minutes a week'),
  field('provisions.group', 'in a group of 4, or one to one'),
  field('provisions.how', 'both: 60 minutes a week, in a group of 4'),
  field('provisions.runBy', 'who runs it'),
];

/** @returns none of a kind that has no template yet */
export function fieldsOf(kind: DocumentKind): FieldList {
  return kind === 'iep' ? { fields, lists } : { fields: [], lists: [] };
}
