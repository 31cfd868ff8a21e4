/**
 * Every stage × state of the plan × IPRA × place on the map, and the examples that stand beside the rules.
 */
import { expect, test } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { countingWindow } from '../../src/domain/onTheMap';
import { missingReason, missingReasons, shelvePlans } from '../../src/domain/planMissing';
import { type PlanExample, planRuleFor, planRules } from '../../src/domain/planNeeded';
import { planVerdict } from '../../src/domain/planVerdict';
import { stagePreset } from '../../src/domain/presets';
import type { Plan } from '../../src/domain/school';
import { termCalendar } from '../../src/domain/terms';
import { anIpra, aPlan, aPupil, terms } from './anySchool';

const today = isoDate('2014-02-10');
const stages = stagePreset('eng-2001-bwd');
const calendar = termCalendar(terms);

function factsOf([stageCode, ...holds]: PlanExample) {
  return {
    stage: stages.find(({ code }) => code === stageCode) ?? null,
    hasIpra: holds.includes('IPRA'),
    usesMap: holds.includes('MAP_USED'),
    isOnMap: holds.includes('ON_MAP'),
  };
}

test.each(
  planRules.flatMap((rule) => rule.examples.map((example) => ({ rule, id: rule.id, example, says: rule.says }))),
)('$id decides for $example: $says', ({ rule, example }) => {
  expect(planRuleFor(factsOf(example))).toBe(rule);
});

test.each(missingReasons.flatMap(({ examples, reason }) => examples.map((example) => ({ ...example, reason }))))(
  '$reason: $when',
  ({ plans, reason }) => {
    const day = (text: string | null) => (text === null ? null : isoDate(text));
    const rows = plans.map(([start, end], index) =>
      aPlan({ id: `L00${index + 1}`, number: index + 1, start: day(start), end: day(end) }),
    );
    const plus = stages.find(({ code }) => code === 'P') ?? null;
    expect(missingReason(shelvePlans(rows, plus, isoDate('2013-09-02'), today))).toBe(reason);
  },
);

const planStates: Record<string, readonly Plan[]> = {
  none: [],
  draft: [aPlan({ start: null })],
  'to come': [aPlan({ start: isoDate('2014-03-01') })],
  'in use': [aPlan({ start: isoDate('2014-01-20'), end: isoDate('2014-07-21') })],
  'in use, no end': [aPlan({ start: isoDate('2014-01-20') })],
  'ends today': [aPlan({ start: isoDate('2013-11-04'), end: today })],
  'starts today': [aPlan({ start: today })],
  'ended yesterday': [aPlan({ start: isoDate('2013-11-04'), end: isoDate('2014-02-09') })],
  'from before the move': [aPlan({ start: isoDate('2013-03-01'), end: isoDate('2014-07-21') })],
  '14 days before the move': [aPlan({ start: isoDate('2013-08-19') })],
  '15 days before the move': [aPlan({ start: isoDate('2013-08-18') })],
};
const missingReasonOf: Record<string, string | null> = {
  none: 'NONE',
  draft: 'DRAFT_ONLY',
  'to come': 'DRAFT_ONLY',
  'in use': null,
  'in use, no end': null,
  'ends today': null,
  'starts today': null,
  'ended yesterday': 'EXPIRED',
  'from before the move': 'PREDATES_STAGE',
  '14 days before the move': null,
  '15 days before the move': 'PREDATES_STAGE',
};
const ipras = {
  'no IPRA': { rows: [], inForce: false },
  'IPRA without dates': { rows: [anIpra()], inForce: true },
  'IPRA that ends today': { rows: [anIpra({ starts: isoDate('2013-02-11'), ends: today })], inForce: true },
  'IPRA that ended yesterday': { rows: [anIpra({ ends: isoDate('2014-02-09') })], inForce: false },
  'IPRA from tomorrow': { rows: [anIpra({ starts: isoDate('2014-02-11') })], inForce: false },
  'a statement’s money': { rows: [anIpra({ kind: 'STATEMENT' })], inForce: false },
};
const maps = {
  'mapping, on the map': { usesMap: true, isOn: true },
  'mapping, not on the map': { usesMap: true, isOn: false },
  'no mapping': { usesMap: false, isOn: true },
};

/** Written a second time, by hand, to check the rows against. */
function expected(stage: string, state: string, inForce: boolean, map: { usesMap: boolean; isOn: boolean }) {
  if (stage === '' || stage === 'N' || stage === 'M') return { needed: false, reason: null };
  const asksForNew = stage !== 'A';
  let reason = missingReasonOf[state] ?? null;
  if (reason === 'PREDATES_STAGE' && !asksForNew) reason = null;
  if (reason === null) return { needed: false, reason: null };
  if (stage !== 'A' || inForce || !map.usesMap) return { needed: true, reason };
  return map.isOn ? { needed: false, reason: null } : { needed: false, reason: 'NOT_ON_MAP' };
}

const cases = ['', 'N', 'M', 'A', 'P', 'Q', 'S'].flatMap((stage) =>
  Object.entries(planStates).flatMap(([state, plans]) =>
    Object.entries(ipras).flatMap(([money, ipra]) =>
      Object.entries(maps).map(([mapping, map]) => ({ stage, state, plans, money, ipra, mapping, map })),
    ),
  ),
);

test(`stage × plan × IPRA × map: ${cases.length} cases`, () => {
  for (const { stage, state, plans, money, ipra, mapping, map } of cases) {
    const verdict = planVerdict(
      {
        pupil: aPupil({ stageCode: stage, stageSince: isoDate('2013-09-02') }),
        stage: stages.find(({ code }) => code === stage) ?? null,
        plans,
        funding: ipra.rows,
        runs: map.isOn ? [{ start: isoDate('2014-01-13'), end: null }] : [],
        usesMap: map.usesMap,
        usualPlanName: 'IEP',
      },
      calendar,
      countingWindow(calendar, today),
      today,
    );
    const why = `${stage || 'unknown'}, ${state}, ${money}, ${mapping}`;
    expect({ why, needed: verdict.needed, reason: verdict.reason }).toEqual({
      why,
      ...expected(stage, state, ipra.inForce, map),
    });
  }
});

test('every rule has a source and a sentence, and none commands (R8)', () => {
  for (const { source, says } of planRules) {
    expect(source).not.toBe('');
    expect(says).toMatch(/^[A-Z].*\.$/);
    expect(says).not.toMatch(/\b(must|legal|breach|statutory|required)\b/i);
  }
});
