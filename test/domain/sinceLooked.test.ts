/** What changed since she last looked, in a sentence. */
import { expect, test } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { type Looked, sayChanges } from '../../src/domain/sinceLooked';

/** A Monday. */
const before: Looked = { day: isoDate('2026-11-16'), plans: 10, held: 4, pupils: 30, left: 1, overdue: 2 };

test.each([
  {
    why: 'several things, each once',
    now: { day: '2026-11-19', plans: 12, held: 7, pupils: 31, left: 1, overdue: 3 },
    says: 'Since Monday: 2 IEPs made, 3 reviews held, 1 pupil joined, 1 review became overdue.',
  },
  { why: 'nothing', now: { day: '2026-11-17' }, says: 'Since yesterday: no new plans, reviews or pupils.' },
  {
    why: 'less of something',
    now: { day: '2026-11-20', left: 2, overdue: 0, plans: 9 },
    says: 'Since Monday: 1 IEP removed, 1 pupil left, 2 reviews no longer overdue.',
  },
  {
    why: 'a week ago and more has its date, for there are two Mondays',
    now: { day: '2026-11-23', held: 5 },
    says: 'Since 16 November 2026: 1 review held.',
  },
])('$why', ({ now, says }) =>
  expect(sayChanges(before, { ...before, ...now, day: isoDate(now.day) }, 'IEP')).toBe(says),
);
