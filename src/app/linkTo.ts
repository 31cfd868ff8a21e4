/**
 * Links from To do to a cell, its row found by its ID when the link is pressed. One call for each tab that is linked to.
 */
import { columnLetters } from '../tables/cell';
import { findColumns } from '../tables/headings';
import { idColumn } from '../tables/ids';
import type { Sheets } from '../tables/readSchool';
import { TABS } from '../tables/tabs';
import { type Arrival, type LinkTo, rowAddress } from '../tables/todoTab';
import type { Workbook } from './ports';

export function linkTo(workbook: Workbook, sheets: Sheets): LinkTo {
  const addresses = new Map<string, AddressOn | null>();
  return (tab, rowId, at) => {
    let address = addresses.get(tab);
    if (address === undefined) {
      address = addressOn(workbook, sheets, tab);
      addresses.set(tab, address);
    }
    return rowId === '' ? null : (address?.(rowId, at) ?? null);
  };
}

type AddressOn = (rowId: string, at: Arrival) => string;

function addressOn(workbook: Workbook, sheets: Sheets, tab: string): AddressOn | null {
  const spec = TABS.find(({ name }) => name === tab);
  const sheet = spec ? sheets[spec.name] : null;
  const column = spec && sheet ? idColumn(spec, sheet) : null;
  if (!spec || !sheet || column === null) return null;
  const sheetId = workbook.sheetId(tab);
  const { columns } = findColumns(spec, sheet);
  const lettersOf = (at: Arrival) =>
    'field' in at ? columnLetters(columns.column(at.field) ?? 1) : at.cell.replace(/\d+$/, '') || 'A';
  return (rowId, at) => rowAddress(sheetId, tab, columnLetters(column), rowId, lettersOf(at));
}
