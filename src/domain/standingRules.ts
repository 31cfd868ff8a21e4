/**
 * Rules that hold everywhere rather than decide about one pupil: reviews and wording, with source and sentence; the work is
 * done in the files that they name. Tests run the examples: test/domain/standingRules.test.ts
 */
import type { Cadence } from './school';

export interface StandingRule {
  readonly id: string;
  readonly source: string;
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
export const reviewCadence: StandingRule & { readonly examples: readonly ReviewExample[] } = {
  id: 'R9',
  source: 'LA guide and 2001 Code: at least twice a year, ideally each term, more often for some',
  says: 'The next review is due in the term (or half-term) after the last one, and never later than the stage allows. A holiday belongs to the term before it. What starts before half-term is first reviewed in the same term, after the break.',
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
};

/** Work: todoOfPupil.ts. */
export const annualReview: StandingRule = {
  id: 'R19',
  source: 'Education Act 1996, section 328(5)(b)',
  says: 'A statement or an EHC plan has an annual review in law, with its own date: it is on the To do list from eight weeks before. It counts as a review, and replaces none of the others.',
};

/** Work: planVerdict.ts, and every word that people read. */
export const wordingRules: readonly StandingRule[] = [
  {
    id: 'R8',
    source: 'LA guide: IEPs are not statutory',
    says: 'A plan is recommended. Nothing here speaks of a breach of law where there is none.',
  },
  {
    id: 'R13',
    source: 'LA guide',
    says: 'In a primary school the class teacher answers for daily work, in a secondary school the form tutor brings people together. The SENCO may lead. The To do list names the adult.',
  },
  {
    id: 'R17',
    source: 'LA guide',
    says: 'An intervention may be regrouping, an adult in class (an assistant, a parent, a helper), specialist teaching, changed teaching or a detailed assessment.',
  },
];
