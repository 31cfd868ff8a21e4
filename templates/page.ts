/**
 * How the documents look: one paper, one type, three quiet colours, and the pieces that templates are set from.
 * Widths are in twips (1440 to the inch, 567 to the centimetre) and always fixed: Google Docs misreads percentages.
 * Tests: test/documents/starter.test.ts
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  type IBorderOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import PizZip from 'pizzip';
import { ACCENT, INK, QUIET, RULE, SIZE, styles, TINT } from './type';

/** A4 lying down, 1.6 cm at the sides. */
const PAPER = { width: 16838, height: 11906, side: 907, top: 1077, foot: 794 };
export const TEXT_WIDTH = PAPER.width - 2 * PAPER.side;

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const STRONG: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: ACCENT };
const BOX: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: INK };

export const text = (words: string): Paragraph => new Paragraph({ children: [new TextRun(words)] });
export const strongText = (words: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: words, bold: true })] });
export const label = (words: string): Paragraph =>
  new Paragraph({ style: 'Label', keepNext: true, children: [new TextRun(words)] });
export const section = (words: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(words)] });
/** A section's name that stands beside its content, not above it. */
export const sideSection = (words: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { after: 0 }, children: [new TextRun(words)] });
/** White space between blocks, in twips. */
export const gap = (height: number): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: height, lineRule: 'exact' }, children: [] });

/** The first line of a page: what it is on the left, whose it is on the right. */
export function title(left: string, right: string, startsPage: boolean): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: startsPage,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun(left),
      new TextRun({ children: [new Tab(), right], size: SIZE.section, bold: false, color: QUIET }),
    ],
  });
}

/** 'plain': to read or to write in. 'tinted': the strip that says who. 'pen': room set off for the pen. 'box': a square to tick. */
export type CellLook = 'plain' | 'tinted' | 'pen' | 'box' | 'middle';

/** What a cell adds to its table's lines; the less it says, the faster a document is made. */
export function cell(width: number, children: readonly Paragraph[], look: CellLook = 'plain'): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    ...(look === 'tinted' ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT } } : {}),
    ...(look === 'pen' ? { borders: { left: THIN } } : {}),
    ...(look === 'box' ? { borders: { top: BOX, bottom: BOX, left: BOX, right: BOX } } : {}),
    ...(look === 'middle' ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
  });
}

export interface RowOptions {
  /** Twips; the row grows with its text. 0 = as the text is. */
  readonly atLeast?: number;
  /** A long row may run over the page's end. */
  readonly maySplit?: boolean;
}

export function row(cells: readonly TableCell[], { atLeast = 0, maySplit = false }: RowOptions = {}): TableRow {
  return new TableRow({
    children: cells,
    cantSplit: !maySplit,
    ...(atLeast > 0 ? { height: { value: atLeast, rule: HeightRule.ATLEAST } } : {}),
  });
}

/** Column headings: said again where the table runs over a page. */
export function headingRow(widths: readonly number[], words: readonly string[]): TableRow {
  const cells = words.map(
    (word, at) =>
      new TableCell({
        children: [new Paragraph({ style: 'ColumnHeading', keepNext: true, children: [new TextRun(word)] })],
        borders: { top: NONE, bottom: STRONG, left: NONE, right: NONE },
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.BOTTOM,
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT },
      }),
  );
  return new TableRow({ children: cells, tableHeader: true, cantSplit: true });
}

/** 'none' to read, 'rows' for a list, 'grid' to write in. */
export type Lines = 'none' | 'rows' | 'grid';

export function table(widths: readonly number[], lines: Lines, rows: readonly TableRow[]): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total !== TEXT_WIDTH) throw new Error(`The columns make ${total} twips, the page has ${TEXT_WIDTH}.`);
  const across = lines === 'none' ? NONE : THIN;
  const around = lines === 'grid' ? THIN : NONE;
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: total, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 85, bottom: 85, left: 113, right: 113 },
    borders: {
      top: around,
      bottom: across,
      left: around,
      right: around,
      insideHorizontal: across,
      insideVertical: around,
    },
  });
}

/** Shares the page's width between columns, in whole twips. */
export function columns(...parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.round((TEXT_WIDTH * part) / whole));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width));
}

export interface Sheet {
  /** The document's own title, which screen readers say first. */
  readonly title: string;
  readonly headerLeft: string;
  readonly headerRight: string;
  readonly footer: string;
  readonly body: readonly (Paragraph | Table)[];
}

/** @returns a .docx, the same bytes each time for the same sheet */
export async function typeset(sheet: Sheet): Promise<Uint8Array> {
  const document = new Document({
    title: sheet.title,
    creator: '{school.name}',
    lastModifiedBy: '{school.name}',
    compatibility: { version: 15 },
    styles: styles(),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAPER.height, height: PAPER.width, orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: PAPER.top,
              bottom: PAPER.foot,
              left: PAPER.side,
              right: PAPER.side,
              header: 510,
              footer: 397,
            },
          },
        },
        headers: {
          default: new Header({
            children: [
              edgeLine([new TextRun({ text: sheet.headerLeft, bold: true, size: SIZE.body })], sheet.headerRight),
            ],
          }),
        },
        footers: { default: new Footer({ children: [edgeLine([new TextRun(sheet.footer)], null)] }) },
        children: [...sheet.body],
      },
    ],
  });
  return withoutClock(new Uint8Array(await Packer.toBuffer(document)));
}

/** A header's or footer's line; `right` null gives the page number. */
function edgeLine(left: readonly TextRun[], right: string | null): Paragraph {
  const end =
    right === null
      ? new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
      : new TextRun({ children: [new Tab(), right] });
  return new Paragraph({
    style: 'Edge',
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [...left, end],
  });
}

/** The same sheet on another day is the same file: times are taken out of the document and of the zip. */
function withoutClock(docx: Uint8Array): Uint8Array {
  const zip = new PizZip(docx);
  const core = zip.file('docProps/core.xml')?.asText() ?? '';
  zip.file('docProps/core.xml', core.replace(/(<dcterms:\w+[^>]*>)[^<]*/g, '$12024-09-02T08:00:00Z'));
  for (const entry of Object.values(zip.files)) entry.date = new Date(2024, 8, 2, 8);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
