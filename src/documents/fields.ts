/**
 * Every field that a template may use, by kind of document, in the words of the guide. The check of templates knows no
 * others. The plan's are here, those of other kinds beside their content. Tests: test/documents/fields.test.ts
 */
import { classDigestFields } from './contents/classDigest';
import { governorsFields } from './contents/governorsFields';
import { invitationFields } from './contents/invitation';
import { parentsGuideFields } from './contents/parentsGuide';
import { pupilFields } from './contents/pupilInWords';
import { pupilRecordFields } from './contents/pupilRecordFields';
import { reviewFields } from './contents/review';
import { type Field, type FieldList, field, type List } from './field';
import type { DocumentKind } from './kinds';

export type { Field, FieldList, List } from './field';

export const lists: readonly List[] = [
  { name: 'targets', holds: "the plan's targets" },
  { name: 'provisions', holds: 'the provision that runs now, wave 2 and wave 3' },
];

export const fields: readonly Field[] = [
  ...pupilFields('name', 'dateOfBirth', 'className', 'stage', 'needs', 'specialists', 'strengths'),
  field('pupil.advice', "the newest advice from outside the school, from the Reviews tab's Next steps"),
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

const BY_KIND: Readonly<Record<DocumentKind, FieldList>> = {
  iep: { fields, lists },
  review: reviewFields,
  invitation: invitationFields,
  pupilRecord: pupilRecordFields,
  classDigest: classDigestFields,
  parentsGuide: parentsGuideFields,
  governors: governorsFields,
};

export const fieldsOf = (kind: DocumentKind): FieldList => BY_KIND[kind];
