/**
 * Opens the zip that a .docx is. PizZip is loaded here on first use, so that calls that make no document do without.
 * Tests: test/documents/fill.test.ts, check.test.ts
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
  generate(options: { type: 'uint8array'; compression: 'DEFLATE' }): Uint8Array;
}
declare const require: (name: string) => unknown;

/** Throws for what is no zip, or one cut off. @param everyByte unpack all of it, and throw where a byte is wrong */
export function openZip(bytes: Uint8Array, everyByte = false): Zip {
  const PizZip = require('pizzip') as new (bytes: Uint8Array, options: { checkCRC32: boolean }) => Zip;
  return new PizZip(bytes, { checkCRC32: everyByte });
}
