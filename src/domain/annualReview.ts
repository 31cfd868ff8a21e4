/**
 * R19: a statement or an EHC plan has an annual review in law, with a clock of its own. Under the 2001 and 2015 Codes alike it
 * is held within twelve months of the last one. Tests: test/domain/annualReview.test.ts
 */
import { addDays, addMonths, type IsoDate } from './isoDate';
import type { Pupil, Review, Stage } from './school';
import { isLastStage } from './stages';

/** It is prepared eight weeks ahead. */
const NOTICE_DAYS = 56;

/** On To do from eight weeks before; days as YYYY-MM-DD. */
export interface AnnualExample {
  readonly when: string;
  readonly today: string;
  readonly by: string | null;
  readonly held: readonly string[];
  readonly asks: 'nothing' | 'for a date' | { readonly dueBy: string };
}

export const annualReviewRule = {
  id: 'R19',
  source: 'Education Act 1996, section 328(5)(b)',
  says: 'A statement or an EHC plan has an annual review in law, with its own date: it is on the To do list from eight weeks before. Once it has been held, the next is due twelve months later. It counts as a review, and replaces none of the others.',
  examples: [
    {
      when: 'It is due by 7 April 2014, eight weeks from today.',
      today: '2014-02-10',
      by: '2014-04-07',
      held: [],
      asks: { dueBy: '2014-04-07' },
    },
    { when: 'It is due a day later than that.', today: '2014-02-10', by: '2014-04-08', held: [], asks: 'nothing' },
    {
      when: 'It was held on 3 February 2014, within those eight weeks.',
      today: '2014-02-10',
      by: '2014-03-10',
      held: ['2014-02-03'],
      asks: 'nothing',
    },
    {
      when: 'It was held on 3 February 2014, and the date was not changed: a year on, eight weeks before.',
      today: '2014-12-09',
      by: '2014-03-10',
      held: ['2014-02-03'],
      asks: { dueBy: '2015-02-03' },
    },
    {
      when: 'No date is typed; the last one was held on 8 April 2013.',
      today: '2014-02-11',
      by: null,
      held: ['2013-04-08'],
      asks: { dueBy: '2014-04-08' },
    },
    { when: 'No date is typed, and none has been held.', today: '2014-02-10', by: null, held: [], asks: 'for a date' },
  ] satisfies readonly AnnualExample[] as readonly AnnualExample[],
} as const;

export interface AnnualReview {
  /** null = nobody knows: a date is asked for. */
  readonly dueBy: IsoDate | null;
  /** The first day on which it is something to do. */
  readonly from: IsoDate | null;
}

/** What is to be done about it today; null where nothing is. A date typed counts at any stage. */
export function annualReview(
  pupil: Pick<Pupil, 'annualReviewBy' | 'stageSince'>,
  stage: Stage | null,
  reviews: readonly Review[],
  today: IsoDate,
): AnnualReview | null {
  const typed = pupil.annualReviewBy;
  const held = lastHeld(reviews, today);
  const isInLaw = stage !== null && isLastStage(stage);
  const isMet = typed !== null && held !== null && held >= addDays(typed, -NOTICE_DAYS);
  const dueBy = typed !== null && !isMet ? typed : held !== null && isInLaw ? addMonths(held, 12) : null;
  if (dueBy === null) return typed === null && isInLaw ? { dueBy: null, from: pupil.stageSince } : null;
  const from = addDays(dueBy, -NOTICE_DAYS);
  return today < from ? null : { dueBy, from };
}

function lastHeld(reviews: readonly Review[], today: IsoDate): IsoDate | null {
  let last: IsoDate | null = null;
  for (const { kind, heldOn } of reviews) {
    if (kind === 'ANNUAL_REVIEW' && heldOn !== null && heldOn <= today && (last === null || heldOn > last))
      last = heldOn;
  }
  return last;
}
