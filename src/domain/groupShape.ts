/**
 * How many share a group's cost, and for how many weeks it is paid. Tests: test/domain/cost.test.ts
 */
import type { Group } from './groups';
import type { Agreed } from './groupTerms';
import type { ProblemList } from './problemList';
import { knowsTerms, schoolDays, type TermCalendar } from './terms';

function isForOnePupil(group: Group, groupSize: Agreed<number>): boolean {
  // A provision for one pupil is whole, unless its own row says how many share it.
  return group.name === '' && groupSize.cell.subject !== 'provision';
}

/** The group's size; null where none counts. */
export function sizeOf(group: Group, groupSize: Agreed<number>): number | null {
  const size = groupSize.value;
  return isForOnePupil(group, groupSize) || size === null || !(size > 0) ? null : Math.max(Math.round(size), 1);
}

/** Places that share the cost. Listed pupils beyond the group's size still share: the cost is theirs, and the size is a question. */
export function placesOf(
  group: Group,
  groupSize: Agreed<number>,
  wanted: (agreed: Agreed<number>) => number | null,
  problems: ProblemList,
): number {
  const listed = group.rows.length;
  if (isForOnePupil(group, groupSize)) return listed;
  if (group.intervention.wave === 1 && groupSize.value === null) return listed;
  wanted(groupSize);
  const places = sizeOf(group, groupSize);
  if (places === null) return listed;
  if (listed <= places) return places;
  problems.add({ ...groupSize.place, code: 'GROUP_TOO_SMALL', detail: [String(listed), String(places)] });
  return listed;
}

/** The row's; else school weeks between start and end by the terms; else the intervention's. */
export function weeksOf(group: Group, typed: Agreed<number>, calendar: TermCalendar): Agreed<number> {
  if (typed.cell.subject === 'provision' || group.start === null || group.end === null) return typed;
  if (!knowsTerms(calendar, group.start, group.end)) return typed;
  return { ...typed, cell: typed.place, value: schoolDays(calendar, group.start, group.end) / 5 };
}
