/**
 * Rows as high as their wrapped text, as Google Sheets shows them. Univer does this only for what is typed in the page;
 * a file does not say it, and the add-on's writes come from the host. A row whose height somebody set keeps it.
 * Only for the eye: the heights do not go back to the host.
 */
import { ICommandService, type IRange, type Univer, type Workbook, type Worksheet } from '@univerjs/core';
import {
  IRenderManagerService,
  SetWorksheetRowAutoHeightMutation,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { OpenEditor } from './openEditor';

/** After the last of several changes. Milliseconds. */
const PAUSE = 60;
/** Univer's number for "wrap". */
const WRAP = 3;

export interface RowHeights {
  /** The shown tab, or its cells, changed. */
  readonly fitSoon: () => void;
}

export function startRowHeights(univer: Univer, workbook: Workbook, editor: OpenEditor): RowHeights {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const renders = injector.get(IRenderManagerService);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fitSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(fit, PAUSE);
  };
  const fit = (): void => {
    // Later: rows that move under an open editor get in the way of typing.
    if (editor.isOpen()) {
      fitSoon();
      return;
    }
    const sheet = workbook.getActiveSheet();
    const render = renders.getRenderById(workbook.getUnitId());
    const ranges = sheet ? wrappedRows(workbook, sheet) : [];
    if (!sheet || !render || ranges.length === 0) return;
    const skeleton = render.with(SheetSkeletonManagerService).ensureSkeleton(sheet.getSheetId());
    const rowsAutoHeightInfo = (skeleton?.calculateAutoHeightInRange(ranges) ?? []).filter(
      ({ row, autoHeight }) => autoHeight && autoHeight !== sheet.getRowHeight(row),
    );
    if (rowsAutoHeightInfo.length === 0) return;
    commands.syncExecuteCommand(
      SetWorksheetRowAutoHeightMutation.id,
      { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId(), rowsAutoHeightInfo },
      { onlyLocal: true },
    );
  };
  return { fitSoon };
}

/** Runs of rows that hold wrapped text and that nobody gave a height. */
function wrappedRows(workbook: Workbook, sheet: Worksheet): IRange[] {
  const rows = new Set<number>();
  const styles = workbook.getStyles();
  const rowData = sheet.getRowManager().getRowData() as Record<number, { h?: number; ia?: number } | undefined>;
  const isWrapped = new Map<unknown, boolean>();
  sheet.getCellMatrix().forValue((row, _, cell) => {
    if (!cell?.s || rows.has(row) || cell.v === null || cell.v === undefined || cell.v === '') return true;
    let wraps = isWrapped.get(cell.s);
    if (wraps === undefined) {
      wraps = styles.getStyleByCell(cell)?.tb === WRAP;
      isWrapped.set(cell.s, wraps);
    }
    const own = rowData[row];
    if (wraps && (own?.h === undefined || own.ia === 1)) rows.add(row);
    return true;
  });
  const ranges: IRange[] = [];
  const endColumn = sheet.getColumnCount() - 1;
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges[ranges.length - 1];
    if (last && last.endRow === row - 1) last.endRow = row;
    else ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn });
  }
  return ranges;
}
