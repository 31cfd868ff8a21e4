/**
 * Counts, dates, money and reasons in the words that a SENCO would use. Pure. Tests: test/sidebar/words.test.ts
 */
import type { Reply } from '../src/rpc/contract';

type PlanReason = NonNullable<Reply<'pupils'>[number]['plan']['reason']>;
type TodoKind = Reply<'todo'>['items'][number]['kind'];

/** "1 pupil", "2,000 pupils". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** "an IEP", "a SEN support plan". */
export function aPlan(planName: string): string {
  return `${/^[aeio]/i.test(planName) ? 'an' : 'a'} ${planName}`;
}

/** "6 IEPs", "1 IEP", "2 SEN support plans". */
export function plans(n: number, planName: string): string {
  return counted(n, planName);
}

const homeWords = {
  planNeeded: (n: number, planName: string) =>
    `${n === 0 ? 'No pupil' : n === 1 ? 'pupil' : 'pupils'} still ${n > 1 ? 'need' : 'needs'} ${aPlan(planName)}`,
  overdue: (n: number) => `${n === 0 ? 'No review is' : n === 1 ? 'review is' : 'reviews are'} overdue`,
  due: (n: number) => `${n === 0 ? 'No review is' : n === 1 ? 'review is' : 'reviews are'} due`,
  notOnMap: (n: number) =>
    `${n === 0 ? 'No pupil' : n === 1 ? 'pupil' : 'pupils'} ${n > 1 ? 'need' : 'needs'} a place on the map`,
  noReview: (n: number) => `${n === 1 ? 'pupil has' : 'pupils have'} had no review yet`,
  problems: (n: number) => `${n === 0 ? 'Nothing' : n === 1 ? 'thing' : 'things'} to put right in the sheet`,
} as const;
export type HomeCount = keyof typeof homeWords;

/** What follows the number on the first screen: "pupils still need an IEP"; a whole sentence where there is none. */
export function saysCount(what: HomeCount, n: number, planName: string): string {
  return homeWords[what](n, planName);
}

/** "5 have targets; 1 needs targets first." '' where all have them. */
export function saysReady(needed: number, ready: number): string {
  const without = needed - ready;
  if (without <= 0) return '';
  const first = `${without} ${without === 1 ? 'needs' : 'need'} targets first`;
  return ready === 0 ? first : `${ready} ${ready === 1 ? 'has' : 'have'} targets; ${first}`;
}

/** Whole pounds: "£24,310". */
export function pounds(pence: number): string {
  return `£${Math.round(pence / 100).toLocaleString('en-GB')}`;
}

