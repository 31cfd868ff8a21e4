/** Files that must be refused, and what is said about each: chosen by mistake, damaged on the way, or made to do harm. */
import { randomBytes } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { makeZip } from '../../src/files/zip';
import { type BookParts, book, bookParts, csv, ctf, ctfPupil, encoded, textTab } from './makeFiles';

export interface RefusedFile {
  readonly why: string;
  readonly name: string;
  /** Made when it is its turn: some are large. */
  readonly bytes: () => Uint8Array;
  readonly says: string;
}

const MB = 1024 * 1024;
const SAVE = 'Open it in Excel or Google Sheets, save it as an Excel workbook (.xlsx) and choose that file.';
const CHOOSE = 'Choose the spreadsheet (.xlsx or .csv) or the CTF file (.xml) that your school’s system made.';
const AGAIN = 'Get it again from where it came, or open it in Excel, save it as .xlsx and choose that file.';
const PHOTO = `This is a photo or a picture; nothing can be read from it. ${CHOOSE}`;
const FILM = `This is a sound or a film; nothing can be read from it. ${CHOOSE}`;
const DAMAGED = `The workbook is damaged, or only a part of it arrived. ${AGAIN}`;
const BROKEN_XML = `The file is damaged: its XML breaks off or makes no sense. ${AGAIN}`;
const DOCTYPE = `The file holds a definition of its own, “<!DOCTYPE”, which files from schools’ systems do not, and which may be dangerous. ${AGAIN}`;
const TOO_MUCH =
  'The workbook is far too big once it is unpacked. Delete the tabs, rows and columns that are not needed, save it and choose it again.';
const TOO_MANY =
  'The file holds more than 400,000 cells or 100,000 rows, far more than a list of pupils needs. Delete the rows, columns and tabs that are not needed, save it and choose it again.';
const ZIP = 'This is a zip file, not a spreadsheet. Unpack it first, then choose the spreadsheet that is in it.';

const beginning = (...bytes: number[]) => Uint8Array.from([...bytes, ...new Array<number>(600).fill(0)]);
const letters = (text: string, at = 0) => beginning(...new Array<number>(at).fill(0), ...Buffer.from(text, 'latin1'));

/** An old Office file, or one with a password: its parts are named in letters of two bytes. */
function ole(...parts: string[]): Uint8Array {
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)];
  const names = parts.flatMap((part) => [
    ...Buffer.from(part.padEnd(32, '\0'), 'utf16le'),
    ...new Array<number>(64).fill(1),
  ]);
  return Uint8Array.from([...head, ...names]);
}

interface Lie {
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly flags?: number;
}

/** A zip of which each entry may lie about itself. */
export function zipOf(
  entries: readonly { readonly name: string; readonly content: Uint8Array; readonly lie?: Lie }[],
): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, lie = {} } of entries) {
    const packed = deflateRawSync(content);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(lie.flags ?? 0, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(lie.crc ?? crc32(content), 10);
    about.writeUInt32LE(lie.packedSize ?? packed.length, 14);
    about.writeUInt32LE(lie.size ?? content.length, 18);
    about.writeUInt16LE(name.length, 22);
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), about, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, rest, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length % 65535, 4);
  end.writeUInt16LE(entries.length % 65535, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...pieces, listed, Buffer.from('PK\x05\x06', 'latin1'), end]));
}

/** A workbook with one tab, of which one part may lie. */
function lying(parts: BookParts, part: string, lie: Lie): Uint8Array {
  return zipOf(
    Object.entries(bookParts(parts)).map(([name, text]) => ({
      name,
      content: Buffer.from(text),
      ...(name === part ? { lie } : {}),
    })),
  );
}

const ONE: BookParts = {
  tabs: {
    Sheet1: textTab([
      ['Surname', 'Forename'],
      ['Khan', 'Ava'],
    ]),
  },
};
const SHEET = 'xl/worksheets/sheet1.xml';
const AVA = ctfPupil({ surname: 'Khan', forename: 'Ava' });

