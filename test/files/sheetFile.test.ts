/** A page as .xlsx, read back by the program that reads people's workbooks. */
import PizZip from 'pizzip';
import { describe, expect, it, test } from 'vitest';
import { readWorkbook } from '../../local/xlsx/read';
import { sheetFile } from '../../src/files/sheetFile';
import { BOLD, layOut, PLAIN, rowOf } from '../../src/tables/page';

const TEXTS = [
  '=1+1',
  '+44 1632',
  '-5',
  '@home',
  "'quoted",
  '<b>&"x"</b>',
  ' spaces ',
  'two\nlines',
  '王小明',
  'a\u0000b',
];
const page = layOut(
  'Page',
  [
    rowOf(3, ['Text', 'Pounds', 'Yes'], BOLD),
    ...TEXTS.map((text, index) =>
      rowOf(
        3,
        [text, index + 0.5, index % 2 === 0],
        [PLAIN, { ...PLAIN, format: '"was "£#,##0', background: '#cbdff2' }, PLAIN],
      ),
    ),
  ],
  {
    columnWidths: [150, 66, 50],
    frozenRows: 1,
    frozenColumns: 1,
    merges: [[2, 2, 1, 2]],
    upright: [[1, 2, 1, 1]],
    wrapped: [[1, 1, 2, 1]],
    rowHeights: [[1, 120]],
    isPage: false,
  },
);
const bytes = sheetFile(page);
const part = (name: string) => new PizZip(bytes).file(name)?.asText() ?? '';
const xml = part('xl/worksheets/sheet1.xml');

describe('read back', async () => {
  const workbook = await readWorkbook(bytes);
  const sheet = Object.values(workbook.sheets)[0];
  const value = (row: number, column: number) => sheet?.cellData?.[row]?.[column];

  it.each(TEXTS.map((text, index) => ({ text, row: index + 1 })))('$text is the same text', ({ text, row }) => {
    expect(value(row, 0)?.v).toBe(text.replace('\u0000', ''));
    expect(value(row, 0)?.f ?? null).toBeNull();
  });
  test('numbers are numbers', () => expect([value(1, 1)?.v, value(2, 1)?.v]).toEqual([0.5, 1.5]));
  test('headings stay in sight', () => expect(sheet?.freeze).toMatchObject({ ySplit: 1, xSplit: 1 }));
});

test('holds no formula, no author, and is the same file each time', () => {
  expect(xml).not.toMatch(/<f[ >]/);
  expect(Object.keys(new PizZip(bytes).files).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(sheetFile(page)).toEqual(bytes);
});
test('text that begins as a formula would is marked, so that it stays text when somebody edits it', () =>
  expect(part('xl/styles.xml').match(/quotePrefix="1"/g)).not.toBeNull());
test('upright, wrapped, merged, high and wide as asked', () => {
  const styles = part('xl/styles.xml');
  for (const mark of ['textRotation="90"', 'wrapText="1"', 'FFCBDFF2', '&quot;was &quot;£#,##0'])
    expect(styles).toContain(mark);
  for (const mark of ['<mergeCell ref="B2:C2"/>', 'ht="90" customHeight="1"', 'width="20.71"'])
    expect(xml).toContain(mark);
});
test('what a plain page cannot hold is refused with its place', () =>
  expect(() => sheetFile({ ...page, cells: [[{ formula: '=A1' }]] })).toThrow('A1'));
