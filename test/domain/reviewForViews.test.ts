/** Which review a view of today goes into (R12). */
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/domain/isoDate';
import { reviewForViews } from '../../src/domain/reviewForViews';
import type { Review, ReviewKind, Term } from '../../src/domain/school';

const TODAY = '2026-11-23' as IsoDate;
const term = (name: string, start: string, end: string): Term => ({
  name,
  row: 2,
  start: start as IsoDate,
  end: end as IsoDate,
  breakFrom: null,
  breakTo: null,
});
const TERMS = [term('Summer', '2026-04-13', '2026-07-21'), term('Autumn', '2026-09-02', '2026-12-18')];

function review(
  id: string,
  held: string | null,
  booked: string | null = null,
  kind: ReviewKind = 'PLAN_REVIEW',
): Review {
  return {
    id,
    row: 2,
    pupilId: 'P001',
    kind,
    heldOn: held as IsoDate | null,
    bookedFor: booked as IsoDate | null,
    attended: '',
    progress: null,
    parentsView: '',
    pupilsView: '',
    nextSteps: '',
    nextReviewBy: null,
  };
}

describe.each([
  { why: 'none', rows: [], goesInto: null },
  { why: 'this term’s', rows: [review('R1', '2026-10-12')], goesInto: 'R1' },
  {
    why: 'the latest of two this term',
    rows: [review('R1', '2026-11-20'), review('R2', '2026-10-12')],
    goesInto: 'R1',
  },
  { why: 'last term’s is finished', rows: [review('R1', '2026-06-18')], goesInto: null },
  {
    why: 'this term’s goes before the one that is booked',
    rows: [review('R1', '2026-10-12'), review('R2', null, '2026-11-27')],
    goesInto: 'R1',
  },
  {
    why: 'the next that is booked',
    rows: [review('R1', '2026-06-18'), review('R2', null, '2027-01-15'), review('R3', null, '2026-11-27')],
    goesInto: 'R3',
  },
  { why: 'one that was to be yesterday', rows: [review('R1', null, '2026-11-22')], goesInto: 'R1' },
  {
    why: 'one booked last term and forgotten is no place for it',
    rows: [review('R1', null, '2026-06-01')],
    goesInto: null,
  },
  { why: 'a row kept from the view before', rows: [review('R1', null)], goesInto: 'R1' },
  {
    why: 'a booking goes before that row',
    rows: [review('R1', null), review('R2', null, '2026-11-27')],
    goesInto: 'R2',
  },
  { why: 'a date typed ahead is not held yet', rows: [review('R1', '2026-11-27')], goesInto: null },
  { why: 'advice is no review', rows: [review('R1', '2026-11-20', null, 'SPECIALIST_ADVICE')], goesInto: null },
])('$why', ({ rows, goesInto }) => {
  it('whatever the order of the rows', () => {
    expect(reviewForViews(rows, TERMS, TODAY)?.id ?? null).toBe(goesInto);
    expect(reviewForViews([...rows].reverse(), TERMS, TODAY)?.id ?? null).toBe(goesInto);
  });
});

it('without term dates, the last weeks count as this term', () => {
  expect(reviewForViews([review('R1', '2026-11-12')], [], TODAY)?.id).toBe('R1');
  expect(reviewForViews([review('R1', '2026-06-18')], [], TODAY)).toBeNull();
});
