/** A workbook written as .xlsx and read again is the same workbook. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CellSnapshot, emptySnapshot, HOST_RESOURCE, type Snapshot } from '../../../local/snapshot';
import { linkOf, textOf } from '../../../local/xlsx/links';
import { readWorkbook } from '../../../local/xlsx/read';
import { writeWorkbook } from '../../../local/xlsx/write';
import { sampleWorkbook } from '../fixtures/workbook';

const resource = (snapshot: Snapshot, name: string) =>
  JSON.parse(snapshot.resources.find((each) => each.name === name)?.data ?? '{}');
const idOf = (snapshot: Snapshot, tab: string) =>
  Object.values(snapshot.sheets).find(({ name }) => name === tab)?.id ?? '';
const styleOf = (snapshot: Snapshot, cell: CellSnapshot | null | undefined) =>
  typeof cell?.s === 'string' ? snapshot.styles[cell.s] : cell?.s;

/** Ours as it comes back, and ours after LibreOffice 7.4 opened it and saved it as .xlsx (a file kept beside the tests). */
const ways = [
  { way: 'read back at once', bytes: () => writeWorkbook(sampleWorkbook()) },
  {
    way: 'saved by LibreOffice between',
    bytes: async () => readFileSync(path.join('test/local/fixtures', 'saved-by-libreoffice.xlsx')),
  },
];

