/** Draft, in use or ended, by a plan's dates. */
import { expect, it } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import type { Plan } from '../../src/domain/school';
import { planStatus } from '../../src/tables/planStatus';

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
