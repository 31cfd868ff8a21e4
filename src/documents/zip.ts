/**
 * Opens and makes the zip that a .docx or .xlsx is. PizZip is loaded here on first use, so that calls that make no document
 * do without. Tests: test/documents/fill.test.ts, check.test.ts, sheetFile.test.ts
 */
export interface ZipEntry {
  date: Date;
  readonly dir: boolean;
  asText(): string;
  /** PizZip's own: known before the entry is unpacked. */
  readonly _data?: { readonly uncompressedSize?: number };
}
export interface Zip {
  readonly files: Record<string, ZipEntry>;
  file(name: string): ZipEntry | null;
  file(name: string, text: string): void;
  generate(options: { type: 'uint8array'; compression: 'DEFLATE' }): Uint8Array;
}
declare const require: (name: string) => unknown;

/** Any moment will do, so long as it is always the same: zip entries carry one. */
export const ZIP_DATE = new Date(2024, 8, 2, 8);

/** @param parts text by file name */
export function makeZip(parts: Readonly<Record<string, string>>): Uint8Array {
  const PizZip = require('pizzip') as new () => Zip & { file(name: string, text: string, options: object): void };
  const zip = new PizZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text, { date: ZIP_DATE, createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Throws for what is no zip, or one cut off. @param everyByte unpack all of it, and throw where a byte is wrong */
export function openZip(bytes: Uint8Array, everyByte = false): Zip {
  const PizZip = require('pizzip') as new (bytes: Uint8Array, options: { checkCRC32: boolean }) => Zip;
  return new PizZip(bytes, { checkCRC32: everyByte });
}
