/** Rows whose text wraps: as high as their lines in the file, and still nobody's choice. */
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { emptySnapshot, type SheetSnapshot, type Snapshot } from '../../../local/snapshot';
import { asFitted, fittedRows } from '../../../local/xlsx/fittedRows';
import { readWorkbook } from '../../../local/xlsx/read';
import { writeWorkbook } from '../../../local/xlsx/write';
import { changeParts } from '../../../local/xlsx/zipParts';

const LONG = 'School Action Plus: an IEP is recommended, and the last one ended on 17 July 2026.';

function snapshotOf(change: Partial<SheetSnapshot>): Snapshot {
  const snapshot = emptySnapshot('w', 'W');
  const [id = ''] = snapshot.sheetOrder;
  snapshot.styles['wrapped'] = { tb: 3 };
  snapshot.sheets[id] = { ...(snapshot.sheets[id] as SheetSnapshot), columnData: { 0: { w: 200 } }, ...change };
  return snapshot;
}
const heightsOf = (snapshot: Snapshot) =>
  [...fittedRows(snapshot.sheets[snapshot.sheetOrder[0] ?? ''] as SheetSnapshot, snapshot.styles)].map(
    ([row, points]) => [row, Math.round(points / 12.8)],
  );

it.each([
  { why: 'long text on several lines', text: LONG, row: {}, lines: [[1, 3]] },
  { why: 'line breaks count', text: 'one\ntwo', row: {}, lines: [[1, 2]] },
  { why: 'a short text needs nothing', text: 'Hold the IEP review', row: {}, lines: [] },
  { why: 'a word longer than the cell is cut', text: 'x'.repeat(60), row: {}, lines: [[1, 3]] },
  { why: 'a height that somebody set stays', text: LONG, row: { h: 40 }, lines: [] },
  { why: 'one that fitted itself is fitted again', text: LONG, row: { h: 40, ia: 1 as const }, lines: [[1, 3]] },
  { why: 'a hidden row is left alone', text: LONG, row: { hd: 1 as const }, lines: [] },
])('$why', ({ text, row, lines }) => {
  const cellData = { 1: { 0: { v: text, t: 1 as const, s: 'wrapped' } } };
  expect(heightsOf(snapshotOf({ cellData, rowData: { 1: row } }))).toEqual(lines);
});

it('leaves out what does not wrap, and merged cells', () => {
  const cellData = { 0: { 0: { v: LONG, t: 1 as const, s: 'wrapped' } }, 1: { 0: { v: LONG, t: 1 as const } } };
  const mergeData = [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 4 }];
  expect(heightsOf(snapshotOf({ cellData, mergeData }))).toEqual([]);
});

it('stands in the file without being anybody’s choice, and comes back without a height', async () => {
  const cellData = {
    0: { 0: { v: LONG, t: 1 as const, s: 'wrapped' } },
    1: { 0: { v: LONG, t: 1 as const, s: 'wrapped' } },
  };
  const bytes = await writeWorkbook(snapshotOf({ cellData, rowData: { 1: { h: 30 } } }));
  let xml = '';
  changeParts(bytes, (name, text) => {
    if (name === 'xl/worksheets/sheet1.xml') xml = text();
    return null;
  });
  expect(xml.match(/<row [^>]*>/g)).toEqual([
    expect.stringMatching(/^<row r="1" ht="[\d.]+">$/),
    '<row r="2" ht="22.5" customHeight="1">',
  ]);
  const read = await readWorkbook(bytes);
  expect(Object.values(read.sheets)[0]?.rowData).toEqual({ 1: { h: 30 } });
});

it('takes the mark off the fitted rows alone', () =>
  expect(
    asFitted('<row r="1" ht="24" customHeight="1"><row r="11" ht="27.5" customHeight="1">', new Map([[10, 27.5]])),
  ).toBe('<row r="1" ht="24" customHeight="1"><row r="11" ht="27.5">'));

test('a part of a zip may become any text; the others stay as they were', async () => {
  const bytes = await writeWorkbook(snapshotOf({}));
  const partsOf = (zip: Uint8Array) => {
    const parts = new Map<string, string>();
    changeParts(zip, (name, text) => {
      parts.set(name, text());
      return null;
    });
    return parts;
  };
  const before = partsOf(bytes);
  expect(before.size).toBeGreaterThan(4);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (made) => {
      const changed = changeParts(bytes, (name) => (name === 'docProps/app.xml' ? made : null));
      expect(partsOf(changed)).toEqual(new Map([...before, ['docProps/app.xml', made]]));
    }),
    { numRuns: 25 },
  );
});

test('what is written is packed as a zip says', async () => {
  const changed = Buffer.from(
    changeParts(await writeWorkbook(snapshotOf({})), (name) => (/app/.test(name) ? 'now' : null)),
  );
  const at = changed.indexOf(Buffer.from('docProps/app.xml'));
  // The data begins behind the name; its packed size stands 12 bytes before the name.
  const size = changed.readUInt32LE(at - 12);
  expect(
    inflateRawSync(changed.subarray(at + 'docProps/app.xml'.length, at + 'docProps/app.xml'.length + size)).toString(),
  ).toBe('now');
  // Of "now", by another program.
  expect(changed.readUInt32LE(at - 16)).toBe(0x910caccf);
});
