/**
 * The colours and the type of every document: dark ink, one calm accent, Arial, which every school has.
 * Tests: test/documents/starter.test.ts
 */
export const INK = '1D2B36';
export const ACCENT = '1B4F66';
export const QUIET = '51626F';
export const TINT = 'EAF1F4';
export const RULE = 'AFC1CB';

/** Half-points. */
export const SIZE = { title: 40, section: 23, body: 21, label: 18, edge: 17 };

/** For the `docx` library: what the document's own styles say, so that cells need not. */
export function styles() {
  const run = { font: 'Arial', color: INK };
  return {
    default: {
      document: {
        run: { ...run, size: SIZE.body, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
        paragraph: { spacing: { before: 0, after: 0, line: 264 } },
      },
      heading1: {
        run: { ...run, size: SIZE.title, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 0, after: 120, line: 240 } },
      },
      heading2: {
        run: { ...run, size: SIZE.section, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 0, after: 50, line: 240 } },
      },
    },
    paragraphStyles: [
      {
        id: 'Label',
        name: 'Label',
        basedOn: 'Normal',
        run: { size: SIZE.label, color: QUIET },
        paragraph: { spacing: { before: 0, after: 20, line: 240 } },
      },
      {
        id: 'ColumnHeading',
        name: 'Column heading',
        basedOn: 'Normal',
        run: { size: SIZE.label, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 0, after: 0, line: 240 } },
      },
      {
        id: 'Edge',
        name: 'Page edge',
        basedOn: 'Normal',
        run: { size: SIZE.edge, color: QUIET },
        paragraph: { spacing: { before: 0, after: 0, line: 240 } },
      },
    ],
  };
}
