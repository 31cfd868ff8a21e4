/**
 * Gathers changes of looks until something else happens to the workbook, as Google does: a set-up that gives a thousand
 * cells a colour, then a weight, then an alignment is one change and not three. Tests: test/local/engine.test.ts
 */
import type { CellSnapshot, StyleSnapshot } from '../snapshot';
import type { CellChanges } from './engine';

export interface Looks {
  add(sheetId: string, cells: CellChanges): void;
  settle(): void;
}

export function gatherLooks(
  cellAt: (sheetId: string, row: number, column: number) => CellSnapshot | null | undefined,
  write: (sheetId: string, cells: CellChanges) => void,
): Looks {
  let waiting = new Map<string, CellChanges>();
  return {
    add(sheetId, cells) {
      const before = waiting.get(sheetId);
      if (!before) {
        waiting.set(sheetId, cells);
        return;
      }
      // Whole areas share one look: what two looks make together is worked out once.
      const together = new Map<unknown, Map<unknown, StyleSnapshot>>();
      for (const row in cells) {
        before[row] ??= {};
        const old = before[row] as CellChanges[number];
        const changed = cells[row] ?? {};
        for (const column in changed) {
          const next = changed[column]?.s as StyleSnapshot;
          const first = old[column]?.s as StyleSnapshot | undefined;
          old[column] = { s: first ? join(together, first, next) : next };
        }
      }
    },
    settle() {
      if (waiting.size === 0) return;
      const ready = waiting;
      waiting = new Map();
      for (const [sheetId, cells] of ready) {
        for (const row in cells) {
          const changed = cells[row] ?? {};
          for (const column in changed) {
            const old = cellAt(sheetId, Number(row), Number(column));
            // Univer would read "12" as a number again, were its type not named.
            if (typeof old?.v === 'string' && old.t) changed[column] = { ...changed[column], t: old.t };
          }
        }
        write(sheetId, cells);
      }
    },
  };
}

function join(together: Map<unknown, Map<unknown, StyleSnapshot>>, first: StyleSnapshot, next: StyleSnapshot) {
  const known = together.get(first) ?? new Map<unknown, StyleSnapshot>();
  together.set(first, known);
  let made = known.get(next);
  if (!made) {
    made = { ...first, ...next };
    if (first.bd && next.bd) made.bd = { ...first.bd, ...next.bd };
    known.set(next, made);
  }
  return made;
}
