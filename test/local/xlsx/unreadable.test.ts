/** A file that is not a workbook is refused with a sentence that says what it is and what to do. */
import { writeXlsx } from 'hucre';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../local/xlsx/read';
import { writeWorkbook } from '../../../local/xlsx/write';
import { sampleWorkbook } from '../fixtures/workbook';

const zipOf = (files: Record<string, string>): Uint8Array => {
  const zip = new PizZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generate({ type: 'uint8array' });
};
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

test.each([
  { why: 'an empty file', bytes: () => new Uint8Array(), says: /empty/ },
  { why: 'a photo', bytes: () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2), says: /photo/ },
  { why: 'a PDF', bytes: () => new TextEncoder().encode('%PDF-1.7 …'), says: /PDF/ },
  { why: 'an old .xls', bytes: () => Uint8Array.from([...ole, ...new Array(600).fill(0)]), says: /older Excel/ },
  { why: 'a CSV', bytes: () => new TextEncoder().encode('Forename,Surname\nAva,Khan'), says: /CSV/ },
  { why: 'a Word document', bytes: () => zipOf({ 'word/document.xml': '<w/>' }), says: /Word/ },
  { why: 'a folder of pictures', bytes: () => zipOf({ 'a.jpg': 'x' }), says: /ZIP/ },
  { why: 'a workbook of LibreOffice', bytes: () => zipOf({ mimetype: 'x', 'content.xml': 'y' }), says: /\.ods/ },
  { why: 'parts missing', bytes: () => zipOf({ '[Content_Types].xml': '<Types/>' }), says: /damaged/ },
])('$why', async ({ bytes, says }) => {
  await expect(readWorkbook(bytes())).rejects.toThrow(says);
});

test('a workbook locked with a password', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: 'A', rows: [['x']] }],
    encryption: { password: 'p', spinCount: 1 },
  });
  await expect(readWorkbook(bytes)).rejects.toThrow(/password/);
});

test('a copy that stopped half-way', async () => {
  const bytes = await writeWorkbook(sampleWorkbook());
  await expect(readWorkbook(bytes.slice(0, bytes.length / 2))).rejects.toThrow(/cut short/);
});

test('a small file that would unpack to far too much', async () => {
  const bytes = await writeWorkbook(sampleWorkbook());
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const entry = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(entry + 24, 3_000_000_000, true);
  await expect(readWorkbook(bytes)).rejects.toThrow(/3000 MB/);
});
