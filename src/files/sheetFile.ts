/**
 * One page of a spreadsheet → the bytes of an .xlsx: cells, widths, frozen headings, fills, wrapped and upright text.
 * Texts stay texts, whatever they begin with; there are no formulas, no author and no date of making.
 * Limits: texts, numbers and yes/no only. Runs in the bare realm. Tests: test/files/sheetFile.test.ts
 */
import { cleanText } from './cleanText';
import { type CellStyle, stylesOf } from './sheetStyles';
import { makeZip } from './zip';

/** Counts from 1. */
export type SheetArea = readonly [row: number, column: number, rows: number, columns: number];

/** Lists run parallel to the cells; pixels for widths and heights, points for letters. */
export interface SheetPage {
  /** The tab's name: at most 31 letters, without []:*?/\ */
  readonly tab: string;
  readonly cells: readonly (readonly unknown[])[];
  readonly look: {
    readonly backgrounds: readonly (readonly (string | null)[])[];
    readonly fontColors: readonly (readonly (string | null)[])[];
    readonly fontWeights: readonly (readonly ('bold' | 'normal')[])[];
    readonly numberFormats: readonly (readonly string[])[];
    readonly alignments: readonly (readonly ('left' | 'center' | 'right')[])[];
    readonly columnWidths: readonly number[];
    readonly frozenRows: number;
    readonly frozenColumns: number;
    readonly merges: readonly SheetArea[];
    readonly upright: readonly SheetArea[];
    readonly wrapped: readonly SheetArea[];
    readonly sized: readonly (readonly [area: SheetArea, points: number])[];
    readonly rowHeights: readonly (readonly [row: number, pixels: number])[];
    readonly hasGridlines: boolean;
  };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const USUAL_POINTS = 10;
/** Pixels of Arial 10's widest digit, by which widths are counted. */
const DIGIT = 7;
const POINTS_A_PIXEL = 0.75;

export function sheetFile(page: SheetPage): Uint8Array {
  const styles = stylesOf();
  const sheet = sheetXml(page, styles.indexOf);
  return makeZip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(page.tab)}" sheetId="1" r:id="rId1"/></sheets>${printTitles(page)}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': HEAD + styles.xml(MAIN),
    'xl/worksheets/sheet1.xml': sheet,
  });
}

function relations(parts: readonly (readonly [kind: string, target: string])[]): string {
  const each = parts.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** Headings stand at the top of every page that is printed. */
function printTitles({ tab, look: { frozenRows } }: SheetPage): string {
  if (frozenRows === 0) return '';
  const name = escaped(`'${tab.replace(/'/g, "''")}'`);
  return `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${name}!$1:$${frozenRows}</definedName></definedNames>`;
}

function sheetXml({ cells, look }: SheetPage, indexOf: (style: CellStyle) => number): string {
  const points = spread(cells, USUAL_POINTS, look.sized);
  const wrapped = spread<boolean>(cells, false, yes(look.wrapped));
  const upright = spread<boolean>(cells, false, yes(look.upright));
  const heights = new Map(look.rowHeights);
  const rows = cells.map((line, row) => {
    const each = line.map((value, column) => {
      const style = indexOf({
        background: look.backgrounds[row]?.[column] ?? null,
        color: look.fontColors[row]?.[column] ?? null,
        isBold: look.fontWeights[row]?.[column] === 'bold',
        points: points[row]?.[column] ?? USUAL_POINTS,
        format: look.numberFormats[row]?.[column] ?? 'General',
        align: look.alignments[row]?.[column] ?? 'left',
        isWrapped: wrapped[row]?.[column] ?? false,
        isUpright: upright[row]?.[column] ?? false,
        isQuoted: typeof value === 'string' && /^[=+\-@']/.test(value),
      });
      return cellXml(`${letters(column + 1)}${row + 1}`, value, style);
    });
    const pixels = heights.get(row + 1);
    const height = pixels === undefined ? '' : ` ht="${pixels * POINTS_A_PIXEL}" customHeight="1"`;
    return `<row r="${row + 1}"${height}>${each.join('')}</row>`;
  });
  const widths = look.columnWidths.map(
    (pixels, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${((pixels - 5) / DIGIT).toFixed(2)}" customWidth="1"/>`,
  );
  const merges = look.merges.map(
    ([row, column, down, across]) =>
      `<mergeCell ref="${letters(column)}${row}:${letters(column + across - 1)}${row + down - 1}"/>`,
  );
  return [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"${look.hasGridlines ? '' : ' showGridLines="0"'}>${pane(look)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15.75"/><cols>${widths.join('')}</cols><sheetData>${rows.join('')}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

function cellXml(place: string, value: unknown, style: number): string {
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value === '') return `<c r="${place}" s="${style}"/>`;
  if (typeof value !== 'string') throw new Error(`A cell holds what a plain page cannot: ${place}.`);
  const text = escaped(value);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function pane({ frozenRows, frozenColumns }: SheetPage['look']): string {
  if (frozenRows + frozenColumns === 0) return '';
  const split = [
    frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '',
    frozenRows > 0 ? ` ySplit="${frozenRows}"` : '',
  ].join('');
  const corner = frozenColumns > 0 && frozenRows > 0 ? 'bottomRight' : frozenRows > 0 ? 'bottomLeft' : 'topRight';
  return `<pane${split} topLeftCell="${letters(frozenColumns + 1)}${frozenRows + 1}" activePane="${corner}" state="frozen"/>`;
}

const yes = (areas: readonly SheetArea[]) => areas.map((area): [SheetArea, boolean] => [area, true]);

/** A value for each cell; later areas lie over earlier ones. */
function spread<T>(
  cells: SheetPage['cells'],
  usual: T,
  places: readonly (readonly [area: SheetArea, value: T])[],
): T[][] {
  const all = cells.map((row) => row.map(() => usual));
  for (const [[row, column, down, across], value] of places) {
    for (const line of all.slice(row - 1, row - 1 + down)) line.fill(value, column - 1, column - 1 + across);
  }
  return all;
}

function letters(column: number): string {
  let out = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    out = String.fromCharCode(65 + ((rest - 1) % 26)) + out;
  }
  return out;
}

function escaped(text: string): string {
  return cleanText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
