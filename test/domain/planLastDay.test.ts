/** The last day of a plan that another may replace. */
import { expect, it, test } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { planLastDay, startsOfNext } from '../../src/domain/planLastDay';
import { shelvePlans } from '../../src/domain/planMissing';
import { aPlan } from './anySchool';

const plan = (number: number, start: string | null, end: string | null, pupilId = 'P001') =>
  aPlan({
    id: `PL${number}${pupilId}`,
    pupilId,
    number,
    start: start === null ? null : isoDate(start),
    end: end === null ? null : isoDate(end),
  });

it.each([
  { why: 'nothing follows', own: '2026-12-18', next: null, end: '2026-12-18' },
  { why: 'the next begins before its end', own: '2026-12-18', next: '2026-11-02', end: '2026-11-01' },
  { why: 'the next begins after its end', own: '2026-12-18', next: '2027-01-11', end: '2026-12-18' },
  { why: 'no end of its own', own: null, next: '2026-11-02', end: '2026-11-01' },
  { why: 'a next one that began first replaces nothing', own: null, next: '2026-08-31', end: null },
])('the end where $why', ({ own, next, end }) => {
  expect(planLastDay(plan(1, '2026-09-01', own), next === null ? null : isoDate(next))).toBe(end);
});

test('the next is the earliest start among higher numbers of the same pupil', () => {
  const first = plan(1, '2026-01-05', null);
  const second = plan(2, '2026-09-01', null);
  const third = plan(3, null, null);
  const another = plan(2, '2026-02-01', null, 'P002');
  const starts = startsOfNext([third, second, first, another]);
  expect(starts.get(first)).toBe('2026-09-01');
  expect(starts.get(second)).toBeUndefined();
  expect(starts.get(another)).toBeUndefined();
});

test('a plan without an end is not in use again when the one that replaced it ends', () => {
  const plans = [plan(1, '2026-01-05', null), plan(2, '2026-09-01', '2026-10-30')];
  expect(shelvePlans(plans, null, null, isoDate('2026-10-30')).inUse?.number).toBe(2);
  const after = shelvePlans(plans, null, null, isoDate('2026-11-23'));
  expect(after.inUse).toBeNull();
  expect(after.ended).toMatchObject({ number: 2, end: '2026-10-30' });
});
