/**
 * Changes parts of a zip that was just written: each is taken out, changed as text and put back; the rest stays as it is.
 * Limits: no encryption, no parts beyond 4 GB. Format: APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
 * Tests: test/local/xlsx/fittedRows.test.ts
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const END_SIGN = 0x06054b50;
const CENTRAL_SIGN = 0x02014b50;
const LOCAL_SIGN = 0x04034b50;
const DEFLATED = 8;

/** @param change the new text of a part, or null where it stays */
export function changeParts(
  bytes: Uint8Array,
  change: (name: string, text: () => string) => string | null,
): Uint8Array {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(zip);
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let written = 0;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL_SIGN) throw new Error('The zip that was written has a broken directory.');
    const nameLength = zip.readUInt16LE(at + 28);
    const length = CENTRAL_SIZE + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const entry = Buffer.from(zip.subarray(at, at + length));
    const name = entry.toString('utf8', CENTRAL_SIZE, CENTRAL_SIZE + nameLength);
    const packed = packedOf(zip, entry);
    const isDeflated = entry.readUInt16LE(10) === DEFLATED;
    const next = change(name, () => (isDeflated ? inflateRawSync(packed) : packed).toString('utf8'));
    const data = next === null ? packed : repack(entry, Buffer.from(next, 'utf8'));
    const local = localHeader(entry, nameLength, name);
    entry.writeUInt32LE(written, 42);
    pieces.push(local, data);
    directory.push(entry);
    written += local.length + data.length;
    at += length;
  }
  const listed = Buffer.concat(directory);
  const tail = Buffer.from(zip.subarray(end, end + END_SIZE));
  tail.writeUInt32LE(listed.length, 12);
  tail.writeUInt32LE(written, 16);
  tail.writeUInt16LE(0, 20);
  return new Uint8Array(Buffer.concat([...pieces, listed, tail]));
}

function endOf(zip: Buffer): number {
  for (let at = zip.length - END_SIZE; at >= 0; at -= 1) if (zip.readUInt32LE(at) === END_SIGN) return at;
  throw new Error('What was written is no zip.');
}

/** The sizes stand in the directory; the part's own header may leave them to what follows its data. */
function packedOf(zip: Buffer, entry: Buffer): Buffer {
  const header = entry.readUInt32LE(42);
  const start = header + LOCAL_SIZE + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  return zip.subarray(start, start + entry.readUInt32LE(20));
}

function repack(entry: Buffer, plain: Buffer): Buffer {
  const packed = deflateRawSync(plain);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt32LE(crc32(plain), 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(plain.length, 24);
  return packed;
}

function localHeader(entry: Buffer, nameLength: number, name: string): Buffer {
  // Sizes stand in this header, so nothing follows the data.
  entry.writeUInt16LE(entry.readUInt16LE(8) & ~0x0008, 8);
  const header = Buffer.alloc(LOCAL_SIZE);
  header.writeUInt32LE(LOCAL_SIGN, 0);
  entry.copy(header, 4, 6, 28);
  header.writeUInt16LE(nameLength, 26);
  return Buffer.concat([header, Buffer.from(name, 'utf8')]);
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** Node has its own from 20.15 on. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
