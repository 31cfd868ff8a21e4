/** The examples that stand beside the rules on reviews. */
import { expect, test } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { dueDates } from '../../src/domain/reviewDates';
import { reviewCadence } from '../../src/domain/standingRules';
import { termCalendar } from '../../src/domain/terms';
import { terms } from './anySchool';

test.each(reviewCadence.examples)('R9: $when', ({ last, isFromStart, cadence, dueFrom, dueBy }) => {
  const facts = { last: isoDate(last), isFromStart, cadence, neverLongerThanMonths: null, nextReviewBy: null };
  expect(dueDates(facts, termCalendar(terms))).toEqual({ dueFrom, dueBy });
});
