/**
 * What set-up gives a tab beside its cells: place, colour, widths, formats, drop-downs, notes, and protection that warns.
 */
import type { ColumnDress, DropDown } from '../app/ports';
import type { TabSpec } from '../tables/tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const HEADING_BACKGROUND = '#1f3a5f';
const STARRED_BACKGROUND = '#4a5a6a';
const HEADING_TEXT = '#ffffff';
/** Marks our protections, so that they are never set twice. */
const OURS = 'Provision Map';

export function addTab(spreadsheet: Spreadsheet, spec: TabSpec, position: number, rows: number): void {
  const sheet = spreadsheet.insertSheet(spec.name, position - 1);
  const maxRows = sheet.getMaxRows();
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (spec.tabColor) sheet.setTabColor(spec.tabColor);
  if (spec.columns.length > 0) sheet.setFrozenRows(1);
  // Names stay in sight beside the last of twenty columns.
  if (!spec.isHidden && spec.columns[0]?.kind === 'pupil') sheet.setFrozenColumns(1);
  if (spec.name === 'Pupils') sheet.setFrozenColumns(2);
  if (spec.isHidden) sheet.hideSheet();
}

export function dressColumns(sheet: Sheet, columns: readonly ColumnDress[], handle: (tab: string) => Sheet): void {
  const rows = sheet.getMaxRows() - 1;
  for (const { column, note, dropDown, style } of columns) {
    if (note) sheet.getRange(1, column).setNote(note);
    if (style) {
      sheet.setColumnWidth(column, style.width);
      dressHeading(sheet.getRange(1, column), style.starred);
    }
    if (rows < 1) continue;
    const below = sheet.getRange(2, column, rows, 1);
    if (style?.numberFormat) below.setNumberFormat(style.numberFormat);
    if (style?.wrap) below.setWrap(true);
    if (style) below.setVerticalAlignment('top');
    if (dropDown) below.setDataValidation(check(dropDown, handle));
  }
}

function dressHeading(heading: GoogleAppsScript.Spreadsheet.Range, starred: boolean): void {
  heading.setBackground(starred ? STARRED_BACKGROUND : HEADING_BACKGROUND);
  heading.setFontColor(HEADING_TEXT);
  heading.setFontWeight('bold');
  heading.setWrap(true);
  heading.setVerticalAlignment('middle');
}

/** Drop-downs suggest and warn; they never refuse what somebody types. */
function check({ from, help }: DropDown, handle: (tab: string) => Sheet): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  if ('tab' in from) {
    const sheet = handle(from.tab);
    builder.requireValueInRange(sheet.getRange(2, from.column, sheet.getMaxRows() - 1, 1), true);
  } else {
    builder.requireValueInList([...from], true);
  }
  return builder.setAllowInvalid(true).setHelpText(help).build();
}

export function notes(sheet: Sheet, columns: number): readonly string[] {
  return columns === 0 ? [] : (sheet.getRange(1, 1, 1, columns).getNotes()[0] ?? []);
}

export function checked(sheet: Sheet, columns: number): readonly boolean[] {
  if (columns === 0 || sheet.getMaxRows() < 2) return [];
  return (sheet.getRange(2, 1, 1, columns).getDataValidations()[0] ?? []).map((rule) => rule !== null);
}

/** @returns whether anything was missing */
export function protect(sheet: Sheet, columns: 'all' | readonly number[]): boolean {
  const types = SpreadsheetApp.ProtectionType;
  if (columns === 'all') {
    if (sheet.getProtections(types.SHEET).some((one) => one.getDescription() === OURS)) return false;
    sheet.protect().setDescription(OURS).setWarningOnly(true);
    return true;
  }
  const there = new Set(
    sheet
      .getProtections(types.RANGE)
      .filter((one) => one.getDescription() === OURS)
      .map((one) => one.getRange().getColumn()),
  );
  const bare = columns.filter((column) => !there.has(column));
  for (const column of bare) {
    sheet.getRange(1, column, sheet.getMaxRows(), 1).protect().setDescription(OURS).setWarningOnly(true);
  }
  return bare.length > 0;
}
