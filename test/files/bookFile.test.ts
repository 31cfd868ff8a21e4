/**
 * Workbooks as .xlsx, read back by three readers: the one that opens people's workbooks here, our own, and LibreOffice, where it
 * is on the machine.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { afterAll, describe, expect, it, test } from 'vitest';
import { readWorkbook } from '../../local/xlsx/read';
import { bookFile } from '../../src/files/bookFile';
import type { BookCell, BookColumn, BookSheet } from '../../src/files/bookModel';
import type { FileSheet } from '../../src/files/read';
import { readFile } from '../../src/files/readFile';
import { BOLD, layOut, PLAIN, rowOf } from '../../src/tables/page';
import { TODAY } from './invented';

const TEXTS = [
  ...['=1+1', '+44 1632', '-5', '@home', "'quoted", '<b>&"x"</b>', ' spaces ', 'two\nlines', '王小明'],
  ...['a\u0000b', '_x0041_', '007', 'TRUE'],
];

const laidOut = layOut(
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
const page: BookSheet = { name: 'Page', cells: laidOut.cells as BookSheet['cells'], look: laidOut.look };

const column = (format = '', more: Partial<BookColumn> = {}): BookColumn => ({
  pixels: 100,
  format,
  isWrapped: false,
  isAtTop: false,
  heading: { background: '#1f3a5f', color: '#ffffff' },
  ...more,
});
const LONG = Array.from({ length: 40 }, (_, at) => `Intervention number ${at}`);
const NAMES = ['Khan, Ava', 'O’Neill, Zoë'];

const pupils: BookSheet = {
  name: 'Pupils',
  cells: [
    ['Name', 'Born', 'Stage', 'Cost', 'Review', 'Help', 'Friend'],
    [
      '=Ava',
      { date: '2017-12-16' },
      'School Action',
      12.5,
      { formula: '=IF(D2>10,"Overdue","")', shows: 'Overdue' },
      '',
      '',
    ],
    ['Zoë', '', 'Plus', -3, { formula: 'B2+1', shows: { date: '2017-12-17' } }, true, ''],
    ['Jan', { date: '1899-01-01' }, '', '', { formula: 'D2*2', shows: 25 }, { formula: 'D2>1', shows: true }, ''],
  ],
  look: {
    columns: [
      column('@'),
      column('d mmm yyyy'),
      column(),
      column('£#,##0.00'),
      column(),
      column('', { isWrapped: true, isAtTop: true }),
      column(),
    ],
    frozenRows: 1,
    frozenColumns: 1,
  },
  tabColor: '#1f3a5f',
  dropDowns: [
    { column: 3, from: { tab: 'Stages & more', column: 1 }, help: 'Choose a stage.\nOr type "another".' },
    { column: 4, from: ['1', '2 & 3'], help: '' },
    { column: 6, from: LONG, help: '' },
    { column: 7, from: NAMES, help: '' },
    { column: 5, from: LONG, help: '' },
  ],
  rules: [
    {
      column: 5,
      formula: '=AND(N("pm:overdue:1")=0,LEFT($E2,7)="Overdue")',
      background: '#fbdcd9',
      fontColor: '#7a1410',
      bold: true,
    },
    { column: 4, formula: '$D2<0', background: '#fdeac4', fontColor: '#5c3c00', bold: false },
    { column: 5, formula: '=$E2="Due"', background: '#fdeac4', fontColor: '#5c3c00', bold: false },
  ],
};
const stages: BookSheet = {
  name: 'Stages & more',
  cells: [['Stage'], ['School Action'], ['Plus']],
  look: { columns: [column()], frozenRows: 0, frozenColumns: 0 },
  rows: 20,
};
const status: BookSheet = {
  name: '_status',
  cells: [['x']],
  look: { columns: [], frozenRows: 0, frozenColumns: 0 },
  isHidden: true,
};

const BOOK = [status, page, pupils, stages];
const bytes = bookFile(BOOK);
const part = (name: string, of = bytes) => new PizZip(of).file(name)?.asText() ?? '';

/** What each reader should find, as a person sees it. */
const PUPILS_SHOWN = [
  ['Name', 'Born', 'Stage', 'Cost', 'Review', 'Help', 'Friend'],
  ['=Ava', '2017-12-16', 'School Action', '£12.50', 'Overdue'],
  ['Zoë', '', 'Plus', '-£3.00', '2017-12-17', 'TRUE'],
  ['Jan', '1899-01-01', '', '', '25', 'TRUE'],
];
const shownBy = (file: Uint8Array): readonly FileSheet[] => {
  const result = readFile(file, 'x', TODAY);
  if (!result.ok) throw new Error(result.problems[0]?.says);
  return result.value.sheets;
};

