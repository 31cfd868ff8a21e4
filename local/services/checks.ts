/**
 * Where checks stand on a sheet: reading them cell by cell, and laying new ones over old. 0-based.
 * Tests: test/local/dropDowns.test.ts
 */
import type { RangeSnapshot } from '../snapshot';
import { readRanges } from '../xlsx/a1';
import type { CheckSnapshot } from '../xlsx/dropDowns';
import { contains, overlaps, rectangles, toArea, without } from './area';
import { type Book, requireEditable } from './book';
import type { Check } from './dropDown';

export function checksOn(book: Book, sheetId: string): CheckSnapshot[] {
  return book.engine.dropDowns.getRules(book.engine.id, sheetId) as unknown as CheckSnapshot[];
}

export function checkAt(checks: readonly CheckSnapshot[], row: number, column: number): CheckSnapshot | null {
  return checks.find((check) => check.ranges.some((range) => contains(range, row, column))) ?? null;
}

let made = 0;

/** @param next what each cell is to have; null = none */
export function layChecks(
  book: Book,
  sheetId: string,
  area: RangeSnapshot,
  next: readonly (readonly [row: number, column: number, check: Check | null])[],
): void {
  const { engine } = book;
  requireEditable(book, sheetId, toArea(area));
  mustHaveNoType(book, sheetId, area);
  for (const old of [...checksOn(book, sheetId)]) {
    if (!old.ranges.some((range) => overlaps(range, area))) continue;
    const ranges = old.ranges.flatMap((range) => without(range, area));
    engine.run('data-validation.mutation.removeRule', { subUnitId: sheetId, ruleId: old.uid });
    if (ranges.length > 0) add(book, sheetId, { ...old, ranges });
  }
  const groups = new Map<string, { check: Check; cells: [number, number][] }>();
  for (const [row, column, check] of next) {
    if (!check) continue;
    const key = JSON.stringify(check);
    const group = groups.get(key) ?? { check, cells: [] };
    group.cells.push([row, column]);
    groups.set(key, group);
  }
  for (const { check, cells } of groups.values()) {
    made += 1;
    const uid = `check-${book.clock.now().toString(36)}-${made}`;
    add(book, sheetId, { ...check, uid, ranges: rectangles(cells) });
  }
}

/** A typed column of a table of Google's has a check of its own, which no script may change. */
function mustHaveNoType(book: Book, sheetId: string, area: RangeSnapshot): void {
  const columns = (book.kept.typedColumns?.[sheetId] ?? []).flatMap((a1) =>
    readRanges(a1, area.endRow + 1, area.endColumn + 1),
  );
  if (columns.some((column) => overlaps(column, area))) {
    throw new Error('This operation is not allowed on cells in typed columns.');
  }
}

function add(book: Book, sheetId: string, rule: CheckSnapshot): void {
  const copy = JSON.parse(JSON.stringify(rule)) as CheckSnapshot;
  book.engine.run('data-validation.mutation.addRule', { subUnitId: sheetId, rule: copy });
}
