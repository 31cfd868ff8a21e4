import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceRules } from '../../src/domain/advice';
import type { AdviceGiven } from '../../src/domain/adviceRule';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import { stagePreset } from '../../src/domain/presets';
import { nextStage } from '../../src/domain/reviewAdvice';
import type { School, Stage } from '../../src/domain/school';
import {
  anIntervention,
  anIpra,
  anyDay,
  anySchool,
  aPlan,
  aProvision,
  aPupil,
  aReview,
  aSchool,
  aTarget,
} from './anySchool';

const today = isoDate('2014-02-10');

function schoolOf(given: AdviceGiven): School {
  const { stage, since, specialists = '', reviews = [], plans = [], targets = [], funding = [] } = given;
  const id = (prefix: string, index: number) => ({ id: `${prefix}00${index + 1}`, row: index + 2 });
  return aSchool({
    interventions: [anIntervention()],
    pupils: [aPupil({ stageCode: stage, stageSince: isoDate(since), specialists })],
    provisions: given.hasProvision === true ? [aProvision()] : [],
    reviews: reviews.map(([heldOn, progress, parentsView, pupilsView = 'Likes the word games'], index) =>
      aReview({ ...id('R', index), heldOn: isoDate(heldOn), progress, parentsView, pupilsView }),
    ),
    plans: plans.map(([start, end], index) =>
      aPlan({
        ...id('L', index),
        number: index + 1,
        start: start === null ? null : isoDate(start),
        end: end === null ? null : isoDate(end),
      }),
    ),
    targets: targets.map(([planNumber, startingPoint, strategy, successCriterion, result = 'NOT_REVIEWED'], index) =>
      aTarget({ ...id('T', index), planNumber, startingPoint, strategy, successCriterion, result }),
    ),
    funding: funding.map(([kind, yearly, hoursPerWeek], index) =>
      anIpra({ ...id('F', index), kind, yearly: yearly === null ? null : pence(yearly), hoursPerWeek }),
    ),
  });
}

function adviceOn(school: School, day = today) {
  return assess(school, day).pupils[0]?.advice ?? [];
}

describe.each(adviceRules.map((rule) => [`${rule.id} ${rule.code}`, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples)('$when', ({ given, says }) => {
    const told = adviceOn(schoolOf(given)).filter(({ code }) => code === rule.code);
    expect(told.map((one) => one.says)).toEqual(says);
    for (const one of told) expect(one.rule).toBe(rule.id);
  });
});

describe('the next stage', () => {
  const own = {
    code: 'TP',
    label: 'Targeted plus support',
    planName: 'Individual Support Plan',
    planRecommended: 'YES' as const,
    newPlanOnJoining: true,
    reviewed: 'TERM' as const,
    neverLongerThanMonths: null,
    specialistExpected: false,
    row: 9,
  };
  const bwd = stagePreset('eng-2001-bwd');
  const at = (stages: readonly Stage[], code: string) => stages.find((stage) => stage.code === code) ?? null;
  const inTwentyFifteen = stagePreset('eng-2015');

  test.each([
    { why: 'School Action', stages: bwd, code: 'A', next: 'School Action Plus' },
    { why: 'School Action Plus', stages: bwd, code: 'P', next: 'School Action Plus and statutory assessment' },
    { why: 'SEN support', stages: inTwentyFifteen, code: 'K', next: 'EHC plan' },
    { why: 'an EHC plan is the last', stages: inTwentyFifteen, code: 'E', next: null },
    { why: 'a statement is the last, whatever rows follow', stages: [...bwd, own], code: 'S', next: null },
    { why: 'a row of the school’s own', stages: [own, ...bwd], code: 'TP', next: 'School Action' },
    { why: 'the last row of the tab', stages: [...bwd, own], code: 'TP', next: null },
    { why: 'rows without a plan are passed over', stages: [...bwd].reverse(), code: 'A', next: null },
    { why: 'being watched', stages: bwd, code: 'M', next: null },
  ])('$why', ({ stages, code, next }) => expect(nextStage(at(stages, code), stages)?.label ?? null).toBe(next));
});

test.each([
  { why: 'a later “Some” lifts it', last: 'SOME' as const, told: 0 },
  { why: 'three running', last: 'NOT_ENOUGH' as const, told: 1 },
])('R14: $why', ({ last, told }) => {
  const reviews = (['NOT_ENOUGH', 'NOT_ENOUGH', last] as const).map((progress, index) =>
    aReview({ id: `R00${index + 1}`, row: index + 2, heldOn: isoDate(`2014-01-0${index + 6}`), progress }),
  );
  const school = aSchool({ pupils: [aPupil({ stageCode: 'A' })], reviews });
  expect(adviceOn(school).filter(({ code }) => code === 'CONSIDER_NEXT_STAGE')).toHaveLength(told);
});

test.each([
  { why: 'at School Action, which does not ask for the date', code: 'A', told: 1 },
  { why: 'at School Action Plus nobody can tell, and the blank is a problem', code: 'P', told: 0 },
])('R14 without “Stage since”: $why', ({ code, told }) => {
  const reviews = ['2013-11-20', '2014-01-20'].map((day, index) =>
    aReview({ id: `R00${index + 1}`, row: index + 2, heldOn: isoDate(day), progress: 'NOT_ENOUGH' }),
  );
  const school = aSchool({ pupils: [aPupil({ stageCode: code, stageSince: null })], reviews });
  expect(adviceOn(school).filter((advice) => advice.code === 'CONSIDER_NEXT_STAGE')).toHaveLength(told);
  const { problems } = assess(school, isoDate('2014-02-10'));
  expect(problems.some((problem) => problem.code === 'STAGE_SINCE_BLANK')).toBe(told === 0);
});

test('R14: two forms of one day are one review, and advice from outside is none', () => {
  const heldOn = isoDate('2014-01-20');
  const reviews = [
    aReview({ heldOn, progress: 'NOT_ENOUGH' }),
    aReview({ id: 'R002', row: 3, heldOn, progress: 'NOT_ENOUGH', kind: 'ANNUAL_REVIEW' }),
    aReview({ id: 'R003', row: 4, heldOn: isoDate('2013-11-20'), progress: 'NOT_ENOUGH', kind: 'SPECIALIST_ADVICE' }),
  ];
  const school = aSchool({ pupils: [aPupil({ stageCode: 'A' })], reviews });
  expect(adviceOn(school).map(({ code }) => code)).not.toContain('CONSIDER_NEXT_STAGE');
});

test('a plan is called what the stage calls it', () => {
  const school = aSchool({
    stages: stagePreset('eng-2015'),
    pupils: [aPupil({ stageCode: 'K' })],
    plans: [aPlan({ start: isoDate('2014-01-13'), end: isoDate('2014-04-11') })],
  });
  expect(adviceOn(school)[0]?.says).toBe('SEN support plan 1 has no targets yet.');
});

test('advice blocks nothing, names a row that is there, and is plain', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const ids = new Set(
        [school.pupils, school.reviews, school.plans, school.targets, school.funding].flatMap((rows) =>
          rows.map(({ id }) => id),
        ),
      );
      for (const { advice } of assess(school, day).pupils) {
        for (const { says, rowId } of advice) {
          expect(ids).toContain(rowId);
          expect(says).toMatch(/\.$/);
          expect(says).not.toMatch(/!|undefined|null|NaN|\d{4}-\d{2}-\d{2}|legal|breach|must/i);
        }
      }
    }),
  );
});