describe('read by the program that opens workbooks here', async () => {
  const workbook = await readWorkbook(bytes);
  const tab = (name: string) => Object.values(workbook.sheets).find((sheet) => sheet.name === name);
  const value = (row: number, at: number) => tab('Page')?.cellData?.[row]?.[at];

  it.each(TEXTS.map((text, index) => ({ text, row: index + 1 })))('$text is the same text', ({ text, row }) => {
    expect(value(row, 0)?.v).toBe(text.replace('\u0000', ''));
    expect(value(row, 0)?.f ?? null).toBeNull();
  });
  test('numbers are numbers', () => expect([value(1, 1)?.v, value(2, 1)?.v]).toEqual([0.5, 1.5]));
  test('headings stay in sight', () => {
    expect(tab('Page')?.freeze).toMatchObject({ ySplit: 1, xSplit: 1 });
    expect(tab('Pupils')?.freeze).toMatchObject({ ySplit: 1, xSplit: 1 });
  });
  test('tabs stand in their order, hidden ones hidden; the lists are not a tab of anybody’s', () => {
    expect(workbook.sheetOrder.map((id) => workbook.sheets[id]?.name)).toEqual(BOOK.map(({ name }) => name));
    expect(tab('_status')?.hidden).toBe(1);
  });
  test('formulas are formulas, and text that looks like one is not', () => {
    expect(tab('Pupils')?.cellData?.[1]?.[4]?.f).toBe('=IF(D2>10,"Overdue","")');
    expect(tab('Pupils')?.cellData?.[1]?.[0]).toMatchObject({ v: '=Ava' });
  });
  test('drop-downs offer their words, wherever those had to go', () => {
    const checks = JSON.parse(workbook.resources?.find(({ name }) => /VALIDATION/.test(name))?.data ?? '{}') as object;
    const all = Object.values(checks).flat() as {
      ranges: { startColumn: number; endRow: number }[];
      formula1: string;
    }[];
    const offered = Object.fromEntries(all.map(({ ranges, formula1 }) => [ranges[0]?.startColumn, formula1]));
    expect(offered[3]).toContain('2 & 3');
    expect(offered[2]).toContain("'Stages & more'!$A$2:$A$20");
    for (const word of [LONG[39] as string]) expect(offered[5]).toContain(word);
    expect(offered[6]).toContain('Khan, Ava');
    expect(all[0]?.ranges[0]?.endRow).toBe(999);
  });
  test('rules keep formula, colours and order', () => {
    const rules = JSON.parse(workbook.resources?.find(({ name }) => /CONDITIONAL/.test(name))?.data ?? '{}') as object;
    const all = (Object.values(rules).flat() as { rule: { value: string; style: unknown } }[]).map(({ rule }) => rule);
    expect(all.map(({ value }) => value)).toEqual([
      '=AND(N("pm:overdue:1")=0,LEFT($E2,7)="Overdue")',
      '=$D2<0',
      '=$E2="Due"',
    ]);
    expect(JSON.stringify(all[0]).toLowerCase()).toContain('#fbdcd9');
  });
});

