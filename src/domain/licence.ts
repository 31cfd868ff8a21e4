/**
 * A licence is paid for by the year and shared by all pupils on the intervention in that year, by head:
 * a pupil with two provisions carries one share, on the one that starts first. Children whom no row names carry none.
 * Shares of a year's licence sum to it. Tests: test/domain/schoolCosts.test.ts
 */

import { endOf, type Group } from './groups';
import { compareDates, type IsoDate } from './isoDate';
import { type Pence, pence, shareOf } from './money';
import { moneyYearOf } from './moneyYear';
import type { Intervention, Provision, SchoolSettings } from './school';
import { compareText } from './words';

export interface LicenceShare {
  /** Over all the years of the provision, up to this one. */
  readonly all: Pence;
  /** Of this money year. */
  readonly thisYear: Pence;
  readonly parts: readonly LicencePart[];
}

export interface LicencePart {
  /** The calendar year in which the money year begins. */
  readonly year: number;
  /** How many share it. */
  readonly pupils: number;
  readonly share: Pence;
}

export type LicenceShares = ReadonlyMap<Provision, LicenceShare>;

/** @returns shares of those provisions that carry one */
export function licenceShares(
  groups: readonly Group[],
  startsIn: SchoolSettings['yearStartsIn'],
  today: IsoDate,
): LicenceShares {
  const thisYear = moneyYearOf(today, startsIn);
  const carriers = new Map<Intervention, Map<number, Map<string, Provision>>>();
  for (const group of groups) {
    if (group.intervention.licence <= 0) continue;
    for (const row of group.rows) {
      for (const year of yearsOf(row, startsIn, thisYear)) {
        const byPupil = nested(nested(carriers, group.intervention), year);
        const carrier = byPupil.get(row.pupilId);
        if (carrier === undefined || startsBefore(row, carrier)) byPupil.set(row.pupilId, row);
      }
    }
  }
  const shares = new Map<Provision, LicenceShare>();
  for (const [intervention, years] of carriers) {
    for (const [year, byPupil] of years) {
      const pupils = [...byPupil.keys()].sort(compareText);
      pupils.forEach((pupilId, index) => {
        const row = byPupil.get(pupilId);
        if (row === undefined) return;
        const share = shareOf(intervention.licence, pupils.length, index);
        const before = shares.get(row);
        shares.set(row, {
          all: pence((before?.all ?? 0) + share),
          thisYear: year === thisYear ? share : (before?.thisYear ?? pence(0)),
          parts: [...(before?.parts ?? []), { year, pupils: pupils.length, share }],
        });
      });
    }
  }
  return shares;
}

/** Money years that a row touches: an open one up to this year, one without a start this year. */
function yearsOf(row: Provision, startsIn: SchoolSettings['yearStartsIn'], thisYear: number): number[] {
  if (row.start === null) return [thisYear];
  const first = moneyYearOf(row.start, startsIn);
  const end = endOf(row);
  const last = end === null ? Math.max(first, thisYear) : moneyYearOf(end, startsIn);
  const years: number[] = [];
  // A mistyped century should not become a thousand licences.
  for (let year = first; year <= last && years.length < 20; year++) years.push(year);
  return years;
}

function startsBefore(a: Provision, b: Provision): boolean {
  return (compareDates(a.start, b.start) || compareText(a.id, b.id)) < 0;
}

function nested<K, L, V>(outer: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let inner = outer.get(key);
  if (inner === undefined) {
    inner = new Map<L, V>();
    outer.set(key, inner);
  }
  return inner;
}
