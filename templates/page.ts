/**
 * How the documents look: one paper, lying or standing, one type, three quiet colours. The pieces on it: pieces.ts.
 * Widths are in twips (1440 to the inch, 567 to the centimetre) and always fixed: Google Docs misreads percentages.
 * Tests: test/documents/starter.test.ts, starters.test.ts
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableLayoutType,
  type TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { leanDocx } from './lean';
import { CELL_SIDE, NONE, THIN } from './pieces';
import { QUIET, SIZE, styles } from './type';

/** A4, 1.6 to 2 cm at the sides. */
const A4 = { short: 11906, long: 16838 };
const PAPERS = {
  landscape: { width: A4.long, height: A4.short, side: 907, top: 1077, foot: 794 },
  portrait: { width: A4.short, height: A4.long, side: 1021, top: 1134, foot: 850 },
};

/** 'none' to read, 'rows' for a list, 'grid' to write in. */
export type Lines = 'none' | 'rows' | 'grid';

export interface Sheet {
  /** The document's own title, which screen readers say first. */
  readonly title: string;
  readonly headerLeft: string;
  readonly headerRight: string;
  readonly footer: string;
  readonly body: readonly (Paragraph | Table)[];
}

export interface Paper {
  readonly textWidth: number;
  /** Shares the page's width between columns, in whole twips. */
  columns(...parts: readonly number[]): number[];
  table(widths: readonly number[], lines: Lines, rows: readonly TableRow[]): Table;
  /** The first line of a page: what it is on the left, whose it is on the right. */
  title(left: string, right: string, startsPage: boolean): Paragraph;
  /** @returns a .docx, the same bytes each time for the same sheet */
  typeset(sheet: Sheet): Promise<Uint8Array>;
}

export function paper(way: keyof typeof PAPERS): Paper {
  const size = PAPERS[way];
  const textWidth = size.width - 2 * size.side;
  return {
    textWidth,
    columns(...parts) {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const widths = parts.map((part) => Math.round((textWidth * part) / whole));
      const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
      return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width));
    },
    table(widths, lines, rows) {
      const total = widths.reduce((sum, width) => sum + width, 0);
      if (total !== textWidth) throw new Error(`The columns make ${total} twips, the page has ${textWidth}.`);
      const across = lines === 'none' ? NONE : THIN;
      const around = lines === 'grid' ? THIN : NONE;
      return new Table({
        rows,
        columnWidths: widths,
        width: { size: total, type: WidthType.DXA },
        layout: TableLayoutType.FIXED,
        margins: { top: 85, bottom: 85, left: CELL_SIDE, right: CELL_SIDE },
        borders: {
          top: around,
          bottom: across,
          left: around,
          right: around,
          insideHorizontal: across,
          insideVertical: around,
        },
      });
    },
    title: (left, right, startsPage) =>
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: startsPage,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun(left),
          new TextRun({ children: [new Tab(), right], size: SIZE.section, bold: false, color: QUIET }),
        ],
      }),
    async typeset(sheet) {
      const document = new Document({
        title: sheet.title,
        creator: '{school.name}',
        lastModifiedBy: '{school.name}',
        compatibility: { version: 15 },
        styles: styles(),
        sections: [
          {
            properties: { page: pageOf(way) },
            headers: {
              default: new Header({
                children: [
                  edgeLine(
                    [new TextRun({ text: sheet.headerLeft, bold: true, size: SIZE.body })],
                    sheet.headerRight,
                    textWidth,
                  ),
                ],
              }),
            },
            footers: { default: new Footer({ children: [edgeLine([new TextRun(sheet.footer)], null, textWidth)] }) },
            children: [...sheet.body],
          },
        ],
      });
      return leanDocx(new Uint8Array(await Packer.toBuffer(document)));
    },
  };
}

/** The library itself turns the sides round for paper that lies. */
function pageOf(way: keyof typeof PAPERS) {
  const { side, top, foot } = PAPERS[way];
  const orientation = way === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    size: { width: A4.short, height: A4.long, orientation },
    margin: { top, bottom: foot, left: side, right: side, header: 510, footer: 397 },
  };
}

/** A header's or footer's line; `right` null gives the page number. */
function edgeLine(left: readonly TextRun[], right: string | null, textWidth: number): Paragraph {
  const end =
    right === null
      ? new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
      : new TextRun({ children: [new Tab(), right] });
  return new Paragraph({
    style: 'Edge',
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [...left, end],
  });
}
