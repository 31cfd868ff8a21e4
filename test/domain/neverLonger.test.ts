/** The longest between reviews, with the early years' four months. */
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { longestRules, neverLongerThan } from '../../src/domain/neverLonger';
import { stagePreset } from '../../src/domain/presets';
import { aPupil, aReview, aSchool } from './anySchool';

const plus = stagePreset('eng-2001').find(({ code }) => code === 'P') ?? null;

describe.each(longestRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples)('%s, year "%s": %i months', (framework, yearGroup, months) => {
    expect(neverLongerThan(plus, { yearGroup }, framework)).toBe(months);
  });
});

test.each([
  { why: 'a school that asks for less gets less', months: 3, expected: 3 },
  { why: 'a stage without a number has no limit', months: null, expected: null },
])('$why', ({ months, expected }) => {
  const stage = plus === null ? null : { ...plus, neverLongerThanMonths: months };
  expect(neverLongerThan(stage, { yearGroup: 'R' }, 'eng-2001')).toBe(expected);
});

test.each([
  { framework: 'eng-2001', yearGroup: 'R', dueBy: '2014-03-09' },
  { framework: 'eng-2001', yearGroup: '4', dueBy: '2014-04-11' },
  { framework: 'eng-2001-bwd', yearGroup: 'R', dueBy: '2014-04-11' },
])('a review of 9 November, $framework, year $yearGroup: due by $dueBy', ({ framework, yearGroup, dueBy }) => {
  const school = aSchool({
    settings: { framework },
    pupils: [aPupil({ yearGroup })],
    reviews: [aReview({ heldOn: isoDate('2013-11-09') })],
  });
  expect(assess(school, isoDate('2014-02-10')).pupils[0]?.review.dueBy).toBe(dueBy);
});
