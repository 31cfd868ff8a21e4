/**
 * Links from To do to a row, found by its ID when the link is pressed. One call for each tab that is linked to.
 */
import { columnLetters } from '../tables/cell';
import { idColumn } from '../tables/ids';
import type { Sheets } from '../tables/readSchool';
import { TABS } from '../tables/tabs';
import { type LinkTo, rowAddress } from '../tables/todoTab';
import type { Workbook } from './ports';

export function linkTo(workbook: Workbook, sheets: Sheets): LinkTo {
  const addresses = new Map<string, ((rowId: string) => string) | null>();
  return (tab, rowId) => {
    let address = addresses.get(tab);
    if (address === undefined) {
      address = addressOn(workbook, sheets, tab);
      addresses.set(tab, address);
    }
    return rowId === '' ? null : (address?.(rowId) ?? null);
  };
}

function addressOn(workbook: Workbook, sheets: Sheets, tab: string): ((rowId: string) => string) | null {
  const spec = TABS.find(({ name }) => name === tab);
  const sheet = spec ? sheets[spec.name] : null;
  const column = spec && sheet ? idColumn(spec, sheet) : null;
  if (column === null) return null;
  const sheetId = workbook.sheetId(tab);
  return (rowId) => rowAddress(sheetId, tab, columnLetters(column), rowId);
}
