/**
 * What formulas gave, added to the changes that wrote them. A page works formulas out again by itself, which takes it
 * some seconds after a large change; with the results in hand it shows no empty cells meanwhile.
 * Tests: test/local/results.test.ts
 */
import type { CellSnapshot, Mutation } from '../snapshot';

interface Writing {
  readonly subUnitId?: string;
  readonly cellValue?: Record<string, Record<string, CellSnapshot | null> | null>;
}

/** @param cellAt the cell as it is now; null = none, or no such sheet @returns the same batch, its cells filled in */
export function withResults(
  batch: readonly Mutation[],
  cellAt: (sheetId: string, row: number, column: number) => CellSnapshot | null,
): readonly Mutation[] {
  for (const { id, params } of batch) {
    const { subUnitId, cellValue } = (params ?? {}) as Writing;
    if (id !== 'sheet.mutation.set-range-values' || !subUnitId || !cellValue) continue;
    for (const [row, line] of Object.entries(cellValue)) {
      for (const [column, written] of Object.entries(line ?? {})) {
        if (!written?.f) continue;
        const now = cellAt(subUnitId, Number(row), Number(column));
        // Rows may have moved since: only what belongs to this formula.
        if (now?.f !== written.f || now.v === undefined || now.v === null) continue;
        written.v = now.v;
        if (now.t !== undefined && now.t !== null) written.t = now.t;
      }
    }
  }
  return batch;
}
