/**
 * One pupil's answer on plans: the rule that decides, what is missing, in a sentence, and how long that holds.
 * Tests: test/domain/planVerdict.test.ts
 */
import type { PlanVerdict } from './assessment';
import { addDays, type IsoDate, sayDate } from './isoDate';
import { type CountingWindow, countingWindow, isOnMap, mapChangeDays, type Run } from './onTheMap';
import { missingReason, type PlanShelf, shelvePlans } from './planMissing';
import { type PlanRule, planRuleFor } from './planNeeded';
import type { Funding, Plan, Pupil, Stage } from './school';
import { BEING_WATCHED, isIpraInForce, NO_SEN } from './stages';
import { liftingRule } from './standingRules';
import type { TermCalendar } from './terms';
import { withArticle } from './words';

/** What is on the tabs about one pupil, as far as plans go. */
export interface PlanCase {
  readonly pupil: Pupil;
  readonly stage: Stage | null;
  readonly plans: readonly Plan[];
  readonly funding: readonly Funding[];
  /** Wave 2 and 3 provisions that have a start. */
  readonly runs: readonly Run[];
  readonly usesMap: boolean;
  /** Where the stage has no name for plans. */
  readonly usualPlanName: string;
}

type Answer = Omit<PlanVerdict, 'goodUntil'>;

/** @param window the counting window of `today` (onTheMap.ts), the same for every pupil */
export function planVerdict(
  facts: PlanCase,
  calendar: TermCalendar,
  window: CountingWindow,
  today: IsoDate,
): PlanVerdict {
  const answer = answerOn(facts, window, today);
  let goodUntil: IsoDate | null = null;
  const days = changeDays(facts, calendar, window, today).sort();
  for (const day of days) {
    if (isSameAnswer(answer, answerOn(facts, countingWindow(calendar, day), day))) continue;
    goodUntil = addDays(day, -1);
    break;
  }
  return { ...answer, goodUntil };
}

function answerOn(facts: PlanCase, window: CountingWindow, today: IsoDate): Answer {
  const { pupil, stage } = facts;
  const hasIpra = facts.funding.some((row) => isIpraInForce(row, today));
  const rule = planRuleFor({ stage, hasIpra, usesMap: facts.usesMap, isOnMap: isOnMap(facts.runs, window) });
  const shelf = shelvePlans(facts.plans, stage, pupil.stageSince, today);
  const planName = stage !== null && stage.planName !== '' ? stage.planName : facts.usualPlanName;
  const missing = rule.outcome === 'NOT_NEEDED' ? null : missingReason(shelf);
  const because = pupil.noPlanBecause.trim();
  const isLifted = missing !== null && because !== '';
  return {
    needed: missing !== null && !isLifted && rule.outcome === 'NEEDED',
    reason: missing === null || isLifted ? null : rule.outcome === 'NEEDS_PLACE' ? 'NOT_ON_MAP' : missing,
    rule: isLifted ? liftingRule.id : rule.id,
    says: isLifted ? `No ${planName} because: ${because}` : sentence(rule, shelf, stage, planName, pupil.stageSince),
    inUse: shelf.inUse,
    draft: shelf.draft,
    endedOn: missing === 'EXPIRED' ? (shelf.ended?.end ?? null) : null,
    liftedBecause: isLifted ? because : '',
    planName,
  };
}

function sentence(rule: PlanRule, shelf: PlanShelf, stage: Stage | null, plan: string, since: IsoDate | null): string {
  if (stage === null) return 'Choose a stage for this pupil.';
  if (stage.code === BEING_WATCHED) return `${stage.label}: no plan or review at this stage.`;
  if (stage.code === NO_SEN) return `${stage.label}: no plan.`;
  const where = rule.id === 'R3' ? `${stage.label} with an IPRA` : stage.label;
  if (shelf.counting !== null) {
    const until = shelf.counting.end === null ? '' : ` until ${sayDate(shelf.counting.end)}`;
    return `${where}: ${plan} ${shelf.counting.number} is in use${until}.`;
  }
  if (rule.id === 'R4' && rule.outcome === 'NOT_NEEDED') {
    return `${where}: on the provision map this term, so no ${plan} is needed.`;
  }
  if (rule.outcome === 'NEEDS_PLACE') return `${where}: needs a place on the provision map, or ${withArticle(plan)}.`;
  if (rule.outcome === 'NOT_NEEDED') return `${where}: no plan is recommended at this stage.`;
  const recommended = `${where}: ${withArticle(plan)} is recommended`;
  switch (missingReason(shelf)) {
    case 'PREDATES_STAGE':
      return `${recommended}. The one in use began before the move to this stage${since === null ? '' : ` on ${sayDate(since)}`}.`;
    case 'DRAFT_ONLY': {
      const start = shelf.draft?.start ?? null;
      return start === null
        ? `${recommended}, and there is only a draft. Type its start date when it is in use.`
        : `${recommended}, and the next one starts on ${sayDate(start)}.`;
    }
    case 'EXPIRED': {
      const end = shelf.ended?.end ?? null;
      return `${recommended}, and the last one ended${end === null ? '' : ` on ${sayDate(end)}`}.`;
    }
    default:
      return `${recommended}, and there is none yet.`;
  }
}

function isSameAnswer(a: Answer, b: Answer): boolean {
  return a.says === b.says && a.rule === b.rule && a.reason === b.reason && a.inUse === b.inUse && a.draft === b.draft;
}

/** Days after today on which the calendar alone may change the answer; the first that does is found by asking again. */
function changeDays(facts: PlanCase, calendar: TermCalendar, window: CountingWindow, today: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  const add = (day: IsoDate | null) => {
    if (day !== null && day > today) days.push(day);
  };
  const after = (day: IsoDate | null) => add(day === null ? null : addDays(day, 1));
  for (const plan of facts.plans) {
    add(plan.start);
    after(plan.end);
  }
  for (const row of facts.funding) {
    if (row.kind !== 'IPRA') continue;
    add(row.starts);
    after(row.ends);
  }
  if (facts.stage?.planRecommended === 'UNLESS_ON_MAP' && facts.usesMap) {
    days.push(...mapChangeDays(calendar, today));
    // Within a term only the window counts; outside the terms we know, each day does.
    if (window.from === today && window.to === today) {
      for (const run of facts.runs) {
        add(run.start);
        after(run.end);
      }
    }
  }
  return days;
}
