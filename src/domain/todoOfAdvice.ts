/**
 * Which advice about a pupil is something to do, and for whom. Money stays out, since teachers see the To do list.
 * What a plan lacks is one line, however much it is. Tests: test/domain/todo.test.ts
 */
import type { Advice, AdviceCode, PupilFigures, TodoItem, TodoKind } from './assessment';
import type { IsoDate } from './isoDate';
import { planInView } from './planInView';
import { twoNotEnough } from './reviewAdvice';
import type { Review } from './school';
import { latestReview } from './viewsAdvice';

interface Facts {
  readonly figures: PupilFigures;
  readonly reviews: readonly Review[];
}

interface Line {
  readonly kind: TodoKind;
  readonly isForTeacher: boolean;
  readonly what: (figures: PupilFigures, told: readonly Advice[]) => string;
  readonly since: (facts: Facts, today: IsoDate, told: readonly Advice[]) => IsoDate | null;
}

const stageSince: Line['since'] = ({ figures }) => figures.pupil.stageSince;
const secondOfTwo: Line['since'] = ({ figures, reviews }, today) =>
  twoNotEnough({ pupil: figures.pupil, stage: figures.stage, reviews, today })?.[1] ?? null;
const thatReview: Line['since'] = ({ figures, reviews }, today) =>
  latestReview({ review: figures.review, reviews, today })?.heldOn ?? null;
const planStart: Line['since'] = ({ figures }) => planInView(figures.plan)?.start ?? null;
const lookAtPlan: Line['what'] = ({ plan }) => `Look at ${plan.planName} ${planInView(plan)?.number ?? ''}`.trim();

/** "the parents or carers think", "the pupil thinks", both. */
function whoseView(told: readonly Advice[]): string {
  const lacks = (field: string) => told.some((advice) => advice.field === field);
  if (!lacks('pupilsView')) return 'the parents or carers think';
  return lacks('parentsView') ? 'the parents or carers, and the pupil, think' : 'the pupil thinks';
}

/** null = on the card alone. */
const LINES: Readonly<Record<AdviceCode, Line | null>> = {
  CONSIDER_NEXT_STAGE: {
    kind: 'CONSIDER_NEXT_STAGE',
    isForTeacher: false,
    what: () => 'Think about the next stage',
    since: secondOfTwo,
  },
  SPECIALIST_MISSING: {
    kind: 'SPECIALIST_MISSING',
    isForTeacher: false,
    what: () => 'Ask for outside advice, or type who gives it',
    since: stageSince,
  },
  SAME_STRATEGIES: { kind: 'PLAN_ADVICE', isForTeacher: false, what: lookAtPlan, since: planStart },
  VIEWS_MISSING: {
    kind: 'VIEWS_MISSING',
    isForTeacher: true,
    what: (_, told) => `Ask what ${whoseView(told)}`,
    since: thatReview,
  },
  PLAN_RESULTS: {
    kind: 'PLAN_ADVICE',
    isForTeacher: true,
    what: () => 'Say whether each target was met',
    since: (_facts, _today, told) => told[0]?.since ?? null,
  },
  PLAN_CONTENT: { kind: 'PLAN_ADVICE', isForTeacher: true, what: lookAtPlan, since: planStart },
  FUNDING_DIFFERS: null,
};

export function todoOfAdvice(facts: Facts, teacher: string, today: IsoDate): TodoItem[] {
  const { figures } = facts;
  const byCode = new Map<AdviceCode, Advice[]>();
  for (const advice of figures.advice) byCode.set(advice.code, [...(byCode.get(advice.code) ?? []), advice]);
  const items: TodoItem[] = [];
  for (const [code, told] of byCode) {
    const line = LINES[code];
    const first = told[0];
    if (line === null || first === undefined) continue;
    items.push({
      kind: line.kind,
      pupilId: figures.pupil.id,
      who: line.isForTeacher ? teacher : 'SENCO',
      what: line.what(figures, told),
      why: told.map(({ says }) => says).join(' '),
      reason: code,
      since: line.since(facts, today, told),
      subject: first.subject,
      rowId: first.rowId,
      field: first.field,
    });
  }
  return items;
}
