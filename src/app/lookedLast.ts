/**
 * What changed since she last looked. Kept as hers for this workbook: the counts of the last day on which she looked, and of
 * today; so all through a day she is told of the time since the day before, however often she opens the sidebar.
 * Counts and dates alone, under 1 KB. Tests: test/app/home.test.ts
 */
import type { Assessment } from '../domain/assessment';
import { parseIsoDate } from '../domain/isoDate';
import { type Looked, lookedNow, sayChanges } from '../domain/sinceLooked';
import { parsed } from './choices';
import type { World } from './ports';

const NAME = 'looked';

/** @returns a sentence; '' on the first day */
export function sinceLastLook({ own }: World, assessment: Assessment, planName: string): string {
  const kept = own.get(NAME);
  const { before: was, latest: last } = parsed(kept);
  const latest = lookedIn(last);
  const now = lookedNow(assessment);
  // A workbook opened on an earlier day than the one kept starts anew.
  const before = latest === null || latest.day > now.day ? null : latest.day < now.day ? latest : lookedIn(was);
  const text = JSON.stringify({ before, latest: now });
  if (text !== kept) own.set(NAME, text);
  return before === null ? '' : sayChanges(before, now, planName);
}

function lookedIn(kept: unknown): Looked | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { day, ...counts } = kept as Record<string, unknown>;
  const date = typeof day === 'string' ? parseIsoDate(day) : null;
  const { plans, held, pupils, left, overdue } = counts;
  const isNumber = (value: unknown): value is number => typeof value === 'number';
  if (
    date === null ||
    !isNumber(plans) ||
    !isNumber(held) ||
    !isNumber(pupils) ||
    !isNumber(left) ||
    !isNumber(overdue)
  )
    return null;
  return { day: date, plans, held, pupils, left, overdue };
}