/** Ten entities, each ten times the one before: two thousand letters that would become ten thousand million. */
const BOMB = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij']
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]>`;

function sheetOf(rows: number, cells: string): string {
  return `<sheetData>${Array.from({ length: rows }, (_, at) => `<row r="${at + 1}">${cells}</row>`).join('')}</sheetData>`;
}

const mistaken: readonly RefusedFile[] = [
  { why: 'nothing', name: 'empty.csv', bytes: () => new Uint8Array(0), says: `The file is empty. ${CHOOSE}` },
  { why: 'spaces and breaks', name: 'blank.csv', bytes: () => csv(' \r\n\t\n'), says: `The file is empty. ${CHOOSE}` },
  {
    why: 'a workbook with a password',
    name: 'locked.xlsx',
    bytes: () => ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
    says: 'This workbook has a password, so it cannot be read here. Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save it and choose it again.',
  },
  {
    why: 'Excel of the old kind',
    name: 'old.xls',
    bytes: () => ole('Root Entry', 'Workbook'),
    says: `This is an Excel workbook of the old kind (.xls). ${SAVE}`,
  },
  {
    why: 'Word of the old kind',
    name: 'old.doc',
    bytes: () => ole('Root Entry', 'WordDocument'),
    says: 'This is a Word document of the old kind (.doc). Copy its table and paste it instead.',
  },
  {
    why: 'another old Office file',
    name: 'mail.msg',
    bytes: () => ole('Root Entry', '__nameid_version1.0'),
    says: `This is a file of an old Office program, which cannot be read here. ${SAVE}`,
  },
  {
    why: 'a web page that a system calls .xls',
    name: 'report.xls',
    bytes: () => csv('<html><body><table><tr><td>Khan</td></tr></table></body></html>'),
    says: `This is a web page with the name of a spreadsheet. ${SAVE}`,
  },
  {
    why: 'a web page in one file, as some systems send it',
    name: 'report.xls',
    bytes: () => csv('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html></html>'),
    says: `This is a web page with the name of a spreadsheet. ${SAVE}`,
  },
  {
    why: 'Excel’s XML of 2003',
    name: 'report.xml',
    bytes: () => csv('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>'),
    says: `This is an Excel workbook saved as XML (of 2003). ${SAVE}`,
  },
  {
    why: 'a link that Google Drive leaves on the desktop',
    name: 'list.gsheet',
    bytes: () => csv('{"url":"https://docs.google.com/open?id=x","doc_id":"x"}'),
    says: 'This is only a link to a Google Sheet. Open the sheet, choose File, Download, Microsoft Excel (.xlsx), and choose that file.',
  },
  {
    why: 'OpenDocument',
    name: 'list.ods',
    bytes: () => makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    says: 'This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Google Sheets, save it as an Excel workbook (.xlsx) and choose that file.',
  },
  {
    why: 'Word',
    name: 'list.docx',
    bytes: () => makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
    says: 'This is a Word document. Copy its table and paste it instead.',
  },
  {
    why: 'PowerPoint',
    name: 'list.pptx',
    bytes: () => makeZip({ 'ppt/presentation.xml': '<p/>' }),
    says: `This is a presentation. ${CHOOSE}`,
  },
  {
    why: 'Excel’s binary kind',
    name: 'list.xlsb',
    bytes: () => makeZip({ 'xl/workbook.bin': 'x' }),
    says: `This is a binary Excel workbook (.xlsb). ${SAVE}`,
  },
  {
    why: 'Numbers',
    name: 'list.numbers',
    bytes: () => makeZip({ 'Index/Document.iwa': 'x' }),
    says: 'This is a Numbers file from a Mac or iPad. In Numbers choose File, Export To, Excel, and choose that file.',
  },
  {
    why: 'a PDF',
    name: 'list.pdf',
    bytes: () => letters('%PDF-1.7\n'),
    says: 'This is a PDF, from which no list can be read. Ask your school’s system for the same list as Excel or CSV, and choose that file.',
  },
  {
    why: 'rich text',
    name: 'list.rtf',
    bytes: () => csv('{\\rtf1\\ansi Khan}'),
    says: 'This is a rich text document (.rtf). Copy its table and paste it instead.',
  },
  { why: 'a JPEG', name: 'a.jpg', bytes: () => beginning(0xff, 0xd8, 0xff, 0xe0), says: PHOTO },
  { why: 'a PNG', name: 'a.png', bytes: () => beginning(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), says: PHOTO },
  { why: 'a GIF', name: 'a.gif', bytes: () => letters('GIF89a'), says: PHOTO },
  { why: 'a photo from an iPhone', name: 'a.heic', bytes: () => letters('ftypheic', 4), says: PHOTO },
  { why: 'a WebP', name: 'a.webp', bytes: () => letters('RIFF\x10\x00\x00\x00WEBPVP8 '), says: PHOTO },
  { why: 'a film', name: 'a.mp4', bytes: () => letters('ftypisom', 4), says: FILM },
  { why: 'a sound', name: 'a.wav', bytes: () => letters('RIFF\x10\x00\x00\x00WAVE'), says: FILM },
  {
    why: 'a packed file',
    name: 'a.gz',
    bytes: () => beginning(0x1f, 0x8b, 8),
    says: 'This is a packed file. Unpack it first, then choose the file that is in it.',
  },
  { why: 'a zip with a CSV in it', name: 'list.zip', bytes: () => makeZip({ 'list.csv': 'a,b' }), says: ZIP },
  {
    why: 'a zip with a password',
    name: 'locked.zip',
    bytes: () => zipOf([{ name: 'list.csv', content: csv('a,b'), lie: { flags: 1 } }]),
    says: 'This zip file has a password, so it cannot be read here. Unpack it with its password, then choose the file that is in it.',
  },
  {
    why: 'XML of another kind',
    name: 'other.xml',
    bytes: () => csv('<?xml version="1.0"?><Report><Surname>Khan</Surname></Report>'),
    says: 'This is an XML file, but not a common transfer file (CTF): it holds no pupils that can be read here. Ask your school’s system for a CTF, or for the list as Excel or CSV, and choose that file.',
  },
  {
    why: 'a CTF without pupils',
    name: 'ctf.xml',
    bytes: () => csv(ctf('')),
    says: 'This common transfer file (CTF) holds no pupils. Ask for one with the pupils in it, and choose that file.',
  },
  {
    why: 'noise, called a workbook',
    name: 'noise.xlsx',
    bytes: () => randomBytes(200_000),
    says: `The file is damaged: it does not hold what its name says. ${AGAIN}`,
  },
  {
    why: 'noise, called nothing',
    name: 'noise',
    bytes: () => randomBytes(200_000),
    says: `This file is neither a spreadsheet nor a text; nothing can be read from it. ${CHOOSE}`,
  },
];

const damaged: readonly RefusedFile[] = [
  { why: 'half a workbook', name: 'half.xlsx', bytes: () => book(ONE).slice(0, 700), says: DAMAGED },
  { why: 'a workbook without its last bytes', name: 'cut.xlsx', bytes: () => book(ONE).slice(0, -30), says: DAMAGED },
  {
    why: 'a tab that is not there',
    name: 'gone.xlsx',
    bytes: () =>
      zipOf(
        Object.entries(bookParts(ONE))
          .filter(([name]) => name !== SHEET)
          .map(([name, text]) => ({ name, content: csv(text) })),
      ),
    says: DAMAGED,
  },
  {
    why: 'a tab whose XML breaks off',
    name: 'xml.xlsx',
    bytes: () => book({ tabs: { A: '<sheetData><row>' } }),
    says: BROKEN_XML,
  },
  {
    why: 'a tab whose bytes were changed',
    name: 'crc.xlsx',
    bytes: () => lying(ONE, SHEET, { crc: 1 }),
    says: DAMAGED,
  },
  { why: 'half a CTF', name: 'half.xml', bytes: () => csv(ctf(AVA).slice(0, 300)), says: BROKEN_XML },
  {
    why: 'half a CTF in UTF-16',
    name: 'half.xml',
    bytes: () => encoded(ctf(AVA).slice(0, 301), 'utf-16'),
    says: BROKEN_XML,
  },
];

const harmful: readonly RefusedFile[] = [
  {
    why: 'entities within entities',
    name: 'bomb.xml',
    bytes: () => csv(ctf(ctfPupil({ surname: '&j;', forename: 'x' }), BOMB)),
    says: DOCTYPE,
  },
  {
    why: 'an entity that names another file',
    name: 'outside.xml',
    bytes: () => csv(ctf(AVA, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')),
    says: DOCTYPE,
  },
  {
    why: 'a DOCTYPE that names another file',
    name: 'dtd.xml',
    bytes: () => csv(ctf(AVA, '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">')),
    says: DOCTYPE,
  },
  {
    why: 'an entity that nobody defined',
    name: 'entity.xml',
    bytes: () => csv(ctf(ctfPupil({ surname: '&j;', forename: 'x' }))),
    says: BROKEN_XML,
  },
  {
    why: 'entities within entities, in a workbook',
    name: 'bomb.xlsx',
    bytes: () => book({ ...ONE, other: { [SHEET]: `${BOMB}<worksheet>&j;</worksheet>` } }),
    says: DOCTYPE,
  },
  {
    why: 'a million tags, each within the last',
    name: 'deep.xml',
    bytes: () => csv(`<CTfile>${'<a>'.repeat(1_000_000)}`),
    says: BROKEN_XML,
  },
  {
    why: 'a tag with a million attributes, of one name',
    name: 'attributes.xml',
    bytes: () => csv(`<CTfile${' a="1"'.repeat(1_000_000)}/>`),
    says: BROKEN_XML,
  },
  {
    why: '500 MB of spaces in half a megabyte',
    name: 'spaces.xlsx',
    bytes: () => lyingSpaces(500 * MB),
    says: TOO_MUCH,
  },
  {
    why: 'the same, claiming to be small',
    name: 'small.xlsx',
    bytes: () => lyingSpaces(500 * MB, { size: 1000 }),
    says: TOO_MUCH,
  },
  { why: 'the same, in each of 200 tabs', name: 'many.xlsx', bytes: () => manyTabs(200), says: TOO_MUCH },
  {
    why: 'a part that claims to be smaller than it is',
    name: 'small.xlsx',
    bytes: () => lying(ONE, SHEET, { size: 3 }),
    says: DAMAGED,
  },
  {
    why: 'a part that claims to be larger than it is',
    name: 'large.xlsx',
    bytes: () => lying(ONE, SHEET, { size: 4_000_000_000 }),
    says: DAMAGED,
  },
  {
    why: 'a part that claims to be packed in more than there is',
    name: 'past.xlsx',
    bytes: () => lying(ONE, SHEET, { packedSize: 4_000_000_000 }),
    says: DAMAGED,
  },
  {
    why: 'a part that claims to be packed in less than it is',
    name: 'less.xlsx',
    bytes: () => lying(ONE, SHEET, { packedSize: 20 }),
    says: DAMAGED,
  },
  {
    why: 'sixty thousand parts',
    name: 'parts.xlsx',
    bytes: () => zipOf(Array.from({ length: 60_000 }, (_, at) => ({ name: `xl/${at}`, content: csv('x') }))),
    says: TOO_MUCH,
  },
  {
    why: 'a cell in the last row that Excel has',
    name: 'far.xlsx',
    bytes: () => book({ tabs: { A: '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>' } }),
    says: TOO_MANY,
  },
  {
    why: 'a cell in the last column of every row',
    name: 'wide.xlsx',
    bytes: () => book({ tabs: { A: sheetOf(1000, `${'<c/>'.repeat(16_383)}<c><v>1</v></c>`) } }),
    says: TOO_MANY,
  },
  {
    why: 'half a million cells',
    name: 'cells.xlsx',
    bytes: () => book({ tabs: { A: sheetOf(50_000, '<c><v>1</v></c>'.repeat(10)) } }),
    says: TOO_MANY,
  },
  {
    why: 'one long text in 400,000 cells',
    name: 'echo.xlsx',
    bytes: () =>
      book({
        shared: [`<si><t>${'x'.repeat(30_000)}</t></si>`],
        tabs: { A: sheetOf(40_000, '<c t="s"><v>0</v></c>'.repeat(10)) },
      }),
    says: TOO_MANY,
  },
  { why: 'ten million commas', name: 'commas.csv', bytes: () => csv(','.repeat(10_000_000)), says: TOO_MANY },
  { why: 'ten million lines', name: 'lines.csv', bytes: () => csv(`a${'\n'.repeat(10_000_000)}b`), says: TOO_MANY },
  {
    why: '11 MB',
    name: 'big.csv',
    bytes: () => csv('Khan,Ava\n'.repeat((11 * MB) / 9)),
    says: 'The file is 11.0 MB; at most 10 MB can be read. Take out pictures and the tabs that are not needed, save it and choose it again.',
  },
  {
    why: '50 MB',
    name: 'huge.xlsx',
    bytes: () => new Uint8Array(50 * MB).fill(0x50),
    says: 'The file is 50.0 MB; at most 10 MB can be read. Take out pictures and the tabs that are not needed, save it and choose it again.',
  },
];

function lyingSpaces(size: number, lie: Lie = {}): Uint8Array {
  const { [SHEET]: _, ...others } = bookParts(ONE);
  return zipOf([
    ...Object.entries(others).map(([name, text]) => ({ name, content: csv(text) })),
    { name: SHEET, content: new Uint8Array(size).fill(0x20), lie },
  ]);
}

function manyTabs(tabs: number): Uint8Array {
  const names = Array.from({ length: tabs }, (_, at) => [`T${at}`, `<sheetData>${' '.repeat(MB)}</sheetData>`]);
  return book({ tabs: Object.fromEntries(names) });
}

export const refused: readonly RefusedFile[] = [...mistaken, ...damaged, ...harmful];
