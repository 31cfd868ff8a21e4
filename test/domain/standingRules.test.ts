/** The examples that stand beside the rules on reviews, wording and people. */
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { dueDates } from '../../src/domain/reviewDates';
import { liftingRule, progressReview, reviewCadence, wordingRules } from '../../src/domain/standingRules';
import { termCalendar } from '../../src/domain/terms';
import { aPlan, aPupil, aSchool, terms } from './anySchool';

test.each(reviewCadence.examples)('R9: $when', ({ last, isFromStart, cadence, dueFrom, dueBy }) => {
  const facts = { last: isoDate(last), isFromStart, cadence, neverLongerThanMonths: null, nextReviewBy: null };
  expect(dueDates(facts, termCalendar(terms))).toEqual({ dueFrom, dueBy });
});

const spoken = [progressReview, liftingRule, ...wordingRules].flatMap(({ id, examples }) =>
  examples.map((example) => ({ id, ...example })),
);

test.each(spoken)('$id: $when', ({ given, says }) => {
  const pupil = aPupil({
    stageCode: given.stage,
    stageSince: isoDate('2013-09-02'),
    keyAdult: given.adult,
    noPlanBecause: given.noPlanBecause ?? '',
    lastReviewed: given.lastReviewed === undefined ? null : isoDate(given.lastReviewed),
  });
  const plans = given.hasPlan ? [aPlan({ start: isoDate('2014-01-06'), end: isoDate('2014-04-11') })] : [];
  const settings = { phase: given.isSecondary ? ('secondary' as const) : ('primary' as const) };
  const { pupils, todo } = assess(aSchool({ pupils: [pupil], plans, settings }), isoDate('2014-02-10'));
  const lines = [pupils[0]?.plan.says, ...todo.map(({ what, who }) => `${what} (${who})`)];
  expect(lines).toContain(says);
});
