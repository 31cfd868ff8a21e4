/**
 * What is to be done for one pupil: plan, reviews, a place on the map, advice, exit scores. Tests: test/domain/todo.test.ts
 */
import { annualReview } from './annualReview';
import type { PupilFigures, TodoItem, TodoKind } from './assessment';
import { isExitMissing } from './interventionFigures';
import { addDays, type IsoDate, sayDate } from './isoDate';
import { missingSince } from './planMissingSince';
import type { Placement } from './provisionFigures';
import type { Plan, Review, SchoolSettings } from './school';
import { BEING_WATCHED } from './stages';
import { todoOfAdvice } from './todoOfAdvice';
import { withArticle } from './words';

export interface TodoPupil {
  readonly figures: PupilFigures;
  readonly reviews: readonly Review[];
  readonly plans: readonly Plan[];
  readonly provisions: readonly Placement[];
}

/** The reason of an annual review whose day has passed: in law, so it stands among what is overdue. */
export const ANNUAL_REVIEW_MISSED = 'ANNUAL_REVIEW_MISSED';

export function todoOfPupil(
  { figures, reviews, plans, provisions }: TodoPupil,
  phase: SchoolSettings['phase'],
  today: IsoDate,
): TodoItem[] {
  const { pupil, stage, plan, review } = figures;
  const items: TodoItem[] = [];
  const answers = pupil.keyAdult.trim();
  // R13: the class teacher answers for daily work; in a secondary school the form tutor brings people together.
  const teacher = answers === '' ? 'SENCO' : `${phase === 'primary' ? 'Class teacher' : 'Form tutor'}: ${answers}`;
  const row = { pupilId: pupil.id, subject: 'pupil', rowId: pupil.id } as const;
  const add = (
    kind: TodoKind,
    field: TodoItem['field'],
    who: string,
    what: string,
    why: string,
    reason: string,
    since: IsoDate | null,
    at: Pick<TodoItem, 'subject' | 'rowId'> = row,
  ) => items.push({ ...row, ...at, kind, field, who, what, why, reason, since });
  const planSince = () => missingSince(figures, plans, provisions, today);

  if (plan.needed && plan.reason !== null) {
    if (plan.reason === 'DRAFT_ONLY' && plan.draft !== null) {
      // Done by typing the draft's first day.
      const draft = { subject: 'plan', rowId: plan.draft.id } as const;
      add(
        'PLAN_NEEDED',
        'start',
        teacher,
        `Start the next ${plan.planName}`,
        plan.says,
        plan.reason,
        planSince(),
        draft,
      );
    } else {
      add('PLAN_NEEDED', 'plan', teacher, `Make ${withArticle(plan.planName)}`, plan.says, plan.reason, planSince());
    }
  }
  if (plan.reason === 'NOT_ON_MAP') {
    const what = `Give a place on the provision map, or make ${withArticle(plan.planName)}`;
    add('NOT_ON_MAP', 'plan', 'SENCO', what, plan.says, plan.reason, planSince());
  }
  const hold = plan.inUse === null ? 'Hold a progress review' : `Hold the ${plan.planName} review`;
  if (review.status === 'OVERDUE' && review.dueBy !== null) {
    add('REVIEW_OVERDUE', 'reviewDueBy', teacher, hold, review.says, review.status, addDays(review.dueBy, 1));
  }
  if (review.status === 'DUE') {
    add('REVIEW_DUE', 'reviewDueBy', teacher, hold, review.says, review.status, review.dueFrom);
  }
  if (review.status === 'NO_REVIEW_YET') {
    add('NO_REVIEW_YET', 'review', teacher, 'Hold a first review', review.says, review.status, pupil.stageSince);
  }
  const annual = annualReview(pupil, stage, reviews, today);
  if (annual !== null) {
    const { dueBy, from } = annual;
    const isMissed = dueBy !== null && dueBy < today;
    const [what, why] =
      dueBy === null
        ? [
            'Type when the annual review is due',
            `${stage?.label ?? ''}: no annual review is recorded, and no date for one.`,
          ]
        : ['Hold the annual review', `The annual review ${isMissed ? 'was' : 'is'} due by ${sayDate(dueBy)}.`];
    const reason = isMissed ? ANNUAL_REVIEW_MISSED : 'ANNUAL_REVIEW';
    add('ANNUAL_REVIEW', 'annualReviewBy', 'SENCO', what, why, reason, isMissed ? addDays(dueBy, 1) : from);
  }
  if (stage?.code === BEING_WATCHED) {
    const since = pupil.stageSince === null ? '' : ` since ${sayDate(pupil.stageSince)}`;
    const why = `${stage.label}${since}.`;
    add('BEING_WATCHED', 'stageCode', teacher, 'Look at progress', why, stage.code, pupil.stageSince);
  }
  items.push(...todoOfAdvice({ figures, reviews }, teacher, today));
  for (const { row: provision, intervention } of provisions) {
    if (!isExitMissing(provision, intervention, today) || provision.end === null) continue;
    const runBy = provision.runBy.trim();
    items.push({
      kind: 'EXIT_MISSING',
      pupilId: pupil.id,
      who: runBy === '' ? teacher : runBy,
      what: `Type the exit score for ${intervention.name}`,
      why: `It ended on ${sayDate(provision.end)}. The entry score is ${provision.entry?.text ?? ''}, and there is no exit score.`,
      reason: 'EXIT_MISSING',
      since: provision.end,
      subject: 'provision',
      rowId: provision.id,
      field: 'exit',
    });
  }
  return items;
}
