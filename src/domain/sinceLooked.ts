/**
 * What changed in a school between two days, from counts alone, in a sentence. Pure. Tests: test/domain/sinceLooked.test.ts
 */
import type { Assessment } from './assessment';
import { dayNumber, daysBetween, type IsoDate, sayDate, weekdayOf } from './isoDate';
import { count } from './words';

/** Counts of one day. No names: they are kept outside the workbook. */
export interface Looked {
  readonly day: IsoDate;
  /** Rows of the Plans tab. */
  readonly plans: number;
  /** Reviews held until that day, outside specialists' advice left out. */
  readonly held: number;
  /** Rows of the Pupils tab, those who left included. */
  readonly pupils: number;
  /** Of these, who have left. */
  readonly left: number;
  readonly overdue: number;
}

export function lookedNow({ school, pupils, counts, today }: Assessment): Looked {
  return {
    day: today,
    plans: school.plans.length,
    held: school.reviews.filter(
      ({ kind, heldOn }) => kind !== 'SPECIALIST_ADVICE' && heldOn !== null && heldOn <= today,
    ).length,
    pupils: school.pupils.length,
    left: school.pupils.length - pupils.length,
    overdue: counts.overdue,
  };
}

/** "Since Monday: 2 IEPs made, 3 reviews held, 1 review became overdue." */
export function sayChanges(before: Looked, now: Looked, planName: string): string {
  const since = saySince(before.day, now.day);
  const changes = [
    change(
      now.plans - before.plans,
      (n) => `${count(n, planName)} made`,
      (n) => `${count(n, planName)} removed`,
    ),
    change(
      now.held - before.held,
      (n) => `${count(n, 'review')} held`,
      (n) => `${count(n, 'review')} no longer held`,
    ),
    change(
      now.pupils - before.pupils,
      (n) => `${count(n, 'pupil')} joined`,
      (n) => `${count(n, 'pupil')} removed`,
    ),
    change(
      now.left - before.left,
      (n) => `${count(n, 'pupil')} left`,
      (n) => `${count(n, 'pupil')} came back`,
    ),
    change(
      now.overdue - before.overdue,
      (n) => `${count(n, 'review')} became overdue`,
      (n) => `${count(n, 'review')} no longer overdue`,
    ),
  ].filter((says) => says !== '');
  return changes.length === 0
    ? `Since ${since}: no new plans, reviews or pupils.`
    : `Since ${since}: ${changes.join(', ')}.`;
}

function change(by: number, more: (n: number) => string, fewer: (n: number) => string): string {
  if (by === 0) return '';
  return by > 0 ? more(by) : fewer(-by);
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** "yesterday", "Monday" within the week before, else "12 November 2026". */
function saySince(then: IsoDate, today: IsoDate): string {
  const days = daysBetween(then, today);
  if (days === 1) return 'yesterday';
  return days < 7 ? (WEEKDAYS[weekdayOf(dayNumber(then)) - 1] as string) : sayDate(then);
}
