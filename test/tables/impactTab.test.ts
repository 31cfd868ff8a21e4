import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import type { Assessment, InterventionFigures } from '../../src/domain/assessment';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import type { MeasureKind } from '../../src/domain/school';
import { impactTab } from '../../src/tables/impactTab';
import { anIntervention, anyDay, anySchool, aSchool } from '../domain/anySchool';
import { expectSound, firstCells, rowStarting } from './derivedTab';

const judged: InterventionFigures = {
  name: 'Paired reading',
  wave: 2,
  pupils: 6,
  groups: 2,
  costPence: pence(60_000),
  costPerPupilPence: pence(7500),
  otherPlacesPence: pence(15_000),
  withExit: 5,
  missingExit: 1,
  gain: 7.25,
  ratioGain: 2.4,
  band: 'MEDIUM',
  tooFewToSay: false,
  costPerStepPence: pence(1034),
  aimsMet: 4,
  aimsAnswered: 5,
  laCostPence: null,
  question: { asks: 'KEEP', says: 'Keep it as it is?', reasons: ['5 pupils changed by 7.3 months on average.'] },
};

function impactOf(own: Partial<InterventionFigures>, measure: MeasureKind = 'READING_AGE') {
  const school = aSchool({ interventions: [anIntervention({ measure })] });
  const assessment: Assessment = { ...assess(school, isoDate('2014-02-10')), interventions: [{ ...judged, ...own }] };
  const tab = impactTab(assessment);
  const row = rowStarting(tab, 'Paired reading');
  return { tab, row, formats: tab.look.numberFormats[tab.cells.indexOf(row)] };
}

it('says what it costs and what came of it', () => {
  expect(impactOf({}).row).toEqual([
    'Paired reading',
    'Wave 2 · small group',
    6,
    2,
    600,
    75,
    5,
    1,
    7.25,
    2.4,
    '2 to 3: medium',
    10.34,
    '4 of 5',
  ]);
});

const [GAIN, BAND, STEP] = [8, 10, 11];

describe('units follow what is measured', () => {
  it.each([
    { measure: 'SPELLING_AGE', gain: '0.0" months"', step: '£#,##0" a month"' },
    { measure: 'STANDARD_SCORE', gain: '0.0" points"', step: '£#,##0" a point"' },
    { measure: 'LEVELS', gain: '0.0" steps"', step: '£#,##0" a step"' },
    { measure: 'PERCENT', gain: '0.0" %"', step: '£#,##0" a point"' },
  ] as const)('$measure', ({ measure, gain, step }) => {
    const { formats } = impactOf({}, measure);
    expect([formats?.[GAIN], formats?.[STEP]]).toEqual([gain, step]);
  });
});

describe('bands and silences in words', () => {
  const none = { gain: null, ratioGain: null, band: null, tooFewToSay: true, withExit: 2, costPerStepPence: null };
  it.each([
    { why: 'under the lowest bound', own: { band: 'VERY_SMALL' as const }, gain: 7.25, band: 'under 1.4: very small' },
    { why: 'from its lower bound on', own: { band: 'SMALL' as const }, gain: 7.25, band: '1.4 to 2: small' },
    { why: 'three or more', own: { band: 'LARGE' as const }, gain: 7.25, band: '3 or more: large' },
    { why: 'two pupils', own: none, gain: 'too few to say', band: 'too few to say' },
    { why: 'nobody yet', own: { ...none, withExit: 0 }, gain: 'too few to say', band: '' },
    { why: 'six weeks between tests', own: { band: null }, gain: 7.25, band: 'too short to say' },
    { why: 'tests without dates', own: { band: null, ratioGain: null }, gain: 7.25, band: 'test dates are missing' },
  ])('$why: $band', ({ own, gain, band }) => {
    const { row } = impactOf(own);
    expect([row[GAIN], row[BAND]]).toEqual([gain, band]);
  });

  it('has no bands for scores that are not ages, and no gain where nothing is measured', () => {
    expect(impactOf({ ratioGain: null, band: null }, 'POINTS').row[BAND]).toBe('');
    expect(impactOf(none, 'NONE').row.slice(6, 11)).toEqual(['', '', 'not measured', '', '']);
  });

  it('never shows a cost that is not known as nothing', () => {
    const unknown = { costPence: null, costPerPupilPence: null };
    expect(impactOf(unknown).row.slice(4, 6)).toEqual(['not known', 'not known']);
    expect(impactOf({ ...unknown, wave: 1 }).row.slice(4, 6)).toEqual(['not costed', 'not costed']);
    expect(impactOf({ costPence: pence(0), costPerPupilPence: null }).row.slice(4, 6)).toEqual([0, '']);
  });
});

