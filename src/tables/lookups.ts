/**
 * What a row needs from other tabs: its pupil, stage, intervention or role, found by what the cell says.
 * Where the other tab could not be read, nothing is said about each row: its own problem has been told once.
 * Tests: test/tables/awkwardCells.test.ts
 */
import type { Intervention, StaffRate, Stage } from '../domain/school';
import type { PupilFinder } from './pupilFinder';
import type { Row } from './row';
import { listed } from './row';
import { plainKey } from './words';

/** Rows by name, as people type names; most cells repeat a few texts, so each is made plain once. */
export interface Named<T> {
  readonly isEmpty: boolean;
  find(text: string): T | null;
}

export function namedBy<T>(rows: readonly T[], namesOf: (row: T) => readonly string[]): Named<T> {
  const byKey = new Map<string, T>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const key = nameOf(name);
      if (!byKey.has(key)) byKey.set(key, row);
    }
  }
  const seen = new Map<string, T | null>();
  return {
    isEmpty: rows.length === 0,
    find(text) {
      const known = seen.get(text);
      if (known !== undefined) return known;
      const row = byKey.get(nameOf(text)) ?? null;
      seen.set(text, row);
      return row;
    },
  };
}

/** "School Action+" is School Action Plus. A name in an alphabet that `plainKey` leaves nothing of is compared as it stands. */
export function nameOf(text: string): string {
  const key = plainKey(text.replace(/\+/g, ' plus '));
  return key === '' ? text.trim().toLowerCase() : key;
}

/** Codes before labels: a code is the surer word where the two meet. */
export function stagesByWord(stages: readonly Stage[]): Named<Stage> {
  const codes = namedBy(stages, ({ code }) => [code]);
  const labels = namedBy(stages, ({ code, label }) => [label, `${code} ${label}`, `${label} ${code}`]);
  return { isEmpty: stages.length === 0, find: (text) => codes.find(text) ?? labels.find(text) };
}

export interface Lookups {
  readonly pupils: PupilFinder;
  readonly interventions: Named<Intervention>;
  readonly roles: Named<StaffRate>;
}

/** @returns the pupil's ID, or null where the row must be left out */
export function pupilOf(row: Row, lookups: Lookups): string | null {
  const text = row.text('pupilId');
  if (text === '') {
    row.need('pupilId', 'Choose the pupil from the list. If cells are merged, unmerge them first.');
    return null;
  }
  const found = lookups.pupils.find(text);
  if (found.kind === 'ONE') return found.id;
  if (lookups.pupils.isEmpty) return null;
  if (found.kind === 'NONE') row.tell('UNKNOWN_PUPIL', 'pupilId', text);
  else row.tell('AMBIGUOUS_PUPIL', 'pupilId', text, listed(found.pupils, 'and'));
  return null;
}

/** @returns the role as Staff rates writes it; as typed, and told, where it is not there; '' where blank */
export function roleOf(row: Row, key: string, roles: Named<StaffRate>): string {
  const text = row.text(key);
  if (text === '' || roles.isEmpty) return text;
  const rate = roles.find(text);
  if (rate === null) row.tell('UNKNOWN_ROLE', key, text);
  return rate?.role ?? text;
}
