/**
 * The spreadsheet behind everything: one workbook in Univer, synchronous. Rows and columns count from 0.
 * Changes go in as mutations, so that every browser tab can be told of them; reads go straight to the cells.
 * Not here: what Apps Script makes of a value (services/cellValue.ts), rights, locks, counting.
 * Tests: test/local/engine.test.ts
 */
import type { Workbook, Worksheet } from '@univerjs/core';
import type { Clock } from '../clock';
import type { CellSnapshot, Mutation, Snapshot, StyleSnapshot } from '../snapshot';
import { openSyncRealm } from './syncRealm';

type Univer = ReturnType<typeof import('./univerEntry').startUniver>;

/** 0-based, both counts 1 or more. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
export type CellChanges = Record<number, Record<number, CellSnapshot>>;

export interface Engine extends ReturnType<Univer['parts']> {
  readonly id: string;
  readonly facade: ReturnType<Univer['api']['createWorkbook']>;
  /** A mutation or command on this workbook. Throws where Univer refuses it. */
  run(id: string, params: object): void;
  /** What another holder of the workbook changed; listeners are not told of it again. */
  apply(batch: readonly Mutation[]): void;
  /** @returns a function that stops the listening */
  onMutation(listener: (mutation: Mutation) => void): () => void;
  /** Recalculates if anything changed, or if the day turned (TODAY()). */
  flush(): void;
  isDirty(): boolean;
  sheet(sheetId: string): Worksheet;
  cell(sheetId: string, row: number, column: number): CellSnapshot | null;
  style(cell: CellSnapshot | null): StyleSnapshot | null;
  /** Number format of a cell, '' where it has none. */
  pattern(cell: CellSnapshot | null): string;
  /** '' where the cell has no formula; with its "=". */
  formula(sheetId: string, row: number, column: number): string;
  /** Values that an array formula spread over its neighbours. */
  spilled(sheetId: string): Record<number, Record<number, CellSnapshot>> | undefined;
  setCells(sheetId: string, cells: CellChanges): void;
  /** Looks only: formulas are not recalculated for it. */
  setStyles(sheetId: string, cells: CellChanges): void;
  formatNumber(pattern: string, value: number): string;
  save(): Snapshot;
  close(): void;
}

/** Tells Univer's formulas that only looks change. */
const LOOKS_ONLY = 'sheet.command.set-style';

export async function openEngine(snapshot: Snapshot, clock: Clock): Promise<Engine> {
  const realm = await openSyncRealm(clock);
  const univer = realm.UNIVER.startUniver();
  realm.flush();
  const facade = univer.api.createWorkbook(realm.parse(JSON.stringify(snapshot)));
  const { id } = snapshot;
  const parts = univer.parts(id);
  const workbook: Workbook = parts.workbook;
  realm.flush();

  const listeners = new Set<(mutation: Mutation) => void>();
  let isDirty = false;
  let calculatedOn = dayOf(clock);
  univer.commands.onCommandExecuted((command, options) => {
    const params = command.params as { unitId?: string; trigger?: string } | undefined;
    if (command.type !== univer.mutationType || options?.onlyLocal || params?.unitId !== id) return;
    if (params.trigger !== LOOKS_ONLY) isDirty = true;
    if (options?.fromCollab || listeners.size === 0) return;
    // A copy: Univer goes on using its own.
    const told = JSON.stringify({ id: command.id, params });
    for (const listener of listeners) listener(JSON.parse(told) as Mutation);
  });

  const sheet = (sheetId: string): Worksheet => {
    const found = workbook.getSheetBySheetId(sheetId);
    if (!found) throw new Error(`Sheet ${sheetId} not found`);
    return found;
  };
  const run = (command: string, params: object): void => {
    if (!univer.commands.syncExecuteCommand(command, { unitId: id, ...params })) {
      throw new Error(`The spreadsheet engine refused ${command}.`);
    }
  };
  const style = (cell: CellSnapshot | null): StyleSnapshot | null => {
    if (!cell?.s) return null;
    return (typeof cell.s === 'string' ? workbook.getStyles().get(cell.s) : cell.s) as StyleSnapshot | null;
  };
  const cellAt = (sheetId: string, row: number, column: number) =>
    (sheet(sheetId).getCellMatrix().getValue(row, column) ?? null) as CellSnapshot | null;

  return {
    ...parts,
    id,
    facade,
    run,
    sheet,
    style,
    cell: cellAt,
    pattern: (cell) => style(cell)?.n?.pattern ?? '',
    apply: (batch) => {
      for (const { id: command, params } of batch) {
        univer.commands.syncExecuteCommand(command, realm.parse(JSON.stringify(params)), { fromCollab: true });
      }
      isDirty = true;
    },
    onMutation: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isDirty: () => isDirty,
    flush: () => {
      const today = dayOf(clock);
      if (today !== calculatedOn) {
        univer.commands.syncExecuteCommand(
          'formula.mutation.set-trigger-formula-calculation-start',
          { commands: [], forceCalculation: true },
          { onlyLocal: true },
        );
        calculatedOn = today;
        isDirty = true;
      }
      if (!isDirty) return;
      isDirty = false;
      realm.flush();
    },
    formula: (sheetId, row, column) => {
      const cell = cellAt(sheetId, row, column);
      if (cell?.f) return cell.f;
      if (!cell?.si) return '';
      return parts.formulas.getFormulaStringByCell(row, column, sheetId, id) ?? '';
    },
    spilled: (sheetId) =>
      parts.formulas.getArrayFormulaCellData()?.[id]?.[sheetId] as
        | Record<number, Record<number, CellSnapshot>>
        | undefined,
    setCells: (sheetId, cells) => run('sheet.mutation.set-range-values', { subUnitId: sheetId, cellValue: cells }),
    setStyles: (sheetId, cells) =>
      run('sheet.mutation.set-range-values', { subUnitId: sheetId, cellValue: cells, trigger: LOOKS_ONLY }),
    formatNumber: univer.formatNumber,
    save: () => {
      realm.flush();
      return JSON.parse(JSON.stringify(facade.save())) as Snapshot;
    },
    close: () => {
      listeners.clear();
      univer.dispose();
    },
  };
}

function dayOf(clock: Clock): string {
  return new Date(clock.now()).toDateString();
}
