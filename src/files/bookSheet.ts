/**
 * One tab → its part of an .xlsx: cells, widths, frozen headings, merges, rules, drop-downs, in the order that the format wants.
 * Texts stay texts, whatever they begin with. Limits: a formula goes as it is; one longer than Excel allows leaves what it came
 * to. Tests: test/files/bookFile.test.ts
 */
import { isByCells, lookOf, type PlaceStyle } from './bookLook';
import { type BookCell, type BookDropDown, type BookSheet, type BookValue, lastRow } from './bookModel';
import type { Styles } from './bookStyles';
import { escaped, escapedAttribute, escapedCell, letters, MAIN, serialOf, XML_HEAD } from './bookXml';
import { rowHeight } from './rowHeight';

/** Pixels of Arial 10's widest digit, by which widths are counted. */
const DIGIT = 7;
const POINTS_A_PIXEL = 0.75;
const LONGEST_FORMULA = 8192;
const LONGEST_HELP = 255;
const DAY = 'dd/mm/yyyy';

/** @param listOf the formula for what a drop-down offers; null where there is nothing to offer */
export function sheetXml(
  sheet: BookSheet,
  isFirstSeen: boolean,
  styles: Styles,
  listOf: (from: BookDropDown['from']) => string | null,
): string {
  const { cells, tabColor } = sheet;
  const look = lookOf(sheet);
  const merged = isByCells(sheet.look) ? sheet.look.merges : [];
  /** Of the cells that are one with it too. */
  const widthAt = (row: number, column: number): number => {
    const area = merged.find(([top, left]) => top === row + 1 && left === column + 1);
    const widths = look.columns.slice(column, column + (area?.[3] ?? 1));
    return widths.reduce((sum, { pixels }) => sum + pixels, 0);
  };
  const rows = cells.map((line, row) => {
    const each = line.map((cell, column) =>
      cellXml(`${letters(column + 1)}${row + 1}`, cell, look.styleAt(row, column), styles),
    );
    const pixels = look.heights.get(row + 1);
    const needed =
      pixels === undefined
        ? rowHeight(
            line,
            (column) => look.styleAt(row, column),
            (column) => widthAt(row, column),
          )
        : null;
    const height =
      pixels !== undefined
        ? ` ht="${pixels * POINTS_A_PIXEL}" customHeight="1"`
        : needed === null
          ? ''
          : ` ht="${needed * POINTS_A_PIXEL}"`;
    return `<row r="${row + 1}"${height}>${each.join('')}</row>`;
  });
  const widths = look.columns.map(({ pixels, below }, at) => {
    const style = below === null ? '' : ` style="${styles.indexOf({ ...below, isQuoted: false })}"`;
    return `<col min="${at + 1}" max="${at + 1}" width="${(Math.max(0, pixels - 5) / DIGIT).toFixed(2)}"${style} customWidth="1"/>`;
  });
  const color = tabColor === undefined ? '' : `<tabColor rgb="FF${tabColor.slice(1).toUpperCase()}"/>`;
  const gridlines = 'hasGridlines' in sheet.look && !sheet.look.hasGridlines ? ' showGridLines="0"' : '';
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr>${color}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${gridlines}${isFirstSeen ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(sheet.look)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData>${rows.join('')}</sheetData>`,
    merges(sheet.look),
    rules(sheet, styles),
    dropDowns(sheet, listOf),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

function cellXml(place: string, cell: BookCell, look: PlaceStyle, styles: Styles): string {
  const isFormula = typeof cell === 'object' && 'formula' in cell;
  const formula = isFormula ? cell.formula.replace(/^=/, '') : '';
  const hasFormula = formula !== '' && formula.length <= LONGEST_FORMULA;
  const value = plainValue(isFormula ? cell.shows : cell);
  const isPlain = /^(General)?$/.test(look.format);
  const style = styles.indexOf({
    ...look,
    format: isDate(isFormula ? cell.shows : cell) && isPlain ? DAY : look.format,
    isQuoted: !hasFormula && typeof value === 'string' && /^[=+\-@']/.test(value),
  });
  const at = `<c r="${place}" s="${style}"`;
  const inside = hasFormula ? `<f>${escaped(formula)}</f>` : '';
  if (typeof value === 'number' && Number.isFinite(value)) return `${at}>${inside}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${at} t="b">${inside}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value !== 'string') throw new Error(`A cell holds what a workbook cannot: ${place}.`);
  if (hasFormula) return `${at} t="str">${inside}<v>${escapedCell(value)}</v></c>`;
  if (value === '') return `${at}/>`;
  return `${at} t="inlineStr"><is><t xml:space="preserve">${escapedCell(value)}</t></is></c>`;
}

function isDate(value: BookValue): boolean {
  return typeof value === 'object' && serialOf(value.date) !== null;
}

/** A date that spreadsheets disagree about stays a text. */
function plainValue(value: BookValue): string | number | boolean {
  return typeof value === 'object' && 'date' in value ? (serialOf(value.date) ?? value.date) : value;
}

function pane({ frozenRows, frozenColumns }: BookSheet['look']): string {
  if (frozenRows + frozenColumns === 0) return '';
  const split = [
    frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '',
    frozenRows > 0 ? ` ySplit="${frozenRows}"` : '',
  ].join('');
  const corner = frozenColumns > 0 && frozenRows > 0 ? 'bottomRight' : frozenRows > 0 ? 'bottomLeft' : 'topRight';
  return `<pane${split} topLeftCell="${letters(frozenColumns + 1)}${frozenRows + 1}" activePane="${corner}" state="frozen"/>`;
}

function merges(look: BookSheet['look']): string {
  if (!('merges' in look) || look.merges.length === 0) return '';
  const each = look.merges.map(
    ([row, column, down, across]) =>
      `<mergeCell ref="${letters(column)}${row}:${letters(column + across - 1)}${row + down - 1}"/>`,
  );
  return `<mergeCells count="${each.length}">${each.join('')}</mergeCells>`;
}

/** Rules of one column stand together; the first of all is the strongest. */
function rules(sheet: BookSheet, styles: Styles): string {
  const byColumn = new Map<number, string[]>();
  (sheet.rules ?? []).forEach(({ column, formula, ...style }, at) => {
    const rule = `<cfRule type="expression" dxfId="${styles.ruleIndexOf(style)}" priority="${at + 1}"><formula>${escaped(formula.replace(/^=/, ''))}</formula></cfRule>`;
    byColumn.set(column, [...(byColumn.get(column) ?? []), rule]);
  });
  return [...byColumn]
    .map(
      ([column, each]) =>
        `<conditionalFormatting sqref="${downFrom2(column, sheet)}">${each.join('')}</conditionalFormatting>`,
    )
    .join('');
}

function dropDowns(sheet: BookSheet, listOf: (from: BookDropDown['from']) => string | null): string {
  const each = (sheet.dropDowns ?? []).flatMap(({ column, from, help }) => {
    const list = listOf(from);
    if (list === null) return [];
    const says = help === '' ? '' : ` showInputMessage="1" prompt="${escapedAttribute(help.slice(0, LONGEST_HELP))}"`;
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1"${says} sqref="${downFrom2(column, sheet)}"><formula1>${escaped(list)}</formula1></dataValidation>`;
  });
  return each.length === 0 ? '' : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

function downFrom2(column: number, sheet: BookSheet): string {
  return `${letters(column)}2:${letters(column)}${lastRow(sheet)}`;
}
