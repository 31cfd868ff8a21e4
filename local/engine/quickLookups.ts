/**
 * Univer's VLOOKUP goes through the whole first column for each look-up: with 40,000 of them in as many rows, minutes.
 * The same answers by an index of that column, made once a calculation. What an index cannot tell (wildcards, numbers, approximate
 * matches) is left to Univer. For 0.25.1; imported by univerEntry.ts alone. Tests: test/local/engine.test.ts
 */
import {
  type ArrayValueObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  FUNCTION_NAMES_LOOKUP,
  functionLookup,
} from '@univerjs/engine-formula';

type Find = (
  this: unknown,
  wanted: BaseValueObject,
  table: ArrayValueObject,
  column: BaseValueObject,
  isApproximate: number,
) => BaseValueObject;

// Both are private in their types alone.
const vlookup = functionLookup.find(([, name]) => name === FUNCTION_NAMES_LOOKUP.VLOOKUP)?.[0] as unknown as {
  readonly prototype: { _handleTableArray: Find };
};
const find = vlookup.prototype._handleTableArray;

/** A calculation reads each table once, so the table itself says which calculation it is of. */
const indexes = new WeakMap<ArrayValueObject, ReadonlyMap<string, number>>();

function indexOf(table: ArrayValueObject): ReadonlyMap<string, number> {
  const known = indexes.get(table);
  if (known) return known;
  const rows = new Map<string, number>();
  for (let row = table.getRowCount() - 1; row >= 0; row -= 1) {
    const cell = table.get(row, 0);
    // The first of two alike counts.
    if (cell?.isString()) rows.set(String(cell.getValue()).toLowerCase(), row);
  }
  indexes.set(table, rows);
  return rows;
}

function isPlainText(wanted: BaseValueObject): boolean {
  const text = wanted.isString() ? String(wanted.getValue()) : '';
  return text.trim() !== '' && Number.isNaN(Number(text)) && !/[*?~]/.test(text);
}

vlookup.prototype._handleTableArray = function (wanted, table, column, isApproximate) {
  if (isApproximate !== 0 || !isPlainText(wanted)) return find.call(this, wanted, table, column, isApproximate);
  const row = indexOf(table).get(String(wanted.getValue()).toLowerCase());
  if (row === undefined) return ErrorValueObject.create(ErrorType.NA);
  const only = table.slice([row, row + 1]);
  return only ? find.call(this, wanted, only, column, isApproximate) : ErrorValueObject.create(ErrorType.NA);
};
