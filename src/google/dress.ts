/**
 * What set-up gives a tab beside its cells: place, colour, widths, formats, drop-downs, notes, and protection that warns.
 */
import type { ColumnDress, DropDown } from '../app/ports';
import { frozenColumns, HEADING } from '../tables/look';
import type { TabSpec } from '../tables/tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Marks our protections, so that they are never set twice. */
const OURS = 'Provision Map';

/** @param rows how many the tab is to have; a new sheet of Google's has 1,000 */
export function addTab(spreadsheet: Spreadsheet, spec: TabSpec, position: number, rows: number): void {
  const sheet = spreadsheet.insertSheet(spec.name, position - 1);
  const maxRows = sheet.getMaxRows();
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (rows < maxRows) sheet.deleteRows(rows + 1, maxRows - rows);
  if (spec.tabColor) sheet.setTabColor(spec.tabColor);
  if (spec.columns.length > 0) sheet.setFrozenRows(1);
  const frozen = frozenColumns(spec);
  if (frozen > 0) sheet.setFrozenColumns(frozen);
  if (spec.isHidden) sheet.hideSheet();
}

/** Neighbours that are alike are dressed together: each call costs people time. */
export function dressColumns(sheet: Sheet, columns: readonly ColumnDress[], handle: (tab: string) => Sheet): void {
  const rows = sheet.getMaxRows() - 1;
  for (const [from, run] of runsOf(columns, ({ note }) => (note ? 'noted' : ''))) {
    sheet.getRange(1, from, 1, run.length).setNotes([run.map(({ note }) => note)]);
  }
  for (const [from, run] of runsOf(columns, ({ style }) => (style ? 'new' : ''))) {
    dressHeadings(sheet.getRange(1, from, 1, run.length), run);
  }
  for (const [from, run] of runsOf(columns, ({ style }) => style?.width ?? '')) {
    sheet.setColumnWidths(from, run.length, run[0]?.style?.width as number);
  }
  if (rows < 1) return;
  const below = (from: number, run: readonly ColumnDress[]) => sheet.getRange(2, from, rows, run.length);
  for (const [from, run] of runsOf(columns, ({ style }) => style?.numberFormat ?? '')) {
    below(from, run).setNumberFormat(run[0]?.style?.numberFormat as string);
  }
  for (const [from, run] of runsOf(columns, ({ style }) => (style?.wrap ? 'wrapped' : '')))
    below(from, run).setWrap(true);
  for (const [from, run] of runsOf(columns, ({ style }) => (style?.atTop ? 'at the top' : ''))) {
    below(from, run).setVerticalAlignment('top');
  }
  for (const dress of columns) {
    if (dress.dropDown) offer(below(dress.column, [dress]), check(dress.dropDown, handle));
  }
}

/** A typed column of a table of Google's has its own check, which no script may change: it stays as people made it. */
function offer(cells: GoogleAppsScript.Spreadsheet.Range, dropDown: GoogleAppsScript.Spreadsheet.DataValidation): void {
  try {
    cells.setDataValidation(dropDown);
  } catch (problem) {
    if (!/typed columns/i.test(String(problem))) throw problem;
  }
}

/** Runs of neighbouring columns of which the same is true. @param same what; '' leaves a column out */
function runsOf(
  columns: readonly ColumnDress[],
  same: (dress: ColumnDress) => string | number,
): (readonly [from: number, run: readonly ColumnDress[]])[] {
  const runs: (readonly [number, ColumnDress[]])[] = [];
  let last: ColumnDress | null = null;
  for (const dress of columns) {
    const isNext = last !== null && dress.column === last.column + 1 && same(dress) === same(last);
    if (same(dress) !== '') {
      if (isNext) runs[runs.length - 1]?.[1].push(dress);
      else runs.push([dress.column, [dress]]);
    }
    last = dress;
  }
  return runs;
}

function dressHeadings(headings: GoogleAppsScript.Spreadsheet.Range, run: readonly ColumnDress[]): void {
  headings.setBackgrounds([run.map(({ style }) => (style?.starred ? HEADING.starredBackground : HEADING.background))]);
  headings.setFontColor(HEADING.text);
  headings.setFontWeight('bold');
  headings.setWrap(true);
  headings.setVerticalAlignment('middle');
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
