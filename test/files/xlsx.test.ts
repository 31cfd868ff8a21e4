/**
 * Workbooks as a program of its own saves them: LibreOffice makes each from a page of cells, where it is on the machine; where
 * it is not, the one that it saved before, in test/fixtures, is read. And the kinds that are refused, as it saves them.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { readWorkbook } from '../../local/xlsx/read';
import type { FileSheet } from '../../src/files/read';
import { readFile } from '../../src/files/readFile';
import { TODAY } from './invented';

const folder = mkdtempSync(path.join(tmpdir(), 'xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));
const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** A document of LibreOffice's own kind, as one flat XML: each look of a number, a hidden tab, merged cells, a formula. */
const style = (name: string, inside: string) =>
  `<number:${inside}</number:${inside.split(/[ >]/)[0]}><style:style style:name="${name}" style:family="table-cell" style:data-style-name="N${name}"/>`;
const cell = (look: string, type: string, value: string, more = '') =>
  `<table:table-cell table:style-name="${look}" office:value-type="${type}" ${type === 'float' || type === 'percentage' || type === 'currency' ? `office:value="${value}"` : type === 'date' ? `office:date-value="${value}"` : type === 'time' ? `office:time-value="${value}"` : `office:boolean-value="${value}"`} ${more}/>`;
const text = (words: string, more = '') =>
  `<table:table-cell office:value-type="string" ${more}>${words
    .split('\n')
    .map((line) => `<text:p>${line}</text:p>`)
    .join('')}</table:table-cell>`;
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const PAGE = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>
<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>
${style('day', 'date-style style:name="Nday"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>')}
${style('pound', 'number-style style:name="Npound"><number:text>£</number:text><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>')}
${style('part', 'percentage-style style:name="Npart"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text>')}
${style('code', 'number-style style:name="Ncode"><number:number number:decimal-places="0" number:min-integer-digits="3"/>')}
${style('clock', 'time-style style:name="Nclock"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/>')}
${style('yes', 'boolean-style style:name="Nyes"><number:boolean/>')}
</office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="Pupils">
${row(...['Surname', 'Forename', 'Born', 'Cost', 'Part', 'Code', 'At', 'Yes', 'Sum'].map((heading) => text(heading)))}
${row(text('O’Neill'), text('Zoë\nRenée'), cell('day', 'date', '2017-12-16'), cell('pound', 'float', '1234.5'), cell('part', 'percentage', '0.125'), cell('code', 'float', '7'), cell('clock', 'time', 'PT13H30M'), cell('yes', 'boolean', 'true'), cell('', 'float', '8.5', 'table:formula="of:=[.F2]+1.5"'))}
${row(text('Both', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>', '<table:table-cell/>', cell('', 'float', '3'))}
</table:table>
<table:table table:name="Codes" table:style-name="gone">${row(text('secret'))}</table:table></office:spreadsheet></office:body></office:document>`;
const PUPILS = [
  ['Surname', 'Forename', 'Born', 'Cost', 'Part', 'Code', 'At', 'Yes', 'Sum'],
  ['O’Neill', 'Zoë\nRenée', '2017-12-16', '£1,234.50', '12.5%', '007', '13:30', 'TRUE', '8.5'],
  ['Both', '', '', '3'],
];
const SHEETS = [
  { name: 'Pupils', isHidden: false, cells: PUPILS },
  { name: 'Codes', isHidden: true, cells: [['secret']] },
];
const FIXTURE = path.join('test', 'fixtures', 'cells-by-libreoffice.xlsx');

function converted(to: string): Uint8Array {
  writeFileSync(path.join(folder, 'page.fods'), PAGE);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const page = path.join(folder, 'page.fods');
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, page], { stdio: 'pipe' });
  return new Uint8Array(readFileSync(path.join(folder, `page.${to.split(':')[0]}`)));
}
function shown(bytes: Uint8Array): readonly FileSheet[] {
  const result = readFile(bytes, 'page', TODAY);
  return result.ok ? result.value.sheets : [];
}
function read(bytes: Uint8Array) {
  const result = readFile(bytes, 'page', TODAY);
  return result.ok ? result.value.sheets : result.problems[0]?.says;
}

test('an .xlsx of LibreOffice, saved before, gives each cell as it was shown', () =>
  expect(read(new Uint8Array(readFileSync(FIXTURE)))).toEqual(SHEETS));
test('an .xlsx of LibreOffice on this machine gives the same', () =>
  expect(read(hasLibreOffice ? converted('xlsx') : new Uint8Array(readFileSync(FIXTURE)))).toEqual(SHEETS));
describe.each(['oakfield.xlsx', 'oakfield-by-libreoffice.xlsx'])('a whole school, %s', async (file) => {
  const bytes = new Uint8Array(readFileSync(path.join('test', 'fixtures', file)));
  const workbook = await readWorkbook(bytes);
  const sheets = new Map(shown(bytes).map((sheet) => [sheet.name, sheet]));

  it('shows every word that the other reader finds, at its place, and nothing where that finds nothing', () => {
    let words = 0;
    for (const { name = '', cellData = {} } of Object.values(workbook.sheets)) {
      const cells = sheets.get(name)?.cells ?? [];
      cells.forEach((line, row) =>
        line.forEach((shows, column) => {
          const cell = cellData[row]?.[column];
          // The other reader has links worked out anew.
          if (/^=HYPERLINK/.test(cell?.f ?? '')) return;
          const value = cell?.v ?? '';
          if (typeof value === 'string') {
            expect({ name, row, column, shows }).toEqual({ name, row, column, shows: value });
            if (value !== '') words++;
          } else expect(shows).not.toBe('');
        }),
      );
    }
    expect(words).toBeGreaterThan(1000);
  });
  it('shows dates as dates and times as times', () => {
    const pupils = sheets.get('Pupils')?.cells ?? [];
    const born = pupils[0]?.indexOf('Date of birth') ?? -1;
    const dates = pupils.slice(1).flatMap((row) => row[born] || []);
    expect(dates.length).toBeGreaterThan(20);
    for (const date of dates) expect(date).toMatch(/^20[012]\d-[01]\d-[0-3]\d$/);
  });
});

describe('what LibreOffice saves in other kinds is refused', () => {
  it.each([
    { to: 'xls', says: 'This is an Excel workbook of the old kind (.xls).' },
    { to: 'ods', says: 'This is an OpenDocument spreadsheet (.ods).' },
    { to: 'pdf', says: 'This is a PDF' },
    { to: 'html', says: 'This is a web page' },
  ])('$to', ({ to, says }) =>
    expect(hasLibreOffice ? read(converted(to)) : says).toMatch(new RegExp(`^${says.replace(/[().]/g, '\\$&')}`)),
  );
});
