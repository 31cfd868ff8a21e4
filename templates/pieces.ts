/**
 * The pieces that templates are set from, on any paper: lines of text, cells, rows. Widths and heights are in twips.
 * Tests: test/documents/starter.test.ts, starters.test.ts
 */
import {
  BorderStyle,
  HeadingLevel,
  HeightRule,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Tab,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { ACCENT, INK, QUIET, RULE, SIZE, TINT } from './type';

/** Space between a cell's side and its words. */
export const CELL_SIDE = 113;

export const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const STRONG: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: ACCENT };
const BOX: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: INK };

export const text = (words: string): Paragraph => new Paragraph({ children: [new TextRun(words)] });
/** @param keepNext stays on the page of what follows */
export const strongText = (words: string, keepNext = false): Paragraph =>
  new Paragraph({ keepNext, children: [new TextRun({ text: words, bold: true })] });
export const label = (words: string): Paragraph =>
  new Paragraph({ style: 'Label', keepNext: true, children: [new TextRun(words)] });
export const section = (words: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(words)] });
/** A section's name that stands beside its content, not above it. */
export const sideSection = (words: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { after: 0 }, children: [new TextRun(words)] });
/** A paragraph of a letter or a guide, with white space after it. */
export const prose = (words: string): Paragraph =>
  new Paragraph({ spacing: { after: 140 }, children: [new TextRun(words)] });
/** One of several that stand under each other with a dot before them. */
export const bullet = (words: string): Paragraph =>
  new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: [new TextRun(words)] });
/** A remark below or beside what counts. @param keepNext stays on the page of what follows */
export const note = (words: string, keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    spacing: { before: 40, after: 40 },
    children: [new TextRun({ text: words, color: QUIET, size: SIZE.label })],
  });
/** "Strengths: talks with real knowledge about animals" */
export const named = (name: string, words: string, keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    spacing: { after: 60 },
    children: [new TextRun({ text: name, bold: true }), new TextRun(words)],
  });
/** A line of a list with a number at its right end, in a cell of that width. */
export const counted = (words: string, number: string, width: number): Paragraph =>
  new Paragraph({
    spacing: { after: 30 },
    indent: { hanging: 170, left: 170, right: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: width - 2 * CELL_SIDE }],
    children: [new TextRun(words), new TextRun({ children: [new Tab(), number], bold: true })],
  });
/** White space between blocks, in twips. */
export const gap = (height: number): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: height, lineRule: 'exact' }, children: [] });

/** 'plain': to read or to write in. 'tinted': the strip that says who. 'pen': room set off for the pen. 'box': a square to tick. 'line': to write on. */
export type CellLook = 'plain' | 'tinted' | 'pen' | 'box' | 'middle' | 'line';

/** What a cell adds to its table's lines; the less it says, the faster a document is made. */
export function cell(width: number, children: readonly Paragraph[], look: CellLook = 'plain'): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    ...(look === 'tinted' ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT } } : {}),
    ...(look === 'pen' ? { borders: { left: THIN } } : {}),
    ...(look === 'box' ? { borders: { top: BOX, bottom: BOX, left: BOX, right: BOX } } : {}),
    ...(look === 'line' ? { borders: { bottom: { ...THIN, color: QUIET } } } : {}),
    ...(look === 'middle' ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
  });
}

export interface RowOptions {
  /** Twips; the row grows with its text. 0 = as the text is. */
  readonly atLeast?: number;
}

export function row(cells: readonly TableCell[], { atLeast = 0 }: RowOptions = {}): TableRow {
  return new TableRow({
    children: cells,
    cantSplit: true,
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
