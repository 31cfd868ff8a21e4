/**
 * Which rows of the Provision list are one group: the pupils who share the same sessions.
 * Same intervention, same name of group (case and spaces forgiven) and periods that overlap, so that a pupil who joins in
 * the third week shares the cost of those sessions, while next term's "Red" is another group. A row without an end
 * is taken to run for the intervention's usual weeks; rows without a start make a group of their own.
 * A row without a name of group is a provision for one pupil. Tests: test/domain/groups.test.ts
 */
import { compareDates, type IsoDate } from './isoDate';
import type { Intervention, Provision } from './school';
import { dayAfterSchoolDays, type TermCalendar } from './terms';
import { compareText, fold } from './words';

export interface Group {
  readonly intervention: Intervention;
  /** As first typed; '' for one pupil. */
  readonly name: string;
  /** By start, then ID: the same whatever the order of the tab. */
  readonly rows: readonly Provision[];
  /** The earliest start. */
  readonly start: IsoDate | null;
  /** The latest end; null where any row is open. */
  readonly end: IsoDate | null;
}

/** An end before its start says nothing; the row is taken as open and the problem is shown. */
export function endOf(row: Provision): IsoDate | null {
  return row.end !== null && (row.start === null || row.end >= row.start) ? row.end : null;
}

/** Finds interventions by name, each raw spelling folded once. */
export function interventionsByName(interventions: readonly Intervention[]): (name: string) => Intervention | null {
  const byFolded = new Map<string, Intervention>();
  for (const intervention of interventions) {
    const name = fold(intervention.name);
    if (!byFolded.has(name)) byFolded.set(name, intervention);
  }
  const bySpelling = new Map<string, Intervention | null>();
  return (name) => {
    let found = bySpelling.get(name);
    if (found === undefined) {
      found = byFolded.get(fold(name)) ?? null;
      bySpelling.set(name, found);
    }
    return found;
  };
}

/**
 * @param calendar for the planned end of rows that have none
 * @returns groups in the order in which their first rows stand; rows of unknown interventions are left out
 */
export function groupsOf(
  provisions: readonly Provision[],
  interventionNamed: (name: string) => Intervention | null,
  calendar: TermCalendar,
): Group[] {
  const named = new Map<Intervention, Map<string, Provision[]>>();
  const groups: Group[] = [];
  for (const row of provisions) {
    const intervention = interventionNamed(row.interventionName);
    if (intervention === null) continue;
    const name = fold(row.group);
    if (name === '') {
      groups.push({ intervention, name: '', rows: [row], start: row.start, end: endOf(row) });
      continue;
    }
    let byName = named.get(intervention);
    if (byName === undefined) {
      byName = new Map();
      named.set(intervention, byName);
    }
    const rows = byName.get(name);
    if (rows === undefined) byName.set(name, [row]);
    else rows.push(row);
  }
  for (const [intervention, byName] of named) {
    for (const rows of byName.values()) splitByPeriod(intervention, rows, calendar, groups);
  }
  return groups;
}

function splitByPeriod(intervention: Intervention, rows: Provision[], calendar: TermCalendar, into: Group[]): void {
  rows.sort((a, b) => compareDates(a.start, b.start) || compareText(a.id, b.id));
  let together: Provision[] = [];
  // null = open for as long as we can tell
  let until: IsoDate | null = null;
  for (const row of rows) {
    const first = together[0];
    const isWithin =
      first !== undefined && (row.start === null ? first.start === null : until === null || row.start <= until);
    if (first !== undefined && isWithin) {
      until = later(until, plannedEnd(row, intervention, calendar));
      together.push(row);
      continue;
    }
    if (first !== undefined) into.push(asGroup(intervention, together));
    together = [row];
    until = plannedEnd(row, intervention, calendar);
  }
  if (together.length > 0) into.push(asGroup(intervention, together));
}

function asGroup(intervention: Intervention, rows: readonly Provision[]): Group {
  let end: IsoDate | null = null;
  for (const row of rows) {
    const rowEnd = endOf(row);
    if (rowEnd === null) {
      end = null;
      break;
    }
    if (end === null || rowEnd > end) end = rowEnd;
  }
  return { intervention, name: rows[0]?.group.trim() ?? '', rows, start: rows[0]?.start ?? null, end };
}

function later(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || b === null ? null : a > b ? a : b;
}

function plannedEnd(row: Provision, intervention: Intervention, calendar: TermCalendar): IsoDate | null {
  const end = endOf(row);
  const weeks = row.overrides.weeks ?? intervention.weeks;
  if (end !== null || row.start === null || weeks === null) return end;
  return dayAfterSchoolDays(calendar, row.start, Math.round(weeks * 5));
}
