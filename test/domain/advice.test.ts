import { describe, expect, test } from 'vitest';
import { adviceRules } from '../../src/domain/advice';
import type { AdviceGiven } from '../../src/domain/adviceRule';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import type { School } from '../../src/domain/school';
import { anIntervention, anIpra, aPlan, aProvision, aPupil, aReview, aSchool, aTarget } from './anySchool';

const today = isoDate('2014-02-10');

function schoolOf(given: AdviceGiven): School {
  const { stage, since, specialists = '', reviews = [], plans = [], targets = [], funding = [] } = given;
  const id = (prefix: string, index: number) => ({ id: `${prefix}00${index + 1}`, row: index + 2 });
  return aSchool({
    interventions: [anIntervention()],
    pupils: [aPupil({ stageCode: stage, stageSince: isoDate(since), specialists })],
    provisions: given.hasProvision === true ? [aProvision()] : [],
    reviews: reviews.map(([heldOn, progress, parentsView], index) =>
      aReview({ ...id('R', index), heldOn: isoDate(heldOn), progress, parentsView }),
    ),
    plans: plans.map(([start, end], index) =>
      aPlan({
        ...id('L', index),
        number: index + 1,
        start: start === null ? null : isoDate(start),
        end: end === null ? null : isoDate(end),
      }),
    ),
    targets: targets.map(([planNumber, startingPoint, strategy, successCriterion], index) =>
      aTarget({ ...id('T', index), planNumber, startingPoint, strategy, successCriterion }),
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
