import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import {
  type LiveFacts,
  type LiveRule,
  PLAN_STATUS_RULES,
  PLAN_WORD_RULES,
  REVIEW_RULES,
  REVIEW_WORDS,
  wordFormula,
  wordOn,
} from '../../src/tables/liveWord';
import { sayDay } from '../../src/tables/sayings';
import { reviewFacts } from '../../src/tables/statusTab';
import { anyDay, anySchool } from '../domain/anySchool';
import { functionsIn } from './derivedTab';

const nothing: LiveFacts = {
  word: '',
  reviewWord: '',
  dueFrom: null,
  dueBy: null,
  goodUntil: null,
  reviewGoodUntil: null,
  bookedFor: null,
};
const due = { ...nothing, dueFrom: isoDate('2026-09-01'), dueBy: isoDate('2026-12-18') };
const booked = { ...due, bookedFor: isoDate('2026-11-14') };

describe('Review', () => {
  it.each([
    { why: 'the day before it is due', facts: due, today: '2026-08-31', word: 'Up to date' },
    { why: 'its first day', facts: due, today: '2026-09-01', word: 'Due' },
    { why: 'its last day', facts: due, today: '2026-12-18', word: 'Due' },
    { why: 'the day after', facts: due, today: '2026-12-19', word: 'Overdue' },
    { why: 'booked, and not yet due', facts: booked, today: '2026-08-01', word: 'Up to date' },
    { why: 'due and booked', facts: booked, today: '2026-11-14', word: 'Due, booked 14 Nov' },
    { why: 'the booked day has passed', facts: booked, today: '2026-11-15', word: 'Due' },
    {
      why: 'overdue and booked',
      facts: { ...booked, bookedFor: isoDate('2027-01-06') },
      today: '2026-12-20',
      word: 'Overdue, booked 6 Jan',
    },
    {
      why: 'nothing to count from',
      facts: { ...nothing, reviewWord: 'No review yet' },
      today: '2026-11-14',
      word: 'No review yet',
    },
    { why: 'not reviewed at all', facts: nothing, today: '2026-11-14', word: '' },
    {
      why: 'the answer has run out',
      facts: { ...due, reviewGoodUntil: isoDate('2026-10-01') },
      today: '2026-10-02',
      word: 'Refresh',
    },
    {
      why: 'its last good day',
      facts: { ...due, reviewGoodUntil: isoDate('2026-10-01') },
      today: '2026-10-01',
      word: 'Due',
    },
  ])('$why: $word', ({ facts, today, word }) => expect(wordOn(REVIEW_RULES, facts, isoDate(today))).toBe(word));
});

describe('Status of a plan', () => {
  it.each([
    { why: 'no start', facts: nothing, word: 'Draft' },
    { why: 'a start to come', facts: { ...nothing, dueFrom: isoDate('2026-11-15') }, word: 'Draft' },
    { why: 'begun today, no end', facts: { ...nothing, dueFrom: isoDate('2026-11-14') }, word: 'In use' },
    { why: 'its last day', facts: { ...due, dueBy: isoDate('2026-11-14') }, word: 'In use' },
    { why: 'past its end', facts: { ...due, dueBy: isoDate('2026-11-13') }, word: 'Ended' },
    { why: 'an end without a start', facts: { ...nothing, dueBy: isoDate('2026-11-13') }, word: 'Draft' },
  ])('$why: $word', ({ facts, word }) => expect(wordOn(PLAN_STATUS_RULES, facts, isoDate('2026-11-14'))).toBe(word));
});

test('until it runs out, the word of an old refresh is what a new one would say', () => {
  let compared = 0;
  fc.assert(
    fc.property(anySchool, anyDay, anyDay, (school, one, other) => {
      const [then, now] = one <= other ? [one, other] : [other, one];
      const fresh = new Map(assess(school, now).pupils.map(({ pupil, review }) => [pupil.id, review]));
      for (const { pupil, review: old } of assess(school, then).pupils) {
        const review = fresh.get(pupil.id);
        if (!review) continue;
        const word = wordOn(REVIEW_RULES, { ...nothing, ...reviewFacts(old) }, now);
        if (old.goodUntil !== null && now > old.goodUntil) {
          expect(word).toBe('Refresh');
          continue;
        }
        const isPressing = review.status === 'DUE' || review.status === 'OVERDUE';
        const bookedToo = isPressing && review.bookedFor ? `, booked ${sayDay(review.bookedFor)}` : '';
        expect(word).toBe(review.status === null ? '' : `${REVIEW_WORDS[review.status]}${bookedToo}`);
        compared += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(100);
});

describe('as a formula', () => {
  const cellOf = (fact: keyof LiveFacts) => `$${fact}`;
  it('asks in the order of the rules', () => {
    expect(wordFormula(PLAN_WORD_RULES, cellOf)).toBe(
      '=IF(AND(ISNUMBER($goodUntil),TODAY()>$goodUntil),"Refresh",$word&"")',
    );
    expect(wordFormula(PLAN_STATUS_RULES, cellOf)).toBe(
      '=IF(NOT(ISNUMBER($dueFrom)),"Draft",IF(AND(ISNUMBER($dueFrom),TODAY()<$dueFrom),"Draft",' +
        'IF(AND(ISNUMBER($dueBy),TODAY()>$dueBy),"Ended","In use")))',
    );
  });

  it('shows nothing where no rule holds', () => {
    expect(wordFormula([], cellOf)).toBe('=""');
    expect(wordOn([], nothing, isoDate('2026-11-14'))).toBe('');
  });

  it('uses only functions that every spreadsheet of ours has', () => {
    const all: readonly LiveRule[] = [...REVIEW_RULES, ...PLAN_WORD_RULES, ...PLAN_STATUS_RULES];
    const known = new Set(['IF', 'AND', 'NOT', 'ISNUMBER', 'TODAY', 'TEXT']);
    for (const name of functionsIn(wordFormula(all, cellOf))) expect(known).toContain(name);
  });
});
