/** Money and hours that are agreed, against what is given; and the £6,000 line. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import type { Funding, School } from '../../src/domain/school';
import { anIntervention, anIpra, anyDay, anySchool, aProvision, aPupil, aSchool } from './anySchool';

const today = isoDate('2014-02-10');
const whole = { start: isoDate('2014-01-06'), end: isoDate('2014-04-04') };

function figuresOf(funding: Partial<Funding>[], rows: Partial<School> = {}, framework = 'eng-2001-bwd') {
  const school = aSchool({
    interventions: [anIntervention()],
    pupils: [aPupil()],
    provisions: [aProvision(whole)],
    funding: funding.map((own, index) => anIpra({ id: `F00${index + 1}`, row: index + 2, ...own })),
    ...rows,
    settings: { ...aSchool().settings, framework },
  });
  const [figures] = assess(school, today).pupils;
  if (figures === undefined) throw new Error('The pupil is there');
  return figures;
}

const thousand = pence(100_000);

test.each([
  { why: 'blank dates: the whole year', own: { yearly: thousand }, funded: 100_000, inForce: true },
  {
    why: 'from January: 243 of 365 days',
    own: { yearly: thousand, starts: isoDate('2014-01-01') },
    funded: 66_575,
    inForce: true,
  },
  {
    why: 'ended in December, still this year’s: 122 days',
    own: { yearly: thousand, ends: isoDate('2013-12-31') },
    funded: 33_425,
    inForce: false,
  },
  { why: 'to come', own: { yearly: thousand, starts: isoDate('2014-08-31') }, funded: 274, inForce: false },
  { why: 'no money typed', own: { hoursPerWeek: 5 }, funded: null, inForce: true },
])('$why', ({ own, funded, inForce }) => {
  expect(figuresOf([own]).funding).toMatchObject([
    {
      fundedPence: funded,
      isInForce: inForce,
      costPence: 34_400,
      differencePence: funded === null ? null : 34_400 - funded,
      hoursGiven: 1.666667,
    },
  ]);
});

test('an agreement of another money year is not here', () => {
  expect(figuresOf([{ yearly: thousand, ends: isoDate('2013-08-31') }]).funding).toEqual([]);
});

test.each([
  { why: 'a group’s hours count whole', own: { group: 'Red' }, intervention: {}, hours: 1.666667 },
  { why: 'two adults count twice', own: {}, intervention: { adults: 2 }, hours: 3.333333 },
  { why: 'nobody of ours gives none', own: {}, intervention: { adults: 0 }, hours: 0 },
  { why: 'what has ended gives none', own: { end: isoDate('2014-02-09') }, intervention: {}, hours: 0 },
])('$why', ({ own, intervention, hours }) => {
  const rows = { provisions: [aProvision({ ...whole, ...own })], interventions: [anIntervention(intervention)] };
  expect(figuresOf([{}], rows).funding[0]?.hoursGiven).toBe(hours);
});

test.each([
  { why: 'cost − £6,000: the school meets it', framework: 'eng-2015', funding: [], above: 34_400 - 600_000 },
  {
    why: 'less the top-up too',
    framework: 'eng-2015',
    funding: [{ kind: 'TOP_UP' as const, yearly: thousand }],
    above: 34_400 - 600_000 - 100_000,
  },
  {
    why: 'an EHC plan’s money is no top-up',
    framework: 'eng-2015',
    funding: [{ kind: 'EHC_PLAN' as const, yearly: thousand }],
    above: 34_400 - 600_000,
  },
  { why: 'not under the 2001 Code', framework: 'eng-2001-bwd', funding: [], above: null },
])('$why', ({ framework, funding, above }) => {
  expect(figuresOf(funding, {}, framework).aboveElement2Pence).toBe(above);
});

test('agreements one after another bring no more than a year’s money', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      for (const { funding } of assess(school, day).pupils) {
        for (const { funding: row, fundedPence } of funding) {
          if (row.yearly === null) expect(fundedPence).toBeNull();
          else expect(fundedPence ?? -1).toBeLessThanOrEqual(row.yearly);
        }
      }
    }),
  );
});