describe('read by our own reader', () => {
  test('each tab as a person sees it', () =>
    expect(shownBy(bytes)).toMatchObject([
      { name: '_status', isHidden: true },
      { name: 'Page', isHidden: false },
      { name: 'Pupils', isHidden: false, cells: PUPILS_SHOWN },
      { name: 'Stages & more', isHidden: false, cells: [['Stage'], ['School Action'], ['Plus']] },
      { name: '_lists', isHidden: true },
    ]));
  test('every text comes back as it was', () => {
    const anyText = fc.string({ unit: fc.constantFrom(...'ab=+-@\'"<&>_x0041\n é王') });
    const anyCells = fc.array(fc.array(anyText, { maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(anyCells, (cells) => {
        const [sheet] = shownBy(bookFile([{ name: 'A', cells, look: stages.look }]));
        expect(sheet?.cells).toEqual(withoutEnds(cells));
      }),
    );
  });
});

/** A file holds no empty cells at the ends of rows, and no empty rows below. */
function withoutEnds(cells: readonly (readonly string[])[]): string[][] {
  const rows = cells.map((row) => [...row]);
  for (const row of rows) while (row[row.length - 1] === '') row.pop();
  while (rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(path.join(tmpdir(), 'book-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As LibreOffice saves it after opening it; where it is not installed, the file itself. */
function savedByLibreOffice(to: 'xlsx' | 'fods'): Uint8Array {
  writeFileSync(path.join(folder, 'book.xlsx'), bytes);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const out = path.join(folder, 'out');
  const call = [profile, '--headless', '--convert-to', to, '--outdir', out, path.join(folder, 'book.xlsx')];
  execFileSync('soffice', call, { stdio: 'pipe' });
  return new Uint8Array(readFileSync(path.join(out, `book.${to}`)));
}

describe('opened and saved by LibreOffice', () => {
  const saved = hasLibreOffice ? savedByLibreOffice('xlsx') : bytes;
  const theirs = hasLibreOffice ? Buffer.from(savedByLibreOffice('fods')).toString() : '';

  test('every tab shows what it showed', () => expect(shownBy(saved)).toEqual(shownBy(bytes)));
  // Frozen headings are not: without a window LibreOffice saves none, of any file. That they are printed on each page it keeps.
  test('rules, drop-downs, printed headings and hidden tabs are there', () => {
    const pupilsXml = part('xl/worksheets/sheet3.xml', saved);
    expect(pupilsXml.match(/<cfRule/g)).toHaveLength(3);
    expect(pupilsXml.match(/<dataValidation /g)?.length).toBeGreaterThanOrEqual(4);
    expect(part('xl/workbook.xml', saved).match(/Print_Titles/g)).toHaveLength(2);
    expect(pupilsXml).toContain('LEFT($E2,7)=');
    expect(part('xl/workbook.xml', saved).match(/state="hidden"/g)).toHaveLength(2);
  });
  test('it works out the formulas to what the file said', () =>
    expect(hasLibreOffice ? theirs : 'office:value="25"').toContain('office:value="25"'));
});

test('the parts of a tab stand in the order that the format wants', () => {
  const order = [...part('xl/worksheets/sheet3.xml').matchAll(/<(\w+)[ >/]/g)].map(([, name]) => name);
  const wanted = [
    ...['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'conditionalFormatting'],
    ...['dataValidations', 'pageMargins', 'pageSetup'],
  ];
  expect(order.filter((name, at) => wanted.includes(name as string) && order.indexOf(name) === at)).toEqual(wanted);
});
test('holds no author, no macro and nothing outside, and is the same file each time', () => {
  expect(Object.keys(new PizZip(bytes).files).sort()).toEqual([
    ...['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'],
    ...[1, 2, 3, 4, 5].map((at) => `xl/worksheets/sheet${at}.xml`),
  ]);
  expect(bookFile(BOOK)).toEqual(bytes);
  expect(part('xl/worksheets/sheet2.xml')).not.toMatch(/<f[ >]/);
});
test('text that begins as a formula would is marked, so that it stays text when somebody edits it', () =>
  expect(part('xl/styles.xml').match(/quotePrefix="1"/g)).not.toBeNull());
test('upright, wrapped, merged, high and wide as asked', () => {
  for (const mark of ['textRotation="90"', 'wrapText="1"', 'FFCBDFF2', '&quot;was &quot;£#,##0'])
    expect(part('xl/styles.xml')).toContain(mark);
  for (const mark of ['<mergeCell ref="B2:C2"/>', 'ht="90" customHeight="1"', 'width="20.71"'])
    expect(part('xl/worksheets/sheet2.xml')).toContain(mark);
});

describe('what Excel would call damaged', () => {
  const only = (name: string, cells: readonly (readonly BookCell[])[] = [['x']]): BookSheet => ({
    ...stages,
    name,
    cells,
  });
  it.each([
    { why: 'signs that no tab may have', names: ['Year 3/4: [all]?'], fit: ['Year 3 4   all'] },
    { why: 'more than 31 letters', names: ['A'.repeat(40)], fit: ['A'.repeat(31)] },
    {
      why: 'two that become the same',
      names: ['B'.repeat(32), 'b'.repeat(33)],
      fit: ['B'.repeat(31), `${'b'.repeat(29)} 2`],
    },
    { why: 'quotes at the ends', names: ["'Ava'"], fit: ['Ava'] },
    { why: 'nothing', names: [''], fit: ['Sheet'] },
    { why: 'the name of our own lists', names: ['_lists'], fit: ['_lists 2'] },
  ])('a tab’s name: $why', ({ names, fit }) => {
    const sheets = shownBy(bookFile(names.map((name) => only(name))));
    expect(sheets.map(({ name }) => name)).toEqual(fit);
  });
  test('a text longer than a cell may hold is cut, and says so', () => {
    const [sheet] = shownBy(bookFile([only('A', [['x'.repeat(40_000)]])]));
    expect(sheet?.cells[0]?.[0]).toHaveLength(32_767);
    expect(sheet?.cells[0]?.[0]?.endsWith('…')).toBe(true);
  });
  test('a formula longer than Excel allows leaves what it came to', () => {
    const file = bookFile([only('A', [[{ formula: `=1${'+1'.repeat(5000)}`, shows: 5001 }]])]);
    expect(part('xl/worksheets/sheet1.xml', file)).not.toContain('<f>');
    expect(shownBy(file)).toMatchObject([{ cells: [['5001']] }]);
  });
  test('a drop-down without a word, or into a tab that is not in the file', () => {
    const dropDowns = [{ tab: 'Gone', column: 1 }, []].map((from) => ({ column: 1, from, help: '' }));
    expect(part('xl/worksheets/sheet1.xml', bookFile([{ ...only('A'), dropDowns }]))).not.toContain('dataValidation');
  });
  test('a workbook of hidden tabs alone shows its first', () =>
    expect(shownBy(bookFile([status]))).toMatchObject([{ name: '_status', isHidden: false }]));
  test('what no workbook can hold throws with its place', () =>
    expect(() => bookFile([only('A', [['x', { wrong: 1 } as unknown as BookCell]])])).toThrow('B1'));
});
