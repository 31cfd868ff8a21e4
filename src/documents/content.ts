/**
 * What goes into a pupil's plan: this pupil's own rows in words, nothing of money, no UPN, no other child.
 * A group's name stays out, because schools name groups after children. Free text is taken as it is typed.
 * Fields that templates may use: fields.ts. Tests: test/documents/content.test.ts
 */
import type { ProvisionFigures, PupilFigures } from '../domain/assessment';
import type { IsoDate } from '../domain/isoDate';
import type { Review, School, Target, TargetResult } from '../domain/school';
import { cleanText } from './cleanText';
import { liveTargets } from './liveTargets';
import { needInWords } from './needInWords';

export { targetsForNextPlan } from './liveTargets';

/** The plan that the document is for; dates null where they are not known yet. */
export interface PlanToMake {
  readonly number: number;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

export interface TargetContent {
  /** 1, 2, 3 … on the page. */
  readonly number: number;
  readonly target: string;
  readonly startingPoint: string;
  readonly strategy: string;
  readonly howOften: string;
  readonly whoHelps: string;
  /** The two above, each on its line. */
  readonly howOftenAndWho: string;
  readonly successCriterion: string;
  readonly result: string;
}

export interface ProvisionContent {
  readonly name: string;
  /** "60 minutes a week" or ''. */
  readonly minutes: string;
  /** "in a group of 4" or "one to one". */
  readonly group: string;
  /** The two above: "60 minutes a week, in a group of 4". */
  readonly how: string;
  readonly runBy: string;
}

export interface PlanContent {
  readonly school: { readonly name: string };
  readonly plan: {
    readonly title: string;
    readonly name: string;
    readonly number: number;
    readonly start: string;
    readonly end: string;
    readonly reviewBy: string;
    readonly helpAtHome: string;
    readonly madeOn: string;
  };
  readonly pupil: {
    readonly forename: string;
    readonly surname: string;
    readonly name: string;
    readonly dateOfBirth: string;
    readonly yearGroup: string;
    readonly className: string;
    readonly stage: string;
    readonly keyAdult: string;
    readonly keyAdultRole: string;
    readonly mainNeed: string;
    readonly otherNeeds: string;
    readonly needs: string;
    readonly specialists: string;
    readonly advice: string;
    readonly strengths: string;
    readonly view: string;
  };
  readonly parents: { readonly view: string };
  readonly targets: readonly TargetContent[];
  readonly provisions: readonly ProvisionContent[];
}

/** @param figures of the pupil, from the same `school` and day */
export function planContent(figures: PupilFigures, school: School, plan: PlanToMake, today: IsoDate): PlanContent {
  const { pupil } = figures;
  const reviews = heldReviews(school, pupil.id, today);
  const mainNeed = needInWords(tidy(pupil.mainNeed));
  const otherNeeds = needInWords(tidy(pupil.otherNeeds));
  return {
    school: { name: tidy(school.settings.schoolName) },
    plan: {
      title: inFull(tidy(figures.plan.planName)),
      name: tidy(figures.plan.planName),
      number: plan.number,
      start: sayDate(plan.start),
      end: sayDate(plan.end),
      reviewBy: sayDate(earlier(plan.end, laterThan(figures.review.dueBy, plan.start ?? today))),
      helpAtHome: helpAtHome(school, pupil.id, plan.number),
      madeOn: sayDate(today),
    },
    pupil: {
      forename: tidy(pupil.forename),
      surname: tidy(pupil.surname),
      name: tidy(`${pupil.forename} ${pupil.surname}`),
      dateOfBirth: sayDate(pupil.dateOfBirth),
      yearGroup: sayYear(pupil.yearGroup),
      className: tidy(pupil.className),
      stage: tidy(figures.stage?.label ?? ''),
      keyAdult: tidy(pupil.keyAdult),
      keyAdultRole: school.settings.phase === 'secondary' ? 'Form tutor' : 'Class teacher',
      mainNeed: mainNeed.join('\n'),
      otherNeeds: otherNeeds.join('\n'),
      needs: [...mainNeed, ...otherNeeds].join('\n'),
      specialists: tidy(pupil.specialists),
      advice: newest(reviews, (review) => (review.kind === 'SPECIALIST_ADVICE' ? review.nextSteps : '')),
      strengths: tidy(pupil.strengths),
      view: newest(reviews, (review) => review.pupilsView),
    },
    parents: { view: newest(reviews, (review) => review.parentsView) },
    targets: liveTargets(school, pupil.id, plan.number, figures.plan.inUse).map(targetContent),
    provisions: figures.provisions
      .filter((provision) => isExtra(provision, school))
      .map((p) => provisionContent(p, school)),
  };
}

const RESULTS: Record<TargetResult, string> = {
  MET: 'Met',
  PARTLY_MET: 'Partly met',
  NOT_MET: 'Not met',
  NOT_REVIEWED: '',
};

function targetContent(target: Target, at: number): TargetContent {
  const howOften = tidy(target.howOften);
  const whoHelps = tidy(target.whoHelps);
  return {
    number: at + 1,
    target: tidy(target.target),
    startingPoint: tidy(target.startingPoint),
    strategy: tidy(target.strategy),
    howOften,
    whoHelps,
    howOftenAndWho: joined([howOften, whoHelps], '\n'),
    successCriterion: tidy(target.successCriterion),
    result: RESULTS[target.result],
  };
}

/** R11: a plan holds what is additional or different, running now; wave 1 is for everyone. */
function isExtra(provision: ProvisionFigures, school: School): boolean {
  return provision.isRunning && interventionOf(provision, school)?.wave !== 1;
}

function provisionContent(figures: ProvisionFigures, school: School): ProvisionContent {
  const intervention = interventionOf(figures, school);
  const row = school.provisions.find((one) => one.id === figures.provisionId && one.pupilId === figures.pupilId);
  const usualSize = row?.group === '' ? 1 : (intervention?.groupSize ?? null);
  const size = figures.steps?.groupSize ?? row?.overrides.groupSize ?? usualSize;
  const minutes = figures.minutesPerWeek === null ? '' : `${Math.round(figures.minutesPerWeek)} minutes a week`;
  const group = size === 1 ? 'one to one' : size === null ? 'in a group' : `in a group of ${size}`;
  return {
    name: tidy(figures.interventionName),
    minutes,
    group,
    how: joined([minutes, group], ', '),
    runBy: tidy(row?.runBy || intervention?.role || ''),
  };
}

function interventionOf(provision: ProvisionFigures, school: School) {
  return school.interventions.find((one) => one.name === provision.interventionName);
}

/** Newest first. A review that is only booked has nobody's view in it yet. */
function heldReviews(school: School, pupilId: string, today: IsoDate): readonly Review[] {
  const held = school.reviews.filter(
    (review) => review.pupilId === pupilId && review.heldOn !== null && review.heldOn <= today,
  );
  return held.sort((a, b) => String(b.heldOn).localeCompare(String(a.heldOn)));
}

function newest(reviews: readonly Review[], words: (review: Review) => string): string {
  for (const review of reviews) {
    const found = tidy(words(review));
    if (found !== '') return found;
  }
  return '';
}

/** What this plan's own row says: an earlier plan's agreement may have lapsed, and only its row would show where it came from. */
function helpAtHome(school: School, pupilId: string, number: number): string {
  return tidy(school.plans.find((plan) => plan.pupilId === pupilId && plan.number === number)?.helpAtHome ?? '');
}

/** The review that the To do list asks for may come before the plan's end: the page and the list name one day. */
function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

const TITLES: Record<string, string> = {
  IEP: 'Individual Education Plan',
  IDP: 'Individual Development Plan',
  ISP: 'Individual Support Plan',
  PLP: 'Personal Learning Plan',
  IBP: 'Individual Behaviour Plan',
};

/** The plan's name as a page is headed with it. */
function inFull(planName: string): string {
  return TITLES[planName.toUpperCase()] ?? planName;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function sayDate(date: IsoDate | null): string {
  if (date === null) return '';
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

function sayYear(yearGroup: string): string {
  if (yearGroup === 'R') return 'Reception';
  if (/^N\d$/.test(yearGroup)) return `Nursery ${yearGroup.slice(1)}`;
  return /^\d+$/.test(yearGroup) ? `Year ${yearGroup}` : '';
}

function laterThan(date: IsoDate | null, other: IsoDate): IsoDate | null {
  return date !== null && date > other ? date : null;
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
}

/** No stray characters, no white space at the ends, never more than one empty line. */
function tidy(text: string): string {
  return cleanText(text)
    .replace(/[ \u00A0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
