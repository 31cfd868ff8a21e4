/**
 * Univer looks through every cell of the workbook for formulas, at each change, and asks Object.prototype.toString
 * what each is: a quarter of a second a change where some hundred thousand empty cells have a format.
 * The same answers, found quickly. For 0.25.1; imported by univerEntry.ts alone. Tests: test/local/engine.test.ts
 */
import { type ICellData, type IUniverInstanceService, Tools, UniverInstanceType, type Workbook } from '@univerjs/core';
import { FormulaDataModel, FormulaDependencyGenerator } from '@univerjs/engine-formula';

interface Found {
  f: string;
  si?: string;
  x?: number;
  y?: number;
}
type CellTable = Record<number, Record<number, ICellData | null>>;
type FormulaData = Record<string, Record<string, Record<number, Record<number, Found>>>>;

Tools.isString = (value: unknown): value is string => typeof value === 'string' || value instanceof String;

// The model's own field, private in its types alone.
type Model = { _univerInstanceService: IUniverInstanceService };

/** While one sheet's formulas are brought up to date, the others' are not asked for. */
let only: string | null = null;
const update = FormulaDataModel.prototype.updateFormulaData;
FormulaDataModel.prototype.updateFormulaData = function (unitId, sheetId, cellValue) {
  only = sheetId;
  try {
    return update.call(this, unitId, sheetId, cellValue);
  } finally {
    only = null;
  }
};

FormulaDataModel.prototype.getFormulaData = function (this: FormulaDataModel) {
  const service = (this as unknown as Model)._univerInstanceService;
  const data: FormulaData = {};
  for (const workbook of service.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
    const sheets: FormulaData[string] = {};
    data[workbook.getUnitId()] = sheets;
    for (const sheet of workbook.getSheets()) {
      const id = sheet.getSheetId();
      if (only === null || only === id) sheets[id] = formulasOf(sheet.getCellMatrix().getMatrix() as CellTable);
    }
  }
  return data as never;
};

// It also files every formula in a search tree, one by one, for the few whose functions give back references.
type Trees = readonly { readonly addressFunctionNodes: readonly unknown[] }[];
const generator = FormulaDependencyGenerator.prototype as unknown as {
  _calculateListByFunctionRefNode(trees: Trees): Promise<void>;
};
const fileAll = generator._calculateListByFunctionRefNode;
generator._calculateListByFunctionRefNode = async function (trees) {
  if (trees.some((tree) => tree.addressFunctionNodes.length > 0)) await fileAll.call(this, trees);
};

function formulasOf(matrix: CellTable): FormulaData[string][string] {
  const found: FormulaData[string][string] = {};
  const shared = new Map<string, { f: string; row: number; column: number }>();
  const following: { row: number; column: number; si: string }[] = [];
  for (const rowKey in matrix) {
    const cells = matrix[rowKey as unknown as number];
    for (const columnKey in cells) {
      const cell = cells[columnKey as unknown as number];
      if (!cell || (!cell.f && !cell.si)) continue;
      const [row, column] = [Number(rowKey), Number(columnKey)];
      const f = typeof cell.f === 'string' && cell.f.length > 1 && cell.f.startsWith('=') ? cell.f : '';
      const si = cell.si ? String(cell.si) : '';
      if (f) {
        put(found, row, column, si ? { f, si } : { f });
        if (si) shared.set(si, { f, row, column });
      } else if (si) following.push({ row, column, si });
    }
  }
  for (const { row, column, si } of following) {
    const first = shared.get(si);
    if (first) put(found, row, column, { f: first.f, si, x: column - first.column, y: row - first.row });
  }
  return found;
}

function put(found: FormulaData[string][string], row: number, column: number, formula: Found): void {
  found[row] ??= {};
  (found[row] as Record<number, Found>)[column] = formula;
}
