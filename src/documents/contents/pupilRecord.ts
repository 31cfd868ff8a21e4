/**
 * All that the workbook holds about one pupil: plans with their targets and results, reviews, provision with cost and hours
 * against funding, and what is missing. For a funding application, an inspector or the next school. Names of groups and
 * comments on provision stay out, since they may name other children; free text stays as it is typed.
 * Fields: pupilRecordFields.ts. Tests: test/documents/contents/records.test.ts
 */
import type { Assessment, FundingFigures, ProvisionFigures, PupilFigures } from '../../domain/assessment';
import { sayCost } from '../../domain/explainParts';
import { sayNumber, sayPounds, sayRate, sayUnits } from '../../domain/figuresInWords';
import { FUNDING_NAME } from '../../domain/fundingFigures';
import { sayFunding } from '../../domain/fundingInWords';
import { compareDates, type IsoDate } from '../../domain/isoDate';
import { moneyYearHolding } from '../../domain/moneyYear';
import { sayWhen } from '../../domain/provisionInWords';
import type { Pupil, Review, School } from '../../domain/school';
import { isOnRoll } from '../../domain/stages';
import { type Edges, edgesOf } from './edges';
import { missingInRecord } from './missingInRecord';
import { planCycles, targetsWaiting } from './planCycles';
import { interventionOf, type ProvisionRecord, provisionRecord, rowOf } from './provisionInWords';
import { type PupilWords, pupilInWords } from './pupilInWords';
import type { ReviewedTarget } from './review';
import { heldReviews } from './reviewsInWords';
import { targetContent } from './targetInWords';
import { PROGRESS, sayDate, sayReviewKind, tidy } from './words';

export interface RecordedPlan {
  /** "IEP 2"; "Next IEP" for targets that wait. */
  readonly name: string;
  readonly when: string;
  readonly state: string;
  readonly helpAtHome: string;
  readonly targetCount: number;
  readonly targets: readonly RecordedTarget[];
}

export interface RecordedTarget extends ReviewedTarget {
  readonly plan: string;
}

export interface RecordedProvision extends ProvisionRecord {
  readonly cost: string;
  readonly spent: string;
  /** What the cost is made of: "1.67 hours a week × 12 weeks, 1 adult at £17.20 an hour, shared by 4". */
  readonly working: string;
}

export interface PupilRecordContent extends Edges {
  readonly document: Edges['document'] & {
    readonly provisionCount: number;
    readonly reviewCount: number;
    readonly fundingCount: number;
  };
  readonly pupil: PupilWords & { readonly stageSince: string; readonly leftOn: string; readonly view: string };
  readonly parents: { readonly view: string };
  readonly plans: readonly RecordedPlan[];
  readonly targets: readonly RecordedTarget[];
  readonly reviews: readonly ReturnType<typeof reviewInWords>[];
  readonly provisions: readonly RecordedProvision[];
  readonly cost: {
    readonly year: string;
    readonly planned: string;
    readonly spent: string;
    readonly hoursGiven: string;
    readonly aboveElement2: string;
  };
  readonly funding: readonly ReturnType<typeof fundingInWords>[];
  readonly missing: readonly { readonly says: string }[];
}

/** @param assessment of today, or of a leaver's last day; @param madeOn today */
export function pupilRecordContent(figures: PupilFigures, assessment: Assessment, madeOn: IsoDate): PupilRecordContent {
  const { school, today } = assessment;
  const { pupil, plan } = figures;
  const reviews = heldReviews(school, pupil.id, today);
  const plans = plansInWords(figures, assessment);
  const year = moneyYearHolding(today, school.settings.yearStartsIn);
  const planName = tidy(plan.planName);
  const view = (of: 'pupilsView' | 'parentsView') =>
    reviews.map((review) => tidy(review[of])).find((words) => words !== '') ?? '';
  const edges = edgesOf(school, madeOn);
  return {
    ...edges,
    document: {
      ...edges.document,
      provisionCount: figures.provisions.length,
      reviewCount: reviews.length,
      fundingCount: figures.funding.length,
    },
    pupil: {
      ...pupilInWords(figures, school),
      stageSince: sayDate(pupil.stageSince),
      leftOn: leftOn(pupil, madeOn),
      view: view('pupilsView'),
    },
    parents: { view: view('parentsView') },
    plans,
    targets: plans.flatMap(({ targets }) => targets),
    reviews: reviews.map((review) => reviewInWords(review, planName)),
    provisions: provisionsInWords(figures, school),
    cost: {
      year: sayWhen(year.from, year.to),
      planned: sayPounds(figures.costPence),
      spent: sayPounds(figures.spentPence),
      hoursGiven: sayNumber(hoursGiven(figures), 2),
      aboveElement2: figures.aboveElement2Pence === null ? '' : sayPounds(figures.aboveElement2Pence),
    },
    funding: figures.funding.map(fundingInWords),
    missing: missingInRecord(figures, assessment).map((says) => ({ says: tidy(says) })),
  };
}

