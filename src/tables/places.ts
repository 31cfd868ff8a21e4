/**
 * The way back from a row that the rules speak of to the cell where people see it.
 * Tests: test/tables/explain.test.ts
 */
import type { Subject } from '../domain/problem';
import type { RowNumber } from '../domain/school';
import { columnLetters } from './cell';
import { nameOf } from './lookups';
import type { Row } from './row';
import { SETTING_ROWS } from './settings';
import type { SheetProblem, TabName } from './tab';
import type { Table } from './table';

export const TAB_OF: Readonly<Record<Subject, TabName>> = {
  pupil: 'Pupils',
  provision: 'Provision list',
  target: 'Targets',
  review: 'Reviews',
  plan: 'Plans',
  intervention: 'Interventions',
  funding: 'Funding',
  staffRate: 'Staff rates',
  term: 'Terms',
  stage: 'Stages',
  setting: 'Settings',
};

export interface Place {
  readonly tab: TabName;
  /** 'F14'; column A where the tab has no such column; '' where no row is meant. */
  readonly cell: string;
  readonly row: RowNumber;
  /** 1-based. */
  readonly column: number;
  /** The row's own ID, '' where it has none. */
  readonly rowId: string;
  /** What a jump finds the row by after a sort: its ID; on tabs without IDs, its name. */
  readonly knownBy: string;
  /** As the tab calls the column; '' where the field is no column of it. */
  readonly heading: string;
  /** false: nobody can fill this in before the heading is there. */
  readonly hasColumn: boolean;
  /** The heading is one that the reading asks for. */
  readonly isRequired: boolean;
  /** What stands in the cell, in words. */
  readonly text: string;
}

export interface Places {
  /** @param field the property's name on the row's type, e.g. 'minutesPerSession' */
  find(subject: Subject, row: RowNumber, field: string): Place;
  /**
   * By ID, or the key made for a row without one; on tabs without IDs by the row's name, and for Settings by the property of
   * SchoolSettings too. The whole tab where no row has it.
   */
  ofId(subject: Subject, id: string, field?: string): Place;
  /** The reading told of this cell already: what the rules make of it is no news. */
  wasTold(place: Place): boolean;
}

export function placesIn(tables: Readonly<Record<Subject, Table>>, told: readonly SheetProblem[]): Places {
  const toldCells = new Set(told.map(({ tab, cell }) => `${tab}!${cell}`));
  // Made when first asked for: most readings have few problems.
  const rowsByNumber = new Map<Subject, ReadonlyMap<RowNumber, Row>>();
  const rowsById = new Map<Subject, ReadonlyMap<string, Row>>();
  const numbered = (subject: Subject) => {
    const known = rowsByNumber.get(subject);
    if (known !== undefined) return known;
    const made = new Map(tables[subject].rows.map((row) => [row.number, row]));
    rowsByNumber.set(subject, made);
    return made;
  };
  const named = (subject: Subject) => {
    const known = rowsById.get(subject);
    if (known !== undefined) return known;
    const made = new Map<string, Row>();
    for (const row of tables[subject].rows) {
      const key = hasIds(tables[subject]) ? row.id : nameOf(nameIn(row, tables[subject]));
      // Of two rows with one name the first counts.
      if (!made.has(key)) made.set(key, row);
    }
    rowsById.set(subject, made);
    return made;
  };
  const find = (subject: Subject, rowNumber: RowNumber, field: string): Place => {
    const { spec, columns } = tables[subject];
    const key = subject === 'setting' ? settingKey(field) : columnKey(field);
    const at = columns.column(key);
    const described = spec.columns.find((column) => column.key === key);
    const row = numbered(subject).get(rowNumber);
    const cell = at === null ? '' : (row?.cells[at - 1] ?? '');
    return {
      tab: spec.name,
      cell: rowNumber < 1 ? '' : `${columnLetters(at ?? 1)}${rowNumber}`,
      row: rowNumber,
      column: at ?? 1,
      rowId: row?.ownId ?? '',
      knownBy: row === undefined ? '' : hasIds(tables[subject]) ? row.ownId : nameIn(row, tables[subject]),
      heading: described?.heading ?? '',
      isRequired: described?.required ?? false,
      hasColumn: at !== null,
      text: typeof cell === 'object' ? cell.date : String(cell).trim(),
    };
  };
  return {
    find,
    ofId(subject, id, field) {
      const row = named(subject).get(
        hasIds(tables[subject]) ? id : nameOf(subject === 'setting' ? settingLabel(id) : id),
      );
      return find(subject, row?.number ?? 0, field ?? tables[subject].spec.columns[0]?.key ?? '');
    },
    wasTold: ({ tab, cell }) => cell !== '' && toldCells.has(`${tab}!${cell}`),
  };
}

function hasIds({ spec }: Table): boolean {
  return spec.idPrefix !== '';
}

/** What stands in the first column: name of an intervention, role, term or setting, code of a stage. */
function nameIn(row: Row, { spec }: Table): string {
  const cell = row.cell(spec.columns[0]?.key ?? '');
  return typeof cell === 'object' ? '' : String(cell).trim();
}

function settingLabel(id: string): string {
  return SETTING_ROWS.find(({ key }) => key === id)?.label ?? id;
}

/** Every setting stands under Value. */
function settingKey(field: string): string {
  return field === 'setting' ? field : 'value';
}

/** 'overrides.weeks' is the column weeks, 'entry.value' the column entry, 'stage' the column of its code. */
function columnKey(field: string): string {
  const parts = field.split('.');
  const key = (parts[0] === 'overrides' ? parts[1] : parts[0]) ?? field;
  return key === 'stage' ? 'stageCode' : key;
}
