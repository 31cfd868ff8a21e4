/** Keep, change or stop: the examples beside the rules, and figures through to the question. */
import { describe, expect, test } from 'vitest';
import { interventionQuestion, questionRules } from '../../src/domain/interventionQuestion';
import { pence } from '../../src/domain/money';

describe.each(questionRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples)('scores %s, aims %s', (scores, aims) => {
    expect(questionRules.find((row) => row.applies(scores, aims))).toBe(rule);
  });
});

const few = {
  withExit: 0,
  missingExit: 0,
  gain: null,
  ratioGain: null,
  band: null,
  tooFewToSay: true,
  costPerStepPence: null,
  aimsMet: 0,
  aimsAnswered: 0,
} as const;
const scored = { ...few, withExit: 4, tooFewToSay: false };

test.each([
  { why: 'a useful ratio', measure: 'READING_AGE', facts: { gain: 9, ratioGain: 2.1, band: 'MEDIUM' }, asks: 'KEEP' },
  { why: 'a small one', measure: 'READING_AGE', facts: { gain: 5, ratioGain: 1.5, band: 'SMALL' }, asks: 'CHANGE' },
  {
    why: 'as time passes',
    measure: 'READING_AGE',
    facts: { gain: 3, ratioGain: 1, band: 'VERY_SMALL' },
    asks: 'CHANGE',
  },
  {
    why: 'falling behind',
    measure: 'READING_AGE',
    facts: { gain: 1, ratioGain: 0.4, band: 'VERY_SMALL' },
    asks: 'STOP',
  },
  { why: 'too short for a band', measure: 'READING_AGE', facts: { gain: 9, ratioGain: 9, band: null }, asks: null },
  { why: 'points up', measure: 'POINTS', facts: { gain: 2 }, asks: 'KEEP' },
  { why: 'points down', measure: 'POINTS', facts: { gain: -1 }, asks: 'STOP' },
  { why: 'points up, aims not met', measure: 'POINTS', facts: { gain: 2, aimsAnswered: 3 }, asks: 'CHANGE' },
  {
    why: 'nothing measured, half of the aims met',
    measure: 'NONE',
    facts: { aimsMet: 2, aimsAnswered: 4 },
    asks: 'KEEP',
  },
  { why: 'nothing measured, two answers', measure: 'NONE', facts: { aimsMet: 2, aimsAnswered: 2 }, asks: null },
] as const)('$why', ({ measure, facts, asks }) => {
  expect(interventionQuestion(measure, { ...scored, ...facts }).asks).toBe(asks);
});

test('reasons in words', () => {
  const facts = {
    gain: 9.25,
    ratioGain: 2.136,
    band: 'MEDIUM',
    missingExit: 1,
    costPerStepPence: pence(1234),
  } as const;
  expect(interventionQuestion('READING_AGE', { ...scored, ...facts, aimsMet: 3, aimsAnswered: 4 })).toEqual({
    asks: 'KEEP',
    says: 'Keep it as it is?',
    reasons: [
      '4 pupils changed by 9.3 months on average.',
      'They gained 2.14 months in each month: medium (useful).',
      'Aims met: 3 of 4.',
      '1 exit score is missing.',
      'Each month gained cost £12.34.',
    ],
  });
  expect(interventionQuestion('READING_AGE', { ...few, withExit: 2 })).toEqual({
    asks: null,
    says: 'Too few to ask yet',
    reasons: ['2 pupils have both an entry and an exit score; 3 are needed.'],
  });
});
