/**
 * Files that people choose by mistake, told by how they begin and never by their names; for each, what it is and what to do.
 * Tests: test/files/refused.test.ts
 */
import { GET_AGAIN } from './read';
import { packedBytes, type Zip } from './zip';

const CHOOSE = 'Choose the spreadsheet (.xlsx or .csv) or the CTF file (.xml) that your school’s system made.';
const SAVE = 'Open it in Excel or Google Sheets, save it as an Excel workbook (.xlsx) and choose that file.';
const PHOTO = `This is a photo or a picture; nothing can be read from it. ${CHOOSE}`;
const PACKED = 'This is a packed file. Unpack it first, then choose the file that is in it.';

const BEGINNINGS: readonly (readonly [beginning: readonly number[], says: string])[] = [
  [[0xff, 0xd8, 0xff], PHOTO],
  [[0x89, 0x50, 0x4e, 0x47], PHOTO],
  [[0x47, 0x49, 0x46, 0x38], PHOTO],
  [[0x49, 0x49, 0x2a, 0x00], PHOTO],
  [[0x4d, 0x4d, 0x00, 0x2a], PHOTO],
  [
    [0x25, 0x50, 0x44, 0x46, 0x2d],
    `This is a PDF, from which no list can be read. Ask your school’s system for the same list as Excel or CSV, and choose that file.`,
  ],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], `This is a rich text document (.rtf). Copy its table and paste it instead.`],
  [[0x1f, 0x8b], PACKED],
  [[0x37, 0x7a, 0xbc, 0xaf], PACKED],
  [[0x52, 0x61, 0x72, 0x21], PACKED],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** @returns a sentence for what is no text, no .xlsx and no CTF; null where it may be one */
export function otherKind(bytes: Uint8Array): string | null {
  const found = BEGINNINGS.find(([beginning]) => begins(bytes, beginning));
  if (found) return found[1];
  const type = lettersAt(bytes, 4, 8);
  if (lettersAt(bytes, 0, 4) === 'RIFF') return lettersAt(bytes, 8, 4) === 'WEBP' ? PHOTO : sound();
  if (/^ftyp(hei|hev|mif|msf|avi)/.test(type)) return PHOTO;
  if (type.startsWith('ftyp')) return sound();
  return begins(bytes, OLE) ? oldOffice(bytes) : null;
}

const sound = () => `This is a sound or a film; nothing can be read from it. ${CHOOSE}`;

/** Excel 97, Word 97, and all that Office locks with a password, are kept alike: the names of their streams tell them apart. */
function oldOffice(bytes: Uint8Array): string {
  if (holdsWide(bytes, 'EncryptedPackage'))
    return 'This workbook has a password, so it cannot be read here. Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save it and choose it again.';
  if (holdsWide(bytes, 'WordDocument'))
    return 'This is a Word document of the old kind (.doc). Copy its table and paste it instead.';
  if (holdsWide(bytes, 'Workbook') || holdsWide(bytes, 'Book'))
    return `This is an Excel workbook of the old kind (.xls). ${SAVE}`;
  return `This is a file of an old Office program, which cannot be read here. ${SAVE}`;
}

/** @returns a sentence for a zip that is no .xlsx; null where it may be one */
export function otherZip(zip: Zip): string | null {
  const names = Object.keys(zip.files);
  const has = (start: string) => names.some((name) => name.toLowerCase().startsWith(start));
  if (has('xl/workbook.bin')) return `This is a binary Excel workbook (.xlsb). ${SAVE}`;
  if (has('xl/')) return null;
  if (has('word/')) return 'This is a Word document. Copy its table and paste it instead.';
  if (has('ppt/')) return `This is a presentation. ${CHOOSE}`;
  if (has('index/') && names.some((name) => name.endsWith('.iwa')))
    return 'This is a Numbers file from a Mac or iPad. In Numbers choose File, Export To, Excel, and choose that file.';
  if (has('content.xml')) {
    const kind = zip.file('mimetype');
    return kind && lettersAt(packedBytes(kind) ?? new Uint8Array(0), 0, 80).includes('opendocument.text')
      ? 'This is an OpenDocument text (.odt). Copy its table and paste it instead.'
      : `This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Google Sheets, save it as an Excel workbook (.xlsx) and choose that file.`;
  }
  return has('[content_types].xml') || names.length > 0
    ? 'This is a zip file, not a spreadsheet. Unpack it first, then choose the spreadsheet that is in it.'
    : damaged();
}

/** @returns a sentence for a text that is no list; null where it may be one */
export function otherText(text: string): string | null {
  const start = text.slice(0, 2000);
  if (/^\s*\{[\s\S]*docs\.google\.com|^\s*\{"url"/.test(start))
    return 'This is only a link to a Google Sheet. Open the sheet, choose File, Download, Microsoft Excel (.xlsx), and choose that file.';
  if (
    /^MIME-Version:/i.test(start) ||
    (/^\s*</.test(start) && /<(!doctype\s+html|html|head|meta|body|table|div|style)\b/i.test(start))
  )
    return `This is a web page with the name of a spreadsheet. ${SAVE}`;
  if (/^\s*<\?xml/.test(start) && /schemas-microsoft-com:office:spreadsheet/.test(start))
    return `This is an Excel workbook saved as XML (of 2003). ${SAVE}`;
  return null;
}

export const IS_EMPTY = `The file is empty. ${CHOOSE}`;
export const TOO_MUCH_UNPACKED =
  'The workbook is far too big once it is unpacked. Delete the tabs, rows and columns that are not needed, save it and choose it again.';

export function tooBig(bytes: number): string {
  return `The file is ${(bytes / 1024 / 1024).toFixed(1)} MB; at most 10 MB can be read. Take out pictures and the tabs that are not needed, save it and choose it again.`;
}
export function damaged(isLocked = false): string {
  return isLocked
    ? 'This zip file has a password, so it cannot be read here. Unpack it with its password, then choose the file that is in it.'
    : `The workbook is damaged, or only a part of it arrived. ${GET_AGAIN}`;
}
/** @param name only to say what was expected; it decides nothing */
export function noText(name: string): string {
  return /\.(xlsx|xlsm|xls|csv|xml|txt|tsv)$/i.test(name)
    ? `The file is damaged: it does not hold what its name says. ${GET_AGAIN}`
    : `This file is neither a spreadsheet nor a text; nothing can be read from it. ${CHOOSE}`;
}

function begins(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}
function lettersAt(bytes: Uint8Array, from: number, count: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + count));
}

/** Letters of two bytes each, as old Office files name their parts. */
function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0; at = bytes.indexOf(wanted[0] as number, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
