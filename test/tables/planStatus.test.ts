/** Draft, in use or ended, by a plan's own dates and the start of the next. */
import { expect, it, test } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import type { Plan } from '../../src/domain/school';
import { planEnd, planStatus, startsOfNext } from '../../src/tables/planStatus';

const TODAY = isoDate('2026-11-23');
const plan = (number: number, start: string | null, end: string | null, pupilId = 'P001'): Plan => ({
  id: `PL${number}${pupilId}`,
  row: number + 1,
  pupilId,
  number,
  start: start === null ? null : isoDate(start),
  end: end === null ? null : isoDate(end),
  helpAtHome: '',
});

it.each([
  { why: 'no start', start: null, end: null, says: 'Draft' },
  { why: 'a start to come', start: '2026-11-24', end: null, says: 'Draft' },
  { why: 'its first day', start: '2026-11-23', end: null, says: 'In use' },
  { why: 'its last day', start: '2026-09-01', end: '2026-11-23', says: 'In use' },
  { why: 'the day after', start: '2026-09-01', end: '2026-11-22', says: 'Ended' },
])('$why: $says', ({ start, end, says }) => {
  const { start: from, end: to } = plan(1, start, end);
  expect(planStatus(from, to, TODAY)).toBe(says);
});

it.each([
  { why: 'nothing follows', own: '2026-12-18', next: null, end: '2026-12-18' },
  { why: 'the next begins before its end', own: '2026-12-18', next: '2026-11-02', end: '2026-11-01' },
  { why: 'the next begins after its end', own: '2026-12-18', next: '2027-01-11', end: '2026-12-18' },
  { why: 'no end of its own', own: null, next: '2026-11-02', end: '2026-11-01' },
  { why: 'a next one that began first replaces nothing', own: null, next: '2026-08-31', end: null },
])('the end where $why', ({ own, next, end }) => {
  expect(planEnd(plan(1, '2026-09-01', own), next === null ? null : isoDate(next))).toBe(end);
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
