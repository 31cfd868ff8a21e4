/**
 * Completes every tab: headings that are missing go to the right of what is there; drop-downs, notes and protections that were
 * lost come back. Headings first, on all tabs, since a drop-down on one tab lists a column of another.
 * Tests: test/app/setUp.test.ts
 */
import type { Rectangle } from '../tables/cell';
import { findColumns } from '../tables/headings';
import type { Column, TabName, TabSpec } from '../tables/tab';
import { TABS } from '../tables/tabs';
import { type ColumnAt, dressOf } from './columnDress';
import type { Workbook } from './ports';

interface Completed {
  readonly spec: TabSpec;
  /** Where each column of ours stands now, 1-based. */
  readonly at: ReadonlyMap<string, number>;
  readonly added: readonly Column[];
  readonly columns: number;
}

/** @returns the tabs where something was missing */
export function dressTabs(workbook: Workbook, made: readonly TabName[]): TabName[] {
  const completed = TABS.map((spec) => completeHeadings(workbook, spec, made.includes(spec.name)));
  const places = new Map(completed.map((tab) => [tab.spec.name, tab.at]));
  const columnAt: ColumnAt = (tab, key) => places.get(tab)?.get(key) ?? null;
  return completed.filter((tab) => dress(workbook, tab, columnAt)).map(({ spec }) => spec.name);
}

function completeHeadings(workbook: Workbook, spec: TabSpec, isNew: boolean): Completed {
  const sheet: Rectangle = isNew || spec.columns.length === 0 ? [] : (workbook.read(spec.name) ?? []);
  const { columns } = findColumns(spec, sheet);
  const width = sheet[0]?.length ?? 0;
  const added = spec.columns.filter(({ key }) => columns.column(key) === null);
  if (added.length > 0) workbook.write(spec.name, 1, width + 1, [added.map(({ heading }) => heading)]);
  const at = new Map<string, number>();
  for (const { key } of spec.columns) {
    const place = columns.column(key);
    if (place !== null) at.set(key, place);
  }
  added.forEach(({ key }, index) => at.set(key, width + 1 + index));
  return { spec, at, added, columns: width };
}

function dress(workbook: Workbook, { spec, at, added, columns }: Completed, columnAt: ColumnAt): boolean {
  const dressed = (column: Column) => dressOf(spec, column, at.get(column.key) as number, columnAt);
  if (added.length > 0) workbook.dressColumns(spec.name, added.map(dressed));
  const there = spec.columns.filter((column) => !added.includes(column));
  const lost = lostDress(workbook, spec.name, there.map(dressed), columns);
  if (lost.length > 0) workbook.dressColumns(spec.name, lost);
  const starred = spec.columns.filter((column) => column.starred).map(({ key }) => at.get(key) as number);
  const isOurs = spec.isDerived || spec.name.startsWith('_');
  const protectedNow = isOurs
    ? workbook.protect(spec.name, 'all')
    : starred.length > 0 && workbook.protect(spec.name, starred);
  return added.length > 0 || lost.length > 0 || protectedNow;
}

type Dress = ReturnType<typeof dressOf>;

/** Notes and drop-downs that are there no more; widths, formats and colours are left as people have them. */
function lostDress(workbook: Workbook, tab: TabName, there: readonly Dress[], columns: number): Dress[] {
  if (there.length === 0) return [];
  const notes = workbook.notes(tab, columns);
  const checked = workbook.checked(tab, columns);
  return there.flatMap((dress) => {
    const note = (notes[dress.column - 1] ?? '') === '' ? dress.note : '';
    const dropDown = checked[dress.column - 1] ? null : dress.dropDown;
    return note || dropDown ? [{ column: dress.column, note, dropDown, style: null }] : [];
  });
}
