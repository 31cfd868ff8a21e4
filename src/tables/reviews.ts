/**
 * The Reviews tab: reviews booked and held, a row each. Its columns and the reading of one row.
 * Tests: test/tables/tabs.test.ts, test/tables/awkwardCells.test.ts
 */
import type { Review, ReviewKind } from '../domain/school';
import { classOfPupil, column, pupilColumn, TAB_COLOR } from './column';
import type { Lookups } from './lookups';
import { pupilOf } from './lookups';
import type { Row } from './row';
import { oneOf } from './row';
import type { TabSpec } from './tab';
import { words } from './words';

export const REVIEW_KIND = words<ReviewKind>([
  ['PLAN_REVIEW', ['Plan review', 'IEP review', 'SEN support review', 'Review of plan', 'Plan', 'IEP']],
  ['PROGRESS_REVIEW', ['Progress review', 'Pupil progress review', 'Pupil progress', 'Progress', 'Review']],
  ['ANNUAL_REVIEW', ['Annual review', 'Annual', 'Yearly review']],
  ['SPECIALIST_ADVICE', ['Specialist advice', 'Advice', 'Outside advice', 'Specialist']],
]);

export const PROGRESS = words<NonNullable<Review['progress']>>([
  ['ENOUGH', ['Enough', 'Enough progress', 'Good', 'Adequate']],
  ['SOME', ['Some', 'Some progress']],
  ['NOT_ENOUGH', ['Not enough', 'Not enough progress', 'Little', 'Inadequate', 'None']],
]);

export const reviewsTab: TabSpec = {
  name: 'Reviews',
  purpose: 'Reviews booked and held: who came, what they said, and what comes next.',
  isDerived: false,
  isHidden: false,
  tabColor: TAB_COLOR.type,
  idPrefix: 'R',
  columns: [
    pupilColumn,
    classOfPupil,
    column('kind', 'Type', 'choice', {
      choices: REVIEW_KIND.choices,
      aliases: ['Kind', 'Type of review', 'Review type', 'Kind of review'],
      note: 'Plan review, Progress review, Annual review or Specialist advice. Advice is kept, but does not count as a review.',
    }),
    column('bookedFor', 'Booked for', 'date', {
      aliases: ['Booked', 'Date booked', 'Planned for', 'Review date'],
      note: 'The day that is agreed, for example 18/11/2026.',
    }),
    column('heldOn', 'Held on', 'date', {
      required: true,
      aliases: ['Held', 'Date held', 'Date of review', 'Reviewed on', 'Date'],
      note: 'The day on which it took place. Empty until then.',
    }),
    column('attended', 'Who was there', 'text', {
      width: 200,
      aliases: ['Present', 'Attended', 'Attendees', 'Those present'],
      note: "For example Ava, Mrs Khan, Miss Lowe, SENCO. It may be that a parent's view came by telephone.",
    }),
    column('progress', 'Progress', 'choice', {
      choices: PROGRESS.choices,
      width: 110,
      aliases: ['Progress made'],
      note: 'Enough, Some or Not enough. Two reviews in a row with not enough bring up a question in To do.',
    }),
    column('parentsView', "Parents' or carers' view", 'longText', {
      aliases: ["Parents' view", "Parent's view", "Carers' view", 'Parent view', 'Parental view', "Parents' comments"],
      note: 'In their words where you can.',
    }),
    column('pupilsView', "Pupil's view", 'longText', {
      aliases: ['Pupil view', 'Pupil voice', "Child's view", "Pupil's comments"],
      note: "In the pupil's words where you can.",
    }),
    column('nextSteps', 'Next steps', 'longText', {
      aliases: ['Actions', 'Agreed', 'What next'],
      note: 'What was agreed, and who does it.',
    }),
    column('nextReviewBy', 'Next review by', 'date', {
      aliases: ['Next review', 'Next review date'],
      note: 'Only if it should be earlier than the stage says, for example 12/02/2027.',
    }),
    column('id', 'Review ID', 'id', { aliases: ['ID'], note: 'Given by us, for example R0031. Do not change it.' }),
  ],
};

/** @returns null where the pupil is not known. Without a type it counts as a progress review, so that nobody is overdue for it. */
export function readReview(row: Row, lookups: Lookups): Review | null {
  const pupilId = pupilOf(row, lookups);
  const kind = row.choice('kind', REVIEW_KIND);
  row.need('kind', `Choose ${oneOf(REVIEW_KIND.choices)}. Until then it counts as a progress review.`);
  const read = {
    id: row.id,
    row: row.number,
    kind: kind ?? ('PROGRESS_REVIEW' as const),
    bookedFor: row.date('bookedFor'),
    heldOn: row.date('heldOn'),
    attended: row.text('attended'),
    progress: row.choice('progress', PROGRESS),
    parentsView: row.text('parentsView'),
    pupilsView: row.text('pupilsView'),
    nextSteps: row.text('nextSteps'),
    nextReviewBy: row.date('nextReviewBy'),
  };
  return pupilId === null ? null : { ...read, pupilId };
}
