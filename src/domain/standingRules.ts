/**
 * Rules that hold everywhere rather than decide about one pupil: reviews and wording, with source and sentence; the work is
 * done in the files that they name. Tests run the examples: test/domain/standingRules.test.ts
 */
import type { Cadence } from './school';

export interface StandingRule {
  readonly id: string;
  readonly source: string;
  readonly says: string;
  readonly examples: readonly StandingExample[];
}

/** One pupil on 10 February 2014, under `eng-2001-bwd`, and a line that is then read on the card or the To do list. */
export interface StandingExample {
  readonly when: string;
  readonly given: {
    readonly stage: string;
    readonly isSecondary?: true;
    readonly adult: string;
    /** A plan from 6 January to 11 April 2014. */
    readonly hasPlan?: true;
    readonly noPlanBecause?: string;
    readonly lastReviewed?: string;
  };
  /** What the pupil's answer says; or a thing to do, and whose it is. */
  readonly says: string;
}

/** Last review or start, how often, and the days between which the next is due; terms of 2013 to 2015 as below. */
export interface ReviewExample {
  readonly when: string;
  readonly last: string;
  readonly isFromStart: boolean;
  readonly cadence: Exclude<Cadence, 'NEVER'>;
  readonly dueFrom: string;
  readonly dueBy: string;
}

/** Work: reviewDates.ts, reviews.ts. */
export const reviewCadence: Omit<StandingRule, 'examples'> & { readonly examples: readonly ReviewExample[] } = {
  id: 'R9',
  source: 'LA guide and 2001 Code: at least twice a year, ideally each term, more often for some',
  says: 'The next review is due in the term (or half-term) after the last one, and never later than the stage allows. A holiday belongs to the term before it. What starts before half-term is first reviewed in the same term, after the break. A review once overdue stays so until one is held, or a new plan begins.',
  examples: [
    {
      when: 'The last review was held on 20 November 2013, and reviews are each term.',
      last: '2013-11-20',
      isFromStart: false,
      cadence: 'TERM',
      dueFrom: '2014-01-06',
      dueBy: '2014-04-11',
    },
    {
      when: 'A plan began on 20 January 2014, before half-term; reviews are each term.',
      last: '2014-01-20',
      isFromStart: true,
      cadence: 'TERM',
      dueFrom: '2014-02-22',
      dueBy: '2014-04-11',
    },
    {
      when: 'The last review was held on 20 November 2013, and reviews are each half-term.',
      last: '2013-11-20',
      isFromStart: false,
      cadence: 'HALF_TERM',
      dueFrom: '2014-01-06',
      dueBy: '2014-02-16',
    },
    {
      when: 'The last review was held on 20 November 2013, and reviews are each year.',
      last: '2013-11-20',
      isFromStart: false,
      cadence: 'YEAR',
      dueFrom: '2014-04-28',
      dueBy: '2014-11-20',
    },
  ],
};

/** Work: reviews.ts, todoOfPupil.ts. */
export const progressReview: StandingRule = {
  id: 'R10',
  source: 'LA guide',
  says: 'A pupil without a plan in use has a progress review at the same cadence.',
  examples: [
    {
      when: 'School Action, no plan, last reviewed on 20 November 2013.',
      given: { stage: 'A', adult: 'Mrs Okafor', lastReviewed: '2013-11-20' },
      says: 'Hold a progress review (Class teacher: Mrs Okafor)',
    },
    {
      when: 'The same, with a plan in use.',
      given: { stage: 'A', adult: 'Mrs Okafor', lastReviewed: '2013-11-20', hasPlan: true },
      says: 'Hold the IEP review (Class teacher: Mrs Okafor)',
    },
  ],
};

/** It stands apart from the rules on who should have a plan: it lifts what they ask for, is shown with its reason and counted apart. */
export const liftingRule: StandingRule = {
  id: 'R18',
  source: 'LA guide: the majority of pupils, not all',
  says: 'A reason typed in "No IEP because" lifts the recommendation.',
  examples: [
    {
      when: 'School Action Plus, no plan, and a reason is typed.',
      given: { stage: 'P', adult: 'Mrs Okafor', noPlanBecause: 'Has a care plan from the hospital school' },
      says: 'No IEP because: Has a care plan from the hospital school',
    },
  ],
};

/** Work: planVerdict.ts, and every word that people read. */
export const wordingRules: readonly StandingRule[] = [
  {
    id: 'R8',
    source: 'LA guide: IEPs are not statutory',
    says: 'A plan is recommended. Nothing here speaks of a breach of law where there is none.',
    examples: [
      {
        when: 'School Action Plus, no plan.',
        given: { stage: 'P', adult: 'Mrs Okafor' },
        says: 'School Action Plus: an IEP is recommended, and there is none yet.',
      },
    ],
  },
  {
    id: 'R13',
    source: 'LA guide',
    says: 'In a primary school the class teacher answers for daily work, in a secondary school the form tutor brings people together. The SENCO may lead. The To do list names the adult.',
    examples: [
      {
        when: 'A primary school.',
        given: { stage: 'P', adult: 'Mrs Okafor' },
        says: 'Make an IEP (Class teacher: Mrs Okafor)',
      },
      {
        when: 'A secondary school.',
        given: { stage: 'P', adult: 'Mr Lindqvist', isSecondary: true },
        says: 'Make an IEP (Form tutor: Mr Lindqvist)',
      },
      { when: 'Nobody is typed.', given: { stage: 'P', adult: '' }, says: 'Make an IEP (SENCO)' },
    ],
  },
  {
    id: 'R17',
    source: 'LA guide',
    says: 'An intervention may be regrouping, an adult in class (an assistant, a parent, a helper), specialist teaching, changed teaching or a detailed assessment.',
    examples: [],
  },
];
