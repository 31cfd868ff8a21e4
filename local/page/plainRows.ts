/**
 * A row or column put in by hand takes its neighbour's looks. Univer takes them as they are shown, highlight rules and
 * all, and so would paint the red of an overdue date into the new row for good. Here the neighbour's own looks are put
 * in their place, before the command runs.
 */
import { ICommandService, type Univer, type Workbook } from '@univerjs/core';

interface Inserting {
  readonly subUnitId?: string;
  readonly range?: { readonly startRow: number; readonly startColumn: number };
  readonly cellValue?: Record<number, Record<number, { s?: unknown }>>;
}

export function keepRowsPlain(univer: Univer, workbook: Workbook): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, params }) => {
      const isRow = id === 'sheet.command.insert-row';
      if (!isRow && id !== 'sheet.command.insert-col') return;
      const { subUnitId = '', range, cellValue } = (params ?? {}) as Inserting;
      const sheet = workbook.getSheetBySheetId(subUnitId);
      if (!sheet || !range || !cellValue) return;
      for (const [row, line] of Object.entries(cellValue)) {
        for (const [column, cell] of Object.entries(line)) {
          // The neighbour before the new ones, whichever command asked.
          const from = isRow ? [range.startRow - 1, Number(column)] : [Number(row), range.startColumn - 1];
          cell.s = sheet.getCellMatrix().getValue(from[0] ?? 0, from[1] ?? 0)?.s ?? null;
        }
      }
    });
}