describe("the LA's ledger", () => {
  const withRate = (laPencePerHour: number | null, laCostPence: InterventionFigures['laCostPence']) => {
    const school = aSchool({
      interventions: [anIntervention()],
      rates: [{ role: 'TA', row: 2, ourPencePerHour: 1720, laPencePerHour }],
    });
    const assessment = { ...assess(school, isoDate('2014-02-10')), interventions: [{ ...judged, laCostPence }] };
    return impactTab(assessment);
  };

  it('stands beside ours, and is added up', () => {
    const tab = withRate(1500, pence(52_300));
    expect(tab.cells[2]?.slice(4, 7)).toEqual(['Cost in the year', 'Cost at LA rates', 'Cost of a place']);
    expect(rowStarting(tab, 'Paired reading').slice(4, 7)).toEqual([600, 523, 75]);
    expect(rowStarting(tab, 'All interventions')[5]).toBe(523);
    expectSound(tab);
  });
  it('says where a role has no rate', () =>
    expect(rowStarting(withRate(1500, null), 'Paired reading')[5]).toBe('no LA rate'));
  it('is not there where the school has no LA rates', () =>
    expect(JSON.stringify(withRate(null, pence(1)).cells)).not.toContain('LA rate'));
});

describe('keep, change or stop', () => {
  const asked = (name: string, asks: InterventionFigures['question']['asks'], reasons: string[] = []) => ({
    ...judged,
    name,
    question: { asks, says: `${asks}?`, reasons },
  });
  const tabOf = (interventions: InterventionFigures[]) =>
    impactTab({ ...assess(aSchool(), isoDate('2014-02-10')), interventions });
  const below = (interventions: InterventionFigures[]) => {
    const tab = tabOf(interventions);
    const from = firstCells(tab).indexOf('Keep, change or stop? Questions for you to answer');
    return tab.cells.slice(from + 1, firstCells(tab).indexOf('What the words mean')).map((row) => row.slice(0, 3));
  };

  it('puts the hardest question first, and names those too few to ask about', () => {
    expect(
      below([asked('A', 'KEEP'), asked('B', null), asked('C', 'STOP', ['One.', 'Two.']), asked('D', null)]),
    ).toEqual([
      ['C', 'STOP?', 'One. Two.'],
      ['A', 'KEEP?', ''],
      ['Too few scores and answers to ask about yet:', '', ''],
      ['B, D.', '', ''],
      ['', '', ''],
    ]);
  });
  it('breaks reasons over lines that fit the page', () => {
    const long = 'x'.repeat(100);
    expect(below([asked('A', 'STOP', [long, long])]).slice(0, 2)).toEqual([
      ['A', 'STOP?', long],
      ['', '', long],
    ]);
  });
  it('asks nothing where there is nothing', () => expect(firstCells(tabOf([])).join()).not.toContain('Keep, change'));
});

test('is as wide as A4 across takes at three quarters of its size', () => {
  const { look } = impactTab(
    assess(aSchool({ rates: [{ role: 'TA', row: 2, ourPencePerHour: 1, laPencePerHour: 1 }] }), isoDate('2014-02-10')),
  );
  // 297 mm less narrow margins are some 1,075 pixels.
  expect(look.columnWidths.reduce((sum, width) => sum + width, 0) * 0.73).toBeLessThanOrEqual(1080);
});

test("is sound and adds up to the map's whole cost, whatever the school", () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const assessment = assess(school, day);
      const tab = impactTab(assessment);
      expectSound(tab);
      const whole = rowStarting(tab, 'All interventions')[4];
      expect(Math.round(Number(whole) * 100)).toBe(assessment.map.grandTotalPence);
    }),
    { numRuns: 50 },
  );
});
