/** The report to governors tells nobody's numbers: none below five, none that others give away, no name. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type GovernorsContent, governorsContent, LEFT_OUT } from '../../../src/documents/contents/governors';
import { assess } from '../../../src/domain/assess';
import type { Assessment, InterventionFigures } from '../../../src/domain/assessment';
import { pence } from '../../../src/domain/money';
import { NOVEMBER, sample, sampleSchool } from './sample';

const assessment = sample();
const COUNTS = ['stages', 'years', 'needs', 'plans', 'reviews'] as const;

/** So many of the made-up school's pupils, with stages, years and needs dealt anew. */
function schoolOf(dealt: readonly { stage: string; year: string; need: string }[]): Assessment {
  const school = sampleSchool();
  const pupils = school.pupils.flatMap((pupil, at) => {
    const one = dealt[at];
    return one ? [{ ...pupil, stageCode: one.stage, yearGroup: one.year, mainNeed: one.need }] : [];
  });
  return assess({ ...school, pupils }, NOVEMBER);
}

function totalOf(content: GovernorsContent): number | null {
  return /^\d+$/.test(content.register.total) ? Number(content.register.total) : null;
}

const anyPupil = fc.record({
  stage: fc.constantFrom('A', 'A', 'A', 'P', 'P', 'Q', 'S'),
  year: fc.constantFrom('R', '1', '2', '3', '4'),
  need: fc.constantFrom('SPLD', 'SPLD', 'SLCN', 'HI', '', 'a need of our own words'),
});

