/**
 * Where checks stand on a sheet: reading them cell by cell, and laying new ones over old. 0-based.
 * Tests: test/local/dropDowns.test.ts
 */
import type { RangeSnapshot } from '../snapshot';
import type { CheckSnapshot } from '../xlsx/dropDowns';
import { contains, overlaps, rectangles, without } from './area';
import type { Book } from './book';
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

function add(book: Book, sheetId: string, rule: CheckSnapshot): void {
  const copy = JSON.parse(JSON.stringify(rule)) as CheckSnapshot;
  book.engine.run('data-validation.mutation.addRule', { subUnitId: sheetId, rule: copy });
}
