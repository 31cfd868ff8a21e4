/**
 * An .xlsx of a few kilobytes that was written to hang or to fill whoever reads it. Each is opened by the local host, or refused in
 * words, within a limit, while the host goes on with other things; what is opened can be worked on and saved.
 */
import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it, test } from 'vitest';
import { openHost } from '../../local/host';
import type { Snapshot } from '../../local/snapshot';
import { readWorkbook } from '../../local/xlsx/read';
import { UnreadableFile } from '../../local/xlsx/unreadable';
import { writeWorkbook } from '../../local/xlsx/write';
import { temporaryFolder } from '../app/oakfield';
import { holds, mustBePlain } from './hold';
import { mutatedText } from './nasty';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  /** What stands in each tab; a number is another tab with the part of that one. */
  readonly tabs?: readonly (string | number)[];
  readonly strings?: string;
  readonly styles?: string;
  readonly notes?: string;
}
/** The least that is an .xlsx. */
function workbookOf({ tabs = ['<sheetData/>'], strings = '', styles = '', notes = '' }: Parts): Uint8Array {
  const zip = new PizZip();
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const own = tabs.flatMap((tab, at) => (typeof tab === 'string' ? [{ tab, at }] : []));
  const named = tabs.map((tab, at) => `<sheet name="T${at}" r:id="r${typeof tab === 'number' ? tab : at}"/>`);
  const related = [
    ...own.map(({ at }) => relation(`r${at}`, 'worksheet', `tab${at}.xml`)),
    relation('strings', 'sharedStrings', 'strings.xml'),
    relation('styles', 'styles', 'styles.xml'),
  ];
  zip.file('[Content_Types].xml', '<Types/>');
  zip.file('_rels/.rels', `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`);
  zip.file('xl/workbook.xml', `<workbook><sheets>${named.join('')}</sheets></workbook>`);
  zip.file('xl/_rels/workbook.xml.rels', `<Relationships>${related.join('')}</Relationships>`);
  zip.file('xl/strings.xml', `<sst>${strings}</sst>`);
  zip.file('xl/styles.xml', `<styleSheet>${styles}</styleSheet>`);
  for (const { tab, at } of own) zip.file(`xl/tab${at}.xml`, `<worksheet>${tab}</worksheet>`);
  if (notes) {
    zip.file('xl/_rels/tab0.xml.rels', `<Relationships>${relation('n', 'comments', 'notes.xml')}</Relationships>`);
    zip.file('xl/notes.xml', `<comments><commentList>${notes}</commentList></comments>`);
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
const rowOf = (cells: string) => `<sheetData><row>${cells}</row></sheetData>`;
const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const merged = (ranges: readonly string[]) =>
  `<sheetData/><mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;

/** Less than anybody waits for, in less memory than a school's own workbook may take. */
const FEW = { seconds: 3, megabytes: 300 };

describe('a file that would take for ever, or all memory', () => {
  const far = rowOf('<c r="CV199999"><v>1</v></c>');
  const formatted = times(400, () => `<row>${'<c s="0"><v>1</v></c>'.repeat(500)}</row>`);
  it.each<{ why: string; parts: () => Parts }>([
    { why: 'cells far down in forty tabs', parts: () => ({ tabs: Array.from({ length: 40 }, () => far) }) },
    {
      why: 'two thousand tabs that are one',
      parts: () => ({ tabs: [rowOf('<c r="A1"><v>1</v></c>'.repeat(20_000)), ...Array<number>(2000).fill(0)] }),
    },
    {
      why: 'all columns, described again and again',
      parts: () => ({ tabs: [`<cols>${'<col min="1" max="16384" width="9"/>'.repeat(100_000)}</cols><sheetData/>`] }),
    },
    {
      why: 'a long formula that 20,000 cells share',
      parts: () => ({
        tabs: [
          rowOf(
            `<c r="A1"><f t="shared" si="0">${'A1+'.repeat(16_000)}1</f></c>` +
              times(20_000, (at) => `<c r="A${at + 2}"><f t="shared" si="0"/></c>`),
          ),
        ],
      }),
    },
    {
      why: 'a number format of 100,000 signs on each cell',
      parts: () => ({
        tabs: [`<sheetData>${formatted}</sheetData>`],
        styles: `<numFmts><numFmt numFmtId="200" formatCode="${'0'.repeat(100_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
      }),
    },
    {
      why: 'a text of ten million ampersands',
      parts: () => ({ strings: `<si><t>${'&amp;'.repeat(10_000_000)}</t></si>` }),
    },
  ])('is refused in words, and nobody waits: $why', async ({ parts }) => {
    const bytes = workbookOf(parts());
    expect(bytes.length).toBeLessThan(100_000);
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
    }, 100);
    const says = await readWorkbook(bytes, FEW).then(
      () => 'It was read.',
      (error: unknown) => (error instanceof UnreadableFile ? error.message : String(error)),
    );
    clearInterval(clock);
    mustBePlain(says);
    expect(says).toMatch(
      /^The file could not be read\. (Reading it took more than 3 seconds|It needs too much memory)/,
    );
    // Whoever uses another tab of the host meanwhile is answered.
    expect(ticks).toBeGreaterThan(3);
  });
  test('is refused where its parts say that they hold nothing', async () => {
    const bytes = workbookOf({ tabs: [`<sheetData>${' '.repeat(1000)}</sheetData>`] });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const end = bytes.length - 22;
    for (let at = view.getUint32(end + 16, true); at < end; at += 46 + view.getUint16(at + 28, true))
      view.setUint32(at + 24, 0, true);
    await expect(readWorkbook(bytes)).rejects.toThrow(/damaged/);
  });
});

