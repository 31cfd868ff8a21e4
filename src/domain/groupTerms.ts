/**
 * The timings that a group agrees on: typed on any one of its rows, else the intervention's usual ones.
 * Two rows that differ are a problem and leave the group without a cost. Tests: test/domain/cost.test.ts
 */
import type { Group } from './groups';
import type { RowProblem } from './problem';
import type { ProblemList } from './problemList';
import type { Intervention, Overrides, Provision } from './school';
import { fold } from './words';

/** Where a person would go to put it right. */
export type Cell = Pick<RowProblem, 'subject' | 'row' | 'field' | 'id'>;

export interface Agreed<T extends number | string> {
  readonly value: T | null;
  /** Where the value stands, or where it is missing. */
  readonly cell: Cell;
  /** The same field on the group's own row, for doubts about this group alone. */
  readonly place: Cell;
}

export interface GroupTerms {
  readonly role: Agreed<string>;
  readonly adults: Agreed<number>;
  readonly groupSize: Agreed<number>;
  readonly sessionsPerWeek: Agreed<number>;
  readonly minutesPerSession: Agreed<number>;
  readonly weeks: Agreed<number>;
  readonly isInConflict: boolean;
}

type Usual = keyof Omit<Overrides, 'paidAs'> | 'role';

function cellOfRow(row: Provision, field: keyof Overrides): Cell {
  return { subject: 'provision', row: row.row, field, id: row.id };
}

function cellOfIntervention(intervention: Intervention, field: Usual): Cell {
  return { subject: 'intervention', row: intervention.row, field, id: intervention.name };
}

export function groupTerms(group: Group, problems: ProblemList): GroupTerms {
  let isInConflict = false;
  const first = group.rows[0];
  if (first === undefined) throw new Error('A group has at least one row');

  const agree = <T extends number | string>(
    field: keyof Overrides,
    typedOn: (row: Provision) => T | null,
    usual: T | null,
    usualField: Usual,
  ): Agreed<T> => {
    let found: Provision | null = null;
    let value: T | null = null;
    for (const row of group.rows) {
      const typed = typedOn(row);
      if (typed === null) continue;
      if (found === null) {
        found = row;
        value = typed;
      } else if (value !== null && !isSame(typed, value)) {
        isInConflict = true;
        const detail = [group.name, String(value), String(typed)];
        problems.add({ ...cellOfRow(row, field), code: 'GROUP_CONFLICT', detail });
      }
    }
    const place = cellOfRow(found ?? first, field);
    return found === null
      ? { value: usual, cell: cellOfIntervention(group.intervention, usualField), place }
      : { value, cell: place, place };
  };

  const number = (field: keyof Omit<Overrides, 'paidAs'>) =>
    agree(field, (row) => row.overrides[field], group.intervention[field], field);
  const usualRole = group.intervention.role.trim();
  return {
    role: agree('paidAs', (row) => blankAsNull(row.overrides.paidAs), usualRole === '' ? null : usualRole, 'role'),
    adults: number('adults'),
    groupSize: number('groupSize'),
    sessionsPerWeek: number('sessionsPerWeek'),
    minutesPerSession: number('minutesPerSession'),
    weeks: number('weeks'),
    isInConflict,
  };
}

function blankAsNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}

function isSame(a: number | string, b: number | string): boolean {
  return typeof a === 'string' && typeof b === 'string' ? fold(a) === fold(b) : a === b;
}
