/**
 * The text of a CSV that somebody saved: UTF-8 as it should be, UTF-16 as Excel's "Unicode text", or the
 * windows-1252 of an older Excel. A workbook is refused with what to do. Tests: test/sidebar/fileText.test.ts
 */

/** A register of 2,000 pupils is about 200 KB. */
export const LARGEST_FILE_BYTES = 3_000_000;

export type FileText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly says: string };

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

export function textOfFile(bytes: Uint8Array): FileText {
  if (bytes.length === 0) return { ok: false, says: 'This file is empty. Choose another.' };
  if (bytes.length > LARGEST_FILE_BYTES) {
    return { ok: false, says: 'This file is larger than 3 MB. Choose a CSV that holds only the pupils.' };
  }
  // PK and D0CF are how .xlsx and .xls begin.
  if (startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf)) {
    return { ok: false, says: 'This is an Excel workbook. Save it as CSV, or copy its cells and paste them here.' };
  }
  if (startsWith(bytes, 0xff, 0xfe)) return { ok: true, text: new TextDecoder('utf-16le').decode(bytes) };
  if (startsWith(bytes, 0xfe, 0xff)) return { ok: true, text: new TextDecoder('utf-16be').decode(bytes) };
  const text = new TextDecoder('utf-8').decode(bytes);
  return { ok: true, text: text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text };
}
