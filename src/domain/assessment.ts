/**
 * All that the rules say about a school on one day: the one answer from which
 * the tabs, the sidebar and the documents are made. Types here, the work in `assess.ts`.
 */
import type { IsoDate } from './isoDate';
import type { Pence } from './money';
import type { RowProblem, Subject } from './problem';
import type { Funding, MeasureKind, Plan, Provision, Pupil, School, Stage } from './school';

/** Why a pupil still needs a plan, or a place on the map. */
export type PlanReason = 'NONE' | 'DRAFT_ONLY' | 'EXPIRED' | 'PREDATES_STAGE' | 'NOT_ON_MAP';

export interface PlanVerdict {
  /** Still needing a plan: recommended by a rule, and none in use. NOT_ON_MAP is counted apart, so false there. */
  readonly needed: boolean;
  /** null where nothing is missing. */
  readonly reason: PlanReason | null;
  /** The rule that decided: 'R1' … 'R18'. */
  readonly rule: string;
  /** A sentence for a person, e.g. "School Action Plus: an IEP is recommended, and there is none yet." */
  readonly says: string;
  /** The plan in use today, if any. */
  readonly inUse: Plan | null;
  /** The newest plan with no start, or a start to come. */
  readonly draft: Plan | null;
  /** With EXPIRED, the day on which the last plan ended; else null. */
  readonly endedOn: IsoDate | null;
  /** R18: the typed reason that lifted the flag; '' where none. */
  readonly liftedBecause: string;
  /** 'IEP', 'SEN support plan' … by the stage; where it has no name for it, as at the first stage that has. */
  readonly planName: string;
  /** Last day on which this answer holds if nobody types anything; null = for good. */
  readonly goodUntil: IsoDate | null;
}

export type ReviewStatus = 'NO_REVIEW_YET' | 'UP_TO_DATE' | 'DUE' | 'OVERDUE' | 'SET_TERM_DATES';

export interface ReviewVerdict {
  /** null = not reviewed at all (leavers, no SEN, being watched, unknown stage). */
  readonly status: ReviewStatus | null;
  readonly last: IsoDate | null;
  readonly lastWas: 'REVIEW' | 'LAST_REVIEWED' | 'PLAN_START' | 'PROVISION_START' | null;
  /** It was overdue when what it is counted from ended; no review has been held and no plan begun since. */
  readonly isOwed: boolean;
  readonly dueFrom: IsoDate | null;
  readonly dueBy: IsoDate | null;
  /** The next booked date, today or later. */
  readonly bookedFor: IsoDate | null;
  readonly says: string;
  readonly goodUntil: IsoDate | null;
}

export interface CostSteps {
  readonly hoursPerWeek: number;
  readonly weeks: number;
  readonly adults: number;
  readonly pencePerHour: number;
  readonly staffPence: number;
  readonly resourcesPence: number;
  readonly feesPence: number;
  readonly groupSize: number;
}

export type Band = 'VERY_SMALL' | 'SMALL' | 'MEDIUM' | 'LARGE';

export interface ProvisionFigures {
  readonly provisionId: string;
  readonly pupilId: string;
  readonly interventionName: string;
  /** null = cannot be worked out; a problem names the cell. Includes the pupil's share of a licence. */
  readonly costPence: Pence | null;
  readonly spentPence: Pence | null;
  /** By the LA's published rates; null where the role has none. */
  readonly laCostPence: Pence | null;
  readonly minutesPerWeek: number | null;
  readonly steps: CostSteps | null;
  /** Months for ages, else the score's own difference; null without both scores. */
  readonly gain: number | null;
  readonly monthsElapsed: number | null;
  /** Ages only, 2 months or more elapsed. */
  readonly ratioGain: number | null;
  readonly band: Band | null;
  /** Runs today: started, not ended. */
  readonly isRunning: boolean;
  /** What looks odd about the figures, each a sentence: "3 pupils are listed in a group of 4." */
  readonly doubts: readonly string[];
}