/** To the penny: "£1,086.00". */
export function exactPounds(pence: number): string {
  return `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const; // biome-ignore format: two lines read better than twelve

/** '2026-11-04' → "4 November 2026"; anything else as it is. */
export function day(isoDate: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? isoDate : `${Number(date)} ${name} ${year}`;
}

/** '2026-11-04' → "04/11/2026", as fields hold it; anything else as it is. */
export function inFigures(isoDate: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  return year === undefined ? isoDate : `${date}/${month}/${year}`;
}

/** "10:42 am", on this machine's clock. */
export function timeOfDay(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true });
}

const planReasons: Record<PlanReason, (planName: string) => string> = {
  NONE: (planName) => `Has no ${planName}`,
  DRAFT_ONLY: (planName) => `The ${planName} has not started`,
  EXPIRED: (planName) => `The last ${planName} has ended`,
  PREDATES_STAGE: (planName) => `The ${planName} is from before the move to this stage`,
  NOT_ON_MAP: (planName) => `Needs a place on the map, or ${aPlan(planName)}`,
};

/** The add-on's own sentence where it has one. */
export function saysReason(
  plan: { readonly says: string; readonly reason: PlanReason | null },
  planName: string,
): string {
  return plan.says || (plan.reason ? planReasons[plan.reason](planName) : '');
}

const todoKinds: Record<TodoKind, (planName: string) => string> = {
  PLAN_NEEDED: (planName) => `Needs ${aPlan(planName)}`,
  REVIEW_OVERDUE: () => 'Review overdue',
  ANNUAL_REVIEW: () => 'Annual review coming up',
  REVIEW_DUE: () => 'Review due',
  NO_REVIEW_YET: () => 'No review yet',
  NOT_ON_MAP: () => 'Needs a place on the map',
  EXIT_MISSING: () => 'Exit score missing',
  CONSIDER_NEXT_STAGE: () => 'Consider the next stage',
  SPECIALIST_MISSING: () => 'Outside specialist missing',
  VIEWS_MISSING: () => 'Parents’ or carers’ view missing',
  PLAN_ADVICE: (planName) => `Worth a look in the ${planName}`,
  BEING_WATCHED: () => 'Being watched',
  DATA_PROBLEM: () => 'To put right in the sheet',
  DOCUMENT_UNFINISHED: () => 'Document not finished',
};
export function saysKind(kind: TodoKind, planName: string): string {
  return todoKinds[kind](planName);
}

type TargetResult = Reply<'card'>['targets'][number]['result'];
const targetResults: Record<TargetResult, string> = {
  MET: 'Met',
  PARTLY_MET: 'Partly met',
  NOT_MET: 'Not met',
  NOT_REVIEWED: '',
};
/** As the Targets tab says it; '' where it was not reviewed yet. */
export function saysResult(result: TargetResult): string {
  return targetResults[result];
}

export const resultWords: readonly string[] = Object.values(targetResults).filter((word) => word !== '');

/** The word's result; what is no result was not reviewed. */
export function resultOf(word: string): TargetResult {
  const found = Object.entries(targetResults).find(([, says]) => says === word);
  return (found?.[0] as TargetResult | undefined) ?? 'NOT_REVIEWED';
}

/** "14 September 2026 to 12 February 2027", "from 14 September 2026", "until 12 February 2027", ''. */
export function fromTo(start: string | null, end: string | null): string {
  if (start && end) return `${day(start)} to ${day(end)}`;
  if (start) return `from ${day(start)}`;
  return end ? `until ${day(end)}` : '';
}

const bands: Record<NonNullable<Reply<'interventions'>[number]['band']>, string> = {
  VERY_SMALL: 'very small',
  SMALL: 'small',
  MEDIUM: 'medium',
  LARGE: 'large',
};
/** "2.3 months gained a month: medium", "Mean gain 7", "Too few to say (2 with both scores)". */
export function saysGain({
  gain,
  ratioGain,
  band,
  tooFewToSay,
  withExit,
}: Pick<Reply<'interventions'>[number], 'gain' | 'ratioGain' | 'band' | 'tooFewToSay' | 'withExit'>): string {
  if (withExit === 0) return 'No pupil has both scores';
  if (gain === null) return tooFewToSay ? `Too few to say (${withExit} with both scores)` : 'No gain to tell of';
  if (ratioGain === null) return `Mean gain ${tenths(gain)}`;
  return `${tenths(ratioGain)} months gained a month${band === null ? '' : `: ${bands[band]}`}`;
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** "Provision list, F14"; the tab alone where no cell is meant. */
export function place(tab: string, cell: string): string {
  return cell ? `${tab}, ${cell}` : tab;
}

/** Links only lead to web pages; a name or anything stranger is shown as text. */
export function isLink(file: string): boolean {
  return /^(https?:\/\/|\/(?![/\\]))/i.test(file);
}

/** Facts on one line; a sentence among them loses its full stop. */
export function oneLine(...facts: readonly (string | null | undefined)[]): string {
  return facts
    .filter((fact): fact is string => typeof fact === 'string' && fact !== '')
    .map((fact) => fact.replace(/\.$/, ''))
    .join(' · ');
}

/** A problem's sentence beside its place: "Plans, row 20: Plan number is empty." → "Plan number is empty." */
export function withoutPlace(says: string, tab: string): string {
  const start = `${tab}, row `;
  if (!says.startsWith(start)) return says;
  const rest = says.slice(start.length).replace(/^\d+: */, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