describe.each(ways)('$way', ({ bytes }) => {
  let read: Snapshot;
  let cell: (tab: string, row: number, column: number) => CellSnapshot | undefined;
  beforeAll(async () => {
    read = await readWorkbook(await bytes());
    cell = (tab, row, column) => read.sheets[idOf(read, tab)]?.cellData?.[row]?.[column] ?? undefined;
  });

  test.each([
    { why: 'text that begins with "=" stays text', row: 1, column: 0, v: '=Not a formula', t: 1 },
    { why: 'a date is a serial number', row: 1, column: 1, v: 43252, t: 2 },
    { why: 'a number', row: 1, column: 2, v: 12.5, t: 2 },
    { why: 'yes', row: 1, column: 3, v: 1, t: 3 },
    { why: 'no', row: 3, column: 1, v: 0, t: 3 },
    { why: 'a formula error that was pasted as a value', row: 1, column: 4, v: '#REF!', t: 1 },
    { why: 'diacritics, quotes and marks of XML', row: 2, column: 0, v: 'Zoë O’Neill & <Ávila>', t: 1 },
    { why: 'text that looks like a number', row: 2, column: 1, v: '007', t: 1 },
    { why: 'two lines', row: 3, column: 0, v: 'two\nlines', t: 1 },
  ])('$why', ({ row, column, v, t }) => {
    expect(cell('Pupils', row, column)).toMatchObject({ v, t });
    expect(cell('Pupils', row, column)?.f).toBeUndefined();
  });

  test('formulas come with what they last showed', () => {
    expect(cell('Pupils', 2, 2)).toMatchObject({ f: '=C2*2', v: 25, t: 2 });
    expect(cell('Pupils', 2, 3)).toMatchObject({ f: '=IFS(C2>10,"a lot: C2",TRUE,"few")', v: 'a lot: C2' });
    expect(cell('Pupils', 3, 3)?.f).toBe('=VLOOKUP(A2&"",\'Provision list\'!$A$1:$B$9,2,FALSE)');
  });

  test('links, typed and by formula', () => {
    expect(cell('Pupils', 2, 4)).toMatchObject({ f: '=HYPERLINK("#gid=1","Go")', v: null });
    const typed = cell('Pupils', 3, 2);
    expect(typed && linkOf(typed)).toBe('https://example.org/');
    expect(typed?.p && textOf(typed.p)).toBe('School');
  });

  test('how cells look', () => {
    expect(styleOf(read, cell('Pupils', 0, 0))).toMatchObject(sampleWorkbook().styles['head'] ?? {});
    expect(styleOf(read, cell('Pupils', 1, 1))?.n?.pattern?.toLowerCase()).toBe('dd/mm/yyyy');
    expect(styleOf(read, cell('Pupils', 1, 2))?.n?.pattern.replace(/[\\"]/g, '')).toBe('£#,##0.00');
    expect(styleOf(read, cell('Pupils', 0, 2))).toMatchObject({ tr: { a: -90 }, ul: { s: 1 } });
    expect(styleOf(read, cell('Pupils', 0, 3))).toMatchObject({ tr: { a: 45 } });
    expect(styleOf(read, cell('Pupils', 2, 0))?.bd).toMatchObject({ t: { s: 1, cl: { rgb: '#ff0000' } }, b: { s: 8 } });
  });

  test('the frame of a tab', () => {
    const pupils = read.sheets[idOf(read, 'Pupils')];
    expect(pupils).toMatchObject({
      tabColor: '#38761d',
      hidden: 0,
      mergeData: [{ startRow: 8, startColumn: 0, endRow: 8, endColumn: 2 }],
    });
    expect(pupils?.columnData?.['0']?.w).toBeGreaterThanOrEqual(118);
    expect(pupils?.columnData?.['0']?.w).toBeLessThanOrEqual(122);
    expect(pupils?.columnData?.['5']?.hd).toBe(1);
    expect(pupils?.rowData?.['0']?.h).toBe(40);
    expect(read.sheetOrder.map((id) => read.sheets[id]?.name)).toEqual(['Pupils', 'Provision list', 'To do']);
    expect(read.sheets[idOf(read, 'To do')]?.hidden).toBe(1);
  });

  test('highlight rules, in order, with their fills', () => {
    const rules = resource(read, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')[idOf(read, 'Pupils')];
    expect(rules).toHaveLength(2);
    expect(rules[0]).toMatchObject({
      ranges: [{ startRow: 1, startColumn: 1, endRow: 999, endColumn: 1 }],
      rule: {
        subType: 'formula',
        value: '=AND(ISNUMBER($B2),$B2<TODAY())',
        style: { bg: { rgb: '#f4cccc' }, cl: { rgb: '#990000' }, bl: 1 },
      },
    });
    expect(rules[1]).toMatchObject({ rule: { value: '=C2>5', style: { bg: { rgb: '#fff2cc' } } } });
    expect(rules[1].ranges).toHaveLength(2);
  });

  test('drop-downs: values, values from another tab, values with a comma, dates', () => {
    const checks = resource(read, 'SHEET_DATA_VALIDATION_PLUGIN');
    const of = (tab: string, column: number) =>
      checks[idOf(read, tab)].find(
        (check: { ranges: { startColumn: number }[] }) => check.ranges[0]?.startColumn === column,
      );
    expect(of('Pupils', 0)).toMatchObject({
      type: 'list',
      formula1: '["A School Action","P School Action Plus"]',
      errorStyle: 2,
      prompt: 'Choose a stage',
    });
    expect(of('Pupils', 4)).toMatchObject({ type: 'list', formula1: '["One, with a comma","Two"]', errorStyle: 1 });
    expect(of('Pupils', 1)).toMatchObject({ type: 'date', operator: 'greaterThan', formula1: '2000-01-31' });
    expect(of('Provision list', 0)).toMatchObject({ type: 'list', formula1: '=Pupils!$A$2:$A$100' });
  });

  test('notes and names', () => {
    const note = resource(read, 'SHEET_NOTE_PLUGIN')[idOf(read, 'Pupils')]['0']['1'];
    expect(note.note).toBe('Day, month, year.\nFor example 3/2/2017');
    const names = Object.values(resource(read, 'SHEET_DEFINED_NAME_PLUGIN'));
    expect(names).toMatchObject([{ name: 'Everyone', formulaOrRefString: 'Pupils!$A$2:$A$100' }]);
  });

  test('ids and what the host keeps of its own', () => {
    expect(read.id).toBe('workbook-oak');
    expect(read.sheetOrder).toEqual(['pupils', 'list', 'rates']);
    expect(resource(read, HOST_RESOURCE)).toEqual(resource(sampleWorkbook(), HOST_RESOURCE));
  });
});

test('what LibreOffice drops when it runs without a window: frozen panes, "stop if true"', async () => {
  const read = await readWorkbook(await writeWorkbook(sampleWorkbook()));
  expect(read.sheets['pupils']?.freeze).toEqual({ xSplit: 2, ySplit: 1, startRow: 1, startColumn: 2 });
  expect(resource(read, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN').pupils[1].stopIfTrue).toBe(true);
});

test('any text survives, whatever its characters', async () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(texts, async (values) => {
      const snapshot = emptySnapshot('w', 'W');
      const cells = values.map((v, row) => [row, { 0: { v, t: 1 as const } }]);
      const sheet = snapshot.sheets['sheet-1'];
      if (sheet) sheet.cellData = Object.fromEntries(cells);
      const read = await readWorkbook(await writeWorkbook(snapshot));
      const back = values.map((_, row) => Object.values(read.sheets)[0]?.cellData?.[row]?.['0']?.v);
      expect(back).toEqual(values.map((value) => value.replace(/\r\n?/g, '\n')));
    }),
    { numRuns: 40 },
  );
});
