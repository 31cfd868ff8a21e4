/**
 * Keys for rows that have no ID of their own yet: they count in everything until the next refresh gives them one.
 * A made key begins with "~", which no ID may hold, so the two never meet. Tests: test/tables/ids.test.ts
 */
import type { RowNumber } from '../domain/school';

export function madeKey(row: RowNumber): string {
  return `~${row}`;
}
export function isMadeKey(id: string): boolean {
  return id.startsWith('~');
}