export interface InterventionFigures {
  readonly name: string;
  readonly wave: 1 | 2 | 3 | null;
  readonly pupils: number;
  readonly groups: number;
  /** Sum over its groups, other places included; null where no group could be costed and there are some. */
  readonly costPence: Pence | null;
  readonly laCostPence: Pence | null;
  /** costPence ÷ places (listed pupils and other places), half-up. */
  readonly costPerPupilPence: Pence | null;
  /** Cost of places in its groups that no row names. */
  readonly otherPlacesPence: Pence;
  readonly withExit: number;
  readonly missingExit: number;
  /** Mean gain over pupils with both scores; null below 3 pupils ("too few to say"). */
  readonly gain: number | null;
  /** Σ gain ÷ Σ elapsed, ages only; null below 3 pupils. */
  readonly ratioGain: number | null;
  readonly band: Band | null;
  readonly tooFewToSay: boolean;
  /** Cost per month or point gained; null at zero or below. */
  readonly costPerStepPence: Pence | null;
  readonly aimsMet: number;
  readonly aimsAnswered: number;
  /** A question to the SENCO, never a verdict. */
  readonly question: InterventionQuestion;
}

export interface InterventionQuestion {
  /** null = too few to ask anything. */
  readonly asks: 'KEEP' | 'CHANGE' | 'STOP' | null;
  /** "Keep it as it is?" */
  readonly says: string;
  readonly reasons: readonly string[];
}

export interface PupilFigures {
  readonly pupil: Pupil;
  readonly stage: Stage | null;
  readonly plan: PlanVerdict;
  readonly review: ReviewVerdict;
  /** This money year's provisions; null-cost ones left out. */
  readonly costPence: Pence;
  readonly spentPence: Pence;
  readonly laCostPence: Pence;
  readonly provisions: readonly ProvisionFigures[];
  readonly funding: readonly FundingFigures[];
  /** 2015 frameworks only: cost − £6,000 − top-up; null elsewhere. Negative = within what the school meets. */
  readonly aboveElement2Pence: number | null;
  /** What is worth a look, none of it a block: R12, R14, R15, R16 and the six contents of a plan. */
  readonly advice: readonly Advice[];
}

/** One agreement in force in the money year, against what is given (R16). */
export interface FundingFigures {
  readonly funding: Funding;
  readonly isInForce: boolean;
  /** The part of its yearly money that falls in the money year, to today's agreement's dates; null where none is typed. */
  readonly fundedPence: Pence | null;
  /** What the pupil's provisions cost in the money year. */
  readonly costPence: Pence;
  /** costPence − fundedPence. */
  readonly differencePence: number | null;
  /** Adult hours a week that the pupil's running provisions give: a group's hours count whole. */
  readonly hoursGiven: number;
}

export type AdviceCode =
  | 'CONSIDER_NEXT_STAGE' // R14: two reviews running with "Not enough" at one stage
  | 'SPECIALIST_MISSING' // R15
  | 'SAME_STRATEGIES' // R15: those of the last plan before the move
  | 'VIEWS_MISSING' // R12: a held review without the parents' or carers' view
  | 'FUNDING_DIFFERS' // R16
  | 'PLAN_RESULTS' // targets of a plan that was reviewed, or has ended, without what came of them
  | 'PLAN_CONTENT'; // a content of the plan in use (or the draft) that is missing, or more than four targets

export interface Advice {
  readonly code: AdviceCode;
  readonly rule: string;
  readonly says: string;
  readonly subject: Subject;
  readonly rowId: string;
  /** The property on the row's type whose cell it is about. */
  readonly field: string;
  /** The day from which it is asked, where the rule knows one. */
  readonly since?: IsoDate;
}

export type TodoKind =
  | 'PLAN_NEEDED'
  | 'REVIEW_OVERDUE'
  | 'ANNUAL_REVIEW'
  | 'REVIEW_DUE'
  | 'NO_REVIEW_YET'
  | 'NOT_ON_MAP'
  | 'EXIT_MISSING'
  | 'CONSIDER_NEXT_STAGE'
  | 'SPECIALIST_MISSING'
  | 'VIEWS_MISSING'
  | 'PLAN_ADVICE'
  | 'BEING_WATCHED'
  | 'DATA_PROBLEM';

