/**
 * Says of a file that cannot be opened what it is and what to do, before anything tries to unpack it.
 * Limits: sizes are taken from the file's own table of contents. Tests: test/local/xlsx/unreadable.test.ts
 */

/** The message is a sentence for a person. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** Unpacked, all parts together: far above a school's workbook, far below what would fill the memory. */
const MOST_BYTES = 300_000_000;

interface Mark {
  readonly bytes: readonly number[];
  readonly says: string;
}
export const DAMAGED =
  'The file is damaged or is not a workbook. Open it in Excel, LibreOffice or Google Sheets, save it as .xlsx and try again.';
const AGAIN = 'Choose a workbook saved as .xlsx.';
const MARKS: readonly Mark[] = [
  { bytes: [0xff, 0xd8, 0xff], says: `The file is a photo (JPEG), not a workbook. ${AGAIN}` },
  { bytes: [0x89, 0x50, 0x4e, 0x47], says: `The file is a picture (PNG), not a workbook. ${AGAIN}` },
  { bytes: [0x47, 0x49, 0x46, 0x38], says: `The file is a picture (GIF), not a workbook. ${AGAIN}` },
  { bytes: [0x25, 0x50, 0x44, 0x46], says: `The file is a PDF, not a workbook. ${AGAIN}` },
  { bytes: [0x7b, 0x5c, 0x72, 0x74], says: `The file is a text document (RTF), not a workbook. ${AGAIN}` },
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** @throws UnreadableFile where the bytes are not an .xlsx */
export function mustBeReadable(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile('The file is empty. Save it again from the program that made it.');
  for (const { bytes: mark, says } of MARKS) if (startsWith(bytes, mark)) throw new UnreadableFile(says);
  if (startsWith(bytes, OLE)) {
    const isLocked = new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
    throw new UnreadableFile(
      isLocked
        ? 'The file is locked with a password. Open it in Excel, take the password off, save it and try again.'
        : 'The file is an older Excel workbook (.xls). Open it in Excel, LibreOffice or Google Sheets and save it as .xlsx.',
    );
  }
  if (!startsWith(bytes, ZIP)) {
    throw new UnreadableFile(
      'The file is not an .xlsx workbook. If it is a CSV or another kind of table, open it in a spreadsheet program and save it as .xlsx.',
    );
  }
  const { names, unpacked } = contents(bytes);
  if (names.has('word/document.xml')) throw new UnreadableFile(`The file is a Word document. ${AGAIN}`);
  if (names.has('ppt/presentation.xml')) throw new UnreadableFile(`The file is a presentation. ${AGAIN}`);
  if (names.has('mimetype') && names.has('content.xml')) {
    throw new UnreadableFile(
      'The file is in LibreOffice’s own format (.ods). Open it in LibreOffice and save it as .xlsx.',
    );
  }
  if (!names.has('[Content_Types].xml')) {
    throw new UnreadableFile(`The file is a ZIP folder of other files, not a workbook. ${AGAIN}`);
  }
  if (unpacked > MOST_BYTES) {
    throw new UnreadableFile(
      `The workbook would take ${Math.round(unpacked / 1e6)} MB once unpacked, too much to open here. Delete tabs that are not needed, save it and try again.`,
    );
  }
}

/** Bytes that nothing takes, deflated. */
const EMPTY_PACKED = 2;

/** Reads a ZIP's table of contents: each entry is 46 bytes and its names. */
function contents(bytes: Uint8Array): { names: Set<string>; unpacked: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  let unpacked = 0;
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) {
    throw new UnreadableFile('The file is cut short, perhaps by a copy that did not finish. Copy or save it again.');
  }
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true);
    const [packed, said] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    // The reader believes a size, and goes on for ever where it is none.
    if (said === 0 && packed > EMPTY_PACKED) throw new UnreadableFile(DAMAGED);
    unpacked += said;
    names.add(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { names, unpacked };
}
