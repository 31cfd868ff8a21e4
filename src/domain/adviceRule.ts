/**
 * What a rule of advice is: a row with its source, its sentence and its examples. Advice never blocks anything and never
 * moves a pupil: it is a question to the SENCO. Tests run the examples: test/domain/advice.test.ts
 */
import type { Advice, AdviceCode, FundingFigures, PlanVerdict, ReviewVerdict } from './assessment';
import type { IsoDate } from './isoDate';
import type { Placement } from './provisionFigures';
import type { FundingKind, Plan, Pupil, Review, Stage, Target } from './school';

/** All that is on the tabs about one pupil on roll. */
export interface AdviceFacts {
  readonly pupil: Pupil;
  readonly stage: Stage | null;
  /** In the order of the Stages tab. */
  readonly stages: readonly Stage[];
  readonly plan: PlanVerdict;
  readonly plans: readonly Plan[];
  readonly targets: readonly Target[];
  readonly review: ReviewVerdict;
  readonly reviews: readonly Review[];
  readonly placements: readonly Placement[];
  readonly funding: readonly FundingFigures[];
  readonly today: IsoDate;
}

export type FoundAdvice = Pick<Advice, 'says' | 'subject' | 'rowId' | 'field' | 'since'>;

export interface AdviceRule {
  readonly id: string;
  readonly code: AdviceCode;
  readonly source: string;
  readonly says: string;
  readonly find: (facts: AdviceFacts) => readonly FoundAdvice[];
  readonly examples: readonly AdviceExample[];
}

/** One pupil on 10 February 2014, under `eng-2001-bwd`. */
export interface AdviceExample {
  /** In words, for the page of rules. */
  readonly when: string;
  readonly given: AdviceGiven;
  /** All that this rule says then. */
  readonly says: readonly string[];
}

/** Dates as YYYY-MM-DD. */
export interface AdviceGiven {
  readonly stage: string;
  readonly since: string;
  readonly specialists?: string;
  readonly reviews?: readonly (readonly [
    heldOn: string,
    progress: Review['progress'],
    parentsView: string,
    /** Left out: there is one. */
    pupilsView?: string,
  ])[];
  /** Plan 1 and on. */
  readonly plans?: readonly (readonly [start: string | null, end: string | null])[];
  readonly targets?: readonly (readonly [
    plan: number,
    start: string,
    strategy: string,
    criterion: string,
    result?: Target['result'],
  ])[];
  /** Paired reading, one pupil, 5 × 20 minutes a week for 12 weeks at £17.20, from 6 January: £344.00. */
  readonly hasProvision?: boolean;
  readonly funding?: readonly (readonly [kind: FundingKind, pence: number | null, hours: number | null])[];
}

export const NOTHING: readonly FoundAdvice[] = [];

/** A review counts once it has been held; a visit of advice is not a review. */
export function heldReviews(reviews: readonly Review[], today: IsoDate): (Review & { readonly heldOn: IsoDate })[] {
  return reviews.filter(
    (review): review is Review & { readonly heldOn: IsoDate } =>
      review.kind !== 'SPECIALIST_ADVICE' && review.heldOn !== null && review.heldOn <= today,
  );
}
