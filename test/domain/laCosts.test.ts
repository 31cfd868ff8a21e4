/** The second ledger: the same hours by the LA's published rates. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import { pence } from '../../src/domain/money';
import type { Intervention, StaffRate } from '../../src/domain/school';
import { anIntervention, anyDay, anySchool, aProvision, aPupil, aSchool } from './anySchool';

const whole = { start: isoDate('2014-01-06'), end: isoDate('2014-04-04'), group: 'Red' };

function assessed(la: StaffRate['laPencePerHour'], own: Partial<Intervention> = {}, ours: number | null = 1720) {
  return assess(
    aSchool({
      rates: [{ role: 'TA', row: 2, ourPencePerHour: ours, laPencePerHour: la }],
      interventions: [anIntervention(own)],
      pupils: [aPupil(), aPupil({ id: 'P002', row: 3 })],
      provisions: [aProvision(whole), aProvision({ ...whole, id: 'V002', row: 3, pupilId: 'P002' })],
    }),
    isoDate('2014-02-10'),
  );
}

test.each([
  { why: 'by the LA’s rate: 20 hours at £15.00, of four', la: 1500, own: {}, ours: 1720, each: 7500, all: 30_000 },
  { why: 'a role that the LA has no rate for', la: null, own: {}, ours: 1720, each: null, all: null },
  { why: 'no rate of ours, one of theirs', la: 1500, own: {}, ours: null, each: 7500, all: 30_000 },
  {
    why: 'nobody of ours: the same in both',
    la: null,
    own: { adults: 0, fees: pence(900) },
    ours: 1720,
    each: 225,
    all: 900,
  },
  { why: 'what is bought is the same', la: 1500, own: { resources: pence(400) }, ours: 1720, each: 7600, all: 30_400 },
  { why: 'the licence too', la: 1500, own: { licence: pence(500) }, ours: 1720, each: 7750, all: 30_500 },
  { why: 'blank minutes', la: 1500, own: { minutesPerSession: null }, ours: 1720, each: null, all: null },
])('$why', ({ la, own, ours, each, all }) => {
  const { pupils, interventions } = assessed(la, own, ours);
  expect(pupils[0]?.provisions[0]?.laCostPence).toBe(each);
  expect(pupils[0]?.laCostPence).toBe(each ?? 0);
  expect(interventions[0]?.laCostPence).toBe(all);
});

test('equal rates make equal ledgers, whatever the school', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const rates = school.rates.map((rate) => ({ ...rate, laPencePerHour: rate.ourPencePerHour }));
      const { pupils, interventions } = assess({ ...school, rates }, day);
      for (const { costPence, laCostPence, provisions } of pupils) {
        expect(laCostPence).toBe(costPence);
        for (const own of provisions) expect(own.laCostPence).toBe(own.costPence);
      }
      for (const own of interventions) expect(own.laCostPence).toBe(own.costPence);
    }),
  );
});