function leftOn(pupil: Pupil, madeOn: IsoDate): string {
  return isOnRoll(pupil, madeOn) ? '' : sayDate(pupil.leftOn);
}

function plansInWords({ pupil, plan: verdict }: PupilFigures, { school, today }: Assessment): RecordedPlan[] {
  const planName = tidy(verdict.planName);
  const cycles = planCycles(school, pupil.id, verdict, today);
  const told = cycles.map(({ plan, lastDay, state, targets }) => ({
    name: `${planName} ${plan.number}`,
    when: sayWhen(plan.start, lastDay),
    state: state as string,
    helpAtHome: tidy(plan.helpAtHome),
    rows: targets,
  }));
  const waiting = targetsWaiting(school, pupil.id, cycles);
  if (waiting.length > 0) {
    told.push({ name: `Next ${planName}`, when: '', state: 'Not begun', helpAtHome: '', rows: waiting });
  }
  return told.map(({ rows, ...plan }) => ({
    ...plan,
    targetCount: rows.length,
    targets: rows.map((row, at) => ({ ...targetContent(row, at), comment: tidy(row.comment), plan: plan.name })),
  }));
}

function reviewInWords(review: Review, planName: string) {
  const progress = review.progress === null ? '' : PROGRESS[review.progress];
  return {
    type: sayReviewKind(review.kind, planName),
    heldOn: sayDate(review.heldOn),
    attended: tidy(review.attended),
    progress,
    parentsView: tidy(review.parentsView),
    pupilsView: tidy(review.pupilsView),
    nextSteps: tidy(review.nextSteps),
  };
}

/** What runs, then the rest; in each the latest start first, as on the pupil's card. */
function provisionsInWords({ provisions }: PupilFigures, school: School): RecordedProvision[] {
  const start = (figures: ProvisionFigures) => rowOf(figures, school)?.start ?? null;
  return [...provisions]
    .sort((a, b) => Number(b.isRunning) - Number(a.isRunning) || compareDates(start(b), start(a)))
    .map((figures) => {
      const record = provisionRecord(figures, school);
      const wave = interventionOf(figures, school)?.wave ?? null;
      return {
        ...record,
        cost: sayCost(figures.costPence, { wave }),
        spent: figures.spentPence === null ? '' : sayPounds(figures.spentPence),
        working: workingOf(figures),
      };
    });
}

function workingOf({ steps }: ProvisionFigures): string {
  if (steps === null || steps.hoursPerWeek === 0) return '';
  const { hoursPerWeek, weeks, adults, pencePerHour, groupSize } = steps;
  const time = `${sayUnits(hoursPerWeek, 'hour', 2)} a week for ${sayUnits(weeks, 'week', 1)}`;
  const shared = groupSize > 1 ? `, shared by ${groupSize}` : '';
  return `${time}, ${sayUnits(adults, 'adult', 1)} at ${sayRate(pencePerHour)} an hour${shared}`;
}

/** Adult hours a week of what runs; a group's hours count whole, as on the tab Funding. */
function hoursGiven({ funding, provisions }: PupilFigures): number {
  const [agreement] = funding;
  if (agreement !== undefined) return agreement.hoursGiven;
  return provisions
    .filter(({ isRunning }) => isRunning)
    .reduce((hours, { minutesPerWeek, steps }) => hours + ((minutesPerWeek ?? 0) * (steps?.adults ?? 1)) / 60, 0);
}

function fundingInWords(figures: FundingFigures) {
  const { funding, fundedPence, differencePence, hoursGiven: given } = figures;
  const name = FUNDING_NAME[funding.kind];
  const pounds = (amount: number | null) => (amount === null ? '' : sayPounds(amount));
  const hours = funding.hoursPerWeek;
  return {
    kind: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    when: sayWhen(funding.starts, funding.ends),
    yearly: pounds(funding.yearly),
    funded: pounds(fundedPence),
    cost: pounds(figures.costPence),
    difference: pounds(differencePence),
    hoursSaid: hours === null ? '' : sayNumber(hours, 2),
    hoursGiven: sayNumber(given, 2),
    says: sayFunding(figures),
  };
}