export interface TodoItem {
  readonly kind: TodoKind;
  readonly pupilId: string | null;
  /** 'Class teacher: Mrs Okafor' or 'SENCO'. */
  readonly who: string;
  readonly what: string;
  readonly why: string;
  readonly reason: string;
  readonly since: IsoDate | null;
  /** Whose tab `rowId` is on; '' as rowId means the tab as a whole. */
  readonly subject: Subject;
  /** The row to jump to, by ID. */
  readonly rowId: string;
  /** The property on the row's type whose cell it is about; 'plan' and 'reviewDueBy' are starred cells of a pupil's row. */
  readonly field: string;
}

export interface MapCell {
  readonly minutesPerWeek: number;
  readonly pence: Pence | null;
  readonly provisionIds: readonly string[];
  readonly isRunning: boolean;
  /** "9y2m → 9y9m"; "9y2m →" while there is no exit score; '' without an entry score. */
  readonly entryToExit: string;
  /** Ended with an entry score and no exit score: shown, never counted as no gain. */
  readonly isExitMissing: boolean;
  /** What came of it; null where there are neither two scores nor a word on the aim. */
  readonly result: MapResult | null;
}

export interface MapResult {
  /** Of the latest with both scores: months for ages, else the score's own difference. */
  readonly gain: number | null;
  readonly measure: MeasureKind;
  readonly aimMet: Provision['aimMet'];
}

export interface MapRow {
  readonly pupil: Pupil;
  readonly stage: Stage | null;
  /** One for each of the map's interventions; null = not on it. */
  readonly cells: readonly (MapCell | null)[];
  readonly totalMinutesPerWeek: number;
  readonly totalPence: Pence;
}

export interface MapSection {
  /** "Year 4 · 4B", "SLCN · Speech, language and communication needs", "Wave 3 is their highest" … */
  readonly title: string;
  /** Both '' where rows are not grouped by class. */
  readonly yearGroup: string;
  readonly className: string;
  readonly rows: readonly MapRow[];
}

/** What the map shows, and what it leaves out. */
export interface MapView {
  /** A term's name; '' = the money year. */
  readonly period: string;
  /** The period holds today; else all that is in it counts as running. */
  readonly isNow: boolean;
  /** "class 4B", "wave 2" …; none = everybody and everything. */
  readonly only: readonly string[];
  readonly pupilsLeftOut: number;
  readonly interventionsLeftOut: number;
}

export interface ProvisionMap {
  readonly view: MapView;
  /** By wave, then name; only those that some pupil shown is on in the period. */
  readonly interventions: readonly MapIntervention[];
  /** By class: Reception first, then by year and class; rows by surname, forename. */
  readonly sections: readonly MapSection[];
  /** "Other places (not named here)": pence per intervention. Of the groups that someone shown is in, where some are left out. */
  readonly otherPlacesPence: readonly Pence[];
  readonly totalPence: readonly Pence[];
  readonly totalPupils: readonly number[];
  readonly grandTotalPence: Pence;
  /** First and last day of the money year, or of the term itself. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface MapIntervention {
  readonly name: string;
  readonly wave: 1 | 2 | 3 | null;
  /** Pupils on this page with both scores; null below three of them ("too few"). */
  readonly meanGain: number | null;
  readonly scored: number;
  readonly aimsMet: number;
  readonly aimsAnswered: number;
  readonly measure: MeasureKind;
}

export interface Assessment {
  readonly today: IsoDate;
  readonly school: School;
  /** Pupils on roll (not left), in the order of the tab. */
  readonly pupils: readonly PupilFigures[];
  readonly interventions: readonly InterventionFigures[];
  readonly map: ProvisionMap;
  /** Worst first; the order is the same whatever the order of the rows. */
  readonly todo: readonly TodoItem[];
  readonly problems: readonly RowProblem[];
  readonly counts: {
    readonly pupils: number;
    readonly planNeeded: number;
    readonly notOnMap: number;
    readonly lifted: number;
    readonly overdue: number;
    readonly due: number;
    readonly noReviewYet: number;
    readonly costPence: Pence;
  };
}
