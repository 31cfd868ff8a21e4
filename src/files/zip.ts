/**
 * Opens and makes the zip that a .docx or .xlsx is. PizZip is loaded here on first use, so that calls that make no document
 * do without. Tests: test/documents/fill.test.ts, check.test.ts, test/files/bookFile.test.ts, test/files/refused.test.ts
 */
export interface ZipEntry {
  date: Date;
  readonly dir: boolean;
  asText(): string;
  /** PizZip's own: known before the entry is unpacked. */
  readonly _data?: Packed;
}
interface Packed {
  readonly uncompressedSize?: number;
  readonly crc32?: number;
  readonly compressionMethod?: string;
  getCompressedContent?(): Uint8Array;
}
export interface Zip {
  readonly files: Record<string, ZipEntry>;
  file(name: string): ZipEntry | null;
  file(name: string, text: string, options: object): void;
  remove(name: string): void;
  generate(options: { type: 'uint8array'; compression: 'DEFLATE' }): Uint8Array;
}
interface Unpacker {
  onData: (piece: Uint8Array) => void;
  readonly err: number;
  readonly ended: boolean;
  push(piece: Uint8Array, isLast: boolean): boolean;
}
interface Pako {
  readonly Inflate: new (options: { raw: boolean }) => Unpacker;
}
declare const require: (name: string) => unknown;

/** Any moment will do, so long as it is always the same: zip entries carry one. */
export const ZIP_DATE = new Date(2024, 8, 2, 8);

/** @param parts text by file name */
export function makeZip(parts: Readonly<Record<string, string>>): Uint8Array {
  const PizZip = require('pizzip') as new () => Zip;
  const zip = new PizZip();
  for (const [name, text] of Object.entries(parts)) writeText(zip, name, text);
  return packed(zip);
}

export function writeText(zip: Zip, name: string, text: string): void {
  zip.file(name, text, { date: ZIP_DATE, createFolders: false });
}

/** The same bytes for the same entries. */
export function packed(zip: Zip): Uint8Array {
  for (const entry of Object.values(zip.files)) entry.date = ZIP_DATE;
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Throws for what is no zip, or one cut off. @param everyByte unpack all of it, and throw where a byte is wrong */
export function openZip(bytes: Uint8Array, everyByte = false): Zip {
  const PizZip = require('pizzip') as new (bytes: Uint8Array, options: { checkCRC32: boolean }) => Zip;
  return new PizZip(bytes, { checkCRC32: everyByte });
}

const DEFLATED = '\x08\x00';
/** A thousand times as much can come out of a piece. */
const PIECE_BYTES = 8 * 1024;

/**
 * Whether more than `most` bytes come out of it, whatever its entries claim to hold: unpacked piece by piece and thrown away,
 * so that a small file which unpacks to gigabytes is stopped at `most`.
 */
export function unpacksToMore({ files }: Zip, most: number): boolean {
  const { Inflate } = require('pako/dist/pako.es5.min.js') as Pako;
  let left = most;
  for (const { _data: entry } of Object.values(files)) {
    const content = entry?.getCompressedContent?.();
    if (!content) continue;
    if (entry?.compressionMethod !== DEFLATED) left -= content.length;
    else {
      const unpacker = new Inflate({ raw: true });
      unpacker.onData = (piece) => {
        left -= piece.length;
      };
      for (let at = 0; at < content.length && left >= 0; at += PIECE_BYTES) {
        const to = at + PIECE_BYTES;
        if (!unpacker.push(content.subarray(at, to), to >= content.length)) break;
      }
    }
    if (left < 0) return true;
  }
  return false;
}

/**
 * Unpacks one entry piece by piece, so that its whole is never in memory; whatever it claims to hold, what comes out counts.
 * `onPiece` may throw to stop it. @returns whether it came out whole, to the last byte, and was what the zip claims
 */
export function unpackPieces(packedEntry: ZipEntry, onPiece: (piece: Uint8Array) => void): boolean {
  const { _data: entry } = packedEntry;
  const content = packedBytes(packedEntry);
  if (content === null) return false;
  let sum = -1;
  let size = 0;
  const see = (piece: Uint8Array) => {
    size += piece.length;
    sum = crcAfter(sum, piece);
    onPiece(piece);
  };
  if (entry?.compressionMethod !== DEFLATED) {
    for (let at = 0; at < content.length; at += PIECE_BYTES) see(content.subarray(at, at + PIECE_BYTES));
  } else {
    const { Inflate } = require('pako/dist/pako.es5.min.js') as Pako;
    const unpacker = new Inflate({ raw: true });
    unpacker.onData = see;
    for (let at = 0; at < content.length && !unpacker.ended; at += PIECE_BYTES) {
      const to = at + PIECE_BYTES;
      if (!unpacker.push(content.subarray(at, to), to >= content.length)) break;
    }
    if (unpacker.err !== 0 || !unpacker.ended) return false;
  }
  return size === entry?.uncompressedSize && ~sum >>> 0 === (entry?.crc32 ?? 0) >>> 0;
}

/** As they stand in the zip; null where it claims to hold more of them than there are. */
export function packedBytes({ _data: entry }: ZipEntry): Uint8Array | null {
  try {
    return entry?.getCompressedContent?.() ?? null;
  } catch {
    return null;
  }
}

let knownCrcs: Int32Array | undefined;
function crcTable(): Int32Array {
  knownCrcs ??= Int32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
  return knownCrcs;
}

function crcAfter(before: number, piece: Uint8Array): number {
  const table = crcTable();
  let sum = before;
  for (let at = 0; at < piece.length; at++) sum = (sum >>> 8) ^ (table[(sum ^ (piece[at] as number)) & 0xff] as number);
  return sum;
}
