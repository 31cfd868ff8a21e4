/**
 * What is to be done for one pupil: plan, reviews, a place on the map, advice, exit scores. Tests: test/domain/todo.test.ts
 */
import { annualReview } from './annualReview';
import type { PupilFigures, TodoItem, TodoKind } from './assessment';
import { isExitMissing } from './interventionFigures';
import { addDays, type IsoDate, sayDate } from './isoDate';
import type { Placement } from './provisionFigures';
import type { Review, SchoolSettings } from './school';
import { BEING_WATCHED } from './stages';
import { todoOfAdvice } from './todoOfAdvice';
import { withArticle } from './words';

export interface TodoPupil {
  readonly figures: PupilFigures;
  readonly reviews: readonly Review[];
  readonly provisions: readonly Placement[];
}

export function todoOfPupil(
  { figures, reviews, provisions }: TodoPupil,
  phase: SchoolSettings['phase'],
  today: IsoDate,
): TodoItem[] {
  const { pupil, stage, plan, review } = figures;
  const items: TodoItem[] = [];
  const answers = pupil.keyAdult.trim();
  // R13: the class teacher answers for daily work; in a secondary school the form tutor brings people together.
  const teacher = answers === '' ? 'SENCO' : `${phase === 'primary' ? 'Class teacher' : 'Form tutor'}: ${answers}`;
  const add = (kind: TodoKind, who: string, what: string, why: string, reason: string, since: IsoDate | null) =>
    items.push({ kind, pupilId: pupil.id, who, what, why, reason, since, subject: 'pupil', rowId: pupil.id });

  if (plan.needed && plan.reason !== null) {
    const what =
      plan.reason === 'DRAFT_ONLY' ? `Start the next ${plan.planName}` : `Make ${withArticle(plan.planName)}`;
    add('PLAN_NEEDED', teacher, what, plan.says, plan.reason, pupil.stageSince);
  }
  if (plan.reason === 'NOT_ON_MAP') {
    const what = `Give a place on the provision map, or make ${withArticle(plan.planName)}`;
    add('NOT_ON_MAP', 'SENCO', what, plan.says, plan.reason, pupil.stageSince);
  }
  const hold = plan.inUse === null ? 'Hold a progress review' : `Hold the ${plan.planName} review`;
  if (review.status === 'OVERDUE' && review.dueBy !== null) {
    add('REVIEW_OVERDUE', teacher, hold, review.says, review.status, addDays(review.dueBy, 1));
  }
  if (review.status === 'DUE') add('REVIEW_DUE', teacher, hold, review.says, review.status, review.dueFrom);
  if (review.status === 'NO_REVIEW_YET') {
    add('NO_REVIEW_YET', teacher, 'Hold a first review', review.says, review.status, pupil.stageSince);
  }
  const annual = annualReview(pupil, stage, reviews, today);
  if (annual !== null) {
    const { dueBy, from } = annual;
    const [what, why] =
      dueBy === null
        ? [
            'Type when the annual review is due',
            `${stage?.label ?? ''}: no annual review is recorded, and no date for one.`,
          ]
        : ['Hold the annual review', `The annual review ${dueBy < today ? 'was' : 'is'} due by ${sayDate(dueBy)}.`];
    add('ANNUAL_REVIEW', 'SENCO', what, why, 'ANNUAL_REVIEW', from);
  }
  if (stage?.code === BEING_WATCHED) {
    const since = pupil.stageSince === null ? '' : ` since ${sayDate(pupil.stageSince)}`;
    add('BEING_WATCHED', teacher, 'Look at progress', `${stage.label}${since}.`, stage.code, pupil.stageSince);
  }
  items.push(...todoOfAdvice({ figures, reviews }, teacher, today));
  for (const { row, intervention } of provisions) {
    if (!isExitMissing(row, intervention, today) || row.end === null) continue;
    const who = row.runBy.trim() === '' ? teacher : row.runBy.trim();
    items.push({
      kind: 'EXIT_MISSING',
      pupilId: pupil.id,
      who,
      what: `Type the exit score for ${intervention.name}`,
      why: `It ended on ${sayDate(row.end)}. The entry score is ${row.entry?.text ?? ''}, and there is no exit score.`,
      reason: 'EXIT_MISSING',
      since: row.end,
      subject: 'provision',
      rowId: row.id,
    });
  }
  return items;
}
