/**
 * Frozen rows hold headings and are never part of a sort, as in Google Sheets. Univer sorts whatever is selected or
 * stands around it, so the rows above the freeze are taken out of the range before the command runs.
 */
import { ICommandService, type Univer, type Workbook } from '@univerjs/core';

interface Sorting {
  readonly subUnitId?: string;
  range?: { startRow: number; endRow: number };
  hasTitle?: boolean;
}

export function keepFrozenRows(univer: Univer, workbook: Workbook): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, params }) => {
      if (id !== 'sheet.command.sort-range') return;
      const sorting = (params ?? {}) as Sorting;
      const sheet = workbook.getSheetBySheetId(sorting.subUnitId ?? '') ?? workbook.getActiveSheet();
      const frozen = sheet?.getFreeze().ySplit ?? 0;
      const { range } = sorting;
      if (!range || range.startRow >= frozen) return;
      // The range may be the selection itself: a copy of it changes.
      sorting.range = { ...range, startRow: Math.min(frozen, range.endRow) };
      sorting.hasTitle = false;
    });
}
