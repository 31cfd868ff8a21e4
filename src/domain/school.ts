/**
 * What a school's workbook says, once read: the words of the staff room as types.
 * Knows no spreadsheet; `row` is only the way back to the place that a problem names.
 */
import type { IsoDate } from './isoDate';
import type { Pence } from './money';

/** A row of a tab as people see it: 2 is the first row below the headings. */
export type RowNumber = number;

export type PlanRecommended = 'YES' | 'NO' | 'UNLESS_ON_MAP';
export type Cadence = 'HALF_TERM' | 'TERM' | 'YEAR' | 'NEVER';

export interface Stage {
  readonly code: string;
  readonly label: string;
  /** What a plan is called at this stage: IEP, SEN support plan, PLP … '' where there is none. */
  readonly planName: string;
  readonly planRecommended: PlanRecommended;
  readonly newPlanOnJoining: boolean;
  readonly reviewed: Cadence;
  readonly neverLongerThanMonths: number | null;
  readonly specialistExpected: boolean;
  readonly row: RowNumber;
}

export interface Pupil {
  readonly id: string;
  readonly row: RowNumber;
  readonly forename: string;
  readonly surname: string;
  readonly className: string;
  /** Code of a row of the Stages tab; null where blank or unknown (R7). */
  readonly stageCode: string | null;
  /** 'N1' 'N2' 'R' '1' … '14' 'X'; '' where blank. */
  readonly yearGroup: string;
  readonly dateOfBirth: IsoDate | null;
  readonly stageSince: IsoDate | null;
  readonly mainNeed: string;
  readonly otherNeeds: string;
  readonly keyAdult: string;
  readonly specialists: string;
  readonly strengths: string;
  /** The pupil's own cadence, where it differs from the stage's (R9). */
  readonly cadence: Cadence | null;
  readonly lastReviewed: IsoDate | null;
  readonly annualReviewBy: IsoDate | null;
  /** R18: a typed reason lifts the flag; '' where none. */
  readonly noPlanBecause: string;
  readonly leftOn: IsoDate | null;
  readonly upn: string;
}

export type MeasureKind =
  | 'READING_AGE'
  | 'SPELLING_AGE'
  | 'NUMBER_AGE'
  | 'STANDARD_SCORE'
  | 'LEVELS'
  | 'POINTS'
  | 'PERCENT'
  | 'RATING'
  | 'NONE';

export interface Intervention {
  readonly name: string;
  readonly row: RowNumber;
  readonly wave: 1 | 2 | 3 | null;
  readonly areaOfNeed: string;
  readonly whatHappens: string;
  readonly role: string;
  readonly adults: number | null;
  readonly groupSize: number | null;
  readonly sessionsPerWeek: number | null;
  readonly minutesPerSession: number | null;
  readonly weeks: number | null;
  /** For each group. */
  readonly resources: Pence;
  /** For each group. */
  readonly fees: Pence;
  /** A year, shared by all pupils on the intervention that year. */
  readonly licence: Pence;
  readonly measure: MeasureKind;
  readonly measureLabel: string;
  readonly why: string;
}

/** `value` is whole months for ages, the step's index for levels, else the number; `text` is as typed. */
export interface Score {
  readonly value: number;
  readonly text: string;
}

/** null = not typed: the intervention's usual value counts. */
export interface Overrides {
  readonly paidAs: string | null;
  readonly adults: number | null;
  readonly groupSize: number | null;
  readonly sessionsPerWeek: number | null;
  readonly minutesPerSession: number | null;
  readonly weeks: number | null;
}

export interface Provision {
  readonly id: string;
  readonly row: RowNumber;
  readonly pupilId: string;
  readonly interventionName: string;
  /** '' = set up for this pupil alone. */
  readonly group: string;
  readonly runBy: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly intendedOutcome: string;
  readonly entry: Score | null;
  readonly entryDate: IsoDate | null;
  readonly exit: Score | null;
  readonly exitDate: IsoDate | null;
  readonly aimMet: 'YES' | 'PARTLY' | 'NO' | null;
  readonly sessionsGiven: number | null;
  readonly comment: string;
  readonly overrides: Overrides;
}

export type TargetResult = 'MET' | 'PARTLY_MET' | 'NOT_MET' | 'NOT_REVIEWED';

