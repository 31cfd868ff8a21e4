/**
 * The spreadsheet behind everything: one workbook in Univer, synchronous. Rows and columns count from 0.
 * Changes go in as mutations, so that every browser tab can be told of them; reads go straight to the cells.
 * Not here: what Apps Script makes of a value (services/cellValue.ts), rights, locks, counting.
 * Tests: test/local/engine.test.ts
 */
import type { Workbook, Worksheet } from '@univerjs/core';
import type { Clock } from '../clock';
import type { CellSnapshot, Mutation, Snapshot, StyleSnapshot } from '../snapshot';
import { gatherLooks } from './looks';
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

/** The cells themselves, as Univer keeps them. Only to read. */
export interface CellTable {
  getValue(row: number, column: number): CellSnapshot | null | undefined;
  forValue(visit: (row: number, column: number, cell: CellSnapshot | null) => void): unknown;
}

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
  /** Its name, size and the like. For its cells: `cells`. */
  sheet(sheetId: string): Worksheet;
  cells(sheetId: string): CellTable;
  cell(sheetId: string, row: number, column: number): CellSnapshot | null;
  style(cell: CellSnapshot | null): StyleSnapshot | null;
  /** Number format of a cell, '' where it has none. */
  pattern(cell: CellSnapshot | null): string;
  /** '' where the cell has no formula; with its "=". */
  formula(sheetId: string, row: number, column: number): string;
  /** Values that an array formula spread over its neighbours. */
  spilled(sheetId: string): Record<number, Record<number, CellSnapshot>> | undefined;
  setCells(sheetId: string, cells: CellChanges): void;
  /** Looks only: gathered until something else happens, and no formula is recalculated for it. */
  setStyles(sheetId: string, cells: CellChanges): void;
  formatNumber(pattern: string, value: number): string;
  save(): Snapshot;
  close(): void;
}

/** What must not overtake the looks that are gathered: it writes cells or moves them. */
const TOUCHES_CELLS = /range-values|insert|remove|delete|move|reorder/;

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

  const command = (name: string, params: object): void => {
    if (!univer.commands.syncExecuteCommand(name, { unitId: id, ...params })) {
      throw new Error(`The spreadsheet engine refused ${name}.`);
    }
  };
  const looks = gatherLooks(
    (sheetId, row, column) =>
      workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column) as CellSnapshot | null | undefined,
    (sheetId, cells) =>
      command('sheet.mutation.set-range-values', { subUnitId: sheetId, cellValue: cells, trigger: LOOKS_ONLY }),
  );
  const sheet = (sheetId: string): Worksheet => {
    const found = workbook.getSheetBySheetId(sheetId);
    if (!found) throw new Error(`Sheet ${sheetId} not found`);
    return found;
  };
  const run = (name: string, params: object): void => {
    if (TOUCHES_CELLS.test(name)) looks.settle();
    command(name, params);
  };
  const style = (cell: CellSnapshot | null): StyleSnapshot | null => {
    if (!cell?.s) return null;
    return (typeof cell.s === 'string' ? workbook.getStyles().get(cell.s) : cell.s) as StyleSnapshot | null;
  };
  const cells = (sheetId: string): CellTable => {
    looks.settle();
    return sheet(sheetId).getCellMatrix() as unknown as CellTable;
  };
  const cellAt = (sheetId: string, row: number, column: number) => cells(sheetId).getValue(row, column) ?? null;

  return {
    ...parts,
    id,
    get facade() {
      looks.settle();
      return facade;
    },
    run,
    sheet,
    cells,
    style,
    cell: cellAt,
    pattern: (cell) => style(cell)?.n?.pattern ?? '',
    apply: (batch) => {
      looks.settle();
      for (const { id: name, params } of batch) {
        univer.commands.syncExecuteCommand(name, realm.parse(JSON.stringify(params)), { fromCollab: true });
      }
      isDirty = true;
    },
    onMutation: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isDirty: () => isDirty,
    flush: () => {
      looks.settle();
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
    setStyles: looks.add,
    formatNumber: univer.formatNumber,
    save: () => {
      looks.settle();
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
