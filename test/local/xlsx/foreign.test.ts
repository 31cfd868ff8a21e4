/** Files as Excel writes them: formulas shared down a column, theme colours, dates by a built-in format. */
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { emptySnapshot, type SheetSnapshot } from '../../../local/snapshot';
import { readWorkbook } from '../../../local/xlsx/read';
import { writeWorkbook } from '../../../local/xlsx/write';

/** Reads a workbook of one tab with these rows, in Excel's own words. */
async function readRows(rows: string): Promise<SheetSnapshot> {
  const zip = new PizZip(await writeWorkbook(emptySnapshot('w', 'W')));
  zip.file(
    'xl/worksheets/sheet1.xml',
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );
  const read = await readWorkbook(zip.generate({ type: 'uint8array' }));
  return Object.values(read.sheets)[0] as SheetSnapshot;
}

test('a formula shared down a column is each row’s own', async () => {
  const { cellData } = await readRows(
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
      '<row r="3"><c r="B3" t="str"><f t="shared" si="0"/><v>six</v></c></row>',
  );
  expect(cellData?.['0']?.['1']).toMatchObject({ f: '=A1*$C$1', v: 2 });
  expect(cellData?.['1']?.['1']).toMatchObject({ f: '=A2*$C$1', v: 4 });
  expect(cellData?.['2']?.['1']).toMatchObject({ f: '=A3*$C$1', v: 'six' });
});

test('a formula that shows an error keeps both', async () => {
  const { cellData } = await readRows('<row r="1"><c r="A1" t="e"><f>VLOOKUP(1,B1:C2,2,0)</f><v>#N/A</v></c></row>');
  expect(cellData?.['0']?.['0']).toMatchObject({ f: '=VLOOKUP(1,B1:C2,2,0)', v: '#N/A' });
});

test('an error without its formula is what the cell shows', async () => {
  const { cellData } = await readRows('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>');
  expect(cellData?.['0']?.['0']).toMatchObject({ v: '#REF!', t: 1 });
});

test('text of 40,000 characters is cut where other programs would refuse the file', async () => {
  const snapshot = emptySnapshot('w', 'W');
  const [sheet] = Object.values(snapshot.sheets);
  if (sheet) sheet.cellData = { 0: { 0: { v: 'x'.repeat(40_000), t: 1 } } };
  const [read] = Object.values((await readWorkbook(await writeWorkbook(snapshot))).sheets);
  expect(String(read?.cellData?.['0']?.['0']?.v)).toHaveLength(32_767);
});