export interface Target {
  readonly id: string;
  readonly row: RowNumber;
  readonly pupilId: string;
  readonly target: string;
  readonly startingPoint: string;
  readonly strategy: string;
  readonly howOften: string;
  readonly whoHelps: string;
  readonly successCriterion: string;
  readonly result: TargetResult;
  readonly comment: string;
  /** null = the plan in use, or the next one. */
  readonly planNumber: number | null;
}

export type ReviewKind = 'PLAN_REVIEW' | 'PROGRESS_REVIEW' | 'ANNUAL_REVIEW' | 'SPECIALIST_ADVICE';

export interface Review {
  readonly id: string;
  readonly row: RowNumber;
  readonly pupilId: string;
  readonly kind: ReviewKind;
  readonly bookedFor: IsoDate | null;
  readonly heldOn: IsoDate | null;
  readonly attended: string;
  readonly progress: 'ENOUGH' | 'SOME' | 'NOT_ENOUGH' | null;
  readonly parentsView: string;
  readonly pupilsView: string;
  readonly nextSteps: string;
  readonly nextReviewBy: IsoDate | null;
}

export interface Plan {
  readonly id: string;
  readonly row: RowNumber;
  readonly pupilId: string;
  readonly number: number;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly helpAtHome: string;
}

export type FundingKind = 'STATEMENT' | 'IPRA' | 'EHC_PLAN' | 'TOP_UP';

export interface Funding {
  readonly id: string;
  readonly row: RowNumber;
  readonly pupilId: string;
  readonly kind: FundingKind;
  readonly starts: IsoDate | null;
  /** null = still running (R16). */
  readonly ends: IsoDate | null;
  readonly yearly: Pence | null;
  readonly hoursPerWeek: number | null;
}

/** Pence an hour; may hold a fraction of a penny, so never `Pence`. 0 is right for volunteers; null is not filled in. */
export interface StaffRate {
  readonly role: string;
  readonly row: RowNumber;
  readonly ourPencePerHour: number | null;
  readonly laPencePerHour: number | null;
}

/** Windows: [start, next term's start). Half-term break from–to, both days within the break. */
export interface Term {
  readonly name: string;
  readonly row: RowNumber;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly breakFrom: IsoDate | null;
  readonly breakTo: IsoDate | null;
}

export type MapShows = 'minutes' | 'pounds' | 'result' | 'scores';
export type MapGroupedBy = 'class' | 'need' | 'wave';
export type NamesInFileNames = 'full' | 'initials';

export interface SchoolSettings {
  readonly schoolName: string;
  readonly phase: 'primary' | 'secondary';
  readonly framework: string;
  /** R4: the school uses effective, ongoing provision mapping. */
  readonly usesProvisionMapping: boolean;
  /** Money year begins in September (9) or April (4). */
  readonly yearStartsIn: 4 | 9;
  readonly amberDays: number;
  readonly showPoundsOnMap: boolean;
  readonly mapShows: MapShows;
  /** A term's name; '' = the money year. */
  readonly mapPeriod: string;
  readonly mapGroupedBy: MapGroupedBy;
  /** As typed; case and spaces forgiven. '' here and below = all. */
  readonly mapOnlyClass: string;
  /** 'N1' 'N2' 'R' '1' … '14' 'X' */
  readonly mapOnlyYear: string;
  /** A code, its words, or an area of need; the pupil's main need counts. */
  readonly mapOnlyNeed: string;
  readonly mapOnlyWave: 1 | 2 | 3 | null;
  /** A stage's code or label. */
  readonly mapOnlyStage: string;
  /** Of documents about one pupil. */
  readonly namesInFileNames: NamesInFileNames;
}

/** Everything that was read; arrays in the order of the tab's rows. */
export interface School {
  readonly settings: SchoolSettings;
  /** In order of start. */
  readonly terms: readonly Term[];
  readonly stages: readonly Stage[];
  readonly rates: readonly StaffRate[];
  readonly interventions: readonly Intervention[];
  readonly pupils: readonly Pupil[];
  readonly provisions: readonly Provision[];
  readonly targets: readonly Target[];
  readonly reviews: readonly Review[];
  readonly plans: readonly Plan[];
  readonly funding: readonly Funding[];
}