test('whatever the school, no number from 1 to 4 stands in it, nor can one be worked out from the total', () => {
  fc.assert(
    fc.property(fc.array(anyPupil, { minLength: 1, maxLength: 34 }), (dealt) => {
      const content = governorsContent(schoolOf(dealt));
      const total = totalOf(content);
      expect(total === null || total === 0 || total >= 5).toBe(true);
      for (const list of COUNTS) {
        const shown = content[list].filter(({ pupils }) => pupils !== LEFT_OUT).map(({ pupils }) => Number(pupils));
        const hidden = content[list].length - shown.length;
        for (const pupils of shown) expect(pupils).toBeGreaterThanOrEqual(5);
        if (hidden === 0) continue;
        expect(hidden).toBeGreaterThan(1);
        // More than one each: who adds up cannot tell that a part is of one pupil.
        expect((total ?? 0) - shown.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(hidden);
      }
      for (const { pupils } of content.interventions) expect(Number(pupils)).toBeGreaterThanOrEqual(5);
      expect(JSON.stringify(content)).not.toContain('a need of our own words');
    }),
    { numRuns: 40 },
  );
});

test('the numbers that are shown are those of the register, without the watched', () => {
  const content = governorsContent(assessment);
  const register = assessment.pupils.filter(({ stage }) => !['N', 'M'].includes(stage?.code ?? ''));
  expect(content.register.total).toBe(String(register.length));
  for (const { name, pupils } of content.stages) {
    const there = register.filter(({ stage }) => stage?.label === name).length;
    if (pupils !== LEFT_OUT) expect(Number(pupils)).toBe(there);
  }
  expect(content.stages.find(({ name }) => name === 'School Action')?.pupils).not.toBe(LEFT_OUT);
});

test('costs of interventions sum to the total, told apart or together', () => {
  const { interventions, small, spending } = governorsContent(assessment);
  const amount = (said: string) => Number(said.replace(/[£,.]/g, ''));
  const told = interventions
    .filter(({ cost }) => cost.startsWith('£'))
    .reduce((sum, { cost }) => sum + amount(cost), 0);
  expect(told + amount(small.cost)).toBe(amount(spending.total));
  expect(spending.total).toBe('£15,328.90');
});

test('money of few pupils is not shown: it would be theirs', () => {
  expect(governorsContent(assessment).spending.funding).toBe('not shown: it is for fewer than 5 pupils');
  const unfunded = assess({ ...sampleSchool(), funding: [] }, NOVEMBER);
  expect(governorsContent(unfunded).spending.funding).toBe('none');
});

describe('what came of an intervention', () => {
  const usual: InterventionFigures = {
    ...{ name: 'Paired reading', wave: 2, pupils: 12, groups: 3, costPence: pence(60_000), laCostPence: null },
    ...{ costPerPupilPence: pence(5_000), otherPlacesPence: pence(0), withExit: 12, missingExit: 0, gain: 9 },
    ...{
      ratioGain: 2.25,
      band: 'MEDIUM',
      tooFewToSay: false,
      costPerStepPence: pence(555),
      aimsMet: 6,
      aimsAnswered: 12,
    },
    question: { asks: null, says: '', reasons: [] },
  };
  const of = (more: Partial<InterventionFigures>, others: readonly InterventionFigures[] = []) => {
    const school = sampleSchool();
    const named = school.interventions.map((row) =>
      row.name === 'Paired reading' ? { ...row, measure: 'READING_AGE' as const } : row,
    );
    const interventions = [{ ...usual, ...more }, ...others];
    return governorsContent({ ...assessment, school: { ...school, interventions: named }, interventions });
  };

  it.each([
    {
      why: 'gain, how large, and what a month cost',
      more: {},
      says: {
        gain: '12 pupils: 9 months on average\n2.3 months in each month: medium (useful)\n£5.55 for each month',
        aims: '6 of 12 met',
        doubts: '',
      },
    },
    {
      why: 'four pupils are too few, though three are enough for the school itself',
      more: { withExit: 4, gain: 6 },
      says: { gain: 'Too few to say', doubts: 'Fewer than 5 pupils have a score from before and after.' },
    },
    {
      why: 'few in all, and some scores missing',
      more: { withExit: 6, missingExit: 3 },
      says: {
        doubts:
          'Some scores after it are missing, and are not counted as nothing gained. A small group: chance alone may explain part of it.',
      },
    },
    {
      why: 'tests too close together',
      more: { band: null, ratioGain: null },
      says: {
        gain: '12 pupils: 9 months on average\n£5.55 for each month',
        doubts: 'The tests are too close together, or lack dates, to say how large.',
      },
    },
    {
      why: 'a loss is said',
      more: { gain: -2, band: 'VERY_SMALL', ratioGain: -0.5, costPerStepPence: null },
      says: { gain: '12 pupils: −2 months on average\n−0.5 months in each month: very small' },
    },
    { why: 'few answers on aims say nothing', more: { aimsAnswered: 4, aimsMet: 1 }, says: { aims: '' } },
    {
      why: 'a small number of aims is said in words',
      more: { aimsAnswered: 12, aimsMet: 2 },
      says: { aims: 'Fewer than half met' },
    },
    { why: 'a small rest too', more: { aimsAnswered: 12, aimsMet: 10 }, says: { aims: 'Half or more met' } },
  ] as const)('$why', ({ more, says }) => expect(of(more).interventions[0]).toMatchObject(says));

  test('one for few pupils is told with the next smallest, so that the total does not tell its cost', () => {
    const other = (name: string, pupils: number, cost: number): InterventionFigures => ({
      ...usual,
      ...{ name, pupils, costPence: pence(cost), aimsMet: 0, aimsAnswered: 0 },
    });
    const { interventions, small } = of({}, [other('Signing', 1, 90_000), other('Talk group', 7, 20_000)]);
    expect(interventions.map(({ name }) => name)).toEqual(['Paired reading']);
    expect(small).toEqual({
      interventions: '2 more interventions',
      names: 'Signing, Talk group',
      cost: '£1,100.00',
      aims: '',
    });
  });
  test('a pupil’s name in an intervention’s is taken out', () =>
    expect(of({ name: 'Reading with Ava Khan' }).interventions[0]?.name).toBe('Reading with a pupil'));
});
