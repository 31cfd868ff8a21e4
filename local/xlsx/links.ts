/**
 * Rich text as the engine keeps it in a cell, as far as we need it: the text, and one link over all of it.
 * Tests: test/local/xlsx/roundTrip.test.ts
 */
import type { CellSnapshot } from '../snapshot';

type RichText = NonNullable<CellSnapshot['p']>;
interface LinkRange {
  readonly rangeType?: number;
  readonly properties?: { readonly url?: string };
}

/** The engine's number for a link among the ranges of a text. */
const LINK = 0;
/** Marks around a link or a field, which are not text. */
const MARKS = ['\u001e', '\u001f'];

/** The text, its paragraphs on lines of their own. */
export function textOf(rich: RichText): string {
  const text = (rich.body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n');
  return MARKS.reduce((rest, mark) => rest.split(mark).join(''), text);
}

/** @returns where the first link of the cell leads, or '' */
export function linkOf(cell: CellSnapshot): string {
  const ranges = (cell.p?.body as { customRanges?: LinkRange[] } | undefined)?.customRanges ?? [];
  return ranges.find((range) => range.rangeType === LINK && range.properties?.url)?.properties?.url ?? '';
}

export function linkedText(text: string, url: string): RichText {
  const rich = {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      textRuns: [],
      paragraphs: [{ startIndex: text.length }],
      sectionBreaks: [{ startIndex: text.length + 1 }],
      customRanges: [
        {
          startIndex: 0,
          endIndex: Math.max(0, text.length - 1),
          rangeId: 'link',
          rangeType: LINK,
          properties: { url },
        },
      ],
    },
  };
  return rich;
}