/** Opened by the host as `npm start` does, then saved and read again. */
async function savedAgain(snapshot: Snapshot): Promise<Snapshot> {
  const folder = temporaryFolder();
  const host = await openHost({ driveFolder: folder, stateFile: `${folder}/state.json`, snapshot });
  try {
    return await readWorkbook(await writeWorkbook(host.snapshot()));
  } finally {
    host.close();
  }
}

describe('a file with places that no sheet has', () => {
  it.each<{ why: string; parts: Parts }>([
    { why: 'a merged range over everything', parts: { tabs: [merged(['A1:XFD1048576'])] } },
    { why: 'a merged range beyond everything', parts: { tabs: [merged(['A1:ZZZZZZ99999999999'])] } },
    { why: 'merged ranges that are none', parts: { tabs: [merged(['A1:', 'B', 'C9:A1', '7'])] } },
    { why: '200,000 merged ranges', parts: { tabs: [merged(Array<string>(200_000).fill('A1:B2'))] } },
    {
      why: 'a link',
      parts: { tabs: ['<sheetData/><hyperlinks><hyperlink ref="A99999999999" location="x"/></hyperlinks>'] },
    },
    { why: 'a note', parts: { notes: '<comment ref="A99999999999"><text><t>x</t></text></comment>' } },
    {
      why: 'frozen rows',
      parts: {
        tabs: [
          '<sheetViews><sheetView><pane state="frozen" xSplit="99999999" ySplit="999999999"/></sheetView></sheetViews><sheetData/>',
        ],
      },
    },
    { why: 'a formula of 400,000 quotes', parts: { tabs: [rowOf(`<c r="A1"><f>${`"'`.repeat(200_000)}</f></c>`)] } },
  ])('is opened without them, and saved: $why', async ({ parts }) => {
    const [sheet] = Object.values((await savedAgain(await readWorkbook(workbookOf(parts)))).sheets);
    expect(sheet?.rowCount).toBeLessThan(2_000_000);
    expect(sheet?.columnCount).toBeLessThan(20_000);
  });
  test('keeps what does lie on it', async () => {
    const [sheet] = Object.values(
      (await savedAgain(await readWorkbook(workbookOf({ tabs: [merged(['A1:XFD1048576', 'B2:C3'])] })))).sheets,
    );
    expect(sheet?.mergeData).toEqual([{ startRow: 1, startColumn: 1, endRow: 2, endColumn: 2 }]);
  });
});

const PIECES = [
  '<row r="1048576">',
  '<row r="0" ht="1e9" customHeight="1">',
  '<c r="XFD1048576" t="s" s="999999"><v>-1</v></c>',
  '<c r="A0"><v>1e999</v></c>',
  '<c t="b"><f t="shared" si="-1">A1</f></c>',
  '<c r="B2" t="d"><v>9999999999</v></c>',
  '<mergeCell ref="A1:A1048576"/>',
  '<col min="0" max="99999" width="-7"/>',
  '<pane state="frozen" xSplit="-1" ySplit="NaN"/>',
  '<dataValidation type="list" sqref="A:XFD"><formula1>"a,b</formula1></dataValidation>',
  '<cfRule type="expression" dxfId="77"><formula>(((</formula></cfRule>',
  '<definedName name="__proto__">#REF!</definedName>',
  '</sheetData>',
  '</row>',
  ' ref="',
];
const PARTS = new PizZip(readFileSync('test/fixtures/cells-by-libreoffice.xlsx'));
const parts = Object.keys(PARTS.files).filter((name) => /^(xl|docProps)\/.*\.xml$/.test(name));
const spoilt = fc
  .constantFrom(...parts)
  .chain((name) => mutatedText(fc.constant(PARTS.file(name)?.asText() ?? ''), PIECES).map((text) => ({ name, text })));
holds(
  'whose parts hold anything is refused in words, or opened, worked on and saved',
  spoilt,
  12,
  async ({ name, text }) => {
    const zip = new PizZip(readFileSync('test/fixtures/cells-by-libreoffice.xlsx'));
    zip.file(name, text);
    const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
    const snapshot = await readWorkbook(bytes, { seconds: 20, megabytes: 600 }).catch((error: unknown) => {
      if (!(error instanceof UnreadableFile)) throw error;
      mustBePlain(error.message);
      return null;
    });
    if (snapshot) await savedAgain(snapshot);
  },
  10_000,
);
